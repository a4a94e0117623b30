using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Scoring;
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
