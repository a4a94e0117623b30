using CompetitionPortal.Data;
using CompetitionPortal.Data.Audit;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Changes;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Audit;

/// <summary>One page of the log.</summary>
/// <param name="Rows">Its rows, latest first.</param>
/// <param name="Total">How many rows were found.</param>
/// <param name="Pages">How many pages they fill, at least 1.</param>
/// <param name="ShowsFigures">Whether business figures are in the particulars.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntryRow> Rows, int Total, int Pages, bool ShowsFigures);

/// <summary>Reads the log; nothing here changes it.</summary>
public sealed class AuditService(PortalDatabase database)
{
    private const int RowsOfPage = 50;

    /// <summary>
    /// A page of the log, or of those rows in which a text occurs. Business figures are shown to, and found by, those only who
    /// may read every standing besides the log; the keeper of the log sees where they stand (core 10).
    /// </summary>
    /// <exception cref="RefusedException">The log is not theirs to read.</exception>
    public async Task<AuditPage> ReadAsync(Actor actor, string? find, int page)
    {
        if (RightsTable.Decide(actor, Deed.ReadLog, DeedSubject.Anything) is { Allowed: false } ruling)
        {
            throw new RefusedException(ruling.Refusal);
        }

        var seesFigures = RightsTable.Decide(actor, Deed.ReadStanding, DeedSubject.Anything).Allowed;
        await using var db = database.Open();
        var rows = db.AuditEntries.AsNoTracking().Select(r => new AuditEntryRow
        {
            Id = r.Id, At = r.At, Actor = r.Actor, ActorId = r.ActorId, Action = r.Action, Subject = r.Subject, Details = seesFigures ? r.Figures ?? r.Details : r.Details,
        });
        if (!string.IsNullOrWhiteSpace(find))
        {
            var text = find.Trim();
            rows = rows.Where(r => r.Actor.Contains(text) || r.Action.Contains(text) || r.Subject.Contains(text) || r.Details.Contains(text));
        }

        var total = await rows.CountAsync();
        return new AuditPage(
            await rows.OrderByDescending(r => r.Id).Skip((page - 1) * RowsOfPage).Take(RowsOfPage).ToListAsync(),
            total,
            Math.Max(1, (total + RowsOfPage - 1) / RowsOfPage),
            seesFigures);
    }
}
