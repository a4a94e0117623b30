using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Results;

/// <summary>What was done with a figure.</summary>
public enum SubmissionAct
{
    /// <summary>上报.</summary>
    Reported,

    /// <summary>核定 as reported.</summary>
    Verified,

    /// <summary>核减: verified with another figure than was reported.</summary>
    Reduced,

    /// <summary>退回.</summary>
    Returned,

    /// <summary>按未报处理: a returned figure that nobody answers counts as not reported.</summary>
    Withdrawn,
}

/// <summary>One act on one figure; rows are only ever added, so that the old figure stays in sight.</summary>
public sealed class SubmissionRow : YearRow
{
    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>The indicator.</summary>
    public string Indicator { get; set; } = string.Empty;

    /// <summary>Code of the period.</summary>
    public string Period { get; set; } = string.Empty;

    /// <summary>What was done.</summary>
    public SubmissionAct Act { get; set; }

    /// <summary>The figure reported, verified, returned or withdrawn.</summary>
    public decimal? Value { get; set; }

    /// <summary>The figure as it was typed, where that differs.</summary>
    public string? Typed { get; set; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; set; }

    /// <summary>The account.</summary>
    public string UserId { get; set; } = string.Empty;

    /// <summary>Its name shown.</summary>
    public string UserName { get; set; } = string.Empty;

    /// <summary>When (UTC).</summary>
    public DateTime At { get; set; }
}
