using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Gaps;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Tests.Scoring;

namespace CompetitionPortal.Domain.Tests.Gaps;

/// <summary>还差多少: the smallest change that does it, exact under rounding and caps.</summary>
public sealed class GapSearchTests
{
    private static readonly NextPlace Place = new("类别名次");

    [Fact]
    public void A_place_more_takes_more_than_a_tie()
    {
        // 31.25 = 50 × 500 ÷ 800; the next one has 34.25.
        var year = YearBuilder.Of(new LinearCurve(Cap: 1), fullMarks: 50).Unit("南坪乡").Target("南坪乡", 800).Result("南坪乡", "Q4", 500).Unit("河口镇").Target("河口镇", 800).Result("河口镇", "Q4", 548);
        var gap = Search(year, "南坪乡").Find(Place, "任务");
        var change = Assert.Single(gap.Changes);
        Assert.Equal((500, 548.08m, 48.08m, Period.Quarter(4)), (change.Now, change.Then, change.Extra, change.Period));
        Assert.Equal(47.92m, change.TiesAt);
        Assert.Equal((1, 34.26m), (gap.Then!.Find("南坪乡")!.Places["类别名次"].Rank, gap.Then.Find("南坪乡")!.Total));
        Assert.Equal((2, 34.25m), At(year, "南坪乡", 548.07m) is var tied ? (tied.Places["类别名次"].Tied, tied.Total) : default);
    }

    [Fact]
    public void Less_is_what_it_takes_where_less_is_better()
    {
        var year = YearBuilder.Of(new CeilingCurve(Down: 2), ReportedAs.Cumulative, against: Against.Year, fullMarks: 10);
        year.Unit("甲").Target("甲", 1).Result("甲", "Q4", 5).Unit("乙").Target("乙", 1).Result("乙", "Q4", 3);
        var change = Assert.Single(Search(year, "甲").Find(Place, "任务", step: 1).Changes);
        Assert.Equal((-3, 2, -2m), (change.Extra, change.Then, change.TiesAt));
    }

    [Theory, MemberData(nameof(LessIsBetterTests.Curves), MemberType = typeof(LessIsBetterTests))]
    public void Whatever_the_curve_it_is_less_that_gains_a_place_and_not_one_step_less_would_do(ScoringCurve curve, string points)
    {
        Assert.NotEmpty(points);
        var year = LessIsBetterTests.Year(curve, 15, 11, 14);
        var change = Assert.Single(Search(year, "甲").Find(Place, "任务").Changes);
        Assert.True(change.Extra < 0, $"{change.Extra}");
        Assert.True(Place.IsReached(Search(year, "甲").Now, At(change.Then), "甲"));
        Assert.False(Place.IsReached(Search(year, "甲").Now, At(change.Then + 0.01m), "甲"));

        Scoreboard At(decimal figure) => LessIsBetterTests.Year(curve, figure, 11, 14).Score();
    }

    [Fact]
    public void A_cap_that_stands_below_the_next_one_makes_it_unreachable()
    {
        var year = YearBuilder.Of(new LinearCurve(Cap: 1)).Done("甲", 90).Done("乙", 100);
        Assert.False(Search(year, "甲").Find(Place, "任务").IsReachable);
        Assert.True(Search(year, "甲").Now.Find("甲")!.Places["类别名次"].Rank == 2);
        Assert.False(Search(year, "甲").FindPair(Place).IsReachable);
    }

    [Fact]
    public void Where_no_indicator_alone_does_it_the_nearest_pair_is_found()
    {
        var year = YearBuilder.Of(new LinearCurve(Cap: 1), fullMarks: 40).Indicator("投资").Use("甲类", "投资", 40, new LinearCurve(Cap: 1)).Indicator("税收").Use("甲类", "税收", 20, new LinearCurve(Cap: 1));
        foreach (var (unit, percent) in new[] { ("甲", 50m), ("乙", 80m) })
        {
            year.Done(unit, percent).Done(unit, percent, indicator: "投资").Done(unit, percent, indicator: "税收");
        }

        var search = Search(year, "甲");
        Assert.All(search.Indicators, i => Assert.False(search.Find(Place, i.Typed.Name).IsReachable));
        var gap = search.FindPair(Place);
        Assert.Equal(["任务", "投资"], gap.Changes.Select(c => c.Indicator.Name).Order());
        Assert.Equal(1, gap.Then!.Find("甲")!.Places["类别名次"].Rank);

        // 30.01 points more: 20 of the one, which is all it has to give, 10.01 of the other.
        Assert.Equal([25.02m, 49.99m], gap.Changes.Select(c => c.Extra).Order());

        // What is counted in whole ones is tried in whole ones, the other as before.
        var counted = search.FindPair(Place, i => i.Name == "投资" ? 1 : 0.01m);
        Assert.Equal(0, counted.Changes.Single(c => c.Indicator.Name == "投资").Extra % 1);
        Assert.Contains(counted.Changes, c => c.Extra % 1 != 0);
        Assert.Equal(1, counted.Then!.Find("甲")!.Places["类别名次"].Rank);
    }

    [Fact]
    public void The_next_grade_and_the_way_out_of_a_rule_are_found()
    {
        var missed = new CompletionTest("任务", Comparison.Below, 1);
        var year = YearBuilder.Of(new LinearCurve(Cap: 1.2m)).Done("甲", 75).Done("乙", 100);
        year.Rules = year.Rules with
        {
            Grades = [new GradeBand("优秀", 0.9m), new GradeBand("良好", 0.8m), new GradeBand("合格", null)],
            Outcomes = [new OutcomeRule { Clause = "P2", Kind = OutcomeKind.Penalty, Condition = missed, Measure = "通报" }],
        };
        var search = Search(year, "甲");
        Assert.Equal(5, Assert.Single(search.Find(new NextGrade(), "任务").Changes).Extra);
        Assert.True(new LeaveRule("P2").IsOpen(search.Now, "甲"));
        Assert.False(new LeaveRule("P2").IsOpen(search.Now, "乙"));
        Assert.Equal(25, Assert.Single(search.Find(new LeaveRule("P2"), "任务").Changes).Extra);
        Assert.False(new NextGrade().IsOpen(search.Now, "乙"));
        Assert.False(Place.IsOpen(search.Now, "乙"));
    }

    [Fact]
    public void To_the_half_and_the_whole_of_the_task_it_takes_what_is_missing()
    {
        // 700 of 1,600: 43.75 %, 100 to the half.
        var year = YearBuilder.Of(new LinearCurve(Cap: 1), fullMarks: 50).Unit("城关镇").Target("城关镇", 1600).Result("城关镇", "Q2", 700);
        var search = Search(year, "城关镇", "Q2");
        Assert.Equal([100m, 900m], new[] { Fraction.Of(1, 2), Fraction.One }.Select(share => Assert.Single(search.Find(new ReachLine("任务", share), "任务").Changes).Extra));
        Assert.False(new ReachLine("任务", Fraction.Of(7, 16)).IsOpen(search.Now, "城关镇"));
    }

    [Fact]
    public void A_rule_of_the_last_places_is_left_past_the_others_of_the_whole_year()
    {
        var year = YearBuilder.Of(new LinearCurve()).Done("甲", 10).Done("乙", 20).Done("丙", 30).Done("丁", 40).Done("戊", 50).Done("己", 60);
        year.Rules = year.Rules with { Outcomes = [new OutcomeRule { Clause = "P3", Kind = OutcomeKind.Penalty, Condition = new PlaceTest("类别名次", true, 3), Measure = "通报" }] };
        Assert.Equal(30.01m, Assert.Single(Search(year, "甲").Find(new LeaveRule("P3"), "任务").Changes).Extra);
    }

    [Fact]
    public void A_balance_is_left_when_what_other_rules_gave_makes_up_for_it()
    {
        // 0.2 a percent above 100, 13 taken from everybody: 110 gives 2; at 164.98 what is left rounds to nothing.
        static OutcomeRule Rule(string clause, OutcomeKind kind, AmountRule amount, string? account = null) =>
            new() { Clause = clause, Kind = kind, Condition = new AllOf([]), Measure = "空气质量", Amount = new OutcomeAmount(amount) { Account = account } };
        var year = YearBuilder.Of(new LinearCurve()).Done("甲", 110).Done("乙", 200);
        year.Rules = year.Rules with
        {
            Outcomes =
            [
                Rule("奖", OutcomeKind.Reward, new StepAmount(new RankingKey(RankingMeasure.Completion, "任务"), 0.2m) { Line = 100 }, "账"), Rule("罚", OutcomeKind.Penalty, new FixedAmount(13), "账"),
                Rule("净", OutcomeKind.Penalty, new NetAmount("账")),
            ],
        };
        var net = new LeaveRule("净");
        Assert.Equal(11, Assert.Single(Search(year, "甲").Now.Lines, l => l is { Participant: "甲", Rule.Clause: "净" }).Amount);
        Assert.Equal(54.98m, Assert.Single(Search(year, "甲").Find(net, "任务").Changes).Extra);
        Assert.False(net.IsOpen(Search(year, "乙").Now, "乙"));
        Assert.True(net.IsOpen(Search(Changed(164.97m), "甲").Now, "甲"));
        Assert.False(net.IsOpen(Search(Changed(164.98m), "甲").Now, "甲"));

        YearBuilder Changed(decimal figure)
        {
            year.Results[year.Results.FindIndex(r => r.Participant == "甲")] = year.Results.First(r => r.Participant == "甲") with { Reported = figure, Verified = figure };
            return year;
        }
    }

    [Fact]
    public void A_figure_that_was_not_reported_counts_from_the_last_there_is()
    {
        var year = YearBuilder.Of(new LinearCurve()).Unit("甲").Target("甲", 100).Result("甲", "Q2", 30).Done("乙", 20);
        var change = Assert.Single(Search(year, "甲").Find(Place, "任务").Changes);
        Assert.Equal((null, 30, 0m), (change.Now, change.Then, change.Extra));
    }

    [Theory]
    [InlineData(90, 94.02)]
    [InlineData(88, null)]
    public void What_is_rated_is_not_thought_of_above_its_scale(int own, double? last)
    {
        // The mean of four quarters against 91: 88 in three of them would take 100.02 in the last.
        var year = YearBuilder.Of(new DirectCurve(), ReportedAs.Level).Unit("甲").Target("甲", 100).Unit("乙").Target("乙", 100);
        foreach (var q in new[] { "Q1", "Q2", "Q3", "Q4" })
        {
            year.Result("甲", q, own).Result("乙", q, 91);
        }

        Assert.Equal((decimal?)last, Search(year, "甲").Find(Place, "任务").Changes.SingleOrDefault()?.Then);
    }

    [Fact]
    public void What_is_not_assigned_is_not_thought_of()
    {
        var year = YearBuilder.Of(new LinearCurve()).Indicator("投资").Use("甲类", "投资", 10, new LinearCurve()).Done("甲", 30).Done("乙", 40);
        Assert.Equal(["任务"], Search(year, "甲").Indicators.Select(i => i.Typed.Name));
        Assert.False(Search(year, "甲").Find(Place, "投资").IsReachable);
    }

    [Fact]
    public void A_composed_indicator_is_reached_by_the_figures_of_its_parts()
    {
        // 30 of the first at 2 make 60 of 100; the next one has 80: 10.01 of the first, 20.01 of the second or 40.02 less of what is late.
        var year = YearBuilder.Of(new LinearCurve(Cap: 1)).Indicator("省级").Indicator("市级").Indicator("迟报").Unit("甲").Target("甲", 100).Result("甲", "Q4", 30, indicator: "省级").Result("甲", "Q4", 0, indicator: "市级");
        year.Unit("乙").Target("乙", 100).Result("乙", "Q4", 80, indicator: "市级").Result("甲", "Q4", 0, indicator: "迟报");
        year.Rules = year.Rules with { Parts = [new IndicatorPart("任务", "省级", 2), new IndicatorPart("任务", "市级", 1), new IndicatorPart("任务", "迟报", -0.5m)] };
        var search = Search(year, "甲");
        Assert.Equal([("任务", "省级"), ("任务", "市级"), ("任务", "迟报")], search.Indicators.Select(i => (i.Scored.Name, i.Typed.Name)));
        Assert.Equal([10.01m, 20.01m], new[] { "省级", "市级" }.Select(part => Assert.Single(search.Find(Place, part).Changes).Extra));
        Assert.False(search.Find(Place, "迟报").IsReachable);
        Assert.Equal([20m, 40m], new[] { "省级", "市级" }.Select(part => Assert.Single(search.Find(new ReachLine("任务", 1), part).Changes).Extra));
        Assert.Equal(90, ScoringService.Score(GapPlan.Apply(year.Facts, search.Now, "甲", new Dictionary<string, decimal> { ["省级"] = 45 }), year.Rulebook, Standing.Annual).Find("甲")!.Total);
    }

    [Fact]
    public void What_is_not_typed_is_not_thought_of()
    {
        var year = YearBuilder.Of(new LinearCurve()).Done("甲", 30).Done("乙", 40);
        year.Change(i => i with { Projects = new ProjectRule() });
        Assert.Empty(Search(year, "甲").Indicators);
    }

    private static GapSearch Search(YearBuilder year, string unit, string period = "year") => new(year.Facts, year.Rulebook, new Standing(YearBuilder.At(period), Basis.Verified), unit);

    private static ParticipantScore At(YearBuilder year, string unit, decimal figure)
    {
        var facts = year.Facts;
        return ScoringService.Score(facts with { Results = [.. facts.Results.Select(r => r.Participant == unit ? r with { Verified = figure } : r)] }, year.Rulebook, new Standing(Period.Year, Basis.Verified)).Find(unit)!;
    }
}
