using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Named rankings: what, among whom, in which order, how ties go on, who is in it.</summary>
public sealed class RankingTests
{
    private const string Named = "专项";

    [Theory]
    [InlineData(TieMethod.Skip, "1 2 2 4")]
    [InlineData(TieMethod.Dense, "1 2 2 3")]
    [InlineData(TieMethod.Last, "1 3 3 4")]
    public void Ties_go_on_by_the_method_and_the_bottom_is_counted_the_same(TieMethod ties, string places)
    {
        var year = Year(new RankingKey(RankingMeasure.Completion, "任务"), ties: ties).Done("甲", 90).Done("乙", 80).Done("丙", 80).Done("丁", 70);

        Assert.Equal(places, year.Places(Named));
        Assert.Equal("4 2 2 1", Bottom(year));
        Assert.All(year.Score().Scores, s => Assert.Equal((4, s.Name is "乙" or "丙" ? 2 : 1, "甲组"), (s.Places[Named].Count, s.Places[Named].Tied, s.Places[Named].Pool)));
    }

    [Fact]
    public void Completion_is_compared_exactly_and_not_as_printed()
    {
        var year = Year(new RankingKey(RankingMeasure.Completion, "任务")).Done("甲", 99.996m).Done("乙", 99.9961m).Done("丙", 100);

        Assert.Equal("3 2 1", year.Places(Named));
    }

    [Fact]
    public void Totals_are_compared_as_printed()
    {
        var year = YearBuilder.Of(new LinearCurve()).Done("甲", 90.004m).Done("乙", 90.001m);

        Assert.Equal("1 1", year.Places("类别名次"));
    }

    [Fact]
    public void Inside_a_class_by_total_across_a_group_by_share_of_full_marks()
    {
        var year = new YearBuilder().Class("甲类", "县直").Class("乙类", "县直").Indicator("任务").Use("甲类", "任务", 100, new LinearCurve()).Use("乙类", "任务", 60, new LinearCurve())
            .Done("甲", 90).Done("乙", 91, "乙类").Done("丙", 90, "乙类").Done("丁", 89);

        Assert.Equal("1 1 2 2", year.Places("类别名次"));
        Assert.Equal("2 1 2 4", year.Places("序列名次"));
        Assert.Equal(["甲类", "乙类", "乙类", "甲类"], year.Score().Scores.Select(s => s.Places["类别名次"].Pool));
    }

    [Theory]
    [InlineData(RankingMeasure.Value, false, "2 1 3 4")]
    [InlineData(RankingMeasure.Value, true, "2 3 1 4")]
    [InlineData(RankingMeasure.Points, false, "2 1 3 4")]
    [InlineData(RankingMeasure.Completion, false, "2 1 3 4")]
    [InlineData(RankingMeasure.Completion, true, "2 3 1 4")]
    public void What_was_not_reported_ranks_as_zero_and_never_first_where_less_is_better(RankingMeasure measure, bool less, string places) =>
        Assert.Equal(places, Year(new RankingKey(measure, "任务", less)).Done("甲", 50).Done("乙", 60).Done("丙", 10).Done("丁", null).Places(Named));

    [Fact]
    public void What_was_not_reported_ties_with_a_true_zero()
    {
        var year = Year(new RankingKey(RankingMeasure.Completion, "任务")).Done("甲", 50).Done("乙", 0).Done("丙", null);

        Assert.Equal("1 2 2", year.Places(Named));
        Assert.Equal("3 1 1", Bottom(year));
    }

    [Fact]
    public void Growth_is_ranked_exactly_below_zero_too()
    {
        var year = Year(new RankingKey(RankingMeasure.Growth, "任务"), new LinearCurve(CurveVariable.Growth)).Done("甲", 98).Done("乙", 100).Done("丙", 97).Done("丁", 110);
        foreach (var unit in "甲乙丙丁")
        {
            year.Base($"{unit}", "Q4", 100);
        }

        Assert.Equal("3 2 4 1", year.Places(Named));
    }

    [Fact]
    public void Who_does_not_hold_the_task_or_has_no_base_or_nothing_due_is_not_in_it()
    {
        var year = Year(new RankingKey(RankingMeasure.Growth, "任务"), new LinearCurve(CurveVariable.Growth)).Done("甲", 98).Base("甲", "Q4", 100).Unit("乙").Done("丙", 97);

        Assert.Equal("1 - -", year.Places(Named));
        Assert.Equal("- - -", year.Places(Named, "M02"));
    }

    [Fact]
    public void A_class_that_gives_the_indicator_no_completion_is_not_in_a_ranking_by_completion()
    {
        var year = Mixed();

        Assert.Equal("2 1 -", year.Places(Named));
        Assert.Equal("1 2 -", Bottom(year));
        Assert.Equal(2, year.Score().Find("甲")!.Places[Named].Count);
    }

    [Fact]
    public void Nor_is_it_met_by_a_rule_about_completion()
    {
        var year = Mixed();
        year.Rules = year.Rules with { Outcomes = [new OutcomeRule { Clause = "P", Kind = OutcomeKind.Penalty, Condition = new CompletionTest("任务", Comparison.Below, 1), Measure = "谈话" }] };

        Assert.Equal(["甲 P 拟"], year.Lines());
    }

    [Fact]
    public void Tie_breakers_decide_in_their_order_and_ties_that_stay_stay()
    {
        var year = new YearBuilder().Class("甲类").Indicator("主").Indicator("次").Use("甲类", "主", 60, new LinearCurve(Cap: 1)).Use("甲类", "次", 40, new CeilingCurve(1))
            .Done("甲", 100, indicator: "主").Done("乙", 120, indicator: "主").Done("丙", 110, indicator: "主").Done("丁", 120, indicator: "主");
        foreach (var (unit, figure) in new[] { ("甲", 9m), ("乙", 7m), ("丙", 7m), ("丁", 7m) })
        {
            year.Done(unit, figure, indicator: "次");
        }

        Assert.Equal("1 1 1 1", year.Places("类别名次"));
        year.Rules = year.Rules with { ClassRanking = year.Rules.ClassRanking with { TieBreakers = [new RankingKey(RankingMeasure.Value, "次", true), new RankingKey(RankingMeasure.Completion, "主")] } };
        Assert.Equal("4 1 3 1", year.Places("类别名次"));
        Assert.Equal("1 3 2 3", string.Join(' ', year.Score().Scores.Select(s => s.Places["类别名次"].FromBottom)));
    }

    [Fact]
    public void Negative_totals_rank_below_zero()
    {
        var year = YearBuilder.Of(new LinearCurve(Floor: -1)).Done("甲", -50).Done("乙", 0).Done("丙", -60);
        year.Adjustments.Add(new("乙", YearBuilder.At("Q1"), null, null, -55, "扣分"));

        Assert.Equal([-50m, -55m, -60m], year.Score().Scores.Select(s => s.Total!.Value));
        Assert.Equal("1 2 3", year.Places("类别名次"));
        Assert.Equal("1 2 3", year.Places("序列名次"));
    }

    [Fact]
    public void A_group_of_one_is_first_and_its_own_last()
    {
        var place = Year(new RankingKey(RankingMeasure.Completion, "任务")).Done("甲", 10).Score().Find("甲")!.Places[Named];

        Assert.Equal(new Placement(1, 1, 1, 1, "甲组"), place);
    }

    [Fact]
    public void Each_row_says_which_criterion_put_it_before_the_next()
    {
        var year = YearBuilder.Of(new LinearCurve(Cap: 1), fullMarks: 60).Indicator("次").Use("甲类", "次", 40, new LinearCurve(Cap: 1));
        foreach (var (unit, main, second) in new[] { ("甲", 100m, 50m), ("乙", 80m, 80m), ("丙", 90m, 65m), ("丁", 90m, 65m), ("戊", 10m, 10m) })
        {
            year.Done(unit, main).Done(unit, second, indicator: "次");
        }

        year.Rules = year.Rules with { ClassRanking = year.Rules.ClassRanking with { TieBreakers = [new RankingKey(RankingMeasure.Value, "次", LessIsBetter: true)] } };
        var board = year.Score();
        var places = board.Scores.ToDictionary(s => s.Name, s => s.Places["类别名次"]);

        // 80 each; the fewer of 次 stands first: 甲 50, 丙 and 丁 65, 乙 80.
        Assert.Equal([1, 4, 2, 2, 5], board.Scores.Select(s => places[s.Name].Rank));
        Assert.Null(places["甲"].Above);
        Assert.Equal(("甲", "丙", true, "50", "65"), Said(places["甲"].Below));
        Assert.Equal(places["甲"].Below, places["丙"].Above);
        Assert.Equal(("丙", "丁", true, null, null), Said(places["丙"].Below));
        Assert.Null(places["丙"].Below!.Key);
        Assert.Equal(("乙", "戊", false, "80", "10"), Said(places["乙"].Below));
        Assert.Equal(RankingMeasure.Total, places["戊"].Above!.Key!.Measure);
        Assert.Null(places["戊"].Below);

        static (string, string, bool, string?, string?) Said(RankStep? step) =>
            (step!.Upper, step.Lower, step.IsTieBreaker, step.UpperFigure is { } u ? FractionText.Exact(u) : null, step.LowerFigure is { } l ? FractionText.Exact(l) : null);
    }

    private static YearBuilder Mixed()
    {
        var year = new YearBuilder().Class("甲类", "组").Class("乙类", "组").Indicator("任务").Use("甲类", "任务", 100, new LinearCurve(Cap: 1)).Use("乙类", "任务", 100, new CeilingCurve(1))
            .Done("甲", 90).Done("乙", 100).Done("丙", 20, "乙类");
        year.Rules = year.Rules with { OtherRankings = [new RankingRule { Name = Named, Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.Completion, "任务") }] };
        return year;
    }

    private static YearBuilder Year(RankingKey key, ScoringCurve? curve = null, TieMethod ties = TieMethod.Skip)
    {
        var year = YearBuilder.Of(curve ?? new LinearCurve());
        year.Rules = year.Rules with { OtherRankings = [new RankingRule { Name = Named, Scope = RankingScope.EachGroup, Key = key, Ties = ties }] };
        return year;
    }

    private static string Bottom(YearBuilder year) => string.Join(' ', year.Score().Scores.Select(s => s.Places.TryGetValue(Named, out var place) ? $"{place.FromBottom}" : "-"));
}
