using CompetitionPortal.Data;
using CompetitionPortal.Data.Rulebooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>One version with its document.</summary>
/// <param name="Row">The version.</param>
/// <param name="Rulebook">The document.</param>
/// <param name="IsInForce">Whether it is the one in force.</param>
public sealed record RulebookVersion(RulebookRow Row, Rulebook Rulebook, bool IsInForce);

/// <summary>The rulebooks of a year.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Versions">Its versions, latest first.</param>
/// <param name="Drafts">Its drafts; empty for who does not write them or decide on them.</param>
/// <param name="Others">Versions of other years in force, from which a draft can begin.</param>
public sealed record RulebookShelf(int Year, IReadOnlyList<RulebookVersion> Versions, IReadOnlyList<RulebookDraftRow> Drafts, IReadOnlyList<RulebookVersion> Others)
{
    /// <summary>The version in force; not written yet in a year that has none.</summary>
    public RulebookVersion InForce => Versions.First(v => v.IsInForce);
}

/// <summary>Reads versions and drafts of rulebooks.</summary>
public sealed class RulebookVersions(PortalDatabase database, StandingService standings)
{
    /// <summary>The rulebooks of a year as an actor sees them; null when there is no such year.</summary>
    public async Task<RulebookShelf?> ShelfAsync(Actor actor, int year)
    {
        await using var db = database.Open();
        if (await db.Years.AsNoTracking().SingleOrDefaultAsync(y => y.Year == year) is not { } row)
        {
            return null;
        }

        var inForce = await db.Years.AsNoTracking().Select(y => y.RulebookId).ToListAsync();
        var rows = await db.Rulebooks.AsNoTracking().Where(r => r.Year == year || inForce.Contains(r.Id)).OrderByDescending(r => r.Year).ThenByDescending(r => r.Number).ToListAsync();
        List<RulebookVersion> all = [.. rows.Select(r => new RulebookVersion(r, RulebookDocument.Read(r.Document), inForce.Contains(r.Id)))];
        var drafts = SeesDrafts(actor) ? await db.RulebookDrafts.AsNoTracking().Where(d => d.YearId == row.Id).OrderBy(d => d.Id).ToListAsync() : [];
        return new RulebookShelf(year, [.. all.Where(v => v.Row.Year == year)], drafts, [.. all.Where(v => v.Row.Year != year && v.Row.IsWritten)]);
    }

    /// <summary>One version, or null.</summary>
    public async Task<RulebookVersion?> FindAsync(int year, int number)
    {
        await using var db = database.Open();
        return await db.Rulebooks.AsNoTracking().SingleOrDefaultAsync(r => r.Year == year && r.Number == number) is { IsWritten: true } row
            ? new RulebookVersion(row, RulebookDocument.Read(row.Document), await db.Years.AnyAsync(y => y.RulebookId == row.Id))
            : null;
    }

    /// <summary>One draft, or null where there is none or the actor may not see it.</summary>
    public async Task<RulebookDraftRow?> DraftAsync(Actor actor, int year, long id)
    {
        await using var db = database.Open();
        return SeesDrafts(actor) ? await db.RulebookDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && db.Years.Any(y => y.Id == d.YearId && y.Year == year)) : null;
    }

    /// <summary>The rulebook in force of the year before, or null.</summary>
    public async Task<Rulebook?> YearBeforeAsync(int year) => (await standings.YearAsync(year - 1))?.Rulebook;

    private static bool SeesDrafts(Actor actor) => RightsTable.CanEver(actor, Deed.EditRulebook) || RightsTable.CanEver(actor, Deed.ApproveAmendment);
}
