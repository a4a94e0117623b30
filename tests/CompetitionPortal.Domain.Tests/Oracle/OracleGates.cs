using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>Points that count only where a condition over the unit's figures holds, as they are before any such condition.</summary>
internal static class OracleGates
{
    public static void Score(List<OracleScore> scores, CompetitionFacts facts, Rulebook rulebook)
    {
        foreach (var score in scores)
        {
            score.Cells = score.Cells.Select(cell =>
            {
                var most = ((Ratio)(cell.Use.GatePoints ?? 0)).Rounded(rulebook.Rounding.PointsDigits, rulebook.Rounding.Mode);
                return cell is { CanBeRanked: true, Actual: not null, Points: { } points, Use.Gate: { } gate } && points > most && !OracleScorer.Holds(gate, score, facts) ? cell with { Points = most } : cell;
            }).ToList();
        }
    }
}
