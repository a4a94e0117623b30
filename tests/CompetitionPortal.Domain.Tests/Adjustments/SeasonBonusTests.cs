using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Adjustments;

/// <summary>Bonuses for the first places of each period (rule D5d).</summary>
public sealed class SeasonBonusTests
{
    // The first three of each month + 0.5, 0.3, 0.1; gated.
    [Fact]
    public void The_first_three_of_each_month_gain_by_their_place()
    {
        var year = Year();

        Assert.Equal(["0.6", "0.8", "0.4", "0"], year.Score("M02").Scores.Select(s => $"{s.Adjustments:0.##}"));
        Assert.Equal(["0.5", "0.3", "0.1", "0"], year.Score("M01").Scores.Select(s => $"{s.Adjustments:0.##}"));
        var board = year.Score("M02");
        Assert.Contains("1月加 0.5 分：任务数量第 1 名", WhySentences.Of(board.Scores[0], board).Select(s => s.Text));
    }

    [Fact]
    public void Who_does_not_fulfil_the_condition_at_that_period_s_end_gains_nothing_and_nobody_moves_up()
    {
        var year = Year(s => s with { Gate = new FigureTest("任务", RankingMeasure.Value, Comparison.AtLeast, 9) });

        Assert.Equal(["0.6", "0.5", "0.3", "0"], year.Score("M02").Scores.Select(s => $"{s.Adjustments:0.##}"));
    }

    [Fact]
    public void It_is_won_at_most_so_many_times_and_never_beyond_the_group_s_cap()
    {
        Assert.Equal(["0.5", "0.3", "0.1", "0"], Year(s => s with { MostTimes = 1 }).Score("M02").Scores.Select(s => $"{s.Adjustments:0.##}"));
        Assert.Equal(["0.6", "0.7", "0.4", "0"], Year(cap: 0.7m).Score("M02").Scores.Select(s => $"{s.Adjustments:0.##}"));
    }

    [Fact]
    public void Equal_ones_gain_alike_and_where_less_is_better_the_least_is_first()
    {
        var year = Year();
        year.Results.Clear();
        year.Result("甲", "M01", 3).Result("乙", "M01", 3).Result("丙", "M01", 1).Result("丁", "M01", 7);
        Assert.Equal(["0.3", "0.3", "0", "0.5"], year.Score("M01").Scores.Select(s => $"{s.Adjustments:0.##}"));

        year.Rules = year.Rules with { OtherRankings = [year.Rules.OtherRankings[0] with { Key = new RankingKey(RankingMeasure.Value, "任务", LessIsBetter: true) }] };
        Assert.Equal(["0.3", "0.3", "0.5", "0"], year.Score("M01").Scores.Select(s => $"{s.Adjustments:0.##}"));
    }

    [Fact]
    public void A_condition_on_the_ledger_sees_what_was_won()
    {
        var year = Year();
        foreach (var (month, unit, figure) in Enumerable.Range(3, 10).SelectMany(m => new[] { (m, "甲", 12m), (m, "乙", 14), (m, "丙", 13), (m, "丁", 1) }))
        {
            year.Result(unit, $"M{month:00}", figure);
        }

        year.Rules = year.Rules with { Outcomes = [new OutcomeRule { Clause = "奖", Kind = OutcomeKind.Reward, Condition = new LedgerTest("荣誉"), Measure = "奖励" }] };

        Assert.Equal(["甲 奖 拟", "乙 奖 拟", "丙 奖 拟"], year.Lines());
        Assert.Equal("荣誉：任务数量第 1 名", year.Score().Lines[0].Reason);
    }

    [Fact]
    public void What_was_won_over_one_who_has_not_reported_is_open_and_so_is_he()
    {
        // 丁 says nothing in January; of the three who won, and of him, the bonus may still change, in February's total as well.
        var year = Year();
        year.Results.RemoveAll(r => r.Participant == "丁" && r.Period == YearBuilder.At("M01"));

        Assert.Equal([true, true, true, true], year.Score("M01").Scores.Select(s => s.HasUnreported));
        year = Year(s => s with { Points = [0.5m] });
        year.Results.RemoveAll(r => r.Participant == "丁" && r.Period == YearBuilder.At("M01"));
        Assert.Equal([true, false, false, true], year.Score("M02").Scores.Select(s => s.HasUnreported));
    }

    [Fact]
    public void A_ranking_by_total_does_not_count_the_bonuses_that_it_gives()
    {
        var year = Year(s => s with { Ranking = "类别名次", Points = [100] });

        Assert.Equal(["100", "100", "0", "0"], year.Score("M02").Scores.Select(s => $"{s.Adjustments:0.##}"));
    }

    [Theory]
    [InlineData(PeriodLevel.Year, "任务数量", "荣誉", 1, "频次")]
    [InlineData(PeriodLevel.Month, "没有", "荣誉", 1, "排名")]
    [InlineData(PeriodLevel.Month, "任务数量", "没有", 1, "组别")]
    [InlineData(PeriodLevel.Month, "任务数量", "荣誉", 0, "名次加分")]
    public void What_cannot_be_is_refused_with_its_place(PeriodLevel level, string ranking, string group, int points, string field) =>
        Assert.Equal(field, Assert.Single(RulebookValidator.Check(Year(_ => new SeasonBonus(level, ranking, [points], group)).Rulebook)).Field);

    [Fact]
    public void A_rulebook_keeps_it()
    {
        var rulebook = Year(s => s with { Gate = new VetoTest(), MostTimes = 4 }).Rulebook;

        Assert.Equal(rulebook.SeasonBonuses, RulebookDocument.Read(RulebookDocument.Write(rulebook)).SeasonBonuses);
    }

    [Fact]
    public void A_movement_may_be_against_the_month_before()
    {
        var year = Year();
        year.Rules = year.Rules with { SeasonBonuses = [], Outcomes = [new OutcomeRule { Clause = "进", Kind = OutcomeKind.Milestone, At = YearBuilder.At("M02"), Condition = new MovementTest("任务数量", true, 1, Level: PeriodLevel.Month), Measure = "进位" }] };

        Assert.Equal(["任务数量由第 2 名进到第 1 名", "任务数量由第 3 名进到第 2 名"], year.Score("M02").Lines.Select(l => l.Reason).Order(StringComparer.Ordinal).Reverse().Order(StringComparer.Ordinal));
    }

    /// <summary>Four units: in January 甲 first, then 乙, 丙; in February 乙, 丙, 甲.</summary>
    private static YearBuilder Year(Func<SeasonBonus, SeasonBonus>? change = null, decimal? cap = null)
    {
        var year = YearBuilder.Of(new LinearCurve(), frequency: PeriodLevel.Month, against: Against.Year);
        var bonus = new SeasonBonus(PeriodLevel.Month, "任务数量", [0.5m, 0.3m, 0.1m], "荣誉");
        year.Rules = year.Rules with
        {
            AdjustmentGroups = [new AdjustmentGroup("荣誉", cap)],
            OtherRankings = [new RankingRule { Name = "任务数量", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Value, "任务") }],
            SeasonBonuses = [change?.Invoke(bonus) ?? bonus],
        };
        foreach (var (unit, first, second) in new[] { ("甲", 10m, 12m), ("乙", 8, 14), ("丙", 6, 13), ("丁", 1, 1) })
        {
            year.Unit(unit).Target(unit, 100).Result(unit, "M01", first).Result(unit, "M02", second);
        }

        return year;
    }
}
