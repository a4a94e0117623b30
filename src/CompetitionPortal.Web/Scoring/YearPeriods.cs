using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Web.Scoring;

/// <summary>Which periods of a year have something to show.</summary>
public static class YearPeriods
{
    /// <summary>The standings that pages offer: each opened period up to the last with results; the year once its end has results.</summary>
    public static IReadOnlyList<Period> Of(StoredYear year)
    {
        var last = year.Facts.Results.Count == 0 ? 0 : year.Facts.Results.Where(r => r.Reported is not null || r.Verified is not null).Select(r => r.Period.EndMonth).DefaultIfEmpty(0).Max();
        var level = year.Facts.Year.Levels.Contains(PeriodLevel.Month) ? PeriodLevel.Month : year.Facts.Year.Levels.Contains(PeriodLevel.Quarter) ? PeriodLevel.Quarter : PeriodLevel.HalfYear;
        Period[] within = [.. Period.All(level).Where(p => p.EndMonth <= last && p.EndMonth < 12)];
        return last == 12 ? [.. within, Period.Year] : within.Length > 0 ? within : [Period.All(level).First()];
    }

    /// <summary>The period shown before one, or null.</summary>
    public static Period? Before(StoredYear year, Period period)
    {
        var earlier = Of(year).Where(p => p.EndMonth < period.EndMonth).ToList();
        return earlier.Count == 0 ? null : earlier[^1];
    }
}
