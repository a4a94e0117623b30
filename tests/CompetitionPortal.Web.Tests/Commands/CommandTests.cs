using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Commands;
using CompetitionPortal.Web.Tests.Workbooks;

namespace CompetitionPortal.Web.Tests.Commands;

/// <summary>Commands called as people call them: folders, names, refusals. A refusal ends with 2 and writes nothing.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("command-");

    [Fact]
    public async Task Help_goes_to_standard_output_and_an_unknown_command_to_standard_error()
    {
        foreach (var args in new string[][] { ["help"], [], ["score", "--help"] })
        {
            var (code, output, error) = await RunAsync(args);
            Assert.Equal((0, string.Empty), (code, error));
            Assert.Contains("score 工作簿.xlsx --out 目录", output);
        }

        var unknown = await RunAsync("scroe");
        Assert.Equal((2, string.Empty), (unknown.Code, unknown.Output));
        Assert.Contains("score 工作簿.xlsx", unknown.Error);
    }

    [Fact]
    public async Task Relative_paths_and_names_with_blanks_and_Chinese_are_taken_from_where_one_stands()
    {
        Directory.CreateDirectory(In("我的 工作"));
        File.Copy(Golden, In("我的 工作", "全年 工作簿（定稿）.xlsx"));
        var (code, output, error) = await PortalProcess.RunInAsync(In("我的 工作"), [], "score", "全年 工作簿（定稿）.xlsx", "--out", "../结 果/三季度", "--period=Q3", "--basis", "上报");
        Assert.True(code == 0, error);
        Assert.Contains(In("结 果", "三季度"), output);
        Assert.True(File.Exists(In("结 果", "三季度", "ranking.csv")));
        Assert.Contains("预估", File.ReadAllText(In("结 果", "三季度", "notes.txt")));
    }

    [Fact]
    public async Task What_an_earlier_run_left_is_overwritten_or_removed_and_what_is_not_ours_stays()
    {
        Assert.Equal(0, (await RunAsync("score", Golden, "--out", In("out"))).Code);
        File.WriteAllText(In("out", "ranking.csv"), "old");
        File.WriteAllText(In("out", "我的笔记.txt"), "mine");
        var (_, output, _) = await RunAsync("score", Golden, "--out", In("out"), "--period", "Q1");
        Assert.Contains("已删去这个目录里以前留下的、不属于这一期的 annual-list.csv、annual-list.docx、commendation.docx", output);
        Assert.Equal(["cells.csv", "notes.txt", "ranking.csv", "ranking.xlsx", "trace.csv", "我的笔记.txt"], Names("out"));
        Assert.NotEqual("old", File.ReadAllText(In("out", "ranking.csv")));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_refused_and_nothing_is_left_half_done()
    {
        File.WriteAllText(In("file"), "a file");
        Directory.CreateDirectory(In("out", "trace.csv"));
        File.WriteAllText(In("out", "ranking.csv"), "old");
        foreach (var args in new string[][]
        {
            ["score", Golden, "--out", In("file")], ["score", Golden, "--out", In("file", "below")], ["score", Golden, "--out", In("out")],
            ["workbook", "--template", "--out", In("nowhere", "a.xlsx")], ["workbook", "--template", "--out", In("out")],
        })
        {
            var (code, output, error) = await RunAsync(args);
            Assert.Equal((2, string.Empty), (code, output));
            Assert.Contains("不能写入", error);
        }

        Assert.Equal("old", File.ReadAllText(In("out", "ranking.csv")));
        Assert.Equal(["ranking.csv", "trace.csv"], Names("out"));
        Assert.Equal(["file", "out"], Names("."));
    }

    [Fact]
    public async Task A_refused_workbook_leaves_its_errors_as_a_file_and_nothing_else()
    {
        File.WriteAllBytes(In("bad.xlsx"), new EditedWorkbook().Words("季度结果", "D3", "1.2万").Words("季度结果", "A4", "=城关，镇\"").ToBytes());
        foreach (var args in new string[][] { ["score", In("bad.xlsx"), "--out", In("out"), "--errors", In("错误 清单.csv")], ["import", In("bad.xlsx"), "--data", In("county.db"), "--errors", In("错误 清单.csv")] })
        {
            var (code, output, error) = await RunAsync(args);
            Assert.Equal((2, string.Empty), (code, output));
            Assert.Contains("工作表《季度结果》单元格 D3：写的是“1.2万”", error);
            Assert.Contains("共 2 处要改；什么都没有写入", error);
            Assert.Equal(["bad.xlsx", "错误 清单.csv"], Names("."));
            var written = File.ReadAllBytes(In("错误 清单.csv"));
            Assert.Equal([0xEF, 0xBB, 0xBF], written[..3]);
            var rows = RepositoryFiles.Csv(In("错误 清单.csv"));
            Assert.Equal(["D3", "A4"], rows.Select(r => r["单元格"]));
            Assert.All(rows, r => Assert.All(new[] { "工作表", "写的是", "问题", "怎样改" }, c => Assert.NotEmpty(r[c])));
            File.Delete(In("错误 清单.csv"));
        }

        var unwritable = await RunAsync("score", In("bad.xlsx"), "--out", In("out"), "--errors", In("nowhere", "errors.csv"));
        Assert.Equal(2, unwritable.Code);
        Assert.Contains("错误清单没有写成", unwritable.Error);
    }

    [Fact]
    public async Task A_file_that_is_no_data_file_or_lies_nowhere_is_refused()
    {
        File.WriteAllText(In("notes.txt"), new string('x', 5000));
        foreach (var (data, says) in new[] { (In("notes.txt"), "这不是本程序的数据文件"), (In("nowhere", "county.db"), "数据文件打不开") })
        {
            var (code, _, error) = await RunAsync("import", Golden, "--data", data);
            Assert.Equal(2, code);
            Assert.Contains(says, error);
        }

        Assert.Equal(new string('x', 5000), File.ReadAllText(In("notes.txt")));
        var missing = await RunAsync("workbook", "--data", In("county.db"), "--out", In("a.xlsx"));
        Assert.Equal(2, missing.Code);
        Assert.Contains("没有数据文件", missing.Error);
        Assert.Equal(["notes.txt"], Names("."));
    }

    [Theory]
    [InlineData("H1", "上半年", "milestone-list.csv")]
    [InlineData("M06", "6月", "milestone-list.csv")]
    [InlineData("三季度", "三季度", null)]
    [InlineData("Q4", "全年", "annual-list.csv")]
    public async Task Any_period_of_the_year_can_be_asked_for(string period, string name, string? list)
    {
        var (code, output, error) = await RunAsync("score", Golden, "--out", In("out"), "--period", period);
        Assert.True(code == 0, error);
        Assert.Contains($"2025年{name}，", output);
        Assert.Equal(list is null ? [] : [list], Names("out").Where(n => n.EndsWith("list.csv", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_year_goes_from_the_demonstration_into_the_data_file_and_back()
    {
        Assert.Equal(0, (await RunAsync("workbook", "--demo", "--out", In("demo.xlsx"))).Code);
        var first = await RunAsync("import", In("demo.xlsx"), "--data", In("县 数据.db"));
        Assert.True(first.Code == 0, first.Error);
        Assert.Contains("考核办法存为新版本", first.Output);
        Assert.Contains("没有改动任何数据", (await RunAsync("import", In("demo.xlsx"), "--data", In("县 数据.db"))).Output);
        Assert.Equal(0, (await RunAsync("workbook", "--data", In("县 数据.db"), "--out", In("back.xlsx"))).Code);
        Assert.Equal(File.ReadAllBytes(In("demo.xlsx")), File.ReadAllBytes(In("back.xlsx")));
    }

    [Theory]
    [InlineData("county-secretary")]
    [InlineData("investment")]
    [InlineData("thousand-points")]
    [InlineData("party-building")]
    public async Task A_rulebook_that_is_only_a_file_becomes_a_workbook_to_fill_in_and_to_score(string sample)
    {
        var json = RepositoryFiles.Path("docs", "samples", "rulebooks", sample + ".json");
        var (code, _, error) = await RunAsync("workbook", "--template", "--rulebook", json, "--year", "2026", "--out", In("year.xlsx"));
        Assert.True(code == 0, error);
        Assert.Contains("《单位》：没有单位", (await RunAsync("score", In("year.xlsx"), "--out", In("out"))).Error);
        var rules = Web.Rulebooks.RulebookFile.Read(File.ReadAllText(json)) with { DocumentNumber = null };
        File.WriteAllBytes(In("year.xlsx"), new EditedWorkbook(File.ReadAllBytes(In("year.xlsx"))).Words("单位", "A3", "甲镇").Words("单位", "E3", rules.Classes[0].Name).ToBytes());
        var scored = await RunAsync("score", In("year.xlsx"), "--out", In("out"));
        Assert.True(scored.Code == 0, scored.Error);
        Assert.Contains("2026年全年", scored.Output);
        Assert.Contains(Domain.Rulebooks.RulebookDocument.Checksum(rules), File.ReadAllText(In("out", "notes.txt")));
    }

    [Fact]
    public async Task Options_of_another_form_are_refused_with_what_they_go_with()
    {
        var json = RepositoryFiles.Path("docs", "samples", "rulebooks", "investment.json");
        Assert.Contains("--rulebook 只和 --template 一起用", (await RunAsync("workbook", "--demo", "--rulebook", json, "--out", In("year.xlsx"))).Error);
        Assert.Contains("--year 只和 --data 一起用", (await RunAsync("rulebook", json, "--year", "2026")).Error);
        Assert.Contains("没有文件", (await RunAsync("workbook", "--template", "--rulebook", In("nowhere.json"), "--out", In("year.xlsx"))).Error);
    }

    [Fact]
    public async Task Two_imports_at_once_into_a_new_file_both_end_well_and_one_of_them_writes()
    {
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => PortalProcess.RunAsync("import", Golden, "--data", In("county.db"))));
        Assert.All(both, b => Assert.True(b.Code == 0, b.Error));
        Assert.Single(both, b => b.Output.Contains("没有改动任何数据", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_demonstration_is_not_loaded_where_the_machine_says_Production()
    {
        foreach (var name in new[] { "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT" })
        {
            var (code, output, error) = await PortalProcess.RunInAsync(folder.FullName, new() { [name] = "Production" }, "demo", "--data", In("demo.db"));
            Assert.Equal((2, string.Empty), (code, output));
            Assert.Contains("演示数据不能在生产环境里加载", error);
        }

        Assert.Empty(Names("."));
    }

    [Fact]
    public async Task An_imported_year_is_served_and_an_address_in_use_is_refused()
    {
        Assert.Equal(0, (await RunAsync("import", Golden, "--data", In("county.db"))).Code);
        using var server = PortalProcess.Start("dotnet", folder.FullName, [], typeof(Program).Assembly.Location, "serve", "--data", "county.db", "--urls", "http://127.0.0.1:0");
        try
        {
            var (lines, address) = await PortalProcess.ReadyAsync(server);
            Assert.Contains(lines, l => l.Contains(In("county.db"), StringComparison.Ordinal));
            using var client = new HttpClient();
            client.DefaultRequestHeaders.Add("Accept", "text/html");
            Assert.Contains("<html lang=\"zh-CN\"", await client.GetStringAsync(address));
            var second = await RunAsync("serve", "--data", In("other.db"), "--urls", address.ToString());
            Assert.Equal(2, second.Code);
            Assert.Contains("端口已被占用", second.Error);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Golden => RepositoryFiles.Path("docs", "samples", "golden-year.xlsx");

    private string In(params string[] names) => Path.Combine([folder.FullName, .. names]);

    private List<string> Names(string inside) => [.. new DirectoryInfo(In(inside)).EnumerateFileSystemInfos().Select(f => f.Name).Order(StringComparer.Ordinal)];

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await PortalCommands.RunAsync(args, output, error), output.ToString(), error.ToString());
    }
}
