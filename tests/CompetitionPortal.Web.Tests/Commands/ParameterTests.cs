using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Commands;
using CompetitionPortal.Web.Tests.Workbooks;

namespace CompetitionPortal.Web.Tests.Commands;

/// <summary>The rulebook is data: a word or a number changed in the workbook changes what the score command writes.</summary>
public sealed class ParameterTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("parameter-");

    [Fact]
    public async Task The_last_three_turned_into_the_last_one_take_one_name_off_the_list()
    {
        var before = await ScoreAsync(new EditedWorkbook(), "before");
        var after = await ScoreAsync(new EditedWorkbook().Words("奖惩规则", "D6", "招商引资到位资金未完成 且 招商引资完成率倒数前一名"), "after");

        Assert.Equal(["宣传部 P4"], before.List.Except(after.List));
        Assert.Empty(after.List.Except(before.List));
        Assert.Equal(before.Cells, after.Cells);
    }

    [Fact]
    public async Task Two_digits_turned_into_one_round_points_and_totals_to_one()
    {
        var before = await ScoreAsync(new EditedWorkbook(), "before");
        var after = await ScoreAsync(new EditedWorkbook().Number("年度", "B10", "1"), "after");

        Assert.Contains(before.Ranking, r => r["总分"].Contains('.') && r["总分"].Split('.')[1].Length == 2);
        Assert.All(after.Ranking, r => Assert.Matches(@"^\d+(\.\d)?$", r["总分"]));
        Assert.All(after.Points, p => Assert.Matches(@"^(\d+(\.\d)?)?$", p));
        Assert.NotEqual(before.Points, after.Points);
    }

    [Fact]
    public async Task After_a_tie_the_next_rank_is_skipped_or_follows()
    {
        var before = await ScoreAsync(new EditedWorkbook(), "before");
        var after = await ScoreAsync(new EditedWorkbook().Number("年度", "B14", "1223"), "after");

        var tied = before.Ranking.GroupBy(r => (r["排名序列"], r["序列名次"])).First(g => g.Count() > 1).Key;
        int Next(List<Dictionary<string, string>> ranking) => ranking.Where(r => r["排名序列"] == tied.Item1).Select(r => int.Parse(r["序列名次"])).Where(n => n > int.Parse(tied.Item2)).Min();
        Assert.Equal(int.Parse(tied.Item2) + 2, Next(before.Ranking));
        Assert.Equal(int.Parse(tied.Item2) + 1, Next(after.Ranking));
        Assert.Equal(before.Ranking.Select(r => r["总分"]), after.Ranking.Select(r => r["总分"]));
    }

    [Fact]
    public async Task Full_marks_moved_between_indicators_move_points()
    {
        var before = await ScoreAsync(new EditedWorkbook(), "before");
        var after = await ScoreAsync(new EditedWorkbook().Number("计分", "C3", "30").Number("计分", "C4", "30"), "after");

        var changed = before.Cells.Zip(after.Cells).Where(x => x.First != x.Second).Select(x => x.First.Split(' ')[1]).Distinct().Order();
        Assert.Equal(new[] { "固定资产投资", "招商引资到位资金" }.Order(), changed);
    }

    [Fact]
    public async Task Full_marks_that_do_not_add_up_are_refused()
    {
        File.WriteAllBytes(In("bad.xlsx"), new EditedWorkbook().Number("计分", "C3", "30").ToBytes());
        Assert.Equal(2, await PortalCommands.RunAsync(["score", In("bad.xlsx"), "--out", In("bad")], TextWriter.Null, TextWriter.Null));
        Assert.False(Directory.Exists(In("bad")));
    }

    [Fact]
    public async Task A_smaller_quota_commends_one_less_and_a_higher_line_gives_a_lower_grade()
    {
        var before = await ScoreAsync(new EditedWorkbook(), "before");
        var quota = await ScoreAsync(new EditedWorkbook().Number("奖惩规则", "J10", "1"), "quota");
        Assert.Single(before.List.Except(quota.List), l => l.EndsWith(" A1", StringComparison.Ordinal));

        var grades = await ScoreAsync(new EditedWorkbook().Words("等次", "C3", "101%"), "grades");
        Assert.Contains(before.Ranking.Zip(grades.Ranking), x => x.First["等次"] == "优秀" && x.Second["等次"] == "良好");
    }

    [Fact]
    public async Task A_template_filled_from_its_notes_is_scored()
    {
        Assert.Equal(0, await PortalCommands.RunAsync(["workbook", "--template", "--year", "2025", "--out", In("template.xlsx")], TextWriter.Null, TextWriter.Null));
        var template = new EditedWorkbook(File.ReadAllBytes(In("template.xlsx")));
        template.Words("年度", "B4", "甲县");
        string[] units = ["一乡", "二乡", "三乡"];
        foreach (var (unit, i) in units.Select((u, i) => (u, i)))
        {
            template.Words("单位", $"A{4 + i}", unit).Number("单位", $"C{4 + i}", $"{i + 1}").Words("单位", $"E{4 + i}", "乡镇");
            template.Words("目标任务", $"A{4 + i}", unit).Words("目标任务", $"B{4 + i}", "招商引资到位资金").Number("目标任务", $"C{4 + i}", "100");
            template.Words("季度结果", $"A{4 + i}", unit).Words("季度结果", $"B{4 + i}", "招商引资到位资金").Words("季度结果", $"C{4 + i}", "Q4").Words("季度结果", $"E{4 + i}", $"{60 + (20 * i)}");
        }

        var scored = await ScoreAsync(template, "template");
        Assert.Equal(["三乡 1 100.00", "二乡 2 80.00", "一乡 3 60.00"], scored.Ranking.Select(r => $"{r["单位"]} {r["名次"]} {r["总分"]}"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string In(string name) => Path.Combine(folder.FullName, name);

    private async Task<(List<Dictionary<string, string>> Ranking, List<string> Cells, List<string> Points, List<string> List)> ScoreAsync(EditedWorkbook workbook, string name)
    {
        File.WriteAllBytes(In(name + ".xlsx"), workbook.ToBytes());
        var error = new StringWriter();
        Assert.True(await PortalCommands.RunAsync(["score", In(name + ".xlsx"), "--out", In(name)], TextWriter.Null, error) == 0, error.ToString());
        var cells = RepositoryFiles.Csv(Path.Combine(In(name), "cells.csv"));
        return (
            RepositoryFiles.Csv(Path.Combine(In(name), "ranking.csv")),
            [.. cells.Select(c => string.Join(' ', c.Values))],
            [.. cells.Select(c => c["得分"])],
            [.. RepositoryFiles.Csv(Path.Combine(In(name), "annual-list.csv")).Select(l => $"{l["单位"]} {l["条款"]}")]);
    }
}
