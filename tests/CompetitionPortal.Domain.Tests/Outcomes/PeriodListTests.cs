using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Outcomes;

/// <summary>Rewards, awards and lists that are drawn at the end of each quarter or month, not once for the year.</summary>
public sealed class PeriodListTests
{
    // At the end of each quarter: 丁 always leads; second 丙, 乙, 丙, 丙; 甲 last but in the third quarter.
    private static readonly decimal[][] Figures = [[10, 15, 58, 70], [20, 40, 57, 71], [30, 35, 60, 92], [40, 60, 85, 99]];

    [Fact]
    public void The_first_two_of_each_quarter_get_their_money_at_its_end_and_once_in_the_year()
    {
        // 季度前两名各奖 1 万元.
        var year = Year(Rule("奖", OutcomeKind.Reward, new PlaceTest("数量", false, 2)) with { Each = PeriodLevel.Quarter, Amount = new OutcomeAmount(new FixedAmount(1)) });

        Assert.Equal(["丙 一季度数量第 2 名", "丁 一季度数量第 1 名"], year.Score("Q1").Lines.Select(l => $"{l.Name} {l.Reason}"));
        Assert.Equal(["乙", "丁"], year.Score("Q2").Lines.Select(l => l.Name));
        Assert.Equal(["丙", "丁"], year.Score("Q4").Lines.Select(l => l.Name));
        Assert.Empty(year.Score("M02").Lines);
        Assert.Equal(year.Score("Q2").Lines.Select(l => l.Reason), year.Score("H1").Lines.Select(l => l.Reason));
        var annual = year.Score();
        Assert.Equal(["乙 二季度", "丙 一季度", "丙 三季度", "丙 四季度", "丁 一季度", "丁 二季度", "丁 三季度", "丁 四季度"], annual.Lines.Select(l => $"{l.Name} {l.At!.Value.Name}"));
        Assert.Equal((3, 8m), MoneyTotal.Of(annual.Lines, annual.Rulebook) is [var total] ? (total.Rewarded, total.Rewards) : default);
        Assert.Empty(year.Score("Q1", Basis.Reported).Lines);
    }

    [Fact]
    public void A_red_and_a_black_list_of_the_half_year_name_units_and_ask_for_no_person()
    {
        var year = Year(
            Rule("红", OutcomeKind.RedList, new PlaceTest("数量", false, 1)) with { Each = PeriodLevel.HalfYear },
            Rule("黑", OutcomeKind.BlackList, new PlaceTest("数量", true, 1)) with { Each = PeriodLevel.HalfYear },
            Rule("谈", OutcomeKind.Penalty, new PlaceTest("数量", true, 1)) with { At = YearBuilder.At("Q3"), Target = "主要负责人" });

        Assert.Equal(["甲 黑 上半年倒数第 1 ", "丁 红 上半年数量第 1 名 "], year.Score("Q2").Lines.Select(l => $"{l.Name} {l.Rule.Clause} {l.Reason} {l.PersonText}"));
        Assert.Equal(["乙 谈 三季度倒数第 1 责任人待定"], year.Score("Q3").Lines.Select(l => $"{l.Name} {l.Rule.Clause} {l.Reason} {l.PersonText}"));
        Assert.Equal(["甲 黑 上半年", "甲 黑 下半年", "乙 谈 三季度", "丁 红 上半年", "丁 红 下半年"], year.Score().Lines.Select(l => $"{l.Name} {l.Rule.Clause} {l.At!.Value.Name}"));
    }

    [Fact]
    public void An_award_of_the_quarter_is_drawn_from_its_own_places_and_figures()
    {
        var year = Year(new OutcomeRule { Clause = "旗", Kind = OutcomeKind.Award, Condition = new FigureTest("任务", RankingMeasure.Value, Comparison.Below, 60), Measure = "流动红旗", Ranking = "数量", Quota = 1, Each = PeriodLevel.Quarter });

        // In the second quarter 丁 stands at 60, in the third all but 甲 and 乙 are above; in the fourth nobody is eligible.
        Assert.Equal(["丁 一季度甲类数量第 1 名", "乙 二季度甲类数量第 2 名", "甲 三季度甲类数量第 3 名"], year.Score().Lines.Select(l => $"{l.Name} {l.Reason}"));
        Assert.Equal(["甲 旗 拟"], year.Lines("Q3"));
    }

    [Fact]
    public void A_clause_of_the_year_sees_whom_one_of_a_quarter_met_and_an_account_adds_its_quarters_up()
    {
        var year = Year(
            Rule("季", OutcomeKind.Reward, new PlaceTest("数量", false, 1)) with { Each = PeriodLevel.Quarter, Amount = new OutcomeAmount(new PlaceAmount("数量", false, [0.5m])) { Account = "账" } },
            Rule("净", OutcomeKind.Reward, new AllOf([])) with { Amount = new OutcomeAmount(new NetAmount("账")) },
            Rule("又", OutcomeKind.Reward, new MetTest("季")));

        Assert.Equal(["丁 净 拟", "丁 又 拟"], year.Lines());
        Assert.Equal(2m, year.Score().Lines[0].Amount);
        Assert.Empty(year.Score("Q2").Lines);
    }

    [Fact]
    public void What_is_open_in_one_quarter_is_open_in_its_line_alone()
    {
        var year = Year(Rule("末", OutcomeKind.Penalty, new PlaceTest("数量", true, 1)) with { Each = PeriodLevel.Quarter });
        year.Results.RemoveAll(r => r.Participant == "丁" && r.Period == YearBuilder.At("Q2"));

        Assert.Equal(["甲 一季度 拟", "甲 四季度 拟", "乙 三季度 拟", "丁 二季度 待定(未报)"], year.Score().Lines.Select(l => $"{l.Name} {l.At!.Value.Name} {l.StateText}"));
    }

    public static TheoryData<string, OutcomeRule> Wrong => new()
    {
        { "既写了一期，又写了每一期", Rule("坏", OutcomeKind.Reward, new VetoTest()) with { At = YearBuilder.At("Q1"), Each = PeriodLevel.Quarter } },
        { "写的节点在年底，年底的不用写", Rule("坏", OutcomeKind.Reward, new VetoTest()) with { At = YearBuilder.At("Q4") } },
        { "写的节点在年底，年底的不用写", Rule("坏", OutcomeKind.Reward, new VetoTest()) with { Each = PeriodLevel.Year } },
        { "是一票否决，全年有效，不按期算", Rule("坏", OutcomeKind.Veto, new VetoTest()) with { Each = PeriodLevel.Quarter } },
        { "的金额要等全年的账目或别的条款，不能按期算", Rule("坏", OutcomeKind.Reward, new VetoTest()) with { Each = PeriodLevel.Month, Amount = new OutcomeAmount(new PartnerAmount("好")) } },
        { "有降档条件，降档只在年底算", new OutcomeRule { Clause = "坏", Kind = OutcomeKind.Award, Condition = new AllOf([]), Measure = "红旗", Ranking = "数量", Quota = 1, Each = PeriodLevel.Quarter, Demotion = new AwardDemotion(new VetoTest()) } },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void What_cannot_be_drawn_at_a_period_s_end_is_refused_with_its_place(string problem, OutcomeRule rule)
    {
        var good = Rule("好", OutcomeKind.Reward, new VetoTest()) with { Amount = new OutcomeAmount(new FixedAmount(1)) };
        var finding = Assert.Single(RulebookValidator.Check(Year(good, rule).Rulebook), f => !f.IsHint);

        Assert.Equal(("节点", $"条款 坏 {problem}"), (finding.Field, finding.Problem));
    }

    [Fact]
    public void A_rulebook_keeps_it_and_without_it_nothing_is_written()
    {
        var rule = Rule("奖", OutcomeKind.Reward, new PlaceTest("数量", false, 1));
        var rules = Year(rule with { Each = PeriodLevel.Month }, rule).Rulebook;
        var text = RulebookDocument.Write(rules);

        Assert.Equal([PeriodLevel.Month, null], RulebookDocument.Read(text).Outcomes.Select(o => o.Each));
        Assert.Equal(1, text.Split("\"each\"").Length - 1);
    }

    private static OutcomeRule Rule(string clause, OutcomeKind kind, Condition condition) => new() { Clause = clause, Kind = kind, Condition = condition, Measure = "措施" };

    private static YearBuilder Year(params OutcomeRule[] rules)
    {
        var year = YearBuilder.Of(new LinearCurve(), against: Against.Year);
        year.Rules = year.Rules with { OtherRankings = [new RankingRule { Name = "数量", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Value, "任务") }], Outcomes = rules };
        foreach (var (unit, own) in new[] { "甲", "乙", "丙", "丁" }.Zip(Figures))
        {
            year.Unit(unit).Target(unit, 100);
            foreach (var (figure, n) in own.Select((f, i) => (f, i + 1)))
            {
                year.Result(unit, $"Q{n}", figure);
            }
        }

        return year;
    }
}
