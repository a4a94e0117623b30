namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>A group of bonuses (加减分规则).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cap">The most that all bonuses of the group count together, or null for no limit.</param>
/// <param name="HighestOnly">Whether of several bonuses for one matter only the highest counts.</param>
public sealed record AdjustmentGroup(string Name, decimal? Cap, bool HighestOnly = true);
