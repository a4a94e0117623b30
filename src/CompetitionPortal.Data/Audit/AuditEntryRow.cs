namespace CompetitionPortal.Data.Audit;

/// <summary>One row of the log: who did what to what, written in the transaction of the deed itself.</summary>
public sealed class AuditEntryRow
{
    /// <summary>Its number, rising.</summary>
    public long Id { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; set; }

    /// <summary>Who.</summary>
    public string Actor { get; set; } = string.Empty;

    /// <summary>The account, or null where it was the command line.</summary>
    public string? ActorId { get; set; }

    /// <summary>What was done.</summary>
    public string Action { get; set; } = string.Empty;

    /// <summary>To what.</summary>
    public string Subject { get; set; } = string.Empty;

    /// <summary>Particulars in words, without business figures: what the keeper of the log reads.</summary>
    public string Details { get; set; } = string.Empty;

    /// <summary>The same with the figures before and after, for those who may read both the log and the figures; null where there are none.</summary>
    public string? Figures { get; set; }
}
