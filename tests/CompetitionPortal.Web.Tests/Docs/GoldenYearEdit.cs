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
            var workbook = document.WorkbookPart!;
            var id = workbook.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet).Id!;
            var part = (WorksheetPart)workbook.GetPartById(id!);
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
        using var reader = StrictWorkbookReader.Open(new MemoryStream(Sample), new WorkbookLimits());
        var rows = new List<string>();
        reader.Read(layout.Name, row =>
        {
            if (row.Number >= SheetLayout.FirstDataRow && row.Cells.Count > 0)
            {
                rows.Add(Join(Enumerable.Range(1, layout.Columns.Count).Select(c => row.Cell(c)?.Text ?? string.Empty)));
            }
        });
        return rows;
    }

    /// <summary>Cells as one line, the way a documented row is written.</summary>
    public static string Join(IEnumerable<string> cells) => string.Join(" | ", cells).TrimEnd(' ', '|');
}
