using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Targets;

/// <summary>A change of a year's task during the year.</summary>
public sealed class TargetChangeRow : YearRow
{
    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>The indicator.</summary>
    public string Indicator { get; set; } = string.Empty;

    /// <summary>The day of approval.</summary>
    public DateOnly Date { get; set; }

    /// <summary>The new target.</summary>
    public decimal Value { get; set; }

    /// <summary>The new 争取; null keeps the old one.</summary>
    public decimal? Stretch { get; set; }

    /// <summary>The approving document.</summary>
    public string Document { get; set; } = string.Empty;
}
