namespace CompetitionPortal.Data.Rulebooks;

/// <summary>
/// One version of a year's rulebook: one document, never edited. It is issued (下达) or it is not yet; an issued one can only be
/// followed by an amendment, which two persons make.
/// </summary>
public sealed class RulebookRow
{
    /// <summary>Surrogate key.</summary>
    public long Id { get; set; }

    /// <summary>The calendar year it is for.</summary>
    public int Year { get; set; }

    /// <summary>Its number among the year's versions, from 1; 0 for the blank one of a year whose rulebook is not written yet.</summary>
    public int Number { get; set; }

    /// <summary>The canonical document.</summary>
    public string Document { get; set; } = string.Empty;

    /// <summary>SHA-256 of the document.</summary>
    public string Checksum { get; set; } = string.Empty;

    /// <summary>When it was stored (UTC), or null where that was not kept.</summary>
    public DateTime? StoredAt { get; set; }

    /// <summary>Who stored it, by the name of that day.</summary>
    public string? StoredByName { get; set; }

    /// <summary>Where it came from: a file, the year before, a draft.</summary>
    public string? Source { get; set; }

    /// <summary>文号 with which it was issued, or null.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>The date on the document.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>When it was issued (UTC), or null: not yet.</summary>
    public DateTime? IssuedAt { get; set; }

    /// <summary>The account that issued it; of an amendment the one that approved it.</summary>
    public string? IssuedBy { get; set; }

    /// <summary>Its name of that day.</summary>
    public string? IssuedByName { get; set; }

    /// <summary>Of an amendment: why.</summary>
    public string? Reason { get; set; }

    /// <summary>Of an amendment: the account that proposed it.</summary>
    public string? ProposedBy { get; set; }

    /// <summary>Its name of that day.</summary>
    public string? ProposedByName { get; set; }

    /// <summary>The number of the version it follows, or null for the first one.</summary>
    public int? Follows { get; set; }

    /// <summary>What it changes of the version it follows, a line each; it stands in the document's annex.</summary>
    public string? Changes { get; set; }

    /// <summary>Of an amendment: its effect as the approver saw it, a line each.</summary>
    public string? Effect { get; set; }

    /// <summary>Whether it is a version, and not the blank with which a year begins.</summary>
    public bool IsWritten => Number > 0;

    /// <summary>Whether it is issued.</summary>
    public bool IsIssued => IssuedAt is not null;
}
