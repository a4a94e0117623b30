using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Targets;

namespace CompetitionPortal.Web.Tests.Scoring;

/// <summary>A target where less is better is shown as a ceiling, whatever its curve.</summary>
public sealed class LessIsBetterMarkTests
{
    public static TheoryData<ScoringCurve> Curves =>
    [
        new CeilingCurve(1), new ThresholdCurve(CurveVariable.Value, true), new LinearCurve(Cap: 1, LessIsBetter: true), new IncrementsCurve { On = CurveVariable.Value, LessIsBetter = true },
        new StepTableCurve(CurveVariable.Value, [new StepBand(null, 0)], true), new PiecewiseCurve(CurveVariable.Value, [], null, true), new BestRatioCurve(CurveVariable.Value) { LessIsBetter = true },
    ];

    [Theory, MemberData(nameof(Curves))]
    public void The_mark_says_whether_it_is_kept(ScoringCurve curve)
    {
        Assert.Equal("未突破", CellMark.Of(Cell(curve, 10), Standing.Annual)?.Word);
        Assert.Equal("已突破", CellMark.Of(Cell(curve, 10.01m), Standing.Annual)?.Word);
        Assert.Equal("≤ 10", CellSentence.Target(Cell(curve, 10), null));
        Assert.Equal("控制", Assert.Single(TargetService.Columns(Rulebook(curve), "甲类")).Kind);
    }

    [Fact]
    public void A_growth_that_should_stay_low_is_met_below_its_line()
    {
        var curve = new IncrementsCurve { On = CurveVariable.Growth, LessIsBetter = true };

        Assert.Equal("达标", CellMark.Of(Cell(curve, 1) with { Growth = 9 }, Standing.Annual)?.Word);
        Assert.Equal("未达标", CellMark.Of(Cell(curve, 1) with { Growth = 11 }, Standing.Annual)?.Word);
        Assert.Equal(("增不超过 10%", "控制增幅"), (CellSentence.Target(Cell(curve, 1), null), TargetService.Columns(Rulebook(curve), "甲类")[0].Kind));
    }

    private static ScoredCell Cell(ScoringCurve curve, decimal actual) => new()
    {
        Use = Rulebook(curve).Uses[0], Indicator = Rulebook(curve).Indicators[0], Actual = actual, Target = 10, State = CellState.Complete, Trace = [], Points = 1,
    };

    private static Rulebook Rulebook(ScoringCurve curve) => new()
    {
        Title = "办法",
        Classes = [new ParticipantClass("甲类", 10, "组")],
        Indicators = [new Indicator { Name = "事故", UnitOfMeasure = "起", ReportedAs = ReportedAs.Cumulative, Frequency = PeriodLevel.Quarter, Against = Against.Year }],
        Uses = [new IndicatorUse { Class = "甲类", Indicator = "事故", FullMarks = 10, Curve = curve }],
        ClassRanking = new RankingRule { Name = "类别名次", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Total) },
        GroupRanking = new RankingRule { Name = "序列名次", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.TotalShare) },
    };
}
