using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Domain.Tests.Rulebooks;
using CompetitionPortal.Domain.Vetoes;
using CsCheck;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>A rulebook, facts that suit it, and a standing, all at random: every curve, kind, frequency, period and basis.</summary>
internal sealed record RandomYear(Rulebook Rulebook, CompetitionFacts Facts, Standing Standing)
{
    private static readonly string[] Classes = ["甲类", "乙类", "丙类"];
    private static readonly string[] Names = ["任务一", "任务二", "任务三", "任务四"];
    private static readonly string[] Groups = ["荣誉", "创新"];

    public static Gen<RandomYear> All { get; } =
        from rulebook in Rulebooks()
        from plain in FactsOf(rulebook)
        from seed in Gen.Int[1, 60]
        let facts = rulebook.Outcomes.Any(o => o.Clause == "连年") ? RandomBack.Back(plain, seed) : plain
        from level in Gen.OneOf(PeriodLevel.Year, PeriodLevel.Year, PeriodLevel.HalfYear, PeriodLevel.Quarter, PeriodLevel.Month)
        from ordinal in Gen.Int[1, Period.Count(level)]
        from basis in Gen.Enum<Basis>()
        select new RandomYear(seed % 3 == 0 ? rulebook with { Plans = [.. Amounts(rulebook.Plans, facts)] } : rulebook, facts, new Standing(new Period(level, ordinal), basis));

    private static Gen<Rulebook> Rulebooks() =>
        from classes in Gen.Int[0, 1].Array[1, 3]
        from indicators in Indicators.Array[1, 4]
        from uses in Uses(classes.Length, indicators.Length)
        from plans in Gen.Select(Gen.Bool, PlanShares, PlanShares).Array[indicators.Length]
        from rounding in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Enum<RoundingMode>())
        from caps in Gen.Select(Gen.Int[0, 4].Nullable(), Gen.Bool, Gen.Int[0, 5].Nullable())
        from honour in AdjustmentRules(indicators.Length)
        from keys in Keys(indicators.Length).Array[3]
        from ties in Gen.Enum<TieMethod>().Array[3]
        from bounds in Gen.Int[1, 120].HashSet[0, 3]
        from gates in Gate(indicators.Length).Array[uses.Length]
        from parts in Gen.Select(Gen.Int[0, 3].Array[uses.Length], Gen.Select(Gen.Enum<ComponentMethod>(), Gen.Int[0, 3].Nullable(), Gen.Int[-3, 2].Nullable(), Gen.Int[3, 9].Nullable()).Array[2], Gen.Int[5, 40], Gen.OneOf(1, 2, 3, 4).Select(n => n > 2))
        from rounds in Gen.Select(Gen.Int[0, 5], Gen.OneOf(PeriodLevel.HalfYear, PeriodLevel.Quarter, PeriodLevel.Month), Gen.Int[1, 5].Array[12], Gen.Bool)
        from tied in Gen.OneOf(0.3m, 0.5m, 1m).Nullable().Array[3]
        from factors in Gen.OneOf(0.98m, 1.05m, 1.2m).Nullable().Array[3]
        from quota in Gen.Select(Gen.Bool, Quota.Array[0, 2])
        from money in Gen.Select(Gen.Select(Gen.OneOf(0.2m, 0.34m, 0.5m), Gen.Enum<QuotaRounding>(), Gen.Bool).Select((of, rounding, one) => new QuotaShare(of, rounding, one)).Null(), Gen.Select(Gen.Bool, Gen.Bool), Gen.OneOf(5m, 20m, 33.3m), Gen.OneOf(0.5m, 1m, 3m), Gen.Select(Gen.OneOf(1m, 4m).Nullable(), Gen.OneOf(0m, 2m).Nullable(), Gen.OneOf(5m, 20m).Nullable()))
        from bonusGate in Gen.Select(Gen.OneOf(null, "组成一", "组成二"), Gen.Enum<Comparison>(), Gen.OneOf(0.4m, 2m, 9m, 50m), Gen.Bool, Gen.Int[0, 3])
        from veto in Vetoes(indicators.Length)
        from season in Gen.Select(Gen.Int[0, 6], Gen.OneOf(PeriodLevel.Quarter, PeriodLevel.HalfYear), Gen.OneOf("专项", "序列名次", "末位"), Gen.Bool, Gen.OneOf(1, 2).Nullable())
        from back in RandomBack.Rules
        from deadline in Gen.OneOf<DateOnly?>(null, new DateOnly(2025, 5, 31), new DateOnly(2025, 10, 31))
        from falls in Gen.OneOf<AwardDemotion?>(null, new AwardDemotion(new VetoTest()), new AwardDemotion(new VetoTest(), "补助"), new AwardDemotion(new PlaceTest("末位", true, 2), "补助"))
        from missed in Gen.Select(Gen.Int[0, indicators.Length - 1], Gen.Enum<Comparison>(), Gen.OneOf(1m, 0.5m, 0.999m), Gen.Int[1, 3])
        let isComposed = indicators.Length > 2 && rounds.Item4
        let named = indicators.Select((indicator, i) => indicator with { Name = Names[i], Rating = isComposed && i == indicators.Length - 1 ? null : indicator.Rating, Projects = isComposed && i == indicators.Length - 1 ? null : indicator.Projects }).ToList()
        let grades = Grades(bounds)
        let components = parts.Item4 ? [] : Components(uses, parts.Item1, parts.Item2, parts.Item3)
        let drawn = new Rulebook
        {
            Title = "考核办法",
            Rounding = new RoundingRules { PointsDigits = rounding.Item1, TotalDigits = rounding.Item2, Mode = rounding.Item3 },
            Classes = [.. classes.Select((g, i) => new ParticipantClass(Classes[i], uses.Where((u, n) => u.Class == Classes[i] && (components.Count == 0 || Part(parts.Item1[n], uses, n) is null)).Sum(u => u.FullMarks) + components.Where(c => c.Class == Classes[i] && c.Parent is null).Sum(c => c.Marks), $"序列{g}", factors[i], tied[i]))],
            Components = components,
            Rounds = rounds.Item1 > 0 ? null : new RoundRule(rounds.Item2) { OnlyAtYearEnd = rounds.Item3[0] > 3, Weights = rounds.Item4 ? [] : [.. rounds.Item3.Take(Period.Count(rounds.Item2)).Select(w => w / 2m)] },
            Indicators = named,
            Rates = isComposed ? [new ConversionRate("美元", 7.1m, 10)] : [],
            Parts = isComposed ? [new IndicatorPart(named[^1].Name, Names[0], 1.5m), new IndicatorPart(named[^1].Name, Names[1], missed.Item4 == 1 ? -0.5m : 1, "美元")] : [],
            Uses = [.. uses.Select((u, n) => components.Count == 0 ? u : u with { Component = Part(parts.Item1[n], uses, n) }).Zip(gates, (u, g) => g.Kind > 2 ? u : u with { Gate = g.Condition, GatePoints = g.Kind == 0 ? decimal.Min(u.FullMarks, 1.5m) : null }).Zip(gates, (u, g) => g.Kind is > 6 and < 11 && CanBeEach(u, named, isComposed) ? u with { EachPeriod = g.Kind > 8 ? PeriodScoring.Sum : PeriodScoring.Mean } : u)],
            Plans = [.. named.Zip(plans).Where(x => x.First.Against == Against.Plan).SelectMany(x => Plan(x.First.Name, x.Second.Item1 ? null : "单位1", x.Second.Item2).Concat(x.Second.Item1 ? [] : Plan(x.First.Name, null, x.Second.Item3)))],
            AdjustmentGroups = [honour with { Cap = caps.Item1, Gate = bonusGate.Item5 > 0 ? null : new ComponentTest(bonusGate.Item1, bonusGate.Item2, bonusGate.Item3, bonusGate.Item4) }, new AdjustmentGroup(Groups[1], 1.5m, caps.Item2) { Item = honour.Item, DeductionCap = 2, LargestDeductionOnly = !caps.Item2 }],
            BonusCap = caps.Item3,
            SeasonBonuses = season.Item1 > 0 ? [] : [new SeasonBonus(season.Item2, season.Item3, [0.5m, 0.35m], Groups[1]) { Gate = season.Item4 ? new CompletionTest(Names[missed.Item1], missed.Item2, missed.Item3) : null, MostTimes = season.Item5 }],
            TargetDeadline = deadline,
            ClassRanking = new RankingRule { Name = "类别名次", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Total), Ties = ties[0], TieBreakers = [keys[0]] },
            GroupRanking = new RankingRule { Name = "序列名次", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.TotalShare), Ties = ties[1] },
            OtherRankings = [new RankingRule { Name = "专项", Scope = RankingScope.EachGroup, Key = keys[1], Ties = ties[2], TieBreakers = [keys[2]] }, new RankingRule { Name = "专项二", Scope = RankingScope.EachClass, Key = keys[2], Ties = ties[1] }, new RankingRule { Name = "末位", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.Completion, Names[0]), Ties = ties[0] }, .. Places(uses, ties)],
            Grades = grades,
            VetoRules = veto,
            GradeShifts = grades.Count < 2 || !quota.Item1 ? [] : [new GradeShift(new CompletionTest(Names[missed.Item1], missed.Item2, 0.9m), 1), new GradeShift(new VetoTest(), -2)],
            GradeQuotas = grades.Count < 2 ? [] : quota.Item2.Select((q, n) => q with { Grade = grades[n % (grades.Count - 1)].Name, EdgeKeys = q.Edge == EdgeTie.TieBreak ? [keys[n]] : [] }).DistinctBy(q => q.Grade).ToList(),
            GradeCaps = grades.Count < 2 ? [] :
            [
                new GradeCap(new AllOf([new CompletionTest(Names[missed.Item1], missed.Item2, missed.Item3), new Negation(new VetoTest())]), grades[1].Name),
                .. back.Count == 0 ? [] : (GradeCap[])[new GradeCap(new RepeatedPlaceTest("末位", true, missed.Item4, 2, PeriodLevel.Quarter, Repetition.Altogether), grades[^1].Name)],
                new GradeCap(new AnyOf([new VetoTest(), new PlaceTest("专项", missed.Item4 % 2 == 0, money.Item1 is null ? missed.Item4 : 0) { Share = money.Item1 }]), grades[^1].Name),
            ],
            Outcomes = [.. Rules(new CompletionTest(Names[missed.Item1], Comparison.Below, missed.Item3), new PlaceTest("末位", true, money.Item1 is null ? missed.Item4 : 0) { Share = money.Item1 }, missed.Item4, missed.Item2, money.Item1, keys[2], falls), .. Money(money), .. back, .. grades.Count == 0 ? [] : (OutcomeRule[])[new OutcomeRule { Clause = "等奖", Kind = OutcomeKind.Reward, Condition = new AllOf([]), Measure = "奖金", Amount = new OutcomeAmount(new GradeAmount([.. grades.SkipLast(money.Item2.Item1 ? 1 : 0).Select((g, i) => new GradeValue(g.Name, 1.2m - (i / 4m)))], money.Item2.Item2 ? 2000 : null)) { PerHead = back.Count > 0 } }]],
        }
        select drawn with { VetoRules = [.. drawn.VetoRules.Select(v => v.Points is { } points ? v with { Points = Math.Floor(Math.Min(points, Most(v, drawn))) } : v)] };

    /// <summary>The most that a veto may leave: no more than can be had without it.</summary>
    private static decimal Most(VetoRule rule, Rulebook drawn) => rule.Zero switch
    {
        VetoZero.Item => drawn.Uses.Where(u => u.Indicator == rule.ZeroItem).Select(u => u.FullMarks).DefaultIfEmpty(1).Min(),
        VetoZero.Total => drawn.Classes.Min(c => c.FullMarks),
        _ => 1000,
    };

    /// <summary>Whether each period's own figure may be scored: of a level or a flow, by its value or its completion.</summary>
    private static bool CanBeEach(IndicatorUse use, List<Indicator> named, bool isComposed) => use.FullMarks > 0 && use.Curve is not (PeerCurve or DualTargetCurve) && use.Curve.Runs is CurveVariable.Completion or CurveVariable.Value
        && named.Find(i => i.Name == use.Indicator) is { ReportedAs: ReportedAs.Level or ReportedAs.Flow } indicator && !(isComposed && indicator == named[^1]);

    /// <summary>The task missed; missed and among the last; the first ones after exclusions.</summary>
    private static IReadOnlyList<OutcomeRule> Rules(CompletionTest missed, PlaceTest last, int quota, Comparison any, QuotaShare? share, RankingKey further, AwardDemotion? falls) =>
    [
        new OutcomeRule { Clause = "未完成", Kind = OutcomeKind.Penalty, Condition = missed, Measure = "通报" },
        new OutcomeRule { Clause = "末位", Kind = OutcomeKind.Penalty, Condition = new AllOf([missed, last]), Measure = "谈话" },
        new OutcomeRule
        {
            Clause = "先进", Kind = OutcomeKind.Award, Condition = new AllOf(falls is null ? [new Negation(missed), new Negation(new VetoTest())] : [new Negation(missed)]), Measure = "先进单位", Demotion = falls,
            Ranking = "序列名次", Quota = share is null ? quota : null, QuotaShare = share, MovesUp = any != Comparison.Below, Edge = (EdgeTie)any, EdgeKeys = any == (Comparison)EdgeTie.TieBreak ? [further] : [],
        },
        new OutcomeRule { Clause = "补助", Kind = OutcomeKind.Reward, Condition = new AnyOf([]), Measure = "补助" },
    ];

    /// <summary>Money by place, by steps of the total, by bands; what is booked and its balance on both sides.</summary>
    private static IEnumerable<OutcomeRule> Money((QuotaShare?, (bool, bool) Ways, decimal Line, decimal Width, (decimal? Limit, decimal? Base, decimal? Most) More) money)
    {
        var total = new RankingKey(RankingMeasure.Total);
        var steps = new StepAmount(total, 1.5m) { Line = money.Line, IsBelow = money.Ways.Item1, WholeSteps = money.Ways.Item2, StartedSteps = !money.Ways.Item2 && money.Ways.Item1, Width = money.Width, Limit = money.More.Limit, FurtherPrice = money.More.Limit is null ? null : 0.7m, Base = money.More.Base, Most = money.More.Most };
        StepBand[] bands = [new(80, 150), new(money.Line, 33)];
        OutcomeRule Rule(string clause, OutcomeKind kind, AmountRule amount, string? account = null) =>
            new() { Clause = clause, Kind = kind, Condition = new AllOf([]), Measure = "金额", Amount = new OutcomeAmount(amount) { Account = account, Digits = 3 } };
        return
        [
            Rule("名次", OutcomeKind.Reward, new PlaceAmount("序列名次", money.Ways.Item1, [3, 2])), Rule("幅度", OutcomeKind.Reward, steps, "账"), Rule("定额", OutcomeKind.Penalty, new FixedAmount(2.5m), "账"),
            Rule("净奖", OutcomeKind.Reward, new NetAmount("账")), Rule("净罚", OutcomeKind.Penalty, new NetAmount("账")),
            Rule("基数", OutcomeKind.Reward, new BaseShareAmount(new RankingKey(RankingMeasure.TotalShare, LessIsBetter: money.Ways.Item2), [.. money.Ways.Item2 ? bands.Reverse() : bands, new StepBand(null, 0)], [new ClassBase(Classes[0], 2)])),
        ];
    }

    /// <summary>The component of a use: the first of a class stands in the score itself, so that its marks are never zero.</summary>
    private static string? Part(int draw, IndicatorUse[] uses, int place) => Array.FindIndex(uses, u => u.Class == uses[place].Class) == place || draw == 0 ? null : draw == 1 ? "组成一" : "组成二";

    /// <summary>Two components where something belongs to them; the second one inside the first where that has something.</summary>
    private static List<ScoreComponent> Components(IndicatorUse[] uses, int[] draws, (ComponentMethod, int?, int?, int?)[] kinds, int marks)
    {
        var used = uses.Select((u, n) => (u.Class, Name: Part(draws[n], uses, n))).Where(x => x.Name is not null).Distinct().ToList();
        return
        [
            .. used.Select(x => (x, Kind: kinds[x.Name == "组成一" ? 0 : 1])).Select(x => new ScoreComponent(x.x.Class, x.x.Name!, x.Kind.Item1 == ComponentMethod.Sum ? 0 : marks / 2m)
            {
                Parent = x.x.Name == "组成二" && used.Contains((x.x.Class, "组成一")) ? "组成一" : null,
                Method = x.Kind.Item1,
                Digits = x.Kind.Item2,
                Floor = x.Kind.Item3,
                Cap = x.Kind.Item4,
            }),
        ];
    }

    /// <summary>The rankings by which curves give points.</summary>
    private static IEnumerable<RankingRule> Places(IndicatorUse[] uses, TieMethod[] ties) => uses.Select(u => (u.Indicator, Curve: u.Curve as RankPointsCurve)).Where(x => x.Curve is not null).DistinctBy(x => x.Curve!.Ranking)
        .Select((x, i) => new RankingRule
        {
            Name = x.Curve!.Ranking,
            Scope = i % 2 == 0 ? RankingScope.EachGroup : RankingScope.EachClass,
            Key = new RankingKey(Measure(x.Curve.On), x.Indicator, x.Curve.LessIsBetter),
            Ties = ties[i % 3],
            TieBreakers = i % 3 == 0 ? [new RankingKey(RankingMeasure.Value, Names[0])] : [],
        });

    private static RankingMeasure Measure(CurveVariable on) => on switch
    {
        CurveVariable.Completion => RankingMeasure.Completion,
        CurveVariable.Growth => RankingMeasure.Growth,
        CurveVariable.Lead => RankingMeasure.Lead,
        _ => RankingMeasure.Value,
    };

    /// <summary>Conditions over a figure, of which a few stand before points.</summary>
    private static Gen<(int Kind, Condition Condition)> Gate(int indicators) => Gen.Select(
            Gen.Int[0, 11], Gen.Int[0, indicators - 1], Gen.OneOf(RankingMeasure.Value, RankingMeasure.Growth, RankingMeasure.Points, RankingMeasure.Lead), Gen.Enum<Comparison>(), Gen.OneOf(0m, 5m, 20m, 100m).Nullable(), Gen.Bool)
        .Select((kind, i, measure, comparison, line, done) => (kind, done
            ? (Condition)new AllOf([new CompletionTest(Names[i], comparison, 0.5m), new Negation(new VetoTest())])
            : new FigureTest(Names[i], measure, comparison, line ?? (measure is RankingMeasure.Value or RankingMeasure.Growth ? null : 1))));

    /// <summary>A group with levels, a share for the same document, an item or none, caps, and what the class decides.</summary>
    private static Gen<AdjustmentGroup> AdjustmentRules(int indicators) =>
        from lower in Gen.OneOf(0m, 0.5m, 0.3m).Nullable()
        from cap in Gen.OneOf(0m, 0.5m, 2m).Nullable()
        from item in Gen.Int[0, indicators - 1].Nullable()
        from field in Gen.Select(Gen.OneOf(0m, 0.15m, 0.5m).Nullable(), Gen.OneOf(0.1m, 0.34m, 0.5m).Nullable(), Gen.OneOf(0.1m, 0.01m).Nullable())
        from none in Gen.Bool
        select new AdjustmentGroup(Groups[0], null)
        {
            Levels = [new AdjustmentLevel("省级", 0.8m), new AdjustmentLevel("市级", 0.35m), new AdjustmentLevel("迟报", -1), new AdjustmentLevel("在案", 0)],
            LowerShare = lower, DeductionCap = cap, LargestDeductionOnly = none, Item = item is { } i ? Names[i] : null, Field = none ? null : new FieldRule(field.Item1, field.Item2, item is null ? null : field.Item3),
        };

    /// <summary>Places by number or share, of any ranking, with every edge that a grade can have.</summary>
    private static Gen<GradeQuota> Quota =>
        from places in Gen.Int[1, 3].Nullable()
        from share in Gen.Select(Gen.OneOf(0.1m, 0.3m, 0.5m), Gen.Enum<QuotaRounding>(), Gen.Bool)
        from ranking in Gen.OneOf("类别名次", "序列名次", "专项")
        from edge in Gen.OneOf(EdgeTie.AllIn, EdgeTie.AllOut, EdgeTie.TieBreak)
        from keeps in Gen.Bool
        select new GradeQuota(string.Empty, ranking, places, places is null ? new QuotaShare(share.Item1, share.Item2, share.Item3) : null) { Edge = edge, KeepsPlaces = keeps };

    /// <summary>No rule; one for the ground; one for every ground: of the unit or of persons only, with and without length and zero.</summary>
    private static Gen<IReadOnlyList<VetoRule>> Vetoes(int indicators) =>
        from count in Gen.Int[0, 2]
        from named in Gen.Bool
        from term in Gen.OneOf(1, 6, 12, 18).Nullable()
        from start in Gen.Enum<VetoStart>()
        from only in Gen.Bool
        from zero in Gen.OneOf(VetoZero.Nothing, VetoZero.Nothing, VetoZero.Item, VetoZero.Total, VetoZero.TotalAtMost)
        from points in Gen.OneOf(0m, 12.345m, 59m)
        from item in Gen.Int[0, indicators - 1]
        let rule = new VetoRule { Kinds = named ? ["安全生产"] : [], TermMonths = term, Start = start, IsOnlyFromStart = only, Zero = zero, ZeroItem = zero == VetoZero.Item ? Names[item] : null, Points = zero == VetoZero.TotalAtMost || (zero != VetoZero.Nothing && points > 0) ? points : null, Reach = [VetoReach.Principal, VetoReach.Unit] }
        let persons = new VetoRule { Kinds = named ? [] : ["安全生产"], Reach = [VetoReach.Principal, VetoReach.Deputies] }
        select (IReadOnlyList<VetoRule>)(count == 0 ? [] : count == 1 ? [rule] : [rule, persons]);

    private static Gen<Indicator> Indicators =>
        from reportedAs in Gen.Enum<ReportedAs>()
        from frequency in Gen.Enum<PeriodLevel>()
        from plan in Gen.Bool
        from weights in Gen.Int[1, 9].Array[12]
        from weighted in Gen.Bool
        from gap in Gen.Enum<MissingRound>()
        from rated in Gen.Int[0, 2]
        from rating in Ratings
        from projects in Gen.OneOf<ProjectRule?>(null, null, null, null, new ProjectRule { Excluded = ["房地产"], Months = 18 }, new ProjectRule { LeastSize = 50, Factors = [new ProjectFactor("外资", 7.1m), new ProjectFactor("工业", 0.5m)] })
        from check in Gen.OneOf<DiscrepancyRule?>(null, null, null, new DiscrepancyRule(0.5m), new DiscrepancyRule(0.6m, DiscrepancyEffect.Zero), new DiscrepancyRule(0.2m, DiscrepancyEffect.Deduct, 0.35m, DiscrepancySide.Over), new DiscrepancyRule(0.5m, DiscrepancyEffect.Zero, null, DiscrepancySide.Under))
        select new Indicator
        {
            Name = string.Empty,
            UnitOfMeasure = "万元",
            ReportedAs = reportedAs,
            Frequency = frequency,
            Against = plan && reportedAs is ReportedAs.Cumulative or ReportedAs.Flow && plan ? Against.Plan : Against.Year,
            MissingRound = reportedAs == ReportedAs.Level ? gap : MissingRound.Zero,
            MissingFigure = reportedAs == ReportedAs.Level && gap == MissingRound.Substitute ? 9.5m : null,
            Rating = reportedAs == ReportedAs.Level && rated == 0 ? rating : null,
            Projects = reportedAs == ReportedAs.Level ? null : projects,
            Discrepancy = reportedAs == ReportedAs.Level && rated == 0 ? null : check,
            PeriodWeights = weighted ? [.. weights.Take(Period.Count(frequency)).Select(w => w / 10m)] : [],
        };

    private static Gen<RatingRule> Ratings => Gen.Select(Gen.Int[0, 3], Gen.Int[1, 9], Gen.Bool, Gen.Int[2, 4].Nullable(), Gen.Int[0, 5]).Select((kind, weight, every, trim, limits) => new RatingRule
    {
        Groups = kind == 3 ? [new RaterGroup("全体", 1)] : [new RaterGroup("领导", weight / 10m), new RaterGroup("职工", 0.5m)],
        Options = kind is 0 or 1 ? [new RatingOption("1", 100), new RatingOption("2", 75.5m), new RatingOption("3", -20)] : [],
        FirstPlace = kind == 2 ? 100 : null,
        PlaceStep = kind == 2 ? 3 : 0,
        ShareOf = kind == 1 ? ["1", "3"] : [],
        TrimAbove = trim,
        EveryGroup = every,
        Limits = limits switch
        {
            0 => [new BallotLimit(2, null, 2, false, false, false)],
            1 => [new BallotLimit(1, null, 90, true, true, false), new BallotLimit(3, null, 97, false, false, false)],
            2 => [kind is 0 or 1 ? new BallotLimit(0.4m, "1", null, false, false, true) : new BallotLimit(0.5m, null, 1.5m, true, false, true)],
            _ => [],
        },
    });

    /// <summary>Shares that never fall, of quarters or of months, some of them not named.</summary>
    private static Gen<(Period Period, decimal Share)[]> PlanShares =>
        from level in Gen.OneOf(PeriodLevel.Quarter, PeriodLevel.HalfYear, PeriodLevel.Month)
        from shares in Gen.Int[0, 1000].Array[12]
        from named in Gen.Bool.Array[12]
        select Period.All(level).Zip(shares.Take(Period.Count(level)).Order(), named).Where(x => x.Third).Select(x => (x.First, x.First.EndMonth == 12 ? 1 : x.Second / 1000m)).ToArray();

    private static Gen<IndicatorUse[]> Uses(int classes, int indicators) =>
        Gen.Select(Gen.Bool, Gen.Int[0, 40], Gen.Enum<AbsenceRule>(), Gen.Int[0, 100]).SelectMany(x => RandomCurves.Of(x.Item2).Select(curve => (Used: x.Item1, FullMarks: x.Item2, Absence: x.Item3, Part: x.Item4, Curve: curve))).Array[classes * indicators]
            .Select(all => all.Select((x, i) => (x, Class: i / indicators, Indicator: i % indicators)).Where(u => u.x.Used || u.Indicator == 0).Select(u => new IndicatorUse
            {
                Class = Classes[u.Class],
                Indicator = Names[u.Indicator],
                FullMarks = u.Indicator == 0 ? Math.Max(1, u.x.FullMarks) : u.x.FullMarks,
                Curve = u.x.Curve is RankPointsCurve c ? c with { Ranking = $"{Names[u.Indicator]}{c.On}{c.LessIsBetter}" } : u.x.Curve,
                Absence = u.x.Absence,
                AbsencePoints = u.x.Absence == AbsenceRule.FixedPoints ? u.x.FullMarks * u.x.Part / 100m : null,
            }).ToArray());

    private static Gen<RankingKey> Keys(int indicators) => Gen.Select(Gen.Enum<RankingMeasure>(), Gen.Int[0, indicators - 1], Gen.Bool)
        .Select((measure, i, less) => new RankingKey(measure, measure is RankingMeasure.Total or RankingMeasure.TotalShare ? null : Names[i], less));

    private static Gen<CompetitionFacts> FactsOf(Rulebook rulebook) =>
        from units in Gen.Int[0, rulebook.Classes.Count - 1].Array[1, 6]
        from targets in Target.Array[rulebook.Indicators.Count]
        from columns in Column.Array[rulebook.Indicators.Count].Array[units.Length]
        from ties in Gen.Select(Gen.Int[1, units.Length], Gen.Int[1, units.Length], Gen.Int[1, 3]).Array[0, 4]
        from ballots in Gen.Select(Gen.OneOf("1", "2", "3", "弃权", "无效"), Gen.Int[0, 3]).Array[5]
        from adjustments in Gen.Select(Gen.Int[1, units.Length], Gen.Int[-4, 4].Where(p => p != 0), Gen.Int[0, 2], Gen.Int[0, 1], Gen.Select(Gen.Int[1, 12], Gen.Int[0, 9])).Array[0, 8]
        from vetoes in Gen.Select(Gen.Int[1, units.Length], Gen.Int[0, 700], Gen.Bool, Gen.Int[0, 400].Nullable(), Gen.Int[0, 300].Nullable()).Array[0, 2]
        let cells = units.SelectMany((c, u) => rulebook.Indicators.Select((indicator, i) => (Unit: $"单位{u + 1}", Use: rulebook.Uses.FirstOrDefault(x => x.Class == rulebook.Classes[c].Name && x.Indicator == indicator.Name), Indicator: indicator, Data: columns[u][i] with { Target = columns[u][i].Assigned % 2 == 0 ? targets[i] : columns[u][i].Target }))).Where(x => x.Use is not null).ToList()
        select new CompetitionFacts
        {
            Year = new CompetitionYear { Year = 2025, County = "示例县", Competition = "竞赛" },
            Participants = [.. units.Select((c, u) => new Participant { Code = $"单位{u + 1}", Order = u + 1, Names = [new ParticipantName($"单位{u + 1}")], Memberships = [new ClassMembership(rulebook.Classes[c].Name)] })],
            Targets = [.. cells.Where(x => x.Data.Assigned < 9).Select(x => TargetOf(x.Unit, x.Use!, x.Data))],
            TargetChanges = [.. cells.Where(x => x.Data.Assigned is 3 or 4 or 5).Select(x => TargetOf(x.Unit, x.Use!, x.Data) is var t ? new TargetChange(x.Unit, x.Indicator.Name, new DateOnly(2025, 1 + (x.Data.Target * 5 % 12), 1 + (x.Data.Assigned * 9 % 28)), t.Value * (x.Data.Assigned - 2) / 2m, t.Stretch * 1.5m, "文号") : null!)],
            Pairings = [.. ties.Where(p => p.Item1 > p.Item2).DistinctBy(p => (p.Item1, p.Item2)).Select(p => new Pairing($"单位{p.Item1}", $"单位{p.Item2}", p.Item3, p.Item1 % 2 == 0 ? null : new DateOnly(2025, 3 * p.Item3, 1), p.Item2 % 2 == 0 ? null : new DateOnly(2025, 12, 31).AddDays(-60 * (p.Item3 - 1))))],
            RatingVotes = [.. cells.Where(x => x.Indicator.Rating is not null).SelectMany(x => x.Indicator.Rating!.Groups.SelectMany((g, n) => Period.All(x.Indicator.Frequency)
                .Where(p => (p.Ordinal + n + x.Data.Target) % 4 != 0)
                .SelectMany(p => ballots.Select((b, i) => (b.Item1, Count: (b.Item2 + p.Ordinal + i + n + x.Data.Assigned) % 4)).DistinctBy(b => b.Item1).Where(b => b.Count > 0)
                    .SelectMany((b, i) => x.Indicator.Rating!.Limits.Count == 0 ? [new RatingVote(x.Unit, x.Indicator.Name, p, g.Name, b.Item1, b.Count)] : Enumerable.Range(1, b.Count).Select(r => new RatingVote(x.Unit, x.Indicator.Name, p, g.Name, b.Item1, 1, $"评委{(i * 3) + r}"))))))],
            Results = [.. cells.Where(x => x.Indicator.Rating is null && x.Indicator.Projects is null && rulebook.Parts.All(p => p.Indicator != x.Indicator.Name)).SelectMany(x => Period.All(x.Indicator.Frequency).Select(p => Result(x.Unit, x.Indicator.Name, p, x.Data)).OfType<PeriodResult>())],
            Projects = [.. cells.Where(x => x.Indicator.Projects is not null).SelectMany(x => Period.All(x.Indicator.Frequency).SelectMany(p => Projects(x.Unit, x.Indicator.Name, p, x.Data)))],
            Bases = [.. cells.SelectMany(x => Period.All(x.Indicator.Frequency).Where(p => x.Data.Bases[p.Ordinal - 1] > -2).Select(p => new BaseValue(x.Unit, x.Indicator.Name, p, x.Data.Bases[p.Ordinal - 1] * 10)))],
            Adjustments = [.. adjustments.Select(a => Entry($"单位{a.Item1}", a.Item2, a.Item3, a.Item4, a.Item5.Item1, a.Item5.Item2))],
            Vetoes = [.. vetoes.Select(v => new VetoEvent($"单位{v.Item1}", "安全生产", new DateOnly(2024, 3, 1).AddDays(v.Item2), "文号", v.Item5 is { } last && last % 3 == 0 ? new DateOnly(2024, 3, 1).AddDays(v.Item2 + last) : null, v.Item3 ? new DateOnly(2025, 11, 1) : null, v.Item4 is { } later ? new DateOnly(2024, 3, 1).AddDays(v.Item2 + later) : null)).Where(v => v.LiftedOn is null || v.LiftedOn >= v.Date)],
        };

    /// <summary>Points as typed, with or without a group; or a level of the first group, some of them of one document.</summary>
    private static Adjustment Entry(string unit, int points, int group, int matter, int month, int kind)
    {
        var (period, about, paper) = (new Period(PeriodLevel.Month, month), matter == 0 ? null : $"事项{month % 2}", kind % 3 == 0 ? "文件" : null);
        return kind < 4
            ? new Adjustment(unit, period, Groups[0], about, 0, "理由", ((string[])["省级", "市级", "迟报", "在案"])[kind], paper, 1 + (month % 2))
            : new Adjustment(unit, period, group == 2 && points < 0 ? null : Groups[group % 2], about, points * 0.35m, "理由", Document: paper);
    }

    private sealed record ColumnData(int Assigned, int Target, int[] Bases, (int Reported, int Verified)[] Figures);

    /// <summary>The whole of it, to be run again by hand when it shows a difference.</summary>
    public string Print() => $"{Standing}\n{RulebookDocument.Write(Rulebook)}\n{string.Join('\n', Facts.Participants.Select(p => $"{p.Code} {p.Memberships[0].Class}").Concat<object>(Facts.Targets).Concat(Facts.Results).Concat(Facts.TargetChanges).Concat(Facts.Projects).Concat(Facts.Bases).Concat(Facts.Pairings).Concat(Facts.RatingVotes).Concat(Facts.Adjustments).Concat(Facts.Vetoes))}";

    /// <summary>Few different figures, so that ties, lines met exactly and gaps are frequent.</summary>
    private static Gen<ColumnData> Column =>
        from assigned in Gen.Int[0, 9]
        from target in Target
        from bases in Gen.OneOf(-2, -1, 0, 5, 10, 10, 12, 30).Array[12]
        from figures in Gen.Select(Tenths, Tenths).Array[12]
        select new ColumnData(assigned, target, bases, figures);

    private static Gen<int> Target => Gen.OneOf(1, 3, 7, 8, 60, 100, 150);

    // Tenths of the target; -3 no figure, -4 no row, 23 just below the whole, 24 a quarter.
    private static Gen<int> Tenths => Gen.Frequency((3, Gen.OneOf(5, 10, 12, 23, 24)), (1, Gen.Int[-4, 22]));

    private static AssignedTarget TargetOf(string unit, IndicatorUse use, ColumnData data) =>
        new(unit, use.Indicator, use.Curve is CeilingCurve or ThresholdCurve && data.Assigned == 0 && !OracleCells.HasLead(use.Curve) ? 0 : data.Target, use.Curve is DualTargetCurve ? data.Target * 1.25m : null);

    private static PeriodResult? Result(string unit, string indicator, Period period, ColumnData data)
    {
        var (reported, verified) = data.Figures[period.Ordinal - 1];
        decimal? Figure(int tenths) => tenths == -3 ? null : tenths == 23 ? data.Target * 0.99996m : tenths == 24 ? data.Target / 4m : data.Target * tenths / 10m;
        return verified == -4 ? null : new PeriodResult(unit, indicator, period, Figure(reported), Figure(verified));
    }

    /// <summary>A project of the unit alone, of every kind, size and age, and one that it shares with its neighbour.</summary>
    private static IEnumerable<ProjectAmount> Projects(string unit, string indicator, Period period, ColumnData data)
    {
        var (own, number) = (Result(unit, indicator, period, data), unit[^1] - '1');
        if (own is not null)
        {
            yield return new ProjectAmount($"{unit}独有", indicator, unit, period, ((string?[])["房地产", "外资", "工业", null])[data.Assigned % 4], new DateOnly(2023, 6, 30).AddDays(data.Target * 7), data.Target * 10, 1, own.Reported, own.Verified);
        }

        if ((period.Ordinal + (number / 2)) % 3 != 0)
        {
            yield return new ProjectAmount($"共有{number / 2}", indicator, unit, period, "外资", new DateOnly(2025, 2, 1), 60, number % 2 == 0 ? 0.5m : 0.3m, period.Ordinal * 5, period.Ordinal % 3 == 2 ? null : period.Ordinal * 4);
        }
    }

    private static IEnumerable<PlanShare> Plan(string indicator, string? unit, (Period Period, decimal Share)[] shares) => shares.Select(s => new PlanShare(indicator, unit, s.Period, s.Share));

    /// <summary>The same plans as amounts, none of them above the least target; the year's end needs none.</summary>
    private static IEnumerable<PlanShare> Amounts(IReadOnlyList<PlanShare> plans, CompetitionFacts facts) => plans.Where(p => p.Period.EndMonth < 12)
        .Select(p => p with { Share = null, Amount = p.Share * facts.Targets.Where(t => t.Indicator == p.Indicator).Select(t => t.Value).DefaultIfEmpty(1).Min() });

    private static List<GradeBand> Grades(HashSet<int> bounds) =>
        bounds.Count == 0 ? [] : [.. bounds.OrderDescending().Select((b, i) => new GradeBand($"等{i}", b / 100m)), new GradeBand("末等", null)];
}
