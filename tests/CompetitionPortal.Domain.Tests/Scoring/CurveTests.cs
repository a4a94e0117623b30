using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Every curve with its worked example and its edges. W full marks, T target, A value, B base.</summary>
public sealed class CurveTests
{
    private static readonly ScoringCurve SuperiorScheme = new IncrementsCurve
    {
        On = CurveVariable.Completion, Up = 1, UpWidth = 10, UpWholeSteps = true, UpMax = 20, Down = 1, DownWidth = 1, DownWholeSteps = true,
    };

    // Linear with a cap: full marks at the task, at most so many times.
    [Theory]
    [InlineData(50, 2, 1.7, 1.0, 42.5)]
    [InlineData(50, 2, 2.6, 1.0, 50)]
    [InlineData(50, 2, 2, 1.0, 50)]
    [InlineData(10, 100, 135, 1.2, 12)]
    [InlineData(10, 100, 120, 1.2, 12)]
    [InlineData(10, 100, 119.9, 1.2, 11.99)]
    [InlineData(50, 2, 0, 1.0, 0)]
    [InlineData(50, 2, -1, 1.0, 0)]
    [InlineData(40, 3, 1, 1.0, 13.33)]
    public void By_completion_up_to_a_cap(double w, double t, double a, double cap, double points) =>
        Assert.Equal((decimal)points, Points(new LinearCurve(Cap: (decimal)cap), w, t, a));

    [Theory]
    [InlineData(20, 100, 180, 36)]
    [InlineData(20, 100, 0, 0)]
    [InlineData(20, 100, -50, 0)]
    public void By_completion_without_a_cap(double w, double t, double a, double points) => Assert.Equal((decimal)points, Points(new LinearCurve(), w, t, a));

    [Fact]
    public void A_floor_below_zero_lets_a_negative_value_cost_points() =>
        Assert.Equal((-10m, -4m), (Points(new LinearCurve(Floor: -0.5m), 20, 100, -80), Points(new LinearCurve(Floor: -0.5m), 20, 100, -20)));

    [Theory]
    [InlineData(8, 7.9, 0)]
    [InlineData(8, 8, 30)]
    [InlineData(8, 8.0001, 30)]
    [InlineData(8, 7.9999999, 0)]
    [InlineData(8, -8, 0)]
    public void All_or_nothing_at_the_line(double t, double a, double points)
    {
        Assert.Equal((decimal)points, Points(new ThresholdCurve(CurveVariable.Value), 30, t, a));
        Assert.Equal((decimal)points, Points(new ThresholdCurve(), 30, t, a));
    }

    [Fact]
    public void All_or_nothing_on_growth_takes_the_exact_growth()
    {
        Assert.Equal(0m, Growth(new ThresholdCurve(CurveVariable.Growth), 30, 8, 107.9999m, 100).Points);
        Assert.Equal(30m, Growth(new ThresholdCurve(CurveVariable.Growth), 30, 8, 108, 100).Points);
    }

    // Sixty points at the task, 0.5 for every whole ten percent above, at most ten; nothing below: a table of whole steps.
    [Theory]
    [InlineData(137, 61.5)]
    [InlineData(100, 60)]
    [InlineData(109.99, 60)]
    [InlineData(110, 60.5)]
    [InlineData(99.99, 0)]
    [InlineData(300, 70)]
    [InlineData(900, 70)]
    public void A_base_at_the_line_with_steps_above_and_nothing_below(double a, double points)
    {
        StepBand[] bands = [new(null, 0), .. Enumerable.Range(0, 21).Select(n => new StepBand(100 + (10 * n), 60 + (n * 0.5m)))];

        Assert.Equal((decimal)points, Points(new StepTableCurve(CurveVariable.Completion, bands), 70, 100, a));
    }

    // Full marks at the task; + 1 for each 10 % above, at most 20; − 1 for each 1 % below.
    [Theory]
    [InlineData(93, 93)]
    [InlineData(125, 102)]
    [InlineData(100, 100)]
    [InlineData(93.5, 94)]
    [InlineData(99.999, 100)]
    [InlineData(450, 120)]
    [InlineData(0, 0)]
    [InlineData(-50, 0)]
    public void Whole_steps_up_and_down_from_full_marks(double a, double points) => Assert.Equal((decimal)points, Points(SuperiorScheme, 100, 100, a));

    [Theory]
    [InlineData(125, 102.5)]
    [InlineData(93.5, 93.5)]
    public void The_same_pro_rata(double a, double points) =>
        Assert.Equal((decimal)points, Points(new IncrementsCurve { On = CurveVariable.Completion, Up = 1, UpWidth = 10, UpMax = 20, Down = 1 }, 100, 100, a));

    [Fact]
    public void Each_side_has_its_own_price_width_and_limit()
    {
        var curve = new IncrementsCurve { On = CurveVariable.Value, BaseMarks = 300, Up = 5, UpMax = 50, Down = 5, Floor = null };

        Assert.Equal(350m, Points(curve, 350, 8, 30));
        Assert.Equal(305m, Points(curve, 350, 8, 9));
        Assert.Equal(-200m, Points(curve, 350, 8, -92));
        Assert.Equal(280m, Points(curve with { DownMax = 20 }, 350, 8, -92));
        Assert.Equal(10m, Points(curve with { Floor = 10 }, 350, 8, -92));
    }

    // Whole points of growth below the line, pro rata above it, at most two above; the line is 8.
    [Theory]
    [InlineData("108", "10")]
    [InlineData("107.99", "10")]
    [InlineData("107.01", "10")]
    [InlineData("107", "9")]
    [InlineData("98.01", "1")]
    [InlineData("98", "0")]
    [InlineData("20", "0")]
    [InlineData("111.99", "11.995")]
    [InlineData("112", "12")]
    [InlineData("150", "12")]
    public void Steps_are_counted_from_the_line(string a, string exact)
    {
        var cell = Growth(new IncrementsCurve { On = CurveVariable.Growth, Up = 0.5m, UpMax = 2, Down = 1, DownWholeSteps = true }, 10, 8, decimal.Parse(a), 100);

        Assert.Equal(exact, cell.Trace.Single(s => s.Kind == TraceKind.Curve).To.ToString());
    }

    [Theory]
    [InlineData(83, 75)]
    [InlineData(80, 75)]
    [InlineData(79.9999, 50)]
    [InlineData(100, 100)]
    [InlineData(99.996, 75)]
    [InlineData(49.99, 0)]
    [InlineData(-5, 0)]
    [InlineData(5000, 100)]
    public void Bands_are_half_open_and_leave_no_gap(double a, double points) =>
        Assert.Equal((decimal)points, Points(new StepTableCurve(CurveVariable.Completion, [new(50, 50), new(100, 100), new(null, 0), new(80, 75)]), 100, 100, a));

    [Fact]
    public void Bands_over_values_and_over_growth()
    {
        var places = new StepTableCurve(CurveVariable.Value, [new(null, 10), new(2, 6), new(3, 3), new(4, 0)]);

        Assert.Equal([10m, 6m, 3m, 0m], new[] { 1.0, 2, 3.5, 9 }.Select(a => Points(places, 10, 1, a)));
        Assert.Equal(4m, Growth(new StepTableCurve(CurveVariable.Growth, [new(null, 0), new(-5, 4), new(0, 8)]), 8, 1, 95, 100).Points);
        Assert.Equal(0m, Growth(new StepTableCurve(CurveVariable.Growth, [new(null, 0), new(-5, 4), new(0, 8)]), 8, 1, 94.9999m, 100).Points);
    }

    // Eighty percent of the marks at the target growth, 0.5 a point either way, up to 1.2 times.
    [Theory]
    [InlineData(112, 26)]
    [InlineData(108, 24)]
    [InlineData(106, 23)]
    [InlineData(180, 36)]
    public void A_share_of_the_marks_at_the_line(int a, int points) =>
        Assert.Equal(points, Growth(new IncrementsCurve { On = CurveVariable.Growth, BaseMarks = 24, Up = 0.5m, UpMax = 12, Down = 0.5m }, 30, 8, a, 100).Points);

    [Theory]
    [InlineData(180, 9.2)]
    [InlineData(150, 8)]
    [InlineData(75, 4)]
    [InlineData(200, 10)]
    [InlineData(250, 10)]
    [InlineData(0, 0)]
    [InlineData(-30, 0)]
    [InlineData(150.01, 8)]
    [InlineData(152.5, 8.1)]
    public void Two_targets_and_a_slope_to_each(double a, double points)
    {
        var cell = YearBuilder.Of(new DualTargetCurve(8), ReportedAs.Level, PeriodLevel.Year, 10).Unit("甲").Target("甲", 150, 200).Result("甲", "year", (decimal)a).Cell("甲");

        Assert.Equal((decimal)points, cell.Points);
        Assert.Equal(Fraction.From((decimal)a) / 150, cell.Completion);
    }

    // Half a point for each one over the ceiling.
    [Theory]
    [InlineData(64, 1)]
    [InlineData(60, 3)]
    [InlineData(0, 3)]
    [InlineData(-4, 3)]
    [InlineData(66, 0)]
    [InlineData(600, 0)]
    [InlineData(60.5, 2.75)]
    public void Less_is_better_by_distance(double a, double points) => Assert.Equal((decimal)points, Points(new CeilingCurve(0.5m), 3, 60, a));

    [Theory]
    [InlineData(2, 2, 10)]
    [InlineData(2, 3, 0)]
    [InlineData(0, 0, 10)]
    [InlineData(0, 1, 0)]
    public void Nothing_is_left_above_a_ceiling_without_a_price(double c, double a, double points)
    {
        Assert.Equal((decimal)points, Points(new CeilingCurve(), 10, c, a));
        Assert.Equal((decimal)points, Points(new ThresholdCurve(CurveVariable.Value, true), 10, c, a));
        Assert.Equal((decimal)points, Points(new ThresholdCurve(CurveVariable.Completion, true), 10, c, a));
    }

    [Fact]
    public void A_ceiling_counts_widths_and_whole_widths() => Assert.Equal(
        [8m, 7.5m, 8m, 6m],
        [Points(new CeilingCurve(2, 10), 10, 50, 60), Points(new CeilingCurve(2, 10), 10, 50, 62.5), Points(new CeilingCurve(2, 10, true), 10, 50, 69.99), Points(new CeilingCurve(2, 10, true), 10, 50, 70)]);

    [Fact]
    public void A_ceiling_has_no_completion_and_no_growth()
    {
        var cell = Cell(new CeilingCurve(1), 10, 5, 4);

        Assert.Equal((null, null, null), (cell.Completion, cell.YearCompletion, cell.Growth));
    }

    [Fact]
    public void Growth_is_that_on_the_base_of_the_same_period()
    {
        var cell = Growth(new LinearCurve(CurveVariable.Growth), 10, 8, 1.40m, 1.25m);

        Assert.Equal("12", cell.Growth.ToString());
        Assert.Equal(15m, cell.Points);
        Assert.Null(cell.Completion);
        Assert.Equal("-100", Growth(new LinearCurve(CurveVariable.Growth), 10, 8, 0, 3).Growth.ToString());
        Assert.Equal("100/3", Growth(new LinearCurve(CurveVariable.Growth), 10, 8, 4, 3).Growth.ToString());
    }

    [Fact]
    public void Growth_that_is_typed_is_a_value_like_any_other()
    {
        var curve = new IncrementsCurve { On = CurveVariable.Value, Up = 0.5m, UpMax = 2, Down = 1, DownWholeSteps = true };

        Assert.Equal((12m, 10m, 1m), (Points(curve, 10, 8, 14), Points(curve, 10, 8, 7.5), Points(curve, 10, 8, -1.2)));
    }

    [Theory]
    [InlineData(80, true, 24)]
    [InlineData(120, true, 30)]
    [InlineData(-5, true, 0)]
    [InlineData(120, false, 36)]
    [InlineData(-5, false, -1.5)]
    public void A_rating_counts_by_its_scale(double a, bool capped, double points) => Assert.Equal((decimal)points, Points(new DirectCurve(capped), 30, 100, a));

    [Fact]
    public void A_half_hundredth_goes_up()
    {
        // 18.65 × 0.5 = 9.325 exactly.
        Assert.Equal(9.33m, Points(new LinearCurve(), 18.65, 2, 1));
        Assert.Equal(9.32m, Points(new LinearCurve(), 18.65, 2, 1, new RoundingRules { Mode = RoundingMode.HalfToEven }));
        Assert.Equal(9.32m, Points(new LinearCurve(), 18.65, 2, 1, new RoundingRules { Mode = RoundingMode.TowardZero }));
        Assert.Equal(9.3m, Points(new LinearCurve(), 18.65, 2, 1, new RoundingRules { PointsDigits = 1 }));
        Assert.Equal(9.325m, Points(new LinearCurve(), 18.65, 2, 1, new RoundingRules { PointsDigits = 3 }));
        Assert.Equal(-9.33m, Points(new LinearCurve(Floor: -1), 18.65, 2, -1));
    }

    [Fact]
    public void Nothing_is_rounded_before_the_curve_ends()
    {
        // 1 ÷ 3 of 30 is 10, and not 9.99 of a cut-off quotient; a third below a line in thirds is a whole step.
        Assert.Equal(10m, Points(new LinearCurve(), 30, 3, 1, new RoundingRules { Mode = RoundingMode.TowardZero }));
        Assert.Equal(20m, Points(new LinearCurve(), 30, 3, 2, new RoundingRules { Mode = RoundingMode.AwayFromZero }));
        Assert.Equal(9m, Growth(new IncrementsCurve { On = CurveVariable.Growth, Down = 1, DownWidth = 100, DownWholeSteps = true }, 10, 50, 1.5m, 3).Points);
    }

    private static decimal? Points(ScoringCurve curve, double w, double t, double a, RoundingRules? rounding = null) => Cell(curve, w, t, a, rounding).Points;

    private static ScoredCell Cell(ScoringCurve curve, double w, double t, double a, RoundingRules? rounding = null)
    {
        var year = YearBuilder.Of(curve, fullMarks: (decimal)w).Unit("甲").Target("甲", (decimal)t).Result("甲", "Q4", (decimal)a);
        year.Rules = year.Rules with { Rounding = rounding ?? new RoundingRules() };
        return year.Cell("甲");
    }

    private static ScoredCell Growth(ScoringCurve curve, decimal w, decimal t, decimal a, decimal b) =>
        YearBuilder.Of(curve, fullMarks: w).Unit("甲").Target("甲", t).Result("甲", "Q4", a).Base("甲", "Q4", b).Cell("甲");
}
