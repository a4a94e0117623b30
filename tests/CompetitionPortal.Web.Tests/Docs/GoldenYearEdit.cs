using System.Globalization;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.GoldenYear;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CompetitionPortal.Web.Tests.Docs;

/// <summary>The golden year's workbook with one cell typed anew, as somebody would in a spreadsheet program.</summary>
internal static class GoldenYearEdit
{
    public static byte[] Sample => File.ReadAllBytes(RepositoryFiles.Path("docs", "samples", "golden-year.xlsx"));

    /// <summary>Reads it after the edit.</summary>
    /// <exception cref="WorkbookRefusedException">It is refused.</exception>
    public static YearBook Read(string sheet, string cell, string text)
    {
        var file = new MemoryStream();
        file.Write(Sample);
        using (var document = SpreadsheetDocument.Open(file, true))
        {
            var part = Part(document, sheet);
            var typed = part.Worksheet.Descendants<Cell>().Single(c => c.CellReference == cell);
            typed.RemoveAllChildren();
            typed.DataType = CellValues.InlineString;
            typed.AppendChild(new InlineString(new Text(text)));
            part.Worksheet.Save();
        }

        file.Position = 0;
        return YearWorkbookReader.Read(file, new WorkbookLimits()).Book;
    }

    /// <summary>The rows of a sheet from the third on, each cell as its stored text, trailing blanks cut off.</summary>
    public static List<string> Rows(SheetLayout layout)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Sample), false);
        var shared = document.WorkbookPart!.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList() ?? [];
        return [.. Part(document, layout.Name).Worksheet.Descendants<Row>().Where(r => r.RowIndex! >= SheetLayout.FirstDataRow).Select(row =>
        {
            var cells = row.Elements<Cell>().ToDictionary(c => CellAddress.Parse(c.CellReference!.Value).Column, c => Stored(c, shared));
            return Join(Enumerable.Range(1, layout.Columns.Count).Select(c => cells.GetValueOrDefault(c, string.Empty)));
        }).Where(line => line.Length > 0)];
    }

    /// <summary>Cells as one line, the way a documented row is written.</summary>
    public static string Join(IEnumerable<string> cells) => string.Join(" | ", cells).TrimEnd(' ', '|');

    private static WorksheetPart Part(SpreadsheetDocument document, string sheet) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet).Id!);

    private static string Stored(Cell cell, List<string> shared) => cell.DataType?.Value == CellValues.SharedString
        ? shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)]
        : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? string.Empty;
}
