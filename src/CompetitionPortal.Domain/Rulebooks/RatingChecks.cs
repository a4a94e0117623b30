using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>Checks the rating of an indicator.</summary>
internal static class RatingChecks
{
    /// <summary>Problem and cure of what cannot be.</summary>
    public static IEnumerable<(string Problem, string Cure)> Problems(Indicator indicator)
    {
        if (indicator.Rating is not { } rule)
        {
            yield break;
        }

        if (indicator.ReportedAs != ReportedAs.Level)
        {
            yield return ("由测评票算出，填报口径却不是水平", "请把“填报口径”改为水平");
        }

        if (rule.Groups.Count == 0 || rule.Groups.Any(g => g.Weight <= 0) || rule.Groups.DistinctBy(g => g.Name).Count() != rule.Groups.Count)
        {
            yield return ("的评委组没有写、写了两次，或权重不大于 0", "每个评委组写一次，权重大于 0");
        }

        if (rule.Options.DistinctBy(o => o.Text).Count() != rule.Options.Count || rule.Options.Any(o => RatingRule.Void.Contains(o.Text, StringComparer.Ordinal) || Math.Abs(o.Value) > CurveChecks.MostMarks))
        {
            yield return ("的票写了两次、用了不计的票，或票值大得无法计算", $"每种票写一次，{string.Join('、', RatingRule.Void)}不用写");
        }

        if (rule.FirstPlace is not null && (rule.Options.Count > 0 || rule.PlaceStep < 0 || Math.Abs(rule.FirstPlace.Value) > CurveChecks.MostMarks || rule.PlaceStep > CurveChecks.MostMarks))
        {
            yield return ("的名次票和票值写了两种，或名次分大得无法计算", "“票”和“名次票”只留一种");
        }

        if (rule.ShareOf.Any(o => rule.Options.All(x => x.Text != o)))
        {
            yield return ("的“取率”里有没有写的票", "请改成“票”里的名称");
        }

        if (rule.Limits.FirstOrDefault(l => l.Option is { } option && rule.Options.All(o => o.Text != option)) is { } unknown)
        {
            yield return ($"的“票限”写了“{unknown.Option}”，它不是一种票", "请写“票”里的名称，或 90以上、70以下");
        }

        if (rule.Limits.Any(l => l.Number < 0 || (l.IsShare ? l.Number > 1 : l.Number != decimal.Truncate(l.Number))))
        {
            yield return ("的“票限”不是 0 或更大的整数，也不是 0% 到 100%", "请改票限");
        }

        if (rule.TrimAbove < 2)
        {
            yield return ("去掉最高最低以后没有票了", "“去高低”写 2 或更大的数：超过这么多票才去掉");
        }
    }

    /// <summary>What is said of weights that add up neither to 1 nor to 100; null for nothing. They are taken to their own sum.</summary>
    public static string? WeightHint(Indicator indicator) =>
        indicator.Rating is { Groups.Count: > 1 } rule && rule.Groups.All(g => g.Weight > 0) && rule.Groups.Sum(g => g.Weight) is not (1 or 100) and var sum
            ? $"的评委组权重合计 {FractionText.Exact(sum)}，不是 1 也不是 100，按各占合计多少算：{string.Join('、', rule.Groups.Select(g => $"{g.Name} {FractionText.Percent(rule.ShareOfWeight(g), 2)}%"))}" : null;
}
