using CompetitionPortal.Data.Competitions;

namespace CompetitionPortal.Data.Outcomes;

/// <summary>A sanction in force.</summary>
public sealed class SanctionRow : YearRow
{
    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>What was decided.</summary>
    public string Measure { get; set; } = string.Empty;

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; set; }

    /// <summary>The deciding document.</summary>
    public string Document { get; set; } = string.Empty;
}

/// <summary>A unit that is excused from a task.</summary>
public sealed class ExemptionRow : YearRow
{
    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>Name of the indicator.</summary>
    public string Indicator { get; set; } = string.Empty;

    /// <summary>Why.</summary>
    public string Reason { get; set; } = string.Empty;

    /// <summary>The deciding document.</summary>
    public string Document { get; set; } = string.Empty;
}

/// <summary>What an earlier year ended with.</summary>
public sealed class PriorResultRow : YearRow
{
    /// <summary>The calendar year.</summary>
    public int Year { get; set; }

    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>Total points.</summary>
    public decimal? Total { get; set; }

    /// <summary>Rank in its class.</summary>
    public int? Rank { get; set; }

    /// <summary>Grade.</summary>
    public string? Grade { get; set; }

    /// <summary>The ranking whose rank it is; null for the year's result.</summary>
    public string? Ranking { get; set; }

    /// <summary>Codes of the clauses that met it, one a line.</summary>
    public string Clauses { get; set; } = string.Empty;
}
