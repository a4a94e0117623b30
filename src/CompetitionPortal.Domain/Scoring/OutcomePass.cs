using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>
/// The veto and outcome passes: every rule that matches gives a line; awards are drawn after exclusions. All lines are
/// proposals.
/// </summary>
internal sealed class OutcomePass(FactIndex index, Rulebook rulebook, IReadOnlyList<ParticipantScore> scores, Func<Period, IReadOnlyList<ParticipantScore>> scoresAt)
{
    /// <summary>The lines of the annual list.</summary>
    public IReadOnlyList<OutcomeLine> Annual()
    {
        var awards = rulebook.Outcomes.ToLookup(r => r.Kind == OutcomeKind.Award);
        return [.. ByUnit(awards[false], Period.Year), .. awards[true].SelectMany(Award)];
    }

    /// <summary>The lines of the milestones that are checked at a period's end.</summary>
    public IReadOnlyList<OutcomeLine> Milestone(Period period) =>
        [.. ByUnit(rulebook.Outcomes.Where(r => r.Kind == OutcomeKind.Milestone && r.At?.EndMonth == period.EndMonth), period)];

    /// <summary>Names of those who are principals on a day and have been for a number of months.</summary>
    public static IEnumerable<string> Principals(CompetitionFacts facts, string participant, DateOnly day, int months) => facts.Tenures
        .Where(t => t.IsPrincipal && t.Participant == participant && t.HeldFor(months, day))
        .OrderBy(t => t.From).ThenBy(t => t.Person.Code, StringComparer.Ordinal)
        .Select(t => t.Person.Name);

    /// <summary>Lines in official order of the units; the rules' order only sorts those of one unit.</summary>
    private IEnumerable<OutcomeLine> ByUnit(IEnumerable<OutcomeRule> rules, Period period) => rules
        .SelectMany(rule => Matches(rule, period))
        .OrderBy(m => m.Unit.Order).ThenBy(m => m.Unit.Code, StringComparer.Ordinal)
        .Select(m => m.Line);

    private IEnumerable<(Participant Unit, OutcomeLine Line)> Matches(OutcomeRule rule, Period period)
    {
        var at = rule.Kind == OutcomeKind.Milestone && rule.At is { } check ? check : period;
        var pool = at.EndMonth == period.EndMonth ? scores : scoresAt(at);
        var evaluator = new ConditionEvaluator(index, rulebook, new Standing(at, Basis.Verified), pool);
        var met = pool.Where(s => Covers(rule, s)).Select(s => (Score: s, Verdict: evaluator.Evaluate(rule.Condition, s)))
            .Where(x => x.Verdict.Holds).ToList();
        foreach (var (score, verdict) in met)
        {
            var overHalf = verdict.LastPlaces.Any(t => score.Places[t.Ranking] is var mine
                && met.Count(o => o.Score.Places.TryGetValue(t.Ranking, out var place) && place.Pool == mine.Pool) > mine.Count / 2);
            var state = verdict.RestsOnUnreported ? LineState.OpenUnreported : overHalf ? LineState.OpenOverHalf : LineState.Proposed;
            yield return (score.Participant, Line(rule, score, string.Join(',', verdict.Reasons), state, at));
        }
    }

    private IEnumerable<OutcomeLine> Award(OutcomeRule rule)
    {
        var ranking = rulebook.AllRankings().First(r => string.Equals(r.Name, rule.Ranking, StringComparison.Ordinal));
        var evaluator = new ConditionEvaluator(index, rulebook, Standing.Annual, scores);
        var groups = rule.Groups.Count > 0 ? rule.Groups : rulebook.Groups();
        foreach (var group in groups)
        {
            var ranked = scores.Where(s => s.Class.Group == group && s.Places.ContainsKey(ranking.Name)).ToList();
            var eligible = ranked.ToDictionary(s => s, s => evaluator.Evaluate(rule.Condition, s).Holds);
            var drawn = RankingPass.Place(rule.MovesUp ? ranked.Where(s => eligible[s]) : ranked, ranking with { Ties = TieMethod.Skip }, group)
                .Where(x => eligible[x.Score] && x.Placement.Rank <= rule.Quota)
                .OrderBy(x => x.Placement.Rank).ThenBy(x => x.Score.Participant.Order).ThenBy(x => x.Score.Participant.Code, StringComparer.Ordinal);
            foreach (var (score, place) in drawn)
            {
                var overEdge = place.Rank - 1 + place.Tied > rule.Quota;
                if (overEdge && rule.Edge == EdgeTie.AllOut)
                {
                    continue;
                }

                var unreported = score.Cells.Any(c => c.State == CellState.Unreported && (ranking.Key.IsOverall || c.Indicator.Name == ranking.Key.Indicator));
                var state = unreported ? LineState.OpenUnreported : overEdge && rule.Edge == EdgeTie.Undecided ? LineState.OpenTieAtEdge : LineState.Proposed;
                var what = ranking.Key.IsOverall ? "综合" : ranking.Name;
                yield return Line(rule, score, $"{group}{what}第 {score.Places[ranking.Name].Rank} 名", state, Period.Year) with { Group = group };
            }
        }
    }

    private static bool Covers(OutcomeRule rule, ParticipantScore score) =>
        rule.Groups.Count == 0 || rule.Groups.Contains(score.Class.Group, StringComparer.Ordinal);

    private OutcomeLine Line(OutcomeRule rule, ParticipantScore score, string reason, LineState state, Period at) => new()
    {
        Participant = score.Participant.Code,
        Name = score.Name,
        Class = score.Class.Name,
        Rule = rule,
        Reason = reason,
        Persons = rule.Kind == OutcomeKind.Award
            ? []
            : [.. Principals(index.Facts, score.Participant.Code, at.EndDate(index.Facts.Year.Year), rulebook.TenureMonths)],
        State = state,
    };
}
