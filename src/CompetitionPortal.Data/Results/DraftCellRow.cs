using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Results;

/// <summary>
/// What was typed into one cell and not yet submitted. There is one draft a cell, whoever types: the second person sees what
/// the first one typed. A text that is no figure is kept too, so that nothing typed is lost.
/// </summary>
public sealed class DraftCellRow : YearRow
{
    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>The indicator.</summary>
    public string Indicator { get; set; } = string.Empty;

    /// <summary>Code of the indicator's period.</summary>
    public string Period { get; set; } = string.Empty;

    /// <summary>What was typed; empty where the cell was cleared.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>The reason given with it, or null.</summary>
    public string? Reason { get; set; }

    /// <summary>The account that typed it.</summary>
    public string UserId { get; set; } = string.Empty;

    /// <summary>The name shown of that account.</summary>
    public string UserName { get; set; } = string.Empty;

    /// <summary>When (UTC).</summary>
    public DateTime At { get; set; }
}
