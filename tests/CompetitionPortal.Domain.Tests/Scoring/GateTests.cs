using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Points that count only where another condition holds too (前提).</summary>
public sealed class GateTests
{
    private static readonly StepTableCurve Bands = new(CurveVariable.Completion, [new(100, 100), new(80, 75), new(50, 50), new(null, 0)]);

    // A band counts only when the money actually paid reaches a fifth of the task.
    [Theory]
    [InlineData(83, 18, 0)]
    [InlineData(83, 20, 75)]
    [InlineData(83, 19.999, 0)]
    [InlineData(100, 25, 100)]
    [InlineData(40, 25, 0)]
    public void A_band_also_demands_another_completion(double done, double paid, double points) =>
        Assert.Equal((decimal)points, Year(new CompletionTest("到位", Comparison.AtLeast, 0.2m), (decimal)done, (decimal)paid).Cell("甲").Points);

    [Fact]
    public void What_is_not_reported_fulfils_nothing() =>
        Assert.Equal(0m, Year(new CompletionTest("到位", Comparison.AtLeast, 0.2m), 83, null).Cell("甲").Points);

    [Fact]
    public void What_fails_may_keep_some_points_and_never_gains_any()
    {
        var gate = new CompletionTest("到位", Comparison.AtLeast, 0.2m);

        Assert.Equal(60m, Year(gate, 83, 10, 60).Cell("甲").Points);
        Assert.Equal(50m, Year(gate, 55, 10, 60).Cell("甲").Points);
    }

    // Two parts that need fifty marks each: each sees the other's points as they are before any such condition.
    [Theory]
    [InlineData(60, 55, 60, 55)]
    [InlineData(60, 45, 0, 45)]
    [InlineData(45, 60, 45, 0)]
    [InlineData(40, 45, 0, 0)]
    public void Two_parts_of_which_each_needs_the_other(int first, int second, int firstPoints, int secondPoints)
    {
        var year = new YearBuilder().Class("甲类").Indicator("一").Indicator("二")
            .Use("甲类", "一", 100, new LinearCurve(Cap: 1)).Gate(new FigureTest("二", RankingMeasure.Points, Comparison.AtLeast, 50))
            .Use("甲类", "二", 100, new LinearCurve(Cap: 1)).Gate(new FigureTest("一", RankingMeasure.Points, Comparison.AtLeast, 50))
            .Done("甲", first, indicator: "一").Done("甲", second, indicator: "二");

        Assert.Equal((firstPoints, secondPoints), ((decimal)year.Cell("甲", indicator: "一").Points!, (decimal)year.Cell("甲", indicator: "二").Points!));
    }

    // No reward unless production grew by eight percent; a ceiling that was broken takes the points of another indicator.
    [Fact]
    public void A_growth_and_a_ceiling_as_conditions()
    {
        var year = new YearBuilder().Class("甲类").Indicator("任务").Indicator("产值").Indicator("事故")
            .Use("甲类", "任务", 50, new LinearCurve(Cap: 1)).Gate(new AllOf([new FigureTest("产值", RankingMeasure.Growth, Comparison.AtLeast, 8), new FigureTest("事故", RankingMeasure.Value, Comparison.AtMost, null)]))
            .Use("甲类", "产值", 40, new ThresholdCurve(CurveVariable.Growth)).Use("甲类", "事故", 10, new CeilingCurve(1));
        foreach (var (unit, output, accidents) in new[] { ("甲", 108m, 2m), ("乙", 107.9m, 2m), ("丙", 120m, 3m) })
        {
            year.Done(unit, 100).Target(unit, 5, indicator: "产值").Result(unit, "Q4", output, "产值").Base(unit, "Q4", 100, "产值").Target(unit, 2, indicator: "事故").Result(unit, "Q4", accidents, "事故");
        }

        Assert.Equal([50m, 0m, 0m], year.Score().Scores.Select(s => s.Cell("任务")!.Points ?? -1));
    }

    [Fact]
    public void Who_does_not_hold_the_other_task_does_not_fulfil_it()
    {
        var year = Year(new FigureTest("到位", RankingMeasure.Value, Comparison.AtLeast, 0), 83, 20);
        year.Targets.RemoveAll(t => t.Indicator == "到位");

        Assert.Equal(0m, year.Cell("甲").Points);
    }

    [Fact]
    public void The_trace_names_the_condition_and_what_is_left()
    {
        var board = Year(new CompletionTest("到位", Comparison.AtLeast, 0.2m), 83, 18).Score();

        Assert.Contains("不符合前提“到位完成率不低于20%”，最多得 0 分", WhySentences.Of(board.Find("甲")!.Cell("任务")!, board).Select(s => s.Text));
    }

    private static YearBuilder Year(Condition gate, decimal done, decimal? paid, decimal? left = null) => new YearBuilder().Class("甲类").Indicator("任务").Indicator("到位")
        .Use("甲类", "任务", 100, Bands).Gate(gate, left).Use("甲类", "到位", 1, new LinearCurve(Cap: 1))
        .Done("甲", done).Done("甲", paid, indicator: "到位");
}
