using CompetitionPortal.Data;
using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Web.Periods;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Results;

/// <summary>What was done with the figures of a period, one row an act: who submitted them, what they were before.</summary>
internal sealed class FigureActs
{
    private readonly ILookup<(string, string, string), SubmissionRow> acts;

    private FigureActs(IEnumerable<SubmissionRow> rows) => acts = rows.ToLookup(s => (s.Participant, s.Indicator, s.Period));

    public static async Task<FigureActs> ReadAsync(PortalDb db, int year, Period period)
    {
        var codes = PeriodService.EndingWith(period);
        return new FigureActs(await db.Submissions.AsNoTracking().Where(s => codes.Contains(s.Period) && db.Years.Any(y => y.Id == s.YearId && y.Year == year)).OrderBy(s => s.Id).ToListAsync());
    }

    /// <summary>The account that submitted the figure that stands, or null when nobody has reported it.</summary>
    public string? SubmittedBy(ReportingDuty duty) => Of(duty).LastOrDefault(a => a.Act == SubmissionAct.Reported)?.UserId;

    /// <summary>The figure reported before the one that stands, where another one was; null where there was none.</summary>
    public decimal? ReportedBefore(ReportingDuty duty)
    {
        var reports = Of(duty).Where(a => a.Act == SubmissionAct.Reported).Select(a => a.Value).ToList();
        return reports.Count > 1 && reports[^2] != reports[^1] ? reports[^2] : null;
    }

    private IEnumerable<SubmissionRow> Of(ReportingDuty duty) => acts[duty.Key];
}
