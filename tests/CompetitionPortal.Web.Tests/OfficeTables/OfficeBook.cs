using CompetitionPortal.Documents.Sheets;

namespace CompetitionPortal.Web.Tests.OfficeTables;

/// <summary>A workbook as an office makes it by hand.</summary>
internal static class OfficeBook
{
    public static byte[] Write(IReadOnlyList<object?[]> rows, params string[] merged)
    {
        var sheet = new WrittenSheet("得分表");
        foreach (var row in rows)
        {
            sheet.Add([.. row.Select(v => new WrittenCell(v, v is decimal ? CellLook.Figure : CellLook.Text))]);
        }

        sheet.Merged.AddRange(merged);
        return WorkbookWriter.Write([sheet]);
    }
}
