using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Adjustments;

/// <summary>Bonuses by level, deductions with a floor, what a whole class decides, marks at discretion: rules E.</summary>
public sealed class AdjustmentShapeTests
{
    private static readonly AdjustmentGroup Honours = new("荣誉", 2) { Levels = [new("国家级", 1.5m), new("省级", 0.8m), new("市级", 0.6m)] };

    [Fact]
    public void Of_one_matter_only_the_highest_level_counts_and_the_group_has_a_cap()
    {
        // City 0.6 and province 0.8 for the same project: 0.8; with a national one for another: 2.3, at most 2.
        var year = Year(Honours).Done("甲", 50);
        Level(year, "甲", "市级", "项目一");
        Level(year, "甲", "省级", "项目一");
        Assert.Equal(0.8m, year.Score().Find("甲")!.Adjustments);

        Level(year, "甲", "国家级", "项目二");
        Assert.Equal(2m, year.Score().Find("甲")!.Adjustments);
        Assert.Contains("荣誉合计 2.3 分，最多计 2 分", Why(year, "甲"));
    }

    // 目标任务部分达到 80 分以上的，方可加分: 甲 has 81 of 90 there, 乙 79.2; deductions count all the same.
    [Theory]
    [InlineData("组成目标任务得分不低于80分", -0.2)]
    [InlineData("组成目标任务得分率不低于90%", -0.2)]
    [InlineData("基本分高于88分", -0.2)]
    [InlineData("基本分得分率高于90%", -1)]
    [InlineData("任务得分不低于81分", -0.2)]
    public void Bonuses_may_ask_for_the_points_of_a_component(string gate, double first)
    {
        var year = new YearBuilder().Class("甲类")
            .Indicator("任务").Use("甲类", "任务", 90, new LinearCurve()).In("目标任务")
            .Indicator("评议").Use("甲类", "评议", 10, new DirectCurve())
            .Done("甲", 90).Done("乙", 88);
        foreach (var unit in new[] { "甲", "乙" })
        {
            year.Target(unit, 100, indicator: "评议").Result(unit, "Q4", 80, "评议");
            Level(year, unit, "省级", null);
            year.Adjustments.Add(new Adjustment(unit, Period.Quarter(1), null, null, -1, "通报"));
        }

        year.Rules = year.Rules with { Components = [new ScoreComponent("甲类", "目标任务", 90)], AdjustmentGroups = [Honours with { Gate = new ConditionReader(["任务", "评议"], []).Read(gate) }] };

        // 基本分 89 and 87.2, of 100.
        Assert.Equal((89m, 87.2m), (year.Score().Find("甲")!.BaseScore, year.Score().Find("乙")!.BaseScore));
        Assert.Equal(((decimal)first, -1m), (year.Score().Find("甲")!.Adjustments, year.Score().Find("乙")!.Adjustments));
        Assert.Contains($"荣誉：不符合前提“{gate}”，加分 0.8 分不计", Why(year, "乙"));
    }

    [Fact]
    public void What_bonuses_ask_for_must_be_known_before_there_are_places()
    {
        var year = Year(Honours with { Gate = new PlaceTest("类别名次", false, 1) }, new AdjustmentGroup("创新", 1) { Gate = new ComponentTest("没有的", Comparison.AtLeast, 1) });

        Assert.Equal(["加分组“荣誉”的前提用了名次、等次、总分、得分率或平均，那时还没有排名", "条件“组成没有的得分不低于1分”：“没有的”不在《组成》表里"], RulebookValidator.Check(year.Rulebook).Select(f => f.Problem));
    }

    [Fact]
    public void A_condition_on_a_component_waits_for_its_figures_and_says_them()
    {
        var year = new YearBuilder().Class("甲类").Indicator("任务").Use("甲类", "任务", 90, new LinearCurve()).In("目标任务").Done("甲", 70).Done("乙", null);
        year.Rules = year.Rules with
        {
            Components = [new ScoreComponent("甲类", "目标任务", 90)],
            Outcomes = [new OutcomeRule { Clause = "P", Kind = OutcomeKind.Penalty, Condition = new ComponentTest("目标任务", Comparison.Below, 0.8m, true), Measure = "通报" }],
        };

        Assert.Equal(["甲 P 拟", "乙 P 待定(未报)"], year.Lines());
        Assert.Equal("目标任务得分率 70.00%", year.Score().Lines[0].Reason);
    }

    [Fact]
    public void Lower_ones_of_the_same_document_count_by_a_share()
    {
        var year = Year(Honours with { Cap = null, LowerShare = 0.5m }).Done("甲", 50);
        Level(year, "甲", "省级", "项目一", document: "示文 1");
        Level(year, "甲", "市级", "项目二", document: "示文 1");
        Level(year, "甲", "市级", "项目三", document: "示文 2");

        Assert.Equal(0.8m + 0.3m + 0.6m, year.Score().Find("甲")!.Adjustments);
        Assert.Contains("示文 1里除最高的一笔外，其余加分 0.6 分按比例计 0.3 分", Why(year, "甲"));
    }

    [Fact]
    public void One_point_for_each_missing_report_up_to_twelve_and_five_for_a_missing_plan()
    {
        // Rules E2: the reports have a cap of their own.
        var year = Year(new AdjustmentGroup("月报", null) { Levels = [new("缺月报", -1)], DeductionCap = 12 }, new AdjustmentGroup("计划", null) { Levels = [new("缺计划", -5)] }).Done("甲", 90);
        Level(year, "甲", "缺月报", null, count: 14, group: "月报");
        Level(year, "甲", "缺计划", null, group: "计划");

        Assert.Equal(-17m, year.Score().Find("甲")!.Adjustments);
        Assert.Contains("月报合计扣 14 分，最多扣 12 分", Why(year, "甲"));
    }

    [Theory]
    [InlineData("任务", -3)]
    [InlineData(null, -8)]
    public void A_deduction_stops_at_the_points_of_its_item_or_goes_beyond(string? item, int adjustments)
    {
        var year = Year(new AdjustmentGroup("督查", null) { Item = item }).Done("甲", 3);
        year.Adjustments.Add(new Adjustment("甲", Period.Quarter(1), "督查", null, -8, "通报"));

        Assert.Equal(adjustments, year.Score().Find("甲")!.Adjustments);
        Assert.Equal(item is not null, Why(year, "甲").Contains("应扣 8 分，任务只剩 3 分，扣完为止"));
    }

    [Theory]
    // Ten units; the bonus needs more than 15 % that lost marks: one is not enough, two are.
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public void A_class_allows_a_bonus_only_where_enough_units_lost_marks(int lost, int bonus)
    {
        var year = Field(new FieldRule(LostAbove: 0.15m), lost, ("单位10", 1));

        Assert.Equal(bonus, year.Score().Find("单位10")!.Adjustments);
    }

    [Fact]
    public void At_most_a_tenth_of_the_units_have_a_bonus_the_highest_and_none_where_equal_ones_cross_the_edge()
    {
        Assert.Equal([1.5m, 0], Bonuses(Field(new FieldRule(MostUnits: 0.1m), 0, ("单位1", 1.5m), ("单位2", 1)), "单位1", "单位2"));
        Assert.Equal([0, 0], Bonuses(Field(new FieldRule(MostUnits: 0.1m), 0, ("单位1", 1), ("单位2", 1)), "单位1", "单位2"));
        Assert.Equal([1, 1], Bonuses(Field(new FieldRule(MostUnits: 0.2m), 0, ("单位1", 1), ("单位2", 1)), "单位1", "单位2"));
    }

    [Fact]
    public void A_bonus_is_at_most_a_share_of_its_items_full_marks()
    {
        var year = Field(new FieldRule(MostOfItem: 0.1m), 0, ("单位1", 15));

        Assert.Equal(10m, year.Score().Find("单位1")!.Adjustments);
    }

    [Fact]
    public void Who_lost_marks_is_seen_also_where_less_is_better()
    {
        var year = YearBuilder.Of(new CeilingCurve(Down: 10), against: Against.Year);
        year.Rules = year.Rules with { AdjustmentGroups = [new AdjustmentGroup("加分", null) { Item = "任务", Field = new FieldRule(LostAbove: 0.4m) }] };
        foreach (var (unit, accidents) in new[] { ("甲", 2m), ("乙", 3m) })
        {
            year.Unit(unit).Target(unit, 2).Result(unit, "Q4", accidents);
        }

        year.Adjustments.Add(new Adjustment("甲", Period.Quarter(1), "加分", null, 1, "理由"));
        Assert.Equal(1m, year.Score().Find("甲")!.Adjustments);
        year.Results[1] = year.Results[1] with { Verified = 2, Reported = 2 };
        Assert.Equal(0m, year.Score().Find("甲")!.Adjustments);
    }

    [Fact]
    public void Marks_at_discretion_need_a_reason_and_stay_below_their_ceiling()
    {
        var year = Year(new AdjustmentGroup("酌情", 2) { IsDiscretionary = true }).Done("甲", 50);
        year.Adjustments.Add(new Adjustment("甲", Period.Year, "酌情", null, 2.5m, string.Empty));
        Assert.Equal(["原因", "分数"], FactsValidator.Check(year.Facts, year.Rulebook).Select(f => f.Field));

        year.Adjustments[0] = year.Adjustments[0] with { Points = 2, Reason = "防汛抢险，示文 3" };
        Assert.Equal(2m, year.Score().Find("甲")!.Adjustments);
    }

    [Fact]
    public void What_means_nothing_is_refused_with_place_and_cure()
    {
        var year = Year(
            new AdjustmentGroup("甲", null) { Item = "没有的", LowerShare = 2, DeductionCap = -1, IsDiscretionary = true, Levels = [new("省级", 1), new("省级", 2)] },
            new AdjustmentGroup("乙", null) { Field = new FieldRule(MostOfItem: 1.5m) });
        Assert.Equal(["扣分上限", "同文件其余", "指标", "级别", "占单项", "占单项"], RulebookValidator.Check(year.Rulebook).Select(f => f.Field));

        var facts = Year(Honours).Done("甲", 50);
        Level(facts, "甲", "县级", null);
        facts.Adjustments.Add(new Adjustment("甲", Period.Year, "荣誉", null, 1, "理由", "省级", null, 2));
        facts.Adjustments.Add(new Adjustment("甲", Period.Year, "荣誉", null, 1, "理由", Count: 2));
        Assert.Equal(["级别", "分数", "次数"], FactsValidator.Check(facts.Facts, facts.Rulebook).Select(f => f.Field));
    }

    private static string[] Why(YearBuilder year, string unit) => [.. WhySentences.Of(year.Score().Find(unit)!, year.Score()).Select(w => w.Text)];

    private static decimal[] Bonuses(YearBuilder year, params string[] units) => [.. units.Select(u => year.Score().Find(u)!.Adjustments)];

    private static void Level(YearBuilder year, string unit, string level, string? matter, int count = 1, string? document = null, string group = "荣誉") =>
        year.Adjustments.Add(new Adjustment(unit, Period.Quarter(2), group, matter, 0, "认定", level, document, count));

    /// <summary>Ten units, the first of them with less than full marks, and bonuses.</summary>
    private static YearBuilder Field(FieldRule field, int lost, params (string Unit, decimal Points)[] bonuses)
    {
        var year = Year(new AdjustmentGroup("加分", null) { Item = "任务", Field = field });
        foreach (var n in Enumerable.Range(1, 10))
        {
            year.Done($"单位{n}", n <= lost ? 90 : 100);
        }

        year.Adjustments.AddRange(bonuses.Select(b => new Adjustment(b.Unit, Period.Year, "加分", null, b.Points, "理由")));
        return year;
    }

    private static YearBuilder Year(params AdjustmentGroup[] groups)
    {
        var year = YearBuilder.Of(new LinearCurve());
        year.Rules = year.Rules with { AdjustmentGroups = groups };
        return year;
    }
}
