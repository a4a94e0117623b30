using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Outcomes;

/// <summary>Totals of money per class: netted per unit before a unit is on the side of rewards or of penalties.</summary>
public sealed class MoneyTotalTests
{
    [Fact]
    public void A_unit_with_both_stands_on_one_side_only()
    {
        var year = Year(Amount("奖", OutcomeKind.Reward, new BandAmount(new RankingKey(RankingMeasure.Total), [new StepBand(90, 20), new StepBand(60, 5), new StepBand(null, 0)])), Amount("罚", OutcomeKind.Penalty, new FixedAmount(8)));

        Assert.Equal(
            [new MoneyTotal("甲类", "万元", 2, 24, 1, 3), new MoneyTotal("乙类", "万元", 0, 0, 1, 8)],
            MoneyTotal.Of(year.Score().Lines, year.Rulebook));
    }

    [Fact]
    public void What_is_even_is_on_neither_side_and_units_of_money_stay_apart()
    {
        var year = Year(Amount("奖", OutcomeKind.Reward, new FixedAmount(8)), Amount("罚", OutcomeKind.Penalty, new FixedAmount(8)), Amount("费", OutcomeKind.Reward, new FixedAmount(500), "元"));

        Assert.Equal(
            [new MoneyTotal("甲类", "万元", 0, 0, 0, 0), new MoneyTotal("甲类", "元", 3, 1500, 0, 0), new MoneyTotal("乙类", "万元", 0, 0, 0, 0), new MoneyTotal("乙类", "元", 1, 500, 0, 0)],
            MoneyTotal.Of(year.Score().Lines, year.Rulebook));
    }

    [Fact]
    public void Places_for_persons_fines_on_persons_and_what_waits_for_a_decision_are_no_money_of_the_unit()
    {
        var year = Year(Amount("名额", OutcomeKind.Reward, new FixedAmount(3), "人"), Personal());
        Assert.Empty(MoneyTotal.Of(year.Score().Lines, year.Rulebook));

        year = Year(Amount("奖", OutcomeKind.Reward, new StepAmount(new RankingKey(RankingMeasure.Total), 1)));
        year.Results.RemoveAll(r => r.Participant == "甲");
        Assert.Equal(2, Assert.Single(MoneyTotal.Of(year.Score().Lines, year.Rulebook), t => t.Class == "甲类").Rewarded);
    }

    private static OutcomeRule Personal() => Amount("罚款", OutcomeKind.Penalty, new FixedAmount(1)) with { Amount = new OutcomeAmount(new FixedAmount(1)) { IsPersonal = true } };

    private static OutcomeRule Amount(string clause, OutcomeKind kind, AmountRule amount, string unit = "万元") =>
        new() { Clause = clause, Kind = kind, Condition = new AllOf([]), Measure = clause, Amount = new OutcomeAmount(amount, unit) };

    private static YearBuilder Year(params OutcomeRule[] rules)
    {
        var year = YearBuilder.Of(new LinearCurve()).Class("乙类").Use("乙类", "任务", 100, new LinearCurve()).Done("甲", 95).Done("乙", 92).Done("丙", 70).Done("丁", 50, "乙类");
        year.Rules = year.Rules with { Outcomes = rules };
        return year;
    }
}
