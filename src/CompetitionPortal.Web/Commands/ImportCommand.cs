using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Commands;

/// <summary><c>import WORKBOOK --data FILE [--errors FILE]</c>: takes a year's workbook into the data, whole or not at all.</summary>
internal static class ImportCommand
{
    public const string Usage = "import 工作簿.xlsx --data 数据文件 [--errors 文件]";

    public static async Task<int> RunAsync(IReadOnlyList<string> args, DateTime now, TextWriter output)
    {
        var line = new CommandLine(args, ["--data", "--errors"], []);
        var workbook = line.Operand("一个工作簿");
        var read = WorkbookFile.Read(workbook, line.Value("--errors"));
        var database = CountyDatabase.Open(line).Database;
        await database.MigrateAsync();
        var outcome = await new CompetitionStore(database).ImportAsync(
            read.Book.Rulebook, read.Book.Facts, new ChangeOrigin($"命令行 {Environment.UserName}", now, Path.GetFileName(workbook)), async db =>
            {
                if (await AgainstAsync(db, read) is { Count: > 0 } errors)
                {
                    throw WorkbookFile.Refused(errors, line.Value("--errors"));
                }
            });
        foreach (var note in read.Notes)
        {
            output.WriteLine($"提示 {note}");
        }

        var year = read.Book.Facts.Year;
        output.WriteLine(outcome.IsNothing
            ? $"{year.County}{year.Year}年：内容与数据文件里的一致，没有改动任何数据。"
            : $"{year.County}{year.Year}年：新增 {outcome.Rows.Added} 行，修改 {outcome.Rows.Changed} 行，删除 {outcome.Rows.Removed} 行{(outcome.NewRulebook ? "，考核办法存为新版本" : string.Empty)}。");
        return 0;
    }

    /// <summary>No figure changes any more after the lock, whatever door it comes through; and a file of data is one county's.</summary>
    private static async Task<IReadOnlyList<WorkbookError>> AgainstAsync(PortalDb db, ReadYearBook read)
    {
        if (ImportRules.OtherCounty(read, await db.Years.OrderByDescending(y => y.Year).Select(y => y.County).FirstOrDefaultAsync()) is { Count: > 0 } other)
        {
            return other;
        }

        return await CompetitionStore.LoadFromAsync(db, read.Book.Facts.Year.Year) is { } stored
            ? new ImportRules(stored, read, await PeriodLocks.OfAsync(db, stored.Facts.Year), null).Check()
            : [];
    }
}
