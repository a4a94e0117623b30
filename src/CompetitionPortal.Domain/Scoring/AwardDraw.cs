using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>One that has a place in an award.</summary>
/// <param name="Score">Who.</param>
/// <param name="IsOpen">Whether a tie across the edge leaves it to a decision.</param>
/// <param name="Fall">Why the award is a step lower; null where it is not.</param>
internal sealed record AwardChoice(ParticipantScore Score, bool IsOpen, Verdict? Fall);

/// <summary>
/// Draws an award in one class or group (rules H7, G): places among those who compete; who then falls a step leaves his place,
/// which passes on, where places do, among those who do not fall.
/// </summary>
internal static class AwardDraw
{
    /// <summary>Who has a place, in order, and after them who falls.</summary>
    /// <param name="rule">The award.</param>
    /// <param name="ranking">The ranking it is drawn from.</param>
    /// <param name="pool">Who competes, the ineligible included.</param>
    /// <param name="quota">The number of places.</param>
    /// <param name="isEligible">Who may have a place.</param>
    /// <param name="falls">Whether the condition of falling meets somebody.</param>
    public static IEnumerable<AwardChoice> Of(
        OutcomeRule rule, RankingRule ranking, IReadOnlyList<ParticipantScore> pool, int quota, Func<ParticipantScore, bool> isEligible, Func<ParticipantScore, Verdict> falls)
    {
        var first = Draw(rule, ranking, pool, quota, isEligible);
        if (rule.Demotion is null)
        {
            return first.Select(c => new AwardChoice(c.Score, c.IsOpen, null));
        }

        var fallen = first.Select(c => (Choice: c, Fall: falls(c.Score))).Where(c => c.Fall.Holds).ToList();
        var kept = fallen.Count > 0 && rule.MovesUp
            ? Draw(rule, ranking, [.. pool.Where(s => !falls(s).Holds)], quota, isEligible)
            : first.Where(c => fallen.All(f => f.Choice.Score != c.Score));
        return [.. kept.Select(c => new AwardChoice(c.Score, c.IsOpen, null)), .. fallen.Select(f => new AwardChoice(f.Choice.Score, f.Choice.IsOpen, f.Fall))];
    }

    private static List<(ParticipantScore Score, bool IsOpen)> Draw(OutcomeRule rule, RankingRule ranking, IReadOnlyList<ParticipantScore> pool, int quota, Func<ParticipantScore, bool> isEligible) =>
        [.. QuotaDraw.Of(rule.MovesUp ? pool.Where(isEligible) : pool, ranking, quota, rule.Edge, rule.EdgeKeys, isEligible)];
}
