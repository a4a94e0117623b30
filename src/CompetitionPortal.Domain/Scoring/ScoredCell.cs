using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>One participant on one indicator at a standing. Only the pass that measures it writes to it; later passes put another in its place.</summary>
public sealed record ScoredCell
{
    /// <summary>How the class scores the indicator.</summary>
    public required IndicatorUse Use { get; init; }

    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The year-to-date value in the indicator's unit, or null.</summary>
    public Fraction? Actual { get; internal set; }

    /// <summary>The target in force: of the period by the plan, or the year's; null when nothing is due.</summary>
    public Fraction? Target { get; internal set; }

    /// <summary>进度完成率: value ÷ target in force, exact; 1 is 100 %.</summary>
    public Fraction? Completion { get; internal set; }

    /// <summary>全年完成率: value ÷ the year's target, exact.</summary>
    public Fraction? YearCompletion { get; internal set; }

    /// <summary>Last year's value to the same period's end, in the indicator's unit; null where it is not known whole.</summary>
    public Fraction? LastYear { get; internal set; }

    /// <summary>增幅 in percent, exact.</summary>
    public Fraction? Growth { get; internal set; }

    /// <summary>超时序进度 in percentage points, exact: 全年完成率 × 100 − the schedule × 100; for what has a completion.</summary>
    public Fraction? Lead => Schedule is null ? null : ((YearShare ?? Fraction.Zero) - Schedule()) * 100;

    /// <summary>The share of the year's target that the schedule asks for, looked up only where a lead is asked for; null where there is none.</summary>
    internal Func<Fraction>? Schedule { get; set; }

    /// <summary>Value ÷ the year's target, also where that is no completion.</summary>
    internal Fraction? YearShare { get; set; }

    /// <summary>Points as rounded, or null when the cell leaves the denominator.</summary>
    public decimal? Points { get; internal set; }

    /// <summary>What is behind the cell.</summary>
    public CellState State { get; internal set; }

    /// <summary>Whether its points are a mean in which somebody counts who did not report.</summary>
    internal bool IsMeanOfUnreported { get; init; }

    /// <summary>How the points came about, in order.</summary>
    public required IReadOnlyList<TraceStep> Trace { get; init; }
}
