using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Commands;

/// <summary>The rulebook's command as somebody calls it, and the import after a rulebook is issued.</summary>
public sealed class RulebookCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("command-");

    [Fact]
    public async Task A_file_is_checked_kept_as_a_draft_and_written_out_again()
    {
        var (file, data, back) = (Path("办法.json"), Path("county.db"), Path("写出.json"));
        await ImportAsync(GoldenYearSource.Rulebook());
        await File.WriteAllTextAsync(file, RulebookFile.Write(SampleRulebooks.Find("investment")!.Rulebook), TestContext.Current.CancellationToken);

        var (code, output, error) = await PortalProcess.RunAsync("rulebook", file, "--data", data, "--year", "2025");
        Assert.True(code == 0, error);
        Assert.Contains("没有要改正的地方。校验码", output);
        Assert.Contains("已存为 2025 年的草案“草案1”", output);
        await using (var db = PortalDatabase.SqliteFile(data).Open())
        {
            Assert.Equal("文件 办法.json", db.RulebookDrafts.Single().Origin);
            Assert.StartsWith("命令行", db.AuditEntries.Single(e => e.Action == "新建考核办法草案").Actor, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await PortalProcess.RunAsync("rulebook", "--data", data, "--year", "2025", "--out", back)).Code);
        Assert.Equal(RulebookDocument.Checksum(GoldenYearSource.Rulebook()), RulebookDocument.Checksum(RulebookFile.Read(await File.ReadAllTextAsync(back, TestContext.Current.CancellationToken))));
        var (missing, _, says) = await PortalProcess.RunAsync("rulebook", "--data", data, "--year", "2025", "--version", "9", "--out", back);
        Assert.Equal(2, missing);
        Assert.Contains("2025 年没有第 9 版考核办法", says);
    }

    [Fact]
    public async Task A_bad_file_is_refused_with_the_place_and_the_cure()
    {
        var file = Path("坏.json");
        var rulebook = GoldenYearSource.Rulebook();
        await File.WriteAllTextAsync(file, RulebookFile.Write(rulebook with { Classes = [rulebook.Classes[0] with { FullMarks = 90 }, .. rulebook.Classes.Skip(1)] }), TestContext.Current.CancellationToken);

        var (code, output, error) = await PortalProcess.RunAsync("rulebook", file);

        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains("各指标满分合计 100", error);
        var (unknown, _, says) = await PortalProcess.RunAsync("rulebook", Path("没有.json"));
        Assert.Equal(2, unknown);
        Assert.Contains("没有文件", says);
    }

    [Fact]
    public async Task After_the_rulebook_is_issued_a_workbook_with_another_one_is_refused_and_with_the_same_one_taken()
    {
        var rulebook = GoldenYearSource.Rulebook();
        await ImportAsync(rulebook);
        await using (var db = PortalDatabase.SqliteFile(Path("county.db")).Open())
        {
            var row = db.Rulebooks.Single();
            (row.IssuedAt, row.IssuedOn, row.IssuedByName) = (new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc), new DateOnly(2025, 3, 1), "考核办");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var (code, output, error) = await ImportAsync(rulebook with { BonusCap = 1 });
        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains("考核办法已经下达（第 1 版）", error);
        Assert.Contains("提请修订", error);
        var same = await ImportAsync(rulebook);
        Assert.True(same.Code == 0, same.Error);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    private async Task<(int Code, string Output, string Error)> ImportAsync(Rulebook rulebook)
    {
        await File.WriteAllBytesAsync(Path("year.xlsx"), YearWorkbookWriter.Write(new YearBook(rulebook, GoldenYearSource.Facts())));
        return await PortalProcess.RunAsync("import", Path("year.xlsx"), "--data", Path("county.db"));
    }
}
