using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Domain.Competitions;

/// <summary>Everything that is known of a competition year besides its rulebook. The order of no list matters.</summary>
public sealed record CompetitionFacts
{
    /// <summary>The year.</summary>
    public required CompetitionYear Year { get; init; }

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>Who held which post when.</summary>
    public IReadOnlyList<Tenure> Tenures { get; init; } = [];

    /// <summary>Mergers and splits.</summary>
    public IReadOnlyList<Succession> Successions { get; init; } = [];

    /// <summary>Units tied to others.</summary>
    public IReadOnlyList<Pairing> Pairings { get; init; } = [];

    /// <summary>The year's tasks.</summary>
    public IReadOnlyList<AssignedTarget> Targets { get; init; } = [];

    /// <summary>Changes of targets during the year.</summary>
    public IReadOnlyList<TargetChange> TargetChanges { get; init; } = [];

    /// <summary>Tasks of persons.</summary>
    public IReadOnlyList<PersonalTarget> PersonalTargets { get; init; } = [];

    /// <summary>Results of persons.</summary>
    public IReadOnlyList<PersonalResult> PersonalResults { get; init; } = [];

    /// <summary>Last year's figures of the same periods.</summary>
    public IReadOnlyList<BaseValue> Bases { get; init; } = [];

    /// <summary>Results by period.</summary>
    public IReadOnlyList<PeriodResult> Results { get; init; } = [];

    /// <summary>Amounts of projects by unit and period.</summary>
    public IReadOnlyList<ProjectAmount> Projects { get; init; } = [];

    /// <summary>Ballots of raters, counted.</summary>
    public IReadOnlyList<RatingVote> RatingVotes { get; init; } = [];

    /// <summary>Bonuses and deductions.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>Vetoes on record.</summary>
    public IReadOnlyList<VetoEvent> Vetoes { get; init; } = [];

    /// <summary>Sanctions in force.</summary>
    public IReadOnlyList<Sanction> Sanctions { get; init; } = [];

    /// <summary>Units that are excused from a task.</summary>
    public IReadOnlyList<Exemption> Exemptions { get; init; } = [];

    /// <summary>What earlier years ended with.</summary>
    public IReadOnlyList<PriorResult> PriorResults { get; init; } = [];
}
