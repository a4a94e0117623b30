using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>
/// The veto and outcome passes: every rule that matches gives a line; awards are drawn after exclusions. All lines are
/// proposals.
/// </summary>
internal sealed class OutcomePass(Rulebook rulebook, ScoredPeriod now, Func<Period, ScoredPeriod> earlier)
{
    private readonly Dictionary<Period, ConditionEvaluator> evaluators = [];

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
        .DistinctBy(t => t.Person.Code, StringComparer.Ordinal)
        .Select(t => t.Person.Name);

    /// <summary>Lines in official order of the units; the rules' order only sorts those of one unit.</summary>
    private IEnumerable<OutcomeLine> ByUnit(IEnumerable<OutcomeRule> rules, Period period) => rules
        .SelectMany(rule => Matches(rule, period))
        .OrderBy(m => m.Unit.Order).ThenBy(m => m.Unit.Code, StringComparer.Ordinal)
        .Select(m => m.Line);

    private ConditionEvaluator EvaluatorAt(Period at, FactIndex index, IReadOnlyList<ParticipantScore> scores) => evaluators.TryGetValue(at, out var known)
        ? known
        : evaluators[at] = new ConditionEvaluator(index, rulebook, new Standing(at, Basis.Verified), scores);

    private IEnumerable<(Participant Unit, OutcomeLine Line)> Matches(OutcomeRule rule, Period period)
    {
        var at = rule.Kind == OutcomeKind.Milestone && rule.At is { } check ? check : period;
        var (index, scores) = at.EndMonth == period.EndMonth ? now : earlier(at);
        var evaluator = EvaluatorAt(at, index, scores);
        var met = scores.Where(s => Covers(rule, s)).Select(s => (Score: s, Verdict: evaluator.Evaluate(rule.Condition, s)))
            .Where(x => x.Verdict.Holds).ToList();
        foreach (var (score, verdict) in met)
        {
            // Only those whom the same test meets in the same class or group share its places.
            var overHalf = verdict.RestsOnPlace && verdict.LastPlaces.Any(t => score.Places[t.Ranking] is var mine
                && met.Count(o => o.Verdict.LastPlaces.Contains(t) && o.Score.Places[t.Ranking].Pool == mine.Pool) > mine.Count / 2);
            var state = verdict.RestsOnUnreported ? LineState.OpenUnreported : overHalf ? LineState.OpenOverHalf : LineState.Proposed;
            yield return (score.Participant, Line(rule, score, string.Join(',', verdict.Reasons.Select(r => r.Text)), state) with { PaperReason = string.Join(',', verdict.Reasons.Select(r => r.OnPaper)), Persons = verdict.Reached ?? Persons(index.Facts, score, at) });
        }
    }

    /// <summary>Draws in each group, and where the ranking compares each class by itself, in each class.</summary>
    private IEnumerable<OutcomeLine> Award(OutcomeRule rule)
    {
        var ranking = rulebook.AllRankings().First(r => string.Equals(r.Name, rule.Ranking, StringComparison.Ordinal));
        var evaluator = EvaluatorAt(Period.Year, now.Index, now.Scores);
        var groups = rule.Groups.Count > 0 ? rule.Groups : rulebook.Groups();
        var classes = rulebook.Classes.Select(c => c.Name).ToList();
        return groups.SelectMany(group => now.Scores
            .Where(s => s.Class.Group == group && s.Places.ContainsKey(ranking.Name))
            .GroupBy(s => s.Places[ranking.Name].Pool, StringComparer.Ordinal)
            .OrderBy(pool => pool.Min(s => classes.IndexOf(s.Class.Name)))
            .SelectMany(pool => Draw(rule, ranking, evaluator, [.. pool], pool.Key)));
    }

    private IEnumerable<OutcomeLine> Draw(OutcomeRule rule, RankingRule ranking, ConditionEvaluator evaluator, IReadOnlyList<ParticipantScore> pool, string poolName)
    {
        var verdicts = pool.ToDictionary(s => s, s => evaluator.Evaluate(rule.Condition, s));
        var places = RankingPass.Place(rule.MovesUp ? pool.Where(s => verdicts[s].Holds) : pool, ranking with { Ties = TieMethod.Skip }, poolName)
            .Where(x => verdicts[x.Score].Holds && x.Placement.Rank <= rule.Quota)
            .GroupBy(x => x.Placement.Rank, x => x.Score)
            .OrderBy(tied => tied.Key);
        foreach (var tied in places)
        {
            var overEdge = tied.Key - 1 + tied.Count() > rule.Quota;
            if (overEdge && rule.Edge == EdgeTie.AllOut)
            {
                continue;
            }

            foreach (var score in tied.OrderBy(s => s.Participant.Order).ThenBy(s => s.Participant.Code, StringComparer.Ordinal))
            {
                var unreported = verdicts[score].RestsOnUnreported || RankingPass.IsUnreported(score, ranking.Key);
                var state = unreported ? LineState.OpenUnreported : overEdge && rule.Edge == EdgeTie.Undecided ? LineState.OpenTieAtEdge : LineState.Proposed;
                var what = ranking.Key.IsOverall ? "综合" : ranking.Name;
                yield return Line(rule, score, $"{poolName}{what}第 {score.Places[ranking.Name].Rank} 名", state) with { Group = score.Class.Group };
            }
        }
    }

    private static bool Covers(OutcomeRule rule, ParticipantScore score) =>
        rule.Groups.Count == 0 || rule.Groups.Contains(score.Class.Group, StringComparer.Ordinal);

    private IReadOnlyList<string> Persons(CompetitionFacts facts, ParticipantScore score, Period at) =>
        [.. Principals(facts, score.Participant.Code, at.EndDate(facts.Year.Year), rulebook.TenureMonths)];

    private static OutcomeLine Line(OutcomeRule rule, ParticipantScore score, string reason, LineState state) => new()
    {
        Participant = score.Participant.Code,
        Name = score.Name,
        Class = score.Class.Name,
        Rule = rule,
        Reason = reason,
        PaperReason = reason,
        Persons = [],
        State = state,
    };
}
