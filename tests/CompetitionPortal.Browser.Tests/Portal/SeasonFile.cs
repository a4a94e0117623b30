using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>A server of its own process on a season prepared beforehand, to be killed and started again.</summary>
internal static class SeasonFile
{
    private static readonly ServerStart Serve = ServerStart.Demo with { Words = ["serve"] };

    /// <summary>The season written into the server's data file, with one 录入员, its second quarter open; then the server started.</summary>
    public static async Task<ServerProcess> StartAsync((Rulebook Rulebook, CompetitionFacts Facts) season, string name, RoleGrant grant)
    {
        var server = new ServerProcess(Serve);
        await using (var office = await PortalOffice.StartAsync(season, server.DataFile))
        {
            await office.PersonAsync(name, grant);
            await office.OpenAsync(withDeadline: false);
        }

        await server.StartAsync();
        return server;
    }
}
