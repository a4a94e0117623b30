using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Competitions;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Periods;

/// <summary>Which periods take no change any more. What counts in a period counts in the later ones too.</summary>
/// <param name="Locked">The periods of entry that are locked or published, in order.</param>
public sealed record PeriodLocks(IReadOnlyList<Period> Locked)
{
    /// <summary>The last of them, or null.</summary>
    public Period? Last => Locked.Count == 0 ? null : Locked[^1];

    /// <summary>Whether the year's last period is published, and its grades with it.</summary>
    public bool YearIsPublished { get; init; }

    /// <summary>The locks of a year.</summary>
    public static async Task<PeriodLocks> OfAsync(PortalDb db, CompetitionYear year)
    {
        var codes = await db.Periods.AsNoTracking().Where(p => (p.LockedAt != null || p.PublishedAt != null) && db.Years.Any(y => y.Id == p.YearId && y.Year == year.Year)).Select(p => new { p.Period, IsPublished = p.PublishedAt != null }).ToListAsync();
        return new PeriodLocks([.. Period.All(year.EntryLevel).Where(p => codes.Exists(c => c.Period == p.Code))])
        {
            YearIsPublished = codes.Exists(c => c.IsPublished && c.Period == Period.All(year.EntryLevel).Last().Code),
        };
    }

    /// <summary>Whether a figure of a period is held by a lock.</summary>
    public bool Hold(Period period) => Last is { } last && period.EndMonth <= last.EndMonth;
}
