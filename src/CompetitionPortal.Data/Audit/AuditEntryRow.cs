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

    /// <summary>Particulars in words.</summary>
    public string Details { get; set; } = string.Empty;
}
