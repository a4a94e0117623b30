using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Curves that score against the others of the class or group, each with its worked example, also where less is better.</summary>
public sealed class PeerCurveTests
{
    [Fact]
    public void The_best_one_has_full_marks_and_the_others_their_ratio_to_it()
    {
        var year = Year(new BestRatioCurve(CurveVariable.Value), 600, ("甲", 85), ("乙", 92), ("丙", -3), ("丁", null));

        Assert.Equal([554.35m, 600m, 0m, 0m], Points(year));
        Assert.Equal([600m, 0m], Points(Year(new BestRatioCurve(CurveVariable.Completion), 600, ("甲", 50), ("乙", 0))));
    }

    [Fact]
    public void The_ratio_to_the_best_where_less_is_better() =>
        Assert.Equal([100m, 80m, 50m, 0m], Points(Year(new BestRatioCurve(CurveVariable.Value) { LessIsBetter = true }, 100, ("甲", 4), ("乙", 5), ("丙", 8), ("丁", null))));

    [Fact]
    public void A_best_of_zero_or_less_is_undefined()
    {
        var year = Year(new BestRatioCurve(CurveVariable.Value), 600, ("甲", 0), ("乙", -2));

        Assert.All(year.Score().Scores, s => Assert.Equal((CellState.NoBase, null), (s.Cells[0].State, s.Cells[0].Points)));
        Assert.Equal((CellState.NoBase, null), (Less(0, 3).Cells[0].State, Less(0, 3).Cells[0].Points));

        static ParticipantScore Less(decimal a, decimal b) => Year(new BestRatioCurve(CurveVariable.Value) { LessIsBetter = true }, 600, ("甲", a), ("乙", b)).Score().Scores[1];
    }

    [Fact]
    public void The_best_is_that_of_the_class_or_of_the_group_and_never_of_all()
    {
        var inClasses = new YearBuilder().Class("甲一", "甲组").Class("甲二", "甲组").Class("乙一", "乙组").Indicator("任务", ReportedAs.Level, PeriodLevel.Year);
        Fill(inClasses, RankingScope.EachClass);
        Assert.Equal([10m, 10m, 5m, 10m], Points(inClasses));

        var inGroups = new YearBuilder().Class("甲一", "甲组").Class("甲二", "甲组").Class("乙一", "乙组").Indicator("任务", ReportedAs.Level, PeriodLevel.Year);
        Fill(inGroups, RankingScope.EachGroup);
        Assert.Equal([5m, 10m, 5m, 10m], Points(inGroups));

        static void Fill(YearBuilder year, RankingScope scope)
        {
            foreach (var name in new[] { "甲一", "甲二", "乙一" })
            {
                year.Use(name, "任务", 10, new BestRatioCurve(CurveVariable.Value, scope));
            }

            foreach (var (unit, name, value) in new[] { ("A", "甲一", 20m), ("B", "甲二", 40m), ("C", "甲二", 20m), ("D", "乙一", 80m) })
            {
                year.Unit(unit, name).Target(unit, 100).Result(unit, "year", value);
            }
        }
    }

    [Fact]
    public void The_mean_may_be_the_measure_up_to_a_most()
    {
        // The mean of 120, 90 and 60 is 90; W = 10, at most 1.2 × W.
        Assert.Equal([12m, 10m, 6.67m, 0m], Points(Year(new BestRatioCurve(CurveVariable.Value) { Base = PeerBase.Mean, Most = 1.2m }, 10, ("甲", 120), ("乙", 90), ("丙", 60), ("丁", null))));
        Assert.Equal([10m, 10m, 6.67m], Points(Year(new BestRatioCurve(CurveVariable.Value) { Base = PeerBase.Mean }, 10, ("甲", 120), ("乙", 90), ("丙", 60))));

        // Of the others: 120 against 75, 90 against 90, 60 against 105.
        Assert.Equal([16m, 10m, 5.71m], Points(Year(new BestRatioCurve(CurveVariable.Value) { Base = PeerBase.OthersMean, Most = 2 }, 10, ("甲", 120), ("乙", 90), ("丙", 60))));
        var alone = Year(new BestRatioCurve(CurveVariable.Value) { Base = PeerBase.OthersMean }, 10, ("甲", 120)).Score().Scores[0].Cells[0];
        Assert.Equal((CellState.NoBase, null), (alone.State, alone.Points));
    }

    [Fact]
    public void Where_less_is_better_the_mean_is_divided_by_one_s_own()
    {
        // The mean of 0, 4 and 8 is 4: nothing at all has the most.
        Assert.Equal([15m, 10m, 5m], Points(Year(new BestRatioCurve(CurveVariable.Value) { LessIsBetter = true, Base = PeerBase.Mean, Most = 1.5m }, 10, ("甲", 0), ("乙", 4), ("丙", 8))));
    }

    [Fact]
    public void Points_may_be_shared_out_by_the_share_of_the_sum()
    {
        // 30, 50 and 20 of 100.
        var year = Year(new BestRatioCurve(CurveVariable.Value) { Base = PeerBase.Sum }, 60, ("甲", 30), ("乙", 50), ("丙", 20));

        Assert.Equal([18m, 30m, 12m], Points(year));
        Assert.Contains(year.Score().Scores[0].Cells[0].Trace, t => t.Kind == TraceKind.Peer && t.Label!.EndsWith("合计", StringComparison.Ordinal) && t.To == 100);
        Assert.All(Year(new BestRatioCurve(CurveVariable.Value) { Base = PeerBase.Sum }, 60, ("甲", 3), ("乙", -3)).Score().Scores, s => Assert.Equal(CellState.NoBase, s.Cells[0].State));
    }

    [Theory]
    [InlineData(PeerBase.Best, false, 1.2, "最多就是满分")]
    [InlineData(PeerBase.Sum, true, 0, "低者为优不能按占合计的比例计分")]
    [InlineData(PeerBase.Mean, false, -1, "的最高倍数不大于 0")]
    public void A_base_that_cannot_be_is_refused(PeerBase line, bool less, double most, string problem) =>
        Assert.Contains(problem, Assert.Single(RulebookValidator.Check(Year(new BestRatioCurve(CurveVariable.Value) { Base = line, LessIsBetter = less, Most = most == 0 ? null : (decimal)most }, 10, ("甲", 1)).Rulebook)).Problem, StringComparison.Ordinal);

    [Fact]
    public void Its_sentence_says_what_it_is_held_against_and_the_document_keeps_it()
    {
        var rulebook = Year(new BestRatioCurve(CurveVariable.Value, RankingScope.EachGroup) { Base = PeerBase.OthersMean, Most = 1.2m }, 10, ("甲", 1)).Rulebook;

        Assert.Equal("满分 10 分 × 实际数 ÷ 同一序列其他单位的平均，最高按 1.2 倍计，最低 0 分", CurveSentence.Write(rulebook.Uses[0], "万元"));
        Assert.Equal(rulebook.Uses[0].Curve, RulebookDocument.Read(RulebookDocument.Write(rulebook)).Uses[0].Curve);
        Assert.DoesNotContain("\"base\"", RulebookDocument.Write(Year(new BestRatioCurve(CurveVariable.Value), 10, ("甲", 1)).Rulebook), StringComparison.Ordinal);
    }

    // W = 10, c = 0.6, worst 4, best 12, own 9.
    [Fact]
    public void Efficacy_lies_between_the_base_share_and_full_marks() =>
        Assert.Equal([8.5m, 6m, 10m, 0m], Points(Year(new EfficacyCurve(CurveVariable.Value), 10, ("甲", 9), ("乙", 4), ("丙", 12), ("丁", null))));

    [Fact]
    public void Efficacy_where_less_is_better_swaps_best_and_worst() =>
        Assert.Equal([7.5m, 10m, 6m], Points(Year(new EfficacyCurve(CurveVariable.Value) { LessIsBetter = true }, 10, ("甲", 9), ("乙", 4), ("丙", 12))));

    [Fact]
    public void Without_a_base_share_it_is_the_min_max_method() =>
        Assert.Equal([6.25m, 0m, 10m], Points(Year(new EfficacyCurve(CurveVariable.Value) { BaseShare = 0 }, 10, ("甲", 9), ("乙", 4), ("丙", 12))));

    [Fact]
    public void Satisfactory_and_intolerable_values_may_be_given_and_nothing_is_beyond_them() =>
        Assert.Equal([8.5m, 6m, 10m], Points(Year(new EfficacyCurve(CurveVariable.Value) { Best = 12, Worst = 4 }, 10, ("甲", 9), ("乙", 1), ("丙", 40))));

    [Theory]
    [InlineData(true, 10)]
    [InlineData(false, 6)]
    public void Where_all_are_equal_the_rulebook_says_what_they_have(bool full, int points) =>
        Assert.Equal([points, points], Points(Year(new EfficacyCurve(CurveVariable.Value) { FullWhenEqual = full }, 10, ("甲", 9), ("乙", 9))).Select(p => (int)p!.Value));

    // W = 10, a twentieth of it off for each place: the fourth one has 8.5.
    [Fact]
    public void Points_by_place_with_ties_resolved_before()
    {
        var year = Ranked(new RankPointsCurve(CurveVariable.Completion, "名次") { PerPlace = 0.5m, Floor = 8 }, false, ("甲", 90), ("乙", 80), ("丙", 80), ("丁", 70), ("戊", 60), ("己", 50), ("庚", null));

        Assert.Equal([10m, 9.5m, 9.5m, 8.5m, 8m, 8m, 0m], Points(year));

        year.Rules = year.Rules with { OtherRankings = [year.Rules.OtherRankings[0] with { TieBreakers = [new RankingKey(RankingMeasure.Value, "次要", true)] }] };
        year.Indicator("次要").Use("甲类", "次要", 1, new LinearCurve()).Target("乙", 100, indicator: "次要").Target("丙", 100, indicator: "次要").Result("乙", "Q4", 9, "次要").Result("丙", "Q4", 8, "次要");
        Assert.Equal([10m, 9m, 9.5m, 8.5m, 8m, 8m, 0m], year.Score().Scores.Select(s => s.Cell("任务")!.Points ?? -1));
    }

    // W = 20, the last one 60 % of it: five units 20, 18, 16, 14, 12; three of them 20, 16, 12.
    [Fact]
    public void Points_fall_evenly_to_the_last_place_whatever_the_number()
    {
        var evenly = new RankPointsCurve(CurveVariable.Completion, "名次") { LastPoints = 12 };

        Assert.Equal([20m, 18m, 16m, 14m, 12m], Points(Ranked(evenly, false, 20, ("甲", 90), ("乙", 80), ("丙", 70), ("丁", 60), ("戊", 50))));
        Assert.Equal([20m, 16m, 12m], Points(Ranked(evenly, false, 20, ("甲", 90), ("乙", 80), ("丙", 70))));
        Assert.Equal([20m, 17.33m, 14.67m, 0m], Points(Ranked(evenly, false, 20, ("甲", 90), ("乙", 80), ("丙", 70), ("丁", null))));
        Assert.Equal([20m], Points(Ranked(evenly, false, 20, ("甲", 90))));
        Assert.Contains("按“名次”的名次：第一名得满分 20 分，最后一名得 12 分，其余按名次等差递减；得 20 分", WhySentences.Of(Ranked(evenly, false, 20, ("甲", 90)).Score().Scores[0].Cells[0], Ranked(evenly, false, 20, ("甲", 90)).Score()).Select(s => s.Text));
    }

    // Two share the second of four places.
    [Theory]
    [InlineData(TieMethod.Skip, 17.33, 12)]
    [InlineData(TieMethod.Dense, 16, 12)]
    [InlineData(TieMethod.Last, 14.67, 12)]
    public void Points_that_fall_evenly_follow_the_tie_method_of_the_ranking(TieMethod ties, double second, double last)
    {
        var year = Ranked(new RankPointsCurve(CurveVariable.Completion, "名次") { LastPoints = 12 }, false, 20, ("甲", 90), ("乙", 80), ("丙", 80), ("丁", 50));
        year.Rules = year.Rules with { OtherRankings = [year.Rules.OtherRankings[0] with { Ties = ties }] };

        Assert.Equal([20m, (decimal)second, (decimal)second, (decimal)last], Points(year));
    }

    [Fact]
    public void Points_by_place_where_less_is_better() =>
        Assert.Equal([1m, 3m, 2m], Points(Ranked(new RankPointsCurve(CurveVariable.Value, "名次") { PerPlace = 1, LessIsBetter = true }, true, 3, ("甲", 9), ("乙", 4), ("丙", 5))));

    [Fact]
    public void First_and_last_places_by_a_table_and_the_last_ones_at_most_half()
    {
        var table = new RankPointsCurve(CurveVariable.Completion, "名次") { Places = [new(1, false, 5), new(2, false, 4), new(1, true, -5), new(2, true, -4)], Rest = 1 };

        Assert.Equal([5m, 4m, 1m, -4m, -5m], Points(Ranked(table, false, ("甲", 90), ("乙", 80), ("丙", 70), ("丁", 60), ("戊", 50))));
        Assert.Equal([5m, 4m, -5m], Points(Ranked(table, false, ("甲", 90), ("乙", 80), ("丙", 70))));
        Assert.Equal([5m], Points(Ranked(table, false, ("甲", 90))));
    }

    [Fact]
    public void A_place_on_a_list_of_others_is_a_figure_like_any_other()
    {
        var year = YearBuilder.Of(new CeilingCurve(0.5m), ReportedAs.Level, PeriodLevel.Year, 10).Unit("甲").Target("甲", 1).Result("甲", "year", 4);

        Assert.Equal([8.5m], Points(year));
    }

    [Fact]
    public void The_trace_names_the_others_best_and_worst_and_the_place()
    {
        var board = Year(new EfficacyCurve(CurveVariable.Value), 10, ("甲", 9), ("乙", 4), ("丙", 12)).Score();
        Assert.Equal(["甲类最优 12 万元", "甲类最差 4 万元"], WhySentences.Of(board.Scores[0].Cells[0], board).Select(s => s.Text).Where(t => t.StartsWith("甲类", StringComparison.Ordinal)));

        board = Ranked(new RankPointsCurve(CurveVariable.Completion, "名次") { PerPlace = 0.5m }, false, ("甲", 90), ("乙", 80)).Score();
        Assert.Contains("在甲类名次 2 个单位中第 2 名", WhySentences.Of(board.Scores[1].Cells[0], board).Select(s => s.Text));
        Assert.Contains("按“名次”的名次：第一名得满分 10 分，每降一名扣 0.5 分，最低 0 分；得 9.5 分", WhySentences.Of(board.Scores[1].Cells[0], board).Select(s => s.Text));
    }

    private static YearBuilder Year(ScoringCurve curve, decimal fullMarks, params (string Unit, decimal? Figure)[] units)
    {
        var year = YearBuilder.Of(curve, ReportedAs.Level, PeriodLevel.Year, fullMarks);
        foreach (var (unit, figure) in units)
        {
            year.Unit(unit).Target(unit, 100).Result(unit, "year", figure);
        }

        return year;
    }

    private static YearBuilder Ranked(RankPointsCurve curve, bool less, params (string Unit, decimal? Figure)[] units) => Ranked(curve, less, 10, units);

    private static YearBuilder Ranked(RankPointsCurve curve, bool less, decimal fullMarks, params (string Unit, decimal? Figure)[] units)
    {
        var year = Year(curve, fullMarks, units);
        var measure = curve.On == CurveVariable.Completion ? RankingMeasure.Completion : RankingMeasure.Value;
        year.Rules = year.Rules with { OtherRankings = [new RankingRule { Name = "名次", Scope = RankingScope.EachClass, Key = new RankingKey(measure, "任务", less) }] };
        return year;
    }

    private static decimal?[] Points(YearBuilder year) => [.. year.Score().Scores.Select(s => s.Cells[0].Points)];
}
