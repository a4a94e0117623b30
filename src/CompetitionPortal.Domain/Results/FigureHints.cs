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

        (string Name, decimal? Value)[] all = [("上期", before), ("上年同期", lastYear)];
        var likes = all.Where(l => l.Value is not (null or 0)).ToList();
        if (likes.Count > 0 && likes.All(l => IsFar(value, l.Value!.Value)))
        {
            var (name, like) = (likes[0].Name, FractionText.Exact(likes[0].Value!.Value));
            hints.Add(Math.Abs(value) > Math.Abs(likes[0].Value!.Value)
                ? $"是{name} {like} 的 {Times} 倍以上，请核对计量单位（{indicator.UnitOfMeasure}）"
                : $"不到{name} {like} 的十分之一，请核对计量单位（{indicator.UnitOfMeasure}）");
        }

        return hints;
    }

    private static bool IsFar(decimal value, decimal like) => value != 0 && (Math.Abs(value) >= Math.Abs(like) * Times || Math.Abs(value) * Times <= Math.Abs(like));
}
