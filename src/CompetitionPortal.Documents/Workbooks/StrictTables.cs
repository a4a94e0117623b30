using CompetitionPortal.Documents.Sheets;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>
/// Reads the sheets of our template strictly: the layout to the letter, no formulas, nothing merged or hidden where data are.
/// </summary>
public sealed class StrictTables(StrictWorkbookReader reader, ErrorList errors) : IRowTables
{
    private const string Template = "请用“下载全年工作簿”得到的模板填写";

    /// <summary>Checks that exactly the template's sheets are there.</summary>
    public void CheckSheets()
    {
        string[] known = [YearLayout.Guide, YearLayout.VersionSheet, YearLayout.ListSheet, .. YearLayout.All.Select(s => s.Name)];
        foreach (var layout in YearLayout.All.Where(l => !reader.Has(l.Name)))
        {
            if (layout.IsOptional)
            {
                errors.Note(new WorkbookError(layout.Name, null, null, "没有这张工作表，按没有这类内容读入", "有内容就用模板补上这张工作表"));
            }
            else
            {
                errors.Add(new WorkbookError(layout.Name, null, null, "没有这张工作表", Template));
            }
        }

        foreach (var sheet in reader.Sheets.Where(s => !known.Contains(s.Name)))
        {
            errors.Add(new WorkbookError(sheet.Name, null, null, "模板里没有这张工作表", "请删去它或改回模板里的名称"));
        }

        foreach (var sheet in reader.Sheets.Where(s => s.Hidden && YearLayout.All.Any(l => l.Name == s.Name)))
        {
            errors.Add(new WorkbookError(sheet.Name, null, null, "这张工作表被隐藏了，里面的数据看不见", "请取消隐藏，核对后再导入"));
        }

        if (reader.Uses1904Dates)
        {
            errors.Add(new WorkbookError(null, null, null, "工作簿的日期从 1904 年算起", "请在 Excel 选项里取消“使用 1904 日期系统”，核对日期后再导入"));
        }

        CheckVersion();
    }

    /// <summary>Takes each data row of a sheet; example rows and blank rows are passed over.</summary>
    public void Read(SheetLayout layout, Action<TableRow> take)
    {
        if (!reader.Has(layout.Name))
        {
            return;
        }

        var (headed, lastRow) = ((bool?)null, 0);
        var used = new HashSet<int>();
        var findings = reader.Read(layout.Name, row =>
        {
            if (row.Number >= SheetLayout.FirstDataRow && headed is null)
            {
                headed = RefuseHeading(layout);
            }

            if (row.Cells.Count == 0)
            {
                return;
            }

            lastRow = row.Number;
            used.UnionWith(row.Cells.Select(c => c.Column));
            switch (row.Number)
            {
                case 1:
                    layout = WithoutColumnsLeftOut(layout, row);
                    headed = CheckHeadings(layout, row);
                    break;
                case < SheetLayout.FirstDataRow:
                    CheckNotes(layout, row);
                    break;
                default:
                    ReadRow(layout, row, headed == true ? take : null);
                    break;
            }
        });
        _ = headed ?? RefuseHeading(layout);
        foreach (var range in findings.MergedRanges.Where(r => Holds(r, lastRow, used.Count == 0 ? 0 : used.Max())))
        {
            errors.Add(new WorkbookError(layout.Name, range, null, "这里有合并单元格", "请取消合并，每行都写全"));
        }

        foreach (var column in used.Intersect(findings.HiddenColumns).Order())
        {
            errors.Add(new WorkbookError(layout.Name, CellAddress.Of(column, 1), null, "这一列有内容但被隐藏了", "请取消隐藏，核对后再导入"));
        }
    }

    /// <summary>What stands in some cells, by row and column.</summary>
    public IReadOnlyDictionary<(int Row, int Column), string> TextsAt(SheetLayout layout, IReadOnlySet<int> rows)
    {
        var texts = new Dictionary<(int, int), string>();
        reader.Read(layout.Name, row =>
        {
            foreach (var cell in rows.Contains(row.Number) ? row.Cells : [])
            {
                texts[(cell.Row, cell.Column)] = cell.Text;
            }
        });
        return texts;
    }

    private void ReadRow(SheetLayout layout, SheetRow row, Action<TableRow>? take)
    {
        if (row.Cells.All(c => !c.HasFormula && CellText.Clean(c.Text).Length == 0))
        {
            return;
        }

        var table = new TableRow(layout, row, errors);
        if (row.Cell(1) is { } first && SheetLayout.IsExample(CellText.Clean(first.Text)))
        {
            PassOver(layout, row, first);
            return;
        }

        if (row.Hidden)
        {
            errors.Add(new WorkbookError(layout.Name, CellAddress.Of(1, row.Number), row.Cell(1)?.Text, "这一行有数据但被隐藏或筛选掉了", "请取消隐藏和筛选，核对后再导入"));
        }

        table.CheckCells();
        take?.Invoke(table);
    }

    /// <summary>An example is not read; one that was written over is pointed out, and no formula of it may reach into the data.</summary>
    private void PassOver(SheetLayout layout, SheetRow row, SheetCell first)
    {
        foreach (var cell in row.Cells.Where(c => c.HasFormula))
        {
            errors.Add(new WorkbookError(layout.Name, cell.Address, cell.Text, "这里是公式", "请删去示例行里的公式"));
        }

        if (!layout.IsOwnExample(row))
        {
            errors.Note(new WorkbookError(layout.Name, first.Address, null, $"这一行以“{SheetLayout.ExampleMark}”开头，只作示例，没有读取", "如是真的数据，请去掉这几个字"));
        }
    }

    /// <summary>The last columns may be left out where they are optional; what stands below them is then outside the layout.</summary>
    private static SheetLayout WithoutColumnsLeftOut(SheetLayout layout, SheetRow row)
    {
        var count = layout.Columns.Count;
        while (layout.Columns[count - 1].IsOptional && Heading(row.Cell(count)?.Text).Length == 0)
        {
            count--;
        }

        return count == layout.Columns.Count ? layout : layout with { Columns = [.. layout.Columns.Take(count)] };
    }

    private bool CheckHeadings(SheetLayout layout, SheetRow row)
    {
        var found = layout.Columns.Select((_, i) => Heading(row.Cell(i + 1)?.Text)).ToList();
        if (found.Count(f => layout.Columns.Any(c => Heading(c.Heading) == f)) * 2 < layout.Columns.Count(c => !c.IsOptional))
        {
            errors.Add(new WorkbookError(layout.Name, "A1", row.Cell(1)?.Text, $"第 1 行应当是表头：{string.Join('、', layout.Columns.Select(c => c.Heading))}", Template));
            return false;
        }

        var good = true;
        for (var c = 1; c <= layout.Columns.Count; c++)
        {
            if (found[c - 1] != Heading(layout.Columns[c - 1].Heading))
            {
                Refuse(c, $"这一列的表头应是“{layout.Columns[c - 1].Heading}”");
            }
        }

        foreach (var cell in row.Cells.Where(c => c.Column > layout.Columns.Count && Heading(c.Text).Length > 0))
        {
            Refuse(cell.Column, "模板里没有这一列");
        }

        return good & NoFormula(layout, row);

        void Refuse(int column, string problem)
        {
            errors.Add(new WorkbookError(layout.Name, CellAddress.Of(column, 1), row.Cell(column)?.Text ?? string.Empty, problem, "请改回模板的表头和列的次序"));
            good = false;
        }
    }

    /// <summary>The row below the headings is for notes; a row of data in it would be passed over.</summary>
    private void CheckNotes(SheetLayout layout, SheetRow row)
    {
        if (NoFormula(layout, row) && layout.Columns.Select((column, i) => IsEntry(column, row.Cell(i + 1))).Any(entry => entry))
        {
            errors.Add(new WorkbookError(layout.Name, row.Cells[0].Address, row.Cells[0].Text, "第 2 行是填写说明，不读取；这里写的像是数据", "请恢复模板的填写说明或留空，数据从第 3 行起填"));
        }
    }

    private static bool IsEntry(ColumnLayout column, SheetCell? cell) => cell is not null
        && (column.Choices?.Contains(CellText.Clean(cell.Text)) == true
            || (column.Look.Align == "right" && (CellNumber.Read(cell).Value ?? CellNumber.ReadShare(cell).Value) is not null)
            || (column.Look == CellLook.Date && CellDate.Read(cell).Date is not null)
            || (column == YearLayout.Year.Columns[0] && YearLayout.YearItems.Any(i => i.Name == CellText.Clean(cell.Text))));

    private bool NoFormula(SheetLayout layout, SheetRow row)
    {
        var computed = row.Cells.Where(c => c.HasFormula).ToList();
        computed.ForEach(c => errors.Add(new WorkbookError(layout.Name, c.Address, c.Text, "这里是公式", "请改回模板的文字")));
        return computed.Count == 0;
    }

    private bool RefuseHeading(SheetLayout layout)
    {
        errors.Add(new WorkbookError(layout.Name, "A1", null, "第 1 行没有表头", Template));
        return false;
    }

    private void CheckVersion()
    {
        if (reader.Has(YearLayout.VersionSheet))
        {
            string? version = null;
            reader.Read(YearLayout.VersionSheet, row => version ??= row.Cell(1)?.Text == "layout" ? row.Cell(2)?.Text : null);
            if (version is not null && version != YearLayout.Version)
            {
                errors.Add(new WorkbookError(YearLayout.VersionSheet, "B1", version, $"这是另一版模板，本程序用第 {YearLayout.Version} 版", Template));
            }
        }
    }

    private static bool Holds(string range, int lastRow, int lastColumn)
    {
        var (column, row) = CellAddress.Parse(range.Split(':')[0]);
        return row <= lastRow && column <= lastColumn;
    }

    private static string Heading(string? text) => CellText.Folded(text ?? string.Empty);
}
