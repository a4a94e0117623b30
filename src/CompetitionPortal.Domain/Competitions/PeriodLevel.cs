namespace CompetitionPortal.Domain.Competitions;

/// <summary>The levels of a competition year's tree of periods.</summary>
public enum PeriodLevel
{
    /// <summary>全年.</summary>
    Year,

    /// <summary>半年.</summary>
    HalfYear,

    /// <summary>季度.</summary>
    Quarter,

    /// <summary>月.</summary>
    Month,
}
