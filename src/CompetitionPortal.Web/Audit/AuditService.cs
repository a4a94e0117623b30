using CompetitionPortal.Data;
using CompetitionPortal.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Audit;

/// <summary>One page of the log.</summary>
/// <param name="Rows">Its rows, latest first.</param>
/// <param name="Total">How many rows were found.</param>
/// <param name="Pages">How many pages they fill, at least 1.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntryRow> Rows, int Total, int Pages);

/// <summary>Reads the log; nothing here changes it.</summary>
public sealed class AuditService(PortalDatabase database)
{
    private const int RowsOfPage = 50;

    /// <summary>A page of the log, or of those rows in which a text occurs.</summary>
    public async Task<AuditPage> ReadAsync(string? find, int page)
    {
        await using var db = database.Open();
        var rows = db.AuditEntries.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(find))
        {
            var text = find.Trim();
            rows = rows.Where(r => r.Actor.Contains(text) || r.Action.Contains(text) || r.Subject.Contains(text) || r.Details.Contains(text));
        }

        var total = await rows.CountAsync();
        return new AuditPage(
            await rows.OrderByDescending(r => r.Id).Skip((page - 1) * RowsOfPage).Take(RowsOfPage).ToListAsync(),
            total,
            Math.Max(1, (total + RowsOfPage - 1) / RowsOfPage));
    }
}
