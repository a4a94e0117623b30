using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>From indicators to a total: components converted into the score above, coefficients of classes, rounds, missing rounds.</summary>
public sealed class ComponentTests
{
    // A special assessment of its own hundred marks counts a quarter of the year's: 80 × 75 ÷ 100 + 90 × 25 ÷ 100.
    [Fact]
    public void A_special_assessment_counts_a_quarter()
    {
        var year = Year(new ScoreComponent("甲类", "专项", 25));

        Assert.Equal(82.5m, year.Score().Find("甲")!.BaseScore);
        Assert.Contains("专项得 90，计入上一级 22.5 分", Why(year));
    }

    [Fact]
    public void Its_own_score_may_be_rounded_before_it_is_converted()
    {
        var year = Year(new ScoreComponent("甲类", "专项", 25) { Digits = 0 });
        year.Result("甲", "Q4", 40.6m, "招商");
        year.Results.RemoveAll(r => r.Indicator == "招商" && r.Verified == 45);

        Assert.Equal(60 + (86m / 4), year.Score().Find("甲")!.BaseScore);
    }

    [Fact]
    public void What_is_absent_leaves_its_own_component_and_a_component_without_anything_the_one_above()
    {
        var year = Year(new ScoreComponent("甲类", "专项", 25));
        year.Targets.RemoveAll(t => t.Indicator == "招商");
        Assert.Equal(60 + 22.5m, year.Score().Find("甲")!.BaseScore);

        year.Targets.RemoveAll(t => t.Indicator == "项目");
        Assert.Equal(80m, year.Score().Find("甲")!.BaseScore);
    }

    [Theory]
    [InlineData(ComponentMethod.Highest, 82.5)]
    [InlineData(ComponentMethod.Lowest, 82.5)]
    [InlineData(ComponentMethod.Converted, 82.5)]
    public void A_component_of_equal_shares_is_the_same_whichever_way(ComponentMethod method, double points) =>
        Assert.Equal((decimal)points, Year(new ScoreComponent("甲类", "专项", 25) { Method = method }).Score().Find("甲")!.BaseScore);

    [Fact]
    public void The_best_and_the_worst_share_of_a_component()
    {
        var year = Year(new ScoreComponent("甲类", "专项", 25) { Method = ComponentMethod.Highest });
        year.Results.RemoveAll(r => r.Indicator == "招商");
        year.Result("甲", "Q4", 25, "招商");
        Assert.Equal(82.5m, year.Score().Find("甲")!.BaseScore);

        year.Rules = year.Rules with { Components = [year.Rules.Components[0] with { Method = ComponentMethod.Lowest }] };
        Assert.Equal(72.5m, year.Score().Find("甲")!.BaseScore);
    }

    // Special tasks that only deduct: 0.3 for 较差, 0.5 for 差, together at most one mark.
    [Theory]
    [InlineData(1, 0, 0, 99.7)]
    [InlineData(1, 2, 0, 99.2)]
    [InlineData(2, 2, 2, 99)]
    [InlineData(0, 0, 0, 100)]
    public void Special_tasks_only_deduct_and_together_at_most_one_mark(int a, int b, int c, double points)
    {
        var deducting = new StepTableCurve(CurveVariable.Value, [new(null, 0), new(1, -0.3m), new(2, -0.5m)]);
        var year = new YearBuilder().Class("甲类").Indicator("任务").Use("甲类", "任务", 100, new LinearCurve(Cap: 1)).Done("甲", 100);
        year.Rules = year.Rules with { Components = [new ScoreComponent("甲类", "扣分项", 0) { Method = ComponentMethod.Sum, Floor = -1, Cap = 0 }] };
        foreach (var (name, grade) in new[] { ("一", a), ("二", b), ("三", c) })
        {
            year.Indicator(name, ReportedAs.Level, PeriodLevel.Year).Use("甲类", name, 1, deducting).In("扣分项").Target("甲", 1, indicator: name).Result("甲", "year", grade, name);
        }

        Assert.Equal((decimal)points, year.Score().Find("甲")!.Total);
    }

    [Fact]
    public void Components_stand_in_components()
    {
        var year = Year(new ScoreComponent("甲类", "专项", 50) { Parent = "综合" }, new ScoreComponent("甲类", "综合", 25));
        year.Indicator("满意度", ReportedAs.Level, PeriodLevel.Year).Use("甲类", "满意度", 50, new DirectCurve()).In("综合").Target("甲", 100, indicator: "满意度").Result("甲", "year", 70, "满意度");

        // 60 + 25 × (45 + 35) ÷ 100.
        Assert.Equal(80m, year.Score().Find("甲")!.BaseScore);
    }

    [Fact]
    public void The_coefficient_of_a_class_multiplies_the_base_score_and_not_the_bonuses()
    {
        var year = new YearBuilder().Class("甲类", coefficient: 0.98m).Indicator("任务").Use("甲类", "任务", 100, new LinearCurve(Cap: 1)).Done("甲", 92.4m);
        year.Rules = year.Rules with { AdjustmentGroups = [new AdjustmentGroup("荣誉", null)] };
        year.Adjustments.Add(new Adjustment("甲", Period.Year, "荣誉", null, 2, "省级"));
        var score = year.Score().Find("甲")!;

        Assert.Equal((90.55m, 92.55m), (score.BaseScore, score.Total));
        Assert.Contains("乘类别系数 0.98 = 90.552 分", Why(year));
    }

    [Fact]
    public void What_is_redistributed_leaves_the_denominator()
    {
        var year = new YearBuilder().Class("甲类").Indicator("任务").Indicator("另项").Use("甲类", "任务", 90, new LinearCurve(Cap: 1)).Use("甲类", "另项", 10, new LinearCurve()).Done("甲", 85);

        Assert.Equal(85m, year.Score().Find("甲")!.Total);
    }

    // Rounds of a year: 80, 90, 70 and 100 at the ends of the quarters, each by the plan of its time.
    [Fact]
    public void The_base_score_is_the_mean_of_the_rounds_or_a_weighted_one()
    {
        var year = YearBuilder.Of(new LinearCurve()).Unit("甲").Target("甲", 400).Result("甲", "Q1", 80).Result("甲", "Q2", 180).Result("甲", "Q3", 210).Result("甲", "Q4", 400);
        year.Rules = year.Rules with { Rounds = new RoundRule(PeriodLevel.Quarter) };
        Assert.Equal(85m, year.Score().Find("甲")!.BaseScore);
        Assert.Equal(85m, year.Score("Q2").Find("甲")!.BaseScore);
        Assert.Equal(80m, year.Score("Q1").Find("甲")!.BaseScore);
        Assert.Contains("三季度基本分 70 分", Why(year));

        year.Rules = year.Rules with { Rounds = new RoundRule(PeriodLevel.Quarter) { Weights = [1, 1, 1, 2] } };
        Assert.Equal(88m, year.Score().Find("甲")!.BaseScore);

        // Each quarter by itself, the year by the mean.
        year.Rules = year.Rules with { Rounds = new RoundRule(PeriodLevel.Quarter) { OnlyAtYearEnd = true } };
        Assert.Equal([80m, 90m, 70m, 85m], new[] { "Q1", "Q2", "Q3", "year" }.Select(p => year.Score(p).Find("甲")!.BaseScore));

        year.Rules = year.Rules with { Rounds = null };
        Assert.Equal(100m, year.Score().Find("甲")!.BaseScore);
    }

    // Each quarter's own scores: 90, 95, 91, 96 against 97, 93, 98, 94; the year's means 93 and 95.5.
    [Theory]
    [InlineData(true, "二季度 甲、四季度 甲、一季度 乙、三季度 乙", "甲")]
    [InlineData(false, "一季度 乙、二季度 乙、三季度 乙、四季度 乙", "")]
    public void The_last_quarter_has_a_score_of_its_own_where_the_others_have(bool onlyAtYearEnd, string first, string lastFirst)
    {
        var year = YearBuilder.Of(new LinearCurve(), ReportedAs.Stock);
        foreach (var (unit, own) in new[] { ("甲", new[] { 90m, 95, 91, 96 }), ("乙", [97m, 93, 98, 94]) })
        {
            year.Unit(unit).Target(unit, 100);
            for (var q = 0; q < own.Length; q++)
            {
                year.Result(unit, $"Q{q + 1}", own[q]);
            }
        }

        year.Rules = year.Rules with
        {
            Rounds = new RoundRule(PeriodLevel.Quarter) { OnlyAtYearEnd = onlyAtYearEnd },
            Outcomes =
            [
                new OutcomeRule { Clause = "季", Kind = OutcomeKind.Reward, Each = PeriodLevel.Quarter, Condition = new PlaceTest("类别名次", false, 1), Measure = "流动红旗" },
                new OutcomeRule { Clause = "末季", Kind = OutcomeKind.Reward, Condition = new RepeatedPlaceTest("类别名次", false, 1, 2, PeriodLevel.Quarter, Repetition.Altogether), Measure = "奖励" },
            ],
        };
        var lines = year.Score().Lines;

        Assert.Equal(first, string.Join('、', lines.Where(l => l.Rule.Clause == "季").Select(l => $"{l.At!.Value.Name} {l.Name}")));
        Assert.Equal(lastFirst, string.Join('、', lines.Where(l => l.Rule.Clause == "末季" && l.Participant == "甲").Select(l => l.Name)));
    }

    [Fact]
    public void A_round_in_which_nothing_can_be_scored_leaves_the_mean()
    {
        var year = YearBuilder.Of(new LinearCurve(), frequency: PeriodLevel.HalfYear).Unit("甲").Target("甲", 100).Result("甲", "H1", 40).Result("甲", "H2", 100);
        year.Rules = year.Rules with { Rounds = new RoundRule(PeriodLevel.Quarter) };

        // Not due in the first quarter; 40 of 50, 40 of 75, 100 of 100.
        Assert.Equal(77.78m, year.Score().Find("甲")!.BaseScore);
    }

    // 25, 50, nothing, 100 of 100: the third round counts as zero, and what rests on it waits.
    [Fact]
    public void A_round_with_a_figure_that_was_not_reported_leaves_what_rests_on_it_open()
    {
        var year = YearBuilder.Of(new LinearCurve(Cap: 1)).Unit("甲").Target("甲", 100).Result("甲", "Q1", 25).Result("甲", "Q2", 50).Result("甲", "Q4", 100).Done("乙", 90).Result("乙", "Q1", 22).Result("乙", "Q2", 44).Result("乙", "Q3", 66);
        year.Rules = year.Rules with
        {
            Rounds = new RoundRule(PeriodLevel.Quarter),
            Outcomes = [new OutcomeRule { Clause = "末", Kind = OutcomeKind.Penalty, Condition = new PlaceTest("类别名次", true, 1), Measure = "约谈" }, new OutcomeRule { Clause = "奖", Kind = OutcomeKind.Award, Condition = new AllOf([]), Measure = "先进", Ranking = "类别名次", Quota = 1 }],
        };

        Assert.Equal(75m, year.Score().Find("甲")!.BaseScore);
        Assert.Equal(["甲 末 待定(未报)", "乙 奖 拟"], year.Lines());
        Assert.Contains("三季度基本分 0 分，其中有未报的指标", Why(year));
    }

    [Fact]
    public void A_round_of_which_nobody_of_the_class_has_a_figure_is_none()
    {
        var year = YearBuilder.Of(new LinearCurve(Cap: 1)).Unit("甲").Target("甲", 100).Result("甲", "Q3", 60).Result("甲", "Q4", 100).Done("乙", 90).Result("乙", "Q3", 75);
        year.Rules = year.Rules with { Rounds = new RoundRule(PeriodLevel.Quarter) };

        // 60 of 75 and 100 of 100; the first half of the year began without it.
        Assert.Equal(90m, year.Score().Find("甲")!.BaseScore);
        Assert.Contains("一季度没有可以计分的指标，或者本类还没有数，这一轮不计", Why(year));
        Assert.False(year.Score().Find("甲")!.HasUnreported);
    }

    // Rounds 90, missing, 84, 87: as zero, as the mean of the others, as 95 for all.
    [Theory]
    [InlineData(MissingRound.Zero, null, 65.25)]
    [InlineData(MissingRound.Excluded, null, 87)]
    [InlineData(MissingRound.Substitute, 95, 89)]
    public void A_missing_round_counts_as_the_rulebook_says(MissingRound gap, int? figure, double points)
    {
        var year = YearBuilder.Of(new DirectCurve(), ReportedAs.Level).Unit("甲").Target("甲", 100).Result("甲", "Q1", 90).Result("甲", "Q3", 84).Result("甲", "Q4", 87);
        year.Change(i => i with { MissingRound = gap, MissingFigure = figure });

        Assert.Equal(((decimal)points, CellState.Partial), (year.Cell("甲").Points, year.Cell("甲").State));
    }

    [Fact]
    public void Weights_of_excluded_rounds_leave_the_mean_and_nothing_at_all_is_not_reported()
    {
        var year = new YearBuilder().Class("甲类").Indicator("任务", ReportedAs.Level, PeriodLevel.HalfYear, Against.Year, 0.4m, 0.6m).Use("甲类", "任务", 100, new DirectCurve()).Unit("甲").Target("甲", 100).Result("甲", "H1", 90);
        year.Change(i => i with { MissingRound = MissingRound.Excluded });
        Assert.Equal(90m, year.Cell("甲").Points);

        year.Results.Clear();
        Assert.Equal((0m, CellState.Unreported), (year.Cell("甲").Points, year.Cell("甲").State));
    }

    /// <summary>任务 of 75 marks at 80 percent; 招商 and 项目 of 50 each in 专项, both at 90.</summary>
    private static YearBuilder Year(params ScoreComponent[] components)
    {
        var year = new YearBuilder().Class("甲类").Indicator("任务").Indicator("招商").Indicator("项目")
            .Use("甲类", "任务", 75, new LinearCurve()).Use("甲类", "招商", 50, new LinearCurve()).In("专项").Use("甲类", "项目", 50, new LinearCurve()).In("专项")
            .Done("甲", 80).Target("甲", 50, indicator: "招商").Result("甲", "Q4", 45, "招商").Done("甲", 90, indicator: "项目");
        year.Rules = year.Rules with { Components = components };
        return year;
    }

    private static IEnumerable<string> Why(YearBuilder year)
    {
        var board = year.Score();
        return WhySentences.Of(board.Find("甲")!, board).Select(s => s.Text);
    }
}
