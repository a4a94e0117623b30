using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// The readable form of a condition: sentences of a fixed vocabulary joined by 且, 或, 非 and brackets. Whatever is written
/// reads back as the same condition (<see cref="ConditionReader"/>).
/// </summary>
public static class ConditionText
{
    /// <summary>What stands where nothing is asked.</summary>
    public const string Always = "不限";

    internal static readonly (string Word, Comparison Comparison)[] Comparisons =
    [
        ("不低于", Comparison.AtLeast), ("不高于", Comparison.AtMost), ("低于", Comparison.Below), ("高于", Comparison.Above),
    ];

    /// <summary>Signs that end a word of which the reader keeps no list: a class, a grade, a ground, a clause.</summary>
    internal const string WordBreaks = " 　()（）且或,，、「」";

    /// <summary>What stands for the unit's own target.</summary>
    internal const string OwnTarget = "目标";

    /// <summary>The figures of an indicator that a condition can ask for, and the unit after their number.</summary>
    internal static readonly (string Word, RankingMeasure Measure, string Unit)[] Figures =
    [
        ("数值", RankingMeasure.Value, string.Empty), ("增幅", RankingMeasure.Growth, "%"), ("得分", RankingMeasure.Points, "分"), ("超进度", RankingMeasure.Lead, "个百分点"),
    ];

    /// <summary>The figures whose mean a condition can ask for, and the unit after their number.</summary>
    internal static readonly (string Word, RankingMeasure Measure, string Unit)[] MeanMeasures = [("总分", RankingMeasure.Total, string.Empty), ("得分率", RankingMeasure.TotalShare, "%"), ("完成率", RankingMeasure.Completion, "%"), .. Figures, ("任务量", RankingMeasure.Target, string.Empty)];

    /// <summary>Whose mean it is; the first word of each is written.</summary>
    internal static readonly (string Word, RankingScope Scope)[] Means = [("类别平均", RankingScope.EachClass), ("序列平均", RankingScope.EachGroup), ("本类别平均", RankingScope.EachClass), ("本类平均", RankingScope.EachClass), ("本序列平均", RankingScope.EachGroup)];

    /// <summary>The mean of a class or a group in words.</summary>
    internal static string MeanWord(RankingScope scope) => Means.First(m => m.Scope == scope).Word;

    private const string NameBreaks = "且或非()（） 　";

    /// <summary>The condition in words.</summary>
    public static string Write(Condition condition) => Bare(condition) switch
    {
        AllOf { Conditions.Count: 0 } => Always,
        AllOf all when GradeOf(all) is { } grade => "等次为" + Quote(grade, WordBreaks),
        AllOf all => Join(" 且 ", all.Conditions, part => part is AnyOf { Conditions.Count: > 0 } || (part is AllOf { Conditions.Count: > 0 } inner && GradeOf(inner) is null)),
        AnyOf { Conditions.Count: 0 } => $"非({Always})",
        AnyOf any => Join(" 或 ", any.Conditions, part => part is AnyOf { Conditions.Count: > 0 }),
        Negation { Condition: VetoTest { Kind: null, Reach: null } } => "无一票否决",
        Negation { Condition: SanctionTest } => "不在处分期内",
        Negation not => $"非({Write(not.Condition)})",
        CompletionTest { At: null, Share: 1, Comparison: Comparison.Below } t => Quote(t.Indicator, NameBreaks) + "未完成",
        CompletionTest { At: null, Share: 1, Comparison: Comparison.AtLeast } t => Quote(t.Indicator, NameBreaks) + "已完成",
        CompletionTest t => $"{Quote(t.Indicator, NameBreaks)}{t.At?.Name}完成率{Word(t.Comparison)}{Percent(t.Share)}",
        FigureTest t => $"{Quote(t.Indicator, NameBreaks)}{Measure(t.Measure).Word}{Word(t.Comparison)}{(t.Line is { } line ? FractionText.Plain(line) + Measure(t.Measure).Unit : OwnTarget)}",
        PlaceTest t => $"{Quote(t.Ranking, NameBreaks)}{Places(t)}",
        RepeatedPlaceTest t => $"{Quote(t.Ranking, NameBreaks)}{Repeated(t)}{Places(t.Place())}",
        GradeTest t => $"等次{Word(t.Comparison)}{Quote(t.Grade, WordBreaks)}",
        ScoreShareTest t => $"得分率{Word(t.Comparison)}{Percent(t.Share)}",
        ScoreTest t => $"{Total}{Word(t.Comparison)}{FractionText.Plain(t.Line)}分",
        ComponentTest t => $"{(t.Component is null ? BaseScore : Component + QuoteComponent(t.Component))}{(t.Component is null ? string.Empty : "得分")}{(!t.IsShare ? string.Empty : t.Component is null ? "得分率" : "率")}{Word(t.Comparison)}{(t.IsShare ? Percent(t.Line) : FractionText.Plain(t.Line) + "分")}",
        MeanTest t => $"{(t.Indicator is null ? string.Empty : Quote(t.Indicator, NameBreaks))}{MeanMeasures.First(m => m.Measure == t.Measure).Word}{Word(t.Comparison)}{MeanWord(t.Scope)}{(t.Share == 1 ? string.Empty : "的" + Percent(t.Share))}",
        VetoTest t => $"{(t.Reach is { } reach ? $"及于{ReachWord(reach)}的" : string.Empty)}一票否决{Kind(t.Kind)}",
        RepeatedVetoTest t => $"主要负责人任期内一票否决满{ChineseNumeral.Write(t.Times)}次{Kind(t.Kind)}",
        VetoStreakTest t => $"连续{ChineseNumeral.Write(t.Years)}年一票否决{Kind(t.Kind)}",
        SanctionTest => "处分期内",
        ClassTest t => $"类别为{string.Join('、', t.Classes.Select(c => Quote(c, WordBreaks)))}",
        GradeStreakTest t => $"{Own(t.OfPerson)}此前连续{ChineseNumeral.Write(t.Years)}年等次{Word(t.Comparison)}{Quote(t.Grade, WordBreaks)}",
        MetTest t => $"本年适用{Quote(t.Clause, WordBreaks)}",
        BehindTest t => $"{Quote(t.Indicator, NameBreaks)}连续{ChineseNumeral.Write(t.Periods)}{Counted.First(c => c.Level == t.Level).Word}未完成计划",
        MovementTest t => $"{Quote(t.Ranking, NameBreaks)}较{(t.AgainstYear ? "上年" : Earlier.First(e => e.Level == t.Level).Word)}{(t.IsUp ? "进" : "退")}{ChineseNumeral.Write(t.Places)}位以上",
        LedgerTest t => $"加减分有{Quote(t.Group, WordBreaks)}{(t.Level is null ? string.Empty : $"、{Quote(t.Level, WordBreaks)}")}",
        DiscrepancyTest t => $"{Quote(t.Indicator, NameBreaks)}核实差异满{ChineseNumeral.Write(t.Times)}次",
        ExcusedTest t => Quote(t.Indicator, NameBreaks) + "免责",
        StreakTest t => $"{Own(t.OfPerson)}此前连续{ChineseNumeral.Write(t.Years)}年适用{Quote(t.Clause, WordBreaks)}",
        TenureTest t => $"主要负责人任职满{ChineseNumeral.Write(t.Months)}个月",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "No words for this condition."),
    };

    /// <summary>The grade that both bounds of a condition name: neither better nor worse; null for another condition.</summary>
    private static string? GradeOf(AllOf all) =>
        all.Conditions is [GradeTest { Comparison: Comparison.AtLeast } from, GradeTest { Comparison: Comparison.AtMost } to] && from.Grade == to.Grade ? from.Grade : null;

    /// <summary>A period's name as it stands before 完成率, for example 上半年.</summary>
    internal static IEnumerable<(string Word, Period Period)> PeriodWords()
    {
        foreach (var level in Enum.GetValues<PeriodLevel>())
        {
            foreach (var period in Period.All(level))
            {
                yield return (period.Name, period);
            }
        }

        yield return ("半年", new Period(PeriodLevel.HalfYear, 1));
    }

    /// <summary>Levels of periods as they are counted.</summary>
    internal static readonly (string Word, PeriodLevel Level)[] Counted = [("个月", PeriodLevel.Month), ("个季度", PeriodLevel.Quarter), ("个半年", PeriodLevel.HalfYear)];

    /// <summary>Levels of periods in which places are counted.</summary>
    internal static readonly (string Word, PeriodLevel Level)[] CountedPlaces = [.. Counted, ("年", PeriodLevel.Year)];

    /// <summary>How often a place was held.</summary>
    internal static readonly (string Word, Repetition Repetition)[] Repetitions = [("连续", Repetition.InARow), ("曾连续", Repetition.OnceInARow), ("累计", Repetition.Altogether)];

    /// <summary>How often and in what, for example 连续二个季度.</summary>
    internal static string Repeated(RepeatedPlaceTest test) => $"{Repetitions.First(r => r.Repetition == test.Repetition).Word}{ChineseNumeral.Write(test.Times)}{CountedPlaces.First(c => c.Level == test.Level).Word}";

    /// <summary>What a movement is against: the quarter before, or the last period of a level.</summary>
    internal static readonly (string Word, PeriodLevel? Level)[] Earlier = [("上期", null), ("上月", PeriodLevel.Month), ("上季度", PeriodLevel.Quarter), ("上半年", PeriodLevel.HalfYear)];

    /// <summary>How a share of those ranked becomes a number of places; cut off where nothing is written.</summary>
    internal static readonly (string Word, QuotaRounding Rounding, bool AtLeastOne)[] ShareRoundings =
    [
        (string.Empty, QuotaRounding.Floor, false), ("四舍五入", QuotaRounding.HalfUp, false), ("至少一名", QuotaRounding.Floor, true), ("四舍五入至少一名", QuotaRounding.HalfUp, true),
    ];

    /// <summary>The places in words, for example 倒数前三名, 前20%四舍五入.</summary>
    internal static string Places(PlaceTest test) => (test.FromBottom ? "倒数前" : "前") + (test.Share is { } share
        ? Percent(share.Of) + ShareRoundings.First(r => (r.Rounding, r.AtLeastOne) == (share.Rounding, share.AtLeastOne)).Word
        : ChineseNumeral.Write(test.Places) + "名");

    /// <summary>What stands before the name of a component, for the base score, and for the total.</summary>
    internal const string Component = "组成", BaseScore = "基本分", Total = "总分";

    private static string QuoteComponent(string name) => name.Contains("得分", StringComparison.Ordinal) ? $"「{name.Replace("」", "」」", StringComparison.Ordinal)}」" : Quote(name, WordBreaks);

    private static string Own(bool ofPerson) => ofPerson ? "主要负责人" : string.Empty;

    /// <summary>The words for whom a veto reaches.</summary>
    internal static readonly (string Word, VetoReach Reach)[] Reaches =
    [
        ("单位", VetoReach.Unit), ("主要负责人", VetoReach.Principal), ("分管负责人", VetoReach.Deputies), ("班子", VetoReach.Team), ("包保领导", VetoReach.PairedLeader), ("结对单位", VetoReach.PairedUnit),
    ];

    private static string ReachWord(VetoReach reach) => Reaches.First(r => r.Reach == reach).Word;

    private static string Kind(string? kind) => kind is null ? string.Empty : $"为{Quote(kind, WordBreaks)}";

    private static string Word(Comparison comparison) => Comparisons.First(c => c.Comparison == comparison).Word;

    private static (string Word, RankingMeasure Measure, string Unit) Measure(RankingMeasure measure) => Figures.First(f => f.Measure == measure);

    private static string Percent(decimal share) => FractionText.Plain((Fraction)share * 100) + "%";

    private static string Join(string word, IReadOnlyList<Condition> parts, Func<Condition, bool> bracketed) =>
        string.Join(word, parts.Select(part => bracketed(Bare(part)) ? $"({Write(part)})" : Write(part)));

    /// <summary>且 and 或 of one part are that part.</summary>
    private static Condition Bare(Condition condition) => condition switch
    {
        AllOf { Conditions: [var only] } => Bare(only),
        AnyOf { Conditions: [var only] } => Bare(only),
        Negation not => new Negation(Bare(not.Condition)),
        _ => condition,
    };

    /// <summary>A name in 「」 where it holds a sign that ends it; the closing mark inside it is doubled.</summary>
    private static string Quote(string name, string breaks) =>
        name.Length == 0 || name.AsSpan().IndexOfAny(breaks) >= 0 ? $"「{name.Replace("」", "」」", StringComparison.Ordinal)}」" : name;
}
