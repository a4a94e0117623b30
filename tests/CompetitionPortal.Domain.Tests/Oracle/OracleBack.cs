using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>Rules that look back or at other clauses, after the rules' text: streaks of units and persons, behind the plan, movements, clauses met.</summary>
internal sealed class OracleBack(List<OracleScore> scores, Rulebook rulebook, CompetitionFacts facts, Func<string, IEnumerable<string>> linesOf)
{
    /// <summary>Whether a condition is one of these.</summary>
    public static bool Asks(Condition condition) => condition is StreakTest or GradeStreakTest or BehindTest or MovementTest or MetTest;

    public IEnumerable<string> Lines(OutcomeRule rule)
    {
        foreach (var s in scores)
        {
            var (holds, isOpen) = rule.Condition switch
            {
                StreakTest t => (Years(t.Years, t.OfPerson, s.Unit, p => p.Clauses.Any(c => c == t.Clause)), false),
                GradeStreakTest t => (Years(t.Years, t.OfPerson, s.Unit, p => p.Grade is not null && Compares(Place(p.Grade), t.Comparison, Place(t.Grade))), false),
                BehindTest t => Behind(t, s),
                MovementTest t => Moved(t, s),
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

    private (bool Holds, bool IsOpen) Moved(MovementTest t, OracleScore s)
    {
        var was = t.AgainstYear ? facts.PriorResults.SingleOrDefault(p => p.Participant == s.Unit && p.Year == facts.Year.Year - 1 && (p.Ranking ?? "类别名次") == t.Ranking)?.Rank
            : At(Period.All(t.Level ?? PeriodLevel.Quarter).Last(p => p.EndMonth < 12)).Single(o => o.Unit == s.Unit).Places.TryGetValue(t.Ranking, out var earlier) ? earlier.Rank : null;
        if (was is not { } before || !s.Places.TryGetValue(t.Ranking, out var place))
        {
            return default;
        }

        var rule = rulebook.AllRankings().Single(r => r.Name == t.Ranking);
        var pool = scores.Where(o => o.Places.TryGetValue(t.Ranking, out var other) && other.Pool == place.Pool).ToList();
        var isOpen = pool.Any(o => IsOpen(o, rule.Key)) || rule.TieBreakers.Take(1).Any(key => pool.Any(o => IsOpen(o, key) && pool.Any(x => x != o && OracleScorer.Compare(x, o, rule with { TieBreakers = [] }) == 0)));
        return ((t.IsUp ? before - place.Rank : place.Rank - before) >= t.Places, isOpen);
    }

    private static bool IsOpen(OracleScore s, RankingKey key) => key.Indicator is null ? s.Unsure : key.Measure != RankingMeasure.Target && s.Cell(key.Indicator) is { State: "未报" };

    /// <summary>The states of the lines by which a clause meets a unit: one that waits makes whatever follows from it wait for the same.</summary>
    private List<string> States(MetTest t, OracleScore s) =>
        [.. linesOf(t.Clause).Where(l => l.StartsWith($"{s.Unit} {t.Clause} ", StringComparison.Ordinal)).Select(l => l.Split(' ')[2])];

    private List<OracleScore> At(Period period) => OracleScorer.Score(facts, rulebook, new Standing(period, Basis.Verified));
}
