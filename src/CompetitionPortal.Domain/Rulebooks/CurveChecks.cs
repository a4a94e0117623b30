namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>Checks the parameters of a curve.</summary>
public static class CurveChecks
{
    /// <summary>The most full marks of an indicator, so that every sum of points fits a decimal.</summary>
    public const decimal MostMarks = 100_000;

    private const decimal MostPerUnit = 1000;
    private const decimal MostTimes = 1000;
    private const decimal LeastStep = 0.0001m;

    /// <summary>Field, problem and cure of each parameter that cannot be.</summary>
    public static IEnumerable<(string Field, string Problem, string Cure)> Problems(IndicatorUse use) => use.Curve switch
    {
        LinearCurve c => Linear(c),
        DualTargetCurve c => When(c.BaseMarks < 0 || c.BaseMarks > use.FullMarks, "参数", "的基本分不在 0 与满分之间", "请改“确保分”"),
        CeilingCurve c => When(c.Down <= 0, "参数", "的每超扣分不大于 0", "请填大于 0 的数，突破即零分就不写")
            .Concat(When(c.Width <= 0, "参数", "的每超幅度不大于 0", "请填大于 0 的数"))
            .Concat(Both(c.WholeSteps && c.StartedSteps)),
        IncrementsCurve c => Increments(c, use.FullMarks),
        StepTableCurve c => Bands(c.Bands, c.LessIsBetter ? "以上" : "以下"),
        PiecewiseCurve c => Piecewise(c),
        BestRatioCurve c => When(c.Most is <= 0 or > MostTimes, "参数", "的最高倍数不大于 0，或大得无法计算", "请填大于 0、不超过 1000 的数，最多得满分就留空")
            .Concat(When(c.Most is not null && c.Base is PeerBase.Best or PeerBase.Sum, "参数", "与最优的或合计比，最多就是满分，写的最高倍数不起作用", "请删去“最高倍数”，或把“基准”改为平均"))
            .Concat(When(c is { LessIsBetter: true, Base: PeerBase.Sum }, "参数", "低者为优不能按占合计的比例计分", "请把“基准”改为平均或最优，或删去“低者为优”")),
        EfficacyCurve c => When(c.BaseShare is < 0 or >= 1, "参数", "的基础倍数不在 0 与 1 之间", "请填 0 或更大、小于 1 的数，极差法写 0")
            .Concat(When(c.Best is { } best && c.Worst is { } worst && (c.LessIsBetter ? best >= worst : best <= worst), "参数", "的最优界限不优于最差界限", "请改“最优界限”“最差界限”，低者为优就写“低者为优=是”")),
        RankPointsCurve c => RankPoints(c, use.FullMarks),
        _ => [],
    };

    private static IEnumerable<(string, string, string)> Linear(LinearCurve c) =>
        When(c.On is CurveVariable.Value or CurveVariable.Lead, "计分方式", "按数值或超进度不能按比例计分", "请改按完成率或增幅")
            .Concat(When(c.LessIsBetter && c.On == CurveVariable.Growth, "参数", "按增幅时不能写“低者为优”", "请改用每超每低加扣或折线"))
            .Concat(When(c.LessIsBetter && c.Cap is not (> 0 and <= MostTimes), "参数", "低者为优但没有写最高倍数，实际数是 0 时得分没有上限", "请写“最高倍数”，最多得满分就写 1"))
            .Concat(When(c.Cap <= c.Floor, "参数", "的上限不高于下限", "请改“最高倍数”或“最低倍数”"))
            .Concat(When(Math.Abs(c.Floor) > MostTimes, "参数", "的最低倍数大得无法计算", "请改“最低倍数”"));

    private static IEnumerable<(string, string, string)> Increments(IncrementsCurve c, decimal fullMarks) =>
        When(c.Up < 0 || c.Down < 0, "参数", "的加扣分是负数", "“每超加”“每低扣”都写正数")
            .Concat(When(c.UpWidth <= 0 || c.DownWidth <= 0, "参数", "的幅度不大于 0", "请填大于 0 的数"))
            .Concat(Both((c.UpWholeSteps && c.UpStartedSteps) || (c.DownWholeSteps && c.DownStartedSteps)))
            .Concat(When(c.UpMax < 0 || c.DownMax < 0, "参数", "的最多加扣是负数", "请填 0 或更大的数"))
            .Concat(When(c.UpWidth > 0 && c.DownWidth > 0 && (c.Up > c.UpWidth * MostPerUnit || c.Down > c.DownWidth * MostPerUnit), "参数", "的加扣分与幅度相比大得无法计算", "请改加扣分，或加大幅度"))
            .Concat(When(c.BaseMarks < 0 || c.BaseMarks > fullMarks, "参数", "的基本分不在 0 与满分之间", "请改“基本分”"))
            .Concat(When(c.Floor > fullMarks || c.Floor < -MostMarks, "参数", "的最低分高于满分，或低得无法计算", "请改“最低分”"))
            .Concat(When(c.Up != 0 && c.UpByTarget is not null, "参数", "的“每超加”和“每超加按目标”写了两个价", "请只留一个"))
            .Concat(c.UpByTarget is null ? [] : Bands(c.UpByTarget.Bands, "以下").Concat(When(c.UpByTarget.Bands.Any(b => b.Points < 0 || b.Points > c.UpWidth * MostPerUnit), "参数", "的“每超加按目标”有负数，或与幅度相比大得无法计算", "请改这一档的加分")))
            .Concat(When(c.NothingBelowLine && (c.Down != 0 || c.Cliff is not null), "参数", "未达目标就是零分，又写了每低扣或断崖", "请只留一种"))
            .Concat(When(Line(c) is { } line && (c.LessIsBetter ? c.Cliff <= line : c.Cliff >= line), "参数", "的断崖不在目标线不好的一侧", "未达目标就零分，请写“未达目标零分=是”；否则请改“断崖”"))
            .Concat(When(c.Up == 0 && c.UpByTarget is null && c.Down == 0 && !c.NothingBelowLine && c.Cliff is null, "参数", "既不加也不扣", "请写“每超加”或“每低扣”"));

    private static IEnumerable<(string, string, string)> Both(bool both) => When(both, "参数", "不足一个幅度的既不计又按一个计", "“整步”只写 是 或 进一");

    /// <summary>The line, where the rulebook itself knows it.</summary>
    private static decimal? Line(IncrementsCurve c) => c.On switch
    {
        CurveVariable.Completion => 100,
        CurveVariable.Lead => 0,
        _ => null,
    };

    private static IEnumerable<(string, string, string)> Piecewise(PiecewiseCurve c) =>
        When(c.Knots.Count < 2, "参数", "的折线不到两个转折点", "请写两个以上“数=分数”")
            .Concat(When(c.Knots.DistinctBy(k => k.At).Count() != c.Knots.Count, "参数", "的折线有两个相同的转折点", "每个转折点只写一次"))
            .Concat(When(c.Knots.Select(k => k.Points).Append(c.Below ?? 0).Any(p => Math.Abs(p) > MostMarks), "参数", "的折线分数大得无法计算", "请改这一点的分数"))
            .Concat(When(c.Knots.Zip(c.Knots.Skip(1)).Any(k => k.Second.At - k.First.At is > 0 and < LeastStep), "参数", "的折线有两个转折点太近", "相邻转折点至少相差 0.0001"));

    private static IEnumerable<(string, string, string)> RankPoints(RankPointsCurve c, decimal fullMarks) =>
        When(c.PerPlace < 0, "参数", "的每降扣是负数", "“每降扣”写正数")
            .Concat(When(c.PerPlace == 0 && c.LastPoints is null && c.Places.Count == 0, "参数", "没有写各名次得几分", "请写“每降扣”或“末名得分”，或写 1=10;2=8"))
            .Concat(When((c.PerPlace != 0 ? 1 : 0) + (c.LastPoints is not null ? 1 : 0) + (c.Places.Count > 0 ? 1 : 0) > 1, "参数", "的名次分写了两种", "“每降扣”、“末名得分”和各名次的分只留一种"))
            .Concat(When(c.LastPoints > fullMarks, "参数", "的末名得分高于满分", "“末名得分”不能超过满分；如最后一名得满分的 60%，满分 20 分就写 12"))
            .Concat(When(c.Floor > fullMarks || c.Floor < -MostMarks, "参数", "的最低分高于满分，或低得无法计算", "请改“最低分”"))
            .Concat(When(c.Places.DistinctBy(p => (p.Place, p.FromBottom)).Count() != c.Places.Count, "参数", "的同一名次写了两次", "每个名次只写一次"))
            .Concat(When(c.Places.Any(p => p.Place < 1), "参数", "的名次不从 1 起", "名次要 1 或更大"))
            .Concat(When(c.Places.Select(p => p.Points).Append(c.Rest).Append(c.PerPlace).Append(c.LastPoints ?? 0).Any(p => Math.Abs(p) > MostMarks), "参数", "的名次分大得无法计算", "请改分数"));

    private static IEnumerable<(string, string, string)> Bands(IReadOnlyList<StepBand> bands, string rest)
    {
        var bounds = bands.Select(b => b.From).ToList();
        return When(bounds.Count == 0 || bounds.Count(b => b is null) != 1, "参数", $"的分档没有写“{rest}”一档，{(rest == "以下" ? "低" : "高")}处就有空隙", $"请写一档“{rest}：分数”")
            .Concat(When(bands.Any(b => Math.Abs(b.Points) > MostMarks), "参数", "的分档分数大得无法计算", "请改这一档的分数"))
            .Concat(When(bounds.Distinct().Count() != bounds.Count, "参数", "的分档有两个相同的界限", "每个界限只写一次"));
    }

    private static IEnumerable<(string, string, string)> When(bool wrong, string field, string problem, string cure) => wrong ? [(field, problem, cure)] : [];
}
