using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CsCheck;

namespace CompetitionPortal.Domain.Tests.Rulebooks;

/// <summary>Conditions as a rulebook may hold them, with names of every awkward kind.</summary>
internal static class RandomConditions
{
    /// <summary>Names with brackets, joining words, blanks, quotation marks and prefixes of each other.</summary>
    public static readonly string[] Indicators = ["甲", "甲甲", "固定投资（亿元）", "非税收入", "税收 或 费", "GDP(%)", "且末", "等次", "「名」牌", "一票否决"];

    public static readonly string[] Rankings = ["甲", "总分", "甲完成率", "各类（一）", "或然", "非 常", "名」次"];

    private static readonly string[] Words = ["优秀", "良好（一）", "且", "或 否", "A、B", "甲「乙」丙", "P2", "甲,乙", "，", "(", "」"];

    private static readonly Gen<Period> Periods = Gen.Enum<PeriodLevel>().SelectMany(level => Gen.Int[1, Period.Count(level)].Select(n => new Period(level, n)));

    private static readonly Gen<decimal> Shares = Gen.OneOf(Gen.Const(1m), Gen.Const(0.5m), Gen.Decimal[0, 3], Gen.Int[0, 300].Select(n => n / 100m), Gen.Const(0.0000000000000000000000000001m));

    private static readonly Gen<QuotaShare> Quotas = Gen.Select(Shares, Gen.Enum<QuotaRounding>(), Gen.Bool).Select((of, rounding, one) => new QuotaShare(of, rounding, one));

    private static readonly Gen<Condition> Leaf = Gen.OneOf<Condition>(
        Gen.Select(Gen.OneOf(Indicators), Gen.Enum<Comparison>(), Shares, Periods.Nullable()).Select((i, c, s, p) => (Condition)new CompletionTest(i, c, s, p)),
        Gen.Select(Gen.OneOf(Indicators), Gen.OneOf(RankingMeasure.Value, RankingMeasure.Growth, RankingMeasure.Points, RankingMeasure.Lead), Gen.Enum<Comparison>(), Gen.Int[-5000, 5000].Select(n => n / 100m)).Select((i, m, c, l) => (Condition)new FigureTest(i, m, c, l)),
        Gen.Select(Gen.OneOf(Indicators), Gen.OneOf(RankingMeasure.Value, RankingMeasure.Growth), Gen.Enum<Comparison>()).Select((i, m, c) => (Condition)new FigureTest(i, m, c, null)),
        Gen.Select(Gen.OneOf(Rankings), Gen.Bool, Gen.Int[1, 120]).Select((r, bottom, n) => (Condition)new PlaceTest(r, bottom, n)),
        Gen.Select(Gen.OneOf(Rankings), Gen.Bool, Gen.Int[1, 120], Gen.Int[1, 120], Gen.Enum<PeriodLevel>(), Gen.Enum<Repetition>()).Select((r, bottom, n, times, level, how) => (Condition)new RepeatedPlaceTest(r, bottom, n, times, level, how)),
        Gen.Select(Gen.OneOf(Rankings), Gen.Bool, Quotas, Gen.Int[0, 3], Gen.Enum<PeriodLevel>(), Gen.Enum<Repetition>()).Select((r, bottom, share, times, level, how) => times == 0 ? (Condition)new PlaceTest(r, bottom, 0) { Share = share } : new RepeatedPlaceTest(r, bottom, 0, times, level, how) { Share = share }),
        Gen.Select(Gen.Enum<RankingMeasure>(), Gen.OneOf(Indicators), Gen.Enum<Comparison>(), Gen.Enum<RankingScope>(), Shares).Select((m, i, c, scope, share) => (Condition)new MeanTest(m, m is RankingMeasure.Total or RankingMeasure.TotalShare ? null : i, c, scope, share)),
        Gen.Select(Gen.Enum<Comparison>(), Gen.OneOf(Words)).Select((c, g) => (Condition)new GradeTest(c, g)),
        Gen.Select(Gen.Enum<Comparison>(), Shares).Select((c, s) => (Condition)new ScoreShareTest(c, s)),
        Gen.Select(Gen.Enum<Comparison>(), Shares).Select((c, line) => (Condition)new ScoreTest(c, line)),
        Gen.Select(Gen.OneOf([.. Words, "得分高", "「甲"]).Null(), Gen.Enum<Comparison>(), Shares, Gen.Bool).Select((name, c, line, isShare) => (Condition)new ComponentTest(name, c, line, isShare)),
        Gen.Select(Gen.OneOf(Words).Null(), Gen.Enum<VetoReach>().Nullable()).Select((k, reach) => (Condition)new VetoTest(k, reach)),
        Gen.Select(Gen.Int[2, 120], Gen.OneOf(Words).Null()).Select((n, k) => (Condition)new RepeatedVetoTest(n, k)),
        Gen.Select(Gen.Int[2, 120], Gen.OneOf(Words).Null()).Select((n, k) => (Condition)new VetoStreakTest(n, k)),
        Gen.Const((Condition)new SanctionTest()),
        Gen.OneOf(Words).Array[1, 3].Select(c => (Condition)new ClassTest(c)),
        Gen.Select(Gen.Int[1, 120], Gen.OneOf(Words)).Select((y, c) => (Condition)new StreakTest(y, c)),
        Gen.Select(Gen.Int[1, 120], Gen.OneOf(Words), Gen.Enum<Comparison>(), Gen.Bool).Select((y, w, c, person) => c == Comparison.Above ? (Condition)new StreakTest(y, w, person) : new GradeStreakTest(y, c, w, person)),
        Gen.OneOf(Words).Select(c => (Condition)new MetTest(c)),
        Gen.Select(Gen.OneOf(Indicators), Gen.Int[0, 120], Gen.OneOf(PeriodLevel.Month, PeriodLevel.Quarter, PeriodLevel.HalfYear)).Select((i, n, level) => n == 0 ? (Condition)new ExcusedTest(i) : n % 3 == 0 ? new DiscrepancyTest(i, n) : new BehindTest(i, n, level)),
        Gen.Select(Gen.OneOf(Rankings), Gen.Bool, Gen.Int[1, 120], Gen.Bool, Gen.OneOf(PeriodLevel.Month, PeriodLevel.Quarter, PeriodLevel.HalfYear).Nullable()).Select((r, up, n, year, level) => (Condition)new MovementTest(r, up, n, year, year ? null : level)),
        Gen.Select(Gen.OneOf(Words), Gen.OneOf(Words).Null()).Select((g, l) => (Condition)new LedgerTest(g, l)),
        Gen.Int[1, 120].Select(m => (Condition)new TenureTest(m)));

    /// <summary>Up to three levels of 且, 或 and 非, with none, one or more parts.</summary>
    public static Gen<Condition> All { get; } = Nested(3);

    private static Gen<Condition> Nested(int levels) => levels == 0
        ? Leaf
        : Gen.OneOf(
            Leaf,
            Nested(levels - 1).Array[0, 3].Select(c => (Condition)new AllOf(c)),
            Nested(levels - 1).Array[0, 3].Select(c => (Condition)new AnyOf(c)),
            Nested(levels - 1).Select(c => (Condition)new Negation(c)));
}
