using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// Bonuses for the first places of a ranking at the end of each period (期评加分, rule D5d): the n-th place gets the n-th points, equal
/// ones alike, if the condition holds at that period's end. They stand in the ledger under their group and its caps, and are not part
/// of the standings in which they are won.
/// </summary>
/// <param name="Level">The level of the periods: month, quarter or half-year.</param>
/// <param name="Ranking">The ranking.</param>
/// <param name="Points">The points of the first places, in order, each above 0.</param>
/// <param name="Group">The group of bonuses.</param>
public sealed record SeasonBonus(PeriodLevel Level, string Ranking, IReadOnlyList<decimal> Points, string Group)
{
    /// <summary>What must hold at the period's end, or null.</summary>
    public Condition? Gate { get; init; }

    /// <summary>How many times a year a unit may win it; null for no limit.</summary>
    public int? MostTimes { get; init; }

    /// <inheritdoc/>
    public bool Equals(SeasonBonus? other) => other is not null && (Level, Ranking, Group, Gate, MostTimes) == (other.Level, other.Ranking, other.Group, other.Gate, other.MostTimes) && Points.SequenceEqual(other.Points);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Level, Ranking, Group, Points.Count, MostTimes);
}
