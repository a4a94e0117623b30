using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Tests.Scoring;

public sealed class GapTableTests
{
    [Fact]
    public void Each_indicator_says_what_it_takes_for_each_goal()
    {
        var view = GapTable.Of(GoldenBoards.Scored("year"), "东山镇", GoldenBoards.All)!;
        Assert.Equal(["乡镇进一位", "升一等", "不适用 P2"], view.Goals.Select(g => g.Goal));
        var row = view.Rows.Single(r => r.Indicator == "招商引资到位资金");
        Assert.Equal(("2,999.88", "四季度", "万元"), (row.Now, row.Period, row.UnitOfMeasure));
        Assert.Equal(new GapCell("+0.12", "到 3,000"), row.Cells[2]);
        Assert.Equal(new GapCell("+0.12", "到 3,000（100%）"), Assert.Single(row.Task));
        Assert.All(view.Rows, r => Assert.Equal(view.Goals.Count, r.Cells.Count));
    }

    [Fact]
    public void Who_sees_no_places_is_told_of_his_own_task_only()
    {
        var view = GapTable.Of(GoldenBoards.Scored("year"), "东山镇", GoldenBoards.Own(Sight.Own, "东山镇"))!;
        Assert.Empty(view.Goals);
        Assert.Empty(view.Pairs);
        Assert.Equal("+0.12", view.Rows.Single(r => r.Indicator == "招商引资到位资金").Task.Single().Extra);
        Assert.DoesNotContain(GapTable.Of(GoldenBoards.Scored("year"), "东山镇", GoldenBoards.Own(Sight.Neighbours, "东山镇"))!.Goals, g => g.Goal.StartsWith("不适用", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_counted_goes_by_whole_ones_and_less_of_it_is_more()
    {
        var cells = GapTable.Of(GoldenBoards.Scored("year"), "石桥乡", GoldenBoards.All)!.Rows.Single(r => r.Indicator == "安全生产事故起数").Cells;
        Assert.All(cells, c => Assert.True(c.Extra == "—" || (c.Extra.StartsWith('−') && !c.Extra.Contains('.')), c.Extra));
        Assert.Contains(cells, c => c.Extra != "—");
    }

    [Fact]
    public void A_unit_that_is_not_there_needs_nothing() => Assert.Null(GapTable.Of(GoldenBoards.Scored("year"), "没有", GoldenBoards.All));
}
