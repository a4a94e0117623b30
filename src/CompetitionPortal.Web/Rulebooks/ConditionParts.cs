using System.Text;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>A sentence of a condition, or sentences in brackets.</summary>
/// <param name="IsNegated">Whether it must not hold.</param>
public abstract record ConditionPart(bool IsNegated)
{
    /// <summary>How many parts it is, itself among them: a form numbers them in the order they are read.</summary>
    public virtual int Size => 1;

    /// <summary>How many brackets stand one within another; 0 for a sentence.</summary>
    public virtual int Height => 0;

    /// <summary>As it is written.</summary>
    public abstract string Write();
}

/// <summary>One sentence of a condition as a form shows it.</summary>
/// <param name="Pattern">The sentence with its words in 〔〕.</param>
/// <param name="Words">What stands in each of them, in order.</param>
/// <param name="IsNegated">Whether it must not hold.</param>
public sealed record ConditionSentence(string Pattern, IReadOnlyList<string> Words, bool IsNegated = false) : ConditionPart(IsNegated)
{
    /// <summary>What its words are about, in order.</summary>
    public IReadOnlyList<string> Slots => SlotsOf(Pattern);

    /// <summary>What the words of a pattern are about.</summary>
    public static IReadOnlyList<string> SlotsOf(string pattern) => [.. pattern.Split(ConditionPhrases.Open).Skip(1).Select(p => p.Split(ConditionPhrases.Close)[0])];

    /// <inheritdoc/>
    public override string Write()
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
    private static string Quoted(string slot, string word) => slot == "类别" ? string.Join('、', word.Split('、', StringSplitOptions.RemoveEmptyEntries).Select(w => One(w)))
        : slot is "组成" ? One(word, word.Contains("得分", StringComparison.Ordinal)) : slot is "指标" or "排名" or "等次" or "条款" or "种类" or "组别" or "级别" ? One(word) : word;

    private static string One(string word) => One(word, false);

    private static string One(string word, bool always) =>
        word.Length > 0 && word[0] != '「' && (always || word.AsSpan().IndexOfAny("且或非()（） 　,，、「」") >= 0) ? $"「{word.Replace("」", "」」", StringComparison.Ordinal)}」" : word;
}

/// <summary>Sentences and brackets in one bracket.</summary>
/// <param name="Parts">What stands in it.</param>
/// <param name="IsAny">Whether one of them is enough (或), or all must hold (且).</param>
/// <param name="IsNegated">Whether the bracket as a whole must not hold.</param>
public sealed record ConditionBracket(IReadOnlyList<ConditionPart> Parts, bool IsAny = false, bool IsNegated = false) : ConditionPart(IsNegated)
{
    /// <inheritdoc/>
    public override int Size => 1 + Parts.Sum(p => p.Size);

    /// <inheritdoc/>
    public override int Height => 1 + Parts.Select(p => p.Height).DefaultIfEmpty().Max();

    /// <summary>What stands in it, as it is written.</summary>
    public string Inner => string.Join(IsAny ? " 或 " : " 且 ", Parts.Select(p => p.Write()));

    /// <inheritdoc/>
    public override string Write() => !IsNegated ? $"({Inner})" : Parts.Count == 1 ? $"非(({Inner}))" : $"非({Inner})";
}
