using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Targets;

namespace CompetitionPortal.Web.Tests.Scoring;

/// <summary>A target where less is better is shown as a ceiling, whatever its curve.</summary>
public sealed class LessIsBetterMarkTests
{
    public static TheoryData<ScoringCurve> Curves =>
    [
        new CeilingCurve(1), new ThresholdCurve(CurveVariable.Value, true), new LinearCurve(Cap: 1, LessIsBetter: true), new IncrementsCurve { On = CurveVariable.Value, LessIsBetter = true },
        new StepTableCurve(CurveVariable.Value, [new StepBand(null, 0)], true), new PiecewiseCurve(CurveVariable.Value, [new CurveKnot(0, 1), new CurveKnot(20, 0)], null, true), new BestRatioCurve(CurveVariable.Value) { LessIsBetter = true },
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

        Assert.Equal("达标", CellMark.Of(Cell(curve, 109), Standing.Annual)?.Word);
        Assert.Equal("未达标", CellMark.Of(Cell(curve, 111), Standing.Annual)?.Word);
        Assert.Equal(("增不超过 10%", "控制增幅"), (CellSentence.Target(Cell(curve, 1), null), TargetService.Columns(Rulebook(curve), "甲类")[0].Kind));
    }

    /// <summary>A figure against 10, and against 100 of the year before.</summary>
    private static ScoredCell Cell(ScoringCurve curve, decimal actual)
    {
        var rules = Rulebook(curve);
        var indicator = rules.Indicators[0].Name;
        return ScoringService.Score(
            new CompetitionFacts
            {
                Year = new CompetitionYear { Year = 2025, County = "示例县", Competition = "创业竞赛" },
                Participants = [new Participant { Code = "甲", Order = 1, Names = [new ParticipantName("甲")], Memberships = [new ClassMembership("甲类")] }],
                Targets = [new AssignedTarget("甲", indicator, 10)],
                Bases = [new BaseValue("甲", indicator, Period.Quarter(4), 100)],
                Results = [new PeriodResult("甲", indicator, Period.Quarter(4), null, actual)],
            },
            rules,
            Standing.Annual).Scores[0].Cells[0];
    }

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
