using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Outcomes;

/// <summary>A pool of money shared out by the share of a sum.</summary>
public sealed class PoolTests
{
    private static readonly RankingKey Value = new(RankingMeasure.Value, "任务");

    [Fact]
    public void The_pool_is_shared_out_by_the_figures_and_the_rest_is_printed()
    {
        // 100 among 90, 60 and 30 of 180: 50, 33.33…, 16.66…; 0.01 remains.
        var year = Year(Rule(new PoolAmount(Value, 100))).Done("甲", 90).Done("乙", 60).Done("丙", 30).Done("丁", 0);

        Assert.Equal(["甲 50", "乙 33.33", "丙 16.66"], Amounts(year));
        Assert.Equal("任务 90万元（合计 180.00，总额 100 万元，余 0.01 万元不分）", year.Score().Lines[0].Reason);
        year.Rules = year.Rules with { Outcomes = [Rule(new PoolAmount(Value, 100) { RoundsHalfUp = true })] };
        Assert.Equal(["甲 50", "乙 33.33", "丙 16.67"], Amounts(year));
        Assert.Equal("任务 90万元（合计 180.00，总额 100 万元）", year.Score().Lines[0].Reason);
    }

    [Fact]
    public void Only_those_whom_the_rule_meets_share_it_each_class_its_own_where_asked()
    {
        var year = Year(Rule(new PoolAmount(Value, 100, PoolScope.EachClass), new CompletionTest("任务", Comparison.AtLeast, 0.6m))).Done("甲", 90).Done("乙", 60).Done("丙", 30).Done("丁", 75);
        Assert.Equal(["甲 60", "乙 40", "丁 100"], Amounts(year));

        year.Rules = year.Rules with { Outcomes = [Rule(new PoolAmount(Value, 100, PoolScope.EachGroup), new CompletionTest("任务", Comparison.AtLeast, 0.6m))] };
        Assert.Equal(["甲 40", "乙 26.66", "丁 33.33"], Amounts(year));
    }

    [Fact]
    public void Whoever_is_missing_leaves_every_part_open()
    {
        var year = Year(Rule(new PoolAmount(Value, 100, PoolScope.EachClass), new CompletionTest("任务", Comparison.AtLeast, 0.1m))).Done("甲", 90).Done("乙", 60).Done("丁", 75).Target("丙", 100);

        Assert.Equal(["甲 P 待定(未报)", "乙 P 待定(未报)", "丁 P 拟"], year.Lines());
    }

    [Fact]
    public void It_is_written_and_read_and_refused_in_the_same_words()
    {
        AmountRule[] rules = [new PoolAmount(Value, 100), new PoolAmount(new RankingKey(RankingMeasure.Total), 12.5m, PoolScope.EachGroup) { RoundsHalfUp = true }];

        Assert.Equal(["按=数值;指标=任务;总额=100", "按=总分;总额=12.5;范围=各序列;四舍五入=是"], rules.Select(AmountText.Parameters));
        Assert.All(rules, r => Assert.Equal(r, AmountText.Read("按占比", AmountText.Parameters(r))));
        Assert.All(rules, r => Assert.Equal(r, RulebookDocument.Read(RulebookDocument.Write(Year(Rule(r)).Rulebook)).Outcomes[0].Amount!.Rule));
        Assert.Contains("只能写：条款、各类别、各序列", Assert.Throws<FormatException>(() => AmountText.Read("按占比", "按=总分;总额=1;范围=全县")).Message, StringComparison.Ordinal);
        Assert.Contains("的总额不大于 0", Assert.Single(RulebookValidator.Check(Year(Rule(new PoolAmount(Value, 0))).Rulebook), f => !f.IsHint).Problem, StringComparison.Ordinal);
        Assert.Contains("按指标“没有”算", Assert.Single(RulebookValidator.Check(Year(Rule(new PoolAmount(new RankingKey(RankingMeasure.Value, "没有"), 1))).Rulebook), f => !f.IsHint).Problem, StringComparison.Ordinal);
    }

    private static OutcomeRule Rule(AmountRule amount, Condition? condition = null) => new() { Clause = "P", Kind = OutcomeKind.Reward, Condition = condition ?? new AllOf([]), Measure = "奖金", Amount = new OutcomeAmount(amount) };

    private static IEnumerable<string> Amounts(YearBuilder year) => year.Score().Lines.Select(l => $"{l.Name} {FractionText.Plain(l.Amount!.Value)}");

    private static YearBuilder Year(OutcomeRule rule)
    {
        var year = new YearBuilder().Class("甲类", "组").Class("乙类", "组").Indicator("任务").Use("甲类", "任务", 100, new LinearCurve()).Use("乙类", "任务", 100, new LinearCurve());
        year.Rules = year.Rules with { Outcomes = [rule] };
        return year.Unit("甲").Unit("乙").Unit("丙").Unit("丁", "乙类");
    }
}
