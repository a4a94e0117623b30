using System.Text;
using System.Text.RegularExpressions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>One sentence of a condition as a form shows it.</summary>
/// <param name="Pattern">The sentence with its words in 〔〕.</param>
/// <param name="Words">What stands in each of them, in order.</param>
/// <param name="IsNegated">Whether it must not hold.</param>
public sealed record ConditionSentence(string Pattern, IReadOnlyList<string> Words, bool IsNegated = false)
{
    /// <summary>What its words are about, in order.</summary>
    public IReadOnlyList<string> Slots => SlotsOf(Pattern);

    /// <summary>What the words of a pattern are about.</summary>
    public static IReadOnlyList<string> SlotsOf(string pattern) => [.. pattern.Split(ConditionPhrases.Open).Skip(1).Select(p => p.Split(ConditionPhrases.Close)[0])];

    /// <summary>As it is written.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        var parts = Pattern.Split(ConditionPhrases.Open);
        text.Append(parts[0]);
        for (var i = 1; i < parts.Length; i++)
        {
            text.Append(i - 1 < Words.Count ? Quoted(parts[i].Split(ConditionPhrases.Close)[0], Words[i - 1]) : string.Empty).Append(parts[i].Split(ConditionPhrases.Close)[1]);
        }

        return IsNegated ? $"非({text})" : text.ToString();
    }

    /// <summary>A name in 「」 where it holds a sign that would end it.</summary>
    private static string Quoted(string slot, string word) => slot == "类别" ? string.Join('、', word.Split('、', StringSplitOptions.RemoveEmptyEntries).Select(One))
        : slot is "指标" or "排名" or "等次" or "条款" or "种类" or "组别" or "级别" ? One(word) : word;

    private static string One(string word) =>
        word.Length > 0 && word[0] != '「' && word.AsSpan().IndexOfAny("且或非()（） 　,，、「」") >= 0 ? $"「{word.Replace("」", "」」", StringComparison.Ordinal)}」" : word;
}

/// <summary>Sentences in one bracket; a bracket of one sentence is that sentence.</summary>
/// <param name="Sentences">The sentences, one or more.</param>
/// <param name="IsAny">Whether one of them is enough (或), or all must hold (且).</param>
/// <param name="IsNegated">Whether the bracket as a whole must not hold.</param>
public sealed record ConditionGroup(IReadOnlyList<ConditionSentence> Sentences, bool IsAny = false, bool IsNegated = false)
{
    /// <summary>As it is written.</summary>
    public string Write()
    {
        var inner = string.Join(IsAny ? " 或 " : " 且 ", Sentences.Select(s => s.Write()));
        return IsNegated ? $"非({inner})" : Sentences.Count == 1 ? inner : $"({inner})";
    }
}

/// <summary>A condition as brackets of sentences, all joined by one word: whatever can be said can be said so.</summary>
/// <param name="Groups">The brackets; empty for no condition.</param>
/// <param name="IsAny">Whether one of them is enough (或), or all must hold (且).</param>
public sealed record ConditionWords(IReadOnlyList<ConditionGroup> Groups, bool IsAny)
{
    /// <summary>As it is written; nothing where nothing is asked.</summary>
    public string Write() => Groups is [{ IsNegated: false } only] ? string.Join(only.IsAny ? " 或 " : " 且 ", only.Sentences.Select(s => s.Write())) : string.Join(IsAny ? " 或 " : " 且 ", Groups.Select(g => g.Write()));

    /// <summary>The sentences of a written condition; null where it is not understood, or has brackets within brackets.</summary>
    /// <param name="text">The written condition.</param>
    /// <param name="names">The names that it may use.</param>
    public static ConditionWords? Of(string text, RulebookNames names)
    {
        Condition condition;
        try
        {
            condition = new ConditionReader(names.Indicators, names.Rankings).Read(text);
        }
        catch (FormatException)
        {
            return null;
        }

        var (parts, isAny) = Parts(condition) ?? ([condition], false);
        var groups = parts.Select(p => Group(p, names)).ToList();
        return groups.Any(g => g is null) ? null : new ConditionWords([.. groups.OfType<ConditionGroup>()], isAny);
    }

    private static (IReadOnlyList<Condition> Parts, bool IsAny)? Parts(Condition condition) => condition switch
    {
        AllOf all => (all.Conditions, false),
        AnyOf { Conditions.Count: > 0 } any => (any.Conditions, true),
        _ => null,
    };

    private static ConditionGroup? Group(Condition condition, RulebookNames names)
    {
        if (Sentence(condition, names) is { } only)
        {
            return new ConditionGroup([only]);
        }

        var (inner, isNegated) = condition is Negation not ? (not.Condition, true) : (condition, false);
        if (Parts(inner) is not { Parts.Count: > 0 } found)
        {
            return null;
        }

        var sentences = found.Parts.Select(p => Sentence(p, names)).ToList();
        return sentences.Any(s => s is null) ? null : new ConditionGroup([.. sentences.OfType<ConditionSentence>()], found.IsAny, isNegated);
    }

    private static ConditionSentence? Sentence(Condition condition, RulebookNames names)
    {
        if (condition is AllOf or AnyOf)
        {
            return null;
        }

        return Match(ConditionText.Write(condition), names) ?? (condition is Negation { Condition: not (AllOf or AnyOf) } not ? Match(ConditionText.Write(not.Condition), names) is { } inner ? inner with { IsNegated = true } : null : null);
    }

    private static ConditionSentence? Match(string written, RulebookNames names)
    {
        foreach (var pattern in ConditionPhrases.All)
        {
            var match = Regex.Match(written, "^" + string.Concat(pattern.Split(ConditionPhrases.Open).Select((part, i) => i == 0 ? Regex.Escape(part) : Slot(part.Split(ConditionPhrases.Close), names))) + "$", RegexOptions.CultureInvariant);
            if (match.Success)
            {
                return new ConditionSentence(pattern, [.. match.Groups.Values.Skip(1).Select(g => Bare(g.Value))]);
            }
        }

        return null;
    }

    private static string Bare(string word) => word.StartsWith('「') && word.EndsWith('」') ? word[1..^1].Replace("」」", "」", StringComparison.Ordinal) : word;

    private static string Slot(string[] part, RulebookNames names)
    {
        var choices = names.Choices(part[0]);
        return (part[0] == "数" ? "(-?[0-9.]+)" : choices is null ? "(.+)" : $"({string.Join('|', choices.OrderByDescending(c => c.Length).SelectMany(c => new[] { c, $"「{c.Replace("」", "」」", StringComparison.Ordinal)}」" }).Select(Regex.Escape))})") + Regex.Escape(part[1]);
    }
}

/// <summary>The names of a draft that other parts of it use.</summary>
/// <param name="Indicators">Indicators.</param>
/// <param name="Rankings">Rankings.</param>
/// <param name="Classes">Classes.</param>
/// <param name="Groups">Ranking groups.</param>
/// <param name="Grades">Grades.</param>
/// <param name="Clauses">Codes of clauses.</param>
public sealed record RulebookNames(
    IReadOnlyList<string> Indicators, IReadOnlyList<string> Rankings, IReadOnlyList<string> Classes, IReadOnlyList<string> Groups, IReadOnlyList<string> Grades, IReadOnlyList<string> Clauses)
{
    /// <summary>Groups of bonuses and deductions.</summary>
    public IReadOnlyList<string> Ledgers { get; init; } = [];

    /// <summary>Levels of honours in them.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Accounts to which amounts are booked.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Grounds of vetoes that the rulebook names.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>What stands first in a word of a sentence that is added.</summary>
    public string First(string slot) => slot switch
    {
        "百分数" => "60",
        "数" => "8",
        "名数" => "三",
        "年数" => "一",
        "月数" => "六",
        "次数" => "二",
        "类别" => Classes.FirstOrDefault() ?? string.Empty,
        "种类" => Kinds.FirstOrDefault() ?? "安全生产",
        "期次" => "上半年",
        _ => Choices(slot)?.FirstOrDefault() ?? string.Empty,
    };

    /// <summary>What a form asks for a kind of amount.</summary>
    public IReadOnlyList<CurveParameter>? AmountForm(string kind) => Domain.Rulebooks.AmountForm.Of(kind, Indicators, Rankings, Classes, Accounts);

    /// <summary>What can be chosen for a word of a sentence; null where it is typed.</summary>
    public IReadOnlyList<string>? Choices(string slot) => slot switch
    {
        "指标" => Indicators,
        "排名" => Rankings,
        "等次" => Grades,
        "条款" => Clauses,
        "比较" => ConditionPhrases.Comparisons,
        "期次" => ConditionPhrases.Periods,
        "对象" => ConditionPhrases.Reaches,
        "期别" => ConditionPhrases.CountedPeriods,
        "上期" => ConditionPhrases.Earlier,
        "进退" => ConditionPhrases.Movements,
        "组别" => Ledgers,
        "级别" => Levels,
        _ => null,
    };
}
