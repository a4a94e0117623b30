namespace CompetitionPortal.Domain.Arithmetic;

/// <summary>How a value between two printable values is rounded. The rulebook names one; nothing is implied.</summary>
public enum RoundingMode
{
    /// <summary>四舍五入: half away from zero, the default.</summary>
    HalfAwayFromZero,

    /// <summary>四舍六入五成双: half to the even neighbour.</summary>
    HalfToEven,

    /// <summary>舍去: cut off, toward zero.</summary>
    TowardZero,

    /// <summary>进一: any remainder goes away from zero.</summary>
    AwayFromZero,
}
