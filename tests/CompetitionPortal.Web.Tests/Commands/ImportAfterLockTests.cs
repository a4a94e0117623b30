using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Web.Tests.Commands;

/// <summary>No figure changes any more after the lock, not by the command line either.</summary>
public sealed class ImportAfterLockTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("command-");

    [Fact]
    public async Task A_locked_figure_is_refused_with_its_cell_and_a_later_one_is_taken()
    {
        Assert.Equal(0, (await ImportAsync(f => f)).Code);
        await LockAsync(Period.Quarter(2));

        var (code, output, error) = await ImportAsync(f => f with { Results = [.. f.Results.Select(r => r.Period == Period.Quarter(2) ? r with { Verified = r.Verified + 1 } : r)] });
        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains("二季度已锁定，这个数不再变动", error);
        Assert.Contains("工作表《季度结果》单元格 E", error);
        Assert.Contains("季度结果,E", File.ReadAllText(Path.Combine(folder.FullName, "错误.csv")));

        var later = await ImportAsync(f => f with { Results = [.. f.Results.Select(r => r.Period == Period.Quarter(4) ? r with { Reported = r.Reported + 1 } : r)] });
        Assert.True(later.Code == 0, later.Error);
    }

    [Fact]
    public async Task A_workbook_of_another_county_is_refused()
    {
        Assert.Equal(0, (await ImportAsync(f => f)).Code);
        var (code, output, error) = await ImportAsync(f => f with { Year = f.Year with { County = "另一个示例县", Year = f.Year.Year + 1 }, Results = [], Bases = [], Adjustments = [], Vetoes = [] });
        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains("县名是“另一个示例县”，系统里是“示例县”", error);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private Task<(int Code, string Output, string Error)> ImportAsync(Func<CompetitionFacts, CompetitionFacts> change)
    {
        var file = Path.Combine(folder.FullName, "year.xlsx");
        File.WriteAllBytes(file, YearWorkbookWriter.Write(new YearBook(GoldenYearSource.Rulebook(), change(GoldenYearSource.Facts()))));
        return PortalProcess.RunAsync("import", file, "--data", Path.Combine(folder.FullName, "county.db"), "--errors", Path.Combine(folder.FullName, "错误.csv"));
    }

    private async Task LockAsync(Period period)
    {
        await using var db = PortalDatabase.SqliteFile(Path.Combine(folder.FullName, "county.db")).Open();
        var now = new DateTime(2025, 8, 1, 0, 0, 0, DateTimeKind.Utc);
        db.Periods.Add(new PeriodRow { YearId = db.Years.Single().Id, Period = period.Code, OpenedAt = now, ClosedAt = now, LockedAt = now });
        await db.SaveChangesAsync();
    }
}
