using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;

namespace CompetitionPortal.Seasons;

/// <summary>Takes a period through its states.</summary>
public static class Publication
{
    /// <summary>Opens, closes, locks and publishes a period of the seasons' year.</summary>
    public static async Task PublishAsync(this PeriodService periods, Period period, bool showsFullList)
    {
        var office = new Actor("office", "考核办", [new RoleGrant(OfficeRole.AssessmentOffice)]);
        var supervision = new Actor("supervision", "督查室", [new RoleGrant(OfficeRole.SupervisionOffice)]);
        Done(await periods.OpenAsync(office, new OpenPeriod(Season.Year, period, null)));
        Done(await periods.CloseAsync(office, new ClosePeriod(Season.Year, period)));
        Done(await periods.LockAsync(office, new LockPeriod(Season.Year, period)));
        Done(await periods.PublishAsync(supervision, new PublishPeriod(Season.Year, period, showsFullList)));
    }

    private static void Done(ChangeResult<bool> result) => Assert.True(result.Done, string.Join('\n', result.Refusals));
}
