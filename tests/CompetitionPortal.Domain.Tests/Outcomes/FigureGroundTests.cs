using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Outcomes;

/// <summary>What 依据 says of a figure that is held against a number or the target.</summary>
public sealed class FigureGroundTests
{
    [Theory]
    [InlineData(RankingMeasure.Points, 60.0, "任务得分 58.2分")]
    [InlineData(RankingMeasure.Value, 1000.0, "任务 582万元")]
    [InlineData(RankingMeasure.Lead, 0.0, "任务超进度 -41.8个百分点")]
    [InlineData(RankingMeasure.Growth, 8.0, "任务增幅 -3%")]
    [InlineData(RankingMeasure.Growth, null, "任务增幅 -3%")]
    public void It_is_named_in_the_words_of_the_condition(RankingMeasure measure, double? line, string reason)
    {
        var year = YearBuilder.Of(measure switch { RankingMeasure.Lead => new ThresholdCurve(CurveVariable.Lead), RankingMeasure.Growth => new LinearCurve(CurveVariable.Growth), _ => new LinearCurve() })
            .Unit("甲").Target("甲", 1000).Result("甲", "Q4", 582).Base("甲", "Q4", 600);
        year.Rules = year.Rules with { Outcomes = [new OutcomeRule { Clause = "P", Kind = OutcomeKind.Penalty, Condition = new FigureTest("任务", measure, Comparison.Below, (decimal?)line), Measure = "约谈" }] };

        Assert.Equal(reason, Assert.Single(year.Score().Lines).Reason);
    }
}
