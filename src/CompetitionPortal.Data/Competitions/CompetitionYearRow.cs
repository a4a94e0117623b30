using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Data.Competitions;

/// <summary>A row that belongs to one competition year and is changed under a version.</summary>
public abstract class YearRow
{
    /// <summary>Surrogate key.</summary>
    public long Id { get; set; }

    /// <summary>The competition year it belongs to.</summary>
    public long YearId { get; set; }

    /// <summary>Raised with each change; a change names the version it saw.</summary>
    public long Version { get; set; }

    /// <summary>Takes over from the stored row what an import says nothing of.</summary>
    internal virtual void Keep(YearRow stored)
    {
    }
}

/// <summary>A competition year.</summary>
public sealed class CompetitionYearRow
{
    /// <summary>Surrogate key.</summary>
    public long Id { get; set; }

    /// <summary>The calendar year, unique in the database.</summary>
    public int Year { get; set; }

    /// <summary>The county.</summary>
    public string County { get; set; } = string.Empty;

    /// <summary>The competition's name.</summary>
    public string Competition { get; set; } = string.Empty;

    /// <summary>The opened levels of periods, separated by commas.</summary>
    public string Levels { get; set; } = string.Empty;

    /// <summary>How strictly duties are kept apart.</summary>
    public OfficeProfile Profile { get; set; }

    /// <summary>The rulebook version in force.</summary>
    public long RulebookId { get; set; }

    /// <summary>When its figures last changed (UTC).</summary>
    public DateTime DataAsOf { get; set; }

    /// <summary>Raised with each change of the year or of anything in it.</summary>
    public long Version { get; set; }
}
