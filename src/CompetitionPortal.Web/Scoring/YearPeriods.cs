using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Web.Scoring;

/// <summary>Which periods of a year have something to show.</summary>
public static class YearPeriods
{
    private const int YearEnd = 12;

    /// <summary>The standings that pages offer: each opened period up to the last with results; the year once its end has results.</summary>
    public static IReadOnlyList<Period> Of(StoredYear year)
    {
        var last = LastMonth(year);
        var levels = year.Facts.Year.Levels;
        var level = levels.Contains(PeriodLevel.Month) ? PeriodLevel.Month : levels.Contains(PeriodLevel.Quarter) ? PeriodLevel.Quarter : PeriodLevel.HalfYear;
        Period[] within = [.. Period.All(level).Where(p => p.EndMonth <= last && p.EndMonth < YearEnd)];
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

    /// <summary>The month in which the last period with a result ends; 0 when there is none.</summary>
    private static int LastMonth(StoredYear year) =>
        year.Facts.Results.Where(r => r.Reported is not null || r.Verified is not null).Select(r => r.Period.EndMonth).DefaultIfEmpty(0).Max();
}
