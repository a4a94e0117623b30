using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>An indicator where less is better, through everything that is computed of it.</summary>
public sealed class LessIsBetterTests
{
    /// <summary>Every curve that prefers less, over a target of 10 and 10 marks, and what 5, 10 and 15 give.</summary>
    public static TheoryData<ScoringCurve, string> Curves => new()
    {
        { new CeilingCurve(1), "10 10 5" },
        { new ThresholdCurve(CurveVariable.Value, true), "10 10 0" },
        { new LinearCurve(Cap: 1, LessIsBetter: true), "10 10 6.67" },
        { new IncrementsCurve { On = CurveVariable.Value, LessIsBetter = true, BaseMarks = 8, Up = 0.2m, UpMax = 2, Down = 1, Floor = 0 }, "9 8 3" },
        { new StepTableCurve(CurveVariable.Value, [new StepBand(8, 10), new StepBand(12, 6), new StepBand(null, 0)], true), "10 6 0" },
        { new PiecewiseCurve(CurveVariable.Value, [new CurveKnot(5, 10), new CurveKnot(15, 0)], null, true), "10 5 0" },
        { new BestRatioCurve(CurveVariable.Value) { LessIsBetter = true }, "10 5 3.33" },
        { new EfficacyCurve(CurveVariable.Value) { LessIsBetter = true, BaseShare = 0.6m }, "10 8 6" },
        { new RankPointsCurve(CurveVariable.Value, "起数") { LessIsBetter = true, PerPlace = 2 }, "10 8 6" },
    };

    [Theory, MemberData(nameof(Curves))]
    public void Points_places_movement_and_lines_follow_the_better_side(ScoringCurve curve, string points)
    {
        var year = Year(curve, 5, 10, 15);
        year.Result("甲", "Q3", 15).Result("乙", "Q3", 10).Result("丙", "Q3", 5);
        year.Rules = year.Rules with
        {
            Outcomes =
            [
                new OutcomeRule { Clause = "末", Kind = OutcomeKind.Penalty, Condition = new PlaceTest("起数", true, 1), Measure = "谈话" },
                new OutcomeRule { Clause = "进", Kind = OutcomeKind.Reward, Condition = new MovementTest("起数", true, 2), Measure = "进位奖" },
                new OutcomeRule { Clause = "超", Kind = OutcomeKind.Penalty, Condition = new FigureTest("任务", RankingMeasure.Value, Comparison.Above, null), Measure = "扣款", Amount = new OutcomeAmount(new StepAmount(new RankingKey(RankingMeasure.Value, "任务"), 2) { Line = null }) },
                new OutcomeRule { Clause = "奖", Kind = OutcomeKind.Reward, Condition = new AllOf([]), Measure = "节余奖", Amount = new OutcomeAmount(new StepAmount(new RankingKey(RankingMeasure.Value, "任务"), 3) { Line = null, IsBelow = true }) },
                new OutcomeRule { Clause = "先", Kind = OutcomeKind.Award, Condition = new AllOf([]), Measure = "先进", Ranking = "起数", Quota = 1 },
            ],
        };

        Assert.True(curve.PrefersLess());
        Assert.False(curve.HasCompletion);
        var board = year.Score();
        Assert.Equal(points, string.Join(' ', board.Scores.Select(s => $"{s.Cells[0].Points:0.##}")));
        Assert.Equal("1 2 3", year.Places("起数"));
        Assert.All(board.Scores, s => Assert.Null(s.Cells[0].Completion));
        Assert.Equal(["甲 进 进位奖", "甲 奖 节余奖 15 万元", "丙 末 谈话", "丙 超 扣款 10 万元", "甲 先 先进"], board.Lines.Select(l => $"{l.Name} {l.Rule.Clause} {l.MeasureText}"));
        Assert.DoesNotContain(WhySentences.Of(board.Scores[0].Cells[0], board), s => s.Text.Contains("完成率", StringComparison.Ordinal));
        Assert.Contains(WhySentences.Of(board.Scores[0].Cells[0], board), s => s.Text.StartsWith("全年控制数 10", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Curves))]
    public void What_was_not_reported_has_no_points_and_stands_last(ScoringCurve curve, string points)
    {
        var year = Year(curve, 5, 10, null);

        Assert.NotEmpty(points);
        Assert.Equal((CellState.Unreported, 0m), (year.Cell("丙").State, year.Cell("丙").Points));
        Assert.Equal("1 2 3", year.Places("起数"));
    }

    [Fact]
    public void A_milestone_asks_for_the_value_at_half_year()
    {
        var year = Year(new CeilingCurve(1), 9, 9, 9);
        year.Result("甲", "Q2", 4).Result("乙", "Q2", 8).Result("丙", "Q2", null);
        year.Rules = year.Rules with { Outcomes = [new OutcomeRule { Clause = "半", Kind = OutcomeKind.Milestone, At = YearBuilder.At("H1"), Condition = new FigureTest("任务", RankingMeasure.Value, Comparison.Above, 5), Measure = "约谈" }] };

        Assert.Equal(["乙 半 拟"], year.Lines("H1"));
        Assert.Equal("任务 8万元", year.Score("H1").Lines[0].Reason);
    }

    [Fact]
    public void A_growth_is_better_below_its_line()
    {
        var year = Year(new IncrementsCurve { On = CurveVariable.Growth, LessIsBetter = true, Down = 1, Floor = 0 }, 105, 112, 110);
        foreach (var unit in "甲乙丙")
        {
            year.Base($"{unit}", "Q4", 100);
        }

        Assert.Equal(["10", "8", "10"], year.Score().Scores.Select(s => $"{s.Cells[0].Points:0.##}"));
    }

    [Fact]
    public void The_county_s_ceiling_is_held_against_the_sum_of_ceilings() =>
        Assert.All(Curves.Select(c => c.Data.Item1), curve => Assert.True(CountyBalance.IsCeiling(Year(curve, 1, 1, 1).Rulebook.Indicators[0], Year(curve, 1, 1, 1).Rulebook)));

    /// <summary>甲, 乙 and 丙 with a target of 10 and 10 marks; a ranking 起数 by the figure.</summary>
    internal static YearBuilder Year(ScoringCurve curve, decimal? first, decimal? second, decimal? third)
    {
        var year = YearBuilder.Of(curve, against: Against.Year, fullMarks: 10);
        year.Rules = year.Rules with { OtherRankings = [new RankingRule { Name = "起数", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.Value, "任务", LessIsBetter: true) }] };
        foreach (var (unit, figure) in new[] { ("甲", first), ("乙", second), ("丙", third) })
        {
            year.Unit(unit).Target(unit, 10);
            if (figure is not null)
            {
                year.Result(unit, "Q4", figure);
            }
        }

        return year;
    }
}
