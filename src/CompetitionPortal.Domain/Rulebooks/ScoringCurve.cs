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

    /// <summary>
    /// 超进度: the lead over the schedule in percentage points, r × 100 − schedule × 100, r against the year's target; the
    /// schedule is the plan's share, without a plan the months that have ended ÷ 12; the line is 0 (rule A21).
    /// </summary>
    Lead,
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
[JsonDerivedType(typeof(PiecewiseCurve), "piecewise")]
[JsonDerivedType(typeof(BestRatioCurve), "bestRatio")]
[JsonDerivedType(typeof(EfficacyCurve), "efficacy")]
[JsonDerivedType(typeof(RankPointsCurve), "rankPoints")]
public abstract record ScoringCurve
{
    /// <summary>The variable the curve runs over.</summary>
    [JsonIgnore]
    public abstract CurveVariable Runs { get; }

    /// <summary>Whether the indicator has a completion (完成率); ratings, ceilings and growth have none.</summary>
    [JsonIgnore]
    public virtual bool HasCompletion => Runs is CurveVariable.Completion or CurveVariable.Lead;

    /// <summary>Whether the indicator has a lead over the schedule (超时序进度).</summary>
    [JsonIgnore]
    public bool HasLead => HasCompletion || Runs == CurveVariable.Lead;

    /// <summary>Whether the better side is below the target: a ceiling, or a curve that says so (低者为优).</summary>
    public bool PrefersLess() => this switch
    {
        CeilingCurve or ThresholdCurve { AtMost: true } or LinearCurve { LessIsBetter: true } or IncrementsCurve { LessIsBetter: true } or StepTableCurve { LessIsBetter: true }
            or PiecewiseCurve { LessIsBetter: true } or PeerCurve { LessIsBetter: true } => true,
        _ => false,
    };

    /// <summary>Whether an interim target can follow the plan; growth and ratings are against the year's target.</summary>
    [JsonIgnore]
    public virtual bool CanFollowPlan => HasCompletion;

    /// <summary>Whether the points come from a division by the target, which then must not be zero.</summary>
    [JsonIgnore]
    public virtual bool DividesByTarget => Runs is CurveVariable.Completion or CurveVariable.Lead;

    /// <summary>Whether the target is an amount, which a merger adds up and a split divides; else it is a rate or a scale.</summary>
    [JsonIgnore]
    public virtual bool TargetIsAmount => Runs != CurveVariable.Growth;
}

/// <summary>
/// 按比例: W × r, r cut to floor..cap (rules A1, A2, A3). r is A ÷ T, or growth ÷ target growth; where less is better T ÷ A,
/// and the cap where A is zero or less (rule A13b).
/// </summary>
/// <param name="On">Completion or growth.</param>
/// <param name="Cap">The highest r that counts (1 at most full marks, 1.2 up to 120 %), or null for none.</param>
/// <param name="Floor">The lowest r that counts; by default 0.</param>
/// <param name="LessIsBetter">Whether r is T ÷ A; only over completion, and with a cap.</param>
public sealed record LinearCurve(
    CurveVariable On = CurveVariable.Completion,
    decimal? Cap = null,
    decimal Floor = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool LessIsBetter = false) : ScoringCurve
{
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
    [JsonIgnore]
    public override bool DividesByTarget => !LessIsBetter;
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
    /// <summary>Whether a started width counts as a whole one; not together with <see cref="WholeSteps"/>.</summary>
    [OmittedWhenEmpty]
    public bool StartedSteps { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override CurveVariable Runs => CurveVariable.Value;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool CanFollowPlan => true;
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
    public override bool HasCompletion => base.HasCompletion && !AtMost;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool CanFollowPlan => On != CurveVariable.Growth;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool DividesByTarget => HasLead;
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

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool DividesByTarget => true;
}
