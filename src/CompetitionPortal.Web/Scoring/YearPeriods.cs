using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Web.Scoring;

/// <summary>Which periods of a year have something to show.</summary>
public static class YearPeriods
{
    private const int YearEnd = 12;

    /// <summary>
    /// The standings that pages offer: each period in which figures were entered, and the year once its end has some. A period
    /// that nobody opened holds none and takes part in no comparison.
    /// </summary>
    public static IReadOnlyList<Period> Of(StoredYear year)
    {
        var months = EndMonths(year);
        var last = months.DefaultIfEmpty(0).Max();
        var levels = year.Facts.Year.Levels;
        var level = levels.Contains(PeriodLevel.Month) ? PeriodLevel.Month : levels.Contains(PeriodLevel.Quarter) ? PeriodLevel.Quarter : PeriodLevel.HalfYear;
        Period[] within = [.. Period.All(level).Where(p => p.EndMonth < YearEnd && months.Any(m => m <= p.EndMonth && m > p.EndMonth - (YearEnd / Period.Count(level))))];
        return last == YearEnd ? [.. within, Period.Year] : within.Length > 0 ? within : [Period.All(level).First()];
    }

    /// <summary>Whether a period has come: it ends no later than the last that pages offer.</summary>
    public static bool HasCome(StoredYear year, Period period) => period.EndMonth <= Of(year)[^1].EndMonth;

    /// <summary>The period shown before one, or null.</summary>
    public static Period? Before(StoredYear year, Period period)
    {
        var earlier = Of(year).Where(p => p.EndMonth < period.EndMonth).ToList();
        return earlier.Count == 0 ? null : earlier[^1];
    }

    /// <summary>The months in which the periods with results end.</summary>
    private static HashSet<int> EndMonths(StoredYear year) => [.. year.Facts.Results.Where(r => r.Reported is not null || r.Verified is not null).Select(r => r.Period.EndMonth)];
}
