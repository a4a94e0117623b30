using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Outcomes;

/// <summary>Awards given one step lower (rules G): by a veto, down to a mere subsidy; and who answers besides the principal.</summary>
public sealed class DemotionTests
{
    private static readonly Condition Nobody = new AnyOf([]);

    // One first award, one second, one third, then a subsidy; v: vetoed.
    [Theory]
    [InlineData("95 90 85 80", "甲一 乙二 丙三")]
    [InlineData("95v 90 85 80", "乙一 丙二 甲二 丁三")]
    [InlineData("95 90v 85 80", "甲一 丙二 丁三 乙三")]
    [InlineData("95 90 85v 80", "甲一 乙二 丁三 丙补")]
    [InlineData("95v 90v 85v 80v", "甲二 乙三 丙补")]
    [InlineData("95v 90v 85 80", "丙一 丁二 甲二 乙三")]
    public void An_award_is_one_step_lower_and_the_lowest_one_only_a_subsidy(string scores, string drawn) => Assert.Equal(drawn, Drawn(Year(scores)));

    [Fact]
    public void Without_moving_up_the_place_that_was_left_stays_empty() =>
        Assert.Equal("乙二 甲二", Drawn(Year("95v 90 85 80", r => r with { MovesUp = false })));

    [Fact]
    public void Without_another_clause_the_award_is_cancelled()
    {
        var year = Year("95v 90 85 80", r => r with { Demotion = new AwardDemotion(new VetoTest()) });

        Assert.DoesNotContain(year.Score().Lines, l => l.Name == "甲" && l.Rule.Clause == "一");
        Assert.Equal("乙", year.Score().Lines.First(l => l.Rule.Clause == "一").Name);
    }

    [Fact]
    public void The_line_says_the_place_and_the_ground_and_on_paper_its_document_and_is_worth_what_the_lower_award_is()
    {
        var line = Year("95v 90 85 80").Score().Lines.Single(l => l.Name == "甲");

        Assert.Equal("甲组综合第 1 名,安全生产,由一等奖降档", line.Reason);
        Assert.Equal("甲组综合第 1 名,安全生产（文号）,由一等奖降档", line.PaperReason);
        Assert.Equal(("二等奖 20 万元", "拟"), (line.MeasureText, line.StateText));
    }

    [Fact]
    public void Any_condition_may_lower_an_award_also_one_that_rests_on_what_was_not_reported()
    {
        var year = Year("95 90 85 80", r => r with { Demotion = r.Demotion! with { When = new FigureTest("综治", RankingMeasure.Value, Comparison.Below, 60) } });
        year.Indicator("综治", ReportedAs.Level, PeriodLevel.Year).Use("甲类", "综治", 1, new DirectCurve());
        year.Done("甲", null, indicator: "综治").Target("乙", 100, indicator: "综治").Result("乙", "year", 59, "综治");

        var lines = year.Score().Lines.Select(l => $"{l.Name}{l.Rule.Clause}{l.StateText}");

        Assert.Contains("乙二拟", lines.Append("乙二拟").Where(l => l.StartsWith('乙')));
        Assert.Contains("甲二待定(未报)", lines);
    }

    [Theory]
    [InlineData(OutcomeKind.Penalty, "二", "降档条件")]
    [InlineData(OutcomeKind.Award, "没有", "降为条款")]
    [InlineData(OutcomeKind.Award, "一", "条件")]
    public void What_cannot_be_lowered_is_refused_with_its_place(OutcomeKind kind, string next, string field)
    {
        var year = Year("95 90");
        var rules = year.Rules.Outcomes.Select(r => r.Clause == "一" ? r with { Kind = kind, Demotion = new AwardDemotion(new VetoTest(), next) } : r).ToList();

        Assert.Contains(RulebookValidator.Check(year.Rulebook with { Outcomes = rules }), f => f.Field == field && f.Cure.Length > 0);
    }

    [Theory]
    [InlineData("主要负责人", "演示人员01")]
    [InlineData("主要负责人、分管负责人", "演示人员01、演示人员02、演示人员04")]
    [InlineData("主要负责人、包保领导", "演示人员01、演示人员05")]
    public void A_penalty_names_those_its_target_names(string target, string persons)
    {
        var year = YearBuilder.Of(new LinearCurve()).Done("甲", 50);
        year.Rules = year.Rules with { Outcomes = [new OutcomeRule { Clause = "P", Kind = OutcomeKind.Penalty, Condition = new CompletionTest("任务", Comparison.Below, 1), Measure = "本年度不得评为优秀，一年内不得提拔", Target = target, TermMonths = 12 }] };
        foreach (var (n, duty, field) in new (int, TeamDuty, string?)[] { (2, TeamDuty.Deputy, "任务、信访"), (3, TeamDuty.Deputy, "信访"), (4, TeamDuty.Deputy, null), (5, TeamDuty.PairedLeader, null), (6, TeamDuty.Member, null) })
        {
            year.Tenures.Add(new Tenure(new Person($"{n}", $"演示人员0{n}"), "甲", "职务", false, new DateOnly(2024, 1, n), null, duty, field));
        }

        year.Tenures.Add(new Tenure(new Person("1", "演示人员01"), "甲", "书记", true, new DateOnly(2024, 1, 1)));

        Assert.Equal(persons, Assert.Single(year.Score().Lines).PersonText);
    }

    private static string Drawn(YearBuilder year) => string.Join(' ', year.Score().Lines.OrderBy(l => "一二三补".IndexOf(l.Rule.Clause[0])).Select(l => l.Name + l.Rule.Clause[..1]));

    private static YearBuilder Year(string scores, Func<OutcomeRule, OutcomeRule>? change = null)
    {
        var year = YearBuilder.Of(new LinearCurve());
        string[] tiers = ["一", "二", "三", "补"];
        var rules = tiers.Take(3).Select((tier, n) => new OutcomeRule
        {
            Clause = tier, Kind = OutcomeKind.Award, Measure = tier + "等奖", Ranking = "序列名次", Quota = 1, Demotion = new AwardDemotion(new VetoTest(), tiers[n + 1]),
            Condition = new AllOf([.. tiers.Take(n).Select(t => (Condition)new Negation(new MetTest(t)))]), Amount = new OutcomeAmount(new FixedAmount(30 - (10 * n))),
        }).Select(r => change?.Invoke(r) ?? r);
        year.Rules = year.Rules with { Outcomes = [.. rules, new OutcomeRule { Clause = "补", Kind = OutcomeKind.Reward, Condition = Nobody, Measure = "补助", Amount = new OutcomeAmount(new FixedAmount(2)) }] };
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
