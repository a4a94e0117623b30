using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Vetoes;

/// <summary>
/// A veto, or the lifting of one, that one person put on record and a second one decides; only when it is accepted the veto
/// counts or no longer counts.
/// </summary>
public sealed class VetoProposalRow : YearRow
{
    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>The ground.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>The day of the veto; of a lifting the day from which the veto no longer counts.</summary>
    public DateOnly Date { get; set; }

    /// <summary>依据文号.</summary>
    public string Document { get; set; } = string.Empty;

    /// <summary>Last day on which it counts, when longer than its year.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>成文日期: the date of the deciding document, when another than <see cref="Date"/>; null for the same.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>For a lifting (解除) the veto that it lifts; null for a veto.</summary>
    public long? LiftedVetoId { get; set; }

    /// <summary>What happened; of a lifting why.</summary>
    public string? Reason { get; set; }

    /// <summary>The account that proposed it.</summary>
    public string ProposedBy { get; set; } = string.Empty;

    /// <summary>Its name shown.</summary>
    public string ProposedByName { get; set; } = string.Empty;

    /// <summary>When it was proposed (UTC).</summary>
    public DateTime ProposedAt { get; set; }

    /// <summary>Whether it was accepted; null while it waits.</summary>
    public bool? Accepted { get; set; }

    /// <summary>Name of who decided, or null.</summary>
    public string? DecidedByName { get; set; }

    /// <summary>When it was decided (UTC), or null.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>Why it was refused, or null.</summary>
    public string? Remark { get; set; }
}
