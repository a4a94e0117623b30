using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>
/// Writes a year's workbook: whoever has only it can recompute every figure. Reading it back gives the same rulebook and the
/// same facts; the same content gives the same bytes.
/// </summary>
public static class YearWorkbookWriter
{
    private const int EntryRows = 5000;

    /// <summary>The workbook of a year.</summary>
    public static byte[] Write(YearBook book) => WorkbookWriter.Write(Sheets(book, template: false));

    /// <summary>
    /// A template: the rulebook's sheets filled with a rulebook to begin from, the sheets of facts empty but for one example
    /// row each, marked as such and never read.
    /// </summary>
    public static byte[] WriteTemplate(Rulebook rulebook, CompetitionYear year) =>
        WorkbookWriter.Write(Sheets(new YearBook(rulebook, new CompetitionFacts { Year = year }), template: true));

    private static List<WrittenSheet> Sheets(YearBook book, bool template)
    {
        var rows = new YearRows(book);
        var lists = new DropDownLists();
        var sheets = new List<WrittenSheet> { Guide(book, template) };
        foreach (var layout in YearLayout.All)
        {
            sheets.Add(DataSheet(layout, rows.Of(layout), lists, template));
        }

        sheets.Add(lists.Sheet());
        var version = new WrittenSheet(YearLayout.VersionSheet) { Hidden = true };
        version.Add([new WrittenCell("layout", CellLook.Text), new WrittenCell(YearLayout.Version, CellLook.Text)]);
        version.Add([new WrittenCell("year", CellLook.Text), new WrittenCell(book.Facts.Year.Year, CellLook.Figure)]);
        sheets.Add(version);
        return sheets;
    }

    private static WrittenSheet Guide(YearBook book, bool template)
    {
        var sheet = new WrittenSheet(YearLayout.Guide) { Widths = [16, 90] };
        sheet.Add([new WrittenCell($"{book.Facts.Year.County}{book.Facts.Year.Year}年{Papers.ChineseTypography.Called(book.Facts.Year.Competition, "考核")}工作簿", CellLook.Title), new WrittenCell(null, CellLook.Title)], 32);
        sheet.Merged.Add("A1:B1");
        (string, string)[] lines =
        [
            ("用途", "这一本工作簿装下全年：考核办法、目标任务、每期结果、加减分、一票否决。只凭它就能重新算出每一个数。"),
            ("怎样填", "每张表第 1 行是表头、第 2 行是填写说明，都不能改；从第 3 行起填数据。有下拉列表的从列表里选。"),
            ("空与零", "没有报就留空，确实是零就填 0；不考核的指标不在《目标任务》里写这一行。“-”“无”“1.2万”不收。"),
            ("不收的", "公式、合并单元格、隐藏的行列、多出的工作表和列。有一处不对，整本都不收，并逐处说明在哪里、怎样改。"),
            ("示例行", $"第一格以“{SheetLayout.ExampleMark}”开头的行只作示例，不读取，可以删去。" + (template ? string.Empty : "本工作簿没有示例行。")),
            ("导入", "在页面的“导入导出”里选这个文件，或用命令 import；同一文件导入两次不会改变任何数据。"),
            ("工作表", string.Join('、', YearLayout.All.Select(l => l.Name))),
        ];
        foreach (var (name, text) in lines)
        {
            sheet.Add([new WrittenCell(name, CellLook.Head), new WrittenCell(text, CellLook.Text)], 40);
        }

        return sheet;
    }

    private static WrittenSheet DataSheet(SheetLayout layout, IEnumerable<IReadOnlyList<object?>> rows, DropDownLists lists, bool template)
    {
        var sheet = new WrittenSheet(layout.Name)
        {
            Widths = [.. layout.Columns.Select(c => c.Width)],
            FrozenRows = SheetLayout.FirstDataRow - 1,
            FrozenColumns = 1,
            PrintedHead = (1, 1),
        };
        sheet.Add([.. layout.Columns.Select(c => new WrittenCell(c.Heading, CellLook.Head))], 24);
        sheet.Add([.. layout.Columns.Select(c => new WrittenCell(c.Note, CellLook.Note))], 48);
        if (template && layout.Example is not null)
        {
            sheet.Add(Cells(layout, layout.Example, CellLook.Note.Fill));
        }

        foreach (var row in rows)
        {
            sheet.Add(Cells(layout, row, null));
        }

        for (var c = 1; c <= layout.Columns.Count; c++)
        {
            var column = layout.Columns[c - 1];
            var range = $"{CellAddress.Of(c, SheetLayout.FirstDataRow)}:{CellAddress.Of(c, Math.Max(EntryRows, sheet.Rows.Count))}";
            sheet.EntryRules.Add(new EntryRule(range, lists.Reference(column), $"{column.Heading}：{column.Note}", column.ChoicesFrom is not null));
        }

        return sheet;
    }

    private static WrittenCell[] Cells(SheetLayout layout, IReadOnlyList<object?> row, string? fill) =>
        [.. layout.Columns.Select((c, i) => new WrittenCell(i < row.Count ? row[i] : null, c.Look with { Fill = fill }))];

    /// <summary>Lists of words on the hidden sheet, one column each.</summary>
    private sealed class DropDownLists
    {
        private readonly List<IReadOnlyList<string>> lists = [];

        public string? Reference(ColumnLayout column)
        {
            if (column.ChoicesFrom is var (sheet, from))
            {
                return $"'{sheet}'!${CellAddress.Letters(from)}${SheetLayout.FirstDataRow}:${CellAddress.Letters(from)}${EntryRows}";
            }

            if (column.Choices is not { } words)
            {
                return null;
            }

            var place = lists.FindIndex(l => l.SequenceEqual(words));
            if (place < 0)
            {
                place = lists.Count;
                lists.Add(words);
            }

            var letters = CellAddress.Letters(place + 1);
            return $"{YearLayout.ListSheet}!${letters}$1:${letters}${words.Count}";
        }

        public WrittenSheet Sheet()
        {
            var sheet = new WrittenSheet(YearLayout.ListSheet) { Hidden = true };
            for (var r = 0; r < lists.Max(l => l.Count); r++)
            {
                sheet.Add([.. lists.Select(l => new WrittenCell(r < l.Count ? l[r] : null, CellLook.Text))]);
            }

            return sheet;
        }
    }
}
