namespace CompetitionPortal.Domain.Competitions;

/// <summary>How strictly duties are kept apart (简 / 严).</summary>
public enum OfficeProfile
{
    /// <summary>简: for an office of three to five; who enters does not verify, who verifies does not publish.</summary>
    Simple,

    /// <summary>严: all duties apart, two factors for deciding roles, three administrators.</summary>
    Strict,
}

/// <summary>One year (考核年度) of a competition.</summary>
public sealed record CompetitionYear
{
    /// <summary>The calendar year, for example 2025.</summary>
    public required int Year { get; init; }

    /// <summary>The county that runs it, as printed on its papers.</summary>
    public required string County { get; init; }

    /// <summary>The competition's name, for example 创业竞赛.</summary>
    public required string Competition { get; init; }

    /// <summary>The levels of periods that are opened; quarters by default.</summary>
    public IReadOnlyList<PeriodLevel> Levels { get; init; } = [PeriodLevel.Quarter];

    /// <summary>The level in whose periods figures are entered: the finest one opened.</summary>
    public PeriodLevel EntryLevel => Levels.Count == 0 ? PeriodLevel.Quarter : Levels.Max();

    /// <summary>How strictly duties are kept apart; shown on every list.</summary>
    public OfficeProfile Profile { get; init; } = OfficeProfile.Simple;
}
