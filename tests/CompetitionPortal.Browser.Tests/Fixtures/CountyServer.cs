using CompetitionPortal.Data;
using CompetitionPortal.Data.Access;
using CompetitionPortal.Domain.Access;
using Microsoft.AspNetCore.Identity;

namespace CompetitionPortal.Browser.Tests.Fixtures;

/// <summary>A county's own year: a workbook, imported as the command line imports it, two accounts, and the pages.</summary>
public abstract class CountyServer : ServerProcess
{
    private const string Password = "golden year password";

    protected CountyServer()
        : base(ServerStart.Demo with { Words = ["serve"] })
    {
        Offices = new Offices(Address, async (page, account) =>
        {
            await page.FillAsync("[name='Form.UserName']", account);
            await page.FillAsync("[name='Form.Password']", Password);
            await page.ClickAsync("button[type=submit]");
        });
    }

    /// <summary>Who can sign in.</summary>
    public Offices Offices { get; }

    /// <summary>The unit of the account that sees one unit.</summary>
    protected abstract string OwnUnit { get; }

    /// <summary>The workbook; null for a county without any year.</summary>
    protected abstract byte[]? Workbook();

    public override async ValueTask InitializeAsync()
    {
        if (Workbook() is { } workbook)
        {
            var file = DataFile + ".xlsx";
            await File.WriteAllBytesAsync(file, workbook);
            await PortalCommand.RunAsync("import", file, "--data", DataFile);
        }

        await AddAccountsAsync();
        await StartAsync();
    }

    private async Task AddAccountsAsync()
    {
        var database = PortalDatabase.SqliteFile(DataFile);
        await database.MigrateAsync();
        await using var db = database.Open();
        foreach (var (name, grant) in new[] { (Offices.Leader, new RoleGrantRow { Role = OfficeRole.CountyLeader }), (Offices.Unit, new RoleGrantRow { Role = OfficeRole.UnitUser, Unit = OwnUnit }) })
        {
            var user = new PortalUser { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, LockoutEnabled = true, SecurityStamp = name };
            user.PasswordHash = new PasswordHasher<PortalUser>().HashPassword(user, Password);
            grant.UserId = user.Id;
            db.Users.Add(user);
            db.RoleGrants.Add(grant);
        }

        await db.SaveChangesAsync();
    }
}
