using CompetitionPortal.Documents.Sheets;

namespace CompetitionPortal.Documents.Exports;

/// <summary>What is wrong with a workbook, as a .csv that opens beside it.</summary>
public static class ErrorFile
{
    /// <summary>The file.</summary>
    public static byte[] Write(IEnumerable<WorkbookError> errors)
    {
        var file = new CsvFile("工作表", "单元格", "写的是", "问题", "怎样改");
        foreach (var error in errors)
        {
            file.Add(error.Sheet, error.Cell, error.FoundText, error.Problem, error.Cure);
        }

        return file.ToBytes();
    }
}
