using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>A curve as one Chinese sentence, as a rulebook would say it.</summary>
public static class CurveSentence
{
    /// <summary>The sentence, without a full stop.</summary>
    /// <param name="use">The class's use of the indicator.</param>
    /// <param name="unit">The indicator's unit of measure.</param>
    public static string Write(IndicatorUse use, string unit) => use.Curve switch
    {
        LinearCurve c => $"满分 {Text(use.FullMarks)} 分 × {Variable(c.On)}{(c.On == CurveVariable.Growth ? " ÷ 目标增幅" : string.Empty)}"
            + (c.Cap is null ? "，不封顶" : c.Cap == 1 ? "，最高得满分" : $"，最高按 {Text(c.Cap.Value)} 倍计")
            + (c.Floor == 0 ? "，最低 0 分" : $"，最低按 {Text(c.Floor)} 倍计"),
        DualTargetCurve c => $"达到确保目标以前按比例得 {Text(c.BaseMarks)} 分，从确保到争取再按比例得 {Text(use.FullMarks - c.BaseMarks)} 分",
        CeilingCurve c => $"不超过控制数得满分 {Text(use.FullMarks)} 分，" + (c.Down is null ? "突破得 0 分" : $"每超 {Width(c.Width)}{unit}扣 {Text(c.Down.Value)} 分{Whole(c.WholeSteps)}，扣完为止"),
        IncrementsCurve c => Increments(c, use.FullMarks, unit),
        StepTableCurve c => $"按{Variable(c.On)}分档：" + string.Join('；', c.Bands.Select(b => b.From is null ? $"其余 {Text(b.Points)} 分" : $"{Text(b.From.Value)}{Suffix(c.On, unit)}及以上 {Text(b.Points)} 分")),
        ThresholdCurve c => $"{Variable(c.On)}{(c.AtMost ? "不高于目标" : c.On == CurveVariable.Completion ? "达到 100%" : "达到目标")}得满分 {Text(use.FullMarks)} 分，否则 0 分",
        DirectCurve => $"满分 {Text(use.FullMarks)} 分 × 评分 ÷ 满分制",
        _ => CurveText.Kind(use.Curve),
    };

    private static string Increments(IncrementsCurve c, decimal fullMarks, string unit)
    {
        var line = c.On == CurveVariable.Completion ? "100%" : "目标";
        var text = $"{Variable(c.On)}达到{line}得 {Text(c.BaseMarks ?? fullMarks)} 分";
        if (c.Up > 0)
        {
            text += $"，每高 {Width(c.UpWidth)}{Step(c.On, unit)}加 {Text(c.Up)} 分{Whole(c.UpWholeSteps)}{(c.UpMax is null ? string.Empty : $"，最多加 {Text(c.UpMax.Value)} 分")}";
        }

        if (c.Down > 0)
        {
            text += $"，每低 {Width(c.DownWidth)}{Step(c.On, unit)}扣 {Text(c.Down)} 分{Whole(c.DownWholeSteps)}{(c.DownMax is null ? string.Empty : $"，最多扣 {Text(c.DownMax.Value)} 分")}";
        }

        return text + (c.Floor is null ? string.Empty : $"，最低 {Text(c.Floor.Value)} 分");
    }

    private static string Variable(CurveVariable on) => on switch
    {
        CurveVariable.Completion => "完成率",
        CurveVariable.Growth => "增幅",
        _ => "实际数",
    };

    private static string Step(CurveVariable on, string unit) => on == CurveVariable.Value ? unit : "个百分点";

    private static string Suffix(CurveVariable on, string unit) => on == CurveVariable.Value ? unit : "%";

    private static string Whole(bool whole) => whole ? "（不足一档不计）" : string.Empty;

    private static string Width(decimal width) => Text(width) + " ";

    private static string Text(decimal value) => FractionText.Exact(value);
}
