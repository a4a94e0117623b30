using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Tests.Scoring;

public sealed class ShownTests
{
    [Theory]
    [InlineData(1, 3, "↑2")]
    [InlineData(5, 4, "↓1")]
    [InlineData(2, 2, "持平")]
    [InlineData(2, null, "—")]
    [InlineData(null, 2, "")]
    public void Movement_is_said_in_words(int? now, int? before, string text) => Assert.Equal(text, Shown.Movement(now, before));

    [Fact]
    public void Figures_have_separators_and_the_rule_s_digits()
    {
        Assert.Equal("1,234.50", Shown.Points(1234.5m, 2));
        Assert.Equal("—", Shown.Points(null, 2));
        Assert.Equal("-0.50", Shown.Points(-0.5m, 2));
        Assert.Equal("1,234.5", Shown.Value(Fraction.From(1234.50m)));
        Assert.Equal("0.3333", Shown.Value(Fraction.Of(1, 3)));
        Assert.Equal("12,345.678901", Shown.Typed(12345.678901m));
        Assert.Equal(string.Empty, Shown.Typed(null));
    }

    [Fact]
    public void A_completion_never_shows_a_line_as_reached_that_was_not()
    {
        Assert.Equal("99.996%", Shown.Percent(Fraction.Of(99996, 100000), 2));
        Assert.Equal("100.00%", Shown.Percent(1, 2));
        Assert.Equal(string.Empty, Shown.Percent(null, 2));
    }

    [Theory]
    [InlineData(1, 4, "25.0")]
    [InlineData(5, 4, "100.0")]
    [InlineData(-1, 4, "0.0")]
    [InlineData(1, 0, "0.0")]
    [InlineData(2, 3, "66.7")]
    public void A_bar_starts_at_zero_and_ends_at_the_whole(int part, int whole, string width) => Assert.Equal(width, Shown.Width(part, whole));

    [Fact]
    public void Days_and_spans_are_said_as_people_say_them()
    {
        var (from, to) = (new DateOnly(2024, 2, 29), new DateOnly(2025, 12, 31));
        Assert.Equal("一直", Shown.Span(null, null));
        Assert.Equal("2024年2月29日起", Shown.Span(from, null));
        Assert.Equal("至2025年12月31日", Shown.Span(null, to));
        Assert.Equal("2024年2月29日至2025年12月31日", Shown.Span(from, to));
        Assert.Equal("2026年1月5日 09:00", Shown.Moment(new DateTime(2026, 1, 5, 1, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void Median_and_mean_are_exact()
    {
        Assert.Equal((Fraction)2, Averages.Median([3, 1, 2]));
        Assert.Equal(Fraction.Of(5, 2), Averages.Median([4, 1, 2, 3]));
        Assert.Null(Averages.Median([]));
        Assert.Equal(Fraction.Of(4, 3), Averages.Mean([1, 1, 2]));
        Assert.Null(Averages.Mean([]));
    }

    [Fact]
    public void Labels_of_a_chart_are_text_and_short() => Assert.Equal(["&lt;b&gt;", "特别长的单位名…"], ChartNumbers.Labels(["<b>", "特别长的单位名称名称"]));

    [Theory]
    [InlineData("组织部", "招商引资到位资金", "● 完成")]
    [InlineData("东山镇", "招商引资到位资金", "▼ 未完成")]
    [InlineData("城关镇", "安全生产事故起数", "● 未突破")]
    [InlineData("石桥乡", "安全生产事故起数", "▼ 已突破")]
    [InlineData("城关镇", "财政收入", "● 达标")]
    [InlineData("北沟乡", "财政收入", " 无基数")]
    [InlineData("石桥乡", "固定资产投资", "○ 部分未报")]
    [InlineData("组织部", "挂点帮扶", null)]
    public void A_cell_s_state_has_a_sign_and_a_word(string unit, string indicator, string? mark)
    {
        var board = GoldenBoards.At("year");
        var found = CellMark.Of(board.Find(unit)!.Cell(indicator)!, board.Standing);
        Assert.Equal(mark, found is null ? null : $"{found.Sign} {found.Word}");
    }

    [Fact]
    public void Within_the_year_a_cell_keeps_pace_or_lags_behind_its_plan()
    {
        var board = GoldenBoards.At("Q3");
        var marks = board.Scores.Select(s => s.Cell("招商引资到位资金")!).Where(c => c.State == CellState.Complete).ToDictionary(c => c, c => CellMark.Of(c, board.Standing)!.Word);
        Assert.All(marks, m => Assert.Equal(m.Key.Completion >= 1 ? "达序时" : "滞后", m.Value));
        Assert.Equal(["滞后", "达序时"], marks.Values.Distinct().Order());
    }
}
