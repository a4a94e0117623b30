using System.Globalization;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Access;

namespace CompetitionPortal.Web.Changes;

/// <summary>Tells an open page that its year changed, so that it asks for itself again with its own rights. No figure is sent.</summary>
internal static class LiveEndpoints
{
    public static void Map(WebApplication app) => app.MapGet("/live/{year:int}", (int year, ChangeNotices notices, HttpContext context, IHostApplicationLifetime life) =>
        TypedResults.ServerSentEvents(Versions(notices, year, CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping).Token), eventType: "changed"))
        .WithMetadata(new NeedsAttribute(Deed.ReadRoster));

    private static async IAsyncEnumerable<string> Versions(ChangeNotices notices, int year, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return "0";
        await foreach (var version in notices.ListenAsync(year, cancellationToken))
        {
            yield return version.ToString(CultureInfo.InvariantCulture);
        }
    }
}
