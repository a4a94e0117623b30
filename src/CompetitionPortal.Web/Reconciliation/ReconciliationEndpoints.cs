using System.Globalization;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Workbooks;
using Microsoft.AspNetCore.Antiforgery;

namespace CompetitionPortal.Web.Reconciliation;

/// <summary>Where an office's own table is sent, and where the differences are had as a file.</summary>
internal static class ReconciliationEndpoints
{
    /// <summary>The page of a year.</summary>
    public static string Page(int year) => string.Create(CultureInfo.InvariantCulture, $"/reconcile/{year}");

    public static void Map(WebApplication app)
    {
        ExchangeEndpoints.MapUpload(app, "/reconcile/{year:int}/upload", Deed.Reconcile, UploadAsync);
        app.MapGet("/reconcile/{year:int}/{table:long}/differences.csv", async (int year, long table, ReconciliationService reconciliations, ActorSource actors) =>
            await reconciliations.FindAsync(await actors.CurrentAsync(), year, table) is { } found
                ? Answer.File(File(found), "text/csv; charset=utf-8", "对账差异.csv")
                : Answer.NotFound()).WithMetadata(new NeedsAttribute(Deed.Reconcile));
    }

    private static byte[] File(ReconciledTable table)
    {
        var file = new CsvFile("单位", "项目", "本单位表里", "重算", "可能的原因", "依据", "说明", "说明人");
        foreach (var (difference, explained) in table.Lines)
        {
            file.Add(difference.Name, difference.Column.Name, difference.Theirs, difference.Ours, CauseText.Of(difference.Cause), difference.Detail, explained?.Explanation, explained?.ExplainedByName);
        }

        return file.ToBytes();
    }

    private static async Task<IResult> UploadAsync(int year, HttpContext context, IAntiforgery antiforgery, ReconciliationService reconciliations, ActorSource actors)
    {
        var actor = await actors.CurrentAsync();
        return await ExchangeEndpoints.ReceiveAsync(context, antiforgery, Page(year), (name, content) => reconciliations.UploadAsync(actor, name, content, context.RequestAborted));
    }
}
