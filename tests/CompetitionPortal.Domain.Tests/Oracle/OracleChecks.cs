using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>Reported figures held against verified ones, period by period.</summary>
internal static class OracleChecks
{
    public static void Score(List<OracleScore> scores, CompetitionFacts facts, Rulebook rulebook, Standing standing)
    {
        foreach (var score in scores)
        {
            score.Cells = score.Cells.Select(cell =>
            {
                var rule = rulebook.Indicators.Single(i => i.Name == cell.Indicator).Discrepancy;
                var cases = rule is null ? 0 : Cases(rule, score.Unit, cell.Indicator, facts, rulebook, standing);
                return cases == 0 || cell is not { CanBeRanked: true, Points: { } points } || points <= 0 || rule!.Effect == DiscrepancyEffect.Flag ? cell
                    : rule.Effect == DiscrepancyEffect.Zero ? cell with { Points = 0 }
                    : cell with { Points = Ratio.More(0, points - (cases * rule.PerCase!.Value)).Rounded(rulebook.Rounding.PointsDigits, rulebook.Rounding.Mode) };
            }).ToList();
        }
    }

    private static int Cases(DiscrepancyRule rule, string unit, string indicator, CompetitionFacts facts, Rulebook rulebook, Standing standing)
    {
        var typed = rulebook.Parts.Where(p => p.Indicator == indicator).Select(p => p.Part).DefaultIfEmpty(indicator).ToHashSet();
        return facts.Results.Count(r =>
        {
            if (r.Participant != unit || !typed.Contains(r.Indicator) || r.Period.EndMonth > standing.Period.EndMonth || r.Reported is not { } said || r.Verified is not { } found)
            {
                return false;
            }

            var (more, less) = (said > found ? said - found : 0, found > said ? found - said : 0);
            var limit = (said < 0 ? -said : said) * rule.Tolerance;
            return (rule.Side != DiscrepancySide.Under && more > limit) || (rule.Side != DiscrepancySide.Over && less > limit);
        });
    }
}
