using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Results;

/// <summary>A project's amount in a period, as one of its units has it.</summary>
public sealed class ProjectAmountRow : YearRow
{
    /// <summary>The project's name.</summary>
    public string Project { get; set; } = string.Empty;

    /// <summary>Name of the indicator.</summary>
    public string Indicator { get; set; } = string.Empty;

    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>Code of the period.</summary>
    public string Period { get; set; } = string.Empty;

    /// <summary>Its kind.</summary>
    public string? Kind { get; set; }

    /// <summary>When it was begun.</summary>
    public DateOnly StartedOn { get; set; }

    /// <summary>Its size.</summary>
    public decimal? Size { get; set; }

    /// <summary>The unit's share.</summary>
    public decimal Share { get; set; }

    /// <summary>The reported amount of the whole project.</summary>
    public decimal? Reported { get; set; }

    /// <summary>The verified amount of the whole project.</summary>
    public decimal? Verified { get; set; }
}
