using System.Net;
using CompetitionPortal.Data;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Tests.Commands;

/// <summary>The server is killed the moment a page has said that something is saved: it is in the data file.</summary>
public sealed class KilledServerTests : IAsyncLifetime
{
    private const string Unit = "城关镇";
    private const string Office = "办公室";
    private const string Verifier = "核定员";
    private PortalHost office = null!;
    private string file = string.Empty;

    public async ValueTask InitializeAsync()
    {
        office = await PortalHost.CreateAsync(Season.OfTownships(), TimeProvider.System.GetUtcNow());
        await office.OpenAsync(Period.Quarter(2), Season.Year);
        await using var db = office.Database.Open();
        file = db.Database.GetDbConnection().DataSource;
        using var first = await SignedInClient.EnterAsync(office, Office, new RoleGrant(OfficeRole.Enterer, Unit), new RoleGrant(OfficeRole.AssessmentOffice), new RoleGrant(OfficeRole.SupervisionOffice));
        using var second = await SignedInClient.EnterAsync(office, Verifier, new RoleGrant(OfficeRole.Verifier));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task What_a_page_said_was_saved_is_there_after_the_server_was_killed()
    {
        await KilledAfterAsync(Office, async (visitor, _) =>
        {
            using var answer = await visitor.PostJsonAsync("/fill/2026/Q2/cells", new { cells = new[] { new { unit = Unit, indicator = Season.Attraction, text = "780", seen = 0 } } }, await visitor.TokenAsync("/fill/2026/Q2"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        });
        var draft = await ReadAsync(db => db.DraftCells.SingleAsync());
        Assert.Equal((Unit, "780"), (draft.Participant, draft.Text));

        await KilledAfterAsync(Office, async (visitor, _) =>
        {
            using var answer = await visitor.PostJsonAsync("/fill/2026/Q2/submit", new { drafts = new[] { new { unit = Unit, indicator = Season.Attraction, seen = draft.Version } } }, await visitor.TokenAsync("/fill/2026/Q2"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        });
        var row = await ReadAsync(db => db.Results.SingleAsync(r => r.Participant == Unit && r.Indicator == Season.Attraction && r.Period == "Q2"));
        Assert.Equal(780m, row.Reported);

        await SavedByFormAsync(Verifier, "/verify/2026/Q2", "decide", [("Form.Chosen", $"{row.Id}:{row.Version}"), ("Form.Act", "Verified")]);
        Assert.Equal(780m, (await ReadAsync(db => db.Results.SingleAsync(r => r.Id == row.Id))).Verified);

        await SavedByFormAsync(Office, "/targets/2026?class=乡镇", "targets", [("v0_0", "1650")]);
        Assert.Equal(1650m, (await ReadAsync(db => db.Targets.SingleAsync(t => t.Participant == Unit && t.Indicator == Season.Attraction))).Value);

        await SavedByFormAsync(Office, "/events/2026", "record", [("Record.Unit", "河口镇"), ("Record.Points", "-1"), ("Record.Reason", "报表迟报")]);
        Assert.Equal(-1m, (await ReadAsync(db => db.Adjustments.SingleAsync())).Points);

        await SavedByFormAsync(Office, "/events/2026", "propose", [("Propose.Unit", "东山镇"), ("Propose.Kind", "廉政"), ("Propose.Date", "2026-03-09"), ("Propose.Document", "演示文号 7")]);
        Assert.Equal("演示文号 7", (await ReadAsync(db => db.VetoProposals.SingleAsync())).Document);
    }

    private Task SavedByFormAsync(string who, string page, string form, (string Name, string Value)[] changes) => KilledAfterAsync(who, async (_, client) =>
    {
        var answer = await client.SendAsync(page, await client.PageAsync(page), form, changes.ToDictionary(c => c.Name, c => c.Value));
        Assert.Contains("class=\"said\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    });

    private async Task KilledAfterAsync(string who, Func<PortalVisitor, SignedInClient, Task> deed)
    {
        using var server = PortalProcess.Start("dotnet", Environment.CurrentDirectory, [], typeof(Program).Assembly.Location, "serve", "--data", file, "--urls", "http://127.0.0.1:0");
        try
        {
            using var visitor = new PortalVisitor((await PortalProcess.ReadyAsync(server)).Address);
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(who, PortalVisitor.Password)).StatusCode);
            using var client = SignedInClient.Of(visitor);
            await deed(visitor, client);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    private async Task<T> ReadAsync<T>(Func<PortalDb, Task<T>> read)
    {
        await using var db = PortalDatabase.SqliteFile(file).Open();
        return await read(db);
    }
}
