using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;

namespace CompetitionPortal.Web.Commands;

/// <summary>Reads a workbook named on the command line.</summary>
internal static class WorkbookFile
{
    /// <summary>Reads it; what is wrong can be had as a file too.</summary>
    /// <exception cref="WorkbookRefusedException">It is refused; the file of errors is written.</exception>
    public static ReadYearBook Read(string path, string? errorFile)
    {
        try
        {
            using var file = File.OpenRead(path);
            return YearWorkbookReader.Read(file, new WorkbookLimits());
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new WorkbookRefusedException(new WorkbookError(null, null, path, "打不开这个文件", "请核对文件名和权限"));
        }
        catch (WorkbookRefusedException e) when (errorFile is not null)
        {
            File.WriteAllBytes(errorFile, ErrorFile.Write(e.Errors));
            throw;
        }
    }
}
