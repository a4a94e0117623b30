using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>Bonuses of the periods that have ended: every period scored anew, places counted, times counted.</summary>
internal static class OracleSeasons
{
    public static IEnumerable<Adjustment> Entries(CompetitionFacts facts, Rulebook rulebook, Standing standing)
    {
        foreach (var bonus in rulebook.SeasonBonuses)
        {
            var won = Period.All(bonus.Level).Where(p => p.EndMonth <= standing.Period.EndMonth)
                .SelectMany(p => OracleScorer.Score(facts, rulebook with { SeasonBonuses = [] }, new Standing(p, standing.Basis))
                    .Where(s => s.Places.TryGetValue(bonus.Ranking, out var place) && place.Rank <= bonus.Points.Count && (bonus.Gate is null || OracleScorer.Holds(bonus.Gate, s, facts)))
                    .Select(s => new Adjustment(s.Unit, p, bonus.Group, null, bonus.Points[s.Places[bonus.Ranking].Rank - 1], string.Empty)))
                .ToList();
            foreach (var entry in won.GroupBy(e => e.Participant).SelectMany(own => own.OrderBy(e => e.Period.EndMonth).Take(bonus.MostTimes ?? int.MaxValue)))
            {
                yield return entry;
            }
        }
    }
}
