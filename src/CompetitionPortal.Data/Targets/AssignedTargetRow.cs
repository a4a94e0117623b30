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
}
