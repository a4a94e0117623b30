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
        var figures = facts.Results.Where(r => r.Participant == unit && typed.Contains(r.Indicator)).Select(r => (r.Period, Both: (Said: (Ratio?)r.Reported, Found: (Ratio?)r.Verified)))
            .Concat(facts.Projects.Where(p => p.Participant == unit && typed.Contains(p.Indicator)).GroupBy(p => (p.Indicator, p.Period)).Select(g =>
                (g.Key.Period, Both: OracleProjects.Both(rulebook.Indicators.Single(i => i.Name == g.Key.Indicator).Projects!, [.. g], new DateOnly(facts.Year.Year, g.Key.Period.EndMonth, 1).AddMonths(1).AddDays(-1)))));
        return figures.Count(f =>
        {
            if (f.Period.EndMonth > standing.Period.EndMonth || f.Both.Said is not { } said || f.Both.Found is not { } found)
            {
                return false;
            }

            var (more, less) = (said > found ? said - found : 0, found > said ? found - said : 0);
            var limit = (said < 0 ? 0 - said : said) * rule.Tolerance;
            return (rule.Side != DiscrepancySide.Under && more > limit) || (rule.Side != DiscrepancySide.Over && less > limit);
        });
    }
}
