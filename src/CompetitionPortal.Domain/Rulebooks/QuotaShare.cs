using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>How a share of a number of units becomes a number of places.</summary>
public enum QuotaRounding
{
    /// <summary>舍去: whole places only (不超过).</summary>
    Floor,

    /// <summary>四舍五入: half up.</summary>
    HalfUp,
}

/// <summary>
/// Places as a share of those ranked (rules F3): n × share, rounded down or half up, where asked at least one. 11 at 30 % are
/// 3.3, so 3; 5 at 15 % are 0.75, so none, or half up or at least one: 1. Each class or group by itself; nothing is lent.
/// </summary>
/// <param name="Of">The share, above 0, at most 1.</param>
/// <param name="Rounding">How it is rounded.</param>
/// <param name="AtLeastOne">Whether there is always one place.</param>
public sealed record QuotaShare(decimal Of, QuotaRounding Rounding = QuotaRounding.Floor, bool AtLeastOne = false)
{
    /// <summary>The places of a number of units.</summary>
    public int Places(int units)
    {
        var exact = (Fraction)Of * units;
        var places = (int)exact.Round(0, Rounding == QuotaRounding.HalfUp ? RoundingMode.HalfAwayFromZero : RoundingMode.TowardZero);
        return AtLeastOne ? Math.Max(1, places) : places;
    }
}
