using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>分布体检 asks where an indicator separates nobody, heaps lie just above a line, or a target is below last year's figure.</summary>
public sealed class DistributionCheckTests
{
    private const string Key = "招商引资到位资金";

    [Fact]
    public void Spread_and_share_at_full_marks_are_those_of_the_cells()
    {
        var board = Board(GoldenYearSource.Facts());

        var spread = DistributionCheck.Of(board, GoldenYearSource.Facts(), null).Single(s => s.Class == "乡镇" && s.Indicator == "固定资产投资");

        var points = board.Scores.Where(s => s.Class.Name == "乡镇").Select(s => s.Cell("固定资产投资")!.Points).OfType<decimal>().ToList();
        Assert.Equal((points.Count, points.Min(), points.Max(), points.Count(p => p >= 20)), (spread.Count, spread.Least, spread.Most, spread.AtFull));
        Assert.Equal(points.Count, spread.Bins.Sum());
    }

    [Fact]
    public void An_indicator_that_gives_all_the_same_is_asked_about()
    {
        var facts = With((_, target) => target);

        var spread = DistributionCheck.Of(Board(facts), facts, null).Single(s => s.Class == "乡镇" && s.Indicator == Key);

        Assert.Contains(spread.Questions, q => q.Contains("已经分不出高低", StringComparison.Ordinal));
        Assert.Contains(spread.Questions, q => q.Contains("完成率刚过 100%", StringComparison.Ordinal));
    }

    [Fact]
    public void A_heap_just_above_half_is_asked_about_and_nobody_is_accused()
    {
        var facts = With((i, target) => target * (0.505m + (0.001m * i)));

        var spread = DistributionCheck.Of(Board(facts), facts, null).Single(s => s.Class == "乡镇" && s.Indicator == Key);

        var question = Assert.Single(spread.Questions, q => q.Contains("完成率刚过 50%", StringComparison.Ordinal));
        Assert.EndsWith("可以看一看佐证。", question);
        Assert.DoesNotContain("造假", question);
    }

    [Fact]
    public void A_target_below_last_year_s_figure_is_asked_about()
    {
        var facts = GoldenYearSource.Facts();

        var spread = DistributionCheck.Of(Board(facts), facts, Board(With((_, target) => target + 1))).Single(s => s.Class == "乡镇" && s.Indicator == Key);

        Assert.Contains(spread.Questions, q => q.Contains("今年的目标低于上年实际完成数", StringComparison.Ordinal));
    }

    [Fact]
    public void A_target_is_compared_as_a_change_has_left_it()
    {
        var facts = GoldenYearSource.Facts();
        var last = Board(With((_, target) => target));
        Assert.DoesNotContain(Questions(facts), q => q.Contains("低于上年实际完成数", StringComparison.Ordinal));

        var changed = facts.Targets.First(t => t.Indicator == Key && facts.Participants.First(p => p.Code == t.Participant).Memberships[0].Class == "乡镇");
        facts = facts with { TargetChanges = [new TargetChange(changed.Participant, Key, new DateOnly(2025, 6, 1), changed.Value - 1, null, "演示〔2025〕1号")] };
        Assert.Contains(Questions(facts), q => q.StartsWith("1 个单位今年的目标低于上年实际完成数", StringComparison.Ordinal));

        IReadOnlyList<string> Questions(CompetitionFacts now) => DistributionCheck.Of(Board(now), now, last).Single(s => s.Class == "乡镇" && s.Indicator == Key).Questions;
    }

    [Fact]
    public void A_ceiling_above_last_year_s_figure_is_asked_about()
    {
        var facts = GoldenYearSource.Facts();
        var ceilings = facts.Targets.Where(t => t.Indicator == "安全生产事故起数").ToDictionary(t => t.Participant, t => t.Value);
        var last = Board(facts with { Results = [.. facts.Results.Select(r => r.Indicator == "安全生产事故起数" ? r with { Verified = ceilings.GetValueOrDefault(r.Participant) - 1 } : r)] });

        var questions = DistributionCheck.Of(Board(facts), facts, last).Where(s => s.Indicator == "安全生产事故起数").SelectMany(s => s.Questions).ToList();

        Assert.Contains(questions, q => q.Contains("控制数高于上年实际数", StringComparison.Ordinal));
        Assert.DoesNotContain(questions, q => q.Contains("目标低于", StringComparison.Ordinal));
    }

    private static Scoreboard Board(CompetitionFacts facts) => ScoringService.Score(facts, GoldenYearSource.Rulebook(), Standing.Annual);

    /// <summary>The golden year with other figures of the fourth quarter.</summary>
    private static CompetitionFacts With(Func<int, decimal, decimal> figure)
    {
        var facts = GoldenYearSource.Facts();
        var targets = facts.Targets.Where(t => t.Indicator == Key).Select((t, i) => (t, i)).ToDictionary(x => x.t.Participant, x => figure(x.i, x.t.Value), StringComparer.Ordinal);
        return facts with
        {
            Results =
            [
                .. facts.Results.Where(r => r.Indicator != Key || r.Period != Period.Quarter(4)),
                .. targets.Select(t => new PeriodResult(t.Key, Key, Period.Quarter(4), t.Value, t.Value)),
            ],
        };
    }
}
