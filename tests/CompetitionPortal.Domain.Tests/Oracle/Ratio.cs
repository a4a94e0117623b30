using System.Numerics;
using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>The oracle's own exact number: two big integers, never shortened, compared by cross-multiplication.</summary>
internal readonly struct Ratio(BigInteger top, BigInteger bottom) : IComparable<Ratio>
{
    private readonly BigInteger top = bottom.Sign < 0 ? -top : top;
    private readonly BigInteger bottom = BigInteger.Abs(bottom);

    public static implicit operator Ratio(int value) => new(value, 1);

    public static implicit operator Ratio(decimal value)
    {
        var scale = value.Scale;
        var digits = value.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace(".", string.Empty);
        return new Ratio(BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), BigInteger.Pow(10, scale));
    }

    public static Ratio operator +(Ratio a, Ratio b) => new((a.top * b.bottom) + (b.top * a.bottom), a.bottom * b.bottom);

    public static Ratio operator -(Ratio a, Ratio b) => new((a.top * b.bottom) - (b.top * a.bottom), a.bottom * b.bottom);

    public static Ratio operator *(Ratio a, Ratio b) => new(a.top * b.top, a.bottom * b.bottom);

    public static Ratio operator /(Ratio a, Ratio b) => new(a.top * b.bottom, a.bottom * b.top);

    public static bool operator <(Ratio a, Ratio b) => a.CompareTo(b) < 0;

    public static bool operator >(Ratio a, Ratio b) => a.CompareTo(b) > 0;

    public static bool operator <=(Ratio a, Ratio b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Ratio a, Ratio b) => a.CompareTo(b) >= 0;

    public static Ratio Less(Ratio a, Ratio b) => a < b ? a : b;

    public static Ratio More(Ratio a, Ratio b) => a > b ? a : b;

    public int CompareTo(Ratio other) => (top * other.bottom).CompareTo(other.top * bottom);

    /// <summary>How many whole steps of a width fit into a distance of zero or more.</summary>
    public Ratio WholeSteps(Ratio width)
    {
        var steps = this / width;
        return new Ratio(BigInteger.Divide(steps.top, steps.bottom), 1);
    }

    public Ratio Rounded(int digits, RoundingMode mode)
    {
        var unit = BigInteger.Pow(10, digits);
        var scaled = BigInteger.Abs(top) * unit;
        var below = scaled / bottom;
        var twice = (scaled - (below * bottom)) * 2;
        var up = mode == RoundingMode.HalfAwayFromZero ? twice >= bottom
            : mode == RoundingMode.AwayFromZero ? twice > 0
            : mode == RoundingMode.HalfToEven && (twice > bottom || (twice == bottom && below % 2 == 1));
        return new Ratio((up ? below + 1 : below) * top.Sign, unit);
    }

    public bool Is(Fraction value)
    {
        var (numerator, denominator) = value.Terms();
        return top * denominator == numerator * bottom;
    }

    public decimal ToDecimal() => (decimal)(top * 1_000_000 / bottom) / 1_000_000;

    public override string ToString() => $"{top}/{bottom}";
}
