using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Vetoes;

/// <summary>A one-vote veto on record.</summary>
public sealed class VetoEventRow : YearRow
{
    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>The ground.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>The day.</summary>
    public DateOnly Date { get; set; }

    /// <summary>依据文号.</summary>
    public string Document { get; set; } = string.Empty;

    /// <summary>Last day on which it counts, when longer than its year.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The day from which it no longer counts.</summary>
    public DateOnly? LiftedOn { get; set; }

    /// <summary>成文日期, where it is another day than that of the event.</summary>
    public DateOnly? DecidedOn { get; set; }
}
