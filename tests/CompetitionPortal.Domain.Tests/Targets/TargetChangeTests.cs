using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Domain.Tests.Targets;

/// <summary>Targets that are changed during the year (rule B4): until a fixed day, with a document; both values stay visible.</summary>
public sealed class TargetChangeTests
{
    [Theory]
    [InlineData("Q3", 100)]
    [InlineData("Q4", 80)]
    [InlineData("year", 80)]
    public void The_new_target_counts_in_standings_that_end_after_it(string period, int target) =>
        Assert.Equal($"{target}", $"{Year(new DateOnly(2025, 10, 20)).Cell("甲", period).Target}");

    [Theory]
    [InlineData(30, 75)]
    [InlineData(31, 75)]
    public void Until_the_last_day_for_changes_it_counts(int day, int points) => Assert.Equal(points, Year(new DateOnly(2025, 10, day)).Cell("甲").Points);

    [Fact]
    public void A_later_one_does_not_count_and_both_values_are_shown()
    {
        var year = Year(new DateOnly(2025, 11, 1));
        var board = year.Score();
        var cell = board.Scores[0].Cells[0];

        Assert.Equal((60m, 60m), (cell.Points, year.Cell("甲", "Q4").Points));
        Assert.Contains("目标调整（2025-11-01，文号，晚于截止日期 2025-10-31，不计）：100 → 80", WhySentences.Of(cell, board).Select(s => s.Text));
        var hint = Assert.Single(FactsValidator.Check(year.Facts, year.Rulebook));
        Assert.True(hint.IsHint);
        Assert.Equal("甲的“任务”的目标调整晚于截止日期 2025-10-31，不计入考核", hint.Problem);
    }

    [Theory]
    [InlineData(20, "100 80")]
    [InlineData(31, "100 80")]
    public void Who_enters_a_figure_sees_the_target_in_force_at_the_period_s_end(int day, string targets)
    {
        var year = Year(new DateOnly(2025, 10, day));
        year.TargetChanges.Add(new TargetChange("甲", "任务", new DateOnly(2025, 11, 5), 10, null, "晚于截止"));

        Assert.Equal(targets, string.Join(' ', new[] { "Q3", "Q4" }.Select(p => ReportingDuties.In(year.Rulebook, year.Facts, YearBuilder.At(p)).Single(d => d.Indicator.Name == "任务").Target!.Value)));
        Assert.Equal([100m, 80m], new[] { 9, 12 }.Select(m => TargetRevision.InForce(year.Facts, year.Rulebook.TargetDeadline, new DateOnly(2025, m, 28)).Single(t => t.Participant == "甲").Value));
    }

    [Fact]
    public void Several_changes_follow_each_other()
    {
        var year = Year(new DateOnly(2025, 10, 20));
        year.TargetChanges.Add(new TargetChange("甲", "任务", new DateOnly(2025, 10, 25), 60, null, "文号二"));
        var board = year.Score();

        Assert.Equal(100m, board.Scores[0].Cells[0].Points);
        Assert.Equal(["目标调整（2025-10-20，文号）：100 → 80", "目标调整（2025-10-25，文号二）：80 → 60"], WhySentences.Of(board.Scores[0].Cells[0], board).Select(s => s.Text).Where(t => t.StartsWith("目标调整", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_ceiling_is_changed_like_any_target()
    {
        var year = Year(new DateOnly(2025, 10, 20), new CeilingCurve(1));
        year.TargetChanges[0] = year.TargetChanges[0] with { Value = 50 };

        Assert.Equal(90m, year.Cell("甲").Points);
    }

    [Fact]
    public void A_merger_moves_what_the_target_was_then()
    {
        var year = Year(new DateOnly(2025, 3, 1)).Unit("乙").Target("乙", 10);
        year.Successions.Add(new Succession(new DateOnly(2025, 7, 1), "甲", "乙", 0.5m, "文号"));
        year.TargetChanges.Add(new TargetChange("乙", "任务", new DateOnly(2025, 8, 1), 55, null, "文号二"));

        Assert.Equal(["10", "40", "55"], new[] { year.Cell("乙", "H1"), year.Cell("甲"), year.Cell("乙") }.Select(c => $"{c.Target}"));
    }

    [Fact]
    public void What_cannot_be_changed_is_refused_with_its_place()
    {
        var year = Year(new DateOnly(2024, 10, 20)).Unit("乙");
        year.TargetChanges.Add(new TargetChange("乙", "任务", new DateOnly(2025, 3, 1), 0, null, string.Empty));
        year.TargetChanges.Add(year.TargetChanges[0]);

        Assert.Equal(["目标", "日期", "指标", "依据文号", "日期", "日期"], FactsValidator.Check(year.Facts, year.Rulebook).Select(f => f.Field));
    }

    private static YearBuilder Year(DateOnly date, ScoringCurve? curve = null)
    {
        var year = YearBuilder.Of(curve ?? new LinearCurve(), against: Against.Year).Unit("甲").Target("甲", 100).Result("甲", "Q2", 60).Result("甲", "Q3", 60).Result("甲", "Q4", 60);
        year.Rules = year.Rules with { TargetDeadline = new DateOnly(2025, 10, 31) };
        year.TargetChanges.Add(new TargetChange("甲", "任务", date, 80, null, "文号"));
        return year;
    }
}
