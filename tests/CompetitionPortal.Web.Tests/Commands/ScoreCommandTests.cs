using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Commands;

namespace CompetitionPortal.Web.Tests.Commands;

/// <summary>The golden year through the command line: the files are those computed by hand.</summary>
public sealed class ScoreCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("score-");

    public static TheoryData<string, string, string> Standings => new()
    {
        { "Q1", "verified", "Q1" }, { "Q2", "verified", "Q2" }, { "Q3", "verified", "Q3" }, { "year", "verified", "year" }, { "Q3", "reported", "Q3-reported" },
    };

    [Theory, MemberData(nameof(Standings))]
    public async Task Every_file_of_a_standing_is_as_computed_by_hand(string period, string basis, string file)
    {
        var (code, output, error) = await RunAsync("score", Golden, "--out", folder.FullName, "--period", period, "--basis", basis);
        Assert.True(code == 0, error);
        Assert.Contains("已写入", output);

        var cells = Rows("cells.csv");
        var expectedCells = Expected(file + "-cells.csv");
        Assert.Equal(
            expectedCells.Select(r => (r["unit"], r["indicator"], r["actual"], r["target"], r["completion_percent"], r["growth_percent"], r["points"], r["state"])),
            cells.Select(r => (r["单位"], r["指标"], r["实际"], r["目标"], r["进度完成率"], r["增幅"], r["得分"], r["状态"])));

        var ranking = Rows("ranking.csv").ToDictionary(r => r["单位"]);
        foreach (var r in Expected(file + "-totals.csv"))
        {
            var ours = ranking[r["unit"]];
            Assert.Equal(
                (r["class"], r["base"], r["adjustments"], r["total"], r["rank_in_class"], r["rank_in_group"], r["key_rank_in_group"], r.GetValueOrDefault("grade", string.Empty)),
                (ours["类别"], ours["基本分"], ours["加减分"], ours["总分"], ours["名次"], ours["序列名次"], ours["招商引资完成率"], ours["等次"]));
        }

        Assert.Equal(period == "year" && basis == "verified", File.Exists(Path.Combine(folder.FullName, "annual-list.docx")));
        Assert.Equal(period == "Q2", File.Exists(Path.Combine(folder.FullName, "milestone-list.csv")));
    }

    [Fact]
    public async Task The_annual_list_is_as_computed_by_hand()
    {
        Assert.Equal(0, (await RunAsync("score", Golden, "--out", folder.FullName)).Code);

        Assert.Equal(
            Expected("year-list.csv").Select(r => (r["unit"], r["rule"], r["effect"], r["reason"], r["state"])),
            Rows("annual-list.csv").Select(r => (r["单位"], r["条款"], r["措施"], r["依据"], r["状态"])));
        Assert.All(Rows("annual-list.csv"), r => Assert.Equal(r["条款"] == "A1" ? string.Empty : "责任人待定", r["责任人"]));
    }

    [Fact]
    public async Task Twice_gives_the_same_bytes_whatever_culture_and_time_zone()
    {
        var first = Directory.CreateDirectory(Path.Combine(folder.FullName, "a"));
        var second = Directory.CreateDirectory(Path.Combine(folder.FullName, "b"));
        await PortalProcess.RunInAsync(folder.FullName, new() { ["LANG"] = "zh_CN.UTF-8", ["TZ"] = "Asia/Shanghai" }, "score", Golden, "--out", first.FullName);
        await PortalProcess.RunInAsync(folder.FullName, new() { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "America/Los_Angeles" }, "score", Golden, "--out", second.FullName);

        var names = first.GetFiles().Select(f => f.Name).Order().ToList();
        Assert.Equal(["annual-list.csv", "annual-list.docx", "cells.csv", "commendation.docx", "notes.txt", "ranking.csv", "ranking.xlsx", "trace.csv"], names);
        Assert.All(names, n => Assert.Equal(File.ReadAllBytes(Path.Combine(first.FullName, n)), File.ReadAllBytes(Path.Combine(second.FullName, n))));
    }

    [Fact]
    public async Task A_refused_workbook_exits_with_two_says_where_and_writes_nothing()
    {
        var bad = Path.Combine(folder.FullName, "bad.xlsx");
        File.WriteAllText(bad, "not a workbook");
        var target = Path.Combine(folder.FullName, "out");
        var errors = Path.Combine(folder.FullName, "errors.csv");
        var (code, output, error) = await RunAsync("score", bad, "--out", target, "--errors", errors);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("这不是 .xlsx 文件", error);
        Assert.False(Directory.Exists(target));
        Assert.Contains("怎样改", File.ReadAllText(errors));
    }

    [Theory]
    [InlineData("score", "少了 --out", "x.xlsx")]
    [InlineData("score", "没有期次", "x.xlsx", "--out", "o", "--period", "Q9")]
    [InlineData("demo", "只能在本机使用", "--data", "x.db", "--urls", "http://0.0.0.0:5080")]
    [InlineData("workbook", "正好写一个", "--out", "x.xlsx")]
    [InlineData("nonsense", "命令", "x")]
    public async Task A_wrong_call_exits_with_two_and_says_how_to_call(string command, string says, params string[] args)
    {
        var (code, _, error) = await RunAsync([command, .. args]);

        Assert.Equal(2, code);
        Assert.Contains(says, error);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Golden => RepositoryFiles.Path("docs", "samples", "golden-year.xlsx");

    private static List<Dictionary<string, string>> Expected(string name) => RepositoryFiles.Csv("tests", "golden-year", "expected", name);

    private List<Dictionary<string, string>> Rows(string name) => RepositoryFiles.Csv(Path.Combine(folder.FullName, name));

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await PortalCommands.RunAsync(args, output, error), output.ToString(), error.ToString());
    }
}
