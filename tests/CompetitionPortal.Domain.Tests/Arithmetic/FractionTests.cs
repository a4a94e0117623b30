using System.Numerics;
using CompetitionPortal.Domain.Arithmetic;
using CsCheck;

namespace CompetitionPortal.Domain.Tests.Arithmetic;

/// <summary>Exact numbers: nothing is lost between two roundings, whatever the size.</summary>
public sealed class FractionTests
{
    // Terms of every size class: those that stay in 64 bits and those that do not.
    private static readonly Gen<decimal> Numbers = Gen.OneOf(Gen.Int[-99, 99].Select(n => (decimal)n), Gen.Long.Select(n => (decimal)n), Gen.Decimal, Gen.Const(0m), Gen.Const(decimal.MaxValue), Gen.Const(-decimal.MaxValue), Gen.Const(0.0000000000000000000000000001m));

    [Fact]
    public void Sum_difference_product_and_quotient_are_those_of_whole_numbers_of_any_size() => Gen.Select(Numbers, Numbers, Numbers, Numbers).Sample((a, b, c, d) =>
    {
        if (b == 0 || d == 0)
        {
            return;
        }

        var (x, y) = ((Fraction)a / b, (Fraction)c / d);
        var (left, right) = (Ratio(a, b), Ratio(c, d));
        Same(x + y, (left.Top * right.Bottom) + (right.Top * left.Bottom), left.Bottom * right.Bottom);
        Same(x - y, (left.Top * right.Bottom) - (right.Top * left.Bottom), left.Bottom * right.Bottom);
        Same(x * y, left.Top * right.Top, left.Bottom * right.Bottom);
        Assert.Equal((left.Top * right.Bottom * left.Bottom.Sign * right.Bottom.Sign).CompareTo(right.Top * left.Bottom * left.Bottom.Sign * right.Bottom.Sign), x.CompareTo(y));
        if (c != 0)
        {
            Same(x / y, left.Top * right.Bottom, left.Bottom * right.Top);
        }
    });

    [Fact]
    public void Rounding_by_every_mode_is_that_of_whole_numbers_of_any_size() => Gen.Select(Numbers, Gen.Int[1, 999], Gen.Int[0, 9], Gen.Enum<RoundingMode>()).Sample((a, b, digits, mode) =>
    {
        if (Math.Abs(a) > 1_000_000_000_000_000m)
        {
            a /= 1_000_000_000_000_000m;
        }

        var rounded = ((Fraction)a / b).Round(digits, mode);

        var (top, bottom) = Ratio(a, b);
        var (whole, rest) = BigInteger.DivRem(BigInteger.Abs(top) * BigInteger.Pow(10, digits), bottom);
        var up = mode switch
        {
            RoundingMode.TowardZero => false,
            RoundingMode.AwayFromZero => rest > 0,
            RoundingMode.HalfAwayFromZero => rest * 2 >= bottom,
            _ => rest * 2 > bottom || (rest * 2 == bottom && !whole.IsEven),
        };
        Same(rounded, (whole + (up ? 1 : 0)) * top.Sign, BigInteger.Pow(10, digits));
    });

    [Theory]
    [InlineData("0.125", RoundingMode.HalfAwayFromZero, "0.13")]
    [InlineData("-0.125", RoundingMode.HalfAwayFromZero, "-0.13")]
    [InlineData("9.325", RoundingMode.HalfAwayFromZero, "9.33")]
    [InlineData("0.125", RoundingMode.HalfToEven, "0.12")]
    [InlineData("0.135", RoundingMode.HalfToEven, "0.14")]
    [InlineData("-0.125", RoundingMode.HalfToEven, "-0.12")]
    [InlineData("0.1250000000000000000000000001", RoundingMode.HalfToEven, "0.13")]
    [InlineData("0.129", RoundingMode.TowardZero, "0.12")]
    [InlineData("-0.129", RoundingMode.TowardZero, "-0.12")]
    [InlineData("0.1200000000000000000000000001", RoundingMode.AwayFromZero, "0.13")]
    [InlineData("-0.121", RoundingMode.AwayFromZero, "-0.13")]
    [InlineData("0.12", RoundingMode.AwayFromZero, "0.12")]
    [InlineData("-0.001", RoundingMode.HalfAwayFromZero, "0.00")]
    [InlineData("79228162514264337593543950.335", RoundingMode.HalfAwayFromZero, "79228162514264337593543950.34")]
    public void Halves_and_signs_are_rounded_as_the_mode_says(string number, RoundingMode mode, string rounded) =>
        Assert.Equal(rounded, ((Fraction)decimal.Parse(number)).Round(2, mode).ToString());

    [Fact]
    public void What_does_not_fit_a_decimal_is_refused_and_never_cut()
    {
        var huge = (Fraction)decimal.MaxValue * 10;

        Assert.Throws<OverflowException>(() => huge.Round(0, RoundingMode.HalfAwayFromZero));
        Assert.Equal("792281625142643375935439503350", huge.ToString());
        Assert.Equal(decimal.MaxValue, (huge / 10).Round(0, RoundingMode.HalfAwayFromZero));
    }

    [Fact]
    public void A_third_stays_a_third()
    {
        var third = Fraction.Of(1, 3);

        Assert.Equal(Fraction.One, third + third + third);
        Assert.NotEqual(third, (Fraction)0.3333333333333333333333333333m);
        Assert.True(third > 0.3333333333333333333333333333m);
        Assert.Equal("1/3", third.ToString());
    }

    [Fact]
    public void Equal_values_are_equal_however_they_came_about()
    {
        Fraction half = 0.5m, product = Fraction.Of(2, 3) * Fraction.Of(3, 4), large = (Fraction)decimal.MaxValue / ((Fraction)decimal.MaxValue * 2);

        Assert.Equal(half, product);
        Assert.Equal(half, large);
        Assert.Equal(half.GetHashCode(), product.GetHashCode());
        Assert.Equal(half.GetHashCode(), large.GetHashCode());
        Assert.Equal(default, Fraction.Zero);
        Assert.True(half == large && half != Fraction.One && half <= large && half >= large);
    }

    [Theory]
    [InlineData("2.5", "2")]
    [InlineData("-2.5", "-3")]
    [InlineData("-2", "-2")]
    [InlineData("0", "0")]
    [InlineData("-79228162514264337593543950.5", "-79228162514264337593543951")]
    [InlineData("79228162514264337593543950.5", "79228162514264337593543950")]
    public void Floor_goes_toward_minus_infinity(string number, string floor) => Assert.Equal(floor, ((Fraction)decimal.Parse(number)).Floor().ToString());

    [Fact]
    public void The_ends_of_64_bits_are_no_edge()
    {
        var least = Fraction.Of(long.MinValue, 1);

        Assert.Equal("9223372036854775808", (-least).ToString());
        Assert.Equal("9223372036854775808", least.Abs().ToString());
        Assert.Equal("-9223372036854775809", (least - 1).ToString());
        Assert.Equal(Fraction.One, least / least);
        Assert.Equal("-1/9223372036854775808", Fraction.Of(1, long.MinValue).ToString());
        Assert.Equal("85070591730234615847396907784232501249", (Fraction.Of(long.MaxValue, 1) * Fraction.Of(long.MaxValue, 1)).ToString());
    }

    [Fact]
    public void Dividing_by_zero_is_an_error_in_every_size()
    {
        Assert.Throws<DivideByZeroException>(() => Fraction.Of(1, 0));
        Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Zero);
        Assert.Throws<DivideByZeroException>(() => (Fraction)decimal.MaxValue / 0);
    }

    [Fact]
    public void Smaller_and_greater_are_chosen_by_value()
    {
        Assert.Equal(Fraction.Of(1, 3), Fraction.Min(Fraction.Of(1, 3), Fraction.Of(2, 5)));
        Assert.Equal(Fraction.Of(2, 5), Fraction.Max(Fraction.Of(1, 3), Fraction.Of(2, 5)));
        Assert.Equal((-1, 0, 1), (Fraction.Of(-1, 3).Sign, Fraction.Zero.Sign, ((Fraction)decimal.MaxValue * 2).Sign));
    }

    private static (BigInteger Top, BigInteger Bottom) Ratio(decimal a, decimal b)
    {
        var (top, topScale) = Terms(a);
        var (bottom, bottomScale) = Terms(b);
        return (top * BigInteger.Pow(10, bottomScale), bottom * BigInteger.Pow(10, topScale));
    }

    private static (BigInteger Mantissa, int Scale) Terms(decimal value)
    {
        var scale = value.Scale;
        return (BigInteger.Parse(value.ToString().Replace(".", string.Empty)), scale);
    }

    private static void Same(Fraction value, BigInteger top, BigInteger bottom)
    {
        var (numerator, denominator) = value.Terms();
        Assert.True(denominator > 0);
        Assert.Equal(numerator * bottom, top * denominator);
    }
}
