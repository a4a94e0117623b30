using System.Net;

namespace CompetitionPortal.Web.Scoring;

/// <summary>What a drawing is made of.</summary>
public static class ChartNumbers
{
    private const int LongestLabel = 8;

    /// <summary>Figures as a chart takes them, the only place where they are not exact: it takes nothing else. A missing one is drawn as zero.</summary>
    public static double[] Of(IEnumerable<decimal?> figures) => [.. figures.Select(f => decimal.ToDouble(f ?? 0))];

    /// <summary>
    /// Labels of the axis, short ones: the chart puts them into the page as markup, so that signs of markup have to be written
    /// as signs here.
    /// </summary>
    public static string[] Labels(IEnumerable<string> names) => [.. names.Select(n => WebUtility.HtmlEncode(n.Length > LongestLabel ? n[..(LongestLabel - 1)] + "…" : n))];
}
