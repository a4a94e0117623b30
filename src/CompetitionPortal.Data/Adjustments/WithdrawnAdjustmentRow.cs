using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Adjustments;

/// <summary>A bonus or deduction that was withdrawn: it no longer counts and stays in sight.</summary>
public sealed class WithdrawnAdjustmentRow : YearRow
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

    /// <summary>Why it was given.</summary>
    public string Reason { get; set; } = string.Empty;

    /// <summary>Name of who recorded it; null where that is not known.</summary>
    public string? RecordedByName { get; set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime? RecordedAt { get; set; }

    /// <summary>Why it was withdrawn.</summary>
    public string WithdrawalReason { get; set; } = string.Empty;

    /// <summary>Name of who withdrew it.</summary>
    public string WithdrawnByName { get; set; } = string.Empty;

    /// <summary>When it was withdrawn (UTC).</summary>
    public DateTime WithdrawnAt { get; set; }
}
