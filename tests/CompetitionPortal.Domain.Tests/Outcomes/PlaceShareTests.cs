using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Outcomes;

/// <summary>The first or the last places as a share of those ranked.</summary>
public sealed class PlaceShareTests
{
    // Units 0 to n − 1, the first one best.
    [Theory]
    [InlineData(11, "数量前20%", "0 1")]
    [InlineData(4, "数量前20%", "")]
    [InlineData(4, "数量前20%四舍五入", "0")]
    [InlineData(4, "数量前20%至少一名", "0")]
    [InlineData(13, "数量前20%四舍五入", "0 1 2")]
    [InlineData(10, "数量倒数前10%", "9")]
    [InlineData(9, "数量倒数前10%", "")]
    [InlineData(9, "数量倒数前10%四舍五入", "8")]
    [InlineData(5, "数量倒数前80%", "3 4")]
    [InlineData(1, "数量倒数前50%至少一名", "")]
    public void The_share_gives_the_number_of_places(int units, string condition, string met) =>
        Assert.Equal(met, string.Join(' ', Year(units, condition).Score().Lines.Select(l => l.Name)));

    [Fact]
    public void Equal_ones_are_all_in_and_the_ground_says_the_number_of_places()
    {
        var year = Year(11, "数量前20%");
        year.Results.RemoveAt(2);
        year.Result("2", "Q4", 99, "量");

        Assert.Equal(["1 数量第 2 名（11 个单位的 20% 是 2 名）", "2 数量第 2 名（11 个单位的 20% 是 2 名）"], year.Score().Lines.Select(l => $"{l.Name} {l.Reason}").Skip(1));
        Assert.Equal("倒数第 1（10 个单位的 10% 是 1 名）", Year(10, "数量倒数前10%").Score().Lines.Single().Reason);
    }

    [Fact]
    public void Where_the_half_of_those_ranked_is_less_it_is_said() =>
        Assert.Equal("倒数第 2（5 个单位的 80% 是 4 名，最多到一半 2 名）", Year(5, "数量倒数前80%").Score().Lines[0].Reason);

    [Fact]
    public void Last_places_shared_by_more_than_half_wait_for_a_decision()
    {
        var year = Year(4, "数量倒数前50%");
        year.Results.Clear();
        foreach (var (unit, figure) in new[] { ("0", 9m), ("1", 5m), ("2", 5m), ("3", 5m) })
        {
            year.Result(unit, "Q4", figure, "量");
        }

        Assert.Equal(["1 P 待定(超过半数)", "2 P 待定(超过半数)", "3 P 待定(超过半数)"], year.Lines());
    }

    [Fact]
    public void A_share_counts_in_each_period_of_a_run_by_itself() =>
        Assert.Equal("3 数量连续一个季度倒数前25%（四季度倒数第 1）", Year(4, "数量连续一个季度倒数前25%").Score().Lines.Select(l => $"{l.Name} {l.Reason}").Single());

    private static YearBuilder Year(int units, string condition)
    {
        var year = new YearBuilder().Class("甲类").Indicator("量", ReportedAs.Stock).Use("甲类", "量", 10, new LinearCurve());
        for (var n = 0; n < units; n++)
        {
            year.Unit($"{n}").Target($"{n}", 100, indicator: "量").Result($"{n}", "Q4", 100 - n, "量");
        }

        year.Rules = year.Rules with
        {
            OtherRankings = [new RankingRule { Name = "数量", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Value, "量") }],
            Outcomes = [new OutcomeRule { Clause = "P", Kind = OutcomeKind.Penalty, Condition = new ConditionReader(["量"], ["数量"]).Read(condition), Measure = "谈话" }],
        };
        return year;
    }
}
