using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>
/// The annual list of the three rules of a random year, after the rules' text: 未完成 (the task is missed), 末位 (missed and
/// among the last places by completion), 先进 (drawn by total ÷ full marks).
/// </summary>
internal sealed class OracleLists(List<OracleScore> scores, Rulebook rulebook, CompetitionFacts facts)
{
    public IEnumerable<string> Lines() => rulebook.Outcomes.SelectMany(Lines);

    /// <summary>The lines at the end of a period within the year: of the rules for which one of its periods ends then.</summary>
    public IEnumerable<string> LinesAt(Period end) => rulebook.Outcomes
        .Where(r => r.At?.EndMonth == end.EndMonth || (r.Each is { } level && Period.All(level).Any(p => p.EndMonth == end.EndMonth)))
        .SelectMany(r => (r.Each is null ? this : new OracleLists(KnownOnly(scores), rulebook, facts)).Lines(r with { At = null, Each = null }));

    private static List<OracleScore> KnownOnly(List<OracleScore> then) => [.. then.Where(s => OracleBack.Known(then.FindAll(o => o.Class == s.Class), null))];

    private IEnumerable<string> Lines(OutcomeRule rule) => rule.Kind switch
    {
        _ when rule.At is not null || rule.Each is not null => Period.All(rule.Each ?? rule.At!.Value.Level).Where(p => rule.At is null || p == rule.At)
            .Select(p => p == Period.Year || (p.EndMonth == 12 && rulebook.Rounds is not { OnlyAtYearEnd: true }) ? scores : OracleScorer.Score(facts, rulebook, new Standing(p, Basis.Verified))).Select(then => rule.Each is null ? then : KnownOnly(then))
            .SelectMany(then => new OracleLists(then, rulebook, facts).Lines(rule with { At = null, Each = null })),
        _ when rule.Amount is not null => OracleMoney.Lines(scores, rulebook, rule, facts),
        _ when OracleBack.Asks(rule.Condition) => new OracleBack(scores, rulebook, facts, clause => rulebook.Outcomes.Where(r => r.Clause == clause).SelectMany(Lines)).Lines(rule),
        OutcomeKind.Award => Award(rule),
        OutcomeKind.Reward => [],
        _ when rule.Condition is AllOf => LastPlaces(rule),
        _ => scores.Where(s => Missed(s, (CompletionTest)rule.Condition)).Select(s => Line(s, rule, Open(s, ((CompletionTest)rule.Condition).Indicator) ? "待定(未报)" : "拟")),
    };

    private IEnumerable<string> LastPlaces(OutcomeRule rule)
    {
        var parts = ((AllOf)rule.Condition).Conditions;
        var (task, last) = ((CompletionTest)parts[0], (PlaceTest)parts[1]);
        var indicator = rulebook.OtherRankings.Single(r => r.Name == last.Ranking).Key.Indicator!;
        foreach (var pool in scores.Where(s => s.Places.ContainsKey(last.Ranking)).GroupBy(s => s.Places[last.Ranking].Pool))
        {
            var half = pool.First().Places[last.Ranking].Count / 2;
            var met = pool.Where(s => Missed(s, task) && OracleScorer.IsIn(last, s.Places[last.Ranking])).ToList();
            var state = pool.Any(s => Open(s, indicator)) ? "待定(未报)" : met.Count > half ? "待定(超过半数)" : "拟";
            foreach (var s in met)
            {
                // The task that is missed may be another one than that of the ranking.
                yield return Line(s, rule, Open(s, task.Indicator) ? "待定(未报)" : state);
            }
        }
    }

    /// <summary>Who has a place; whoever of them falls a step leaves it to those who do not, and gets the lower clause.</summary>
    private IEnumerable<string> Award(OutcomeRule rule)
    {
        var task = (CompletionTest)((Negation)((AllOf)rule.Condition).Conditions[0]).Condition;
        foreach (var pool in scores.Where(s => s.Places.ContainsKey(rule.Ranking!)).GroupBy(s => s.Group))
        {
            var fit = pool.Where(s => !Missed(s, task) && (rule.Demotion is not null || !s.Vetoed)).ToList();
            var quota = rule.Quota ?? OracleGrades.Places(rule.QuotaShare!, pool.First().Places[rule.Ranking!].Count);
            var first = Places(rule, rule.MovesUp ? fit : [.. pool], fit, quota);
            var fallen = first.Where(f => Falls(rule, f.Who)).ToList();
            var kept = fallen.Count > 0 && rule.MovesUp
                ? Places(rule, [.. fit.Where(s => !Falls(rule, s))], [.. fit.Where(s => !Falls(rule, s))], quota)
                : first.Where(f => !Falls(rule, f.Who));
            foreach (var (s, isOpen) in kept)
            {
                yield return Line(s, rule, State(rule, s, isOpen));
            }

            foreach (var (s, isOpen) in fallen.Where(_ => rule.Demotion!.Next is not null))
            {
                yield return $"{s.Unit} {rule.Demotion!.Next} {State(rule, s, isOpen)}";
            }
        }
    }

    private string State(OutcomeRule rule, OracleScore s, bool isOpen) => s.Unsure || MayTurn(rule, s) ? "待定(未报)" : isOpen ? "待定(并列跨名额)" : "拟";

    /// <summary>Whether a figure that is still missing may turn the answer to who falls.</summary>
    private bool MayTurn(OutcomeRule rule, OracleScore s) => rule.Demotion?.When is PlaceTest last && s.Places.TryGetValue(last.Ranking, out var place)
        && scores.Any(o => o.Places.TryGetValue(last.Ranking, out var other) && other.Pool == place.Pool && Open(o, rulebook.OtherRankings.Single(r => r.Name == last.Ranking).Key.Indicator!));

    private static bool Falls(OutcomeRule rule, OracleScore s) => rule.Demotion?.When switch
    {
        null => false,
        PlaceTest last => s.Places.TryGetValue(last.Ranking, out var place) && OracleScorer.IsIn(last, place),
        _ => s.Vetoed,
    };

    private static List<(OracleScore Who, bool IsOpen)> Places(OutcomeRule rule, List<OracleScore> rivals, List<OracleScore> fit, int quota)
    {
        var places = new List<(OracleScore, bool)>();
        foreach (var s in fit)
        {
            var better = rivals.Count(o => Share(o) > Share(s));
            var level = fit.Where(o => Share(o).CompareTo(Share(s)) == 0).ToList();
            var (isIn, isOpen) = (better < quota, false);
            if (isIn && better + level.Count > quota)
            {
                var further = rule.EdgeKeys.Count == 0 ? null : new RankingRule { Name = string.Empty, Scope = RankingScope.EachGroup, Key = rule.EdgeKeys[0] };
                var before = further is null ? 0 : level.Count(o => OracleScorer.Compare(o, s, further) < 0);
                var same = further is null ? level.Count : level.Count(o => OracleScorer.Compare(o, s, further) == 0);
                isIn = rule.Edge != EdgeTie.AllOut && better + before < quota;
                isOpen = rule.Edge is EdgeTie.Undecided or EdgeTie.TieBreak && better + before + same > quota;
            }

            if (isIn)
            {
                places.Add((s, isOpen));
            }
        }

        return places;
    }

    private static Ratio Share(OracleScore s) => s.Total!.Value / s.FullMarks;

    private static bool Missed(OracleScore s, CompletionTest task) =>
        s.Cell(task.Indicator) is { CanBeRanked: true } cell && OracleCells.HasCompletion(cell.Use.Curve) && (cell.YearCompletion ?? 0) < task.Share;

    private static bool Open(OracleScore s, string indicator) => s.Cell(indicator) is { State: "未报" };

    private static string Line(OracleScore s, OutcomeRule rule, string state) => $"{s.Unit} {rule.Clause} {state}";
}
