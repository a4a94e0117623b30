using System.Globalization;
using CompetitionPortal.Documents.Papers;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Documents.Exports;

/// <summary>Cells of sheets in the office's look: texts in the typography of papers, figures as numbers.</summary>
internal static class OfficeCell
{
    public static WrittenCell Text(string? text) => new(text is null ? null : ChineseTypography.Typeset(text), CellLook.Text);

    public static WrittenCell Centre(string? text) => new(text is null ? null : ChineseTypography.Typeset(text), CellLook.Text with { Align = "center" });

    /// <summary>A number, right, with a number of decimals.</summary>
    public static WrittenCell Number(Fraction? value, int decimals) => value is { } number
        ? new WrittenCell(number.Round(decimals, RoundingMode.HalfAwayFromZero), CellLook.Number(decimals))
        : new WrittenCell(null, CellLook.Number(decimals));

    /// <summary>A share as a percentage, with as many decimals as it takes not to show a line as reached that was not.</summary>
    /// <param name="share">The exact share.</param>
    /// <param name="digits">Decimals otherwise.</param>
    /// <param name="lines">The lines; none for 1, the whole task.</param>
    public static WrittenCell Percent(Fraction? share, int digits, params IReadOnlyList<Fraction> lines)
    {
        if (share is not { } value)
        {
            return new WrittenCell(null, CellLook.Percent(digits));
        }

        var text = FractionText.Percent(value, digits, lines.Count == 0 ? [Fraction.One] : [.. lines]);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return new WrittenCell(decimal.Parse(text, CultureInfo.InvariantCulture) / 100, CellLook.Percent(point < 0 ? 0 : text.Length - point - 1));
    }
}
