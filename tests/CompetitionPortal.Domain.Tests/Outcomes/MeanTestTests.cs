using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Outcomes;

/// <summary>Conditions that hold a figure against the mean of its class or group.</summary>
public sealed class MeanTestTests
{
    [Fact]
    public void The_total_is_held_against_the_exact_mean_of_the_class()
    {
        // 甲类: 90, 85.33, 80.67 have the mean 85.333…; 乙类: 60 alone is its own mean.
        var year = Year(Rule(new MeanTest(RankingMeasure.Total, null, Comparison.Below)));
        year.Result("甲", "Q4", 90).Result("乙", "Q4", 85.33m).Result("丙", "Q4", 80.67m).Result("丁", "Q4", 60);

        Assert.Equal(["乙 总分 85.330（类别平均 85.333）", "丙 总分 80.67（类别平均 85.33）"], year.Score().Lines.Select(l => $"{l.Name} {l.Reason}"));
        year.Rules = year.Rules with { Outcomes = [Rule(new MeanTest(RankingMeasure.Total, null, Comparison.AtLeast))] };
        Assert.Equal(["甲 P 拟", "丁 P 拟"], year.Lines());
    }

    [Fact]
    public void A_share_of_the_mean_of_the_group_may_be_the_line()
    {
        // Completions 90, 60, 90, 60 of one group: the mean is 75 %, four fifths of it 60 %.
        var year = Year(Rule(new MeanTest(RankingMeasure.Completion, "任务", Comparison.AtMost, RankingScope.EachGroup, 0.8m)));
        year.Result("甲", "Q4", 90).Result("乙", "Q4", 60).Result("丙", "Q4", 90).Result("丁", "Q4", 60);

        Assert.Equal(["乙 任务完成率 60.00%（序列平均 75.00%）", "丁 任务完成率 60.00%（序列平均 75.00%）"], year.Score().Lines.Select(l => $"{l.Name} {l.Reason}"));
    }

    [Fact]
    public void Who_is_missing_leaves_the_whole_class_open_and_who_has_no_task_is_not_counted()
    {
        var year = Year(Rule(new MeanTest(RankingMeasure.Value, "任务", Comparison.Below)));
        year.Result("甲", "Q4", 90).Result("乙", "Q4", 10);
        Assert.Equal(["乙 P 待定(未报)", "丙 P 待定(未报)"], year.Lines());

        year.Targets.RemoveAll(t => t.Participant == "丙");
        Assert.Equal(["乙 P 拟"], year.Lines());
    }

    [Fact]
    public void The_grade_may_ask_for_it()
    {
        var year = Year();
        year.Rules = year.Rules with { Grades = [new GradeBand("优秀", 0.8m), new GradeBand("一般", null)], GradeCaps = [new GradeCap(new MeanTest(RankingMeasure.Total, null, Comparison.Below), "一般")] };
        year.Result("甲", "Q4", 90).Result("乙", "Q4", 85).Result("丙", "Q4", 80).Result("丁", "Q4", 85);

        Assert.Equal(["优秀", "优秀", "一般", "优秀"], year.Score().Scores.Select(s => s.Grade));
    }

    [Theory]
    [InlineData(RankingMeasure.Total, "任务", 1, "总分、得分率不写指标，别的要写")]
    [InlineData(RankingMeasure.Value, null, 1, "总分、得分率不写指标，别的要写")]
    [InlineData(RankingMeasure.Total, null, 0, "平均的比例要大于 0%，不超过 1000%")]
    [InlineData(RankingMeasure.Value, "没有", 1, "指标“没有”不在《指标》表里")]
    [InlineData(RankingMeasure.Growth, "任务", 1, "指标“任务”不按增幅计分")]
    public void What_cannot_be_is_refused_with_its_place(RankingMeasure measure, string? indicator, int share, string problem)
    {
        var finding = Assert.Single(RulebookValidator.Check(Year(Rule(new MeanTest(measure, indicator, Comparison.Below, Share: share))).Rulebook), f => !f.IsHint);

        Assert.Equal("条件", finding.Field);
        Assert.EndsWith(problem, finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_cannot_ask_for_it() =>
        Assert.Contains("名次、等次、总分、得分率或平均", Assert.Single(RulebookValidator.Check(Year().Gate(new MeanTest(RankingMeasure.Value, "任务", Comparison.Below)).Rulebook)).Problem, StringComparison.Ordinal);

    private static OutcomeRule Rule(Condition condition) => new() { Clause = "P", Kind = OutcomeKind.Penalty, Condition = condition, Measure = "约谈" };

    /// <summary>Three units of one class and one of another, of one group; each task is 100.</summary>
    private static YearBuilder Year(params OutcomeRule[] rules)
    {
        var year = new YearBuilder().Class("甲类", "组").Class("乙类", "组").Indicator("任务").Use("乙类", "任务", 100, new LinearCurve()).Use("甲类", "任务", 100, new LinearCurve());
        year.Rules = year.Rules with { Outcomes = rules };
        return year.Unit("甲").Unit("乙").Unit("丙").Unit("丁", "乙类").Target("甲", 100).Target("乙", 100).Target("丙", 100).Target("丁", 100);
    }
}
