using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// What one rater's whole ballot must keep to, over all units that he rates in a period (强制分布, rule C5): so many marks at a line
/// or above it, so many below it, or so many of an option. A ballot that breaks one is void as a whole.
/// </summary>
/// <param name="Number">How many; or with <paramref name="IsShare"/> the share of the rater's valid votes, 0 to 1.</param>
/// <param name="Option">The option that is counted; null where marks are.</param>
/// <param name="Line">The line of the marks; null where an option is counted.</param>
/// <param name="IsBelow">Whether marks below the line are counted instead of those at the line or above it.</param>
/// <param name="IsLeast">Whether the number is the least instead of the most.</param>
/// <param name="IsShare">Whether the number is a share.</param>
public sealed record BallotLimit(
    decimal Number, string? Option = null, decimal? Line = null, [property: OmittedWhenEmpty] bool IsBelow = false, [property: OmittedWhenEmpty] bool IsLeast = false, [property: OmittedWhenEmpty] bool IsShare = false)
{
    /// <summary>How a ballot breaks the limit, in words; null where it keeps to it.</summary>
    /// <param name="votes">The rater's valid votes: choice and worth.</param>
    public string? Broken(IReadOnlyCollection<(string Choice, decimal Worth)> votes)
    {
        var count = votes.Count(v => Option is null ? IsBelow ? v.Worth < Line : v.Worth >= Line : v.Choice == Option);
        var limit = IsShare ? Number * votes.Count : Number;
        var what = RatingText.Write(this);
        return (IsLeast ? count >= limit : count <= limit) ? null : $"{what[..what.IndexOf('至', StringComparison.Ordinal)]} {count} 票，{what[what.IndexOf('至', StringComparison.Ordinal)..]}{(IsShare ? $"（{votes.Count} 票的 {FractionText.Exact(limit)}）" : string.Empty)}";
    }
}
