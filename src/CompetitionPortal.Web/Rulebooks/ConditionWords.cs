using System.Text.RegularExpressions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>A condition as sentences and brackets of sentences, as deep as it was written.</summary>
/// <param name="Root">What stands outside of all brackets; without parts where nothing is asked.</param>
public sealed record ConditionWords(ConditionBracket Root)
{
    /// <summary>As it is written; nothing where nothing is asked.</summary>
    public string Write() => Root.Inner;

    /// <summary>The sentences and brackets of a written condition; null where it is not understood.</summary>
    /// <param name="text">The written condition.</param>
    /// <param name="names">The names that it may use.</param>
    public static ConditionWords? Of(string text, RulebookNames names)
    {
        Condition condition;
        try
        {
            condition = new ConditionReader(names.Indicators, names.Rankings, keepsBrackets: true).Read(text);
        }
        catch (FormatException)
        {
            return null;
        }

        return condition is AllOf { Conditions.Count: 0 } ? new ConditionWords(new ConditionBracket([])) : Bracket(condition, names) is { } root ? new ConditionWords(root) : null;
    }

    /// <summary>What stands in a bracket.</summary>
    private static ConditionBracket? Bracket(Condition inner, RulebookNames names)
    {
        var (conditions, isAny) = inner switch
        {
            AllOf { Conditions.Count: > 1 } all => (all.Conditions, false),
            AnyOf { Conditions.Count: > 1 } any => (any.Conditions, true),
            _ => ([inner], false),
        };
        var parts = conditions.Select(c => Part(c, names)).ToList();
        return parts.Any(p => p is null) ? null : new ConditionBracket([.. parts.OfType<ConditionPart>()], isAny);
    }

    private static ConditionPart? Part(Condition condition, RulebookNames names) => condition switch
    {
        AllOf { Conditions: [var inner] } => Bracket(inner, names),
        AllOf { Conditions.Count: > 1 } or AnyOf { Conditions.Count: > 1 } => Bracket(condition, names),
        AllOf or AnyOf => null,
        Negation { Condition: AllOf { Conditions: [var inner] } } => Not(Bracket(inner, names)),
        Negation not => Match(ConditionText.Write(condition), names) ?? Not(Part(not.Condition, names)),
        _ => Match(ConditionText.Write(condition), names),
    };

    /// <summary>The same, said not to hold; a bracket around one part only is that part.</summary>
    private static ConditionPart? Not(ConditionPart? part) => part switch
    {
        null => null,
        ConditionBracket { IsNegated: false, Parts: [{ IsNegated: false } only] } => only with { IsNegated = true },
        { IsNegated: false } => part with { IsNegated = true },
        _ => new ConditionBracket([part], IsNegated: true),
    };

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
        return (part[0] is "数" or "百分数" ? "(-?[0-9.]+)" : choices is null ? "(.+)" : $"({string.Join('|', choices.OrderByDescending(c => c.Length).SelectMany(c => new[] { c, $"「{c.Replace("」", "」」", StringComparison.Ordinal)}」" }).Select(Regex.Escape))})") + Regex.Escape(part[1]);
    }
}
