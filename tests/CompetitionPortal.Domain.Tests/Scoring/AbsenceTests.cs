using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Five absences: not assigned, undefined, not due, not reported, zero; and what a rulebook does with the first three.</summary>
public sealed class AbsenceTests
{
    private static YearBuilder Year(AbsenceRule rule = AbsenceRule.Rescale, decimal? points = null) => new YearBuilder().Class("甲类")
        .Indicator("主", against: Against.Year).Use("甲类", "主", 60, new LinearCurve(Cap: 1))
        .Indicator("次").Use("甲类", "次", 40, new LinearCurve(CurveVariable.Growth, 1), rule, points)
        .Unit("甲").Target("甲", 100, indicator: "主").Result("甲", "Q1", 75, "主").Result("甲", "Q4", 75, "主");

    [Fact]
    public void Five_absences_are_five_different_things()
    {
        Assert.Equal((CellState.NotAssigned, null), Seen(Year()));
        Assert.Equal((CellState.NoBase, null), Seen(Year().Target("甲", 8, indicator: "次").Result("甲", "Q4", 5, "次").Base("甲", "Q4", 0, "次")));
        Assert.Equal((CellState.Unreported, 0m), Seen(Year().Target("甲", 8, indicator: "次")));
        Assert.Equal((CellState.Complete, 0m), Seen(Year().Target("甲", 8, indicator: "次").Result("甲", "Q4", 0, "次").Base("甲", "Q4", 5, "次")));
        Assert.Equal((CellState.NotDue, null), Seen(Year().Target("甲", 8, indicator: "次"), "M02"));

        Assert.Equal(["不考核", "无基数", "未报", "", "未到期", "部分未报"], new[] { CellState.NotAssigned, CellState.NoBase, CellState.Unreported, CellState.Complete, CellState.NotDue, CellState.Partial }.Select(s => s.Text()));
        Assert.Equal([CellState.NotDue, CellState.NotAssigned, CellState.NoBase], Enum.GetValues<CellState>().Where(s => s.IsAbsent()));
    }

    // 45 of 60 for the first indicator; the second, worth 40, is absent.
    [Theory]
    [InlineData(AbsenceRule.Rescale, null, 75)]
    [InlineData(AbsenceRule.FullMarks, null, 85)]
    [InlineData(AbsenceRule.FixedPoints, 26.67, 71.67)]
    [InlineData(AbsenceRule.FixedPoints, 0.0, 45)]
    [InlineData(AbsenceRule.Zero, null, 45)]
    [InlineData(AbsenceRule.NotRanked, null, 75)]
    public void What_is_not_assigned_or_has_no_base_counts_as_the_rule_says(AbsenceRule rule, double? points, double total)
    {
        Assert.Equal((decimal)total, Year(rule, (decimal?)points).Score().Find("甲")!.Total);
        Assert.Equal((decimal)total, Year(rule, (decimal?)points).Target("甲", 8, indicator: "次").Result("甲", "Q4", 5, "次").Score().Find("甲")!.Total);
    }

    [Theory]
    [InlineData(AbsenceRule.Rescale, 75)]
    [InlineData(AbsenceRule.FullMarks, 85)]
    [InlineData(AbsenceRule.Zero, 45)]
    public void What_is_not_due_counts_as_the_rule_says(AbsenceRule rule, double total)
    {
        var year = new YearBuilder().Class("甲类").Indicator("主").Use("甲类", "主", 60, new LinearCurve(Cap: 1))
            .Indicator("次", ReportedAs.Level, Domain.Competitions.PeriodLevel.Year).Use("甲类", "次", 40, new DirectCurve(), rule)
            .Unit("甲").Target("甲", 100, indicator: "主").Result("甲", "Q1", 75, "主").Target("甲", 100, indicator: "次");

        Assert.Equal((CellState.NotDue, (decimal)total), (year.Cell("甲", "Q1", indicator: "次").State, year.Score("Q1").Find("甲")!.Total));
    }

    [Theory]
    [InlineData(AbsenceRule.Rescale)]
    [InlineData(AbsenceRule.FullMarks)]
    [InlineData(AbsenceRule.Zero)]
    [InlineData(AbsenceRule.NotRanked)]
    public void What_was_not_reported_scores_zero_whatever_the_rule(AbsenceRule rule)
    {
        var score = Year(rule).Target("甲", 8, indicator: "次").Score().Find("甲")!;

        Assert.Equal((45m, false), (score.Total, score.NotRanked));
        Assert.True(score.HasUnreported);
    }

    [Fact]
    public void Who_is_not_ranked_is_scored_but_stands_in_no_ranking_by_total()
    {
        var year = Year(AbsenceRule.NotRanked).Unit("乙").Target("乙", 100, indicator: "主").Result("乙", "Q4", 20, "主").Target("乙", 8, indicator: "次").Result("乙", "Q4", 108, "次").Base("乙", "Q4", 100, "次");
        year.Rules = year.Rules with
        {
            Grades = [new GradeBand("合格", 0.5m), new GradeBand("不合格", null)],
            OtherRankings = [new RankingRule { Name = "主完成率", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.Completion, "主") }],
        };

        var (first, second) = (year.Score().Find("甲")!, year.Score().Find("乙")!);
        Assert.Equal(["主完成率"], first.Places.Keys);
        Assert.Equal((75m, "合格"), (first.Total, first.Grade));
        Assert.Equal((1, 1), (second.Places["类别名次"].Rank, second.Places["类别名次"].Count));
    }

    // 45 of 60 for the first indicator; of the second one the others have 27, 28 and, not reported, 0: 55 ÷ 3.
    [Fact]
    public void What_is_absent_may_count_with_the_mean_of_the_class()
    {
        var year = Year(AbsenceRule.ClassMean);
        foreach (var (unit, growth) in new[] { ("乙", 5.4m), ("丙", 5.6m), ("丁", 0m) })
        {
            year.Unit(unit).Target(unit, 8, indicator: "次").Base(unit, "Q4", 100, "次");
            _ = growth == 0 ? year : year.Result(unit, "Q4", 100 + growth, "次");
        }

        var score = year.Score().Find("甲")!;
        Assert.Equal((18.33m, 63.33m, true), (score.Cell("次")!.Points, score.Total, score.HasUnreported));
        Assert.Equal(["不考核，同类平均（3家） 18.3333…（精确值 55/3） 分", "四舍五入保留二位小数：18.3333…（精确值 55/3） → 18.33 分"], WhySentences.Of(score.Cell("次")!, year.Score()).Select(s => s.Text));
        Assert.Equal("缺项(不考核，同类平均（3家）)", TraceText.What(score.Cell("次")!.Trace[0]));
        Assert.False(year.Score().Find("乙")!.HasUnreported);

        // A unit of another class counts for nothing; a unit that holds the task without a base takes the mean as well.
        year.Class("乙类").Use("乙类", "次", 40, new LinearCurve(CurveVariable.Growth, 1)).Unit("戊", "乙类").Target("戊", 8, indicator: "次").Base("戊", "Q4", 100, "次").Result("戊", "Q4", 108, "次");
        year.Unit("己").Target("己", 8, indicator: "次").Result("己", "Q4", 5, "次");
        Assert.Equal((CellState.NoBase, 18.33m, 40m), (year.Cell("己", indicator: "次").State, year.Cell("己", indicator: "次").Points, year.Cell("戊", indicator: "次").Points));
    }

    [Fact]
    public void A_mean_of_nobody_leaves_the_denominator()
    {
        var year = Year(AbsenceRule.ClassMean).Unit("乙");

        Assert.Equal((null, 75m), (year.Cell("甲", indicator: "次").Points, year.Score().Find("甲")!.Total));
        Assert.Equal("不考核，同类平均（0家），这一项的 40 分不计入满分，其余得分折算", WhySentences.Of(year.Cell("甲", indicator: "次"), year.Score()).Single().Text);
    }

    [Fact]
    public void The_mean_is_that_of_the_points_as_conditions_left_them()
    {
        var year = Year(AbsenceRule.ClassMean);
        year.Unit("乙").Target("乙", 8, indicator: "次").Base("乙", "Q4", 100, "次").Result("乙", "Q4", 104, "次").Gate(new FigureTest("次", RankingMeasure.Growth, Comparison.AtLeast, null), 7);

        Assert.Equal(7m, year.Cell("甲", indicator: "次").Points);
    }

    [Fact]
    public void Who_has_nothing_to_be_scored_has_no_total_no_place_and_no_grade()
    {
        var year = Year();
        year.Rules = year.Rules with { Grades = [new GradeBand("合格", null)] };
        year.Unit("乙").Adjustments.Add(new("乙", YearBuilder.At("Q1"), null, null, -1, "迟报"));

        var score = year.Score().Find("乙")!;
        Assert.Equal((null, null, null, 0), (score.BaseScore, score.Total, score.Grade, score.Places.Count));
        Assert.Contains(score.Trace, s => s.Kind == TraceKind.NotScored);
    }

    [Fact]
    public void Scaling_multiplies_before_it_divides_and_rounds_once()
    {
        // 33.335 of 60 would be 55.558…; of rounded 33.34 it is 55.5666…
        var year = Year();
        year.Results.Clear();
        var score = year.Result("甲", "Q4", 55.56m, "主").Score().Find("甲")!;

        Assert.Equal(33.34m, score.Cell("主")!.Points);
        Assert.Equal("1667/30", score.Trace.Single(s => s.Kind == TraceKind.Rescale).To.ToString());
        Assert.Equal(55.57m, score.BaseScore);
    }

    private static (CellState, decimal?) Seen(YearBuilder year, string period = "year")
    {
        var cell = year.Cell("甲", period, indicator: "次");
        return (cell.State, cell.Points);
    }
}
