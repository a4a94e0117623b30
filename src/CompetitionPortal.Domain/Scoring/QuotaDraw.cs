using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>Draws places within a quota; equal ones across its edge as the rule says (rules F3).</summary>
internal static class QuotaDraw
{
    /// <summary>Who has a place, in order; open where a tie across the edge is left to a decision.</summary>
    /// <param name="pool">Those who compete for places.</param>
    /// <param name="ranking">By what.</param>
    /// <param name="quota">The number of places.</param>
    /// <param name="edge">What happens to a tie across the edge.</param>
    /// <param name="keys">What decides it, for <see cref="EdgeTie.TieBreak"/>.</param>
    /// <param name="isEligible">Who may have a place; others only take it up.</param>
    public static IEnumerable<(ParticipantScore Score, bool IsOpen)> Of(
        IEnumerable<ParticipantScore> pool, RankingRule ranking, int quota, EdgeTie edge, IReadOnlyList<RankingKey> keys, Func<ParticipantScore, bool> isEligible)
    {
        var places = RankingPass.Place(pool, ranking with { Ties = TieMethod.Skip }, string.Empty)
            .Where(x => isEligible(x.Score) && x.Placement.Rank <= quota)
            .GroupBy(x => x.Placement.Rank, x => x.Score)
            .OrderBy(tied => tied.Key);
        foreach (var tied in places)
        {
            var isOver = tied.Key - 1 + tied.Count() > quota;
            var inOrder = tied.OrderBy(s => s.Participant.Order).ThenBy(s => s.Participant.Code, StringComparer.Ordinal);
            var chosen = (isOver, edge) switch
            {
                (true, EdgeTie.AllOut) => [],
                (true, EdgeTie.TieBreak) => Of(inOrder, new RankingRule { Name = ranking.Name, Scope = ranking.Scope, Key = keys[0], TieBreakers = [.. keys.Skip(1)] }, quota - tied.Key + 1, EdgeTie.Undecided, [], _ => true),
                _ => inOrder.Select(s => (s, isOver && edge == EdgeTie.Undecided)),
            };
            foreach (var choice in chosen)
            {
                yield return choice;
            }
        }
    }
}
