using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Outcomes;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>The parts of a rulebook that have no table of their own on the page, each as sentences a paper would print.</summary>
public static class RulebookSentences
{
    /// <summary>Classes with a coefficient or tied to other units, and rounds.</summary>
    public static IEnumerable<string> Base(Rulebook rulebook)
    {
        foreach (var group in rulebook.Classes)
        {
            if (group.Coefficient is { } coefficient)
            {
                yield return $"{group.Name}的基本分乘以系数 {FractionText.Plain(coefficient)}，加减分不乘。";
            }

            if (group.PairShare is { } share)
            {
                yield return $"{group.Name}的基本分有 {Percent(share)} 取自挂钩单位的得分，其余 {Percent(1 - share)} 是自己的得分。";
            }
        }

        if (rulebook.Rounds is { } rounds)
        {
            yield return $"{(rounds.OnlyAtYearEnd ? "全年" : string.Empty)}基本分是各{Words.Levels.Write(rounds.Level)}末基本分的{(rounds.Weights.Count == 0 ? "平均" : $"加权平均，权重依次是 {string.Join('、', rounds.Weights.Select(w => FractionText.Plain(w)))}")}{(rounds.OnlyAtYearEnd ? "；期中只看本期自己的基本分" : "；期中是已过各轮的平均")}。";
        }
    }

    /// <summary>Composed indicators with their rates, and ratings.</summary>
    public static IEnumerable<string> Composed(Rulebook rulebook)
    {
        foreach (var parts in rulebook.Parts.GroupBy(p => p.Indicator, StringComparer.Ordinal))
        {
            yield return $"“{parts.Key}”由这几项相加得出：{string.Join('、', parts.Select(p => $"{p.Part}乘 {FractionText.Plain(p.Factor)}{(p.Rate is { } rate ? $"，按{rate}汇率换算" : string.Empty)}"))}。";
        }

        foreach (var rate in rulebook.Rates)
        {
            yield return $"{rate.Name}全年按 {FractionText.Plain(rate.Rate)} 换算{(rate.Step == 1 ? string.Empty : $"，再除以 {FractionText.Plain(rate.Step)}")}。";
        }

        foreach (var indicator in rulebook.Indicators.Where(i => i.Rating is not null))
        {
            yield return $"“{indicator.Name}”{RatingSentence.Of(indicator.Rating!)}。";
        }
    }

    /// <summary>What bonuses and deductions count, group by group and together.</summary>
    public static IEnumerable<string> Adjustments(Rulebook rulebook)
    {
        foreach (var group in rulebook.AdjustmentGroups)
        {
            yield return group.Levels.Count > 0 && group.Levels.All(l => l.Points <= 0)
                ? $"{group.Name}：{(group.LargestDeductionOnly ? "同一事项只计扣得最多的一笔" : "逐笔累加")}{(group.Cap is { } few ? $"，加分合计最多 {Shown.Amount(few)} 分" : string.Empty)}。"
                : $"{group.Name}：加分{(group.HighestOnly ? "同一事项只计最高的一笔" : "逐笔累加")}，{(group.Cap is { } cap ? $"合计最多加 {Shown.Amount(cap)} 分" : "合计不设上限")}。";
        }

        yield return rulebook.BonusCap is { } all ? $"全部加分合计最多 {Shown.Amount(all)} 分。" : "全部加分合计不另设上限。";
        yield return $"扣分{(rulebook.AdjustmentGroups.Any(g => g.LargestDeductionOnly) ? "除写明的以外" : string.Empty)}逐笔累加，{DeductionLimits([.. rulebook.AdjustmentGroups.Where(g => g.DeductionCap is not null || g.Item is not null)], rulebook.AdjustmentGroups.Count)}；加减分不参加折算。";
    }

    private static string DeductionLimits(IReadOnlyList<AdjustmentGroup> limited, int groups) =>
        limited.Count == 0 ? "不设上限"
        : limited.Count == groups ? "到各组别写明的限度为止"
        : $"{string.Join('、', limited.Select(g => g.Name))}到写明的限度为止，其余不设上限";

    /// <summary>Prices of levels, and what the groups of bonuses and deductions limit.</summary>
    public static IEnumerable<string> Levels(Rulebook rulebook) =>
    [
        .. rulebook.AdjustmentGroups.Where(g => g.Levels.Count > 0).Select(Prices),
        .. Limits(rulebook),
    ];

    private static string Prices(AdjustmentGroup group) =>
        $"{group.Name}的标准：{string.Join('、', group.Levels.Select(l => l.Points == 0 ? $"{l.Name}只记录在案" : $"{l.Name}{(l.Points > 0 ? "加" : "扣")} {FractionText.Plain(Math.Abs(l.Points))} 分"))}。";

    /// <summary>What the groups of bonuses and deductions limit beyond their bonuses.</summary>
    public static IEnumerable<string> Limits(Rulebook rulebook)
    {
        foreach (var group in rulebook.AdjustmentGroups)
        {
            List<string> limits =
            [
                .. group.Item is { } item ? [$"扣分扣完“{item}”的分为止"] : Array.Empty<string>(),
                .. group.DeductionCap is { } most ? [$"扣分合计最多 {FractionText.Plain(most)} 分"] : Array.Empty<string>(),
                .. group.LargestDeductionOnly ? ["同一事项的扣分只计扣得最多的一笔"] : Array.Empty<string>(),
                .. group.LowerShare is { } lower ? [$"同一文件的加分，除最高的一笔外按 {Percent(lower)} 计"] : Array.Empty<string>(),
                .. group.IsDiscretionary ? ["酌情给分，要写明原因"] : Array.Empty<string>(),
                .. group.Gate is { } gate ? [$"符合“{ConditionText.Write(gate)}”才可以加分"] : Array.Empty<string>(),
                .. group.Field?.LostAbove is { } lost ? [$"失分的单位超过 {Percent(lost)} 才可以加分"] : Array.Empty<string>(),
                .. group.Field?.MostUnits is { } units ? [$"加分的单位最多占 {Percent(units)}"] : Array.Empty<string>(),
                .. group.Field?.MostOfItem is { } share ? [$"加分最多占这一项满分的 {Percent(share)}"] : Array.Empty<string>(),
            ];
            if (limits.Count > 0)
            {
                yield return $"{group.Name}：{string.Join('，', limits)}。";
            }
        }
    }

    private static string Set(VetoRule v) => v.Points is > 0 and var points ? $"按 {Shown.Amount(points)} 分计" : "计零";

    /// <summary>What vetoes do.</summary>
    public static IEnumerable<string> Vetoes(Rulebook rulebook) => rulebook.VetoRules.Select(v =>
        $"{(v.Kinds.Count == 0 ? "其余各种" : string.Join('、', v.Kinds))}一票否决及于{string.Join('、', v.Reach.Select(r => Words.Reaches.Write(r)))}，"
        + (v.TermMonths is null ? "管发生的那一年" : $"自{Words.VetoStarts.Write(v.Start)}起管{OutcomeWords.Term(v.TermMonths)}，{(v.IsOnlyFromStart ? "不追溯发生的那一年" : "发生的那一年也否决")}")
        + v.Zero switch { VetoZero.Item => $"，“{v.ZeroItem}”{Set(v)}", VetoZero.Total => $"，总分{Set(v)}", VetoZero.TotalAtMost => $"，总分最多 {Shown.Amount(v.Points ?? 0)} 分", _ => "，不改变得分和名次" }
        + $"{(v.Article is { } article ? $"（{article}）" : string.Empty)}。");

    /// <summary>Movements of grades, and how many may have them.</summary>
    public static IEnumerable<string> Grades(Rulebook rulebook)
    {
        foreach (var shift in rulebook.GradeShifts)
        {
            yield return $"符合“{ConditionText.Write(shift.Condition)}”的，等次{(shift.Steps > 0 ? "晋" : "降")} {Math.Abs(shift.Steps)} 档，得分不变。";
        }

        foreach (var quota in rulebook.GradeQuotas)
        {
            yield return $"{quota.Grade}按{quota.Ranking}给{Places(quota.Places, quota.Share)}，名额边上并列{Edge(quota.Edge, quota.EdgeKeys)}；封顶的单位让出的名额{(quota.KeepsPlaces ? "不递补" : "由后面的递补")}。";
        }
    }

    /// <summary>A number of places, or the share of those ranked.</summary>
    public static string Places(int? places, QuotaShare? share) => share is null
        ? $" {places?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "〔名额〕"} 个名额"
        : $"参加排名单位的 {Percent(share.Of)}（{Words.QuotaRoundings.Write(share.Rounding)}取整{(share.AtLeastOne ? "，至少一个" : string.Empty)}）";

    /// <summary>What becomes of a tie across the edge.</summary>
    public static string Edge(EdgeTie edge, IReadOnlyList<RankingKey> keys) =>
        edge == EdgeTie.TieBreak ? $"再比{string.Join('、', keys.Select(k => (k.Indicator is null ? string.Empty : k.Indicator + "的") + Words.Measures.Write(k.Measure)))}" : Words.Edges.Write(edge);

    private static string Percent(decimal share) => FractionText.Plain(share * 100) + "%";
}
