using System.Globalization;
using System.Numerics;

namespace CompetitionPortal.Domain.Arithmetic;

/// <summary>Writes exact numbers as text, always with "." and without group separators, in any culture.</summary>
public static class FractionText
{
    private const int ReadableEnd = 12;
    private const int LongestEnd = 64;

    /// <summary>
    /// The exact value: a decimal number where it ends within twelve decimals ("73.5"), else a fraction in lowest
    /// terms ("220/3").
    /// </summary>
    public static string Exact(Fraction value) => Exact(value, ReadableEnd);

    /// <summary>
    /// A number of the rulebook in full, so that it reads back as the same: any decimal number, whatever its length
    /// ("0.0000000000001").
    /// </summary>
    public static string Plain(Fraction value) => Exact(value, LongestEnd);

    /// <summary>Rounded half away from zero to a number of decimals (0 or more), with trailing zeros: "73.50".</summary>
    public static string Fixed(Fraction value, int digits) => Fixed(Scaled(value, digits), digits);

    /// <summary>A share as a percentage that never shows 100 as reached where it was not.</summary>
    public static string Percent(Fraction share, int digits) => Percent(share, digits, Fraction.One);

    /// <summary>
    /// A share as a percentage without sign, rounded half away from zero to at least <paramref name="digits"/>
    /// decimals and to as many more as it takes not to show a line as reached where it was not: 99.996, not 100.00.
    /// </summary>
    /// <param name="share">The exact share; 1 is 100 %.</param>
    /// <param name="digits">Decimals printed otherwise.</param>
    /// <param name="lines">The shares at which something is reached: 1 for a task, 0.5 for half of it.</param>
    public static string Percent(Fraction share, int digits, params ReadOnlySpan<Fraction> lines)
    {
        // Close enough to the share, the rounded figure is on the share's side of every line: the loop ends.
        var percent = share * 100;
        while (ShowsReached(share, percent, digits, lines))
        {
            digits++;
        }

        return Fixed(percent, digits);
    }

    /// <summary>
    /// For people: the exact number where it ends within six decimals, else rounded half away from zero to at least
    /// <paramref name="digits"/> decimals and to as many more as it takes to stand on its own side of a line.
    /// </summary>
    /// <param name="value">The exact number.</param>
    /// <param name="digits">Decimals printed otherwise.</param>
    /// <param name="line">What it is held against, or null.</param>
    public static string Printed(Fraction value, int digits, Fraction? line = null)
    {
        if (Exact(value, 6) is var exact && !exact.Contains('/', StringComparison.Ordinal))
        {
            return exact;
        }

        while (line is { } against && value != against && !IsOnItsSide(value, digits, against))
        {
            digits++;
        }

        return Fixed(value, digits);
    }

    private static bool IsOnItsSide(Fraction value, int digits, Fraction line)
    {
        var (top, bottom) = line.Terms();
        return Math.Sign((Scaled(value, digits) * bottom).CompareTo(top * BigInteger.Pow(10, digits))) == Math.Sign(value.CompareTo(line));
    }

    private static bool ShowsReached(Fraction share, Fraction percent, int digits, ReadOnlySpan<Fraction> lines)
    {
        foreach (var line in lines)
        {
            if (share < line && !IsOnItsSide(percent, digits, line * 100))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number × 10 to the digits, rounded half away from zero to a whole one.</summary>
    private static BigInteger Scaled(Fraction value, int digits)
    {
        var (top, bottom) = value.Terms();
        var scaled = BigInteger.Abs(top) * BigInteger.Pow(10, digits);
        var whole = ((scaled * 2) + bottom) / (bottom * 2);
        return top.Sign < 0 ? -whole : whole;
    }

    private static string Exact(Fraction value, int longestEnd)
    {
        var (top, bottom) = value.Terms();
        if (bottom.IsOne)
        {
            return top.ToString(CultureInfo.InvariantCulture);
        }

        var rest = bottom;
        var digits = 0;
        foreach (var prime in (ReadOnlySpan<int>)[10, 5, 2])
        {
            while (digits <= longestEnd && (rest % prime).IsZero)
            {
                rest /= prime;
                digits++;
            }
        }

        return rest.IsOne && digits <= longestEnd
            ? Fixed(top * BigInteger.Pow(10, digits) / bottom, digits)
            : string.Create(CultureInfo.InvariantCulture, $"{top}/{bottom}");
    }

    private static string Fixed(BigInteger scaled, int digits)
    {
        var text = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
        var sign = scaled.Sign < 0 ? "-" : string.Empty;
        return digits == 0 ? sign + text : string.Concat(sign, text.AsSpan(0, text.Length - digits), ".", text.AsSpan(text.Length - digits));
    }
}
