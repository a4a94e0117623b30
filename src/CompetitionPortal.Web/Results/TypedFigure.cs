using CompetitionPortal.Documents.Sheets;

namespace CompetitionPortal.Web.Results;

/// <summary>Reads what was typed or pasted into a cell as strictly as a cell of our workbook.</summary>
public static class TypedFigure
{
    /// <summary>The figure, or null with the problem and its cure in one sentence; null without one for an empty text.</summary>
    public static (decimal? Value, string? Problem) Read(string text)
    {
        var figure = CellNumber.Read(new SheetCell(1, 1, CellKind.Text, text));
        return figure.Problem is null ? (figure.Value, null) : (null, $"{figure.Problem}。{figure.Cure}。");
    }

    /// <summary>The figure of an indicator: where it is counted in percent, the sign may stand behind the number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unitOfMeasure">The unit of measure.</param>
    public static (decimal? Value, string? Problem) Read(string text, string unitOfMeasure) =>
        unitOfMeasure is "%" or "百分点" && text.Trim().TrimEnd('%', '％') is { Length: > 0 } number && Read(number) is { Problem: null } plain ? plain : Read(text);

    /// <summary>A text as it is kept: without control characters but line ends, and without blanks at its ends.</summary>
    public static string Keep(string text) => string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? ' ' : c)).Trim();

    /// <summary>A figure as it stands in a cell: no separators, no trailing zeros.</summary>
    public static string Write(decimal? value) => value is { } number ? Domain.Arithmetic.FractionText.Exact(number) : string.Empty;
}
