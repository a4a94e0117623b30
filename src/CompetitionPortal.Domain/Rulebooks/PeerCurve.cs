using System.Text.Json.Serialization;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// A curve that scores a value against those of the others, inside each class or each ranking group and never across them. It is
/// evaluated once all of them are measured; who has no value (未报) is no measure for the others and has zero points.
/// </summary>
/// <param name="On">The variable.</param>
public abstract record PeerCurve(CurveVariable On) : ScoringCurve
{
    /// <summary>Whether less is better: the smallest is the best.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool LessIsBetter { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override CurveVariable Runs => On;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool HasCompletion => base.HasCompletion && !LessIsBetter;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool CanFollowPlan => base.HasCompletion;
}

/// <summary>What of the others a value is divided by.</summary>
public enum PeerBase
{
    /// <summary>最优: the best one.</summary>
    Best,

    /// <summary>平均: the exact mean of all, the unit itself among them.</summary>
    Mean,

    /// <summary>其他平均: the exact mean of the others; who is alone has none.</summary>
    OthersMean,

    /// <summary>合计: the sum of all, so that the points are shared out.</summary>
    Sum,
}

/// <summary>
/// 与最优比: W × x ÷ the best x (rule A16), or ÷ the mean or the sum; where less is better W × the best or the mean ÷ x. Cut to 0..most
/// × W, x of zero or less having the most where less is better. A best, mean or sum of zero or less makes it undefined, which is
/// treated as 无基数.
/// </summary>
/// <param name="On">The variable.</param>
/// <param name="Scope">Among whom the best is sought.</param>
public sealed record BestRatioCurve(CurveVariable On, RankingScope Scope = RankingScope.EachClass) : PeerCurve(On)
{
    /// <summary>What it is divided by.</summary>
    [OmittedWhenEmpty]
    public PeerBase Base { get; init; }

    /// <summary>The most it may give as a multiple of full marks, above 0; null for 1. Against the best or the sum it cannot be more.</summary>
    public decimal? Most { get; init; }
}

/// <summary>
/// 功效系数: W × (c + (1 − c) × (x − L) ÷ (H − L)), the quotient cut to 0..1 (rule A18; with c = 0 the min-max of A19). H is the
/// best and L the worst value among the others, or a figure of the rulebook: the satisfactory and the intolerable one. Where less
/// is better the smallest is the best. H = L gives W, or c × W.
/// </summary>
/// <param name="On">The variable.</param>
/// <param name="Scope">Among whom best and worst are sought.</param>
public sealed record EfficacyCurve(CurveVariable On, RankingScope Scope = RankingScope.EachClass) : PeerCurve(On)
{
    /// <summary>c, the share of the marks that the worst one has, 0 to below 1; by default 0.6.</summary>
    public decimal BaseShare { get; init; } = 0.6m;

    /// <summary>H in the variable's unit, or null for the best one among the others.</summary>
    public decimal? Best { get; init; }

    /// <summary>L in the variable's unit, or null for the worst one among the others.</summary>
    public decimal? Worst { get; init; }

    /// <summary>Whether all have full marks where H = L; else c × W.</summary>
    public bool FullWhenEqual { get; init; } = true;
}

/// <summary>Points of one place.</summary>
/// <param name="Place">The place, from 1.</param>
/// <param name="FromBottom">Whether it is counted from the bottom; such places are at most half of those ranked, rounded down.</param>
/// <param name="Points">The points.</param>
public sealed record PlacePoints(int Place, bool FromBottom, decimal Points);

/// <summary>
/// 按名次: points by the place in a named ranking of the rulebook, whose group, order, ties and tie-breakers count (rule A17): W − d
/// × (place − 1), not below a floor; or evenly from W down to the last place; or a table of places. Ties are resolved by the ranking before there are points.
/// </summary>
/// <param name="On">The variable that the ranking compares.</param>
/// <param name="Ranking">Name of the ranking; it compares this indicator by the variable.</param>
public sealed record RankPointsCurve(CurveVariable On, string Ranking) : PeerCurve(On)
{
    /// <summary>d, points lost for each place after the first; 0 or more.</summary>
    public decimal PerPlace { get; init; }

    /// <summary>The points never fall below this; by default 0.</summary>
    public decimal Floor { get; init; }

    /// <summary>
    /// Points of the last place, instead of the slope, at most full marks: W − (W − these) × (place − 1) ÷ (last place − 1), whatever the
    /// number of those ranked; null for none. The last place is their number, under 1223 the number of different places; who is
    /// alone has full marks.
    /// </summary>
    public decimal? LastPoints { get; init; }

    /// <summary>Points of places, instead of the slope; empty for none. A place from the top goes before one from the bottom.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<PlacePoints> Places { get; init => field = [.. value.OrderBy(p => p.FromBottom).ThenBy(p => p.FromBottom ? -p.Place : p.Place)]; } = [];

    /// <summary>Points of all places that the table does not name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public decimal Rest { get; init; }

    /// <inheritdoc/>
    public bool Equals(RankPointsCurve? other) => other is not null
        && (On, LessIsBetter, Ranking, PerPlace, Floor, LastPoints, Rest) == (other.On, other.LessIsBetter, other.Ranking, other.PerPlace, other.Floor, other.LastPoints, other.Rest) && Places.SequenceEqual(other.Places);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(On, Ranking, PerPlace, Places.Count);
}
