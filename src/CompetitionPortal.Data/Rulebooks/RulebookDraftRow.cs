using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Rulebooks;

/// <summary>A draft of a year's rulebook: what was typed, whether it means something yet or not.</summary>
public sealed class RulebookDraftRow : YearRow
{
    /// <summary>What the office calls it.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The typed tables.</summary>
    public string Tables { get; set; } = string.Empty;

    /// <summary>What it began as.</summary>
    public string Origin { get; set; } = string.Empty;

    /// <summary>Who began it.</summary>
    public string CreatedByName { get; set; } = string.Empty;

    /// <summary>When it was begun (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Who changed it last.</summary>
    public string ChangedByName { get; set; } = string.Empty;

    /// <summary>When it was changed last (UTC).</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>When it was proposed as an amendment (UTC); while it waits it is not edited.</summary>
    public DateTime? ProposedAt { get; set; }

    /// <summary>The account that proposed it.</summary>
    public string? ProposedBy { get; set; }

    /// <summary>Its name.</summary>
    public string? ProposedByName { get; set; }

    /// <summary>Why the rulebook is amended.</summary>
    public string? Reason { get; set; }

    /// <summary>文号 of the amendment.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>The date on the document.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The number of the version that it was compared with when it was proposed.</summary>
    public int? Against { get; set; }

    /// <summary>Its effect when it was proposed, a line each.</summary>
    public string? Effect { get; set; }

    /// <summary>Why it was returned, or null.</summary>
    public string? Remark { get; set; }
}
