using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Adjustments;

/// <summary>A bonus or deduction.</summary>
public sealed class AdjustmentRow : YearRow
{
    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>Code of the period.</summary>
    public string Period { get; set; } = string.Empty;

    /// <summary>The group.</summary>
    public string? Group { get; set; }

    /// <summary>The matter.</summary>
    public string? Matter { get; set; }

    /// <summary>Points.</summary>
    public decimal Points { get; set; }

    /// <summary>Why.</summary>
    public string Reason { get; set; } = string.Empty;
}
