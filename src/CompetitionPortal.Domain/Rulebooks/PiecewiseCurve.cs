using System.Text.Json.Serialization;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>One corner of a piecewise linear curve.</summary>
/// <param name="At">The variable (percent for completion and growth, percentage points for the lead, else the indicator's unit).</param>
/// <param name="Points">The points there.</param>
public sealed record CurveKnot(decimal At, decimal Points);

/// <summary>
/// 折线: straight from corner to corner: s = p₁ + (p₂ − p₁) × (x − x₁) ÷ (x₂ − x₁). Beyond the highest corner its points; below
/// the lowest one <see cref="Below"/>, or its points (rules A12 with fixed targets, A20 in points, A13 by falling corners).
/// </summary>
/// <param name="On">The variable.</param>
/// <param name="Knots">Two corners or more, each at another value; kept from the lowest to the highest.</param>
/// <param name="Below">Points below the lowest corner, or null for the lowest corner's.</param>
/// <param name="LessIsBetter">Whether a low completion is the better one; the indicator then has no completion to be ranked by.</param>
public sealed record PiecewiseCurve(
    CurveVariable On,
    IReadOnlyList<CurveKnot> Knots,
    decimal? Below = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool LessIsBetter = false) : ScoringCurve
{
    /// <summary>The corners, lowest first: the same curve has one form, however it was written.</summary>
    public IReadOnlyList<CurveKnot> Knots { get; init; } = [.. Knots.OrderBy(k => k.At)];

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
    public bool Equals(PiecewiseCurve? other) => other is not null && (On, Below, LessIsBetter) == (other.On, other.Below, other.LessIsBetter) && Knots.SequenceEqual(other.Knots);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(On, Knots.Count);
}
