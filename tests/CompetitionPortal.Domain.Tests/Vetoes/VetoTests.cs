using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Domain.Tests.Vetoes;

/// <summary>A veto counts from its day, in its year or until a named day, and not after it was lifted.</summary>
public sealed class VetoTests
{
    [Theory]
    [InlineData("2025-09-12", null, null, "2025-09-11", false)]
    [InlineData("2025-09-12", null, null, "2025-09-12", true)]
    [InlineData("2025-09-12", null, null, "2025-12-31", true)]
    [InlineData("2025-09-12", null, null, "2026-01-01", false)]
    [InlineData("2025-09-12", "2026-09-11", null, "2026-09-11", true)]
    [InlineData("2025-09-12", "2026-09-11", null, "2026-09-12", false)]
    [InlineData("2025-09-12", "2025-10-12", null, "2025-12-31", false)]
    [InlineData("2025-09-12", null, "2025-12-01", "2025-11-30", true)]
    [InlineData("2025-09-12", null, "2025-12-01", "2025-12-01", false)]
    [InlineData("2025-09-12", "2027-09-11", "2026-06-01", "2026-12-31", false)]
    public void It_is_in_force_on_its_days(string date, string? until, string? lifted, string day, bool inForce)
    {
        var veto = new VetoEvent("甲", "安全生产", DateOnly.Parse(date), "文号", Parse(until), Parse(lifted));

        Assert.Equal(inForce, veto.InForceOn(DateOnly.Parse(day)));
    }

    [Fact]
    public void Score_and_rank_stay_the_award_moves_on_and_the_grade_falls()
    {
        var year = Year().Done("甲", 100).Done("乙", 98).Done("丙", 95);
        year.Vetoes.Add(new VetoEvent("甲", "安全生产", new DateOnly(2025, 9, 12), "文号"));

        var board = year.Score();
        Assert.Equal((100m, 1, "合格"), (board.Find("甲")!.Total, board.Find("甲")!.Places["类别名次"].Rank, board.Find("甲")!.Grade));
        Assert.Equal(["甲 V 拟", "乙 A 拟"], year.Lines());
        Assert.Equal("安全生产", board.Lines[0].Reason);
        Assert.Equal("甲组综合第 2 名", board.Lines[1].Reason);
    }

    [Fact]
    public void One_that_was_lifted_or_is_over_or_lies_in_another_year_meets_nobody()
    {
        var year = Year().Done("甲", 100).Done("乙", 98).Done("丙", 95);
        year.Vetoes.Add(new VetoEvent("甲", "安全生产", new DateOnly(2025, 2, 1), "一", LiftedOn: new DateOnly(2025, 12, 31)));
        year.Vetoes.Add(new VetoEvent("甲", "安全生产", new DateOnly(2024, 2, 1), "二"));
        year.Vetoes.Add(new VetoEvent("甲", "安全生产", new DateOnly(2024, 2, 1), "三", Until: new DateOnly(2025, 12, 30)));

        Assert.Equal(["甲 A 拟"], year.Lines());
        year.Vetoes.Add(new VetoEvent("甲", "廉政", new DateOnly(2024, 2, 1), "四", Until: new DateOnly(2026, 1, 31)));
        Assert.Equal(["甲 V 拟", "乙 A 拟"], year.Lines());
    }

    [Fact]
    public void It_counts_in_a_standing_only_after_its_day()
    {
        var year = Year().Done("甲", 100).Result("甲", "Q2", 50).Result("甲", "Q3", 75);
        year.Vetoes.Add(new VetoEvent("甲", "安全生产", new DateOnly(2025, 9, 12), "文号"));

        Assert.Empty(year.Score("Q2").Find("甲")!.Vetoes);
        Assert.Single(year.Score("Q3").Find("甲")!.Vetoes);
        Assert.Contains(year.Score("Q3").Find("甲")!.Trace, s => s.Kind == TraceKind.Veto && s.Label!.StartsWith("安全生产", StringComparison.Ordinal) && s.Label.EndsWith("文号", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_may_ask_for_one_ground_and_names_all_that_hold_otherwise()
    {
        var year = Year().Done("甲", 100).Done("乙", 90);
        year.Rules = year.Rules with { Outcomes = [new OutcomeRule { Clause = "V1", Kind = OutcomeKind.Veto, Condition = new VetoTest("信访"), Measure = "约谈" }, .. year.Rules.Outcomes] };
        year.Vetoes.Add(new VetoEvent("乙", "安全生产", new DateOnly(2025, 9, 12), "二"));
        year.Vetoes.Add(new VetoEvent("乙", "信访", new DateOnly(2025, 3, 12), "一"));
        year.Vetoes.Add(new VetoEvent("甲", "安全生产", new DateOnly(2025, 3, 12), "三"));

        Assert.Equal(["甲 V 安全生产", "乙 V1 信访", "乙 V 信访、安全生产"], year.Score().Lines.Select(l => $"{l.Name} {l.Rule.Clause} {l.Reason}"));
    }

    private static YearBuilder Year()
    {
        var year = YearBuilder.Of(new LinearCurve());
        year.Rules = year.Rules with
        {
            Grades = [new GradeBand("优秀", 0.9m), new GradeBand("合格", 0.6m), new GradeBand("不合格", null)],
            GradeCaps = [new GradeCap(new VetoTest(), "合格")],
            Outcomes =
            [
                new OutcomeRule { Clause = "V", Kind = OutcomeKind.Veto, Condition = new VetoTest(), Measure = "取消评先树优资格" },
                new OutcomeRule { Clause = "A", Kind = OutcomeKind.Award, Condition = new Negation(new VetoTest()), Measure = "先进单位", Ranking = "序列名次", Quota = 1 },
            ],
        };
        return year;
    }

    private static DateOnly? Parse(string? day) => day is null ? null : DateOnly.Parse(day);
}
