namespace CompetitionPortal.Documents.Sheets;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number shown as a date.</summary>
    Date,

    /// <summary>A number shown as a percentage.</summary>
    Percent,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An error such as #REF!.</summary>
    Error,
}

/// <summary>One cell as stored.</summary>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The stored text; a number's digits as they stand in the file, never by way of a binary number.</param>
/// <param name="HasFormula">Whether the value was computed.</param>
/// <param name="Trouble">Why what is seen in it is not what is stored, a Chinese sentence; or null.</param>
public sealed record SheetCell(int Column, int Row, CellKind Kind, string Text, bool HasFormula = false, string? Trouble = null)
{
    /// <summary>Its address, for example D17.</summary>
    public string Address => CellAddress.Of(Column, Row);
}

/// <summary>One row with its non-blank cells.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Hidden">Whether it is hidden or filtered out.</param>
/// <param name="Cells">Its cells that hold something, from left to right.</param>
public sealed record SheetRow(int Number, bool Hidden, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>The cell in a column, or null when it holds nothing.</summary>
    public SheetCell? Cell(int column)
    {
        for (var i = 0; i < Cells.Count && Cells[i].Column <= column; i++)
        {
            if (Cells[i].Column == column)
            {
                return Cells[i];
            }
        }

        return null;
    }
}

/// <summary>A sheet's name and whether it is hidden.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hidden">Whether it is hidden.</param>
public sealed record SheetInfo(string Name, bool Hidden);

/// <summary>What a sheet has besides its rows.</summary>
/// <param name="MergedRanges">Merged ranges, for example A1:C1.</param>
/// <param name="HiddenColumns">Hidden columns, from 1.</param>
public sealed record SheetFindings(IReadOnlyList<string> MergedRanges, IReadOnlySet<int> HiddenColumns);
