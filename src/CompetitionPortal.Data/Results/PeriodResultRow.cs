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

    /// <summary>Whether it was returned (退回) and waits for an answer.</summary>
    public bool IsReturned { get; set; }

    /// <summary>The account that reported the figure; null where it came with a workbook before there were accounts.</summary>
    public string? EnteredBy { get; set; }

    /// <summary>Its name shown.</summary>
    public string? EnteredByName { get; set; }

    /// <summary>When it was reported (UTC).</summary>
    public DateTime? EnteredAt { get; set; }

    /// <summary>The reason given by who reported it.</summary>
    public string? EntryReason { get; set; }

    /// <summary>The account that verified or returned it.</summary>
    public string? VerifiedBy { get; set; }

    /// <summary>Its name shown.</summary>
    public string? VerifiedByName { get; set; }

    /// <summary>When it was verified or returned (UTC).</summary>
    public DateTime? VerifiedAt { get; set; }

    /// <summary>The reason given by who reduced or returned it.</summary>
    public string? VerifierReason { get; set; }

    /// <inheritdoc/>
    internal override void Keep(YearRow stored)
    {
        if (stored is PeriodResultRow known && known.Reported == Reported)
        {
            (EnteredBy, EnteredByName, EnteredAt, EntryReason) = (known.EnteredBy, known.EnteredByName, known.EnteredAt, known.EntryReason);
        }

        if (stored is PeriodResultRow same && same.Verified == Verified)
        {
            (VerifiedBy, VerifiedByName, VerifiedAt, VerifierReason) = (same.VerifiedBy, same.VerifiedByName, same.VerifiedAt, same.VerifierReason);
            IsReturned = same.IsReturned && same.Reported == Reported;
        }
    }
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
