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
    private static string Quoted(string slot, string word) =>
        word.Length > 0 && slot is "指标" or "排名" or "等次" or "条款" or "种类" && word.AsSpan().IndexOfAny("且或非()（） 　,，、「」") >= 0 ? $"「{word.Replace("」", "」」", StringComparison.Ordinal)}」" : word;
}

/// <summary>A condition as sentences joined by one word.</summary>
/// <param name="Sentences">The sentences; empty for no condition.</param>
/// <param name="IsAny">Whether one of them is enough (或), or all must hold (且).</param>
public sealed record ConditionWords(IReadOnlyList<ConditionSentence> Sentences, bool IsAny)
{
    /// <summary>As it is written; nothing where nothing is asked.</summary>
    public string Write() => Sentences.Count == 0 ? string.Empty : string.Join(IsAny ? " 或 " : " 且 ", Sentences.Select(s => s.Write()));

    /// <summary>The sentences of a written condition; null where it is not understood, or is more than one row of sentences.</summary>
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

        var (parts, isAny) = condition switch
        {
            AllOf all => (all.Conditions, false),
            AnyOf { Conditions.Count: > 0 } any => (any.Conditions, true),
            _ => ((IReadOnlyList<Condition>)[condition], false),
        };
        var sentences = parts.Select(p => Sentence(p, names)).ToList();
        return sentences.Any(s => s is null) ? null : new ConditionWords([.. sentences.OfType<ConditionSentence>()], isAny);
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
        "种类" => "安全生产",
        "期次" => "上半年",
        _ => Choices(slot)?.FirstOrDefault() ?? string.Empty,
    };

    /// <summary>What can be chosen for a word of a sentence; null where it is typed.</summary>
    public IReadOnlyList<string>? Choices(string slot) => slot switch
    {
        "指标" => Indicators,
        "排名" => Rankings,
        "类别" => Classes.Count == 1 ? Classes : null,
        "等次" => Grades,
        "条款" => Clauses,
        "比较" => ConditionPhrases.Comparisons,
        "期次" => ConditionPhrases.Periods,
        "对象" => ConditionPhrases.Reaches,
        _ => null,
    };
}
