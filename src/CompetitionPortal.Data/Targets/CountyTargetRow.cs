using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Targets;

/// <summary>
/// The county's own target for one indicator (全县目标), against which the units' targets are held. It is no part of the
/// scoring and so of no workbook: it stays when a workbook is imported.
/// </summary>
public sealed class CountyTargetRow : YearRow
{
    /// <summary>The indicator.</summary>
    public string Indicator { get; set; } = string.Empty;

    /// <summary>The target or ceiling, in the indicator's unit of measure.</summary>
    public decimal Value { get; set; }

    /// <summary>争取.</summary>
    public decimal? Stretch { get; set; }

    /// <summary>Whether each unit's target is held against it, as with rates and figures a head, instead of their sum.</summary>
    public bool IsEach { get; set; }

    /// <summary>Name of who set it last, or null.</summary>
    public string? ChangedByName { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime? ChangedAt { get; set; }
}
