using CompetitionPortal.Documents.Sheets;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>
/// Reads the sheets of our template strictly: the layout to the letter, no formulas, nothing merged or hidden where data are.
/// </summary>
public sealed class StrictTables(StrictWorkbookReader reader, ErrorList errors)
{
    private const string Template = "请用“下载全年工作簿”得到的模板填写";

    /// <summary>Checks that exactly the template's sheets are there.</summary>
    public void CheckSheets()
    {
        string[] known = [YearLayout.Guide, YearLayout.VersionSheet, YearLayout.ListSheet, .. YearLayout.All.Select(s => s.Name)];
        foreach (var layout in YearLayout.All.Where(l => !reader.Sheets.Any(s => s.Name == l.Name)))
        {
            errors.Add(new WorkbookError(layout.Name, null, null, "没有这张工作表", Template));
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
    }

    /// <summary>Takes each data row of a sheet; example rows and blank rows are passed over.</summary>
    public void Read(SheetLayout layout, Action<TableRow> take)
    {
        if (!reader.Sheets.Any(s => s.Name == layout.Name))
        {
            return;
        }

        var headed = false;
        var used = new HashSet<int>();
        var findings = reader.Read(layout.Name, row =>
        {
            if (row.Number == 1)
            {
                headed = CheckHeadings(layout, row);
            }
            else if (row.Number >= SheetLayout.FirstDataRow && headed && HasData(row) && CheckRow(layout, row))
            {
                used.UnionWith(row.Cells.Keys);
                take(new TableRow(layout, row, errors));
            }
        });
        if (!headed && !errors.Any)
        {
            errors.Add(new WorkbookError(layout.Name, "A1", null, "第 1 行没有表头", Template));
        }

        foreach (var range in findings.MergedRanges)
        {
            errors.Add(new WorkbookError(layout.Name, range, null, "这里有合并单元格", "请取消合并，每行都写全"));
        }

        foreach (var column in used.Intersect(findings.HiddenColumns).Order())
        {
            errors.Add(new WorkbookError(layout.Name, CellAddress.Of(column, 1), null, "这一列有数据但被隐藏了", "请取消隐藏，核对后再导入"));
        }
    }

    private bool CheckHeadings(SheetLayout layout, SheetRow row)
    {
        var good = true;
        for (var c = 1; c <= Math.Max(layout.Columns.Count, row.Cells.Count == 0 ? 0 : row.Cells.Keys.Max()); c++)
        {
            var found = row.Cells.TryGetValue(c, out var cell) ? CellText.Clean(cell.Text) : string.Empty;
            var wanted = c <= layout.Columns.Count ? layout.Columns[c - 1].Heading : string.Empty;
            if (found != wanted)
            {
                var problem = wanted.Length == 0 ? "模板里没有这一列" : $"这一列的表头应是“{wanted}”";
                errors.Add(new WorkbookError(layout.Name, CellAddress.Of(c, 1), found, problem, "请改回模板的表头和列的次序"));
                good = false;
            }
        }

        return good;
    }

    private static bool HasData(SheetRow row) =>
        row.Cells.Values.Any(c => CellText.Clean(c.Text).Length > 0 || c.HasFormula)
        && !(row.Cells.TryGetValue(1, out var first) && SheetLayout.IsExample(CellText.Clean(first.Text)));

    private bool CheckRow(SheetLayout layout, SheetRow row)
    {
        var good = true;
        if (row.Hidden)
        {
            errors.Add(new WorkbookError(layout.Name, CellAddress.Of(1, row.Number), null, "这一行有数据但被隐藏或筛选掉了", "请取消隐藏和筛选，核对后再导入"));
            good = false;
        }

        foreach (var cell in row.Cells.Values.OrderBy(c => c.Column))
        {
            if (cell.HasFormula)
            {
                errors.Add(new WorkbookError(layout.Name, cell.Address, cell.Text, "这里是公式", "请复制后“选择性粘贴—数值”"));
                good = false;
            }
            else if (cell.Column > layout.Columns.Count)
            {
                errors.Add(new WorkbookError(layout.Name, cell.Address, cell.Text, "这一列在模板之外", "请删去表格右边的内容"));
                good = false;
            }
        }

        return good;
    }
}
