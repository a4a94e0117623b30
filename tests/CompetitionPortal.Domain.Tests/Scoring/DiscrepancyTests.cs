using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Reported against verified figures (rule B3): cases beyond the tolerance, and what they do.</summary>
public sealed class DiscrepancyTests
{
    // Tolerance 10 %: exactly 10 % is none.
    [Theory]
    [InlineData("容差=10%;办法=单项计零", 100, 90, 90)]
    [InlineData("容差=10%;办法=单项计零", 100, 89.9, 0)]
    [InlineData("容差=10%;办法=单项计零", 80, 89, 0)]
    [InlineData("容差=10%;办法=单项计零;只查=高报", 80, 89, 89)]
    [InlineData("容差=10%;办法=单项计零;只查=低报", 80, 89, 0)]
    [InlineData("容差=10%;办法=单项计零;只查=低报", 100, 80, 80)]
    [InlineData("容差=10%;办法=每次扣2.5", 100, 80, 77.5)]
    [InlineData("容差=10%;办法=每次扣200", 100, 80, 0)]
    [InlineData("容差=10%", 100, 80, 80)]
    [InlineData("容差=0%;办法=单项计零", 0, 1, 0)]
    [InlineData("容差=10%;办法=单项计零", 0, 0, 0)]
    public void A_difference_beyond_the_tolerance_has_its_effect(string rule, double reported, double verified, double points) =>
        Assert.Equal((decimal)points, Year(rule).Result("甲", "Q4", (decimal)reported, (decimal)verified, "任务").Cell("甲").Points);

    [Fact]
    public void Every_period_is_a_case_of_its_own_and_both_figures_stay_visible()
    {
        var year = Year("容差=10%;办法=每次扣2").Result("甲", "Q2", 50, 40, "任务").Result("甲", "Q3", 60, null, "任务").Result("甲", "Q4", 100, 80, "任务");
        var board = year.Score();

        Assert.Equal(76m, board.Scores[0].Cells[0].Points);
        Assert.Equal(
            ["二季度上报 50、核定 40，相差超过 10%", "四季度上报 100、核定 80，相差超过 10%", "核实差异2 次，每次扣 2 分：80 → 76.00 分"],
            WhySentences.Of(board.Scores[0].Cells[0], board).Select(s => s.Text).TakeLast(3));
    }

    [Fact]
    public void What_is_only_flagged_says_so_and_changes_nothing()
    {
        var board = Year("容差=10%;办法=需复核").Result("甲", "Q4", 100, 80, "任务").Score();

        Assert.Equal("核实差异需复核", WhySentences.Of(board.Scores[0].Cells[0], board).Last().Text);
        Assert.Equal("核实差异(需复核)", TraceText.What(board.Scores[0].Cells[0].Trace[^1]));
    }

    [Fact]
    public void It_counts_on_either_basis_and_for_an_indicator_where_less_is_better()
    {
        var year = Year("容差=10%;办法=单项计零;只查=低报", new CeilingCurve(10)).Result("甲", "Q4", 90, 101, "任务");

        Assert.Equal((0m, 0m), (year.Cell("甲").Points, year.Cell("甲", basis: Basis.Reported).Points));
        Assert.Equal(90m, Year("容差=20%;办法=单项计零;只查=低报", new CeilingCurve(10)).Result("甲", "Q4", 90, 101, "任务").Cell("甲").Points);
    }

    [Fact]
    public void A_consequence_may_ask_for_the_number_of_cases()
    {
        var year = Year("容差=10%").Result("甲", "Q2", 50, 40, "任务").Result("甲", "Q4", 100, 80, "任务");
        year.Rules = year.Rules with { Outcomes = [.. new[] { 1, 2, 3 }.Select(n => new OutcomeRule { Clause = $"{n}", Kind = OutcomeKind.Penalty, Condition = new DiscrepancyTest("任务", n), Measure = "通报" })] };

        Assert.Equal(["1 任务核实差异 2 次", "2 任务核实差异 2 次"], year.Score().Lines.Select(l => $"{l.Rule.Clause} {l.Reason}"));
    }

    [Theory]
    [InlineData("容差=10%;办法=每次扣2;只查=高报")]
    [InlineData("容差=0.5%;办法=单项计零;只查=低报")]
    [InlineData("容差=10%;办法=需复核")]
    public void It_is_written_and_read_in_the_same_words(string words)
    {
        Assert.Equal(words, DiscrepancyRule.Read(words).Write());
        var rulebook = Year(words).Rulebook;
        Assert.Equal(RulebookDocument.Write(rulebook), RulebookDocument.Write(RulebookDocument.Read(RulebookDocument.Write(rulebook))));
    }

    [Theory]
    [InlineData("办法=单项计零", "要写“容差=…”")]
    [InlineData("容差=0.1", "要写百分数")]
    [InlineData("容差=10%;办法=扣分", "“办法=扣分”只能写")]
    [InlineData("容差=10%;只查=虚报", "“只查=虚报”只能写")]
    public void What_is_not_understood_is_refused(string words, string message) => Assert.Contains(message, Assert.Throws<FormatException>(() => DiscrepancyRule.Read(words)).Message);

    [Fact]
    public void What_cannot_be_is_refused_with_its_place()
    {
        var year = Year("容差=10%;办法=每次扣0");
        year.Rules = year.Rules with { GradeCaps = [], Outcomes = [new OutcomeRule { Clause = "P", Kind = OutcomeKind.Penalty, Condition = new DiscrepancyTest("次", 0), Measure = "通报" }] };

        Assert.Equal(["核实差异", "条件"], RulebookValidator.Check(year.Rulebook).Select(f => f.Field));
    }

    private static YearBuilder Year(string rule, ScoringCurve? curve = null)
    {
        var year = YearBuilder.Of(curve ?? new LinearCurve()).Unit("甲").Target("甲", 100);
        year.Change(i => i with { Discrepancy = DiscrepancyRule.Read(rule) });
        return year;
    }
}
