using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Outcomes;

/// <summary>Awards are drawn from a ranking within a quota, after exclusions; a tie across the edge is left to a decision.</summary>
public sealed class AwardTests
{
    private static readonly Condition Eligible = new AllOf([new Negation(new CompletionTest("任务", Comparison.Below, 0.6m)), new Negation(new VetoTest()), new Negation(new SanctionTest())]);

    // Scores in the order of the units, v: vetoed, - not reported; who is in.
    [Theory]
    [InlineData("95 90 85", 2, "甲 乙")]
    [InlineData("85 90 95", 2, "丙 乙")]
    [InlineData("95 90v 85", 2, "甲 丙")]
    [InlineData("95v 90v 85v", 2, "")]
    [InlineData("95 90 50", 3, "甲 乙")]
    [InlineData("95", 5, "甲")]
    [InlineData("95 95 85", 1, "甲? 乙?")]
    [InlineData("95 90 90 85", 2, "甲 乙? 丙?")]
    [InlineData("95 90 90 85", 3, "甲 乙 丙")]
    [InlineData("95 90 90v 85", 2, "甲 乙")]
    [InlineData("95 95 95 85", 2, "甲? 乙? 丙?")]
    public void The_first_of_those_who_are_eligible_are_drawn(string scores, int quota, string drawn) => Assert.Equal(drawn, Drawn(Year(scores, quota)));

    [Theory]
    [InlineData("95 90v 85", 2, "甲")]
    [InlineData("95v 90 85", 1, "")]
    [InlineData("95v 90 85", 2, "乙")]
    [InlineData("95 90 90 85", 2, "甲 乙? 丙?")]
    [InlineData("95 90v 90 85", 2, "甲 丙")]
    [InlineData("95v 95 85", 1, "乙")]
    [InlineData("95v 95 95 95", 2, "乙? 丙? 丁?")]
    public void Without_moving_up_the_place_of_who_is_out_stays_empty(string scores, int quota, string drawn) =>
        Assert.Equal(drawn, Drawn(Year(scores, quota, r => r with { MovesUp = false })));

    [Theory]
    [InlineData(EdgeTie.Undecided, "甲 乙? 丙?")]
    [InlineData(EdgeTie.AllIn, "甲 乙 丙")]
    [InlineData(EdgeTie.AllOut, "甲")]
    public void A_tie_across_the_edge_goes_as_the_rule_says(EdgeTie edge, string drawn) => Assert.Equal(drawn, Drawn(Year("95 90 90 85", 2, r => r with { Edge = edge })));

    [Fact]
    public void A_tie_breaker_of_the_ranking_decides_at_the_edge()
    {
        var year = Year("95 90 90 85", 2);
        year.Indicator("次").Use("甲类", "次", 1, new ThresholdCurve());
        foreach (var (unit, figure) in new[] { ("甲", 100), ("乙", 100), ("丙", 120), ("丁", 100) })
        {
            year.Done(unit, figure, indicator: "次");
        }

        Assert.Equal("甲 乙? 丙?", Drawn(year));
        year.Rules = year.Rules with { GroupRanking = year.Rules.GroupRanking with { TieBreakers = [new RankingKey(RankingMeasure.Value, "次")] } };
        Assert.Equal("甲 丙", Drawn(year));
    }

    [Fact]
    public void The_line_quotes_the_place_before_anyone_was_out()
    {
        var year = Year("95 90v 85 80", 2);

        Assert.Equal(["甲组综合第 1 名", "甲组综合第 3 名"], year.Score().Lines.Select(l => l.Reason));
        Assert.All(year.Score().Lines, l => Assert.Equal(("甲组", ""), (l.Group, l.PersonText)));
    }

    [Fact]
    public void Places_count_as_skipped_whatever_the_ranking_s_tie_method()
    {
        foreach (var ties in Enum.GetValues<TieMethod>().Except([TieMethod.Void]))
        {
            var year = Year("95 95 90 85", 3);
            year.Rules = year.Rules with { GroupRanking = year.Rules.GroupRanking with { Ties = ties } };
            Assert.Equal("甲 乙 丙", Drawn(year));
        }
    }

    [Fact]
    public void Each_group_draws_from_its_own_and_several_awards_draw_apart()
    {
        var year = Year("95 90 85", 1);
        year.Class("乙类").Use("乙类", "任务", 60, new LinearCurve(Cap: 1)).Done("戊", 99, "乙类").Done("己", 70, "乙类");
        year.Rules = year.Rules with
        {
            OtherRankings = [new RankingRule { Name = "任务完成率", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.Completion, "任务") }],
            Outcomes =
            [
                .. year.Rules.Outcomes,
                new OutcomeRule { Clause = "B", Kind = OutcomeKind.Award, Groups = ["乙组", "甲组"], Condition = Eligible, Measure = "单项奖", Ranking = "任务完成率", Quota = 2 },
            ],
        };

        Assert.Equal(["A 甲", "A 戊", "B 戊", "B 己", "B 甲", "B 乙"], year.Score().Lines.Select(l => $"{l.Rule.Clause} {l.Name}"));
        Assert.Equal("乙组任务完成率第 1 名", year.Score().Lines[2].Reason);
    }

    [Fact]
    public void A_ranking_by_class_draws_in_each_class_and_never_compares_their_totals()
    {
        var year = new YearBuilder().Class("甲类", "县直").Class("乙类", "县直").Indicator("任务").Use("甲类", "任务", 100, new LinearCurve()).Use("乙类", "任务", 60, new LinearCurve())
            .Done("一", 90).Done("二", 80).Done("三", 99, "乙类").Done("四", 98, "乙类");
        year.Rules = year.Rules with { Outcomes = [new OutcomeRule { Clause = "A", Kind = OutcomeKind.Award, Condition = Eligible, Measure = "先进单位", Ranking = "类别名次", Quota = 1 }] };

        Assert.Equal(["一 甲类综合第 1 名 县直", "三 乙类综合第 1 名 县直"], year.Score().Lines.Select(l => $"{l.Name} {l.Reason} {l.Group}"));
    }

    [Fact]
    public void An_award_rests_on_what_its_unit_did_not_report()
    {
        var year = Year("95 90 85", 2);
        year.Indicator("次").Use("甲类", "次", 10, new LinearCurve()).Done("甲", null, indicator: "次").Done("乙", 100, indicator: "次").Done("丙", null, indicator: "次");

        Assert.Equal(["乙 A 拟", "甲 A 待定(未报)"], year.Lines());
    }

    [Fact]
    public void Who_is_under_sanction_or_not_ranked_is_not_drawn()
    {
        var year = Year("95 90 85", 2);
        year.Sanctions.Add(new("甲", "诫勉", new DateOnly(2025, 5, 1), new DateOnly(2026, 4, 30), "文号"));
        year.Indicator("次").Use("甲类", "次", 10, new LinearCurve(), AbsenceRule.NotRanked).Done("甲", 100, indicator: "次").Done("丙", 100, indicator: "次");

        Assert.Equal("丙", Drawn(year));
    }

    [Fact]
    public void The_lines_of_awards_stand_after_those_of_units()
    {
        var year = Year("95 90 50", 2);
        year.Rules = year.Rules with { Outcomes = [.. year.Rules.Outcomes, new OutcomeRule { Clause = "P", Kind = OutcomeKind.Penalty, Condition = new Negation(Eligible), Measure = "通报" }] };

        Assert.Equal(["丙 P 拟", "甲 A 拟", "乙 A 拟"], year.Lines());
    }

    private static string Drawn(YearBuilder year) => string.Join(' ', year.Score().Lines.Select(l => l.Name + (l.StateText == "待定(并列跨名额)" ? "?" : l.StateText == "拟" ? string.Empty : l.StateText)));

    private static YearBuilder Year(string scores, int quota, Func<OutcomeRule, OutcomeRule>? change = null)
    {
        var year = YearBuilder.Of(new LinearCurve());
        var rule = new OutcomeRule { Clause = "A", Kind = OutcomeKind.Award, Condition = Eligible, Measure = "先进单位", Ranking = "序列名次", Quota = quota };
        year.Rules = year.Rules with { Outcomes = [change?.Invoke(rule) ?? rule] };
        foreach (var (score, unit) in scores.Split(' ').Zip("甲乙丙丁"))
        {
            year.Done($"{unit}", decimal.Parse(score.TrimEnd('v')));
            if (score.EndsWith('v'))
            {
                year.Vetoes.Add(new($"{unit}", "安全生产", new DateOnly(2025, 3, 1), "文号"));
            }
        }

        return year;
    }
}
