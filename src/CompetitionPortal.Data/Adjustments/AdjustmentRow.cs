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

    /// <summary>The level whose price gives the points.</summary>
    public string? Level { get; set; }

    /// <summary>The document that grants it.</summary>
    public string? Document { get; set; }

    /// <summary>How many times the level's price is taken.</summary>
    public int Count { get; set; } = 1;

    /// <summary>Name of who recorded it; null where that is not known.</summary>
    public string? RecordedByName { get; set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime? RecordedAt { get; set; }

    /// <inheritdoc/>
    internal override void Keep(YearRow stored)
    {
        if (stored is AdjustmentRow same)
        {
            (RecordedByName, RecordedAt) = (same.RecordedByName, same.RecordedAt);
        }
    }
}
