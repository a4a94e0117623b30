using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Outcomes;

/// <summary>A leader's bonus that rises and falls with the pair's result; who has no pair gets the mean (rules D7, H4).</summary>
public sealed class PartnerBonusTests
{
    private static readonly RankingKey Completion = new(RankingMeasure.Completion, "任务");

    // The townships get 12 and 6; two bureaus are tied to one each, the third to none: the mean of 12 and 6.
    [Fact]
    public void A_tied_bureau_gets_what_its_township_gets_and_an_untied_one_the_mean()
    {
        var year = Year(new PartnerAmount("R1"));
        year.Pairings.AddRange([new Pairing("甲局", "甲乡"), new Pairing("乙局", "乙乡")]);

        Assert.Equal(["甲局 12 挂钩甲乡", "乙局 6 挂钩乙乡", "丙局 9 无挂钩单位,取部门平均"], Bonuses(year));
    }

    [Fact]
    public void A_part_of_it_and_of_several_pairs_the_weighted_mean()
    {
        var year = Year(new PartnerAmount("R1", 80, UntiedBonus.Nothing));
        year.Pairings.AddRange([new Pairing("甲局", "甲乡", 2), new Pairing("甲局", "乙乡"), new Pairing("乙局", "丙乡")]);

        // (2 × 12 + 6) ÷ 3 × 0.8; 丙乡 gets nothing, so its bureau neither; who is tied to nobody gets nothing here.
        Assert.Equal(["甲局 8 挂钩乙乡、甲乡"], Bonuses(year));
    }

    [Fact]
    public void A_pair_that_gets_nothing_counts_as_zero_in_the_mean_and_one_struck_out_does_not_count()
    {
        var year = Year(new PartnerAmount("R1", Untied: UntiedBonus.GroupMean), new Negation(new ExcusedTest("任务")));
        year.Pairings.AddRange([new Pairing("甲局", "甲乡"), new Pairing("乙局", "丙乡")]);
        Assert.Equal(["甲局 12 挂钩甲乡", "丙局 6 无挂钩单位,取部组平均"], Bonuses(year));

        year.Exemptions.Add(new("乙局", "任务", "不可抗力", "示例文号"));
        Assert.Equal(["甲局 12 挂钩甲乡", "丙局 12 无挂钩单位,取部组平均"], Bonuses(year));
    }

    [Fact]
    public void What_rests_on_a_pair_that_has_not_reported_is_open_and_so_is_the_mean()
    {
        var year = Year(new PartnerAmount("R1"));
        year.Results.RemoveAll(r => r.Participant == "乙乡");
        year.Pairings.AddRange([new Pairing("甲局", "甲乡"), new Pairing("乙局", "乙乡")]);

        Assert.Equal(["甲乡 R1 拟", "甲局 R2 拟", "丙局 R2 待定(未报)"], year.Lines());
    }

    [Fact]
    public void Only_pairs_of_the_last_day_count()
    {
        var year = Year(new PartnerAmount("R1", Untied: UntiedBonus.Nothing));
        year.Pairings.AddRange([new Pairing("甲局", "乙乡", To: new DateOnly(2025, 6, 30)), new Pairing("甲局", "甲乡", From: new DateOnly(2025, 7, 1))]);

        Assert.Equal(["甲局 12 挂钩甲乡"], Bonuses(year));
    }

    // Less is better: each accident below the ceiling of 5 is worth 2.
    [Fact]
    public void Where_less_is_better_the_bonus_follows_the_pair_as_well()
    {
        var year = new YearBuilder().Class("乡镇").Class("部门").Indicator("任务").Use("乡镇", "任务", 100, new CeilingCurve(2)).Use("部门", "任务", 100, new CeilingCurve(2));
        year.Rules = year.Rules with { Outcomes = [Rule("R1", "乡组", new StepAmount(new RankingKey(RankingMeasure.Value, "任务"), 2) { Line = null, IsBelow = true }), Rule("R2", "部组", new PartnerAmount("R1"))] };
        foreach (var (unit, of, figure) in new[] { ("甲乡", "乡镇", 1m), ("乙乡", "乡镇", 6m), ("甲局", "部门", 9m), ("乙局", "部门", 0m), ("丙局", "部门", 0m) })
        {
            year.Unit(unit, of).Target(unit, 5).Result(unit, "Q4", figure);
        }

        year.Pairings.AddRange([new Pairing("甲局", "甲乡"), new Pairing("乙局", "乙乡")]);
        Assert.Equal(["甲局 8 挂钩甲乡", "丙局 4 无挂钩单位,取部门平均"], Bonuses(year));
    }

    [Fact]
    public void A_clause_in_another_unit_of_money_a_share_of_nothing_and_a_circle_are_refused()
    {
        var year = Year(new PartnerAmount("R1"));
        string[] Problems(OutcomeAmount amount)
        {
            year.Rules = year.Rules with { Outcomes = [year.Rules.Outcomes[0], year.Rules.Outcomes[1] with { Amount = amount }] };
            return [.. RulebookValidator.Check(year.Rulebook).Select(f => f.Problem)];
        }

        Assert.Equal(["条款 R2的金额单位是元，它所随的条款“R1”不是"], Problems(new OutcomeAmount(new PartnerAmount("R1"), "元")));
        Assert.Equal(["条款 R2的比例不在 0 以上、1000 以下（百分数）"], Problems(new OutcomeAmount(new PartnerAmount("R1", 0))));
        Assert.Equal(["条款 R2 绕了一圈又取决于自己"], Problems(new OutcomeAmount(new PartnerAmount("R2"))));
    }

    private static string[] Bonuses(YearBuilder year) => [.. year.Score().Lines.Where(l => l.Rule.Clause == "R2").Select(l => $"{l.Name} {l.Amount:0.##} {l.Reason}")];

    private static OutcomeRule Rule(string clause, string group, AmountRule amount, Condition? condition = null) =>
        new() { Clause = clause, Kind = OutcomeKind.Reward, Groups = [group], Condition = condition ?? new AllOf([]), Measure = "奖金", Amount = new OutcomeAmount(amount) };

    /// <summary>Townships of 112, 106 and 90 %, 1 for each percent above 100; bureaus of no account.</summary>
    private static YearBuilder Year(PartnerAmount bonus, Condition? condition = null)
    {
        var year = new YearBuilder().Class("乡镇").Class("部门").Indicator("任务").Use("乡镇", "任务", 100, new LinearCurve()).Use("部门", "任务", 100, new LinearCurve());
        year.Rules = year.Rules with { Outcomes = [Rule("R1", "乡组", new StepAmount(Completion, 1) { Line = 100 }), Rule("R2", "部组", bonus, condition)] };
        return year.Done("甲乡", 112, "乡镇").Done("乙乡", 106, "乡镇").Done("丙乡", 90, "乡镇").Done("甲局", 80, "部门").Done("乙局", 80, "部门").Done("丙局", 80, "部门");
    }
}
