using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Rulebooks;

/// <summary>Rulebooks for tests.</summary>
internal static class RandomRulebook
{
    /// <summary>The smallest rulebook that means something: one class, one indicator, two rankings.</summary>
    public static Rulebook Plain { get; } = new()
    {
        Title = "考核办法",
        Classes = [new ParticipantClass("甲类", 100, "甲组")],
        Indicators = [new Indicator { Name = "任务", UnitOfMeasure = "万元", ReportedAs = ReportedAs.Cumulative, Frequency = PeriodLevel.Quarter, Against = Against.Plan }],
        Uses = [new IndicatorUse { Class = "甲类", Indicator = "任务", FullMarks = 100, Curve = new LinearCurve(Cap: 1) }],
        ClassRanking = new RankingRule { Name = "类别名次", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Total) },
        GroupRanking = new RankingRule { Name = "序列名次", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.TotalShare) },
        Grades = [new GradeBand("优秀", 0.9m), new GradeBand("合格", 0.6m), new GradeBand("不合格", null)],
    };
}
