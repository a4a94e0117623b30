using System.Globalization;

namespace CompetitionPortal.Domain.Competitions;

/// <summary>One period (期次) of a competition year: the year, a half-year, a quarter or a month.</summary>
public readonly record struct Period
{
    /// <summary>Creates a period.</summary>
    /// <param name="level">Its level.</param>
    /// <param name="ordinal">Its number among those of its level, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A year has no such period.</exception>
    public Period(PeriodLevel level, int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, Count(level));
        (Level, Ordinal) = (level, ordinal);
    }

    /// <summary>The whole year.</summary>
    public static Period Year { get; } = new(PeriodLevel.Year, 1);

    /// <summary>Its level.</summary>
    public PeriodLevel Level { get; }

    /// <summary>Its number among those of its level, from 1.</summary>
    public int Ordinal { get; }

    /// <summary>The month in which it ends, 1 to 12.</summary>
    public int EndMonth => Ordinal * (12 / Count(Level));

    /// <summary>The code used in files and addresses: year, H1, Q3, M07.</summary>
    public string Code => Level switch
    {
        PeriodLevel.Year => "year",
        PeriodLevel.HalfYear => string.Create(CultureInfo.InvariantCulture, $"H{Ordinal}"),
        PeriodLevel.Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{Ordinal}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"M{Ordinal:00}"),
    };

    /// <summary>The name that people read: 全年, 上半年, 三季度, 7月.</summary>
    public string Name => Level switch
    {
        PeriodLevel.Year => "全年",
        PeriodLevel.HalfYear => Ordinal == 1 ? "上半年" : "下半年",
        PeriodLevel.Quarter => Ordinal switch { 1 => "一季度", 2 => "二季度", 3 => "三季度", _ => "四季度" },
        _ => string.Create(CultureInfo.InvariantCulture, $"{Ordinal}月"),
    };

    /// <summary>The n-th quarter, 1 to 4.</summary>
    public static Period Quarter(int n) => new(PeriodLevel.Quarter, n);

    /// <summary>How many periods of a level a year has.</summary>
    public static int Count(PeriodLevel level) => level switch
    {
        PeriodLevel.Year => 1,
        PeriodLevel.HalfYear => 2,
        PeriodLevel.Quarter => 4,
        _ => 12,
    };

    /// <summary>All periods of a level, in order.</summary>
    public static IEnumerable<Period> All(PeriodLevel level) => Enumerable.Range(1, Count(level)).Select(n => new Period(level, n));

    /// <summary>The periods of a level that have ended when this period ends, in order; empty when none has.</summary>
    public IEnumerable<Period> EndedOf(PeriodLevel level)
    {
        var endMonth = EndMonth;
        return All(level).TakeWhile(p => p.EndMonth <= endMonth);
    }

    /// <summary>How many periods of a level have ended when this period ends.</summary>
    public int EndedCount(PeriodLevel level) => EndMonth * Count(level) / 12;

    /// <summary>The period of a level that ends when this one ends, or null where none does.</summary>
    public Period? EndingWith(PeriodLevel level) => EndMonth * Count(level) % 12 == 0 ? new Period(level, EndMonth * Count(level) / 12) : null;

    /// <summary>The last day of this period in a calendar year.</summary>
    public DateOnly EndDate(int year) => new(year, EndMonth, DateTime.DaysInMonth(year, EndMonth));

    /// <summary>Reads a code (year, H1, Q3, M07; case does not matter) or a Chinese name (全年, 三季度, 第三季度).</summary>
    public static bool TryParse(string text, out Period period)
    {
        var wanted = text.Trim().TrimStart('第');
        foreach (var level in (ReadOnlySpan<PeriodLevel>)[PeriodLevel.Quarter, PeriodLevel.HalfYear, PeriodLevel.Year, PeriodLevel.Month])
        {
            foreach (var candidate in All(level))
            {
                if (string.Equals(candidate.Code, wanted, StringComparison.OrdinalIgnoreCase) || candidate.Name == wanted)
                {
                    period = candidate;
                    return true;
                }
            }
        }

        period = Year;
        return wanted is "年" or "年度";
    }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
