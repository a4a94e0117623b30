namespace CompetitionPortal.Data.Rulebooks;

/// <summary>One version of a year's rulebook: one document, never edited.</summary>
public sealed class RulebookRow
{
    /// <summary>Surrogate key.</summary>
    public long Id { get; set; }

    /// <summary>The calendar year it is for.</summary>
    public int Year { get; set; }

    /// <summary>Its number among the year's versions, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The canonical document.</summary>
    public string Document { get; set; } = string.Empty;

    /// <summary>SHA-256 of the document.</summary>
    public string Checksum { get; set; } = string.Empty;
}
