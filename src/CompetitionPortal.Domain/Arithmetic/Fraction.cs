using System.Numerics;

namespace CompetitionPortal.Domain.Arithmetic;

/// <summary>
/// An exact rational number: what a value is between two roundings. Sums, products and quotients lose nothing;
/// comparison is by cross-multiplication. Small terms are kept in 64 bits, larger ones in big integers, so size is
/// bounded only by memory. The default value is zero.
/// </summary>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private readonly long numerator;
    private readonly long denominatorLessOne;
    private readonly BigRatio? big;

    private Fraction(long numerator, long denominator)
    {
        this.numerator = numerator;
        denominatorLessOne = denominator - 1;
        big = null;
    }

    private Fraction(BigRatio big)
    {
        numerator = 0;
        denominatorLessOne = 0;
        this.big = big;
    }

    private sealed record BigRatio(BigInteger Numerator, BigInteger Denominator);

    /// <summary>0.</summary>
    public static Fraction Zero => default;

    /// <summary>1.</summary>
    public static Fraction One => new(1, 1);

    /// <summary>Less than zero: −1, zero: 0, greater: 1.</summary>
    public int Sign => big is null ? Math.Sign(numerator) : big.Numerator.Sign;

    private long SmallDenominator => denominatorLessOne + 1;

    private BigInteger BigNumerator => big?.Numerator ?? numerator;

    private BigInteger BigDenominator => big?.Denominator ?? SmallDenominator;

    /// <summary>The quotient of two whole numbers.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Fraction Of(long numerator, long denominator) => Reduce((Int128)numerator, denominator);

    /// <summary>The exact value of a decimal.</summary>
    public static Fraction From(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0x7F;
        var negative = bits[3] < 0;
        if (bits[2] == 0 && bits[1] >= 0 && scale <= 18)
        {
            var mantissa = ((long)bits[1] << 32) | (uint)bits[0];
            var denominator = PowersOfTen[scale];
            while (denominator > 1 && mantissa % 10 == 0)
            {
                mantissa /= 10;
                denominator /= 10;
            }

            return new Fraction(negative ? -mantissa : mantissa, denominator);
        }

        var whole = (new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32) | (uint)bits[0];
        return Reduce(negative ? -whole : whole, BigInteger.Pow(10, scale));
    }

    /// <summary>The exact value of a decimal.</summary>
    public static implicit operator Fraction(decimal value) => From(value);

    /// <summary>The whole number as a fraction.</summary>
    public static implicit operator Fraction(int value) => new(value, 1);

    /// <summary>Sum.</summary>
    public static Fraction operator +(Fraction a, Fraction b)
    {
        if (a.big is null && b.big is null)
        {
            return a.denominatorLessOne == b.denominatorLessOne
                ? Reduce((Int128)a.numerator + b.numerator, a.SmallDenominator)
                : Reduce(((Int128)a.numerator * b.SmallDenominator) + ((Int128)b.numerator * a.SmallDenominator), (Int128)a.SmallDenominator * b.SmallDenominator);
        }

        return Reduce((a.BigNumerator * b.BigDenominator) + (b.BigNumerator * a.BigDenominator), a.BigDenominator * b.BigDenominator);
    }

    /// <summary>Difference.</summary>
    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    /// <summary>The number with the other sign.</summary>
    public static Fraction operator -(Fraction a) =>
        a.big is null && a.numerator != long.MinValue ? new Fraction(-a.numerator, a.SmallDenominator) : Reduce(-a.BigNumerator, a.BigDenominator);

    /// <summary>Product.</summary>
    public static Fraction operator *(Fraction a, Fraction b) => a.big is null && b.big is null
        ? Reduce((Int128)a.numerator * b.numerator, (Int128)a.SmallDenominator * b.SmallDenominator)
        : Reduce(a.BigNumerator * b.BigNumerator, a.BigDenominator * b.BigDenominator);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is zero.</exception>
    public static Fraction operator /(Fraction a, Fraction b) => a.big is null && b.big is null
        ? Reduce((Int128)a.numerator * b.SmallDenominator, (Int128)a.SmallDenominator * b.numerator)
        : Reduce(a.BigNumerator * b.BigDenominator, a.BigDenominator * b.BigNumerator);

    /// <summary>Equal in value.</summary>
    public static bool operator ==(Fraction a, Fraction b) => a.CompareTo(b) == 0;

    /// <summary>Different in value.</summary>
    public static bool operator !=(Fraction a, Fraction b) => a.CompareTo(b) != 0;

    /// <summary>Less than.</summary>
    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    /// <summary>Greater than.</summary>
    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    /// <summary>At most.</summary>
    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    /// <summary>At least.</summary>
    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    /// <summary>The smaller of two.</summary>
    public static Fraction Min(Fraction a, Fraction b) => a <= b ? a : b;

    /// <summary>The greater of two.</summary>
    public static Fraction Max(Fraction a, Fraction b) => a >= b ? a : b;

    /// <summary>The number without its sign.</summary>
    public Fraction Abs() => Sign < 0 ? -this : this;

    /// <summary>The greatest whole number that is not above this one (toward minus infinity).</summary>
    public Fraction Floor()
    {
        if (big is null)
        {
            var quotient = numerator / SmallDenominator;
            return new Fraction(numerator % SmallDenominator < 0 ? quotient - 1 : quotient, 1);
        }

        var whole = BigInteger.DivRem(big.Numerator, big.Denominator, out var rest);
        return Reduce(rest.Sign < 0 ? whole - 1 : whole, BigInteger.One);
    }

    /// <summary>Rounds to a number of decimals (0 to 20) by a stated mode.</summary>
    /// <exception cref="OverflowException">The result does not fit a decimal.</exception>
    public decimal Round(int digits, RoundingMode mode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 20);
        if (big is null && digits <= 9)
        {
            var scaled = Int128.Abs(numerator) * PowersOfTen[digits];
            var (whole, rest) = Int128.DivRem(scaled, SmallDenominator);
            if (GoesUp(whole, rest, SmallDenominator, mode))
            {
                whole++;
            }

            if (whole <= long.MaxValue)
            {
                return new decimal((int)(long)whole, (int)((long)whole >> 32), 0, numerator < 0 && whole != 0, (byte)digits);
            }
        }

        return RoundBig(digits, mode);
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other)
    {
        if (big is null && other.big is null)
        {
            return denominatorLessOne == other.denominatorLessOne
                ? numerator.CompareTo(other.numerator)
                : ((Int128)numerator * other.SmallDenominator).CompareTo((Int128)other.numerator * SmallDenominator);
        }

        return (BigNumerator * other.BigDenominator).CompareTo(other.BigNumerator * BigDenominator);
    }

    /// <inheritdoc/>
    public bool Equals(Fraction other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var (top, bottom) = Terms();
        return HashCode.Combine(top, bottom);
    }

    /// <summary>Numerator and positive denominator in lowest terms.</summary>
    public (BigInteger Numerator, BigInteger Denominator) Terms()
    {
        var divisor = BigInteger.GreatestCommonDivisor(BigNumerator, BigDenominator);
        return (BigNumerator / divisor, BigDenominator / divisor);
    }

    /// <summary>The exact value: a decimal number where it has an end ("73.5"), else a fraction in lowest terms ("220/3").</summary>
    public override string ToString() => FractionText.Exact(this);

    internal static readonly long[] PowersOfTen = [.. Enumerable.Range(0, 19).Select(n => (long)BigInteger.Pow(10, n))];

    private decimal RoundBig(int digits, RoundingMode mode)
    {
        var scaled = BigInteger.Abs(BigNumerator) * BigInteger.Pow(10, digits);
        var whole = BigInteger.DivRem(scaled, BigDenominator, out var rest);
        var up = mode switch
        {
            RoundingMode.TowardZero => false,
            RoundingMode.AwayFromZero => !rest.IsZero,
            RoundingMode.HalfToEven => (rest * 2).CompareTo(BigDenominator) is var order && (order > 0 || (order == 0 && !whole.IsEven)),
            _ => rest * 2 >= BigDenominator,
        };
        var rounded = new decimal(0, 0, 0, false, (byte)digits) + ((decimal)(up ? whole + 1 : whole) / (decimal)BigInteger.Pow(10, digits));
        return Sign < 0 ? -rounded : rounded;
    }

    private static bool GoesUp(Int128 whole, Int128 rest, Int128 denominator, RoundingMode mode) => mode switch
    {
        RoundingMode.TowardZero => false,
        RoundingMode.AwayFromZero => rest != 0,
        RoundingMode.HalfToEven => (rest * 2).CompareTo(denominator) is var order && (order > 0 || (order == 0 && Int128.IsOddInteger(whole))),
        _ => rest * 2 >= denominator,
    };

    private static Fraction Reduce(Int128 top, Int128 bottom)
    {
        if (bottom < 0)
        {
            (top, bottom) = (-top, -bottom);
        }

        if (bottom == 0)
        {
            throw new DivideByZeroException();
        }

        // Terms are shortened only when they grow beyond what stays cheap to multiply.
        if (bottom <= int.MaxValue && top <= int.MaxValue && top >= int.MinValue)
        {
            return new Fraction((long)top, (long)bottom);
        }

        if (bottom <= long.MaxValue && top <= long.MaxValue && top > long.MinValue)
        {
            var (small, divisor) = ((long)top, Divisor((ulong)Math.Abs((long)top), (ulong)bottom));
            return new Fraction(small / (long)divisor, (long)bottom / (long)divisor);
        }

        return Reduce((BigInteger)top, (BigInteger)bottom);
    }

    private static Fraction Reduce(BigInteger top, BigInteger bottom)
    {
        if (bottom.IsZero)
        {
            throw new DivideByZeroException();
        }

        var divisor = BigInteger.GreatestCommonDivisor(top, bottom) * bottom.Sign;
        (top, bottom) = (top / divisor, bottom / divisor);
        return bottom <= long.MaxValue && top <= long.MaxValue && top > long.MinValue
            ? new Fraction((long)top, (long)bottom)
            : new Fraction(new BigRatio(top, bottom));
    }

    private static ulong Divisor(ulong a, ulong b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
