using System.Text.Json.Serialization;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// 每超每低加扣: base marks at the line, a price for each width above and below it, each side with its own width, steps and
/// limit, the whole not below a floor (rules A6, A11). With <see cref="NothingBelowLine"/> base marks only at the line and a bonus
/// beyond it (A5), with <see cref="Cliff"/> a slope that breaks off (A7), with <see cref="UpByTarget"/> a price that depends on
/// the size of the target (A9). Where less is better, "above" is the better side, below the line in figures.
/// </summary>
public sealed record IncrementsCurve : ScoringCurve
{
    /// <summary>The variable; widths are in its unit (percentage points for completion and growth).</summary>
    public required CurveVariable On { get; init; }

    /// <summary>Points at the line, or null for W.</summary>
    public decimal? BaseMarks { get; init; }

    /// <summary>Points for each width above the line, 0 or more.</summary>
    public decimal Up { get; init; }

    /// <summary>The points for each width above by the size of the year's target, in the indicator's unit, instead of <see cref="Up"/>; or null.</summary>
    public BandTable? UpByTarget { get; init; }

    /// <summary>Width above, above 0.</summary>
    public decimal UpWidth { get; init; } = 1;

    /// <summary>Whether only whole widths above count.</summary>
    public bool UpWholeSteps { get; init; }

    /// <summary>Whether a started width above counts as a whole one; not together with <see cref="UpWholeSteps"/>.</summary>
    [OmittedWhenEmpty]
    public bool UpStartedSteps { get; init; }

    /// <summary>The most that can be gained above the line, or null for no limit.</summary>
    public decimal? UpMax { get; init; }

    /// <summary>Points lost for each width below the line, 0 or more.</summary>
    public decimal Down { get; init; }

    /// <summary>Width below, above 0.</summary>
    public decimal DownWidth { get; init; } = 1;

    /// <summary>Whether only whole widths below count.</summary>
    public bool DownWholeSteps { get; init; }

    /// <summary>Whether a started width below counts as a whole one; not together with <see cref="DownWholeSteps"/>.</summary>
    [OmittedWhenEmpty]
    public bool DownStartedSteps { get; init; }

    /// <summary>The most that can be lost below the line, or null for no limit.</summary>
    public decimal? DownMax { get; init; }

    /// <summary>The points never fall below this; null for no floor, which a document says in so many words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal? Floor { get; init; } = 0;

    /// <summary>Whether who does not reach the line gets nothing at all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NothingBelowLine { get; init; }

    /// <summary>A value of the variable, on the worse side of the line, beyond which there is nothing at all; or null.</summary>
    public decimal? Cliff { get; init; }

    /// <summary>Whether less is better: the better side is below the line.</summary>
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
    public override bool CanFollowPlan => On != CurveVariable.Growth;
}
