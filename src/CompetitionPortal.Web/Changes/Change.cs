using CompetitionPortal.Data;
using CompetitionPortal.Data.Audit;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Audit;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Changes;

/// <summary>One change under way: inside its transaction, with who does it and when.</summary>
public sealed class Change(PortalDb db, Actor actor, DateTime now)
{
    private readonly List<AuditEntryRow> entries = [];

    /// <summary>The database, inside the transaction.</summary>
    public PortalDb Db => db;

    /// <summary>Who does it.</summary>
    public Actor Actor => actor;

    /// <summary>When (UTC, the server's time).</summary>
    public DateTime Now => now;

    /// <summary>The year it touches, or null.</summary>
    public CompetitionYearRow? Year { get; private set; }

    internal bool RightsWereAsked { get; private set; }

    internal IReadOnlyList<AuditEntryRow> Entries => entries;

    /// <summary>Asks the table of rights about one record of several, so that a refused one stops no other.</summary>
    public Ruling Ask(Deed deed, DeedSubject subject)
    {
        RightsWereAsked = true;
        return RightsTable.Decide(actor, deed, subject);
    }

    /// <summary>Asks the table of rights about the record.</summary>
    /// <exception cref="RefusedException">The table says no.</exception>
    public void Require(Deed deed, DeedSubject subject)
    {
        if (Ask(deed, subject) is { Allowed: false } ruling)
        {
            throw new RefusedException(ruling.Refusal);
        }
    }

    /// <summary>The year; its version is raised, and its data are as of now.</summary>
    /// <exception cref="RefusedException">There is no such year.</exception>
    public async Task<CompetitionYearRow> TouchYearAsync(int year)
    {
        Year = await db.Years.SingleOrDefaultAsync(y => y.Year == year) ?? throw new RefusedException($"没有 {year} 年的数据。");
        Year.DataAsOf = now;
        db.Entry(Year).State = EntityState.Modified;
        return Year;
    }

    /// <summary>A row of the log, written with the change.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="subject">To what.</param>
    /// <param name="details">Particulars: values before and after, marked with <see cref="LoggedFigure"/>, and reasons.</param>
    public void Log(string action, string subject, string details)
    {
        var (masked, whole) = (LoggedFigure.Masked(details), LoggedFigure.Whole(details));
        entries.Add(new AuditEntryRow { At = now, Actor = actor.Name, ActorId = actor.Id, Action = action, Subject = subject, Details = masked, Figures = masked == whole ? null : whole });
    }
}
