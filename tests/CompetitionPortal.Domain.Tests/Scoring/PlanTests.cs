using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Against what: the plan of the period in between, the year's target at the end.</summary>
public sealed class PlanTests
{
    [Theory]
    [InlineData(PeriodLevel.Quarter, "Q1", "25")]
    [InlineData(PeriodLevel.Quarter, "H1", "50")]
    [InlineData(PeriodLevel.Quarter, "M05", "25")]
    [InlineData(PeriodLevel.Quarter, "Q3", "75")]
    [InlineData(PeriodLevel.Quarter, "Q4", "100")]
    [InlineData(PeriodLevel.Quarter, "year", "100")]
    [InlineData(PeriodLevel.HalfYear, "Q3", "75")]
    [InlineData(PeriodLevel.HalfYear, "M08", "50")]
    [InlineData(PeriodLevel.Month, "M05", "125/3")]
    [InlineData(PeriodLevel.Month, "Q2", "50")]
    [InlineData(PeriodLevel.Month, "M01", "25/3")]
    public void Without_a_plan_each_quarter_has_an_equal_share_and_each_month_of_what_is_monthly(PeriodLevel frequency, string period, string target) =>
        Assert.Equal(target, YearBuilder.Of(new LinearCurve(Cap: 1), frequency: frequency).Unit("甲").Target("甲", 100).Cell("甲", period).Target.ToString());

    [Fact]
    public void Both_completions_are_shown_the_one_on_schedule_and_the_year_s()
    {
        var cell = Year().Result("甲", "Q1", 30).Cell("甲", "Q1");

        Assert.Equal(("6/5", "3/10"), ($"{cell.Completion!.Value.Terms().Numerator}/{cell.Completion.Value.Terms().Denominator}", $"{cell.YearCompletion!.Value.Terms().Numerator}/{cell.YearCompletion.Value.Terms().Denominator}"));
        Assert.Equal(100m, cell.Points);
    }

    [Fact]
    public void The_year_is_always_against_the_year_s_target_whatever_the_plan()
    {
        var year = Year().Plan("任务", null, ("Q1", 0.1m), ("Q2", 0.2m)).Result("甲", "Q4", 80);

        Assert.Equal("100", year.Cell("甲").Target.ToString());
    }

    [Theory]
    [InlineData("Q1", "10")]
    [InlineData("Q2", "30")]
    [InlineData("H1", "30")]
    [InlineData("M05", "10")]
    [InlineData("M09", "60")]
    public void A_plan_holds_at_its_periods_and_until_the_next_one(string period, string target) =>
        Assert.Equal(target, Year().Plan("任务", null, ("Q1", 0.1m), ("Q2", 0.3m), ("Q3", 0.6m), ("Q4", 1)).Cell("甲", period).Target.ToString());

    [Fact]
    public void A_unit_s_own_plan_stands_before_that_of_all()
    {
        var year = Year().Unit("乙").Target("乙", 100).Plan("任务", null, ("Q1", 0.1m), ("Q2", 0.3m), ("Q3", 0.6m)).Plan("任务", "乙", ("Q2", 0.8m));

        Assert.Equal("30", year.Cell("甲", "Q2").Target.ToString());
        Assert.Equal("80", year.Cell("乙", "Q2").Target.ToString());
        Assert.Equal("80", year.Cell("乙", "Q3").Target.ToString());
    }

    // 320 of 1130 is no share that ends: 320 fulfils it, and a hair less does not.
    [Theory]
    [InlineData("Q1", "100", "100", true)]
    [InlineData("Q2", "320", "320", true)]
    [InlineData("Q2", "319.99", "320", false)]
    [InlineData("Q3", "320", "320", true)]
    [InlineData("Q4", "1130", "1130", true)]
    public void A_plan_of_amounts_holds_exactly(string period, string actual, string target, bool isDone)
    {
        var cell = YearBuilder.Of(new LinearCurve(Cap: 1)).Unit("甲").Target("甲", 1130).PlanAmounts("任务", null, ("Q1", 100), ("Q2", 320)).Result("甲", period, decimal.Parse(actual, System.Globalization.CultureInfo.InvariantCulture)).Cell("甲", period);

        Assert.Equal((target, isDone), (cell.Target.ToString(), cell.Completion == 1));
    }

    [Fact]
    public void A_plan_of_amounts_stays_when_the_year_s_target_is_changed()
    {
        var year = Year().PlanAmounts("任务", "甲", ("Q1", 10), ("Q2", 30)).Result("甲", "Q2", 15);
        year.TargetChanges.Add(new("甲", "任务", new DateOnly(2025, 5, 1), 70, null, "文号"));

        Assert.Equal(("30", "0.5"), (year.Cell("甲", "Q2").Target.ToString(), year.Cell("甲", "Q2").Completion.ToString()));
        Assert.Equal("70", year.Cell("甲").Target.ToString());
    }

    [Fact]
    public void Where_nothing_is_planned_yet_nothing_is_due()
    {
        var zero = Year().Plan("任务", null, ("Q1", 0), ("Q2", 0.5m)).Result("甲", "Q1", 10);
        var later = Year().Plan("任务", null, ("Q2", 0.5m)).Result("甲", "Q1", 10);

        Assert.All([zero, later], year => Assert.Equal((CellState.NotDue, null, null, null), (year.Cell("甲", "Q1").State, year.Cell("甲", "Q1").Points, year.Cell("甲", "Q1").Actual, year.Cell("甲", "Q1").Target)));
        Assert.Equal("50", later.Cell("甲", "Q2").Target.ToString());
    }

    [Fact]
    public void Growth_stock_level_and_rating_are_against_the_year_in_between()
    {
        var growth = YearBuilder.Of(new LinearCurve(CurveVariable.Growth)).Unit("甲").Target("甲", 8).Result("甲", "Q1", 11).Base("甲", "Q1", 10);
        var stock = YearBuilder.Of(new LinearCurve(), ReportedAs.Stock).Unit("甲").Target("甲", 8).Result("甲", "Q1", 4);
        var rating = YearBuilder.Of(new DirectCurve(), ReportedAs.Level).Unit("甲").Target("甲", 100).Result("甲", "Q1", 90);

        Assert.Equal(["8", "8", "100"], new[] { growth, stock, rating }.Select(y => y.Cell("甲", "Q1").Target.ToString()));
    }

    [Fact]
    public void A_ceiling_a_threshold_and_what_is_more_or_less_than_the_target_follow_the_plan_only_where_their_indicator_does()
    {
        Assert.Equal(["10", "40"], new[] { Against.Plan, Against.Year }.Select(a => YearBuilder.Of(new IncrementsCurve { On = CurveVariable.Value, Down = 1 }, against: a).Unit("甲").Target("甲", 40).Cell("甲", "Q1").Target.ToString()));
        Assert.Equal(["10", "40"], new[] { Against.Plan, Against.Year }.Select(a => YearBuilder.Of(new CeilingCurve(1), against: a).Unit("甲").Target("甲", 40).Cell("甲", "Q1").Target.ToString()));
        Assert.Equal(["10", "40"], new[] { Against.Plan, Against.Year }.Select(a => YearBuilder.Of(new ThresholdCurve(), against: a).Unit("甲").Target("甲", 40).Cell("甲", "Q1").Target.ToString()));
    }

    [Fact]
    public void Both_targets_of_a_dual_one_follow_the_plan()
    {
        var cell = YearBuilder.Of(new DualTargetCurve(80)).Unit("甲").Target("甲", 150, 200).Plan("任务", null, ("Q2", 0.6m)).Result("甲", "Q2", 105).Cell("甲", "Q2");

        // 确保 90, 争取 120; 105 is half way between.
        Assert.Equal((90m, "90"), (cell.Points, cell.Target.ToString()));
    }

    private static YearBuilder Year() => YearBuilder.Of(new LinearCurve(Cap: 1)).Unit("甲").Target("甲", 100);
}
