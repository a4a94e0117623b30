using System.Globalization;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Demonstration;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Commands;

/// <summary><c>workbook --template [--rulebook FILE.json]|--demo|--data FILE [--year Y] --out FILE</c>: writes a year's workbook.</summary>
internal static class WorkbookCommand
{
    public const string Usage = "workbook --template [--rulebook 办法.json]|--demo|--data 数据文件 [--year 年份] --out 工作簿.xlsx";

    public static async Task<int> RunAsync(IReadOnlyList<string> args, DateOnly today, TextWriter output)
    {
        var line = new CommandLine(args, ["--out", "--data", "--year", "--rulebook"], ["--template", "--demo"]);
        line.RefuseOperands();
        var target = line.Required("--out");
        if ((line.Has("--template") ? 1 : 0) + (line.Has("--demo") ? 1 : 0) + (line.Value("--data") is null ? 0 : 1) != 1)
        {
            throw new UsageException("--template、--demo、--data 要正好写一个");
        }

        var rules = line.Value("--rulebook");
        if (rules is not null && !line.Has("--template"))
        {
            throw new UsageException("--rulebook 只和 --template 一起用");
        }

        var file = line.Has("--template")
            ? YearWorkbookWriter.WriteTemplate(rules is null ? DefaultRulebook.Read() : RulebookCommand.Checked(rules), new CompetitionYear { Year = Year(line) ?? today.Year, County = "〔县名〕", Competition = "创业竞赛" })
            : YearWorkbookWriter.Write(line.Has("--demo") ? Demonstration(today, Year(line)) : await StoredAsync(line.Value("--data")!, Year(line)));
        WrittenFiles.Write(target, file);
        output.WriteLine($"已写入 {Path.GetFullPath(target)}");
        return 0;
    }

    private static int? Year(CommandLine line) => line.Value("--year") is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2100 ? year : throw new UsageException($"年份“{text}”要写四位数字");

    private static YearBook Demonstration(DateOnly today, int? year)
    {
        var years = DemonstrationCounty.Create(today);
        var (rulebook, facts) = years.FirstOrDefault(y => y.Facts.Year.Year == (year ?? years[0].Facts.Year.Year));
        return facts is null ? throw new UsageException($"演示只有 {years[0].Facts.Year.Year} 和 {years[1].Facts.Year.Year} 年") : new YearBook(rulebook, facts);
    }

    private static async Task<YearBook> StoredAsync(string data, int? year)
    {
        var store = new CompetitionStore(await ExistingData.OpenAsync(data));
        var years = await store.YearsAsync();
        var wanted = year ?? years.Select(y => y.Year).FirstOrDefault();
        return await store.LoadAsync(wanted) is { } stored ? new YearBook(stored.Rulebook, stored.Facts) : throw new UsageException($"数据文件里没有 {wanted} 年");
    }
}

/// <summary>Opens a data file that must be there.</summary>
internal static class ExistingData
{
    public static async Task<PortalDatabase> OpenAsync(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"没有数据文件 {path}；先用 import 导入一个工作簿");
        }

        var database = PortalDatabase.SqliteFile(path);
        await database.MigrateAsync();
        return database;
    }
}
