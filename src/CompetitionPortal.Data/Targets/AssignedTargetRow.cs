using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Targets;

/// <summary>A year's task of one participant on one indicator.</summary>
public sealed class AssignedTargetRow : YearRow
{
    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>The indicator.</summary>
    public string Indicator { get; set; } = string.Empty;

    /// <summary>The target, ceiling or scale.</summary>
    public decimal Value { get; set; }

    /// <summary>争取.</summary>
    public decimal? Stretch { get; set; }

    /// <summary>Name of who set it last; null where that is not known.</summary>
    public string? ChangedByName { get; set; }

    /// <summary>When it was set last (UTC).</summary>
    public DateTime? ChangedAt { get; set; }

    /// <inheritdoc/>
    internal override void Keep(YearRow stored)
    {
        if (stored is AssignedTargetRow same && same.Value == Value && same.Stretch == Stretch)
        {
            (ChangedByName, ChangedAt) = (same.ChangedByName, same.ChangedAt);
        }
    }
}
