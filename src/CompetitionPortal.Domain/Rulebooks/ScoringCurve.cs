using System.Text.Json.Serialization;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>The variable a curve runs over.</summary>
public enum CurveVariable
{
    /// <summary>完成率: value ÷ target, in percent; the line is 100.</summary>
    Completion,

    /// <summary>增幅: growth on the base, in percent; the line is the target.</summary>
    Growth,

    /// <summary>数值: the value itself, in the indicator's unit; the line is the target.</summary>
    Value,
}

/// <summary>
/// How a value becomes points (计分方式). A curve is data: its parameters stand in the rulebook. W is the full marks,
/// A the value, T the target.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(LinearCurve), "linear")]
[JsonDerivedType(typeof(DualTargetCurve), "dualTarget")]
[JsonDerivedType(typeof(CeilingCurve), "ceiling")]
[JsonDerivedType(typeof(IncrementsCurve), "increments")]
[JsonDerivedType(typeof(StepTableCurve), "stepTable")]
[JsonDerivedType(typeof(ThresholdCurve), "threshold")]
[JsonDerivedType(typeof(DirectCurve), "direct")]
public abstract record ScoringCurve
{
    /// <summary>The variable the curve runs over.</summary>
    [JsonIgnore]
    public abstract CurveVariable Runs { get; }

    /// <summary>Whether the indicator has a completion (完成率); ratings, ceilings and growth have none.</summary>
    [JsonIgnore]
    public virtual bool HasCompletion => Runs == CurveVariable.Completion;

    /// <summary>Whether an interim target can follow the plan; growth and ratings are against the year's target.</summary>
    [JsonIgnore]
    public virtual bool CanFollowPlan => HasCompletion;

    /// <summary>Whether the target is an amount, which a merger adds up and a split divides; else it is a rate or a scale.</summary>
    [JsonIgnore]
    public virtual bool TargetIsAmount => Runs != CurveVariable.Growth;
}

/// <summary>
/// 按比例: W × r, r cut to floor..cap (rules A1, A2, A3). r is A ÷ T, or growth ÷ target growth.
/// </summary>
/// <param name="On">Completion or growth.</param>
/// <param name="Cap">The highest r that counts (1 at most full marks, 1.2 up to 120 %), or null for none.</param>
/// <param name="Floor">The lowest r that counts; by default 0.</param>
public sealed record LinearCurve(CurveVariable On = CurveVariable.Completion, decimal? Cap = null, decimal Floor = 0) : ScoringCurve
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override CurveVariable Runs => On;
}

/// <summary>
/// 双重目标: base marks pro rata up to 确保, the rest of W pro rata from 确保 to 争取 (rule A12). Completion is against 确保.
/// </summary>
/// <param name="BaseMarks">Points at 确保, 0 to W.</param>
public sealed record DualTargetCurve(decimal BaseMarks) : ScoringCurve
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override CurveVariable Runs => CurveVariable.Completion;
}

/// <summary>
/// 控制上限: W up to the ceiling, then a price for each width above it, not below zero; without a price nothing above the
/// ceiling (rules A13a, A14).
/// </summary>
/// <param name="Down">Points lost for each <paramref name="Width"/> above, or null: all are lost.</param>
/// <param name="Width">The width in the indicator's unit, above 0.</param>
/// <param name="WholeSteps">Whether only whole widths count.</param>
public sealed record CeilingCurve(decimal? Down = null, decimal Width = 1, bool WholeSteps = false) : ScoringCurve
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override CurveVariable Runs => CurveVariable.Value;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool CanFollowPlan => true;
}

/// <summary>
/// 每超每低加扣: base marks at the line, a price for each width above and below it, each side with its own width, steps and
/// limit, the whole not below a floor (rules A6, A11).
/// </summary>
public sealed record IncrementsCurve : ScoringCurve
{
    /// <summary>The variable; widths are in its unit (percentage points for completion and growth).</summary>
    public required CurveVariable On { get; init; }

    /// <summary>Points at the line, or null for W.</summary>
    public decimal? BaseMarks { get; init; }

    /// <summary>Points for each width above the line, 0 or more.</summary>
    public decimal Up { get; init; }

    /// <summary>Width above, above 0.</summary>
    public decimal UpWidth { get; init; } = 1;

    /// <summary>Whether only whole widths above count.</summary>
    public bool UpWholeSteps { get; init; }

    /// <summary>The most that can be gained above the line, or null for no limit.</summary>
    public decimal? UpMax { get; init; }

    /// <summary>Points lost for each width below the line, 0 or more.</summary>
    public decimal Down { get; init; }

    /// <summary>Width below, above 0.</summary>
    public decimal DownWidth { get; init; } = 1;

    /// <summary>Whether only whole widths below count.</summary>
    public bool DownWholeSteps { get; init; }

    /// <summary>The most that can be lost below the line, or null for no limit.</summary>
    public decimal? DownMax { get; init; }

    /// <summary>The points never fall below this; null for no floor, which a document says in so many words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal? Floor { get; init; } = 0;

    /// <inheritdoc/>
    [JsonIgnore]
    public override CurveVariable Runs => On;
}

/// <summary>One band of a step table: from a bound on, up to the next band's bound.</summary>
/// <param name="From">Lower bound, inclusive, in the variable's unit (percent for completion and growth); null for the lowest band.</param>
/// <param name="Points">Points of the band.</param>
public sealed record StepBand(decimal? From, decimal Points);

/// <summary>分档: points by half-open bands, each from its bound up to the next one's (rules A5 in whole steps, A8).</summary>
/// <param name="On">The variable.</param>
/// <param name="Bands">The bands in any order; the lowest has no bound, so that no value falls through.</param>
public sealed record StepTableCurve(CurveVariable On, IReadOnlyList<StepBand> Bands) : ScoringCurve
{
    /// <summary>The bands, highest first: the same table has one form, however it was written.</summary>
    public IReadOnlyList<StepBand> Bands { get; init; } = [.. Bands.OrderByDescending(b => b.From is not null).ThenByDescending(b => b.From)];

    /// <inheritdoc/>
    [JsonIgnore]
    public override CurveVariable Runs => On;

    /// <inheritdoc/>
    public bool Equals(StepTableCurve? other) => other is not null && On == other.On && Bands.SequenceEqual(other.Bands);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(On, Bands.Count);
}

/// <summary>达标得分: W at the line or beyond, else nothing (rules A4, A14; at a ceiling of zero too).</summary>
/// <param name="On">The variable.</param>
/// <param name="AtMost">True where less is better: W at the line or below.</param>
public sealed record ThresholdCurve(CurveVariable On = CurveVariable.Completion, bool AtMost = false) : ScoringCurve
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override CurveVariable Runs => On;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool HasCompletion => On == CurveVariable.Completion && !AtMost;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool CanFollowPlan => On != CurveVariable.Growth;
}

/// <summary>
/// 直接计分: W × A ÷ T, where T is the scale of the rating; cut to 0..W unless said otherwise.
/// </summary>
/// <param name="Capped">Whether a rating beyond its scale is cut to W.</param>
public sealed record DirectCurve(bool Capped = true) : ScoringCurve
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override CurveVariable Runs => CurveVariable.Value;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool TargetIsAmount => false;
}
