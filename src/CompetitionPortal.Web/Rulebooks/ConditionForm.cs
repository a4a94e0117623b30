using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>
/// A condition as the fields of a form. Its parts are numbered from 1 as they are read, each says in which bracket it stands;
/// 0 is what stands outside of all brackets. What is asked for (wrap, unwrap, drop of a part, a sentence to add) is done while reading.
/// </summary>
public static class ConditionForm
{
    /// <summary>How many brackets the form offers one within another.</summary>
    public const int Deepest = 4;

    /// <summary>What says that the condition is composed of fields.</summary>
    public const string Sentences = "sentences";

    /// <summary>The field of a condition typed as papers write it; it must hold besides what is chosen.</summary>
    public const string TypedField = "typed";

    private const int Most = 400;

    /// <summary>As deep as a condition can be read that was typed.</summary>
    private const int DeepestRead = 12;

    /// <summary>A field of a part of the condition in a cell.</summary>
    public static string Field(int row, int column, int part, string name) => string.Create(CultureInfo.InvariantCulture, $"q{row}.{column}.{part}.{name}");

    /// <summary>What asks for something to be done with a part.</summary>
    /// <param name="act">wrap: into a bracket; unwrap: out of it; drop: away; add: the sentence that was chosen.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="part">The part's number.</param>
    public static string Act(string act, int row, int column, int part) => string.Create(CultureInfo.InvariantCulture, $"{act}:{row}.{column}.{part}");

    /// <summary>The written condition of a cell; null where no field of it was sent.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="names">The names from which a new sentence begins.</param>
    /// <param name="field">Gives a field; null where it is not there.</param>
    /// <param name="act">What was asked for.</param>
    public static string? Read(int row, int column, RulebookNames names, Func<string, string?> field, string act)
    {
        string? Of(int part, string name) => field(Field(row, column, part, name));
        if (Of(0, "mode") != Sentences)
        {
            return null;
        }

        var inside = new List<int> { 0 };
        var depth = new List<int> { 0 };
        for (var n = 1; n < Most && Of(n, "in") is { } typed; n++)
        {
            var parent = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var p) && p < n && Of(p, "pattern") is null && depth[p] < DeepestRead ? p : 0;
            inside.Add(parent);
            depth.Add(depth[parent] + 1);
        }

        IEnumerable<ConditionPart> PartsOf(int bracket)
        {
            foreach (var n in Enumerable.Range(1, inside.Count - 1).Where(n => inside[n] == bracket))
            {
                ConditionPart? part = Of(n, "pattern") is { } pattern ? Sentence(pattern, n) : new ConditionBracket([.. PartsOf(n)], Of(n, "any") is { Length: > 0 }, Of(n, "not") is { Length: > 0 });
                foreach (var kept in Done(n, part))
                {
                    yield return kept;
                }
            }

            if (Of(bracket, "add") is { } added && ConditionPhrases.All.Contains(added, StringComparer.Ordinal))
            {
                yield return new ConditionSentence(added, [.. ConditionSentence.SlotsOf(added).Select(names.First)]);
            }
        }

        ConditionPart? Sentence(string pattern, int n) => Words(pattern, n) is not { } sentence ? null
            : sentence.Slots is ["排名", "名数"] && ConditionTyping.Range(sentence.Words[1]) is var (first, last) ? Places(sentence, first, last) : sentence;

        ConditionSentence? Words(string pattern, int n) => !ConditionPhrases.All.Contains(pattern, StringComparer.Ordinal) ? null
            : new ConditionSentence(pattern, [.. ConditionSentence.SlotsOf(pattern).Select((slot, i) => Word(slot, pattern, Of(n, "w" + i.ToString(CultureInfo.InvariantCulture))))], Of(n, "not") is { Length: > 0 });

        IEnumerable<ConditionPart> Done(int n, ConditionPart? part) => part switch
        {
            null or ConditionBracket { Parts.Count: 0 } => [],
            _ when act == Act("drop", row, column, n) => [],
            _ when act == Act("wrap", row, column, n) => [new ConditionBracket([part])],
            ConditionBracket bracket when act == Act("unwrap", row, column, n) => bracket.Parts,
            _ => [part],
        };

        var chosen = new ConditionBracket([.. PartsOf(0)], Of(0, "any") is { Length: > 0 });
        return Of(0, TypedField) is not { Length: > 0 } free ? new ConditionWords(chosen).Write() : With(chosen, ConditionTyping.Read(free, names));
    }

    /// <summary>Chosen sentences and typed ones, which must hold besides.</summary>
    private static string With(ConditionBracket chosen, string typed) => chosen.Parts.Count == 0 ? typed
        : $"{(chosen.IsAny && chosen.Parts.Count > 1 ? chosen.Write() : chosen.Inner)} 且 {(typed.Contains('或', StringComparison.Ordinal) ? $"({typed})" : typed)}";

    /// <summary>Places of a range: among the first ones to its end, and not among those before it.</summary>
    private static ConditionPart Places(ConditionSentence sentence, int first, int last)
    {
        ConditionSentence To(int place) => sentence with { Words = [sentence.Words[0], ChineseNumeral.Write(place)] };
        return first == 1 ? To(last) : new ConditionBracket([To(last) with { IsNegated = false }, To(first - 1) with { IsNegated = true }], IsNegated: sentence.IsNegated);
    }

    /// <summary>A word as it is kept; several classes come as their boxes give them, and the percent sign stands in the sentence.</summary>
    private static string Word(string slot, string pattern, string? word) => word is null ? string.Empty : slot == "类别" ? word.Replace(',', '、')
        : slot is "百分数" or "数" && pattern.Contains($"〔{slot}〕%", StringComparison.Ordinal) ? word.Trim().TrimEnd('%', '％') : word;
}
