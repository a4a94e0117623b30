using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>A curve as one Chinese sentence, as a rulebook would say it.</summary>
public static class CurveSentence
{
    /// <summary>The sentence, without a full stop.</summary>
    /// <param name="use">The class's use of the indicator.</param>
    /// <param name="unit">The indicator's unit of measure.</param>
    public static string Write(IndicatorUse use, string unit) => use.EachPeriod switch
    {
        PeriodScoring.Sum => $"各期单独计分（各期满分是全年的一份），相加，最多 {Text(use.FullMarks)} 分：",
        PeriodScoring.Mean => $"各期单独计分，取平均，最多 {Text(use.FullMarks)} 分：",
        _ => string.Empty,
    } + Curve(use, unit);

    private static string Curve(IndicatorUse use, string unit) => use.IsOnlyReported() ? "只报不计分，供奖惩、排名等条款引用" : use.Curve switch
    {
        LinearCurve c => $"满分 {Text(use.FullMarks)} 分 × {(c.LessIsBetter ? "目标 ÷ 实际数" : Variable(c.On))}{(c.On == CurveVariable.Growth ? " ÷ 目标增幅" : string.Empty)}"
            + (c.Cap is null ? "，不封顶" : c.Cap == 1 ? "，最高得满分" : $"，最高按 {Text(c.Cap.Value)} 倍计")
            + (c.Floor == 0 ? "，最低 0 分" : $"，最低按 {Text(c.Floor)} 倍计"),
        DualTargetCurve c => $"达到确保目标以前按比例得 {Text(c.BaseMarks)} 分，从确保到争取再按比例得 {Text(use.FullMarks - c.BaseMarks)} 分",
        CeilingCurve c => $"不超过控制数得满分 {Text(use.FullMarks)} 分，" + (c.Down is null ? "突破得 0 分" : $"每超 {Width(c.Width)}{unit}扣 {Text(c.Down.Value)} 分{Whole(c.WholeSteps, c.StartedSteps)}，扣完为止"),
        IncrementsCurve c => Increments(c, use.FullMarks, unit),
        StepTableCurve c => $"按{Share(c.On, c.LessIsBetter)}分档：" + string.Join('；', Best(c).Select(b => b.From is null ? $"其余 {Text(b.Points)} 分" : $"{Text(b.From.Value)}{Suffix(c.On, unit)}及以{(c.LessIsBetter ? "下" : "上")} {Text(b.Points)} 分")),
        PiecewiseCurve { Knots.Count: 0 } c => $"按{Share(c.On, c.LessIsBetter)}折线计分，还没有写转折点",
        PiecewiseCurve c => $"按{Share(c.On, c.LessIsBetter)}折线计分：" + string.Join('，', c.Knots.Select(k => $"{Text(k.At)}{Suffix(c.On, unit)}得 {Text(k.Points)} 分")) + $"，其间按比例；更高得 {Text(c.Knots[^1].Points)} 分，更低得 {Text(c.Below ?? c.Knots[0].Points)} 分",
        ThresholdCurve c => $"{Variable(c.On)}{(c.AtMost ? "不高于" : "达到")}{(c.On == CurveVariable.Completion && !c.AtMost ? " 100%" : c.On == CurveVariable.Lead ? Line(c.On) : "目标")}得满分 {Text(use.FullMarks)} 分，否则 0 分",
        BestRatioCurve { Base: not PeerBase.Best } c => Against(c, use.FullMarks),
        BestRatioCurve c => $"满分 {Text(use.FullMarks)} 分 × {(c.LessIsBetter ? "最低的" : string.Empty)}{Share(c.On, c.LessIsBetter)} ÷ {(c.LessIsBetter ? string.Empty : "最高的")}{Share(c.On, c.LessIsBetter)}，{Among(c.Scope)}比",
        EfficacyCurve c => $"满分 {Text(use.FullMarks)} 分 ×（{Text(c.BaseShare)} + {Text(1 - c.BaseShare)} ×（{Share(c.On, c.LessIsBetter)} − 最差值）÷（最优值 − 最差值）），{(c.LessIsBetter ? "低者为优" : "高者为优")}，最优值{Limit(c.Best, c)}，最差值{Limit(c.Worst, c)}；两者相等得 {Text(c.FullWhenEqual ? use.FullMarks : use.FullMarks * c.BaseShare)} 分",
        RankPointsCurve { LastPoints: { } last } c => $"按“{c.Ranking}”的名次：第一名得满分 {Text(use.FullMarks)} 分，最后一名得 {Text(last)} 分，其余按名次等差递减",
        RankPointsCurve { Places.Count: 0 } c => $"按“{c.Ranking}”的名次：第一名得满分 {Text(use.FullMarks)} 分，每降一名扣 {Text(c.PerPlace)} 分，最低 {Text(c.Floor)} 分",
        RankPointsCurve c => $"按“{c.Ranking}”的名次：{string.Join('，', c.Places.Select(p => $"{(p.FromBottom ? "倒数" : string.Empty)}第 {p.Place} 名 {Text(p.Points)} 分"))}，其余 {Text(c.Rest)} 分",
        DirectCurve => $"满分 {Text(use.FullMarks)} 分 × 评分 ÷ 满分制",
        _ => CurveText.Kind(use.Curve),
    };

    /// <summary>A ratio to the mean or the sum.</summary>
    private static string Against(BestRatioCurve c, decimal fullMarks)
    {
        var (own, among) = (Share(c.On, c.LessIsBetter), c.Scope == RankingScope.EachClass ? "同一类别" : "同一序列");
        var line = c.Base switch { PeerBase.Mean => $"{among}的平均", PeerBase.OthersMean => $"{among}其他单位的平均", _ => $"{among}的合计" };
        return $"满分 {Text(fullMarks)} 分 × {(c.LessIsBetter ? $"{line} ÷ {own}" : $"{own} ÷ {line}")}，最高{(c.Most is { } most and not 1 ? $"按 {Text(most)} 倍计" : "得满分")}，最低 0 分";
    }

    private static string Among(RankingScope scope) => scope == RankingScope.EachClass ? "同一类别内" : "同一序列内";

    private static string Limit(decimal? given, EfficacyCurve c) => given is { } figure ? $"为 {Text(figure)}" : "取" + Among(c.Scope) + "的";

    private static string Increments(IncrementsCurve c, decimal fullMarks, string unit)
    {
        var (better, worse) = c.LessIsBetter ? ("低", "高") : ("高", "低");
        var line = Line(c.On);
        var text = $"{Share(c.On, c.LessIsBetter)}{(c.LessIsBetter ? "不高于" : "达到")}{line}得 {Text(c.BaseMarks ?? fullMarks)} 分";
        if (c.Up > 0)
        {
            text += $"，每{better} {Width(c.UpWidth)}{Step(c.On, unit)}加 {Text(c.Up)} 分{Whole(c.UpWholeSteps, c.UpStartedSteps)}{Most("加", c.UpMax)}";
        }

        if (c.UpByTarget is { } prices)
        {
            text += $"，每{better} {Width(c.UpWidth)}{Step(c.On, unit)}按全年目标的大小加分（{string.Join('、', prices.Bands.Select(b => b.From is null ? $"其余加 {Text(b.Points)} 分" : $"{Text(b.From.Value)}{unit}及以上加 {Text(b.Points)} 分"))}）{Whole(c.UpWholeSteps, c.UpStartedSteps)}{Most("加", c.UpMax)}";
        }

        if (c.NothingBelowLine)
        {
            return text + $"，{(c.LessIsBetter ? "高" : "低")}于{line}得 0 分";
        }

        if (c.Down > 0)
        {
            text += $"，每{worse} {Width(c.DownWidth)}{Step(c.On, unit)}扣 {Text(c.Down)} 分{Whole(c.DownWholeSteps, c.DownStartedSteps)}{Most("扣", c.DownMax)}";
        }

        if (c.Cliff is { } cliff)
        {
            text += $"，{worse}于 {Text(cliff)}{Suffix(c.On, unit)}得 0 分";
        }

        return text + (c.Floor is null ? string.Empty : $"，最低 {Text(c.Floor.Value)} 分");
    }

    private static string Variable(CurveVariable on) => on switch
    {
        CurveVariable.Completion => "完成率",
        CurveVariable.Growth => "增幅",
        CurveVariable.Lead => "超时序进度",
        _ => "实际数",
    };

    /// <summary>The variable; a completion where less is better is no completion but a share of the target.</summary>
    private static string Share(CurveVariable on, bool lessIsBetter) => on == CurveVariable.Completion && lessIsBetter ? "实际数占目标的比例" : Variable(on);

    private static string Line(CurveVariable on) => on switch
    {
        CurveVariable.Completion => "100%",
        CurveVariable.Lead => " 0 个百分点",
        _ => "目标",
    };

    private static IEnumerable<StepBand> Best(StepTableCurve c) => c.LessIsBetter ? c.Bands.OrderByDescending(b => b.From is not null).ThenBy(b => b.From) : c.Bands;

    private static string Most(string what, decimal? most) => most is null ? string.Empty : $"，最多{what} {Text(most.Value)} 分";

    private static string Step(CurveVariable on, string unit) => on == CurveVariable.Value ? unit : "个百分点";

    private static string Suffix(CurveVariable on, string unit) => on switch
    {
        CurveVariable.Value => unit,
        CurveVariable.Lead => " 个百分点",
        _ => "%",
    };

    private static string Whole(bool whole, bool started) => whole ? "（不足一档不计）" : started ? "（不足一档按一档计）" : string.Empty;

    private static string Width(decimal width) => Text(width) + " ";

    private static string Text(decimal value) => FractionText.Exact(value);
}
