using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>Tie-breakers as text: 得分率；完成率(指标)；得分(指标，低者在前).</summary>
public static class RankingKeyText
{
    private static readonly string LessFirst = Words.Orders.Write(true);

    /// <summary>Tie-breakers in writing, in their order.</summary>
    public static string Write(IReadOnlyList<RankingKey> keys) => string.Join(';', keys.Select(Write));

    /// <summary>Reads tie-breakers.</summary>
    /// <exception cref="FormatException">Not understood; the message says what can be written, in Chinese.</exception>
    public static IReadOnlyList<RankingKey> Read(string text) => [.. Parts(text).Select(ReadOne)];

    private static string Write(RankingKey key)
    {
        string?[] inside = [key.Indicator, key.LessIsBetter ? LessFirst : null];
        var words = string.Join(',', inside.OfType<string>());
        return Words.Measures.Write(key.Measure) + (words.Length == 0 ? string.Empty : $"({words})");
    }

    /// <summary>The text between semicolons outside brackets: an indicator's name may hold some itself.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ';';
            depth += c is '(' or '（' ? 1 : c is ')' or '）' ? -1 : 0;
            if ((c is ';' or '；' && depth == 0) || i == text.Length)
            {
                if (text[start..i].Trim() is { Length: > 0 } part)
                {
                    yield return part;
                }

                start = i + 1;
            }
        }
    }

    private static RankingKey ReadOne(string text)
    {
        var open = text.AsSpan().IndexOfAny('(', '（');
        var word = (open < 0 ? text : text[..open]).Trim();
        var inside = open < 0 ? string.Empty : text[^1] is ')' or '）' ? text[(open + 1)..^1].Trim() : throw Refuse(text);
        var less = inside.EndsWith(LessFirst, StringComparison.Ordinal);
        foreach (var order in Words.Orders.All)
        {
            inside = inside.EndsWith(order, StringComparison.Ordinal) ? inside[..^order.Length].TrimEnd(' ', ',', '，') : inside;
        }

        if (word.Length == 0)
        {
            throw new FormatException($"{(inside.Length == 0 ? string.Empty : $"“{inside}”")}没有写比什么，可以写 {string.Join('、', Words.Measures.All)}");
        }

        return Words.Measures.Read(word) is { } measure ? new RankingKey(measure, inside.Length == 0 ? null : inside, less) : throw Refuse(text);
    }

    private static FormatException Refuse(string text) =>
        new($"“{text}”读不懂，可以写 得分率、完成率(指标名称)、得分(指标名称，低者在前)，用分号隔开");
}
