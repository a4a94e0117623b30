using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>A person on his own task at a standing (rule D8). It is nobody's points.</summary>
public sealed record PersonScore
{
    /// <summary>The person.</summary>
    public required Person Person { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Participant { get; init; }

    /// <summary>The unit's name at the period's end.</summary>
    public required string UnitName { get; init; }

    /// <summary>The post held there, the latest one.</summary>
    public required string Post { get; init; }

    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The year's task.</summary>
    public required decimal YearTarget { get; init; }

    /// <summary>The task in force, as planned by the period's end; null when nothing is due.</summary>
    public Fraction? Target { get; init; }

    /// <summary>The year-to-date value, or null.</summary>
    public Fraction? Actual { get; init; }

    /// <summary>Whether the figures are there.</summary>
    public required CellState State { get; init; }

    /// <summary>Whether less is better, so that a share of the task is no completion.</summary>
    public required bool LessIsBetter { get; init; }

    /// <summary>Value ÷ task in force, exact; null where less is better or the value is missing.</summary>
    public Fraction? Completion => LessIsBetter ? null : Actual / Target;

    /// <summary>Value ÷ the year's task.</summary>
    public Fraction? YearCompletion => LessIsBetter || Target is null ? null : Actual / YearTarget;

    /// <summary>The place among all persons with a task in the indicator, by the share of the task in force, 1224; null when nothing is due.</summary>
    public int? Rank { get; init; }

    /// <summary>How the value came about.</summary>
    public required IReadOnlyList<TraceStep> Trace { get; init; }
}
