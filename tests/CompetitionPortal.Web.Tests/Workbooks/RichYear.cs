using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Web.Tests.Workbooks;

/// <summary>Years with everything the model knows, drawn from a seed: names over time, memberships with gaps, persons, successions.</summary>
internal sealed class RichYear(int seed)
{
    private const int Year = 2025;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new ByValue() } };
    private static readonly string[] Classes = ["镇街", "部门一", "部门二"];
    private readonly Random random = new(seed);

    public YearBook Book()
    {
        var rulebook = Rulebook();
        var units = Enumerable.Range(1, random.Next(6, 14)).Select(Unit).ToList();
        return new YearBook(rulebook with { Plans = Plans(units) }, Facts(rulebook, units));
    }

    /// <summary>Everything in a year's facts as texts, whatever the order.</summary>
    public static SortedSet<string> Contents(CompetitionFacts facts) =>
        [.. new IEnumerable<object>[] { [facts.Year], facts.Participants, facts.Tenures, facts.Successions, facts.Pairings, facts.RatingVotes, facts.Projects, facts.PersonalTargets, facts.PersonalResults, facts.Targets, facts.TargetChanges, facts.Bases, facts.Results, facts.Adjustments, facts.Vetoes, facts.Exemptions, facts.Sanctions, facts.PriorResults }
            .SelectMany(list => list.Select(item => item.GetType().Name + JsonSerializer.Serialize(item, item.GetType(), Readable)))];

    private Rulebook Rulebook() => new()
    {
        Title = "考核办法（试行）",
        DocumentNumber = Maybe("示例发〔2025〕1号"),
        Rounding = new RoundingRules { PointsDigits = random.Next(1, 4), TotalDigits = random.Next(1, 4), PrintedDigits = random.Next(1, 4), Mode = Any(Enum.GetValues<RoundingMode>()) },
        KeyIndicator = Maybe("到位资金(省外)"),
        TenureMonths = random.Next(0, 13),
        BonusCap = Maybe(Decimal(2, 9)),
        SeasonBonuses = random.Next(2) == 0 ? [] : [new SeasonBonus(PeriodLevel.Quarter, "名次", [0.5m, 0.3m], "创新") { Gate = Maybe(new CompletionTest("到位资金(省外)", Comparison.AtLeast, 0.25m)), MostTimes = Maybe(4 as int?) }],
        TargetDeadline = Maybe(new DateOnly(Year, 10, 31) as DateOnly?),
        Classes = [new(Classes[0], 100, "镇街"), new(Classes[1], 80.5m, "部门", Maybe(0.98m), 0.3m), new(Classes[2], 60, "部门")],
        Rounds = random.Next(2) == 0 ? null : new RoundRule(PeriodLevel.Quarter) { OnlyAtYearEnd = random.Next(2) == 0, Weights = random.Next(2) == 0 ? [] : [1, 1, 1.5m, 2] },
        Indicators =
        [
            new Indicator { Name = "到位资金(省外)", UnitOfMeasure = "万元", ReportedAs = ReportedAs.Cumulative, Frequency = PeriodLevel.Quarter, Against = Against.Plan, Source = "商务局", Discrepancy = Maybe(DiscrepancyRule.Read("容差=12.5%;办法=每次扣0.5;只查=高报")) },
            new Indicator { Name = "投资；且完成", UnitOfMeasure = "亿元", ReportedAs = ReportedAs.Flow, Frequency = PeriodLevel.Month, Against = Against.Plan, Way = ReportingWay.OwnReport },
            new Indicator { Name = "测评、评议", UnitOfMeasure = "分", ReportedAs = ReportedAs.Level, Frequency = PeriodLevel.HalfYear, Against = Against.Year, Way = ReportingWay.Both, Source = "组织部", PeriodWeights = random.Next(2) == 0 ? [] : [0.4m, 0.6m], MissingRound = MissingRound.Substitute, MissingFigure = 95.5m },
            new Indicator { Name = "事故", UnitOfMeasure = "起", ReportedAs = ReportedAs.Cumulative, Frequency = PeriodLevel.Quarter, Against = Against.Year },
            new Indicator { Name = "收入,税收", UnitOfMeasure = "%", ReportedAs = ReportedAs.Cumulative, Frequency = PeriodLevel.Quarter, Against = Against.Year },
            new Indicator { Name = "民主测评", UnitOfMeasure = "分", ReportedAs = ReportedAs.Level, Frequency = PeriodLevel.Year, Against = Against.Year, Rating = RatingText.Read("评委组=领导0.2、职工0.8;票=优秀100、称职80.5;去高低=5;缺组=未报") },
            new Indicator { Name = "引资合计", UnitOfMeasure = "亿元", ReportedAs = ReportedAs.Cumulative, Frequency = PeriodLevel.Year, Against = Against.Year },
            new Indicator { Name = "项目资金", UnitOfMeasure = "万元", ReportedAs = ReportedAs.Flow, Frequency = PeriodLevel.Quarter, Against = Against.Year, Projects = ProjectRule.Read("最多单位=2;不认定=房地产;最小规模=10.5;期限月=24;折算=外资7.1") },
            new Indicator { Name = "存量", UnitOfMeasure = "户", ReportedAs = ReportedAs.Stock, Frequency = PeriodLevel.Year, Against = Against.Year },
            new Indicator { Name = "个人引资", UnitOfMeasure = "万元", ReportedAs = ReportedAs.Flow, Frequency = PeriodLevel.Quarter, Against = Against.Plan, SumsPersons = random.Next(2) == 0 },
        ],
        Uses =
        [
            Use(Classes[0], "到位资金(省外)", 40, new LinearCurve(CurveVariable.Completion, Maybe(1.2m), Any([0m, 0.5m]))) with { Gate = new AllOf([new FigureTest("事故", RankingMeasure.Value, Comparison.AtMost, null), new CompletionTest("投资；且完成", Comparison.AtLeast, 0.2m)]), GatePoints = Maybe(20.5m) },
            Use(Classes[0], "投资；且完成", 20, new DualTargetCurve(16)),
            Use(Classes[0], "测评、评议", 10, new DirectCurve(random.Next(2) == 0)) with { EachPeriod = Maybe(Any(Enum.GetValues<PeriodScoring>()) as PeriodScoring?) },
            Use(Classes[0], "事故", 10, new CeilingCurve(Maybe(2m), Any([1m, 0.5m]), random.Next(2) == 0)),
            Use(Classes[0], "收入,税收", 10, new IncrementsCurve { On = CurveVariable.Growth, BaseMarks = Maybe(8m), Up = 0.5m, UpMax = Maybe(2m), Down = 1, DownWidth = 0.5m, DownWholeSteps = true, DownMax = Maybe(3m), Floor = Maybe(0m) }),
            Use(Classes[0], "存量", 10, new StepTableCurve(CurveVariable.Completion, [new StepBand(100, 10), new StepBand(90.5m, 6.5m), new StepBand(null, 0)])),
            Use(Classes[1], "到位资金(省外)", 80.5m, new LinearCurve()),
            Use(Classes[2], "存量", 50, new ThresholdCurve(CurveVariable.Value, random.Next(2) == 0)) with { Component = "专项（一）" },
        ],
        Rates = [new ConversionRate("美元", 7.1m, Any([1m, 10_000m]))],
        Parts = [new IndicatorPart("引资合计", "存量", 1.5m), new IndicatorPart("引资合计", "投资；且完成", -0.25m, Maybe("美元"))],
        Components =
        [
            new ScoreComponent(Classes[2], "综合", 60),
            new ScoreComponent(Classes[2], "专项（一）", 0) { Parent = "综合", Method = ComponentMethod.Sum, Cap = Maybe(30.5m), Floor = Maybe(-1m), Digits = Maybe(2 as int?) },
        ],
        AdjustmentGroups =
        [
            new("荣誉", Maybe(2.5m), true) { Levels = [new("省级", 1.5m), new("在案", 0), new("迟报", -0.5m)], LowerShare = Maybe(0.5m), Field = Maybe(new FieldRule(0.15m, Maybe(0.1m))) },
            new("创新", 1, false) { Item = Maybe("事故"), DeductionCap = Maybe(12m), IsDiscretionary = random.Next(2) == 0 },
        ],
        ClassRanking = new RankingRule { Name = "名次", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Total), Ties = Any(Enum.GetValues<TieMethod>()), TieBreakers = [new RankingKey(RankingMeasure.Completion, "到位资金(省外)"), new RankingKey(RankingMeasure.Value, "收入,税收", true)] },
        GroupRanking = new RankingRule { Name = "序列", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.TotalShare), Ties = Any(Enum.GetValues<TieMethod>()) },
        OtherRankings = [new RankingRule { Name = "资金 排名", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.Completion, "到位资金(省外)"), TieBreakers = [new RankingKey(RankingMeasure.Points, "投资；且完成")] }],
        Grades = [new("优秀", 0.9m), new("良好", Any([0.8m, 0.755m]), Maybe(0.9m)), new("一般", null)],
        GradeShifts = random.Next(2) == 0 ? [] : [new(new LedgerTest("荣誉", Maybe("在案")), Any([1, -2]))],
        GradeQuotas = random.Next(2) == 0 ? [] :
        [
            new("优秀", "名次", 3) { Edge = EdgeTie.TieBreak, EdgeKeys = [new RankingKey(RankingMeasure.Target, "事故", true), new RankingKey(RankingMeasure.TotalShare)] },
            new("良好", "序列", null, new QuotaShare(0.3m, Any(Enum.GetValues<QuotaRounding>()), random.Next(2) == 0)) { KeepsPlaces = random.Next(2) == 0 },
        ],
        GradeCaps = [new(new VetoTest("安全"), "一般"), new(new MeanTest(RankingMeasure.Total, null, Comparison.Below, Any(Enum.GetValues<RankingScope>()), Any([1m, 0.85m])), "良好"), new(new AnyOf([new CompletionTest("到位资金(省外)", Comparison.Below, 1), new SanctionTest()]), "良好")],
        VetoRules = random.Next(2) == 0 ? [] :
        [
            new VetoRule { Kinds = ["安全", "信访"], Reach = [VetoReach.Unit, VetoReach.Deputies, VetoReach.PairedLeader], TermMonths = Maybe(18 as int?), Start = Any(Enum.GetValues<VetoStart>()), IsOnlyFromStart = random.Next(2) == 0, Zero = VetoZero.Item, ZeroItem = "事故", Points = Maybe((decimal?)random.Next(3)), Article = Maybe("第二十条") },
            random.Next(2) == 0 ? new VetoRule() : new VetoRule { Zero = Any([VetoZero.Total, VetoZero.TotalAtMost]), Points = 59 },
        ],
        Outcomes =
        [
            new OutcomeRule { Clause = "1.1", Kind = OutcomeKind.Milestone, At = new Period(PeriodLevel.HalfYear, 1), Condition = new CompletionTest("到位资金(省外)", Comparison.Below, 0.5m, new Period(PeriodLevel.HalfYear, 1)), Measure = "约谈" },
            new OutcomeRule { Clause = "P2", Kind = OutcomeKind.Penalty, Groups = ["镇街", "部门"], Condition = new AllOf([new PlaceTest("资金 排名", true, random.Next(1, 4)), new Negation(new GradeTest(Comparison.AtLeast, "良好"))]), Measure = "诫勉；取消评先", Target = "主要负责人", TermMonths = Maybe(12 as int?), Article = "第十六条" },
            new OutcomeRule { Clause = "P3", Kind = OutcomeKind.Penalty, Condition = new AnyOf([new StreakTest(1, "P2"), new ScoreShareTest(Comparison.Below, 0.6m), new AllOf([new TenureTest(6), new ClassTest([Classes[0], Classes[2]])])]), Measure = "调整", MovesUp = false },
            new OutcomeRule { Clause = "V", Kind = OutcomeKind.Veto, Condition = new VetoTest(), Measure = "一票否决" },
            new OutcomeRule { Clause = "A1", Kind = OutcomeKind.Award, Groups = ["部门"], Condition = new AllOf([]), Measure = "先进", Ranking = "序列", Quota = random.Next(1, 4), Demotion = Maybe(new AwardDemotion(new VetoTest("安全"), Maybe("M0"))), MovesUp = random.Next(2) == 0, Edge = Any(Enum.GetValues<EdgeTie>().Except([EdgeTie.TieBreak])) },
            new OutcomeRule { Clause = "A2", Kind = OutcomeKind.Award, Condition = new MovementTest("名次", true, 2, Level: Any<PeriodLevel?>([null, PeriodLevel.HalfYear])), Measure = "进位", Ranking = "名次", QuotaShare = new QuotaShare(0.25m, QuotaRounding.HalfUp, true), Edge = EdgeTie.TieBreak, EdgeKeys = [new RankingKey(RankingMeasure.TotalShare)], IsUnordered = true },
            new OutcomeRule { Clause = "M0", Kind = OutcomeKind.Reward, Condition = new Negation(new AllOf([])), Measure = "补助" },
            new OutcomeRule { Clause = "M1", Kind = OutcomeKind.Reward, Condition = new AllOf([new MetTest("A1"), new RepeatedPlaceTest("名次", random.Next(2) == 0, 3, 2, PeriodLevel.Quarter, Any(Enum.GetValues<Repetition>())), new StreakTest(2, "A1", random.Next(2) == 0), new GradeStreakTest(1, Comparison.AtLeast, "良好")]), Measure = "奖金", Amount = Heads(new OutcomeAmount(Amount(), Any(["万元", "元"])) { Digits = random.Next(0, 4), DeputyShare = Maybe(0.8m), IsDeposit = random.Next(2) == 0 }) },
            new OutcomeRule { Clause = "M2", Kind = OutcomeKind.Penalty, Condition = new BehindTest("到位资金(省外)", 2, PeriodLevel.Quarter), Measure = "扣款", Amount = new OutcomeAmount(Amount()) { Account = "账", IsPersonal = random.Next(2) == 0 } },
            new OutcomeRule { Clause = "M3", Kind = OutcomeKind.Penalty, Condition = new AllOf([]), Measure = "净罚", Amount = new OutcomeAmount(new NetAmount("账")) },
            new OutcomeRule { Clause = "M4", Kind = OutcomeKind.Penalty, Condition = new AllOf([]), Measure = "领导扣款", Amount = new OutcomeAmount(new PartnerAmount("M3", Any([100m, 62.5m]), Any(Enum.GetValues<UntiedBonus>()))) },
            new OutcomeRule { Clause = "B2", Kind = OutcomeKind.BlackList, Each = Any(Enum.GetValues<PeriodLevel>().Except([PeriodLevel.Year])), Condition = new VetoTest(), Measure = "黑榜" },
            new OutcomeRule { Clause = "A3", Kind = OutcomeKind.Award, At = new Period(PeriodLevel.Quarter, 3), Condition = new AllOf([]), Measure = "红旗", Ranking = "序列", Quota = 1 },
            new OutcomeRule { Clause = "B1", Kind = OutcomeKind.BlackList, Condition = new Negation(new ExcusedTest("事故")), Measure = "黑榜" },
            new OutcomeRule { Clause = "R1", Kind = OutcomeKind.RedList, Condition = new MovementTest("名次", false, 1, true), Measure = "红榜" },
        ],
    };

    private OutcomeAmount Heads(OutcomeAmount amount) => amount with { PerHead = amount.Rule is FixedAmount or PlaceAmount or BandAmount or GradeAmount && random.Next(2) == 0 };

    private AmountRule Amount() => Any<AmountRule>(
    [
        new FixedAmount(1.5m), new PlaceAmount("名次", random.Next(2) == 0, [200, 100, 50]) { Of = Maybe(new RankingKey(RankingMeasure.Points, "事故")) }, new BandAmount(new RankingKey(RankingMeasure.Total), [new StepBand(90, 3), new StepBand(null, 0)]), new HeadcountAmount(15, Maybe(20m)), new GradeAmount([new GradeValue("优秀", 1.2m)], Maybe(2000m as decimal?)), new PoolAmount(new RankingKey(RankingMeasure.Value, "事故"), 100, Any(Enum.GetValues<PoolScope>())) { RoundsHalfUp = random.Next(2) == 0 },
        new StepAmount(new RankingKey(RankingMeasure.Completion, "到位资金(省外)"), 10) { Line = Any([0m, 100, 99.5m]), IsBelow = random.Next(2) == 0, Width = Any([1, 0.5m]), WholeSteps = random.Next(2) == 0, Limit = 5, FurtherPrice = Maybe(20m), Base = Maybe(100m), Most = Maybe(300m) },
        new BaseShareAmount(new RankingKey(RankingMeasure.TotalShare), [new StepBand(90, 150), new StepBand(null, 0)], [new ClassBase(Classes[0], 2), new ClassBase(Classes[2], 1.2m)]),
    ]);

    private IndicatorUse Use(string @class, string indicator, decimal marks, ScoringCurve curve)
    {
        var absence = Any(Enum.GetValues<AbsenceRule>());
        return new IndicatorUse { Class = @class, Indicator = indicator, FullMarks = marks, Curve = curve, Absence = absence, AbsencePoints = absence == AbsenceRule.FixedPoints ? Decimal(0, (int)marks) : null, Clause = Maybe("第八条") };
    }

    private Participant Unit(int number)
    {
        var (code, change) = ($"U{number:00}", new DateOnly(Year, random.Next(2, 12), random.Next(1, 28)));
        return new Participant
        {
            Code = random.Next(3) == 0 ? $"单位{number}" : code,
            Order = number,
            Names = random.Next(3) == 0 ? [new($"旧单位{number}", null, change.AddDays(-1)), new($"单位{number}", change, null)] : [new($"单位{number}")],
            Memberships = random.Next(5) switch
            {
                0 => [new(Classes[0], null, change.AddMonths(1)), new(Classes[0], change.AddMonths(1).AddDays(2 + random.Next(20)), null)],
                1 => [new(Classes[0], new DateOnly(2020, 1, 1), null)],
                2 => [new(Classes[1], null, change.AddDays(random.Next(-20, 20))), new(Classes[0], change.AddDays(20), null)],
                3 when number > 3 => [new(Classes[0], null, change)],
                _ => [new(Classes[0])],
            },
            Headcount = Maybe(random.Next(1, 300) as int?),
            Aliases = random.Next(2) == 0 ? [] : [$"第{number}单位", $"{number}号(原)"],
        };
    }

    private List<PlanShare> Plans(List<Participant> units) =>
    [
        .. Period.All(PeriodLevel.Quarter).Select(p => new PlanShare("到位资金(省外)", null, p, p.Ordinal * 0.25m)),
        .. Period.All(PeriodLevel.Quarter).Select(p => new PlanShare("到位资金(省外)", units[1].Code, p, p.Ordinal == 4 ? 1 : p.Ordinal * 0.1234m)),
        new PlanShare("到位资金(省外)", units[2].Code, Period.Quarter(2), Amount: 0.125m),
    ];

    private CompetitionFacts Facts(Rulebook rulebook, List<Participant> units)
    {
        var ranked = units.Where(u => u.ClassAt(new DateOnly(Year, 12, 31)) == Classes[0]).ToList();
        List<Tenure> tenures = [.. units.SelectMany((u, i) => Enumerable.Range(0, random.Next(3)).Select(n => new Tenure(new Person(Maybe($"R{i}{n}") ?? $"演示人员{i}{n}", $"演示人员{i}{n}"), u.Code, n == 0 ? "书记" : "副职", n == 0, new DateOnly(Year, 1 + n, 1), Maybe(new DateOnly(Year, 9, 30) as DateOnly?), n == 0 ? TeamDuty.Member : TeamDuty.Deputy, n == 0 ? null : Maybe("安全、信访"))))];
        var leaders = tenures.DistinctBy(t => t.Person.Code).ToList();
        return new CompetitionFacts
        {
            Year = new CompetitionYear { Year = Year, County = "示例县", Competition = "竞赛", Profile = Any(Enum.GetValues<OfficeProfile>()), Levels = random.Next(2) == 0 ? [PeriodLevel.Quarter] : [PeriodLevel.Month, PeriodLevel.HalfYear] },
            Participants = units,
            Tenures = tenures,
            PersonalTargets = [.. leaders.Select(t => new PersonalTarget(t.Person.Code, t.Participant, "个人引资", Decimal(100, 5000)))],
            PersonalResults = [.. leaders.SelectMany(t => Period.All(PeriodLevel.Quarter).Select(p => new PersonalResult(t.Person.Code, "个人引资", p, Maybe(Decimal(1, 900)), Maybe(Decimal(1, 900)))))],
            Pairings = [new Pairing(units[1].Code, units[0].Code), new Pairing(units[1].Code, units[2].Code, 2.5m, Maybe(new DateOnly(Year, 7, 1) as DateOnly?), Maybe(new DateOnly(Year, 11, 30) as DateOnly?))],
            Projects = [new ProjectAmount("一厂（二期）", "项目资金", units[0].Code, Period.Quarter(2), Maybe("外资"), new DateOnly(Year, 1, 31), 99, 0.5m, Maybe(Decimal(1, 9)), Maybe(Decimal(1, 9))), new ProjectAmount(ProjectRule.None, "项目资金", units[1].Code, Period.Quarter(1), null, new DateOnly(Year, 1, 1), null, 1, 0, Maybe(0m))],
            RatingVotes = [.. units.Take(3).SelectMany(u => new[] { new RatingVote(u.Code, "民主测评", Period.Year, "职工", "优秀", random.Next(1, 90)), new RatingVote(u.Code, "民主测评", Period.Year, "领导", "弃权", 1, "评委1"), new RatingVote(u.Code, "民主测评", Period.Year, "领导", "弃权", 1, "评委2") })],
            Successions = random.Next(2) == 0 ? [] : [new Succession(new DateOnly(Year, 7, 1), units[0].Code, units[1].Code, 0.6m, "示例文号"), new Succession(new DateOnly(Year, 7, 1), units[0].Code, units[2].Code, 0.4m, string.Empty)],
            Targets = [.. ranked.SelectMany(u => rulebook.Uses.Where(x => x.Class == Classes[0]).Select(x => new AssignedTarget(u.Code, x.Indicator, Decimal(100, 900), x.Curve is DualTargetCurve ? Decimal(1000, 2000) : null)))],
            TargetChanges = random.Next(2) == 0 ? [] : [.. ranked.Take(1).Select(u => new TargetChange(u.Code, "到位资金(省外)", new DateOnly(Year, 9, 12), Decimal(100, 900), Maybe(Decimal(1000, 2000)), "示例文号4"))],
            Bases = [.. ranked.SelectMany(u => Period.All(PeriodLevel.Quarter).Select(p => new BaseValue(u.Code, "收入,税收", p, Decimal(0, 99), Maybe(Decimal(0, 99)))))],
            Results = [.. ranked.SelectMany(u => rulebook.Indicators.Where(i => i.Rating is null && i.Projects is null && i.Name is not ("引资合计" or "个人引资")).SelectMany(i => Period.All(i.Frequency).Select(p => new PeriodResult(u.Code, i.Name, p, Maybe(Decimal(-50, 9000)), Maybe(Decimal(0, 9000))))))],
            Adjustments = [.. units.Select(u => new Adjustment(u.Code, Any(Period.All(PeriodLevel.Month).Append(Period.Year)), "荣誉", Maybe("事项"), 0.3m, Maybe("市级；省级") ?? string.Empty)), new Adjustment(units[0].Code, Period.Quarter(1), null, null, -1.25m, "通报"), new Adjustment(units[0].Code, Period.Quarter(2), "荣誉", "事项", 0, "认定", Any(["省级", "在案", "迟报"]), Maybe("示例文号3"), random.Next(1, 4))],
            Vetoes = [new VetoEvent(units[3].Code, "安全", new DateOnly(Year, 3, 31), "示例文号1", Maybe(new DateOnly(Year + 1, 3, 30) as DateOnly?), Maybe(new DateOnly(Year, 12, 1) as DateOnly?), Maybe(new DateOnly(Year, 5, 1) as DateOnly?))],
            Exemptions = random.Next(2) == 0 ? [] : [new Exemption(units[2].Code, "事故", "不可抗力", "示例文号2")],
            Sanctions = [new Sanction(units[4].Code, "取消评先", new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31), string.Empty)],
            PriorResults = [.. units.Select(u => new PriorResult(Year - 1, u.Code, Maybe(Decimal(50, 100)), Maybe(u.Order as int?), Maybe("优秀"), random.Next(2) == 0 ? [] : ["P2", "1.1"]))],
        };
    }

    private decimal Decimal(int from, int to) => random.Next(from, to) + (random.Next(3) == 0 ? 0 : random.Next(1, 10_000) / 10_000m);

    private decimal? Maybe(decimal value) => random.Next(2) == 0 ? null : value;

    private T? Maybe<T>(T? value) => random.Next(2) == 0 ? default : value;

    private T Any<T>(IEnumerable<T> items) => items.ToList() is var list ? list[random.Next(list.Count)] : default!;

    /// <summary>1.50 and 1.5 are the same figure.</summary>
    private sealed class ByValue : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }
}
