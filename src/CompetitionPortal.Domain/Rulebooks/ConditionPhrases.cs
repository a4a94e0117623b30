namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// The sentences of which a form composes a condition, with the words that are chosen in 〔〕. They only compose what
/// <see cref="ConditionReader"/> reads; every test of the grammar is among them.
/// </summary>
public static class ConditionPhrases
{
    /// <summary>A word that is chosen or typed in a sentence.</summary>
    public const char Open = '〔', Close = '〕';

    /// <summary>The sentences, in the order they are offered.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "〔指标〕未完成", "〔指标〕已完成", "〔指标〕〔期次〕完成率〔比较〕〔百分数〕%",
        "〔指标〕增幅〔比较〕〔数〕%", "〔指标〕增幅〔比较〕目标", "〔指标〕数值〔比较〕目标", "〔指标〕数值〔比较〕〔数〕", "〔指标〕得分〔比较〕〔数〕分", "〔指标〕超进度〔比较〕〔数〕个百分点", "〔指标〕连续〔次数〕〔期别〕未完成计划", "〔指标〕免责", "〔指标〕核实差异满〔次数〕次",
        "〔排名〕倒数前〔名数〕名", "〔排名〕前〔名数〕名", "〔排名〕〔连续〕〔次数〕〔个季度〕倒数前〔名数〕名", "〔排名〕〔连续〕〔次数〕〔个季度〕前〔名数〕名", "〔排名〕倒数前〔百分数〕%〔取整〕", "〔排名〕前〔百分数〕%〔取整〕", "〔排名〕〔连续〕〔次数〕〔个季度〕倒数前〔百分数〕%〔取整〕", "〔排名〕〔连续〕〔次数〕〔个季度〕前〔百分数〕%〔取整〕", "〔排名〕较〔上期〕〔进退〕〔名数〕位以上",
        "〔总分〕〔比较〕〔类别平均〕", "〔总分〕〔比较〕〔类别平均〕的〔百分数〕%", "〔指标〕〔完成率〕〔比较〕〔类别平均〕", "〔指标〕〔完成率〕〔比较〕〔类别平均〕的〔百分数〕%",
        "组成〔组成〕得分〔比较〕〔数〕分", "组成〔组成〕得分率〔比较〕〔百分数〕%", "基本分〔比较〕〔数〕分", "基本分得分率〔比较〕〔百分数〕%",
        "总分〔比较〕〔数〕分", "等次〔比较〕〔等次〕", "得分率〔比较〕〔百分数〕%", "类别为〔类别〕", "一票否决", "无一票否决", "一票否决为〔种类〕", "及于〔对象〕的一票否决", "及于〔对象〕的一票否决为〔种类〕",
        "主要负责人任期内一票否决满〔次数〕次", "主要负责人任期内一票否决满〔次数〕次为〔种类〕", "连续〔年数〕年一票否决", "连续〔年数〕年一票否决为〔种类〕", "处分期内", "不在处分期内",
        "加减分有〔组别〕", "加减分有〔组别〕、〔级别〕", "本年适用〔条款〕", "此前连续〔年数〕年适用〔条款〕", "主要负责人此前连续〔年数〕年适用〔条款〕",
        "此前连续〔年数〕年等次〔比较〕〔等次〕", "主要负责人此前连续〔年数〕年等次〔比较〕〔等次〕", "主要负责人任职满〔月数〕个月",
    ];

    /// <summary>The words of comparison.</summary>
    public static IReadOnlyList<string> Comparisons { get; } = [.. ConditionText.Comparisons.Select(c => c.Word)];

    /// <summary>Levels of periods as they are counted.</summary>
    public static IReadOnlyList<string> CountedPeriods { get; } = [.. ConditionText.Counted.Select(c => c.Word)];

    /// <summary>Levels of periods in which places are counted.</summary>
    public static IReadOnlyList<string> CountedPlaces { get; } = [.. ConditionText.CountedPlaces.Select(c => c.Word)];

    /// <summary>How often a place was held.</summary>
    public static IReadOnlyList<string> Repetitions { get; } = [.. ConditionText.Repetitions.Select(r => r.Word)];

    /// <summary>How a share of those ranked becomes a number of places; the first one, empty, cuts off.</summary>
    public static IReadOnlyList<string> ShareRoundings { get; } = [.. ConditionText.ShareRoundings.Select(r => r.Word)];

    /// <summary>What a movement of places is against.</summary>
    public static IReadOnlyList<string> Earlier { get; } = [.. ConditionText.Earlier.Select(e => e.Word), "上年"];

    /// <summary>The ways of a movement.</summary>
    public static IReadOnlyList<string> Movements { get; } = ["进", "退"];

    /// <summary>Whose mean a figure is compared with.</summary>
    public static IReadOnlyList<string> Means { get; } = [.. ConditionText.Means.Take(2).Select(m => m.Word)];

    /// <summary>The figures of the total that are compared with a mean.</summary>
    public static IReadOnlyList<string> OverallMeans { get; } = [.. ConditionText.MeanMeasures.Take(2).Select(m => m.Word)];

    /// <summary>The figures of an indicator that are compared with a mean.</summary>
    public static IReadOnlyList<string> IndicatorMeans { get; } = [.. ConditionText.MeanMeasures.Skip(2).Select(m => m.Word)];

    /// <summary>Whom a veto reaches.</summary>
    public static IReadOnlyList<string> Reaches { get; } = [.. ConditionText.Reaches.Select(r => r.Word)];

    /// <summary>The names of periods that may stand before 完成率; the first one, empty, is the standing's own.</summary>
    public static IReadOnlyList<string> Periods { get; } = [string.Empty, .. ConditionText.PeriodWords().Select(p => p.Word).Where(w => w != "半年")];
}
