using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Domain.Tests.Rulebooks;

/// <summary>What a rulebook may not be: each refusal fires, and names the place, the record and the cure.</summary>
public sealed class RulebookValidatorTests
{
    private static readonly Rulebook Plain = RandomRulebook.Plain with
    {
        KeyIndicator = "任务",
        AdjustmentGroups = [new AdjustmentGroup("荣誉", 2)],
        OtherRankings = [new RankingRule { Name = "完成率", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.Completion, "任务") }],
        GradeCaps = [new GradeCap(new VetoTest(), "合格")],
        Plans = [new PlanShare("任务", null, YearBuilder.At("Q1"), 0.2m), new PlanShare("任务", null, YearBuilder.At("Q2"), 0.5m)],
        Outcomes =
        [
            new OutcomeRule { Clause = "P1", Kind = OutcomeKind.Milestone, At = YearBuilder.At("H1"), Condition = new CompletionTest("任务", Comparison.Below, 0.5m, YearBuilder.At("H1")), Measure = "谈话" },
            new OutcomeRule { Clause = "A1", Kind = OutcomeKind.Award, Condition = new AllOf([]), Measure = "先进单位", Ranking = "序列名次", Quota = 1 },
        ],
    };

    private static readonly (string Name, Func<Rulebook, Rulebook> Change, string Field, string Problem, string Cure)[] Refusals =
    [
        ("gate by the total", r => Gate(r, new ScoreTest(Comparison.Below, 60)), "前提", "的前提用了名次、等次、总分、得分率或平均", "前提请用"),
        ("digits", r => r with { Rounding = new RoundingRules { PointsDigits = 7 } }, "得分小数位", "得分小数位是 7", "0 到 6"),
        ("digits of totals", r => r with { Rounding = new RoundingRules { TotalDigits = -1 } }, "总分小数位", "总分小数位是 -1", "0 到 6"),
        ("printed digits", r => r with { Rounding = new RoundingRules { PrintedDigits = 9 } }, "完成率小数位", "完成率小数位是 9", "0 到 6"),
        ("tenure", r => r with { TenureMonths = -1 }, "任职月数", "任职月数不能是负数", "0 或更大"),
        ("bonus cap", r => r with { BonusCap = -1 }, "加分上限", "加分合计的上限是负数", "不设上限就留空"),
        ("group twice", r => r with { AdjustmentGroups = [.. r.AdjustmentGroups, new AdjustmentGroup("荣誉", 1)] }, "组别", "加分组“荣誉”写了两次", "只留一行"),
        ("group's cap", r => r with { AdjustmentGroups = [new AdjustmentGroup("荣誉", -2)] }, "上限", "加分组“荣誉”的上限是负数", "留空"),
        ("no class", r => r with { Classes = [] }, "类别", "没有类别", "至少写一行"),
        ("class twice", r => r with { Classes = [.. r.Classes, r.Classes[0]] }, "类别", "类别“甲类”写了两次", "只留一行"),
        ("class without marks", r => r with { Classes = [r.Classes[0] with { FullMarks = 0 }] }, "满分", "类别“甲类”的满分是 0", "大于 0"),
        ("class without indicators", r => r with { Classes = [.. r.Classes, new ParticipantClass("乙类", 100, "乙组")] }, "类别", "类别“乙类”没有指标", "《计分》"),
        ("marks do not add up", r => r with { Classes = [r.Classes[0] with { FullMarks = 80 }] }, "满分", "各指标满分合计 100，与类别满分 80 不一致", "使两者相等"),
        ("indicator twice", r => r with { Indicators = [.. r.Indicators, r.Indicators[0]] }, "指标", "指标“任务”写了两次", "只留一行"),
        ("plan for a stock", r => r with { Indicators = [r.Indicators[0] with { ReportedAs = ReportedAs.Stock }] }, "对照", "指标“任务”是期末数或水平数", "全年"),
        ("number of weights", r => r with { Indicators = [r.Indicators[0] with { PeriodWeights = [0.4m, 0.6m] }] }, "期次权重", "期次权重有 2 个", "写 4 个"),
        ("weight of zero", r => r with { Indicators = [r.Indicators[0] with { PeriodWeights = [1, 1, 0, 1] }] }, "期次权重", "有不大于 0 的", "大于 0"),
        ("unknown key", r => r with { KeyIndicator = "别的" }, "主要指标", "主要指标“别的”不在《指标》表里", "留空"),
        ("key without completion", r => Curve(r, new CeilingCurve(1)) with { OtherRankings = [], Outcomes = [] }, "主要指标", "主要指标“任务”没有完成率", "留空"),
        ("use twice", r => r with { Uses = [r.Uses[0] with { FullMarks = 50 }, r.Uses[0] with { FullMarks = 50 }] }, "指标", "类别“甲类”的指标“任务”写了两次", "只留一行"),
        ("use of an unknown class", r => r with { Uses = [.. r.Uses, r.Uses[0] with { Class = "丙类" }] }, "类别", "类别“丙类”不在《类别》表里", "《类别》"),
        ("use of an unknown indicator", r => r with { Uses = [r.Uses[0] with { FullMarks = 50 }, r.Uses[0] with { Indicator = "别的", FullMarks = 50 }] }, "指标", "指标“别的”不在《指标》表里", "《指标》"),
        ("each period without marks", r => r with { Indicators = [r.Indicators[0] with { ReportedAs = ReportedAs.Flow }], Uses = [r.Uses[0], r.Uses[0] with { Class = "乙类", FullMarks = 0, EachPeriod = PeriodScoring.Mean }] }, "各期计分", "最多得满分，而满分是 0", "删去各期计分"),
        ("grade in a clause of quarters", r => r with { Grades = [new GradeBand("优秀", 0.9m), new GradeBand("合格", null)], Outcomes = [new OutcomeRule { Clause = "C1", Kind = OutcomeKind.Penalty, Each = PeriodLevel.Quarter, Condition = new GradeTest(Comparison.Below, "优秀"), Measure = "通报" }] }, "条件", "等次要到年底才有", "请改条件"),
        ("use below no marks", r => r with { Uses = [.. r.Uses, r.Uses[0] with { Class = "丙类", FullMarks = -1 }] }, "满分", "“丙类/任务”的满分是 -1", "只报不计分的写 0"),
        ("use with too many marks", r => r with { Uses = [.. r.Uses, r.Uses[0] with { Class = "丙类", FullMarks = 100_001 }] }, "满分", "“丙类/任务”的满分是 100001", "不超过 100000"),
        ("fixed part without points", r => r with { Uses = [r.Uses[0] with { Absence = AbsenceRule.FixedPoints }] }, "缺项分", "“甲类/任务”缺项给固定分", "请填缺项分"),
        ("fixed part above marks", r => r with { Uses = [r.Uses[0] with { Absence = AbsenceRule.FixedPoints, AbsencePoints = 101 }] }, "缺项分", "0 到满分之间", "请填缺项分"),
        ("linear by value", r => Curve(r, new LinearCurve(CurveVariable.Value)), "计分方式", "按数值或超进度不能按比例计分", "按完成率或增幅"),
        ("cap not above floor", r => Curve(r, new LinearCurve(Cap: 0.5m, Floor: 0.5m)), "参数", "的上限不高于下限", "最高倍数"),
        ("floor without end", r => Curve(r, new LinearCurve(Floor: -1001)), "参数", "的最低倍数大得无法计算", "最低倍数"),
        ("base marks", r => Curve(r, new DualTargetCurve(101)), "参数", "的基本分不在 0 与满分之间", "确保分"),
        ("price of a ceiling", r => Curve(r, new CeilingCurve(0)), "参数", "的每超扣分不大于 0", "突破即零分就不写"),
        ("width of a ceiling", r => Curve(r, new CeilingCurve(1, 0)), "参数", "的每超幅度不大于 0", "大于 0"),
        ("negative price", r => Curve(r, new IncrementsCurve { On = CurveVariable.Completion, Up = -1 }), "参数", "的加扣分是负数", "都写正数"),
        ("width of zero", r => Curve(r, new IncrementsCurve { On = CurveVariable.Completion, Up = 1, UpWidth = 0 }), "参数", "的幅度不大于 0", "大于 0"),
        ("negative limit", r => Curve(r, new IncrementsCurve { On = CurveVariable.Completion, Up = 1, UpMax = -1 }), "参数", "的最多加扣是负数", "0 或更大"),
        ("too steep", r => Curve(r, new IncrementsCurve { On = CurveVariable.Completion, Up = 1, UpWidth = 0.0001m }), "参数", "的加扣分与幅度相比大得无法计算", "加大幅度"),
        ("start above marks", r => Curve(r, new IncrementsCurve { On = CurveVariable.Completion, Up = 1, BaseMarks = 101 }), "参数", "的基本分不在 0 与满分之间", "基本分"),
        ("negative start", r => Curve(r, new IncrementsCurve { On = CurveVariable.Completion, Up = 1, BaseMarks = -1 }), "参数", "的基本分不在 0 与满分之间", "基本分"),
        ("floor above marks", r => Curve(r, new IncrementsCurve { On = CurveVariable.Completion, Up = 1, Floor = 101 }), "参数", "的最低分高于满分", "最低分"),
        ("neither up nor down", r => Curve(r, new IncrementsCurve { On = CurveVariable.Completion }), "参数", "既不加也不扣", "每超加"),
        ("no band", r => Curve(r, new StepTableCurve(CurveVariable.Completion, [])), "参数", "没有写“以下”一档", "以下：分数"),
        ("two lowest bands", r => Curve(r, new StepTableCurve(CurveVariable.Completion, [new(null, 0), new(null, 1)])), "参数", "没有写“以下”一档", "以下：分数"),
        ("same bound", r => Curve(r, new StepTableCurve(CurveVariable.Completion, [new(null, 0), new(1, 1), new(1, 2)])), "参数", "有两个相同的界限", "只写一次"),
        ("band beyond counting", r => Curve(r, new StepTableCurve(CurveVariable.Completion, [new(null, 100_001)])), "参数", "的分档分数大得无法计算", "请改这一档的分数"),
        ("no band above", r => Curve(r, new StepTableCurve(CurveVariable.Completion, [new(1, 1)], LessIsBetter: true)), "参数", "没有写“以上”一档，高处就有空隙", "以上：分数"),
        ("inverse without a cap", r => Curve(r, new LinearCurve(LessIsBetter: true)), "参数", "低者为优但没有写最高倍数", "写 1"),
        ("inverse of a growth", r => Curve(r, new LinearCurve(CurveVariable.Growth, 1, LessIsBetter: true)), "参数", "按增幅时不能写“低者为优”", "折线"),
        ("two prices", r => Curve(r, new IncrementsCurve { On = CurveVariable.Completion, Up = 1, UpByTarget = new BandTable([new(null, 1)]) }), "参数", "写了两个价", "只留一个"),
        ("price by target with a gap", r => Curve(r, new IncrementsCurve { On = CurveVariable.Completion, UpByTarget = new BandTable([new(5, 1)]) }), "参数", "没有写“以下”一档", "以下：分数"),
        ("negative price by target", r => Curve(r, new IncrementsCurve { On = CurveVariable.Completion, UpByTarget = new BandTable([new(null, -1)]) }), "参数", "的“每超加按目标”有负数", "请改这一档的加分"),
        ("nothing below and a slope below", r => Curve(r, new IncrementsCurve { On = CurveVariable.Completion, Down = 1, NothingBelowLine = true }), "参数", "又写了每低扣或断崖", "只留一种"),
        ("cliff above the line", r => Curve(r, new IncrementsCurve { On = CurveVariable.Completion, Down = 1, Cliff = 100 }), "参数", "的断崖不在目标线不好的一侧", "请改“断崖”"),
        ("cliff below the line where less is better", r => Curve(r, new IncrementsCurve { On = CurveVariable.Lead, Down = 1, Cliff = -1, LessIsBetter = true }), "参数", "的断崖不在目标线不好的一侧", "请改“断崖”"),
        ("one corner", r => Curve(r, new PiecewiseCurve(CurveVariable.Completion, [new(1, 1)])), "参数", "的折线不到两个转折点", "两个以上"),
        ("same corner", r => Curve(r, new PiecewiseCurve(CurveVariable.Completion, [new(1, 1), new(1, 2)])), "参数", "的折线有两个相同的转折点", "只写一次"),
        ("corners too near", r => Curve(r, new PiecewiseCurve(CurveVariable.Completion, [new(1, 1), new(1.00001m, 2)])), "参数", "的折线有两个转折点太近", "0.0001"),
        ("corner beyond counting", r => Curve(r, new PiecewiseCurve(CurveVariable.Completion, [new(1, 1), new(2, 100_001)])), "参数", "的折线分数大得无法计算", "这一点的分数"),
        ("efficacy without a base below all", r => Curve(r, new EfficacyCurve(CurveVariable.Value) { BaseShare = 1 }), "参数", "的基础倍数不在 0 与 1 之间", "极差法写 0"),
        ("best worse than worst", r => Curve(r, new EfficacyCurve(CurveVariable.Value) { Best = 1, Worst = 2 }), "参数", "的最优界限不优于最差界限", "低者为优=是"),
        ("places by no ranking", r => Curve(r, new RankPointsCurve(CurveVariable.Completion, "别的") { PerPlace = 1 }), "参数", "按排名“别的”计分，它不在《排名规则》表里", "《排名规则》"),
        ("places by another figure", r => Curve(r, new RankPointsCurve(CurveVariable.Value, "完成率") { PerPlace = 1 }), "参数", "它不是按这个指标的同一种数排的", "与“按”一致"),
        ("places by the total", r => Curve(r, new RankPointsCurve(CurveVariable.Completion, "类别名次") { PerPlace = 1 }), "参数", "它不是按这个指标的同一种数排的", "与“按”一致"),
        ("places that wait for points", r => Curve(r, new RankPointsCurve(CurveVariable.Completion, "完成率") { PerPlace = 1 }) with { OtherRankings = [r.OtherRankings[0] with { TieBreakers = [new RankingKey(RankingMeasure.Total)] }] }, "参数", "成了循环", "并列时请比完成率"),
        ("places without points", r => Curve(r, new RankPointsCurve(CurveVariable.Completion, "完成率")), "参数", "没有写各名次得几分", "每降扣"),
        ("places with two kinds of points", r => Curve(r, new RankPointsCurve(CurveVariable.Completion, "完成率") { PerPlace = 1, Places = [new(1, false, 1)] }), "参数", "的名次分写了两种", "只留一种"),
        ("places with a last one and a slope", r => Curve(r, new RankPointsCurve(CurveVariable.Completion, "完成率") { PerPlace = 1, LastPoints = 1 }), "参数", "的名次分写了两种", "只留一种"),
        ("last place above full marks", r => Curve(r, new RankPointsCurve(CurveVariable.Completion, "完成率") { LastPoints = 101 }), "参数", "的末名得分高于满分", "满分 20 分就写 12"),
        ("place named twice", r => Curve(r, new RankPointsCurve(CurveVariable.Completion, "完成率") { Places = [new(1, false, 1), new(1, false, 2)] }), "参数", "的同一名次写了两次", "只写一次"),
        ("gate by a place", r => Gate(r, new PlaceTest("完成率", false, 1)), "前提", "那时还没有排名", "《奖惩规则》"),
        ("gate of an unknown indicator", r => Gate(r, new FigureTest("别的", RankingMeasure.Value, Comparison.AtLeast, 1)), "前提", "指标“别的”不在《指标》表里", "请改条件"),
        ("gate by a growth that is none", r => Gate(r, new FigureTest("任务", RankingMeasure.Growth, Comparison.AtLeast, 8)), "前提", "指标“任务”不按增幅计分", "请改条件"),
        ("points of no gate", r => r with { Uses = [r.Uses[0] with { GatePoints = 1 }] }, "不符前提最多得分", "没有前提", "留空"),
        ("points of a gate above marks", r => r with { Uses = [r.Uses[0] with { Gate = new VetoTest(), GatePoints = 101 }] }, "不符前提最多得分", "高于满分", "留空"),
        ("coefficient of zero", r => r with { Classes = [r.Classes[0] with { Coefficient = 0 }] }, "系数", "类别“甲类”的系数是 0", "大于 0"),
        ("gap of a sum", r => r with { Indicators = [r.Indicators[0] with { MissingRound = MissingRound.Excluded }] }, "缺期办法", "不是水平数，缺的一期不能另算", "留空"),
        ("gap without a figure", r => r with { Indicators = [r.Indicators[0] with { ReportedAs = ReportedAs.Level, MissingRound = MissingRound.Substitute }] }, "缺期数", "缺期数和缺期办法不配", "必填"),
        ("component of an unknown class", r => Component(r, c => c with { Class = "丙类" }), "类别", "组成“丙类/专项”的类别不在《类别》表里", "《类别》"),
        ("component twice", r => Component(r, c => c) with { Components = [new("甲类", "专项", 100), new("甲类", "专项", 100)] }, "组成", "组成“甲类/专项”写了两次", "只留一行"),
        ("component above that nobody wrote", r => Component(r, c => c with { Parent = "别的" }), "上级", "的上级“别的”不在《组成》表里", "留空"),
        ("component inside itself", r => Component(r, c => c with { Parent = "专项" }), "上级", "的上级绕了一圈又回到自己", "最上一层留空"),
        ("empty component", r => r with { Components = [new("甲类", "专项", 100)] }, "组成", "组成“甲类/专项”里没有指标", "《计分》"),
        ("component without marks", r => Component(r, c => c with { Marks = 0 }), "分值", "组成“甲类/专项”的分值是 0", "分值写 0"),
        ("component with a floor above its cap", r => Component(r, c => c with { Cap = 1, Floor = 2 }), "最高分", "的最高分低于最低分", "请改"),
        ("digits of a component", r => Component(r, c => c with { Digits = 7 }), "小数位", "的小数位是 7", "0 到 6"),
        ("use in an unknown component", r => r with { Uses = [r.Uses[0] with { Component = "别的" }] }, "组成", "“甲类/任务”的组成“别的”不在《组成》表里", "留空"),
        ("marks of components", r => Component(r, c => c with { Marks = 90 }), "满分", "类别“甲类”各指标和组成满分合计 90", "使两者相等"),
        ("round of a year", r => r with { Rounds = new RoundRule(PeriodLevel.Year) }, "轮次", "轮次是全年，只有一轮", "留空"),
        ("weights of rounds", r => r with { Rounds = new RoundRule(PeriodLevel.Quarter) { Weights = [1, 2] } }, "轮次权重", "轮次权重有 2 个", "写 4 个"),
        ("rate twice", r => r with { Rates = [new("美元", 7), new("美元", 7.1m)] }, "汇率名称", "汇率“美元”写了两次", "只留一行"),
        ("rate of zero", r => r with { Rates = [new("美元", 7, 0)] }, "汇率", "汇率“美元”是 7，单位换算是 0", "大于 0"),
        ("part twice", r => Part(r, p => p) with { Parts = [new("合成", "任务", 1), new("合成", "任务", 2)] }, "成分", "成分“任务”写了两次", "合成一行"),
        ("part of an unknown indicator", r => Part(r, p => p with { Part = "别的" }), "成分", "合成指标里的“别的”不在《指标》表里", "《指标》"),
        ("part that is composed itself", r => Part(r, p => p with { Part = "合成" }), "成分", "自己也是合成的，会绕成一圈", "直接填报"),
        ("factor of zero", r => Part(r, p => p with { Factor = 0 }), "系数", "的成分“任务”系数是 0", "写负数"),
        ("part by an unknown rate", r => Part(r, p => p with { Rate = "欧元" }), "汇率", "用了汇率“欧元”，它不在《汇率》表里", "《汇率》"),
        ("plan of an unknown indicator", r => r with { Plans = [new PlanShare("别的", null, YearBuilder.At("Q1"), 0.2m)] }, "指标", "计划里的指标“别的”不在《指标》表里", "《指标》"),
        ("plan against the year", r => r with { Indicators = [r.Indicators[0] with { Against = Against.Year }], Plans = [r.Plans[0]] }, "指标", "指标“任务”对照全年目标，不用计划", "“对照”改为“计划”"),
        ("share above all", r => r with { Plans = [new PlanShare("任务", null, YearBuilder.At("Q1"), 1.2m)] }, "累计比例", "一季度的累计比例是 120%", "0% 到 100%"),
        ("end below all", r => r with { Plans = [new PlanShare("任务", null, YearBuilder.At("Q4"), 0.9m)] }, "累计比例", "年底的累计比例是 90%", "年底要达到 100%"),
        ("plan of nothing", r => r with { Plans = [new PlanShare("任务", null, YearBuilder.At("Q1"))] }, "累计比例", "一季度的计划没有写多少", "填一格"),
        ("plan both ways", r => r with { Plans = [new PlanShare("任务", null, YearBuilder.At("Q1"), 0.2m, 20)] }, "累计比例", "一季度的计划既写了累计比例，又写了累计数", "填一格"),
        ("plan below nothing", r => r with { Plans = [new PlanShare("任务", null, YearBuilder.At("Q1"), Amount: -1)] }, "累计数", "一季度的累计数是 -1", "0 或更大"),
        ("amount at the end", r => r with { Plans = [new PlanShare("任务", null, YearBuilder.At("Q4"), Amount: 100)] }, "累计数", "给年底写了累计数", "删去这一行"),
        ("plan mixed", r => r with { Plans = [new PlanShare("任务", null, YearBuilder.At("Q1"), 0.2m), new PlanShare("任务", null, YearBuilder.At("Q2"), Amount: 40)] }, "累计比例", "有的期写累计比例，有的期写累计数", "统一写一种"),
        ("amounts going down", r => r with { Plans = [new PlanShare("任务", null, YearBuilder.At("Q2"), Amount: 30), new PlanShare("任务", null, YearBuilder.At("Q1"), Amount: 40)] }, "累计数", "二季度的累计数低于一季度", "不能往下走"),
        ("plan twice", r => r with { Plans = [.. r.Plans, r.Plans[1]] }, "期次", "二季度的计划写了两次", "只留一行"),
        ("plan going down", r => r with { Plans = [new PlanShare("任务", null, YearBuilder.At("Q2"), 0.3m), new PlanShare("任务", null, YearBuilder.At("Q1"), 0.4m)] }, "累计比例", "二季度的累计比例低于一季度", "不能往下走"),
        ("ranking twice", r => r with { OtherRankings = [r.OtherRankings[0] with { Name = "序列名次" }] }, "名称", "排名“序列名次”写了两次", "换一个名称"),
        ("class ranking in groups", r => r with { ClassRanking = r.ClassRanking with { Scope = RankingScope.EachGroup } }, "用途", "类别名次要在各类别内", "范围"),
        ("group ranking by an indicator", r => r with { GroupRanking = r.GroupRanking with { Key = new RankingKey(RankingMeasure.Completion, "任务") } }, "用途", "序列名次要在各序列内", "依据"),
        ("ranking of an unknown indicator", r => r with { OtherRankings = [r.OtherRankings[0] with { Key = new RankingKey(RankingMeasure.Value, "别的") }] }, "指标", "排名“完成率”按指标“别的”排", "《指标》"),
        ("tie-breaker without an indicator", r => r with { OtherRankings = [r.OtherRankings[0] with { TieBreakers = [new RankingKey(RankingMeasure.Value)] }] }, "指标", "排名“完成率”没有写按哪个指标排", "《指标》"),
        ("ranking by a completion that is none", r => Curve(r, new CeilingCurve(1)), "依据", "排名“完成率”按完成率排，而指标“任务”没有完成率", "按数值、增幅或得分排"),
        ("ranking by a growth that is none", r => r with { OtherRankings = [r.OtherRankings[0] with { Key = new RankingKey(RankingMeasure.Growth, "任务") }] }, "依据", "排名“完成率”按增幅排，而指标“任务”不按增幅计分", "按数值排"),
        ("grade twice", r => r with { Grades = [new GradeBand("合格", 0.9m), new GradeBand("合格", null)] }, "等次", "等次“合格”写了两次", "只留一行"),
        ("grades upside down", r => r with { Grades = [new GradeBand("合格", 0.6m), new GradeBand("优秀", 0.9m), new GradeBand("不合格", null)] }, "下限", "等次“优秀”的下限不低于“合格”", "从高到低"),
        ("no lowest grade", r => r with { Grades = [new GradeBand("合格", 0.6m)] }, "下限", "最后一个等次写了下限", "留空"),
        ("cap at an unknown grade", r => r with { GradeCaps = [new GradeCap(new VetoTest(), "良好")] }, "等次", "封顶等次“良好”不在等次里", "上面的等次"),
        ("cap by a grade", r => r with { GradeCaps = [new GradeCap(new GradeTest(Comparison.Below, "优秀"), "合格")] }, "条件", "等次的封顶条件里不能再用等次", "请改条件"),
        ("rule of an unknown group", r => Outcome(r, o => o with { Groups = ["丙组"] }), "排名序列", "条款 P1 的排名序列“丙组”不在《类别》表里", "《类别》"),
        ("term of zero", r => Outcome(r, o => o with { TermMonths = 0 }), "期限(月)", "条款 P1 的期限不大于 0", "留空"),
        ("check without a day", r => Outcome(r, o => o with { At = null }), "节点", "条款 P1 是半年节点，但没有写", "上半年"),
        ("check at the year's end", r => Outcome(r, o => o with { At = YearBuilder.At("Q4") }), "节点", "条款 P1 是半年节点", "年内的季度"),
        ("award from no ranking", r => r with { Outcomes = [r.Outcomes[1] with { Ranking = null }] }, "排名", "条款 A1 从排名“”里取", "《排名规则》"),
        ("award without a quota", r => r with { Outcomes = [r.Outcomes[1] with { Quota = 0 }] }, "名额", "条款 A1 没有名额", "1 或更大"),
        ("completion of what has none", r => Outcome(r, o => o with { Condition = new AllOf([new Negation(new CompletionTest("别的", Comparison.Below, 1))]) }), "条件", "指标“别的”没有完成率", "增幅低于目标”，其他的请改条件"),
        ("place in no ranking", r => Outcome(r, o => o with { Condition = new PlaceTest("别的", true, 1) }), "条件", "排名“别的”不在《排名规则》表里", "请改条件"),
        ("share of places above all", r => Outcome(r, o => o with { Condition = new PlaceTest("完成率", true, 0) { Share = new QuotaShare(1.1m) } }), "条件", "名次的比例要大于 0%，不超过 100%", "请改条件"),
        ("share of places over years", r => Outcome(r, o => o with { Condition = new RepeatedPlaceTest("完成率", false, 0, 2, PeriodLevel.Year) { Share = new QuotaShare(0.1m) } }), "条件", "跨年度的名次请写前几名", "请改条件"),
        ("place of zero", r => Outcome(r, o => o with { Condition = new PlaceTest("完成率", true, 0) }), "条件", "名次要从 1 起", "请改条件"),
        ("streak of zero", r => Outcome(r, o => o with { Condition = new StreakTest(0, "A1") }), "条件", "连续的年数要从 1 起", "请改条件"),
        ("tenure of zero", r => Outcome(r, o => o with { Condition = new TenureTest(0) }), "条件", "任职的月数要从 1 起", "请改条件"),
        ("unknown grade", r => Outcome(r, o => o with { Condition = new GradeTest(Comparison.Below, "良好") }), "条件", "等次“良好”不在《等次》表里", "请改条件"),
        ("unknown class", r => Outcome(r, o => o with { Condition = new ClassTest(["甲类", "丙类"]) }), "条件", "类别“丙类”不在《类别》表里", "请改条件"),
        ("unknown clause", r => Outcome(r, o => o with { Condition = new AnyOf([new StreakTest(1, "P9")]) }), "条件", "条款 P9 不在《奖惩规则》表里", "请改条件"),
    ];

    public static TheoryData<string> Names => [.. Refusals.Select(r => r.Name)];

    [Fact]
    public void What_asks_for_an_indicator_that_no_class_scores_is_asked_about()
    {
        var extra = Plain with { Indicators = [.. Plain.Indicators, Plain.Indicators[0] with { Name = "参考" }] };
        IReadOnlyList<Finding> Hints(Rulebook r) => [.. RulebookValidator.Check(r).Where(f => f.IsHint)];
        RankingKey key = new(RankingMeasure.Value, "参考");

        Assert.Contains("没有一个类别", Assert.Single(Hints(extra with { ClassRanking = extra.ClassRanking with { TieBreakers = [key] } })).Problem, StringComparison.Ordinal);
        Assert.Contains("没有一个类别", Assert.Single(Hints(extra with { Outcomes = [new OutcomeRule { Clause = "C1", Kind = OutcomeKind.Reward, Condition = new FigureTest("参考", RankingMeasure.Value, Comparison.AtLeast, 3), Measure = "奖励" }] })).Problem, StringComparison.Ordinal);
        Assert.Empty(Hints(extra));
        Assert.Contains(RulebookValidator.Check(extra with { OtherRankings = [extra.ClassRanking with { Name = "专项", Key = key with { Indicator = string.Empty } }] }), f => f.Problem == "排名“专项”没有写按哪个指标排");
    }

    [Fact]
    public void A_ground_that_no_veto_rule_names_is_asked_about_where_any_is_named()
    {
        IReadOnlyList<Finding> Hints(Condition condition, params VetoRule[] rules) => [.. RulebookValidator.Check(Plain with
        {
            VetoRules = rules,
            Outcomes = [new OutcomeRule { Clause = "C1", Kind = OutcomeKind.Penalty, Condition = condition, Measure = "通报" }],
        }).Where(f => f.IsHint)];
        VetoRule named = new() { Kinds = ["安全生产"], Reach = [VetoReach.Unit] }, others = new() { Reach = [VetoReach.Unit] };

        foreach (var misspelt in new Condition[] { new VetoTest("安全生产、计生"), new RepeatedVetoTest(2, "安生"), new Negation(new VetoStreakTest(2, "安生")) })
        {
            Assert.Contains("《否决规则》里没有", Assert.Single(Hints(misspelt, named, others)).Problem, StringComparison.Ordinal);
            Assert.Empty(Hints(misspelt, others));
        }

        Assert.Contains("连起来", Assert.Single(Hints(new VetoTest("安全生产、计生"), new VetoRule { Kinds = ["安全生产", "计生"], Reach = [VetoReach.Unit] })).Cure, StringComparison.Ordinal);

        Assert.Empty(Hints(new VetoTest("安全生产"), named));
        Assert.Empty(Hints(new VetoTest(), named));
    }

    [Fact]
    public void What_meets_every_unit_alike_is_asked_about_and_nothing_else_is()
    {
        OutcomeRule Rule(OutcomeKind kind, Condition? condition = null, AmountRule? amount = null) =>
            new() { Clause = "C1", Kind = kind, Condition = condition ?? new AllOf([]), Measure = "通报", Amount = amount is null ? null : new OutcomeAmount(amount) };
        IReadOnlyList<Finding> Hints(OutcomeRule rule) => [.. RulebookValidator.Check(Plain with { Outcomes = [rule] }).Where(f => f.IsHint)];

        foreach (var kind in new[] { OutcomeKind.Penalty, OutcomeKind.BlackList, OutcomeKind.RedList, OutcomeKind.Reward })
        {
            Assert.Equal("条款 C1 没有条件，适用于各序列的每个单位", Assert.Single(Hints(Rule(kind))).Problem);
            Assert.Single(Hints(Rule(kind, amount: new FixedAmount(5))));
            Assert.Empty(Hints(Rule(kind, new VetoTest())));
            Assert.Empty(Hints(Rule(kind, amount: new PlaceAmount("类别名次", false, [10, 5]))));
        }

        Assert.Contains("适用于甲组的每个单位", Assert.Single(Hints(Rule(OutcomeKind.Penalty) with { Groups = ["甲组"] })).Problem, StringComparison.Ordinal);
    }

    public static TheoryData<string, ScoringCurve, string?> Slips => new()
    {
        { "copied bands", new StepTableCurve(CurveVariable.Completion, [new(100, 10), new(90, 8), new(null, 0)]), "的分档最高 10 分，满分却是 100 分。" },
        { "bands", new StepTableCurve(CurveVariable.Completion, [new(100, 100), new(90, 80), new(null, 0)]), null },
        { "bands against the direction", new StepTableCurve(CurveVariable.Completion, [new(100, 100), new(90, 40), new(80, 60), new(null, 0)]), "的分档“90以上”得 40 分，比差一些的“80以上”的 60 分还少。" },
        { "less is better", new StepTableCurve(CurveVariable.Value, [new(5, 100), new(10, 40), new(null, 0)], LessIsBetter: true), null },
        { "less is better, against it", new StepTableCurve(CurveVariable.Value, [new(5, 0), new(10, 40), new(null, 100)], LessIsBetter: true), "的分档“5以下”得 0 分，比差一些的“10以下”的 40 分还少。数越高越好的，请把“低者为优”删去；" },
        { "falling by value", new StepTableCurve(CurveVariable.Value, [new(10, 0), new(5, 40), new(null, 100)]), null },
        { "falling by completion", new StepTableCurve(CurveVariable.Completion, [new(10, 0), new(5, 40), new(null, 100)]), "的分档“10以上”得 0 分，比差一些的“5以上”的 40 分还少。数越低越好的，请把“低者为优”选“是”；" },
        { "high corner", new PiecewiseCurve(CurveVariable.Completion, [new(0, 0), new(100, 120)]), "的折线最高 120 分，高于满分 100 分。" },
        { "corner", new PiecewiseCurve(CurveVariable.Completion, [new(0, 0), new(100, 100)]), null },
        { "percent for a multiple", new LinearCurve(Cap: 120), "的最高倍数是 120 倍。倍数 1 就是最多得满分；是不是 1.2？" },
        { "many times", new LinearCurve(Cap: 12), "的最高倍数是 12 倍。倍数 1 就是最多得满分；确实是 12 倍的不用改" },
        { "ten times", new LinearCurve(Cap: 10), null },
        { "percent of the mean", new BestRatioCurve(CurveVariable.Value) { Base = PeerBase.Mean, Most = 120 }, "是不是 1.2？" },
    };

    [Theory, MemberData(nameof(Slips))]
    public void What_is_more_often_a_slip_in_a_curve_is_pointed_out_and_not_refused(string name, ScoringCurve curve, string? said)
    {
        var hints = RulebookValidator.Check(Curve(RandomRulebook.Plain, curve)).Where(f => f.IsHint && f.Field == "参数").Select(f => f.ToString()).ToList();

        Assert.True(said is null ? hints.Count == 0 : hints.Count == 1 && hints[0].StartsWith("“甲类/任务”", StringComparison.Ordinal) && hints[0].Contains(said, StringComparison.Ordinal), $"{name}: {string.Join('\n', hints)}");
    }

    [Fact]
    public void What_another_choice_leaves_without_effect_is_pointed_out()
    {
        IReadOnlyList<Finding> Hints(Rulebook r) => [.. RulebookValidator.Check(r).Where(f => f.IsHint)];
        var places = Curve(Plain, new RankPointsCurve(CurveVariable.Completion, "完成率") { LastPoints = 60, Floor = 50 });

        Assert.Contains("写了末名得分，最低分不起作用", Assert.Single(Hints(places)).Problem, StringComparison.Ordinal);
        Assert.Equal("缺项分", Assert.Single(Hints(Plain with { Uses = [Plain.Uses[0] with { Absence = AbsenceRule.ClassMean, AbsencePoints = 5 }] })).Field);
        Assert.Equal("计零指标", Assert.Single(Hints(Plain with { VetoRules = [new VetoRule { Zero = VetoZero.Total, ZeroItem = "任务" }] })).Field);
        Assert.Empty(Hints(Plain with { VetoRules = [new VetoRule { Zero = VetoZero.Item, ZeroItem = "任务" }] }));
    }

    [Theory]
    [InlineData("领导40、职工30、群众30", null)]
    [InlineData("领导0.4、职工0.3、群众0.3", null)]
    [InlineData("领导40%、职工30%、群众30%", null)]
    [InlineData("领导40、职工30、群众20", "的评委组权重合计 90，不是 1 也不是 100，按各占合计多少算：领导 44.44%、职工 33.33%、群众 22.22%")]
    [InlineData("领导3", null)]
    public void Weights_of_raters_that_add_up_neither_to_one_nor_to_a_hundred_are_pointed_out(string groups, string? said)
    {
        var rulebook = Plain with { Indicators = [Plain.Indicators[0] with { Rating = RatingText.Read($"评委组={groups};票=好100、差0") }] };

        var hints = RulebookValidator.Check(rulebook).Where(f => f.IsHint).ToList();

        Assert.Equal(said is null ? [] : [$"指标“任务”{said}"], hints.Select(h => h.Problem));
    }

    [Fact]
    public void A_source_department_that_is_no_unit_is_pointed_out()
    {
        var rulebook = Plain with { Indicators = [Plain.Indicators[0] with { Way = ReportingWay.SourceDepartment, Source = "统计局" }] };
        Participant Unit(string name, params string[] aliases) => new() { Code = name, Order = 1, Names = [new ParticipantName(name)], Memberships = [], Aliases = aliases };

        var finding = Assert.Single(SourceDepartments.Unknown(rulebook, [Unit("甲")]));
        Assert.Equal(("数据责任单位", true), (finding.Field, finding.IsHint));
        Assert.Contains("“统计局”不在单位名册里", finding.Problem, StringComparison.Ordinal);
        Assert.Empty(SourceDepartments.Unknown(rulebook, [Unit("统计局")]));
        Assert.Empty(SourceDepartments.Unknown(rulebook, [Unit("市统计局", "统计局")]));
        Assert.Empty(SourceDepartments.Unknown(rulebook, []));
        Assert.Empty(SourceDepartments.Unknown(Plain with { Indicators = [Plain.Indicators[0] with { Way = ReportingWay.OwnReport, Source = "统计局" }] }, [Unit("甲")]));
    }

    [Fact]
    public void What_is_whole_is_not_refused()
    {
        Assert.Empty(RulebookValidator.Check(Plain));
        Assert.Empty(RulebookValidator.Check(GoldenYearSource.Rulebook()));
        Assert.Empty(RulebookValidator.Check(RandomRulebook.Plain));
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_refusal_names_place_record_and_cure(string name)
    {
        var (_, change, field, problem, cure) = Refusals.Single(r => r.Name == name);

        var findings = RulebookValidator.Check(change(Plain));

        var finding = Assert.Single(findings, f => f.Problem.Contains(problem));
        Assert.Equal(field, finding.Field);
        Assert.Contains(cure, finding.Cure);
        Assert.NotNull(finding.Subject);
        Assert.False(finding.IsHint);
        Assert.Equal($"{finding.Problem}。{finding.Cure}", finding.ToString());
    }

    private static Rulebook Curve(Rulebook r, ScoringCurve curve) => r with { Uses = [r.Uses[0] with { Curve = curve }] };

    private static Rulebook Part(Rulebook r, Func<IndicatorPart, IndicatorPart> change) => r with { Indicators = [r.Indicators[0], r.Indicators[0] with { Name = "合成" }], Parts = [change(new("合成", "任务", 1))] };

    private static Rulebook Component(Rulebook r, Func<ScoreComponent, ScoreComponent> change) => r with { Uses = [r.Uses[0] with { Component = "专项" }], Components = [change(new("甲类", "专项", 100))] };

    private static Rulebook Gate(Rulebook r, Condition gate) => r with { Uses = [r.Uses[0] with { Gate = gate }] };

    private static Rulebook Outcome(Rulebook r, Func<OutcomeRule, OutcomeRule> change) => r with { Outcomes = [change(r.Outcomes[0]), r.Outcomes[1]] };
}
