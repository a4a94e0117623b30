using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Reconciliation;

/// <summary>An office's own table that was taken in to be held against what is recomputed.</summary>
public sealed class ReconciliationRow : YearRow
{
    /// <summary>Code of the period that the table is of.</summary>
    public string Period { get; set; } = string.Empty;

    /// <summary>verified or reported.</summary>
    public string Basis { get; set; } = string.Empty;

    /// <summary>The file's name.</summary>
    public string FileName { get; set; } = string.Empty;

    /// <summary>The sheet.</summary>
    public string Sheet { get; set; } = string.Empty;

    /// <summary>SHA-256 of the file, 64 small hexadecimal digits.</summary>
    public string Checksum { get; set; } = string.Empty;

    /// <summary>What its columns mean, by heading, as JSON: a later table with the same headings is read the same way.</summary>
    public string Meanings { get; set; } = string.Empty;

    /// <summary>Its figures as JSON.</summary>
    public string Figures { get; set; } = string.Empty;

    /// <summary>Name of who took it in.</summary>
    public string TakenByName { get; set; } = string.Empty;

    /// <summary>When (UTC).</summary>
    public DateTime TakenAt { get; set; }
}

/// <summary>A difference that somebody has explained; it holds as long as both figures stay the same.</summary>
public sealed class ExplainedDifferenceRow : YearRow
{
    /// <summary>The table.</summary>
    public long ReconciliationId { get; set; }

    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>The column's name.</summary>
    public string Column { get; set; } = string.Empty;

    /// <summary>The office's figure.</summary>
    public string Theirs { get; set; } = string.Empty;

    /// <summary>The recomputed figure.</summary>
    public string Ours { get; set; } = string.Empty;

    /// <summary>The explanation.</summary>
    public string Explanation { get; set; } = string.Empty;

    /// <summary>Name of who explained it.</summary>
    public string ExplainedByName { get; set; } = string.Empty;

    /// <summary>When (UTC).</summary>
    public DateTime ExplainedAt { get; set; }
}
