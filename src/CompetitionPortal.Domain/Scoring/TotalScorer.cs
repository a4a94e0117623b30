using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>The adjust pass: bonuses and deductions.</summary>
internal static class TotalScorer
{
    private const string AdjustmentClause = "加减分规则";

    /// <summary>Per matter the highest bonus, caps of groups and of all; deductions add up without a limit.</summary>
    public static decimal Adjustments(IEnumerable<Adjustment> entries, Rulebook rulebook, List<TraceStep> trace)
    {
        decimal bonuses = 0, deductions = 0;
        foreach (var entry in entries.Where(e => e.Points < 0))
        {
            deductions += entry.Points;
            trace.Add(Entry(TraceKind.Entry, entry));
        }

        foreach (var group in entries.Where(e => e.Points > 0).GroupBy(e => e.Group ?? string.Empty, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var rule = rulebook.AdjustmentGroups.FirstOrDefault(g => string.Equals(g.Name, group.Key, StringComparison.Ordinal));
            var sum = GroupSum(group, rule, trace);
            bonuses += Capped(sum, rule?.Cap, group.Key, trace);
        }

        bonuses = Capped(bonuses, rulebook.BonusCap, "加分合计", trace);
        var exact = (Fraction)(bonuses + deductions);
        var rounded = exact.Round(rulebook.Rounding.TotalDigits, rulebook.Rounding.Mode);
        trace.Add(new TraceStep(TraceKind.Adjustments, exact, rounded, AdjustmentClause));
        return rounded;
    }

    private static decimal GroupSum(IEnumerable<Adjustment> group, AdjustmentGroup? rule, List<TraceStep> trace)
    {
        decimal sum = 0;
        foreach (var matter in group.GroupBy(e => rule?.HighestOnly == false ? null : e.Matter, StringComparer.Ordinal))
        {
            var best = matter.Key is null ? null : matter.MaxBy(e => e.Points);
            foreach (var entry in matter)
            {
                var counts = best is null || ReferenceEquals(entry, best);
                sum += counts ? entry.Points : 0;
                trace.Add(Entry(counts ? TraceKind.Entry : TraceKind.Superseded, entry));
            }
        }

        return sum;
    }

    private static decimal Capped(decimal sum, decimal? cap, string label, List<TraceStep> trace)
    {
        if (cap is null || sum <= cap)
        {
            return sum;
        }

        trace.Add(new TraceStep(TraceKind.BonusCap, sum, cap.Value, AdjustmentClause, Label: label));
        return cap.Value;
    }

    private static TraceStep Entry(TraceKind kind, Adjustment entry) => new(
        kind,
        null,
        entry.Points,
        entry.Group is null ? AdjustmentClause : $"{AdjustmentClause}/{entry.Group}",
        entry.Period,
        entry.Matter is null ? entry.Reason : $"{entry.Matter}：{entry.Reason}");
}
