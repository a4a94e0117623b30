using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>Tie-breakers as text: 得分率；完成率(指标);得分(指标，低者在前).</summary>
internal static class RankingKeyText
{
    public static string Write(IReadOnlyList<RankingKey> keys) => string.Join(';', keys.Select(Write));

    /// <exception cref="FormatException">Not understood.</exception>
    public static IReadOnlyList<RankingKey> Read(string text) =>
        [.. text.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)];

    private static string Write(RankingKey key)
    {
        string?[] inside = [key.Indicator, key.LessIsBetter ? Words.Orders.Write(true) : null];
        var words = string.Join(',', inside.OfType<string>());
        return Words.Measures.Write(key.Measure) + (words.Length == 0 ? string.Empty : $"({words})");
    }

    private static RankingKey ReadOne(string text)
    {
        var plain = text.Replace('（', '(').Replace('）', ')').Replace('，', ',');
        var open = plain.IndexOf('(', StringComparison.Ordinal);
        var inside = open < 0 ? [] : plain[(open + 1)..].TrimEnd(')').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var less = inside.Remove(Words.Orders.Write(true));
        inside.Remove(Words.Orders.Write(false));
        var measure = Words.Measures.Read(open < 0 ? plain : plain[..open].Trim());
        return measure is null || inside.Count > 1
            ? throw new FormatException($"“{text}”读不懂，可以写 得分率、完成率(指标名称)、得分(指标名称，低者在前),用分号隔开")
            : new RankingKey(measure.Value, inside.Count == 0 ? null : inside[0], less);
    }
}
