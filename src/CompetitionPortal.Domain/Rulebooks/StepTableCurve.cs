using System.Text.Json.Serialization;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>One band of a step table: from a bound on, up to the next band's bound.</summary>
/// <param name="From">Lower bound, inclusive, in the variable's unit (percent for completion and growth); null for the lowest band.</param>
/// <param name="Points">Points of the band.</param>
public sealed record StepBand(decimal? From, decimal Points);

/// <summary>
/// Half-open bands by a figure, each from its bound up to the next one's: of points, of prices by the size of a target.
/// </summary>
/// <param name="Bands">The bands in any order; the lowest has no bound, so that no figure falls through.</param>
public sealed record BandTable(IReadOnlyList<StepBand> Bands)
{
    /// <summary>The bands, highest first: the same table has one form, however it was written.</summary>
    public IReadOnlyList<StepBand> Bands { get; init; } = StepTableCurve.HighestFirst(Bands);

    /// <inheritdoc/>
    public bool Equals(BandTable? other) => other is not null && Bands.SequenceEqual(other.Bands);

    /// <inheritdoc/>
    public override int GetHashCode() => Bands.Count;
}

/// <summary>
/// 分档: points by half-open bands (rules A5 in whole steps, A8). A band reaches from its bound, inclusive, up to the next higher
/// one; where less is better from its bound, inclusive, down to the next lower one.
/// </summary>
/// <param name="On">The variable.</param>
/// <param name="Bands">The bands in any order; the worst has no bound, so that no value falls through.</param>
/// <param name="LessIsBetter">Whether the bounds are upper ones and the band without a bound is the highest.</param>
public sealed record StepTableCurve(
    CurveVariable On,
    IReadOnlyList<StepBand> Bands,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool LessIsBetter = false) : ScoringCurve
{
    /// <summary>The bands, highest first: the same table has one form, however it was written.</summary>
    public IReadOnlyList<StepBand> Bands { get; init; } = HighestFirst(Bands);

    /// <inheritdoc/>
    [JsonIgnore]
    public override CurveVariable Runs => On;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool HasCompletion => base.HasCompletion && !LessIsBetter;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool CanFollowPlan => base.HasCompletion;

    /// <inheritdoc/>
    public bool Equals(StepTableCurve? other) => other is not null && (On, LessIsBetter) == (other.On, other.LessIsBetter) && Bands.SequenceEqual(other.Bands);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(On, Bands.Count);

    internal static IReadOnlyList<StepBand> HighestFirst(IReadOnlyList<StepBand> bands) => [.. bands.OrderByDescending(b => b.From is not null).ThenByDescending(b => b.From)];
}
