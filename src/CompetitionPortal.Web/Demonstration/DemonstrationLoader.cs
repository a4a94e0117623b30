using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Periods;

namespace CompetitionPortal.Web.Demonstration;

/// <summary>Loads the demonstration into a database of its own; never in production, never beside a county's years.</summary>
internal static class DemonstrationLoader
{
    /// <summary>The environment in which the demonstration runs.</summary>
    public const string EnvironmentName = "Demonstration";

    private const int DaysToDeadline = 3;
    private const int IssueDay = 15;

    /// <summary>Loads it into an empty database; one that holds it already keeps what was changed since.</summary>
    /// <exception cref="InvalidOperationException">Not the demonstration's environment, or the database holds something else.</exception>
    public static async Task LoadAsync(PortalDatabase database, string environment, DateTime now, Action<string> say)
    {
        if (environment != EnvironmentName)
        {
            throw new InvalidOperationException($"演示数据只能在演示环境里加载，现在是 {environment}");
        }

        var store = new CompetitionStore(database);
        var years = await store.YearsAsync();
        if (years.Any(y => y.County != DemonstrationRoster.County))
        {
            throw new InvalidOperationException("这个数据文件里有别的县的数据，演示数据不能加载到里面；请换一个文件");
        }

        if (years.Count > 0)
        {
            say("数据文件里已经有演示数据，接着用。");
            return;
        }

        foreach (var (rulebook, facts) in DemonstrationCounty.Create(DateOnly.FromDateTime(CountyTime.Local(now))))
        {
            say($"正在写入 {facts.Year.County} {facts.Year.Year} 年：{facts.Participants.Count} 个单位、{facts.Targets.Count} 项目标、{facts.Results.Count} 个结果……");
            await store.ImportAsync(rulebook, facts, new ChangeOrigin("演示", now, "演示数据"));
            await SetPeriodsAsync(database, facts, now);
            await IssueAsync(database, facts.Year.Year);
        }
    }

    /// <summary>The rulebook of each year was issued in its January.</summary>
    private static async Task IssueAsync(PortalDatabase database, int year)
    {
        await using var db = database.Open();
        var row = db.Rulebooks.Single(r => r.Year == year);
        (row.DocumentNumber, row.IssuedOn, row.IssuedByName) = (RulebookDocument.Read(row.Document).DocumentNumber, new DateOnly(year, 1, IssueDay), "考核办");
        row.IssuedAt = CountyTime.Utc(new DateTime(year, 1, IssueDay, 10, 0, 0));
        await db.SaveChangesAsync();
    }

    /// <summary>Quarters that have ended are published; the last one of a year under way is open and due in a few days.</summary>
    private static async Task SetPeriodsAsync(PortalDatabase database, CompetitionFacts facts, DateTime now)
    {
        await using var db = database.Open();
        var year = db.Years.Single(y => y.Year == facts.Year.Year);
        var last = facts.Results.Max(r => r.Period.EndMonth);
        var isOpen = facts.Results.Any(r => r.Verified is null);
        foreach (var period in Period.All(facts.Year.EntryLevel).Where(p => p.EndMonth <= last))
        {
            var end = CountyTime.Utc(period.EndDate(facts.Year.Year).ToDateTime(new TimeOnly(17, 0)));
            var row = new PeriodRow { YearId = year.Id, Period = period.Code, OpenedAt = end };
            if (isOpen && period.EndMonth == last)
            {
                row.Deadline = CountyTime.Utc(CountyTime.Local(now).Date.AddDays(DaysToDeadline).AddHours(17));
            }
            else
            {
                (row.Deadline, row.LockedAt, row.PublishedAt, row.ShowsFullList) = (end.AddDays(10), end.AddDays(15), end.AddDays(16), period.EndMonth == 12);
            }

            db.Periods.Add(row);
        }

        await db.SaveChangesAsync();
    }
}
