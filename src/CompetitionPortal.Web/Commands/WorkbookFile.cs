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
            return Read(path);
        }
        catch (WorkbookRefusedException e) when (errorFile is not null)
        {
            throw Refused(e.Errors, errorFile);
        }
    }

    /// <summary>What refuses a workbook; the file of errors is written.</summary>
    public static WorkbookRefusedException Refused(IReadOnlyList<WorkbookError> errors, string? errorFile)
    {
        try
        {
            if (errorFile is not null)
            {
                WrittenFiles.Write(errorFile, ErrorFile.Write(errors));
            }

            return new WorkbookRefusedException(errors);
        }
        catch (OutputException output)
        {
            return new WorkbookRefusedException([.. errors, new WorkbookError(null, null, errorFile, "错误清单没有写成", output.Message)]);
        }
    }

    private static ReadYearBook Read(string path)
    {
        try
        {
            // Excel keeps a workbook open for writing; it can be read all the same.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return YearWorkbookReader.Read(file, new WorkbookLimits());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new WorkbookRefusedException(new WorkbookError(null, null, path, "打不开这个文件", "请核对文件名和权限"));
        }
    }
}
