using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Adjustments;

/// <summary>What of one unit's entries counts at the year's end, and why the rest does not; as the rulebook's groups say.</summary>
internal static class CountedAdjustments
{
    /// <summary>The points of an entry that count for its matter; the highest bonus of a matter only, and the largest deduction where the group says so.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="ofUnit">All entries of its unit.</param>
    /// <param name="rulebook">The rulebook.</param>
    public static decimal Of(Adjustment entry, IReadOnlyList<Adjustment> ofUnit, Rulebook rulebook) =>
        Best(entry, ofUnit, rulebook) is { } best && !ReferenceEquals(best, entry) ? 0 : entry.Points;

    /// <summary>What people should know of an entry: its matter counts once, its group is full, all bonuses are at their limit.</summary>
    public static IEnumerable<string> Notes(Adjustment entry, IReadOnlyList<Adjustment> ofUnit, Rulebook rulebook)
    {
        var group = rulebook.AdjustmentGroups.FirstOrDefault(g => g.Name == entry.Group);
        if (entry.Points < 0)
        {
            if (Best(entry, ofUnit, rulebook) is { } largest && Same(entry, ofUnit) is { Count: > 1 } several)
            {
                yield return $"同一事项“{entry.Matter}”扣了 {several.Count} 笔，只计最多的 {FractionText.Plain(-largest.Points)} 分";
            }

            var lost = -ofUnit.Where(a => a.Group == entry.Group && a.Points < 0).Sum(a => Of(a, ofUnit, rulebook));
            if (group?.DeductionCap is { } least && lost > least)
            {
                yield return $"“{group.Name}”组合计扣 {FractionText.Plain(lost)} 分，最多扣 {FractionText.Plain(least)} 分";
            }

            yield break;
        }

        if (group is { Levels.Count: > 0 } && group.Levels.All(l => l.Points < 0))
        {
            yield return $"“{group.Name}”组的标准都是扣分，这一笔却是加分；要扣分，请撤回，写成 -{FractionText.Plain(entry.Points)}";
        }

        if (Best(entry, ofUnit, rulebook) is { } best && Same(entry, ofUnit) is { Count: > 1 })
        {
            yield return $"同一事项“{entry.Matter}”有 {Same(entry, ofUnit).Count} 笔，只计最高的 {FractionText.Plain(best.Points)} 分";
        }

        var sum = Sum(ofUnit.Where(a => a.Group == entry.Group), ofUnit, rulebook);
        if (group?.Cap is { } cap && sum > cap)
        {
            yield return $"“{group.Name}”组合计 {FractionText.Plain(sum)} 分，最高计 {FractionText.Plain(cap)} 分";
        }

        var all = rulebook.AdjustmentGroups.Sum(g => Math.Min(g.Cap ?? decimal.MaxValue / rulebook.AdjustmentGroups.Count, Sum(ofUnit.Where(a => a.Group == g.Name), ofUnit, rulebook)));
        if (rulebook.BonusCap is { } most && all > most)
        {
            yield return $"加分合计 {FractionText.Plain(all)} 分，最高计 {FractionText.Plain(most)} 分";
        }
    }

    private static decimal Sum(IEnumerable<Adjustment> entries, IReadOnlyList<Adjustment> ofUnit, Rulebook rulebook) => entries.Where(a => a.Points > 0).Sum(a => Of(a, ofUnit, rulebook));

    /// <summary>The entry that counts for a matter, or null where each counts by itself.</summary>
    private static Adjustment? Best(Adjustment entry, IReadOnlyList<Adjustment> ofUnit, Rulebook rulebook)
    {
        var group = rulebook.AdjustmentGroups.FirstOrDefault(g => g.Name == entry.Group);
        var each = entry.Points == 0 || entry.Matter is null || (entry.Points > 0 ? group?.HighestOnly == false : group?.LargestDeductionOnly != true);
        return each ? null : Same(entry, ofUnit).MaxBy(a => Math.Abs(a.Points));
    }

    private static List<Adjustment> Same(Adjustment entry, IReadOnlyList<Adjustment> ofUnit) => [.. ofUnit.Where(a => Math.Sign(a.Points) == Math.Sign(entry.Points) && a.Group == entry.Group && a.Matter == entry.Matter && a.Matter is not null)];
}
