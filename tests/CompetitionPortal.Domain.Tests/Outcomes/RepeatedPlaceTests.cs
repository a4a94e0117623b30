using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Outcomes;

/// <summary>Places held in several periods: in a row up to now, once in a row, altogether.</summary>
public sealed class RepeatedPlaceTests
{
    // 甲 is last in the first and second quarter, 丙 in the third, 甲 in the fourth; 丁 leads in all but the third.
    private static readonly decimal[][] Figures = [[10, 15, 80, 90], [30, 40, 60, 91], [20, 50, 55, 92], [40, 60, 85, 99]];

    [Theory]
    [InlineData(Repetition.InARow, 2, "Q2", "甲")]
    [InlineData(Repetition.InARow, 2, "Q3", "")]
    [InlineData(Repetition.InARow, 2, "year", "")]
    [InlineData(Repetition.OnceInARow, 2, "Q3", "甲")]
    [InlineData(Repetition.OnceInARow, 2, "year", "甲")]
    [InlineData(Repetition.OnceInARow, 3, "year", "")]
    [InlineData(Repetition.Altogether, 3, "Q3", "")]
    [InlineData(Repetition.Altogether, 3, "year", "甲")]
    public void The_last_one_of_each_quarter_is_counted_up_to_the_check(Repetition how, int times, string at, string units)
    {
        var test = new RepeatedPlaceTest("数量", true, 1, times, PeriodLevel.Quarter, how);
        var year = Year(Figures, at == "year" ? Rule(test) : Rule(test) with { Kind = OutcomeKind.Milestone, At = YearBuilder.At(at) });

        Assert.Equal(units, string.Concat(year.Score(at).Lines.Select(l => l.Name)));
    }

    [Fact]
    public void The_line_says_when_and_a_check_of_the_half_year_stays_in_the_annual_list()
    {
        var year = Year(Figures, Rule(new RepeatedPlaceTest("数量", true, 2, 2, PeriodLevel.Quarter)) with { Kind = OutcomeKind.Milestone, At = YearBuilder.At("H1") }, Rule(new RepeatedPlaceTest("数量", false, 1, 3, PeriodLevel.Quarter, Repetition.Altogether), "奖"));

        Assert.Equal(
            ["甲 数量连续二个季度倒数前二名（一季度倒数第 1、二季度倒数第 1）", "丁 数量累计三个季度前一名（一季度第 1 名、二季度第 1 名、三季度第 1 名、四季度第 1 名）"],
            year.Score().Lines.Select(l => $"{l.Name} {l.Reason}"));
    }

    [Fact]
    public void A_period_of_which_nobody_has_a_figure_is_passed_over_and_nothing_is_drawn_of_it()
    {
        // The scheme begins in the second quarter: 甲 is last in it and in the third; nobody was first or last before.
        decimal[][] figures = [[-1, 15, 20, 25], [-1, 40, 60, 91], [-1, 50, 70, 92], [-1, 60, 85, 99]];
        var rule = Rule(new RepeatedPlaceTest("数量", true, 1, 2, PeriodLevel.Quarter, Repetition.OnceInARow));
        var year = Year(figures, rule, Rule(new PlaceTest("数量", true, 1), "季") with { Kind = OutcomeKind.BlackList, Each = PeriodLevel.Quarter }, Rule(new RepeatedPlaceTest("数量", false, 1, 4, PeriodLevel.Quarter), "满"));

        Assert.Equal(["甲 P 拟", "甲 季 拟", "甲 季 拟", "甲 季 拟"], year.Lines());
        Assert.Empty(year.Score("Q1").Lines);
        Assert.Equal("数量曾连续二个季度倒数前一名（二季度倒数第 1、三季度倒数第 1、四季度倒数第 1）", year.Score().Lines[0].Reason);
    }

    [Fact]
    public void Only_the_run_is_named_and_not_every_period_in_which_the_place_was_held()
    {
        decimal[][] figures = [[10, 50, 20, 25], [30, 20, 60, 91], [40, 60, 70, 92], [50, 70, 85, 99]];
        var year = Year(figures, Rule(new RepeatedPlaceTest("数量", true, 1, 2, PeriodLevel.Quarter)), Rule(new RepeatedPlaceTest("数量", true, 1, 2, PeriodLevel.Quarter, Repetition.OnceInARow), "曾"));
        Assert.Equal(["数量连续二个季度倒数前一名（三季度倒数第 1、四季度倒数第 1）", "数量曾连续二个季度倒数前一名（三季度倒数第 1、四季度倒数第 1）"], year.Score().Lines.Where(l => l.Name == "甲").Select(l => l.Reason));
    }

    [Fact]
    public void A_period_without_a_place_breaks_a_run_and_is_not_counted()
    {
        // 甲 holds no task of its own until it joins the class in May: one quarter is missing, so there are never three.
        var year = Year(Figures, Rule(new RepeatedPlaceTest("数量", false, 4, 4, PeriodLevel.Quarter)), Rule(new RepeatedPlaceTest("数量", false, 4, 3, PeriodLevel.Quarter, Repetition.Altogether), "计"));
        year.Units[0] = year.Units[0] with { Memberships = [new("甲类", new DateOnly(2025, 5, 1))] };

        Assert.Equal("乙丙丁", string.Concat(year.Score().Lines.Where(l => l.Rule.Clause == "P").Select(l => l.Name)));
        Assert.Equal("甲乙丙丁", string.Concat(year.Score().Lines.Where(l => l.Rule.Clause == "计").Select(l => l.Name)));
    }

    [Fact]
    public void What_a_missing_figure_could_turn_waits_and_nothing_else()
    {
        // 乙 did not report its second quarter: last in it may be another one.
        decimal[][] figures = [[10, 15, 20, 25], [30, -1, 60, 91], [40, 50, 70, 92], [50, 60, 85, 99]];
        var year = Year(figures, Rule(new RepeatedPlaceTest("数量", true, 1, 2, PeriodLevel.Quarter)), Rule(new RepeatedPlaceTest("数量", true, 1, 3, PeriodLevel.Quarter, Repetition.Altogether), "计"), Rule(new RepeatedPlaceTest("数量", true, 1, 4, PeriodLevel.Quarter, Repetition.Altogether), "四"));

        Assert.Equal(["甲 P 拟", "甲 计 拟"], year.Lines());
        year.Rules = year.Rules with { Outcomes = [Rule(new RepeatedPlaceTest("数量", true, 1, 1, PeriodLevel.Quarter, Repetition.Altogether)) with { Kind = OutcomeKind.Milestone, At = YearBuilder.At("Q2") }, Rule(new RepeatedPlaceTest("数量", true, 2, 2, PeriodLevel.Quarter), "二") with { Kind = OutcomeKind.Milestone, At = YearBuilder.At("Q2") }] };
        Assert.Equal(["甲 P 拟", "甲 二 待定(未报)", "乙 P 待定(未报)", "乙 二 待定(未报)"], year.Lines("Q2"));
    }

    [Fact]
    public void A_last_place_that_more_than_half_share_waits()
    {
        decimal[][] figures = [[10, 15, 20, 30], [10, 40, 60, 91], [10, 50, 70, 92], [40, 60, 85, 99]];

        Assert.Equal(["甲 P 待定(超过半数)"], Year(figures, Rule(new RepeatedPlaceTest("数量", true, 1, 4, PeriodLevel.Quarter))).Lines());
        Assert.Equal(["甲 P 拟"], Year(figures, Rule(new RepeatedPlaceTest("数量", true, 1, 3, PeriodLevel.Quarter))).Lines());
    }

    [Fact]
    public void Of_years_the_places_before_are_those_of_the_years_results()
    {
        var year = Year(Figures, Rule(new RepeatedPlaceTest("类别名次", false, 1, 3, PeriodLevel.Year)), Rule(new RepeatedPlaceTest("数量", false, 2, 2, PeriodLevel.Year, Repetition.OnceInARow), "曾"));
        foreach (var (y, unit, rank, ranking) in new (int, string, int, string?)[] { (2023, "丁", 1, null), (2024, "丁", 1, null), (2022, "乙", 2, "数量"), (2023, "乙", 1, "数量"), (2024, "丙", 1, "数量"), (2024, "甲", 3, "数量") })
        {
            year.Prior.Add(new PriorResult(y, unit, null, rank, null, [], ranking));
        }

        Assert.Equal(["乙 曾 数量曾连续二年前二名（2022年第 2 名、2023年第 1 名）", "丙 曾 数量曾连续二年前二名（2024年第 1 名、本年第 2 名）", "丁 P 类别名次连续三年前一名（2023年第 1 名、2024年第 1 名、本年第 1 名）"], year.Score().Lines.Select(l => $"{l.Name} {l.Rule.Clause} {l.Reason}"));
        Assert.Equal(["数量"], year.Rulebook.RankingsComparedWithLastYear());
        year.Prior.RemoveAll(p => p is { Year: 2024, Participant: "丁" });
        Assert.Equal(["乙 曾 拟", "丙 曾 拟"], year.Lines());
    }

    [Theory]
    [InlineData("没有", false, 1, 1, PeriodLevel.Quarter, "排名“没有”不在《排名规则》表里")]
    [InlineData("数量", false, 0, 1, PeriodLevel.Quarter, "名次要从 1 起")]
    [InlineData("数量", false, 1, 0, PeriodLevel.Quarter, "次数要从 1 起")]
    [InlineData("数量", false, 1, 5, PeriodLevel.Quarter, "一年只有四个季度")]
    [InlineData("数量", true, 1, 2, PeriodLevel.Year, "《上年结果》没有记当年一共排了多少个，跨年度只能写前几名")]
    [InlineData("数量", false, 1, 2, PeriodLevel.Month, "排名“数量”所依据的指标不是每个月填报")]
    [InlineData("类别名次", false, 1, 2, PeriodLevel.Month, "排名“类别名次”所依据的指标不是每个月填报")]
    public void What_cannot_be_is_refused_with_its_place(string ranking, bool bottom, int places, int times, PeriodLevel level, string problem)
    {
        var finding = Assert.Single(RulebookValidator.Check(Year(Figures, Rule(new RepeatedPlaceTest(ranking, bottom, places, times, level))).Rulebook), f => !f.IsHint);

        Assert.Equal("条件", finding.Field);
        Assert.EndsWith(problem, finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_grade_may_ask_for_it()
    {
        // 全年累计三次排名末位的，年度不得评为优秀.
        var year = Year(Figures);
        year.Rules = year.Rules with { Grades = [new GradeBand("优秀", 0.9m), new GradeBand("一般", null)], GradeCaps = [new GradeCap(new RepeatedPlaceTest("数量", true, 1, 3, PeriodLevel.Quarter, Repetition.Altogether), "一般")] };

        Assert.Equal(["一般", "优秀", "优秀", "优秀"], year.Score().Scores.Select(s => s.Grade));
        Assert.Equal(["一般", "优秀", "优秀", "优秀"], year.Score(basis: Basis.Reported).Scores.Select(s => s.Grade));
    }

    [Fact]
    public void It_stands_only_where_all_are_ranked() => Assert.Contains(
        "只能写在《等次》《奖惩规则》里",
        Assert.Single(RulebookValidator.Check(Year(Figures).Gate(new RepeatedPlaceTest("数量", true, 1, 2, PeriodLevel.Quarter)).Rulebook)).Problem,
        StringComparison.Ordinal);

    private static OutcomeRule Rule(Condition condition, string clause = "P") => new() { Clause = clause, Kind = OutcomeKind.Penalty, Condition = condition, Measure = "约谈" };

    /// <summary>Four units with a cumulative figure at the end of each quarter; below zero is not reported.</summary>
    private static YearBuilder Year(decimal[][] figures, params OutcomeRule[] rules)
    {
        var year = YearBuilder.Of(new LinearCurve(), against: Against.Year);
        year.Rules = year.Rules with { OtherRankings = [new RankingRule { Name = "数量", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Value, "任务") }], Outcomes = rules };
        foreach (var (unit, own) in new[] { "甲", "乙", "丙", "丁" }.Zip(figures))
        {
            year.Unit(unit).Target(unit, 100);
            foreach (var (figure, n) in own.Select((f, i) => (f, i + 1)).Where(x => x.f >= 0))
            {
                year.Result(unit, $"Q{n}", figure);
            }
        }

        return year;
    }
}
