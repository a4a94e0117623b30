using System.Net;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Access;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Periods;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetitionPortal.Web.Tests.Access;

/// <summary>The portal on a database of its own with the golden year, on a clock that stands still until it is moved.</summary>
public sealed class PortalHost : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly WebApplication app;
    private readonly IServiceScope scope;

    // One for all accounts of all tests: making it takes long on purpose.
    private static string? KnownHash { get; set; }

    private bool isListening;

    private PortalHost(WebApplication app, PortalDatabase database, StandingClock clock, DirectoryInfo folder)
    {
        (this.app, Database, Clock, this.folder) = (app, database, clock, folder);
        scope = app.Services.CreateScope();
    }

    public PortalDatabase Database { get; }

    public StandingClock Clock { get; }

    public WebApplication App => app;

    /// <summary>Starts it; not listening.</summary>
    public static Task<PortalHost> CreateAsync(bool withGoldenYear = true, Func<Rulebook, Rulebook>? rulebook = null)
    {
        var golden = GoldenYearSource.Rulebook();
        return CreateAsync(withGoldenYear ? (rulebook?.Invoke(golden) ?? golden, GoldenYearSource.Facts()) : null, new DateTimeOffset(2025, 10, 6, 1, 0, 0, TimeSpan.Zero));
    }

    /// <summary>Starts it with a season at a moment; not listening.</summary>
    public static async Task<PortalHost> CreateAsync((Rulebook Rulebook, CompetitionFacts Facts)? season, DateTimeOffset now)
    {
        var folder = Directory.CreateTempSubdirectory("portal-");
        var database = PortalDatabase.SqliteFile(Path.Combine(folder.FullName, "portal.db"));
        await database.MigrateAsync();
        var clock = new StandingClock(now);
        if (season is var (rulebook, facts))
        {
            await new CompetitionStore(database).ImportAsync(rulebook, facts, new ChangeOrigin("导入", clock.GetUtcNow().UtcDateTime, "season.xlsx"));
        }

        var app = PortalApp.Build(new PortalSettings(database, "Production", "http://127.0.0.1:0", null, clock));
        return new PortalHost(app, database, clock, folder);
    }

    /// <summary>Another one that begins with what this one has now.</summary>
    public async Task<PortalHost> CopyAsync()
    {
        var copy = Directory.CreateTempSubdirectory("portal-");
        var file = Path.Combine(copy.FullName, "portal.db");
        await using (var db = Database.Open())
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}");
        }

        var (database, clock) = (PortalDatabase.SqliteFile(file), new StandingClock(Clock.GetUtcNow()));
        return new PortalHost(PortalApp.Build(new PortalSettings(database, "Production", "http://127.0.0.1:0", null, clock)), database, clock, copy);
    }

    /// <summary>Begins to listen and gives a visitor who has not signed in.</summary>
    public async Task<PortalVisitor> VisitAsync()
    {
        if (!isListening)
        {
            await app.StartAsync();
            isListening = true;
        }

        return new PortalVisitor(new Uri(app.Urls.First()));
    }

    /// <summary>A visitor who has signed in as an account of <see cref="AccountAsync"/>.</summary>
    public async Task<PortalVisitor> VisitAsync(Actor actor)
    {
        await using (var db = Database.Open())
        {
            var user = await db.Users.SingleAsync(u => u.Id == actor.Id);
            user.PasswordHash ??= KnownHash ??= scope.ServiceProvider.GetRequiredService<IPasswordHasher<PortalUser>>().HashPassword(user, PortalVisitor.Password);
            await db.SaveChangesAsync();
        }

        var visitor = await VisitAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(actor.Name, PortalVisitor.Password)).StatusCode);
        return visitor;
    }

    public T Service<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>An account with roles, as the actor it is.</summary>
    public async Task<Actor> AccountAsync(string name, params RoleGrant[] grants)
    {
        await using var db = Database.Open();
        var user = new PortalUser { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, SecurityStamp = name, LockoutEnabled = true };
        db.Users.Add(user);
        db.RoleGrants.AddRange(grants.Select(g => new RoleGrantRow { UserId = user.Id, Role = g.Role, Unit = g.Unit, Indicator = g.Indicator }));
        await db.SaveChangesAsync();
        return new Actor(user.Id, name, grants);
    }

    /// <summary>Opens a period for ten days.</summary>
    public async Task OpenAsync(Period period, int year = 2025)
    {
        var office = new Actor("office", "考核办", [new RoleGrant(OfficeRole.AssessmentOffice)]);
        var result = await Service<PeriodService>().OpenAsync(office, new OpenPeriod(year, period, Clock.GetUtcNow().UtcDateTime.AddDays(10)));
        Assert.True(result.Done, string.Join('\n', result.Refusals));
    }

    public async ValueTask DisposeAsync()
    {
        scope.Dispose();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
