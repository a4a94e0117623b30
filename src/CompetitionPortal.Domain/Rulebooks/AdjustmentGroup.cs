namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>The price of one level in a group of bonuses and deductions (加减分标准).</summary>
/// <param name="Name">The level or event, for example 省级 or 迟报.</param>
/// <param name="Points">Its points: above zero a bonus, below zero a deduction; 0 for what is only on record.</param>
public sealed record AdjustmentLevel(string Name, decimal Points);

/// <summary>
/// What a whole class decides about a group's bonuses, after all its units (rules E3). Lost marks: the item's points below its full
/// marks, or without an item a deduction of the group. Units: those of the class that can be scored.
/// </summary>
/// <param name="LostAbove">Bonuses count only where more than this share of the units lost marks; or null.</param>
/// <param name="MostUnits">
/// The share of the units that may have a bonus, rounded down; those with the highest ones, and where equal ones cross the edge
/// none of them. Or null.
/// </param>
/// <param name="MostOfItem">The most that the bonuses count, as a share of the item's full marks; or null.</param>
public sealed record FieldRule(decimal? LostAbove = null, decimal? MostUnits = null, decimal? MostOfItem = null);

/// <summary>
/// A group of bonuses and deductions (加减分规则; rules E1, E2, E3, E5):
/// bonus = min(cap, Σ per matter of the highest), with those of one document that are not its highest × share;
/// deductions = max(−cap, −the item's points, Σ).
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Cap">The most that all bonuses of the group count together, or null for no limit.</param>
/// <param name="HighestOnly">Whether of several bonuses for one matter only the highest counts.</param>
public sealed record AdjustmentGroup(string Name, decimal? Cap, bool HighestOnly = true)
{
    /// <summary>The levels that its entries may name instead of points.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<AdjustmentLevel> Levels { get; init; } = [];

    /// <summary>The share at which all but the highest bonus of one document count, 0 to 1; null for the whole.</summary>
    public decimal? LowerShare { get; init; }

    /// <summary>The most that the deductions of the group count together, as a number above zero; null for no limit.</summary>
    public decimal? DeductionCap { get; init; }

    /// <summary>Whether of several deductions for one matter only the largest counts (rules E1); else each does.</summary>
    [OmittedWhenEmpty]
    public bool LargestDeductionOnly { get; init; }

    /// <summary>The indicator it belongs to: its deductions stop at that item's points (扣完为止); null: they go beyond.</summary>
    public string? Item { get; init; }

    /// <summary>Whether marks are given at discretion: each entry needs a reason, and the group a cap.</summary>
    [OmittedWhenEmpty]
    public bool IsDiscretionary { get; init; }

    /// <summary>
    /// 前提: what must hold for a unit's bonuses of the group to count, of its own figures, its components or its base score; or null.
    /// Deductions count all the same.
    /// </summary>
    public Condition? Gate { get; init; }

    /// <summary>What the whole class decides, or null.</summary>
    public FieldRule? Field { get; init; }

    /// <summary>The price of a level, or null when it has none of the name.</summary>
    public decimal? PriceOf(string? level) => Levels.FirstOrDefault(l => string.Equals(l.Name, level, StringComparison.Ordinal))?.Points;
}
