using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>What is absent and gets the mean of the points that those of the class have.</summary>
internal static class OracleMeans
{
    public static void Give(List<OracleScore> scores, Rulebook rulebook)
    {
        foreach (var score in scores)
        {
            score.Cells = [.. score.Cells.Select(cell => cell.CanBeRanked || cell.Use.Absence != AbsenceRule.ClassMean ? cell : cell with { Points = Mean(scores, score.Class, cell.Indicator)?.Rounded(rulebook.Rounding.PointsDigits, rulebook.Rounding.Mode) })];
        }
    }

    private static Ratio? Mean(List<OracleScore> scores, string ofClass, string indicator)
    {
        var (sum, count) = ((Ratio)0, 0);
        foreach (var cell in scores.Where(s => s.Class == ofClass).Select(s => s.Cell(indicator)!).Where(c => c.CanBeRanked))
        {
            (sum, count) = (sum + cell.Points!.Value, count + 1);
        }

        return count == 0 ? null : sum / count;
    }
}
