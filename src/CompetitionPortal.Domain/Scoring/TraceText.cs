using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>A trace step as a row of a file: what, from, to. Numbers are exact, in any culture the same.</summary>
public static class TraceText
{
    /// <summary>What was done.</summary>
    public static string What(TraceStep step) => step.Kind switch
    {
        TraceKind.Project => $"{step.Period?.Name}项目 {step.Label}",
        TraceKind.Person => $"{step.Period?.Name}个人 {step.Label}",
        TraceKind.TargetChange => $"目标调整({step.Label})",
        TraceKind.Discrepancy => $"{step.Period?.Name}上报与核定之差 {step.Label}".TrimEnd(),
        TraceKind.DiscrepancyEffect => $"核实差异({step.Label})",
        TraceKind.VoidBallot => $"{step.Period?.Name}作废的票 {step.Label}",
        TraceKind.Raters => $"{step.Period?.Name}评委组 {step.Label}",
        TraceKind.Partner => $"挂钩单位 {step.Label}",
        TraceKind.Paired => "挂钩",
        TraceKind.Figure => $"{step.Period?.Name}数",
        TraceKind.Part => $"成分 {step.Label}",
        TraceKind.Value => step.Label ?? "实际",
        TraceKind.Target => "全年目标",
        TraceKind.PlannedTarget => "时序目标",
        TraceKind.Completion => "完成率",
        TraceKind.Base => "上年同期基数",
        TraceKind.Growth => "增幅(%)",
        TraceKind.Lead => "超时序进度(百分点)",
        TraceKind.PeriodPoints => $"{step.Period?.Name}计分",
        TraceKind.Peer => step.Label ?? string.Empty,
        TraceKind.PeerPlace => $"名次({step.Label})",
        TraceKind.Gate => $"不符前提 {step.Label}",
        TraceKind.Curve => step.Label is null ? "计分" : $"计分({step.Label})",
        TraceKind.Rounding => "舍入",
        TraceKind.Absence => $"缺项({step.Label})",
        TraceKind.Component => $"组成 {step.Label}",
        TraceKind.Round => $"{step.Period?.Name}基本分{(step.Label is null ? string.Empty : "（有未报）")}",
        TraceKind.RoundMean => "各轮平均",
        TraceKind.Coefficient => "类别系数",
        TraceKind.PointsSum => "各项得分合计",
        TraceKind.Rescale => "折算",
        TraceKind.Entry => $"{step.Period?.Name}加减分 {step.Label}",
        TraceKind.Superseded => $"{step.Period?.Name}{(step.To is { Sign: < 0 } ? "扣" : "加")}分不计(同一事项取最高) {step.Label}",
        TraceKind.BonusCap => $"{step.Label}封顶",
        TraceKind.SameDocument => $"同一文件其余加分 {step.Label}",
        TraceKind.DeductionCap => $"{step.Label}扣分封顶",
        TraceKind.ItemFloor => $"{step.Label}扣完为止",
        TraceKind.FieldRule => $"加分不计 {step.Label}",
        TraceKind.Adjustments => "加减分合计",
        TraceKind.Total => "总分",
        TraceKind.Place => $"名次({step.Label})",
        TraceKind.Grade => $"等次 {step.Label}",
        TraceKind.GradeCap => $"等次封顶 {step.Label}",
        TraceKind.GradeShift => $"等次晋降 {step.Label}",
        TraceKind.GradeQuota => $"等次名额 {step.Label}",
        TraceKind.Veto => $"一票否决 {step.Label}",
        TraceKind.VetoZero => $"一票否决{(step.To is { Sign: 0 } ? "计零" : "计分")} {step.Label}",
        TraceKind.VetoCap => $"一票否决总分封顶 {step.Label}",
        _ => "不可计分",
    };

    /// <summary>The exact number before, or blank.</summary>
    public static string From(TraceStep step) => Text(step.From);

    /// <summary>The exact number after; 空 for a figure that is not there, else blank.</summary>
    public static string To(TraceStep step) => step.To is null && step.Kind is (TraceKind.Figure or TraceKind.Base or TraceKind.Raters or TraceKind.Part or TraceKind.Project or TraceKind.Person) ? "空" : Text(step.To);

    private static string Text(Fraction? value) => value is { } number ? FractionText.Exact(number) : string.Empty;
}
