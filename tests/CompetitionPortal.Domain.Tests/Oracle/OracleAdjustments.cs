using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>Bonuses and deductions after the rules' text: by group and unit, then what each class decides, then the common cap.</summary>
internal static class OracleAdjustments
{
    public static void Settle(List<OracleScore> scores, CompetitionFacts facts, Rulebook rulebook, int month)
    {
        var bonus = new Dictionary<(string Unit, string Group), Ratio>();
        foreach (var s in scores)
        {
            foreach (var group in rulebook.AdjustmentGroups)
            {
                bonus[(s.Unit, group.Name)] = Bonus(s, Of(facts, rulebook, s.Unit, month).Where(e => e.Group == group.Name && e.Points > 0).ToList(), group);
                if (group.Gate is { } gate && !OracleScorer.Holds(gate, s, facts))
                {
                    bonus[(s.Unit, group.Name)] = 0;
                }
            }
        }

        foreach (var s in scores)
        {
            var sum = rulebook.AdjustmentGroups.Aggregate((Ratio)0, (all, g) => all + (Allowed(s, g, scores, bonus, facts, rulebook, month) ? bonus[(s.Unit, g.Name)] : 0));
            sum = rulebook.BonusCap is { } most ? Ratio.Less(sum, most) : sum;
            s.Adjustments = (sum - Lost(s, facts, rulebook, month)).Rounded(rulebook.Rounding.TotalDigits, rulebook.Rounding.Mode);
        }
    }

    private static List<(string? Group, string? Matter, string? Document, decimal Points)> Of(CompetitionFacts facts, Rulebook rulebook, string unit, int month) =>
    [
        .. facts.Adjustments.Where(a => a.Participant == unit && a.Period.EndMonth <= month)
            .OrderBy(a => a.Period.EndMonth).ThenBy(a => a.Document, StringComparer.Ordinal)
            .Select(a => (a.Group, a.Matter, a.Document, a.Level is null ? a.Points : a.Count * rulebook.AdjustmentGroups.Single(g => g.Name == a.Group).Levels.Single(l => l.Name == a.Level).Points)),
    ];

    private static Ratio Bonus(OracleScore s, List<(string? Group, string? Matter, string? Document, decimal Points)> entries, AdjustmentGroup group)
    {
        // Of each matter one entry with the most points; which of equal ones does not matter unless their documents differ.
        var counted = group.HighestOnly
            ? entries.Where((e, i) => e.Matter is null || !entries.Where((o, n) => o.Matter == e.Matter && (o.Points > e.Points || (o.Points == e.Points && n < i))).Any()).ToList()
            : entries;
        var sum = counted.Aggregate((Ratio)0, (all, e) => all + e.Points);
        if (group.LowerShare is { } share)
        {
            foreach (var paper in counted.Where(e => e.Document is not null).Select(e => e.Document).Distinct())
            {
                var own = counted.Where(e => e.Document == paper).OrderByDescending(e => e.Points).Skip(1).Sum(e => e.Points);
                sum -= (Ratio)own * (1 - (Ratio)share);
            }
        }

        sum = group.Cap is { } cap ? Ratio.Less(sum, cap) : sum;
        return group.Field?.MostOfItem is { } part ? Ratio.Less(sum, (Ratio)part * (s.Cell(group.Item)?.Use.FullMarks ?? 0)) : sum;
    }

    private static bool Allowed(OracleScore one, AdjustmentGroup group, List<OracleScore> scores, Dictionary<(string Unit, string Group), Ratio> bonus, CompetitionFacts facts, Rulebook rulebook, int month)
    {
        if (group.Field is not { } field || one.Base is null)
        {
            return true;
        }

        var pool = scores.Where(s => s.Class == one.Class && s.Base is not null).ToList();
        var lost = pool.Count(s => group.Item is null
            ? Of(facts, rulebook, s.Unit, month).Any(e => e.Group == group.Name && e.Points < 0)
            : s.Cell(group.Item) is { Points: { } points } cell && points < cell.Use.FullMarks);
        var level = pool.Count(s => bonus[(s.Unit, group.Name)] >= bonus[(one.Unit, group.Name)]);
        return (field.LostAbove is not { } above || (Ratio)lost > (Ratio)above * pool.Count) && (field.MostUnits is not { } units || (Ratio)level <= (Ratio)units * pool.Count);
    }

    private static Ratio Lost(OracleScore s, CompetitionFacts facts, Rulebook rulebook, int month)
    {
        var entries = Of(facts, rulebook, s.Unit, month).Where(e => e.Points < 0).ToList();
        var total = entries.Where(e => rulebook.AdjustmentGroups.All(g => g.Name != e.Group)).Aggregate((Ratio)0, (all, e) => all - e.Points);
        var eaten = new Dictionary<string, Ratio>();
        foreach (var group in rulebook.AdjustmentGroups.OrderBy(g => g.Name, StringComparer.Ordinal))
        {
            var own = entries.Where(e => e.Group == group.Name).ToList();
            own = group.LargestDeductionOnly ? [.. own.Where(e => e.Matter is null), .. own.Where(e => e.Matter is not null).GroupBy(e => e.Matter).Select(m => m.OrderBy(e => e.Points).First())] : own;
            var lost = own.Aggregate((Ratio)0, (all, e) => all - e.Points);
            lost = group.DeductionCap is { } cap ? Ratio.Less(lost, cap) : lost;
            if (group.Item is { } item && lost > 0)
            {
                var rest = Ratio.More(0, (s.Cell(item)?.Points ?? 0) - eaten.GetValueOrDefault(item, 0));
                lost = Ratio.Less(lost, rest);
                eaten[item] = eaten.GetValueOrDefault(item, 0) + lost;
            }

            total += lost;
        }

        return total;
    }
}
