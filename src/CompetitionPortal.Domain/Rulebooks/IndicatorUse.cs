namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>What happens to an indicator that is not assigned, undefined or not due for a unit (缺项办法).</summary>
public enum AbsenceRule
{
    /// <summary>折算: it leaves the denominator; the other points are scaled up to full marks.</summary>
    Rescale,

    /// <summary>满分: it counts with full marks.</summary>
    FullMarks,

    /// <summary>固定分: it counts with a fixed part.</summary>
    FixedPoints,

    /// <summary>零分: it counts with zero.</summary>
    Zero,

    /// <summary>不排名: the unit is scored on the rest but not ranked by total.</summary>
    NotRanked,

    /// <summary>同类平均: it counts with the mean of the points of those of its class who hold the task; with nobody's it leaves the denominator.</summary>
    ClassMean,
}

/// <summary>How the points of periods that are scored one by one come together.</summary>
public enum PeriodScoring
{
    /// <summary>累计: they are added up.</summary>
    Sum,

    /// <summary>平均: their mean over the periods that are due.</summary>
    Mean,
}

/// <summary>How one class scores one indicator (计分).</summary>
public sealed record IndicatorUse
{
    /// <summary>Name of the class.</summary>
    public required string Class { get; init; }

    /// <summary>Name of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Full marks of the indicator in the class, 0 or more; 0 for what gives no marks of its own: what is only reported, or only adds and deducts.</summary>
    public required decimal FullMarks { get; init; }

    /// <summary>How a value becomes points.</summary>
    public required ScoringCurve Curve { get; init; }

    /// <summary>What happens when it is not assigned, undefined or not due.</summary>
    public AbsenceRule Absence { get; init; } = AbsenceRule.Rescale;

    /// <summary>The fixed part, for <see cref="AbsenceRule.FixedPoints"/>; 0 to full marks.</summary>
    public decimal? AbsencePoints { get; init; }

    /// <summary>
    /// 前提: what must hold for the points to count, of the unit's other figures too; or null (rules A22, A8, A15). It is asked
    /// before there are places, and of points as they are before any such condition.
    /// </summary>
    public Condition? Gate { get; init; }

    /// <summary>The most points that are left where it does not hold; null for none.</summary>
    public decimal? GatePoints { get; init; }

    /// <summary>The component (组成) of the class's score to which it belongs, or null for the score itself.</summary>
    public string? Component { get; init; }

    /// <summary>
    /// 各期计分: each due period's own figure is scored by the curve, and the points are added up or averaged, at most to full marks; null
    /// for the figure to date. Full marks of a period are full marks, in a sum divided by the periods of the year; its target is the
    /// year's, of a flow divided likewise. A period that was not reported has zero points, or is treated as the indicator says.
    /// </summary>
    public PeriodScoring? EachPeriod { get; init; }

    /// <summary>The clause of the printed rulebook, for example 第八条第一款; or null.</summary>
    public string? Clause { get; init; }

    /// <summary>只报不计分: it gives no points whatever is reported; conditions, rankings and amounts ask for its figures.</summary>
    public bool IsOnlyReported() => FullMarks == 0 && Curve is LinearCurve;
}
