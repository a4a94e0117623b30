namespace CompetitionPortal.Domain.Rulebooks;

/// <content>What is said where the words are not understood.</content>
public sealed partial class ConditionReader
{
    /// <summary>Words that follow the name of a ranking, and those that follow that of an indicator.</summary>
    private static readonly string[] AfterRanking = ["倒数", "末位", "前", "第", "累计", "曾连续", "连续", "较上"];

    private static readonly string[] AfterIndicator = [.. ConditionText.Figures.Select(f => f.Word), "未完成", "已完成", "完成率", "免责", "核实差异", "连续"];

    private FormatException Refuse()
    {
        var place = at < text.Length ? $"从“{text[at..Math.Min(text.Length, at + 12)]}”起" : "末尾";
        return new FormatException($"条件{place}读不懂。{Unknown() ?? $"可以写：{Example}、{(rankings.Count > 0 ? rankings[^1] + "倒数前三名" : "得分率低于60%")}、一票否决"}；用“且”“或”“非”和括号连接，在网页上也可以在“再加一句”里选");
    }

    /// <summary>Name of an indicator with a completion, for the sentence that a refusal offers; the first indicator unless told.</summary>
    public string? Sample { get; init; }

    private string Example => (Sample ?? "〔指标〕") + "未完成";

    /// <summary>The name that is not known with the nearest one; null where what stands here names nothing.</summary>
    private string? Unknown()
    {
        var end = text.AsSpan(at).IndexOfAny("且或，,()（）");
        var sentence = end < 0 ? text[at..] : text[at..(at + end)];
        // A name may hold such a word itself (完成率排名): where places are asked for, that of the place counts.
        var after = AfterRanking.Select(w => (Word: w, IsRanking: true)).Concat(AfterIndicator.Select(w => (Word: w, IsRanking: false)))
            .Select(w => (At: sentence.IndexOf(w.Word, StringComparison.Ordinal), w.IsRanking)).Where(w => w.At > 0).OrderBy(w => w.At).ThenBy(w => w.IsRanking).ToList();
        if (after.Exists(w => w.IsRanking) && !sentence.Contains("连续", StringComparison.Ordinal))
        {
            after.RemoveAll(w => !w.IsRanking);
        }

        if (after.Count == 0)
        {
            return null;
        }

        var name = sentence[..after[0].At].Trim().Trim('「', '」');
        if (name.Length == 0 || indicators.Contains(name) || rankings.Contains(name))
        {
            return null;
        }

        var (isRanking, isEither) = (after[0].IsRanking, after.Count(w => w.At == after[0].At) > 1);
        var known = isEither ? [.. indicators, .. rankings] : isRanking ? rankings : indicators;
        return NearestName.Question(name, known) is { Length: > 0 } question ? question.TrimEnd('？')
            : isRanking && !isEither && rankings.Count == 0 ? "这里没有可用的排名"
            : $"没有“{name}”这个{(isEither ? "名称" : isRanking ? "排名" : "指标")}，请写《{(isRanking && !isEither ? "排名规则" : "指标")}》里的名称";
    }
}
