using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>The kinds of step by which a number comes about.</summary>
public enum TraceKind
{
    /// <summary>A rater's ballot that is void, and why.</summary>
    VoidBallot,

    /// <summary>What a group of raters gave in one period; from is its weight.</summary>
    Raters,

    /// <summary>A project: its amount, and what it counts for the unit.</summary>
    Project,

    /// <summary>What a person brought in a period, where the unit's figure is the sum of its persons'.</summary>
    Person,

    /// <summary>A figure of one period, as it counts on the basis.</summary>
    Figure,

    /// <summary>The value of a part, and what it adds by its factor and rate.</summary>
    Part,

    /// <summary>The year-to-date value from the figures.</summary>
    Value,

    /// <summary>A change of the target, from and to; with a label that says that it came too late where it does not count.</summary>
    TargetChange,

    /// <summary>A reported figure and the verified one that differ by more than the tolerance.</summary>
    Discrepancy,

    /// <summary>What such differences do to the points.</summary>
    DiscrepancyEffect,

    /// <summary>The year's target.</summary>
    Target,

    /// <summary>The target of the period by the plan.</summary>
    PlannedTarget,

    /// <summary>Value ÷ target in force.</summary>
    Completion,

    /// <summary>Last year's figure.</summary>
    Base,

    /// <summary>Growth in percent.</summary>
    Growth,

    /// <summary>The lead over the schedule in percentage points; from is the schedule's share.</summary>
    Lead,

    /// <summary>The best or the worst value among the others, against which a curve scores.</summary>
    Peer,

    /// <summary>The place in the ranking by which a curve gives points; from is how many are ranked.</summary>
    PeerPlace,

    /// <summary>A period's own figure and its points by the curve; without a figure it was not reported, without points it does not count.</summary>
    PeriodPoints,

    /// <summary>Points by the curve, exact.</summary>
    Curve,

    /// <summary>A rounding.</summary>
    Rounding,

    /// <summary>A condition of the points that does not hold, and what is left of them.</summary>
    Gate,

    /// <summary>The points given by the absence rule.</summary>
    Absence,

    /// <summary>A component of the score: its own score, and what it counts in the one above.</summary>
    Component,

    /// <summary>The base score of one round.</summary>
    Round,

    /// <summary>The mean of the rounds.</summary>
    RoundMean,

    /// <summary>The base score of a unit tied to this one, on this one's scale; from is its weight.</summary>
    Partner,

    /// <summary>The base score with the part of those it is tied to.</summary>
    Paired,

    /// <summary>The coefficient of the class, and the score with it.</summary>
    Coefficient,

    /// <summary>The sum of points.</summary>
    PointsSum,

    /// <summary>折算: scaled from the full marks present to full marks.</summary>
    Rescale,

    /// <summary>A bonus or deduction as it stands in the ledger.</summary>
    Entry,

    /// <summary>A bonus that does not count: a higher one for the same matter does.</summary>
    Superseded,

    /// <summary>A cap of bonuses.</summary>
    BonusCap,

    /// <summary>Bonuses of one document of which all but the highest count by a share.</summary>
    SameDocument,

    /// <summary>A cap of deductions.</summary>
    DeductionCap,

    /// <summary>扣完为止: deductions stop at the item's points.</summary>
    ItemFloor,

    /// <summary>A bonus that the whole class does not allow.</summary>
    FieldRule,

    /// <summary>Adjustments together.</summary>
    Adjustments,

    /// <summary>Base + adjustments.</summary>
    Total,

    /// <summary>A place in a named ranking.</summary>
    Place,

    /// <summary>A grade by its band.</summary>
    Grade,

    /// <summary>A grade limited by a condition.</summary>
    GradeCap,

    /// <summary>A grade raised or lowered by a condition.</summary>
    GradeShift,

    /// <summary>A grade for which there was no place.</summary>
    GradeQuota,

    /// <summary>A veto on record.</summary>
    Veto,

    /// <summary>Points or a total that a veto sets to zero, or to other points.</summary>
    VetoZero,

    /// <summary>A total that a veto limits.</summary>
    VetoCap,

    /// <summary>Nothing was there to be scored.</summary>
    NotScored,
}

/// <summary>One step of the trace of a number; it is noted by the run that computes the number.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="From">The exact number before, or null.</param>
/// <param name="To">The exact number after, or null where nothing was there.</param>
/// <param name="Clause">The clause that says so.</param>
/// <param name="Period">The period of a figure.</param>
/// <param name="Label">A name: of a ranking, a grade, a matter.</param>
public sealed record TraceStep(TraceKind Kind, Fraction? From, Fraction? To, string Clause, Period? Period = null, string? Label = null);
