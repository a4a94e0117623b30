using CompetitionPortal.Data;
using CompetitionPortal.Data.Audit;
using CompetitionPortal.Domain.Access;

namespace CompetitionPortal.Web.Audit;

/// <summary>Writes reads that matter into the log: lists before publication, exports (core 12).</summary>
public sealed class ReadLog(PortalDatabase database, TimeProvider time)
{
    /// <summary>One read, written before what was asked for is given.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="action">What is done.</param>
    /// <param name="subject">With what.</param>
    /// <param name="details">Particulars.</param>
    public async Task WriteAsync(Actor actor, string action, string subject, string details)
    {
        await using var db = database.Open();
        db.AuditEntries.Add(new AuditEntryRow { At = time.GetUtcNow().UtcDateTime, Actor = actor.Name, ActorId = actor.Id, Action = action, Subject = subject, Details = details });
        await db.SaveChangesAsync();
    }
}
