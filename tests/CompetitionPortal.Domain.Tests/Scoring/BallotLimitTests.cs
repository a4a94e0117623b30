using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Forced distribution (rule C5): a ballot that breaks it is void for all units, and the derivation says so.</summary>
public sealed class BallotLimitTests
{
    private const string Units = "甲乙丙丁戊己";

    // More than five raters: one highest and one lowest dropped; at most three marks from 90, at least two below 70.
    [Fact]
    public void Of_raters_who_keep_to_the_distribution_one_highest_and_one_lowest_are_dropped()
    {
        var year = Year("评委组=专家1;去高低=5;票限=90以上至多3、70以下至少2", "95 92 90 80 69 60", "90 85 84 83 65 64", "88 80 80 80 60 69.5", "86 91 80 80 61 62", "94 88 80 80 61 62", "100 93 80 80 61 62");

        Assert.Equal(91.75m, year.Cell("甲").Points);
    }

    [Theory]
    [InlineData("95 92 91 90 60 60", "90以上 4 票，至多3")]
    [InlineData("95 92 80 80 70 60", "70以下 1 票，至少2")]
    public void A_ballot_with_too_many_high_or_too_few_low_marks_is_void_for_every_unit(string broken, string why)
    {
        var year = Year("评委组=专家1;票限=90以上至多3、70以下至少2", "80 80 80 80 60 60", broken, "90 80 80 80 60 60");

        Assert.Equal((85m, 80m, 60m), (year.Cell("甲").Points, year.Cell("乙").Points, year.Cell("己").Points));
        var board = year.Score();
        Assert.All(board.Scores, s => Assert.Equal($"全年专家评委2：{why}，整张票作废，不计", WhySentences.Of(s.Cells[0], board).First().Text));
    }

    [Fact]
    public void A_share_is_of_the_valid_votes_of_one_rater()
    {
        const string Rule = "评委组=全体1;票=优秀100、称职80;票限=优秀至多20%";

        Assert.Equal(100m, Year(Rule, "优秀 称职 称职 称职 称职").Cell("甲").Points);
        var over = Year(Rule, "优秀 称职 称职 称职 弃权", "称职 称职 称职 称职 称职");
        Assert.Equal(80m, over.Cell("甲").Points);
        Assert.Contains("优秀 1 票，至多20%（4 票的 0.8）", over.Score().Scores[0].Cells[0].Trace[0].Label);
    }

    [Fact]
    public void Where_every_ballot_is_void_nothing_was_reported() =>
        Assert.Equal((CellState.Unreported, 0m), (Year("评委组=专家1;票限=90以上至多0", "95 80").Cell("甲").State, Year("评委组=专家1;票限=90以上至多0", "95 80").Cell("甲").Points));

    [Fact]
    public void Votes_name_their_rater_where_ballots_are_limited_and_only_once_a_unit()
    {
        var year = Year("评委组=专家1;票限=90以上至多3", "95 80");
        year.Votes.Add(new RatingVote("甲", "任务", Period.Year, "专家", "70", 1));
        year.Votes.Add(new RatingVote("甲", "任务", Period.Year, "专家", "71", 2, "评委2"));
        year.Votes.Add(new RatingVote("乙", "任务", Period.Year, "专家", "71", 1, "评委1"));

        Assert.Equal(
            ["“任务”限定了每张票，甲有一行没有写评委", "甲的“任务”写了评委“评委2”，票数却是 2", "乙的“任务”全年专家的评委“评委1”写了两次"],
            FactsValidator.Check(year.Facts, year.Rulebook).Where(f => !f.IsHint).Select(f => f.Problem));
    }

    /// <summary>One ballot a text: a choice for each unit.</summary>
    private static YearBuilder Year(string rule, params string[] ballots)
    {
        var year = YearBuilder.Of(new DirectCurve(), ReportedAs.Level, PeriodLevel.Year);
        year.Change(i => i with { Rating = RatingText.Read(rule) });
        var group = RatingText.Read(rule).Groups[0].Name;
        foreach (var unit in Units.Take(ballots[0].Split(' ').Length))
        {
            year.Unit($"{unit}").Target($"{unit}", 100);
        }

        year.Votes.AddRange(ballots.SelectMany((b, n) => b.Split(' ').Zip(Units).Select(v => new RatingVote($"{v.Second}", "任务", Period.Year, group, v.First, 1, $"评委{n + 1}"))));
        return year;
    }
}
