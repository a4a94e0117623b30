using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Ballots become the figure of an indicator; each shape with its worked example.</summary>
public sealed class RatingTests
{
    private static readonly RatingRule Options = RatingText.Read("评委组=全体1;票=优秀100、称职80、基本称职60、不称职40");

    // Thirty, fifteen, four and one of fifty; void and blank ballots leave the denominator.
    [Fact]
    public void Ballots_count_by_their_options()
    {
        var year = Year(Options, ("全体", "优秀", 30), ("全体", "称职", 15), ("全体", "基本称职", 4), ("全体", "不称职", 1), ("全体", "弃权", 7), ("全体", "无效", 2));

        Assert.Equal(("89.6", 89.6m), (year.Cell("甲").Actual.ToString(), year.Cell("甲").Points));
    }

    // 90 percent excellent and more 200 marks, 80 – 190, 70 – 180, 60 – 170, below 160; but 130 where a third and more are below 称职.
    [Theory]
    [InlineData(9, 1, 0, 200)]
    [InlineData(85, 15, 0, 190)]
    [InlineData(3, 2, 0, 170)]
    [InlineData(1, 1, 0, 160)]
    [InlineData(4, 2, 3, 130)]
    [InlineData(6, 1, 3, 170)]
    public void The_share_of_excellent_ballots_in_bands_with_a_second_key(int excellent, int competent, int poor, int points)
    {
        var bands = new StepTableCurve(CurveVariable.Value, [new(90, 200), new(80, 190), new(70, 180), new(60, 170), new(null, 160)]);
        var year = new YearBuilder().Class("甲类").Indicator("优秀率", ReportedAs.Level, PeriodLevel.Year).Indicator("不称职率", ReportedAs.Level, PeriodLevel.Year)
            .Use("甲类", "优秀率", 200, bands).Gate(new FigureTest("不称职率", RankingMeasure.Value, Comparison.Below, 33), 130).Use("甲类", "不称职率", 1, new DirectCurve())
            .Unit("甲").Target("甲", 100, indicator: "优秀率").Target("甲", 100, indicator: "不称职率");
        year.Change(i => i with { Rating = Options with { ShareOf = ["优秀"] } });
        year.Change(i => i with { Rating = Options with { ShareOf = ["基本称职", "不称职"] } }, 1);
        (string Choice, int Count)[] ballots = [("优秀", excellent), ("称职", competent), ("基本称职", poor)];
        year.Votes.AddRange(ballots.Where(b => b.Count > 0).SelectMany(b => new[] { "优秀率", "不称职率" }.Select(name => new RatingVote("甲", name, Period.Year, "全体", b.Choice, b.Count))));

        Assert.Equal(points, year.Cell("甲", indicator: "优秀率").Points);
    }

    // 100, 97, 94 … for the places on a ballot; complete ballots of thirteen units give 13 × 82 in all.
    [Fact]
    public void Rank_ballots_are_worth_their_places_and_complete_ones_give_a_fixed_sum()
    {
        var year = YearBuilder.Of(new DirectCurve(), ReportedAs.Level, PeriodLevel.Year);
        year.Change(i => i with { Rating = RatingText.Read("评委组=观摩1;名次票=100降3") });
        for (var unit = 0; unit < 13; unit++)
        {
            year.Unit($"单位{unit}").Target($"单位{unit}", 100);
            year.Votes.AddRange(Enumerable.Range(0, 7).Select(rater => 1 + ((unit + (rater * rater)) % 13)).GroupBy(p => p).Select(g => new RatingVote($"单位{unit}", "任务", Period.Year, "观摩", $"{g.Key}", g.Count())));
        }

        var board = year.Score();
        Assert.Equal(1066, board.Scores.Aggregate((Fraction)0, (sum, s) => sum + s.Cells[0].Actual!.Value));
        Assert.All(board.Scores, s => Assert.InRange(s.Cells[0].Points!.Value, 64, 100));
    }

    // Leaders 0.2, staff 0.4, team 0.4.
    [Fact]
    public void Groups_of_raters_have_weights_and_an_empty_one_is_spread_or_fails()
    {
        var rule = RatingText.Read("评委组=领导0.2、职工0.4、班子0.4");
        Assert.Equal(rule, RatingText.Read("评委组=领导20%、职工40％、班子40%"));
        var year = Year(rule, ("领导", "95", 2), ("领导", "85", 2), ("职工", "80", 10), ("班子", "70", 3));
        Assert.Equal(78m, year.Cell("甲").Points);

        year.Votes.RemoveAll(v => v.Group == "班子");
        Assert.Equal(83.33m, year.Cell("甲").Points);

        year.Change(i => i with { Rating = rule with { EveryGroup = true } });
        Assert.Equal((CellState.Unreported, 0m), (year.Cell("甲").State, year.Cell("甲").Points));
    }

    [Fact]
    public void The_highest_and_the_lowest_ballot_are_dropped_where_there_are_more_than_so_many()
    {
        var rule = RatingText.Read("评委组=专家1;去高低=5");

        Assert.Equal(85m, Year(rule, ("专家", "100", 1), ("专家", "85", 4), ("专家", "10", 1)).Cell("甲").Points);
        Assert.Equal(73m, Year(rule, ("专家", "100", 1), ("专家", "85", 3), ("专家", "10", 1)).Cell("甲").Points);
        Assert.Equal(90m, Year(rule, ("专家", "90", 6)).Cell("甲").Points);
    }

    [Fact]
    public void A_survey_is_a_plain_component_and_where_less_is_better_its_curve_says_so()
    {
        var year = Year(RatingText.Read("评委组=群众1;票=满意0、不满意100"), ("群众", "满意", 95), ("群众", "不满意", 5));
        Assert.Equal("5", year.Cell("甲").Actual.ToString());
        var less = YearBuilder.Of(new CeilingCurve(1), ReportedAs.Level, PeriodLevel.Year, 10).Unit("甲").Target("甲", 3);
        less.Change(i => i with { Rating = RatingText.Read("评委组=群众1;票=满意0、不满意100") });
        less.Votes.AddRange(year.Votes);
        Assert.Equal(8m, less.Cell("甲").Points);
    }

    [Fact]
    public void The_periods_of_a_rating_count_like_any_level()
    {
        var year = YearBuilder.Of(new DirectCurve(), ReportedAs.Level, PeriodLevel.HalfYear).Unit("甲").Target("甲", 100);
        year.Change(i => i with { Rating = Options });
        year.Votes.Add(new RatingVote("甲", "任务", YearBuilder.At("H1"), "全体", "优秀", 1));
        year.Votes.Add(new RatingVote("甲", "任务", YearBuilder.At("H2"), "全体", "基本称职", 3));

        Assert.Equal((100m, 80m), (year.Cell("甲", "H1").Points, year.Cell("甲").Points));
        var progress = year.Score().Progress;
        Assert.Equal((2, 2, 2), (progress.Due, progress.Reported, progress.Verified));
    }

    [Fact]
    public void The_trace_names_the_groups()
    {
        var board = Year(RatingText.Read("评委组=领导0.2、职工0.4"), ("领导", "95", 2)).Score();

        Assert.Equal(["全年领导（权重 0.2）95 万元", "全年职工没有有效票"], WhySentences.Of(board.Scores[0].Cells[0], board).Select(s => s.Text).Take(2));
    }

    [Theory]
    [InlineData("评委组=领导0.2、职工0.8;票=优秀100、称职80;取率=优秀;去高低=5;缺组=未报")]
    [InlineData("评委组=观摩1;名次票=100降3")]
    [InlineData("评委组=群众1")]
    [InlineData("评委组=群众1;票=优秀100、称职80;票限=90以上至多3、70.5以下至少2、优秀至多20%")]
    public void A_rating_is_written_and_read_in_the_same_words(string words)
    {
        Assert.Equal(words, RatingText.Write(RatingText.Read(words)));
        Assert.Equal(RatingText.Read(words), RatingText.Read(RatingText.Write(RatingText.Read(words))));
        var rulebook = Year(RatingText.Read(words)).Rulebook;
        Assert.Equal(RulebookDocument.Write(rulebook), RulebookDocument.Write(RulebookDocument.Read(RulebookDocument.Write(rulebook))));
    }

    [Theory]
    [InlineData("", "测评要写“评委组=…”")]
    [InlineData("评委组=领导", "“领导”要写成名称和数")]
    [InlineData("评委组=领导1;名次票=100", "参数“名次票”要写成 100降3")]
    [InlineData("评委组=领导1;缺组=零", "参数“缺组=零”只能写：分摊、未报")]
    [InlineData("评委组=领导1;票限=优秀", "要写成 90以上至多3、70以下至少2 或 优秀至多20%")]
    [InlineData("评委组=领导1;票数=3", "没有参数“票数”")]
    public void What_is_not_understood_is_refused(string words, string message) => Assert.Contains(message, Assert.Throws<FormatException>(() => RatingText.Read(words)).Message);

    [Theory]
    [InlineData("评委组=甲0", "的评委组没有写、写了两次，或权重不大于 0")]
    [InlineData("评委组=甲1、甲2", "的评委组没有写、写了两次，或权重不大于 0")]
    [InlineData("评委组=甲1;票=优1、优2", "的票写了两次、用了不计的票")]
    [InlineData("评委组=甲1;票=弃权1", "的票写了两次、用了不计的票")]
    [InlineData("评委组=甲1;票=优1;名次票=100降3", "的名次票和票值写了两种")]
    [InlineData("评委组=甲1;票=优1;取率=良", "的“取率”里有没有写的票")]
    [InlineData("评委组=甲1;票限=优至多20%", "的“票限”写了“优”，它不是一种票")]
    [InlineData("评委组=甲1;票限=90以上至多1.5", "的“票限”不是 0 或更大的整数")]
    [InlineData("评委组=甲1;去高低=1", "去掉最高最低以后没有票了")]
    public void A_rating_that_cannot_be_is_refused(string words, string problem) =>
        Assert.Contains(RulebookValidator.Check(Year(RatingText.Read(words)).Rulebook), f => f.Field == "测评" && f.Problem.Contains(problem, StringComparison.Ordinal));

    [Fact]
    public void Ballots_that_nobody_could_cast_are_refused()
    {
        var year = Year(Options, ("全体", "良好", 1), ("专家", "优秀", 1), ("全体", "优秀", 0), ("全体", "称职", 1), ("全体", "称职", 2));
        year.Indicator("另项").Use("甲类", "另项", 1, new LinearCurve());
        year.Votes.Add(new RatingVote("甲", "另项", YearBuilder.At("Q1"), "全体", "优秀", 1));
        year.Result("甲", "year", 90);

        Assert.Equal(
            [
                "甲的“任务”：票“良好”不在测评办法里，可以写：优秀、称职、基本称职、不称职、弃权、空白、无效", "“任务”没有评委组“专家”", "甲的“任务”有一行票数是 0",
                "指标“另项”不是测评指标", "甲的“任务”全年全体的“称职”写了两次", "“任务”由测评票算出，不用填结果",
            ],
            FactsValidator.Check(year.Facts, year.Rulebook).Where(f => !f.IsHint).Select(f => f.Problem));
    }

    private static YearBuilder Year(RatingRule rule, params (string Group, string Choice, int Count)[] votes)
    {
        var year = YearBuilder.Of(new DirectCurve(), ReportedAs.Level, PeriodLevel.Year).Unit("甲").Target("甲", 100);
        year.Change(i => i with { Rating = rule });
        year.Votes.AddRange(votes.Select(v => new RatingVote("甲", "任务", Period.Year, v.Group, v.Choice, v.Count)));
        return year;
    }
}
