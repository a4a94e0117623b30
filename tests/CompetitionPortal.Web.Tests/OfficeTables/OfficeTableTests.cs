using CompetitionPortal.Documents.OfficeTables;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Reconciliation;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Web.Tests.OfficeTables;

/// <summary>An office's own sheet: title, two-level head, class headings, sums and hand-typed words.</summary>
public sealed class OfficeTableTests
{
    [Theory]
    [InlineData("总分", FigureKind.Total, null)]
    [InlineData("得分合计", FigureKind.Total, null)]
    [InlineData("位次", FigureKind.ClassRank, null)]
    [InlineData("招商引资/完成率", FigureKind.Completion, "招商引资到位资金")]
    [InlineData("招商引资到位资金/全年完成率（%）", FigureKind.YearCompletion, "招商引资到位资金")]
    [InlineData("招商引资到位资金", FigureKind.Points, "招商引资到位资金")]
    [InlineData("财政收入增幅", FigureKind.Growth, "财政收入")]
    [InlineData("固定资产投资/完成数", FigureKind.Actual, "固定资产投资")]
    public void Headings_are_understood(string heading, FigureKind kind, string? indicator) =>
        Assert.Equal(new FigureColumn(kind, indicator), FigureColumns.Guess(heading, Rulebook));

    [Theory]
    [InlineData("上期位次")]
    [InlineData("招商引资/目标任务")]
    [InlineData("备注")]
    [InlineData("序号")]
    [InlineData("联系电话")]
    public void What_is_no_figure_of_now_is_left_to_be_chosen(string heading) => Assert.Null(FigureColumns.Guess(heading, Rulebook));

    [Fact]
    public void The_name_of_a_component_over_a_group_of_columns_says_nothing_of_the_column()
    {
        var rulebook = Rulebook with { Components = [new ScoreComponent("乡镇", "经济目标", 100)] };

        Assert.Equal(new FigureColumn(FigureKind.Points, "财政收入"), FigureColumns.Guess("经济目标/财政收入得分", rulebook));
        Assert.Null(FigureColumns.Guess("经济目标/财政收入目标", rulebook));
    }

    [Fact]
    public void A_sheet_as_offices_write_it_is_read_with_its_two_level_head()
    {
        var table = Read();
        Assert.Equal(["序号", "招商引资/目标任务", "招商引资/完成数", "招商引资/完成率", "总分", "名次", "等次"], table.Columns.Select(c => c.Heading));
        var facts = GoldenYearSource.Facts();
        Assert.Equal(["城关镇", "东山镇"], table.Rows.Select(r => facts.Participants.Single(p => p.Code == r.Unit).Names[^1].Name));
        Assert.Contains("第 8 行“合计”不是系统里的单位，没有比对", table.Notes);
        Assert.Contains(table.Notes, n => n.StartsWith("第 7 行“东山震”不是系统里的单位，没有比对；是不是“东山镇”", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_figures_keep_what_is_printed()
    {
        var table = Read();
        var meanings = table.Columns.Select(c => (c.Number, Meaning: FigureColumns.Guess(c.Heading, Rulebook))).Where(c => c.Meaning is not null).ToDictionary(c => c.Number, c => c.Meaning!);
        var figures = FigureColumns.Figures(table, meanings).ToLookup(f => f.Column.Name);
        Assert.Equal([108m, 99.99m], figures["招商引资到位资金进度完成率"].Select(f => f.Value));
        Assert.Equal([2, null], figures["招商引资到位资金进度完成率"].Select(f => f.Digits).OrderByDescending(d => d));
        Assert.Equal([1m, 2m], figures["类别名次"].Select(f => f.Value));
        Assert.Equal(["优秀"], figures["等次"].Select(f => f.Text));
    }

    [Fact]
    public void A_sheet_without_units_is_refused_in_words() =>
        Assert.Contains("没有找到写着单位名称的一列", Assert.Throws<WorkbookRefusedException>(() => OfficeTableReader.Read(new MemoryStream(Book(["甲", "乙"])), GoldenYearSource.Facts().Participants)).Message);

    private static Rulebook Rulebook => GoldenYearSource.Rulebook();

    private static OfficeTable Read() => OfficeTableReader.Read(
        new MemoryStream(Book(
            ["示例县2025年创业竞赛得分表", null, null, null, null, null, null, null],
            ["填报单位：考核办", null, null, null, null, null, null, "单位：万元"],
            ["序号", "单位", "招商引资", null, null, "总分", "名次", "等次"],
            [null, null, "目标任务", "完成数", "完成率", null, null, null],
            [1m, "城关镇", 6000m, 6480m, 1.08m, 100.5m, 1m, "优秀"],
            [2m, "东 山 镇", 3000m, 2999.88m, "99.99%", 90m, "第2名", "—"],
            [3m, "东山震", 1m, 1m, 1m, 1m, 3m, null],
            [null, "合计", 9000m, 9479.88m, 1.05m, null, null, null])),
        GoldenYearSource.Facts().Participants);

    private static byte[] Book(params object?[][] rows) => OfficeBook.Write(rows, "A1:H1", "A3:A4", "B3:B4", "C3:E3", "F3:F4", "G3:G4", "H3:H4");
}
