using System.Globalization;

namespace CompetitionPortal.Domain.Rulebooks;

/// <content>The single words and numbers.</content>
public sealed partial class ConditionReader
{
    private string? Kind() => Take("为") ? Word() : null;

    private Comparison? ReadComparison()
    {
        foreach (var (word, comparison) in ConditionText.Comparisons)
        {
            if (Take(word))
            {
                return comparison;
            }
        }

        return null;
    }

    private decimal? ReadPercent()
    {
        var end = text.AsSpan(at).IndexOfAny('%', '％');
        if (end < 0 || !decimal.TryParse(text.AsSpan(at, end), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var percent))
        {
            return null;
        }

        at += end + 1;
        var share = percent / 100;
        return share * 100 == percent ? share : null;
    }

    private IEnumerable<string> Words()
    {
        do
        {
            if (Word(ConditionText.WordBreaks) is { Length: > 0 } word)
            {
                yield return word;
            }
        }
        while (Take("、"));
    }

    /// <summary>A word: what stands in 「」, or up to the next sign that ends one. An enumeration sign may stand in it.</summary>
    private string Word() => Word(ConditionText.WordBreaks.Replace("、", string.Empty, StringComparison.Ordinal));

    private string Word(string breaks)
    {
        if (Take("「"))
        {
            return Quoted();
        }

        var end = text.AsSpan(at).IndexOfAny(breaks);
        var word = end < 0 ? text[at..] : text[at..(at + end)];
        at += word.Length;
        return word;
    }

    private string Quoted()
    {
        var word = new System.Text.StringBuilder();
        while (at < text.Length)
        {
            var sign = text[at++];
            if (sign == '」' && (at == text.Length || text[at] != '」'))
            {
                return word.ToString();
            }

            word.Append(sign);
            at += sign == '」' ? 1 : 0;
        }

        throw Refuse();
    }

    private string? Until(string end)
    {
        var place = text.IndexOf(end, at, StringComparison.Ordinal);
        if (place < 0)
        {
            return null;
        }

        var word = text[at..place].Trim();
        at = place + end.Length;
        return word;
    }

    private bool TakeName(string name) => Take($"「{name.Replace("」", "」」", StringComparison.Ordinal)}」") || Take(name);

    private bool Take(string word)
    {
        SkipBlanks();
        if (!text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        at += word.Length;
        return true;
    }

    /// <summary>Takes a word that may be left out.</summary>
    private bool Optional(string word) => Take(word) || true;

    private void SkipBlanks()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }
}
