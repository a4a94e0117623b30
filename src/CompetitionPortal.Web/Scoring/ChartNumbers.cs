namespace CompetitionPortal.Web.Scoring;

/// <summary>Figures for a drawing, the only place where they are not exact: the chart takes nothing else.</summary>
public static class ChartNumbers
{
    /// <summary>Figures as a chart takes them; a missing one is drawn as zero.</summary>
    public static double[] Of(IEnumerable<decimal?> figures) => [.. figures.Select(f => decimal.ToDouble(f ?? 0))];
}
