using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>Rules that look back or at other clauses, after the rules' text: streaks of units and persons, behind the plan, movements, clauses met.</summary>
internal sealed class OracleBack(List<OracleScore> scores, Rulebook rulebook, CompetitionFacts facts, Func<string, IEnumerable<string>> linesOf)
{
    /// <summary>Whether a condition is one of these.</summary>
    public static bool Asks(Condition condition) => condition is StreakTest or GradeStreakTest or BehindTest or MovementTest or MetTest or RepeatedPlaceTest or MeanTest or ScoreTest;

    public IEnumerable<string> Lines(OutcomeRule rule)
    {
        foreach (var s in scores)
        {
            if (rule.Condition is RepeatedPlaceTest often)
            {
                if (Often(often, s) is { } state)
                {
                    yield return $"{s.Unit} {rule.Clause} {state}";
                }

                continue;
            }

            var (holds, isOpen) = rule.Condition switch
            {
                StreakTest t => (Years(t.Years, t.OfPerson, s.Unit, p => p.Clauses.Any(c => c == t.Clause)), false),
                GradeStreakTest t => (Years(t.Years, t.OfPerson, s.Unit, p => p.Grade is not null && Compares(Place(p.Grade), t.Comparison, Place(t.Grade))), false),
                BehindTest t => Behind(t, s),
                MovementTest t => Moved(t, s),
                MeanTest t => AgainstMean(t, s),
                ScoreTest t => (s.Total is { } total && OracleScorer.Compare(total, t.Comparison, t.Line), s.Unsure),
                MetTest t => (States(t, s).Count > 0, false),
                _ => default,
            };
            if (holds)
            {
                yield return $"{s.Unit} {rule.Clause} {(rule.Condition is MetTest met ? States(met, s).OrderBy(state => state switch { "待定(未报)" => 0, "拟" => 2, _ => 1 }).First() : isOpen ? "待定(未报)" : "拟")}";
            }
        }
    }

    private bool Years(int years, bool ofPerson, string unit, Func<PriorResult, bool> holds)
    {
        bool Ended(int year, string whose) => facts.PriorResults.Any(p => p.Participant == whose && p.Year == year && holds(p));
        bool Held(string person, string whose, DateOnly day, int months) => facts.Tenures.Any(t => t.IsPrincipal && t.Person.Code == person && t.Participant == whose && !(t.To < day) && t.From <= day && t.From.AddMonths(months) <= day.AddDays(1));
        var wanted = Enumerable.Range(facts.Year.Year - years, years).ToList();
        return !ofPerson ? wanted.All(y => Ended(y, unit)) : facts.Tenures.Select(t => t.Person.Code).Distinct()
            .Where(person => facts.Tenures.Any(t => t.Person.Code == person && t.Participant == unit && t.IsPrincipal && t.From <= new DateOnly(facts.Year.Year, 12, 31) && !(t.To < new DateOnly(facts.Year.Year, 12, 31))))
            .Any(person => wanted.All(y => scores.Select(s => s.Unit).Any(whose => Held(person, whose, new DateOnly(y, 12, 31), rulebook.TenureMonths) && Ended(y, whose))));
    }

    /// <summary>Grades counted from the worst, so that more is better; one that the rulebook does not know is below all.</summary>
    private int Place(string grade) => rulebook.Grades.Any(g => g.Name == grade) ? rulebook.Grades.Reverse().TakeWhile(g => g.Name != grade).Count() : -1;

    private static bool Compares(int mine, Comparison comparison, int line) => comparison switch
    {
        Comparison.Below => mine < line,
        Comparison.AtLeast => mine >= line,
        Comparison.Above => mine > line,
        _ => mine <= line,
    };

    private (bool Holds, bool IsOpen) Behind(BehindTest t, OracleScore s)
    {
        var cells = Period.All(t.Level).TakeLast(t.Periods).Select(p => (p.EndMonth == 12 ? s : At(p).Single(o => o.Unit == s.Unit)).Cell(t.Indicator)).ToList();
        return (cells.All(c => c is { CanBeRanked: true } && OracleCells.HasCompletion(c.Use.Curve) && (c.Completion ?? 0) < 1), cells.Any(c => c?.State == "未报"));
    }

    /// <summary>n times one's own figure against the sum of all n; nothing is divided.</summary>
    private (bool Holds, bool IsOpen) AgainstMean(MeanTest t, OracleScore s)
    {
        var key = new RankingKey(t.Measure, t.Indicator);
        Ratio? Of(OracleScore o) => !OracleScorer.TakesPart(o, key) ? null : t.Measure switch
        {
            RankingMeasure.Total => o.Total,
            RankingMeasure.TotalShare => o.Total!.Value / o.FullMarks,
            RankingMeasure.Completion => o.Cell(t.Indicator)!.YearCompletion ?? 0,
            RankingMeasure.Value => o.Cell(t.Indicator)!.Actual ?? 0,
            _ => o.Cell(t.Indicator)!.Points ?? 0,
        };
        var pool = scores.Where(o => (t.Scope == RankingScope.EachClass ? o.Class == s.Class : o.Group == s.Group) && Of(o) is not null).ToList();
        if (Of(s) is not { } own)
        {
            return default;
        }

        var (mine, line) = (own * pool.Count, pool.Aggregate((Ratio)0, (sum, o) => sum + Of(o)!.Value) * t.Share);
        return (t.Comparison switch { Comparison.Below => mine < line, Comparison.AtLeast => mine >= line, Comparison.Above => mine > line, _ => mine <= line }, pool.Any(o => IsOpen(o, key)));
    }

    private (bool Holds, bool IsOpen) Moved(MovementTest t, OracleScore s)
    {
        var was = t.AgainstYear ? facts.PriorResults.SingleOrDefault(p => p.Participant == s.Unit && p.Year == facts.Year.Year - 1 && (p.Ranking ?? "类别名次") == t.Ranking)?.Rank
            : At(Period.All(t.Level ?? PeriodLevel.Quarter).Last(p => p.EndMonth < 12)).Single(o => o.Unit == s.Unit).Places.TryGetValue(t.Ranking, out var earlier) ? earlier.Rank : null;
        if (was is not { } before || !s.Places.TryGetValue(t.Ranking, out var place))
        {
            return default;
        }

        return ((t.IsUp ? before - place.Rank : place.Rank - before) >= t.Places, IsOpen(Pool(scores, t.Ranking, place.Pool), t.Ranking));
    }

    /// <summary>The line's state, or null: every period gives yes, no, or one of two kinds of perhaps, a letter each; what stands in a row is looked for in the word they make.</summary>
    public string? Often(RepeatedPlaceTest t, OracleScore s)
    {
        int? Written(int year) => facts.PriorResults.Where(p => p.Year == year && p.Participant == s.Unit && (p.Ranking == t.Ranking || (t.Ranking == "类别名次" && p.Ranking is null))).OrderBy(p => p.Ranking is null).FirstOrDefault(p => p.Rank is not null)?.Rank;
        var first = facts.PriorResults.Select(p => p.Year).DefaultIfEmpty(facts.Year.Year).Min();
        var letters = t.Level == PeriodLevel.Year
            ? string.Concat(Enumerable.Range(first, facts.Year.Year - first).Select(y => Written(y) <= t.Places ? 'y' : 'n')) + Letter(t, s, scores)
            : string.Concat(Period.All(t.Level).Select(p => p.EndMonth == 12 && rulebook.Rounds is not { OnlyAtYearEnd: true } ? scores : At(p)).Select(then => (Then: then, Was: then.SingleOrDefault(o => o.Unit == s.Unit)))
                .Where(x => Known(x.Was is not null && x.Was.Places.TryGetValue(t.Ranking, out var place) ? Pool(x.Then, t.Ranking, place.Pool) : x.Then, rulebook.AllRankings().Single(r => r.Name == t.Ranking).Key.Indicator))
                .Select(x => x.Was is null ? 'n' : Letter(t, x.Was, x.Then)));
        bool Is(string counted)
        {
            var word = string.Concat(letters.Select(l => counted.Contains(l, StringComparison.Ordinal) ? '1' : '0'));
            var run = new string('1', t.Times);
            return t.Repetition switch { Repetition.InARow => word.EndsWith(run, StringComparison.Ordinal), Repetition.OnceInARow => word.Contains(run, StringComparison.Ordinal), _ => word.Count(c => c == '1') >= t.Times };
        }

        // y holds, h holds and is shared by more than half, u holds and is not certain, m does not and is not certain.
        return !Is("yhu") ? null : !Is("yh") ? "待定(未报)" : !Is("y") ? "待定(超过半数)" : "拟";
    }

    /// <summary>Whether anybody has a figure of an indicator, or of any one, or points of the ledger.</summary>
    public static bool Known(List<OracleScore> then, string? indicator) =>
        indicator is null ? then.Exists(o => o.Adjustments > 0 || o.Adjustments < 0 || o.Cells.Any(c => c.Actual is not null)) : then.Exists(o => o.Cell(indicator) is { Actual: not null });

    private char Letter(RepeatedPlaceTest t, OracleScore s, List<OracleScore> then)
    {
        if (!s.Places.TryGetValue(t.Ranking, out var place))
        {
            return 'n';
        }

        var pool = Pool(then, t.Ranking, place.Pool);
        var open = t.FromBottom ? IsOpen(pool, t.Ranking) : IsOpen(s, rulebook.AllRankings().Single(r => r.Name == t.Ranking).Key);
        bool IsIn(OracleScore o) => OracleScorer.IsIn(new PlaceTest(t.Ranking, t.FromBottom, t.Places) { Share = t.Share }, o.Places[t.Ranking]);
        return !IsIn(s) ? open ? 'm' : 'n' : open ? 'u' : t.FromBottom && pool.Count(IsIn) * 2 > place.Count ? 'h' : 'y';
    }

    private static List<OracleScore> Pool(List<OracleScore> among, string ranking, string pool) => [.. among.Where(o => o.Places.TryGetValue(ranking, out var other) && other.Pool == pool)];

    private bool IsOpen(List<OracleScore> pool, string ranking) => rulebook.AllRankings().Single(r => r.Name == ranking) is var rule
        && (pool.Any(o => IsOpen(o, rule.Key)) || rule.TieBreakers.Take(1).Any(key => pool.Any(o => IsOpen(o, key) && pool.Any(x => x != o && OracleScorer.Compare(x, o, rule with { TieBreakers = [] }) == 0))));

    private static bool IsOpen(OracleScore s, RankingKey key) => key.Indicator is null ? s.Unsure : key.Measure != RankingMeasure.Target && s.Cell(key.Indicator) is { State: "未报" };

    /// <summary>The states of the lines by which a clause meets a unit: one that waits makes whatever follows from it wait for the same.</summary>
    private List<string> States(MetTest t, OracleScore s) =>
        [.. linesOf(t.Clause).Where(l => l.StartsWith($"{s.Unit} {t.Clause} ", StringComparison.Ordinal)).Select(l => l.Split(' ')[2])];

    private List<OracleScore> At(Period period) => OracleScorer.Score(facts, rulebook, new Standing(period, Basis.Verified));
}
