using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Tests.Results;

/// <summary>The season of townships on 6 July, its second quarter open until 10 July 17:00, with the people who work on it.</summary>
public abstract class TownshipOffice : IAsyncLifetime
{
    protected const string Town = "城关镇";
    protected static readonly Period Second = Period.Quarter(2);

    private PortalHost? portal;

    /// <summary>录入员 of 城关镇.</summary>
    protected Actor Enterer { get; private set; } = null!;

    /// <summary>Another 录入员 of 城关镇.</summary>
    protected Actor Colleague { get; private set; } = null!;

    /// <summary>录入员 of 财政局, which reports 财政收入 for all.</summary>
    protected Actor Treasurer { get; private set; } = null!;

    /// <summary>核定员 of 招商引资, belongs to 招商局.</summary>
    protected Actor Verifier { get; private set; } = null!;

    /// <summary>考核办.</summary>
    protected Actor Office { get; private set; } = null!;

    /// <summary>督查室.</summary>
    protected Actor Supervision { get; private set; } = null!;

    protected PortalHost Portal => portal!;

    protected FillService Fill => Portal.Service<FillService>();

    protected VerifyService Verify => Portal.Service<VerifyService>();

    protected PeriodService Periods => Portal.Service<PeriodService>();

    public virtual async ValueTask InitializeAsync()
    {
        portal = await PortalHost.CreateAsync(Season.OfTownships(), new DateTimeOffset(2026, 7, 6, 1, 0, 0, TimeSpan.Zero));
        Enterer = await portal.AccountAsync("城关录入", new RoleGrant(OfficeRole.Enterer, Town));
        Colleague = await portal.AccountAsync("城关同事", new RoleGrant(OfficeRole.Enterer, Town));
        Treasurer = await portal.AccountAsync("财政录入", new RoleGrant(OfficeRole.Enterer, "财政局"));
        Verifier = await portal.AccountAsync("招商核定", new RoleGrant(OfficeRole.Verifier, "招商局", Season.Attraction));
        Office = await portal.AccountAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
        Supervision = await portal.AccountAsync("督查室", new RoleGrant(OfficeRole.SupervisionOffice));
        var opened = await Periods.OpenAsync(Office, new OpenPeriod(Season.Year, Second, new DateTime(2026, 7, 10, 9, 0, 0, DateTimeKind.Utc)));
        Assert.True(opened.Done, string.Join('\n', opened.Refusals));
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Saves one cell of 招商引资.</summary>
    protected async Task<CellOutcome> TypeAsync(Actor actor, string text, long seen, string? reason = null, string unit = Town, string indicator = Season.Attraction, string[]? tried = null) =>
        Assert.Single(await SaveAsync(actor, new TypedCell(unit, indicator, text, seen, reason, tried)));

    protected async Task<IReadOnlyList<CellOutcome>> SaveAsync(Actor actor, params TypedCell[] cells)
    {
        var result = await Fill.SaveAsync(actor, new SaveDrafts(Season.Year, Second, cells));
        Assert.True(result.Done, string.Join('\n', result.Refusals));
        return result.Value!;
    }

    /// <summary>Submits everything an actor sees as a draft.</summary>
    protected async Task<ChangeResult<SubmitOutcome>> SubmitAsync(Actor actor)
    {
        var sheet = await Fill.SheetAsync(actor, Season.Year, Second);
        return await Fill.SubmitAsync(actor, new SubmitDrafts(Season.Year, Second, [.. sheet!.Cells.Where(c => c.Value.State is FillState.Draft or FillState.Wrong).Select(c => new SeenDraft(c.Key.Unit, c.Key.Indicator, c.Value.Version))]));
    }

    /// <summary>Types one figure and submits it.</summary>
    protected async Task ReportAsync(Actor actor, string unit, string indicator, string text, string? reason = null)
    {
        var cell = (await Fill.SheetAsync(actor, Season.Year, Second))!.Cells[(unit, indicator)];
        Assert.Equal("saved", (await TypeAsync(actor, text, cell.Version, reason, unit, indicator)).Outcome);
        var result = await SubmitAsync(actor);
        Assert.True(result.Done, string.Join('\n', result.Refusals));
    }

    protected async Task<PeriodResultRow?> RowAsync(string unit = Town, string indicator = Season.Attraction)
    {
        await using var db = Portal.Database.Open();
        return await db.Results.AsNoTracking().SingleOrDefaultAsync(r => r.Participant == unit && r.Indicator == indicator && r.Period == "Q2");
    }

    protected async Task<List<SubmissionRow>> ActsAsync(string unit = Town, string indicator = Season.Attraction)
    {
        await using var db = Portal.Database.Open();
        return await db.Submissions.AsNoTracking().Where(s => s.Participant == unit && s.Indicator == indicator).OrderBy(s => s.Id).ToListAsync();
    }

    protected async Task<FillCell> CellAsync(Actor actor, string unit = Town, string indicator = Season.Attraction) => (await Fill.SheetAsync(actor, Season.Year, Second))!.Cells[(unit, indicator)];

    protected async Task<string> LastLogAsync()
    {
        await using var db = Portal.Database.Open();
        var row = await db.AuditEntries.OrderBy(e => e.Id).LastAsync();
        return $"{row.Actor} {row.Action} {row.Subject} {row.Figures ?? row.Details}";
    }
}
