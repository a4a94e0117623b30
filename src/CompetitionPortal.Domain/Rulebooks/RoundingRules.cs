using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>Where and how figures are rounded (core: exact until a rule rounds).</summary>
public sealed record RoundingRules
{
    /// <summary>Decimals of an indicator's points, 0 to 6; by default 2.</summary>
    public int PointsDigits { get; init; } = 2;

    /// <summary>Decimals of base score, adjustments and total, 0 to 6; by default 2.</summary>
    public int TotalDigits { get; init; } = 2;

    /// <summary>Decimals of a printed completion or growth, 0 to 6; by default 2. Comparisons are always exact.</summary>
    public int PrintedDigits { get; init; } = 2;

    /// <summary>How points and totals are rounded; by default 四舍五入.</summary>
    public RoundingMode Mode { get; init; } = RoundingMode.HalfAwayFromZero;
}
