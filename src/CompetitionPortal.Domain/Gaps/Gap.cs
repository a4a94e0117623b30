using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Gaps;

/// <summary>The smallest change of one indicator's last figure that does it, all others held fixed.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period whose figure changes.</param>
/// <param name="Now">The figure now, in the indicator's unit of measure; null where it was not reported.</param>
/// <param name="Then">The figure that does it.</param>
/// <param name="TiesAt">The smallest change at which the place is only shared, or null where there is none.</param>
public sealed record GapChange(Indicator Indicator, Period Period, decimal? Now, decimal Then, decimal? TiesAt = null)
{
    /// <summary>How much more it takes; below zero where less is better. A figure that was not reported counts from zero, a cumulative one from the last there is.</summary>
    public required decimal Extra { get; init; }
}

/// <summary>What it takes to reach a goal.</summary>
/// <param name="Changes">One change, or the nearest pair; empty where not even two indicators reach it.</param>
/// <param name="Then">The scoreboard as it would be, without traces; null where it is not reachable.</param>
public sealed record Gap(IReadOnlyList<GapChange> Changes, Scoreboard? Then)
{
    /// <summary>It cannot be reached.</summary>
    public static Gap NotReachable { get; } = new([], null);

    /// <summary>Whether it can be reached.</summary>
    public bool IsReachable => Then is not null;
}
