using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Reconciliation;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Tests.Scoring;

namespace CompetitionPortal.Domain.Tests.Reconciliation;

/// <summary>对账: each difference with its likely cause.</summary>
public sealed class ReconcilerTests
{
    private static readonly FigureColumn Total = new(FigureKind.Total);
    private static readonly FigureColumn Rank = new(FigureKind.ClassRank);
    private static readonly FigureColumn Points = new(FigureKind.Points, "任务");
    private static readonly FigureColumn Completion = new(FigureKind.Completion, "任务");
    private static readonly FigureColumn Actual = new(FigureKind.Actual, "任务");

    [Fact]
    public void A_table_that_is_right_has_no_difference_at_the_digits_it_prints()
    {
        var result = Compare("Q3", Figure("甲", Completion, 93.33m), Figure("甲", Completion, 93.3m, 1), Figure("甲", Points, 93.33m), Figure("甲", Rank, 2), Figure("乙", Total, 106.67m), Figure("没有这个单位", Total, 1), new OfficeFigure("乙", Rank, string.Empty, null));
        Assert.Empty(result.Differences);
        Assert.Equal((2, 4), (result.Units, result.Figures));
    }

    [Theory]
    [InlineData(93.34, DifferenceCause.CutOff, "精确值 93.3333，是一律进位得到的")]
    [InlineData(70, DifferenceCause.OtherDenominator, "除以全年目标 100 得到的")]
    [InlineData(100, DifferenceCause.NotRefreshed, "与二季度相同")]
    [InlineData(88.88, DifferenceCause.Unknown, "没有找到原因，请人工核对")]
    [InlineData(93.35, DifferenceCause.RoundingOrder, "只差末位，舍入的先后不同")]
    public void A_completion_that_differs_has_its_likely_cause(double theirs, DifferenceCause cause, string detail)
    {
        var difference = Assert.Single(Compare("Q3", Figure("甲", Completion, (decimal)theirs)).Differences);
        Assert.Equal((cause, detail, "93.33"), (difference.Cause, difference.Detail, difference.Ours));
    }

    [Fact]
    public void What_was_cut_off_is_told_from_what_was_rounded() =>
        Assert.Equal("精确值 106.6667，是舍去尾数得到的", Assert.Single(Compare("Q3", Figure("乙", Completion, 106.66m)).Differences).Detail);

    [Fact]
    public void What_was_reported_but_not_verified_is_recognised() =>
        Assert.Equal((DifferenceCause.OtherBasis, "与上报口径相同", "空"), Assert.Single(Compare("Q3", Figure("丁", Completion, 80)).Differences) is var d ? (d.Cause, d.Detail, d.Ours) : default);

    [Fact]
    public void A_rank_that_does_not_agree_with_its_own_totals_was_typed_by_hand()
    {
        var result = Compare("Q3", Figure("甲", Total, 93.33m), Figure("乙", Total, 106.67m), Figure("丙", Total, 0), Figure("丁", Total, 0), Figure("甲", Rank, 1), Figure("乙", Rank, 1));
        var difference = Assert.Single(result.Differences);
        Assert.Equal((DifferenceCause.RankByHand, "按表里的总分应是第 2 名，名次像是手填的", "2"), (difference.Cause, difference.Detail, difference.Ours));
    }

    [Fact]
    public void A_figure_that_is_not_here_is_said_to_be_missing()
    {
        var result = Compare("Q3", Figure("丙", Points, 50), Figure("丙", Actual, 37.5m));
        Assert.All(result.Differences, d => Assert.Equal((DifferenceCause.MissingFigure, "这里是未报"), (d.Cause, d.Detail)));
        Assert.Equal(2, result.Differences.Count);
    }

    [Fact]
    public void What_follows_from_another_difference_says_so()
    {
        var result = Compare("Q3", Figure("甲", Actual, 76), Figure("甲", Points, 101.33m), Figure("甲", Total, 101.33m), Figure("乙", Total, 106.67m), Figure("丙", Total, 0), Figure("甲", new FigureColumn(FigureKind.Grade), 0) with { Text = "优秀", Value = null });
        Assert.Equal(["没有找到原因，请人工核对", "由任务实际不同引起", "由任务得分不同引起", "由总分不同引起"], result.Differences.OrderBy(d => d.Column.Kind is FigureKind.Actual ? 0 : d.Column.Kind is FigureKind.Points ? 1 : d.Column.Kind is FigureKind.Total ? 2 : 3).Select(d => d.Detail));
    }

    [Fact]
    public void Where_less_is_better_nothing_else_is_asked()
    {
        var year = YearBuilder.Of(new CeilingCurve(Down: 2), fullMarks: 10, against: Against.Year);
        year.Unit("甲").Target("甲", 1).Result("甲", "Q4", 3).Unit("乙").Target("乙", 1).Result("乙", "Q4", 1);
        var board = year.Score();
        var result = Reconciler.Compare(new ReconciliationBoards(board, year.Facts), [Figure("甲", Points, 6), Figure("甲", Rank, 2), Figure("乙", Points, 8)]);
        Assert.Equal(("乙", "10.00"), Assert.Single(result.Differences) is var d ? (d.Participant, d.Ours) : default);
    }

    [Theory, MemberData(nameof(LessIsBetterTests.Curves), MemberType = typeof(LessIsBetterTests))]
    public void A_table_that_takes_more_for_better_differs_in_its_ranks_whatever_the_curve(ScoringCurve curve, string points)
    {
        var year = LessIsBetterTests.Year(curve, 5, 10, 15);
        var given = points.Split(' ').Select(p => decimal.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        IEnumerable<OfficeFigure> printed = [Figure("甲", Points, given[0]), Figure("乙", Points, given[1]), Figure("丙", Points, given[2]), Figure("甲", Actual, 5), Figure("丙", Rank, 3)];
        var boards = new ReconciliationBoards(year.Score(), year.Facts);

        Assert.Empty(Reconciler.Compare(boards, [.. printed]).Differences);
        Assert.Equal(("丙", "3"), Assert.Single(Reconciler.Compare(boards, [.. printed.SkipLast(1), Figure("丙", Rank, 1)]).Differences) is var d ? (d.Participant, d.Ours) : default);
    }

    private static OfficeFigure Figure(string unit, FigureColumn column, decimal value, int? digits = null) => new(unit, column, value.ToString(System.Globalization.CultureInfo.InvariantCulture), value, digits);

    private static ReconciliationResult Compare(string period, params OfficeFigure[] figures)
    {
        var year = YearBuilder.Of(new LinearCurve());
        year.Unit("甲").Target("甲", 100).Result("甲", "Q2", 50).Result("甲", "Q3", 70);
        year.Unit("乙").Target("乙", 100).Result("乙", "Q3", 80);
        year.Unit("丙").Target("丙", 100);
        year.Unit("丁").Target("丁", 100).Result("丁", "Q3", 60, null, "任务");
        var at = YearBuilder.At(period);
        return Reconciler.Compare(new ReconciliationBoards(year.Score(period), year.Facts, year.Score("Q2"), year.Score(at.Code, Basis.Reported)), figures);
    }
}
