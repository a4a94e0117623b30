using System.Text.RegularExpressions;

namespace CompetitionPortal.Web.Audit;

/// <summary>
/// Business figures inside a text for the log. Who keeps the log reads who did what to what, and no figures (core 10): they are
/// marked where the text is made, and the log keeps the text both ways.
/// </summary>
public static partial class LoggedFigure
{
    /// <summary>What stands where a figure is not shown.</summary>
    public const string Mask = "〔数值〕";

    private const char Begin = '\uE000';
    private const char End = '\uE001';

    /// <summary>A figure as it goes into a text for the log.</summary>
    /// <param name="figure">The figure as it was typed or is written; anything, since what is typed need not be a number.</param>
    public static string Mark(string? figure) => $"{Begin}{Unmarked(figure ?? string.Empty)}{End}";

    /// <summary>The text without its figures.</summary>
    public static string Masked(string text) => Unmarked(Marked().Replace(text, Mask));

    /// <summary>The text with its figures.</summary>
    public static string Whole(string text) => Unmarked(text);

    private static string Unmarked(string text) => text.Replace(Begin.ToString(), string.Empty, StringComparison.Ordinal).Replace(End.ToString(), string.Empty, StringComparison.Ordinal);

    [GeneratedRegex("\uE000[^\uE001]*\uE001", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
