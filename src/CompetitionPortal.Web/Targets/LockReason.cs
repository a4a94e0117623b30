using CompetitionPortal.Data;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;

namespace CompetitionPortal.Web.Targets;

/// <summary>Why a target or a base value is changed once a period of the year is locked.</summary>
/// <param name="Reason">原因.</param>
/// <param name="Document">依据文号.</param>
internal sealed record LockReason(string? Reason, string? Document)
{
    /// <summary>Asks for both once a period is locked.</summary>
    /// <param name="db">The database.</param>
    /// <param name="year">The year.</param>
    /// <param name="what">What is changed: 目标.</param>
    /// <returns>The last locked period, or null.</returns>
    /// <exception cref="RefusedException">One of them is missing.</exception>
    public async Task<Period?> AskAsync(PortalDb db, CompetitionYear year, string what)
    {
        var last = (await PeriodLocks.OfAsync(db, year)).Last;
        return last is { } locked && (string.IsNullOrWhiteSpace(Reason) || string.IsNullOrWhiteSpace(Document)) ? throw new RefusedException($"{locked.Name}已锁定，改{what}要写明原因和依据文号。") : last;
    }

    /// <summary>Both as the log says them; empty where none is given.</summary>
    public override string ToString()
    {
        string[] parts = [string.IsNullOrWhiteSpace(Reason) ? string.Empty : $"原因：{Reason.Trim()}", string.IsNullOrWhiteSpace(Document) ? string.Empty : $"依据：{Document.Trim()}"];
        return parts.All(p => p.Length == 0) ? string.Empty : "。" + string.Join('；', parts.Where(p => p.Length > 0));
    }
}
