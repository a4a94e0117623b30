using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Tests.Scoring;

public sealed class RankingTableTests
{
    private static readonly RankingPool Townships = new("乡镇", IsGroup: false);

    [Fact]
    public void A_class_has_its_indicators_and_bars_from_zero_to_the_first()
    {
        var view = RankingTable.Of(GoldenBoards.At("year"), GoldenBoards.At("Q3"), Townships, GoldenBoards.All);
        Assert.Equal(["招商引资到位资金", "固定资产投资", "农民人均纯收入增加额", "安全生产事故起数", "财政收入"], view.Indicators.Select(i => i.Name));
        Assert.Equal("6 个单位，满分 100 分，按总分排名，并列按 1、2、2、4 排", view.Summary);
        Assert.Equal(("1", "105.80", "100.0", "—"), (view.Lines[0].Rank, view.Lines[0].Total, view.Lines[0].Bar.Width, view.Lines[0].Bar.Text));
        Assert.Equal("-1.10", view.Lines[1].Bar.Text);
        Assert.Equal("93.2", view.Lines[0].Bar.Middle); // 98.62, between 101.44 and 95.80
        Assert.Equal("安全生产", view.Lines[1].Vetoes);
        Assert.True(view.HasGrades && view.HasEarlier && view.HasRemarks);
        Assert.Equal("无基数", view.Lines.Single(l => l.Name == "北沟乡").Cells[^1]!.Text);
    }

    [Fact]
    public void A_group_shows_the_share_of_full_marks()
    {
        var view = RankingTable.Of(GoldenBoards.At("Q1"), null, RankingPools.Group(GoldenYearSource.Rulebook(), "县直"), GoldenBoards.All);
        Assert.Empty(view.Indicators);
        Assert.False(view.HasGrades || view.HasEarlier);
        Assert.Contains("得分率", view.Summary, StringComparison.Ordinal);
        Assert.All(view.Lines.Where(l => l.Bar.Text != "—"), l => Assert.EndsWith("%", l.Bar.Text, StringComparison.Ordinal));
        Assert.Equal(7, view.Lines.Count);
    }

    [Fact]
    public void A_tie_is_said()
    {
        var board = GoldenBoards.At("year");
        var tied = RankingTable.Of(board, null, RankingPools.Group(board.Rulebook, "县直"), GoldenBoards.All).Lines.Where(l => l.Remark.StartsWith("并列第", StringComparison.Ordinal)).ToList();
        Assert.Equal(board.Scores.Count(s => s.Class.Group == "县直" && s.Places["序列名次"].Tied > 1), tied.Count);
        Assert.All(tied, l => Assert.Equal($"并列第{l.Rank}名", l.Remark));
        Assert.NotEmpty(tied);
    }

    [Fact]
    public void Before_publication_the_own_unit_stands_alone_without_places()
    {
        var view = RankingTable.Of(GoldenBoards.At("year"), GoldenBoards.At("Q3"), Townships, GoldenBoards.Own(Sight.Own, "南坪乡"));
        var line = Assert.Single(view.Lines);
        Assert.Equal(("南坪乡", "—", "101.44", "—"), (line.Name, line.Rank, line.Total, line.Bar.Text));
        Assert.All(line.Others, o => Assert.Equal("—", o.Rank));
        Assert.False(view.HasEarlier);
        Assert.DoesNotContain("105", view.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void After_publication_two_neighbours_each_way_with_best_and_middle()
    {
        var view = RankingTable.Of(GoldenBoards.At("year"), null, Townships, GoldenBoards.Own(Sight.Neighbours, "河口镇"));
        Assert.Equal(["1", "2", "3"], view.Lines.Select(l => l.Rank));
        Assert.Equal(["河口镇"], view.Lines.Where(l => l.IsExplained).Select(l => l.Name));
        Assert.Contains("最好 105.80 分，中位 98.62 分", view.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_marked()
    {
        var view = RankingTable.Of(GoldenBoards.At("year"), null, Townships, GoldenBoards.All);
        var cell = view.Lines.Single(l => l.Name == "石桥乡").Cells[1]!;
        Assert.Equal(("14.67", "部分", "○"), (cell.Text, cell.Missing!.Word, cell.Missing.Sign));
        Assert.Equal(PeriodState.Published, GoldenBoards.All.Period);
    }
}
