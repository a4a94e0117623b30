using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Outcomes;

/// <summary>The half-year check: on verified figures of the half-year against the year's task, in its own standing and in the annual list.</summary>
public sealed class MilestoneTests
{
    private static readonly Period Half = YearBuilder.At("H1");

    private static OutcomeRule Check(string clause = "P1", Condition? condition = null, string at = "H1") => new()
    {
        Clause = clause,
        Kind = OutcomeKind.Milestone,
        At = YearBuilder.At(at),
        Condition = condition ?? new CompletionTest("任务", Comparison.Below, 0.5m, Half),
        Measure = "组织谈话",
    };

    [Fact]
    public void The_half_is_compared_exactly_and_printed_so()
    {
        var year = Year(Check()).Result("甲", "Q2", 49.9996m).Result("乙", "Q2", 50).Result("丙", "Q2", 0);

        Assert.Equal(["甲 半年完成全年任务 49.9996%", "丙 半年完成全年任务 0.00%"], year.Score("Q2").Lines.Select(l => $"{l.Name} {l.Reason}"));
    }

    [Fact]
    public void The_annual_list_quotes_the_half_year_whatever_came_after()
    {
        var year = Year(Check()).Result("甲", "Q2", 40).Result("甲", "Q4", 120).Result("乙", "Q2", 60).Result("乙", "Q4", 10).Result("丙", "Q2", 50).Result("丙", "Q4", 50);

        Assert.Equal(["甲 P1 拟"], year.Lines());
        Assert.Equal("半年完成全年任务 40.00%", year.Score().Lines[0].Reason);
    }

    [Theory]
    [InlineData("Q1", 0)]
    [InlineData("M05", 0)]
    [InlineData("Q2", 1)]
    [InlineData("H1", 1)]
    [InlineData("M06", 1)]
    [InlineData("Q3", 0)]
    [InlineData("year", 1)]
    public void It_is_checked_at_its_day_and_at_the_year_s_end(string period, int lines) =>
        Assert.Equal(lines, Year(Check()).Result("甲", "Q2", 40).Result("乙", "Q2", 60).Result("丙", "Q2", 60).Score(period).Lines.Count);

    [Fact]
    public void Only_verified_figures_count_and_a_missing_one_leaves_the_line_open()
    {
        var year = Year(Check()).Result("甲", "Q2", 70, null, "任务").Result("乙", "Q2", 70, 40, "任务").Result("丙", "Q2", 40, 70, "任务");

        Assert.Equal(["甲 P1 待定(未报)", "乙 P1 拟"], year.Lines("Q2"));
        Assert.Equal(["甲 P1 待定(未报)", "乙 P1 拟"], year.Lines());
        Assert.Empty(year.Score("Q2", Basis.Reported).Lines);
    }

    [Fact]
    public void It_knows_places_persons_classes_and_vetoes_of_its_day()
    {
        var year = Year(Check("末", new PlaceTest("完成", true, 1)), Check("否", new VetoTest())).Result("甲", "Q2", 10).Result("甲", "Q4", 100).Result("乙", "Q2", 90).Result("乙", "Q4", 10).Result("丙", "Q2", 90).Result("丙", "Q4", 90);
        year.Tenures.Add(new(new("1", "演示人员01"), "甲", "书记", true, new DateOnly(2024, 1, 1), new DateOnly(2025, 7, 31)));
        year.Tenures.Add(new(new("2", "演示人员02"), "甲", "书记", true, new DateOnly(2025, 6, 1)));
        year.Vetoes.Add(new("乙", "安全生产", new DateOnly(2025, 6, 30), "一", LiftedOn: new DateOnly(2025, 8, 1)));
        year.Vetoes.Add(new("丙", "安全生产", new DateOnly(2025, 7, 1), "二"));

        foreach (var period in new[] { "Q2", "year" })
        {
            Assert.Equal(["甲 末 演示人员01", "乙 否 责任人待定"], year.Score(period).Lines.Select(l => $"{l.Name} {l.Rule.Clause} {l.PersonText}"));
        }
    }

    [Fact]
    public void A_check_in_autumn_is_one_too()
    {
        var year = Year(Check("三季", new CompletionTest("任务", Comparison.Below, 0.75m), "Q3")).Result("甲", "Q3", 74).Result("乙", "Q3", 75).Result("丙", "Q3", 76);

        Assert.Equal(["甲 三季 拟"], year.Lines("Q3"));
        Assert.Empty(year.Lines("Q2"));
        Assert.Equal("完成率 74.00%", year.Score("Q3").Lines[0].Reason);
        Assert.Equal(["甲 三季 拟"], year.Lines());
    }

    [Fact]
    public void A_merger_in_autumn_changes_nothing_of_it()
    {
        // 甲 missed its half, 乙 reached it; in September 甲 became part of 乙.
        var year = Year(Check()).Result("甲", "Q2", 20).Result("乙", "Q2", 60).Result("丙", "Q2", 90);
        year.Units[0] = year.Units[0] with { Memberships = [new ClassMembership("甲类", null, new DateOnly(2025, 8, 31))] };
        var before = year.Lines("Q2");
        year.Successions.Add(new Succession(new DateOnly(2025, 9, 1), "甲", "乙", 1, "文号"));

        Assert.Equal(["甲 P1 拟"], before);
        Assert.Equal(before, year.Lines("Q2"));
        Assert.Equal(before, year.Lines());
    }

    private static YearBuilder Year(params OutcomeRule[] rules)
    {
        var year = YearBuilder.Of(new LinearCurve()).Unit("甲").Unit("乙").Unit("丙").Target("甲", 100).Target("乙", 100).Target("丙", 100);
        year.Rules = year.Rules with
        {
            KeyIndicator = "任务",
            OtherRankings = [new RankingRule { Name = "完成", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.Completion, "任务") }],
            Outcomes = rules,
        };
        return year;
    }
}
