namespace CompetitionPortal.Documents.Workbooks;

/// <summary>Where rows under the headings of a layout are read from: a workbook, or what was typed on a page.</summary>
public interface IRowTables
{
    /// <summary>Takes each data row of a sheet; blank rows are passed over.</summary>
    void Read(SheetLayout layout, Action<TableRow> take);

    /// <summary>What stands in some rows, by row and column.</summary>
    IReadOnlyDictionary<(int Row, int Column), string> TextsAt(SheetLayout layout, IReadOnlySet<int> rows);
}
