using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Access;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>The portal in this process, with a season of its own, on a clock that stands still until it is moved; and the people who use it.</summary>
public sealed class PortalOffice : IAsyncDisposable
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "一句自己记得住的很长的话 2026";

    private static string? hash;
    private readonly DirectoryInfo? folder;
    private readonly WebApplication app;

    private PortalOffice(WebApplication app, PortalDatabase database, StandingClock clock, DirectoryInfo? folder) => (this.app, Database, Clock, this.folder) = (app, database, clock, folder);

    public PortalDatabase Database { get; }

    public StandingClock Clock { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.First());

    /// <summary>6 July 2026, 9 o'clock in the county.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 7, 6, 1, 0, 0, TimeSpan.Zero);

    /// <summary>Starts it on a data file; one of its own unless it is given.</summary>
    public static async Task<PortalOffice> StartAsync((Rulebook Rulebook, CompetitionFacts Facts) season, string? dataFile = null)
    {
        var folder = dataFile is null ? Directory.CreateTempSubdirectory("office-") : null;
        var database = PortalDatabase.SqliteFile(dataFile ?? Path.Combine(folder!.FullName, "portal.db"));
        await database.MigrateAsync();
        var clock = new StandingClock(Morning);
        await new CompetitionStore(database).ImportAsync(season.Rulebook, season.Facts, new ChangeOrigin("导入", clock.GetUtcNow().UtcDateTime, "season.xlsx"));
        var app = PortalApp.Build(new PortalSettings(database, "Production", "http://127.0.0.1:0", null, clock));
        await app.StartAsync();
        return new PortalOffice(app, database, clock, folder);
    }

    /// <summary>An account with roles.</summary>
    public async Task<Actor> PersonAsync(string name, params RoleGrant[] grants)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var user = new PortalUser { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = true };
        user.PasswordHash = hash ??= scope.ServiceProvider.GetRequiredService<IPasswordHasher<PortalUser>>().HashPassword(user, Password);
        await using var db = Database.Open();
        db.Users.Add(user);
        db.RoleGrants.AddRange(grants.Select(g => new RoleGrantRow { UserId = user.Id, Role = g.Role, Unit = g.Unit, Indicator = g.Indicator }));
        await db.SaveChangesAsync();
        return new Actor(user.Id, name, grants);
    }

    /// <summary>Opens the second quarter until 10 July 17:00, or without a deadline.</summary>
    public async Task OpenAsync(bool withDeadline = true)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var office = new Actor("office", "考核办", [new RoleGrant(OfficeRole.AssessmentOffice)]);
        var result = await scope.ServiceProvider.GetRequiredService<PeriodService>().OpenAsync(office, new OpenPeriod(Season.Year, Period.Quarter(2), withDeadline ? new DateTime(2026, 7, 10, 9, 0, 0, DateTimeKind.Utc) : null));
        Assert.True(result.Done, string.Join('\n', result.Refusals));
    }

    /// <summary>Publishes the second quarter.</summary>
    public async Task PublishAsync(bool showsFullList = false)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PeriodService>().PublishAsync(Period.Quarter(2), showsFullList);
    }

    /// <summary>Types and submits figures of the second quarter.</summary>
    public async Task ReportAsync(Actor actor, params TypedCell[] cells)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var filling = scope.ServiceProvider.GetRequiredService<FillService>();
        var saved = await filling.SaveAsync(actor, new SaveDrafts(Season.Year, Period.Quarter(2), cells));
        var submitted = await filling.SubmitAsync(actor, new SubmitDrafts(Season.Year, Period.Quarter(2), [.. saved.Value!.Select(o => new SeenDraft(o.Unit, o.Indicator, o.Version))]));
        Assert.Equal(cells.Length, submitted.Value!.Submitted);
    }

    /// <summary>Verifies, reduces or returns a figure of the second quarter as it stands.</summary>
    public async Task DecideAsync(Actor actor, string unit, string indicator, SubmissionAct act, string reason = "")
    {
        await using var scope = app.Services.CreateAsyncScope();
        var row = await RowAsync(unit, indicator);
        var result = await scope.ServiceProvider.GetRequiredService<VerifyService>().DecideAsync(actor, new DecideFigures(Season.Year, Period.Quarter(2), [new SeenFigure(row.Id, row.Version)], act, Reason: reason));
        Assert.True(result.Done, string.Join('\n', result.Refusals));
    }

    /// <summary>A figure of the second quarter in the database.</summary>
    public async Task<PeriodResultRow> RowAsync(string unit, string indicator)
    {
        await using var db = Database.Open();
        return await db.Results.SingleAsync(r => r.Participant == unit && r.Indicator == indicator && r.Period == "Q2");
    }

    /// <summary>Signs in through the page and goes on to an address.</summary>
    public static async Task SignInAsync(IPage page, string name, string path)
    {
        await page.GotoAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}");
        await page.GetByLabel("用户名").FillAsync(name);
        await page.GetByLabel("密码").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await page.WaitForURLAsync($"**{path}");
    }

    /// <summary>A page on which somebody has signed in and opened an address.</summary>
    public async Task<PageGuard> VisitAsync(BrowserFixture browser, string name, string path)
    {
        var guard = await browser.OpenAsync(Address);
        await SignInAsync(guard.Page, name, path);
        return guard;
    }

    /// <summary>How often drafts of a text are in the database.</summary>
    public async Task<List<string>> DraftsAsync()
    {
        await using var db = Database.Open();
        return await db.DraftCells.OrderBy(d => d.Id).Select(d => d.Participant + " " + d.Indicator + " " + d.Text).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder?.Delete(recursive: true);
    }
}
