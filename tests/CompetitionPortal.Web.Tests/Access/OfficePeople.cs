using CompetitionPortal.Data.Audit;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Tests.Access;

/// <summary>Persons with one role each, and what tests ask of the database.</summary>
internal static class OfficePeople
{
    public static readonly Actor Assessment = Person("考核办甲", OfficeRole.AssessmentOffice);
    public static readonly Actor Second = Person("考核办乙", OfficeRole.AssessmentOffice);
    public static readonly Actor Supervision = Person("督查室甲", OfficeRole.SupervisionOffice);
    public static readonly Actor System = Person("系统管理员", OfficeRole.SystemAdministrator);

    /// <summary>One person for each role that is not named.</summary>
    public static TheoryData<string> AllBut(params OfficeRole[] roles) => [.. Enum.GetValues<OfficeRole>().Except(roles).Select(r => r.ToString())];

    public static Actor With(string role) => Person("某人", Enum.Parse<OfficeRole>(role));

    /// <summary>The latest row of the log, its particulars with the figures.</summary>
    public static async Task<AuditEntryRow> LastEntryAsync(this PortalHost portal)
    {
        await using var db = portal.Database.Open();
        var entry = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Id).FirstAsync();
        entry.Details = entry.Figures ?? entry.Details;
        return entry;
    }

    /// <summary>How many rows the log has.</summary>
    public static async Task<int> EntriesAsync(this PortalHost portal)
    {
        await using var db = portal.Database.Open();
        return await db.AuditEntries.CountAsync();
    }

    /// <summary>Locks a period of 2025 as if it had gone through its states, or publishes it too.</summary>
    public static async Task LockAsync(this PortalHost portal, Period period, bool isPublished = false)
    {
        await using var db = portal.Database.Open();
        var year = await db.Years.SingleAsync(y => y.Year == 2025);
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        db.Periods.Add(new PeriodRow { YearId = year.Id, Period = period.Code, OpenedAt = now.AddDays(-30), ClosedAt = now.AddDays(-10), LockedAt = now.AddDays(-1), PublishedAt = isPublished ? now : null });
        await db.SaveChangesAsync();
    }

    private static Actor Person(string name, OfficeRole role) => new(name, name, [new RoleGrant(role, role is OfficeRole.Enterer or OfficeRole.UnitUser ? "城关镇" : null)]);
}
