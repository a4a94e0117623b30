using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Domain.Vetoes;
using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Domain.Tests.Competitions;

/// <summary>What facts may not be: each refusal fires, and names the place, the record and the cure.</summary>
public sealed class FactsValidatorTests
{
    private static readonly DateOnly March = new(2025, 3, 1);

    private static readonly (string Name, Action<YearBuilder> Change, string Field, string Problem, string Cure)[] Refusals =
    [
        ("name of two", y => y.Units.Add(Unit("丁", "甲")), "单位", "名称“甲”属于两个单位", "只能属于一个单位"),
        ("alias of two", y => y.Units.Add(Unit("丁") with { Aliases = ["乙"] }), "单位", "名称“乙”属于两个单位", "只能属于一个单位"),
        ("code twice", y => y.Units.Add(Unit("甲")), "编码", "编码“甲”写了两次", "每个单位一个编码"),
        ("no name", y => y.Units.Add(Unit("丁") with { Names = [] }), "单位", "编码“丁”没有名称", "请填单位名称"),
        ("unknown class", y => y.Units.Add(Unit("丁") with { Memberships = [new ClassMembership("别类")] }), "类别", "丁的类别“别类”不在《类别》表里", "《类别》"),
        ("class backwards", y => y.Units.Add(Unit("丁") with { Memberships = [new ClassMembership("甲类", March, March.AddDays(-1))] }), "起", "丁有一段起止日期颠倒", "起不能晚于止"),
        ("name backwards", y => y.Units.Add(Unit("丁") with { Names = [new ParticipantName("丁", March, March.AddDays(-1))] }), "起", "丁有一段起止日期颠倒", "起不能晚于止"),
        ("two classes from one day", y => y.Units.Add(Unit("丁") with { Memberships = [new ClassMembership("甲类"), new ClassMembership("乙类")] }), "起", "丁同一天起属于两个类别", "起日要不同"),
        ("two names from one day", y => y.Units.Add(Unit("丁") with { Names = [new ParticipantName("丁"), new ParticipantName("丁局")] }), "起", "丁局同一天起有两个名称", "别名"),
        ("tenure of an unknown unit", y => y.Tenures.Add(new Tenure(new Person("1", "演示人员01"), "戊", "书记", true, March)), "单位", "单位“戊”不在《单位》表里", "《单位》"),
        ("tenure backwards", y => y.Tenures.Add(new Tenure(new Person("1", "演示人员01"), "甲", "书记", true, March, March.AddDays(-1))), "止", "演示人员01的任职止于开始之前", "请改起止日期"),
        ("target twice", y => y.Target("甲", 100), "指标", "甲的“任务”目标写了两次", "只留一行"),
        ("target of an unknown unit", y => y.Target("戊", 100), "单位", "单位“戊”不在《单位》表里", "《单位》"),
        ("target of an unknown indicator", y => y.Target("甲", 100, indicator: "别的"), "指标", "指标“别的”不在《指标》表里", "《指标》"),
        ("target of what the class does not score", y => y.Target("丙", 100), "指标", "丙属于“乙类”，这一类不考核“任务”", "《计分》"),
        ("target of zero", y => y.Targets[0] = y.Targets[0] with { Value = 0 }, "目标", "甲的“任务”目标是 0，不能作除数", "不考核就删去这一行"),
        ("negative target", y => y.Targets[0] = y.Targets[0] with { Value = -5 }, "目标", "甲的“任务”目标是 -5，不能作除数", "大于 0"),
        ("target too small to divide by", y => y.Targets[0] = y.Targets[0] with { Value = 0.00001m }, "目标", "甲的“任务”目标是 0.00001，不能作除数", "0.0001"),
        ("scale of zero", y => y.Target("丙", 0, indicator: "评分"), "目标", "丙的“评分”目标是 0，不能作除数", "大于 0"),
        ("negative ceiling", y => y.Target("丙", -1, indicator: "事故"), "目标", "丙的“事故”控制数是负数", "0 或更大"),
        ("dual without a stretch", y => y.Target("丙", 150, indicator: "双重"), "争取目标", "丙的“双重”是双重目标，争取目标没有写", "高于确保目标"),
        ("stretch not above", y => y.Target("丙", 150, 150, "双重"), "争取目标", "争取目标没有写或不高于确保目标", "高于确保目标"),
        ("target beyond counting", y => y.Targets[0] = y.Targets[0] with { Value = 10_000_000_000_000m }, "目标", "甲的“任务”目标是 10000000000000，大得无法计算", "计量单位"),
        ("stretch beyond counting", y => y.Target("丙", 150, 10_000_000_000_000m, "双重"), "争取目标", "丙的“双重”争取目标是 10000000000000，大得无法计算", "计量单位"),
        ("result of an unknown unit", y => y.Result("戊", "Q1", 1), "单位", "单位“戊”不在《单位》表里", "《单位》"),
        ("result of an unknown indicator", y => y.Result("甲", "Q1", 1, "别的"), "指标", "指标“别的”不在《指标》表里", "《指标》"),
        ("result of another frequency", y => y.Result("甲", "M01", 1), "期次", "“任务”的期次写的是1月", "一季度、二季度、三季度、四季度"),
        ("result twice", y => y.Result("甲", "Q4", 1), "期次", "甲的“任务”四季度写了两次", "只留一行"),
        ("result beyond counting", y => y.Result("甲", "Q1", -10_000_000_000_000m, null, "任务"), "上报", "甲的“任务”一季度上报数是 -10000000000000，大得无法计算", "计量单位"),
        ("verified beyond counting", y => y.Result("甲", "Q1", null, 10_000_000_000_000m, "任务"), "核定", "一季度核定数是 10000000000000，大得无法计算", "计量单位"),
        ("base of an unknown unit", y => y.Base("戊", "Q1", 1), "单位", "单位“戊”不在《单位》表里", "《单位》"),
        ("base of another frequency", y => y.Base("甲", "year", 1), "期次", "“任务”的期次写的是全年", "一季度、二季度"),
        ("base twice", y => y.Base("甲", "Q1", 1).Base("甲", "Q1", 2), "期次", "甲的“任务”一季度基数写了两次", "只留一行"),
        ("base beyond counting", y => y.Base("甲", "Q1", 10_000_000_000_000m), "基数", "一季度基数是 10000000000000，大得无法计算", "计量单位"),
        ("base too small to divide by", y => y.Base("甲", "Q1", 0.00009m), "基数", "甲的“任务”一季度基数是 0.00009，小得不能作除数", "计量单位"),
        ("adjustment of an unknown unit", y => y.Adjustments.Add(new Adjustment("戊", YearBuilder.At("Q1"), null, null, -1, "迟报")), "单位", "单位“戊”不在《单位》表里", "《单位》"),
        ("adjustment of zero", y => y.Adjustments.Add(new Adjustment("甲", YearBuilder.At("Q1"), null, null, 0, "迟报")), "分数", "甲有一笔加减分是 0", "删去这一行"),
        ("adjustment beyond counting", y => y.Adjustments.Add(new Adjustment("甲", YearBuilder.At("Q1"), null, null, -10_000_000_000_000m, "迟报")), "分数", "大得无法计算", "请核对分数"),
        ("bonus without a group", y => y.Adjustments.Add(new Adjustment("甲", YearBuilder.At("Q1"), null, "事项", 1, "荣誉")), "组别", "甲的加分没有写《加减分规则》里的组别", "加分要属于一个组别"),
        ("bonus of an unknown group", y => y.Adjustments.Add(new Adjustment("甲", YearBuilder.At("Q1"), "创新", "事项", 1, "荣誉")), "组别", "甲的加分没有写", "加分要属于一个组别"),
        ("veto of an unknown unit", y => y.Vetoes.Add(new VetoEvent("戊", "安全生产", March, "文号")), "单位", "单位“戊”不在《单位》表里", "《单位》"),
        ("veto without a document", y => y.Vetoes.Add(new VetoEvent("甲", "安全生产", March, "")), "依据文号", "甲的一票否决没有依据文号", "文件号"),
        ("veto ending before it began", y => y.Vetoes.Add(new VetoEvent("甲", "安全生产", March, "文号", Until: March.AddDays(-1))), "日期", "甲的一票否决截止或解除于发生之前", "请改日期"),
        ("veto lifted before it began", y => y.Vetoes.Add(new VetoEvent("甲", "安全生产", March, "文号", LiftedOn: March.AddDays(-1))), "日期", "甲的一票否决截止或解除于发生之前", "请改日期"),
        ("sanction of an unknown unit", y => y.Sanctions.Add(new Sanction("戊", "诫勉", March, March, "文号")), "单位", "单位“戊”不在《单位》表里", "《单位》"),
        ("sanction backwards", y => y.Sanctions.Add(new Sanction("甲", "诫勉", March, March.AddDays(-1), "文号")), "止", "甲的处分止于开始之前", "请改起止日期"),
        ("earlier result of an unknown unit", y => y.Prior.Add(new PriorResult(2024, "戊", null, null, null, [])), "单位", "单位“戊”不在《单位》表里", "《单位》"),
        ("earlier result of this year", y => y.Prior.Add(new PriorResult(2025, "甲", null, null, null, [])), "年度", "甲的上年结果写的是 2025 年", "早于 2025"),
        ("earlier result twice", y => y.Prior.AddRange([new PriorResult(2024, "甲", null, null, null, []), new PriorResult(2024, "甲", 1, 1, null, [])]), "年度", "甲的 2024 年结果写了两次", "只留一行"),
        ("succession of unknown units", y => y.Successions.Add(new Succession(March, "戊", "甲", 1, "文号")), "原单位", "单位“戊”不在《单位》表里", "《单位》"),
        ("succession to an unknown unit", y => y.Successions.Add(new Succession(March, "甲", "戊", 1, "文号")), "承接单位", "单位“戊”不在《单位》表里", "《单位》"),
        ("succession to oneself", y => y.Successions.Add(new Succession(March, "甲", "甲", 1, "文号")), "承接单位", "甲不能由自己承接", "加一段名称"),
        ("share of nothing", y => y.Successions.Add(new Succession(March, "甲", "乙", 0, "文号")), "比例", "甲转给乙的比例是 0%", "大于 0%"),
        ("share of more than all", y => y.Successions.Add(new Succession(March, "甲", "乙", 1.2m, "文号")), "比例", "甲转给乙的比例是 120%", "不超过 100%"),
        ("shares of more than all", y => y.Successions.AddRange([new Succession(March, "甲", "乙", 0.6m, "文号"), new Succession(March, "甲", "丙", 0.5m, "文号")]), "比例", "甲转出的比例合计 110%", "不能超过 100%"),
        ("plan above the target", y => y.PlanAmounts("任务", null, ("Q1", 10), ("Q3", 100.5m)), "累计数", "三季度计划完成 100.5，超过甲的全年目标 100", "核对计划的累计数和全年目标"),
        ("plan of an unknown unit", y => y.Plan("任务", "戊", ("Q1", 0.5m)), "单位", "单位“戊”不在《单位》表里", "《单位》"),
    ];

    public static TheoryData<string> Names => [.. Refusals.Select(r => r.Name)];

    [Fact]
    public void What_is_whole_is_not_refused()
    {
        Assert.Empty(FactsValidator.Check(Year().Facts, Year().Rulebook));
        Assert.DoesNotContain(FactsValidator.Check(GoldenYearSource.Facts(), GoldenYearSource.Rulebook()), f => !f.IsHint);
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_refusal_names_place_record_and_cure(string name)
    {
        var (_, change, field, problem, cure) = Refusals.Single(r => r.Name == name);
        var year = Year();
        change(year);

        var findings = FactsValidator.Check(year.Facts, year.Rulebook);

        var finding = Assert.Single(findings, f => f.Problem.Contains(problem));
        Assert.Equal(field, finding.Field);
        Assert.Contains(cure, finding.Cure);
        Assert.NotNull(finding.Subject);
        Assert.False(finding.IsHint);
    }

    // Without a year there are no days by which anything else could be checked.
    [Theory]
    [InlineData(25, "年度是 25")]
    [InlineData(0, "年度没有填")]
    public void A_year_needs_a_year_and_units(int number, string problem)
    {
        var findings = FactsValidator.Check(new CompetitionFacts { Year = new CompetitionYear { Year = number, County = "示例县", Competition = "竞赛" } }, Year().Rulebook);

        Assert.Equal([problem, "没有单位"], findings.Select(f => f.Problem));
    }

    [Fact]
    public void A_target_must_suit_every_class_of_the_year_not_only_the_last_one()
    {
        var year = Year();
        year.Units.Add(Unit("丁") with { Memberships = [new ClassMembership("乙类", null, March), new ClassMembership("甲类", March.AddDays(1))] });
        year.Target("丁", 150, indicator: "双重").Target("丁", 150);

        Assert.Equal(["丁的“双重”是双重目标，争取目标没有写或不高于确保目标"], FactsValidator.Check(year.Facts, year.Rulebook).Select(f => f.Problem));
    }

    [Fact]
    public void A_unit_that_has_left_may_keep_its_targets()
    {
        var year = Year();
        year.Units.Add(Unit("丁") with { Memberships = [new ClassMembership("甲类", null, new DateOnly(2024, 12, 31))] });
        year.Target("丁", 0, indicator: "双重");

        Assert.Empty(FactsValidator.Check(year.Facts, year.Rulebook));
    }

    [Theory]
    [InlineData("10 20 15 30", "三季度低于二季度")]
    [InlineData("10 - 9 30", "三季度低于一季度")]
    [InlineData("10 20 20 30", null)]
    public void A_cumulative_figure_that_falls_is_pointed_out_and_not_refused(string figures, string? problem)
    {
        var year = Year();
        year.Results.Clear();
        foreach (var (figure, period) in figures.Split(' ').Zip(["Q1", "Q2", "Q3", "Q4"]))
        {
            year.Result("甲", period, figure == "-" ? null : decimal.Parse(figure));
        }

        year.Results.Reverse();
        var findings = FactsValidator.Check(year.Facts, year.Rulebook);

        Assert.Equal(problem is null ? [] : [$"甲的“任务”累计数{problem}"], findings.Select(f => f.Problem));
        Assert.All(findings, f => Assert.True(f.IsHint));
    }

    [Fact]
    public void The_greatest_figures_that_pass_can_be_scored()
    {
        var year = YearBuilder.Of(new LinearCurve(), fullMarks: 100_000).Unit("甲").Target("甲", 0.0001m).Result("甲", "Q4", 9_999_999_999_999.9999m);
        var increments = YearBuilder.Of(new IncrementsCurve { On = CurveVariable.Growth, Up = 1000, Down = 1000, Floor = null }, fullMarks: 100_000).Unit("甲").Target("甲", 0).Base("甲", "Q4", 0.0001m).Result("甲", "Q4", 9_999_999_999_999.9999m);
        year.Rules = increments.Rules = year.Rules with { Rounding = new RoundingRules { PointsDigits = 6, TotalDigits = 6 } };

        Assert.Equal(9_999_999_999_999_999_900_000m, year.Cell("甲").Points);
        Assert.Equal(9_999_999_999_999_999_900_000m, increments.Cell("甲").Points);
    }

    private static YearBuilder Year()
    {
        var year = YearBuilder.Of(new LinearCurve()).Class("乙类").Indicator("事故").Indicator("评分", ReportedAs.Level, PeriodLevel.Year).Indicator("双重", ReportedAs.Level, PeriodLevel.Year)
            .Use("乙类", "事故", 10, new CeilingCurve(1)).Use("乙类", "评分", 10, new DirectCurve()).Use("乙类", "双重", 10, new DualTargetCurve(8))
            .Done("甲", 90).Done("乙", 80).Unit("丙", "乙类");
        year.Rules = year.Rules with { AdjustmentGroups = [new AdjustmentGroup("荣誉", 2)] };
        return year;
    }

    private static Participant Unit(string code, string? name = null) => new() { Code = code, Order = 9, Names = [new ParticipantName(name ?? code)], Memberships = [new ClassMembership("甲类")] };
}
