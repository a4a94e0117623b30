using System.Numerics;
using CompetitionPortal.Domain.Arithmetic;
using CsCheck;

namespace CompetitionPortal.Domain.Tests.Arithmetic;

/// <summary>Exact numbers as text; a printed percentage never shows a line as reached that was not.</summary>
public sealed class FractionTextTests
{
    [Theory]
    [InlineData(147, 2, "73.5")]
    [InlineData(220, 3, "220/3")]
    [InlineData(-1, 8, "-0.125")]
    [InlineData(6, 2, "3")]
    [InlineData(-1, 3, "-1/3")]
    [InlineData(1, 4096, "0.000244140625")]
    [InlineData(1, 8192, "1/8192")]
    public void An_exact_number_is_a_decimal_where_it_ends_soon(long top, long bottom, string text) => Assert.Equal(text, FractionText.Exact(Fraction.Of(top, bottom)));

    [Theory]
    [InlineData("73.5", 2, "73.50")]
    [InlineData("-0.004", 2, "0.00")]
    [InlineData("-0.005", 2, "-0.01")]
    [InlineData("1.5", 0, "2")]
    [InlineData("1234567.891", 1, "1234567.9")]
    public void A_fixed_number_has_its_decimals_and_no_separator(string number, int digits, string text) => Assert.Equal(text, FractionText.Fixed(decimal.Parse(number), digits));

    [Theory]
    [InlineData("0.99996", "1", "99.996")]
    [InlineData("0.99995", "1", "99.995")]
    [InlineData("0.99994", "1", "99.99")]
    [InlineData("1", "1", "100.00")]
    [InlineData("1.000001", "1", "100.00")]
    [InlineData("0.499996", "0.5", "49.9996")]
    [InlineData("0.5", "0.5", "50.00")]
    [InlineData("0.499996", "1", "50.00")]
    [InlineData("0.849999", "0.85", "84.9999")]
    [InlineData("1.199999", "1.2", "119.9999")]
    [InlineData("0.2499999", "0.25", "24.99999")]
    [InlineData("-0.000001", "0", "-0.0001")]
    [InlineData("-0.05", "1", "-5.00")]
    public void A_percentage_takes_as_many_digits_as_it_needs(string share, string line, string text) => Assert.Equal(text, FractionText.Percent(decimal.Parse(share), 2, (Fraction)decimal.Parse(line)));

    [Fact]
    public void No_number_of_digits_is_too_many()
    {
        var justBelow = 1 - (Fraction.One / 1_000_000_000_000m / 1_000_000_000_000m / 1000m);

        Assert.Equal("99." + new string('9', 25), FractionText.Percent(justBelow, 2));
        Assert.Equal("49." + new string('9', 25), FractionText.Percent(justBelow - 0.5m, 2, (Fraction)0.5m));
        Assert.Equal("999999999." + new string('9', 25), FractionText.Percent(justBelow + 9_999_999, 2, (Fraction)10_000_000));
    }

    [Fact]
    public void Of_several_lines_none_is_shown_as_reached()
    {
        Assert.Equal("49.9996", FractionText.Percent(0.499996m, 2, Fraction.One, 0.5m));
        Assert.Equal("99.996", FractionText.Percent(0.99996m, 2, Fraction.One, 0.5m));
        Assert.Equal("75.00", FractionText.Percent(0.75m, 2, Fraction.One, 0.5m));

        // Three digits keep it below one line and put it on the other.
        Assert.Equal("49.99597", FractionText.Percent(0.4999597m, 2, 0.5m, 0.49996m));
        Assert.Equal("49.99597", FractionText.Percent(0.4999597m, 2, 0.49996m, 0.5m));
    }

    [Fact]
    public void A_percentage_stands_on_the_right_side_of_every_line() =>
        Gen.Select(Gen.Long[-2_000_000, 2_000_000], Gen.Long[1, 1_000_000], Gen.Int[0, 6], Gen.Decimal[-0.5m, 1.5m].Array[1, 3]).Sample((top, bottom, digits, lines) =>
        {
            var share = Fraction.Of(top, bottom);
            var text = FractionText.Percent(share, digits, [.. lines.Select(l => (Fraction)l)]);

            var printed = Parse(text);
            Assert.All(lines, line => Assert.False(share < line && printed >= (Fraction)line * 100));
            Assert.True((printed - (share * 100)).Abs() * 2 * Pow10(digits) <= 1);
        });

    [Fact]
    public void A_line_as_close_as_can_be_is_not_shown_as_reached() => Gen.Select(Gen.Int[1, 40], Gen.Long[1, 1_000_000], Gen.Long[1, 1000]).Sample((power, top, bottom) =>
    {
        var line = Fraction.Of(top, bottom);
        var share = line - (Fraction.One / Pow10(power));

        Assert.True(Parse(FractionText.Percent(share, 2, line)) < line * 100);
    });

    private static Fraction Pow10(int power) => Enumerable.Repeat((Fraction)10, power).Aggregate(Fraction.One, (a, b) => a * b);

    private static Fraction Parse(string text)
    {
        var digits = text.Contains('.') ? text.Length - text.IndexOf('.') - 1 : 0;
        var whole = BigInteger.Parse(text.Replace(".", string.Empty));
        return Enumerable.Range(0, 10).Aggregate(Fraction.Zero, (sum, part) => sum + ((decimal)((whole / BigInteger.Pow(10, part * 9)) % 1_000_000_000) * Pow10(part * 9))) / Pow10(digits);
    }

    [Theory]
    [InlineData(15, 2, 2, null, "7.5")]
    [InlineData(4692400, 1187637, 2, null, "3.95")]
    [InlineData(29999, 10000, 2, null, "2.9999")]
    [InlineData(2999999, 333333, 2, "9", "9.00001")]
    [InlineData(23, 3, 0, "8", "7.7")]
    [InlineData(-1, 3, 2, null, "-0.33")]
    public void A_number_for_people_ends_and_stays_on_its_side_of_a_line(long top, long bottom, int digits, string? line, string text) =>
        Assert.Equal(text, FractionText.Printed(Fraction.Of(top, bottom), digits, line is null ? null : decimal.Parse(line, System.Globalization.CultureInfo.InvariantCulture)));
}
