using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Data.Competitions;

/// <summary>The acts on one period in which figures are entered (UTC), and by whom.</summary>
public sealed class PeriodRow : YearRow
{
    /// <summary>Code of the period.</summary>
    public string Period { get; set; } = string.Empty;

    /// <summary>When it was opened.</summary>
    public DateTime? OpenedAt { get; set; }

    /// <summary>Until when figures are entered.</summary>
    public DateTime? Deadline { get; set; }

    /// <summary>When it was closed before its deadline.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>When it was locked.</summary>
    public DateTime? LockedAt { get; set; }

    /// <summary>When it was published.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>Whether every unit sees the full list once it is published, instead of its own place and its neighbours.</summary>
    public bool ShowsFullList { get; set; }

    /// <summary>The acts as the domain knows them.</summary>
    public PeriodStatus Status() => new(Utc(OpenedAt), Utc(Deadline), Utc(ClosedAt), Utc(LockedAt), Utc(PublishedAt));

    private static DateTime? Utc(DateTime? stored) => stored is { } moment ? DateTime.SpecifyKind(moment, DateTimeKind.Utc) : null;
}
