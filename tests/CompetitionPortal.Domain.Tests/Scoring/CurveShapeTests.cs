using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Shapes of real rule texts that one curve expresses by its parameters, each with its worked example, also where less is better.</summary>
public sealed class CurveShapeTests
{
    // Sixty points at the task, 0.5 for each ten percent above, at most ten; nothing below the task.
    private static readonly IncrementsCurve BaseAndBonus = new()
    {
        On = CurveVariable.Completion, BaseMarks = 60, Up = 0.5m, UpWidth = 10, UpWholeSteps = true, UpMax = 10, NothingBelowLine = true,
    };

    // Fifteen marks, one off for each percent short, nothing below 85 percent.
    private static readonly IncrementsCurve Cliff = new() { On = CurveVariable.Completion, Down = 1, Cliff = 85 };

    [Theory]
    [InlineData(137, 61.5, 61.85)]
    [InlineData(100, 60, 60)]
    [InlineData(99.99, 0, 0)]
    [InlineData(300, 70, 70)]
    public void A_base_at_the_line_and_a_bonus_above_it_in_whole_steps_or_pro_rata(double a, double whole, double proRata) =>
        Assert.Equal(((decimal)whole, (decimal)proRata), (Points(BaseAndBonus, 70, 100, a), Points(BaseAndBonus with { UpWholeSteps = false }, 70, 100, a)));

    [Theory]
    [InlineData(63, 61.5)]
    [InlineData(100, 60)]
    [InlineData(100.01, 0)]
    [InlineData(0, 65)]
    public void A_base_and_a_bonus_where_less_is_better(double a, double points) =>
        Assert.Equal((decimal)points, Points(BaseAndBonus with { LessIsBetter = true }, 70, 100, a));

    [Theory]
    [InlineData(90, 5)]
    [InlineData(84, 0)]
    [InlineData(85, 0)]
    [InlineData(85.5, 0.5)]
    [InlineData(84.999, 0)]
    [InlineData(130, 15)]
    public void A_slope_that_breaks_off(double a, double points) => Assert.Equal((decimal)points, Points(Cliff, 15, 100, a));

    [Theory]
    [InlineData(110, 10)]
    [InlineData(112, 8)]
    [InlineData(112.001, 0)]
    [InlineData(90, 20)]
    public void A_slope_that_breaks_off_where_less_is_better(double a, double points) =>
        Assert.Equal((decimal)points, Points(Cliff with { Cliff = 112, LessIsBetter = true }, 20, 100, a));

    [Theory]
    [InlineData(3000, 110, 22)]
    [InlineData(5000, 110, 26)]
    [InlineData(4999, 110, 22)]
    [InlineData(1000, 110, 21)]
    [InlineData(3000, 100, 20)]
    [InlineData(3000, 95, 20)]
    public void The_price_of_what_is_above_depends_on_the_size_of_the_target(int target, int percent, int points) =>
        Assert.Equal(points, Points(new IncrementsCurve { On = CurveVariable.Completion, UpByTarget = new BandTable([new(3000, 0.2m), new(null, 0.1m), new(5000, 0.6m)]) }, 20, target, target * percent / 100.0));

    [Fact]
    public void The_size_is_that_of_the_years_target_and_not_of_the_plan()
    {
        var curve = new IncrementsCurve { On = CurveVariable.Completion, UpByTarget = new BandTable([new(3000, 0.2m), new(null, 0.1m)]) };
        var year = YearBuilder.Of(curve, fullMarks: 20).Unit("甲").Target("甲", 4000).Result("甲", "Q2", 2200);

        Assert.Equal(22m, year.Cell("甲", "Q2").Points);
    }

    [Fact]
    public void The_price_by_target_where_less_is_better() => Assert.Equal(
        [21m, 20.5m, 20m],
        new[] { (100.0, 90.0), (60, 54), (60, 66) }.Select(x => Points(new IncrementsCurve { On = CurveVariable.Completion, LessIsBetter = true, UpByTarget = new BandTable([new(100, 0.1m), new(null, 0.05m)]) }, 20, x.Item1, x.Item2)));

    [Theory]
    [InlineData(180, 9.2)]
    [InlineData(75, 4)]
    [InlineData(0, 0)]
    [InlineData(-10, 0)]
    [InlineData(250, 10)]
    public void Straight_from_corner_to_corner(double a, double points) =>
        Assert.Equal((decimal)points, Points(new PiecewiseCurve(CurveVariable.Value, [new(200, 10), new(0, 0), new(150, 8)]), 10, 150, a));

    // Levels A to D at 90, 80, 70, 60 with coefficients 4 to 1 of 40 marks; nothing below the lowest.
    [Theory]
    [InlineData(90, 40)]
    [InlineData(85, 35)]
    [InlineData(60, 10)]
    [InlineData(59.99, 0)]
    [InlineData(99, 40)]
    public void Graded_coefficients_with_a_straight_line_between(double a, double points) =>
        Assert.Equal((decimal)points, Points(new PiecewiseCurve(CurveVariable.Completion, [new(60, 10), new(70, 20), new(80, 30), new(90, 40)], Below: 0), 40, 100, a));

    [Theory]
    [InlineData(30, 10)]
    [InlineData(35, 10)]
    [InlineData(50, 7)]
    [InlineData(75, 2)]
    [InlineData(100, 2)]
    public void Corners_that_fall_where_less_is_better(double a, double points)
    {
        Assert.Equal((decimal)points, Points(new PiecewiseCurve(CurveVariable.Value, [new(35, 10), new(75, 2)]), 10, 35, a));
        var share = Cell(new PiecewiseCurve(CurveVariable.Completion, [new(35, 10), new(75, 2)], LessIsBetter: true), 10, 100, a);
        Assert.Equal(((decimal)points, null), (share.Points, share.Completion));
    }

    [Theory]
    [InlineData(60, 64, 9.38)]
    [InlineData(60, 120, 5)]
    [InlineData(60, 60, 10)]
    [InlineData(60, 30, 10)]
    [InlineData(60, 0, 10)]
    [InlineData(60, -1, 10)]
    [InlineData(0, 3, 0)]
    [InlineData(0, 0, 10)]
    public void Less_is_better_by_the_ratio_of_target_to_value(double t, double a, double points)
    {
        var cell = Cell(new LinearCurve(Cap: 1, LessIsBetter: true), 10, t, a);

        Assert.Equal(((decimal)points, null), (cell.Points, cell.Completion));
    }

    [Theory]
    [InlineData(100, 10)]
    [InlineData(100.01, 8)]
    [InlineData(110, 8)]
    [InlineData(110.5, 0)]
    [InlineData(-3, 10)]
    public void Bands_with_upper_bounds_where_less_is_better(double a, double points) =>
        Assert.Equal((decimal)points, Points(new StepTableCurve(CurveVariable.Completion, [new(null, 0), new(100, 10), new(110, 8)], LessIsBetter: true), 10, 100, a));

    // Five points for each percentage point ahead of the schedule, 300 at it; five marks for each behind.
    [Theory]
    [InlineData("M05", 44, "7/3", 311.67)]
    [InlineData("M03", 29.7, "4.7", 323.5)]
    [InlineData("M09", 70, "-5", 275)]
    [InlineData("year", 100, "0", 300)]
    [InlineData("year", 120, "20", 350)]
    public void The_lead_over_the_schedule_in_percentage_points(string period, double percent, string lead, double points)
    {
        var curve = new IncrementsCurve { On = CurveVariable.Lead, BaseMarks = 300, Up = 5, UpMax = 50, Down = 5, Floor = null };
        var cell = Monthly(curve, 350).Result("甲", period == "year" ? "M12" : period, (decimal)percent).Cell("甲", period);

        Assert.Equal((lead, (decimal)points), (cell.Lead.ToString(), cell.Points));
    }

    [Fact]
    public void A_plan_of_months_stands_for_the_twelfths()
    {
        var year = Monthly(new ThresholdCurve(CurveVariable.Lead), 10).Plan("任务", null, ("M04", 0.2m), ("M08", 0.7m), ("M12", 1)).Result("甲", "M05", 19.9m).Result("甲", "M09", 70);

        Assert.Equal(("-0.1", 0m), (year.Cell("甲", "M05").Lead.ToString(), year.Cell("甲", "M05").Points));
        Assert.Equal(("0", 10m), (year.Cell("甲", "M09").Lead.ToString(), year.Cell("甲", "M09").Points));
    }

    [Fact]
    public void A_gate_at_a_quarter_of_the_task_is_a_lead_of_zero() => Assert.Equal(
        [10m, 0m],
        new[] { 25m, 24.999m }.Select(a => YearBuilder.Of(new ThresholdCurve(CurveVariable.Lead), against: Against.Year, fullMarks: 10).Unit("甲").Target("甲", 100).Result("甲", "Q1", a).Cell("甲", "Q1").Points ?? -1));

    [Fact]
    public void The_lead_is_ranked_and_who_has_not_reported_has_done_nothing_of_it()
    {
        var year = YearBuilder.Of(new LinearCurve()).Done("甲", 40).Done("乙", null).Done("丙", -20);
        year.Results.Clear();
        year.Result("甲", "Q2", 40).Result("丙", "Q2", -20);
        year.Rules = year.Rules with { OtherRankings = [new RankingRule { Name = "超进度", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Lead, "任务") }] };

        Assert.Equal("1 2 3", year.Places("超进度", "Q2"));
        Assert.Equal(["-10", "-50", "-70"], year.Score("Q2").Scores.Select(s => s.Cells[0].Lead.ToString()));
    }

    [Fact]
    public void The_trace_shows_schedule_and_lead()
    {
        var board = Monthly(new ThresholdCurve(CurveVariable.Lead), 10).Result("甲", "M05", 44).Score("M05");
        var cell = board.Scores[0].Cells[0];

        Assert.Contains(cell.Trace, s => s.Kind == TraceKind.Lead && TraceText.What(s) == "超时序进度(百分点)" && TraceText.From(s) == "5/12" && TraceText.To(s) == "7/3");
        Assert.Contains("超时序进度 = 全年目标的 44.00% − 时序进度 41.67% = 2.33 个百分点（精确值 7/3）", WhySentences.Of(cell, board).Select(s => s.Text));
    }

    private static YearBuilder Monthly(ScoringCurve curve, decimal fullMarks) => YearBuilder.Of(curve, frequency: PeriodLevel.Month, fullMarks: fullMarks).Unit("甲").Target("甲", 100);

    private static decimal? Points(ScoringCurve curve, double w, double t, double a) => Cell(curve, w, t, a).Points;

    private static ScoredCell Cell(ScoringCurve curve, double w, double t, double a) =>
        YearBuilder.Of(curve, fullMarks: (decimal)w).Unit("甲").Target("甲", (decimal)t).Result("甲", "Q4", (decimal)a).Cell("甲");
}
