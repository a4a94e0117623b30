namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>Checks the parameters of a curve.</summary>
internal static class CurveChecks
{
    /// <summary>The most full marks of an indicator, so that every sum of points fits a decimal.</summary>
    public const decimal MostMarks = 100_000;

    private const decimal MostPerUnit = 1000;
    private const decimal MostTimes = 1000;

    /// <summary>Field, problem and cure of each parameter that cannot be.</summary>
    public static IEnumerable<(string Field, string Problem, string Cure)> Problems(IndicatorUse use) => use.Curve switch
    {
        LinearCurve c => Linear(c),
        DualTargetCurve c => When(c.BaseMarks < 0 || c.BaseMarks > use.FullMarks, "参数", "的基本分不在 0 与满分之间", "请改“确保分”"),
        CeilingCurve c => When(c.Down <= 0, "参数", "的每超扣分不大于 0", "请填大于 0 的数，突破即零分就不写")
            .Concat(When(c.Width <= 0, "参数", "的每超幅度不大于 0", "请填大于 0 的数")),
        IncrementsCurve c => Increments(c, use.FullMarks),
        StepTableCurve c => StepTable(c),
        _ => [],
    };

    private static IEnumerable<(string, string, string)> Linear(LinearCurve c) =>
        When(c.On == CurveVariable.Value, "计分方式", "按数值不能按比例计分", "请改按完成率或增幅")
            .Concat(When(c.Cap <= c.Floor, "参数", "的上限不高于下限", "请改“最高倍数”或“最低倍数”"))
            .Concat(When(Math.Abs(c.Floor) > MostTimes, "参数", "的最低倍数大得无法计算", "请改“最低倍数”"));

    private static IEnumerable<(string, string, string)> Increments(IncrementsCurve c, decimal fullMarks) =>
        When(c.Up < 0 || c.Down < 0, "参数", "的加扣分是负数", "“每超加”“每低扣”都写正数")
            .Concat(When(c.UpWidth <= 0 || c.DownWidth <= 0, "参数", "的幅度不大于 0", "请填大于 0 的数"))
            .Concat(When(c.UpMax < 0 || c.DownMax < 0, "参数", "的最多加扣是负数", "请填 0 或更大的数"))
            .Concat(When(c.UpWidth > 0 && c.DownWidth > 0 && (c.Up > c.UpWidth * MostPerUnit || c.Down > c.DownWidth * MostPerUnit), "参数", "的加扣分与幅度相比大得无法计算", "请改加扣分，或加大幅度"))
            .Concat(When(c.BaseMarks < 0 || c.BaseMarks > fullMarks, "参数", "的基本分不在 0 与满分之间", "请改“基本分”"))
            .Concat(When(c.Floor > fullMarks || c.Floor < -MostMarks, "参数", "的最低分高于满分，或低得无法计算", "请改“最低分”"))
            .Concat(When(c.Up == 0 && c.Down == 0, "参数", "既不加也不扣", "请写“每超加”或“每低扣”"));

    private static IEnumerable<(string, string, string)> StepTable(StepTableCurve c)
    {
        var bounds = c.Bands.Select(b => b.From).ToList();
        return When(bounds.Count == 0 || bounds.Count(b => b is null) != 1, "参数", "的分档没有写“以下”一档，低处就有空隙", "请写一档“以下：分数”")
            .Concat(When(c.Bands.Any(b => Math.Abs(b.Points) > MostMarks), "参数", "的分档分数大得无法计算", "请改这一档的分数"))
            .Concat(When(bounds.Distinct().Count() != bounds.Count, "参数", "的分档有两个相同的界限", "每个界限只写一次"));
    }

    private static IEnumerable<(string, string, string)> When(bool wrong, string field, string problem, string cure) => wrong ? [(field, problem, cure)] : [];
}
