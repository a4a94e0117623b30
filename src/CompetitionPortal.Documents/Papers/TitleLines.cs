namespace CompetitionPortal.Documents.Papers;

/// <summary>
/// Breaks a title (标题) into lines as offices do: the issuers first, no word broken, as few lines as possible, and together a
/// trapezoid or a rhombus.
/// </summary>
internal static class TitleLines
{
    /// <summary>Characters of 二号 in a line, upright and across; the type area holds 20 and 29, a title that fills it looks like text.</summary>
    private const int Longest = 18, LongestAcross = 26;

    /// <summary>The lines of a paper's title.</summary>
    /// <param name="issuers">The issuers; two that fit stand in one line, else each has its own.</param>
    /// <param name="words">The rest of the title in words and word groups.</param>
    public static IReadOnlyList<string> Set(IReadOnlyList<string> issuers, IReadOnlyList<string> words)
    {
        var together = string.Join('　', issuers);
        IReadOnlyList<string> first = PaperFaces.Width(together) <= Longest ? [together] : issuers;
        return [.. first.SelectMany(i => Cut(i, Longest)), .. Rest([.. words.SelectMany(w => Cut(w, Longest))], Longest, PaperFaces.Width(first[^1]))];
    }

    /// <summary>The lines of an annex's title.</summary>
    public static IEnumerable<string> Set(IReadOnlyList<string> words, bool isAcross)
    {
        var longest = isAcross ? LongestAcross : Longest;
        return Rest([.. words.SelectMany(w => Cut(w, longest))], longest, above: null);
    }

    private static IEnumerable<string> Rest(List<string> words, int longest, decimal? above)
    {
        for (var count = 1; count <= words.Count; count++)
        {
            var best = Breaks(words, count).Where(lines => lines.All(l => PaperFaces.Width(l) <= longest)).MinBy(lines => Roughness(lines, above));
            if (best is not null)
            {
                return best;
            }
        }

        return words;
    }

    /// <summary>All ways of putting the words into a number of lines.</summary>
    private static IEnumerable<List<string>> Breaks(List<string> words, int lines)
    {
        if (lines == 1)
        {
            yield return [string.Concat(words)];
            yield break;
        }

        for (var taken = 1; taken <= words.Count - lines + 1; taken++)
        {
            foreach (var rest in Breaks(words[taken..], lines - 1))
            {
                yield return [string.Concat(words[..taken]), .. rest];
            }
        }
    }

    /// <summary>How far from a good shape: an hourglass is worst, then a last line of few characters, then uneven lines.</summary>
    private static decimal Roughness(List<string> lines, decimal? above)
    {
        List<decimal> widths = [.. above is { } first ? [first] : (decimal[])[], .. lines.Select(PaperFaces.Width)];
        var hourglasses = Enumerable.Range(1, Math.Max(0, widths.Count - 2)).Count(i => widths[i] < widths[i - 1] && widths[i] < widths[i + 1]);
        var shortLast = widths[^1] < 4 ? 1 : 0;
        var uneven = widths.Zip(widths.Skip(1), (a, b) => a == b ? 3m : Math.Abs(Math.Abs(a - b) - 3)).Sum();
        return (hourglasses * 1000) + (shortLast * 100) + uneven;
    }

    /// <summary>A word that is longer than a line has to be broken all the same.</summary>
    private static IEnumerable<string> Cut(string word, int longest) => PaperFaces.Width(word) <= longest
        ? [word]
        : word.Chunk(longest).Select(c => new string(c));
}
