using System.Globalization;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Changes;

/// <summary>Tells an open page that its year changed, so that it asks for itself again with its own rights. No figure is sent.</summary>
internal static class LiveEndpoints
{
    public static void Map(WebApplication app) => app.MapGet("/live/{year:int}", (int year, ChangeNotices notices, StandingService standings, HttpContext context, IHostApplicationLifetime life) =>
        TypedResults.ServerSentEvents(VersionsAsync(notices, standings, year, context.RequestAborted, life.ApplicationStopping), eventType: "changed"))
        .WithMetadata(new NeedsAttribute(Deed.ReadRoster));

    /// <summary>The version now, so that what changed while nobody listened is not missed, then each later one until the page is left or the server stops.</summary>
    private static async IAsyncEnumerable<string> VersionsAsync(ChangeNotices notices, StandingService standings, int year, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken left, CancellationToken stopping)
    {
        using var listener = notices.Listen(year);
        using var whenLeft = left.Register(listener.Leave);
        using var whenStopping = stopping.Register(listener.Leave);
        yield return Text((await standings.YearsAsync()).FirstOrDefault(y => y.Year == year).Version);
        await foreach (var version in listener.VersionsAsync(CancellationToken.None))
        {
            yield return Text(version);
        }
    }

    private static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);
}
