using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Results;

/// <summary>
/// What is unusual about a figure (core 2): it is pointed out and a reason is asked, it is never refused.
/// </summary>
public static class FigureHints
{
    private const int Times = 10;

    /// <summary>The hints, in Chinese sentences without a full stop; empty when nothing is unusual.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="value">The figure as entered.</param>
    /// <param name="before">The figure of the period before in the same year, or null.</param>
    /// <param name="lastYear">The figure of the same period of last year, or null.</param>
    public static IReadOnlyList<string> Of(Indicator indicator, decimal value, decimal? before, decimal? lastYear)
    {
        var hints = new List<string>();
        if (indicator.ReportedAs == ReportedAs.Cumulative && value < before)
        {
            hints.Add($"累计数低于上期 {FractionText.Exact(before.Value)}");
        }

        if (value < 0 && (before ?? lastYear ?? 0) >= 0)
        {
            hints.Add("是负数");
        }

        if (Far(value, before) && Far(value, lastYear ?? before))
        {
            hints.Add(Math.Abs(value) > Math.Abs(before ?? lastYear ?? 0)
                ? $"是{(before is null ? "上年同期" : "上期")}的 {Times} 倍以上，请核对计量单位（{indicator.UnitOfMeasure}）"
                : $"不到{(before is null ? "上年同期" : "上期")}的十分之一，请核对计量单位（{indicator.UnitOfMeasure}）");
        }
        else if (before is null && Far(value, lastYear))
        {
            hints.Add($"与上年同期 {FractionText.Exact(lastYear!.Value)} 相差 {Times} 倍以上，请核对计量单位（{indicator.UnitOfMeasure}）");
        }

        return hints;
    }

    private static bool Far(decimal value, decimal? like) => like is { } other && value != 0 && other != 0 && (Math.Abs(value) >= Math.Abs(other) * Times || Math.Abs(value) * Times <= Math.Abs(other));
}
