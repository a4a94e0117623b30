using System.Globalization;
using CompetitionPortal.Documents.Sheets;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>One column of a sheet of the year's workbook.</summary>
/// <param name="Heading">Its heading, to the letter.</param>
/// <param name="Note">What it takes, shown below the heading and when a cell is entered.</param>
/// <param name="Width">Width in characters.</param>
/// <param name="Look">How its cells look.</param>
/// <param name="Choices">The words it takes, or null.</param>
/// <param name="ChoicesFrom">Sheet and column whose entries it takes, or null.</param>
/// <param name="Longest">The most characters that a text of it may have.</param>
/// <param name="IsOptional">Whether a workbook may end before it; only the last columns of a sheet may be so.</param>
public sealed record ColumnLayout(
    string Heading, string Note, int Width, CellLook Look, IReadOnlyList<string>? Choices = null, (string Sheet, int Column)? ChoicesFrom = null, int Longest = ColumnLayout.ShortText, bool IsOptional = false)
{
    /// <summary>Longest name, number of a document, or word.</summary>
    public const int ShortText = 200;

    /// <summary>Longest sentence or list.</summary>
    public const int LongText = 2000;
}

/// <summary>One sheet of the year's workbook: headings in row 1, notes in row 2, data from row 3 on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns; the first one is text, so that an example row can be marked in it.</param>
/// <param name="Example">The cells of the example row in the template, or null where the template has none.</param>
/// <param name="IsOptional">Whether the sheet may be left out where there is nothing to write in it.</param>
public sealed record SheetLayout(string Name, IReadOnlyList<ColumnLayout> Columns, IReadOnlyList<object?>? Example = null, bool IsOptional = false)
{
    /// <summary>First row with data.</summary>
    public const int FirstDataRow = 3;

    /// <summary>What marks an example row in its first cell; such a row is passed over.</summary>
    public const string ExampleMark = "示例：";

    /// <summary>Whether a text is the first cell of an example row; the colon may be half-width too.</summary>
    public static bool IsExample(string text) => text.StartsWith(ExampleMark, StringComparison.Ordinal) || text.StartsWith("示例:", StringComparison.Ordinal);

    /// <summary>Whether a row is the template's own example, as it was written.</summary>
    public bool IsOwnExample(SheetRow row) => Example is not null && Columns.Select((_, i) => i).All(i => CellText.Clean(row.Cell(i + 1)?.Text ?? string.Empty) == (Example.ElementAtOrDefault(i) switch
    {
        string text => text,
        decimal figure => figure.ToString("0.##########", CultureInfo.InvariantCulture),
        DateOnly day => (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture),
        _ => string.Empty,
    }));

    /// <summary>The number of the column with a heading, from 1; 0 when there is none.</summary>
    public int ColumnOf(string heading)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Heading == heading)
            {
                return i + 1;
            }
        }

        return 0;
    }
}
