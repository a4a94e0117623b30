using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Results;

/// <summary>The result of one participant on one indicator in one period.</summary>
public sealed class PeriodResultRow : YearRow
{
    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>The indicator.</summary>
    public string Indicator { get; set; } = string.Empty;

    /// <summary>Code of the period.</summary>
    public string Period { get; set; } = string.Empty;

    /// <summary>上报.</summary>
    public decimal? Reported { get; set; }

    /// <summary>核定.</summary>
    public decimal? Verified { get; set; }
}

/// <summary>Last year's figure of the same period.</summary>
public sealed class BaseValueRow : YearRow
{
    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>The indicator.</summary>
    public string Indicator { get; set; } = string.Empty;

    /// <summary>Code of the period.</summary>
    public string Period { get; set; } = string.Empty;

    /// <summary>The figure in force.</summary>
    public decimal Value { get; set; }

    /// <summary>The figure before it was restated.</summary>
    public decimal? Original { get; set; }
}
