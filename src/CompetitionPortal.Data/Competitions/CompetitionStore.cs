using System.Globalization;
using CompetitionPortal.Data.Audit;
using CompetitionPortal.Data.Rulebooks;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Data.Competitions;

/// <summary>A year as it stands in the database.</summary>
/// <param name="Rulebook">The rulebook in force.</param>
/// <param name="RulebookNumber">Its version, from 1; 0 while none is written yet.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Version">Raised with each change of anything in the year.</param>
/// <param name="DataAsOf">When its figures last changed (UTC).</param>
/// <param name="IsIssued">Whether the rulebook in force is issued: then only an amendment changes it.</param>
public sealed record StoredYear(Rulebook Rulebook, int RulebookNumber, CompetitionFacts Facts, long Version, DateTime DataAsOf, bool IsIssued = false)
{
    /// <summary>Whether there is a rulebook: a year begun in the browser has none until a draft of it is taken up or issued.</summary>
    public bool HasRulebook => RulebookNumber > 0;
}

/// <summary>What an import changed.</summary>
/// <param name="Rows">Rows of facts.</param>
/// <param name="NewRulebook">Whether a new version of the rulebook was stored.</param>
public sealed record ImportOutcome(RowCounts Rows, bool NewRulebook)
{
    /// <summary>Whether everything was there already and nothing was written.</summary>
    public bool IsNothing => Rows.IsNothing && !NewRulebook;
}

/// <summary>Who changes something, when and from where; comes in as a value.</summary>
/// <param name="Actor">Who.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Source">From what, for example a file's name.</param>
/// <param name="AccountId">The account, or null on the command line.</param>
public sealed record ChangeOrigin(string Actor, DateTime At, string Source, string? AccountId = null);

/// <summary>Loads years and takes whole years in.</summary>
public sealed class CompetitionStore(PortalDatabase database)
{
    /// <summary>The years there are, latest first, with the version of each.</summary>
    public async Task<IReadOnlyList<(int Year, string County, string Competition, long Version)>> YearsAsync(CancellationToken cancellationToken = default)
    {
        await using var db = database.Open();
        var rows = await db.Years.AsNoTracking().OrderByDescending(y => y.Year).ToListAsync(cancellationToken);
        return [.. rows.Select(y => (y.Year, y.County, y.Competition, y.Version))];
    }

    /// <summary>One year as it was at one moment; null when it is not there. It waits for nobody who writes.</summary>
    public async Task<StoredYear?> LoadAsync(int year, CancellationToken cancellationToken = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.BeginReadAsync(cancellationToken);
        return await LoadFromAsync(db, year, cancellationToken);
    }

    /// <summary>One year as a transaction sees it that the caller has begun; null when it is not there.</summary>
    public static async Task<StoredYear?> LoadFromAsync(PortalDb db, int year, CancellationToken cancellationToken = default)
    {
        if (await db.Years.AsNoTracking().SingleOrDefaultAsync(y => y.Year == year, cancellationToken) is not { } row)
        {
            return null;
        }

        var rulebook = await db.Rulebooks.AsNoTracking().SingleAsync(r => r.Id == row.RulebookId, cancellationToken);
        var facts = await YearLoader.LoadAsync(db, row, cancellationToken);
        return new StoredYear(RulebookDocument.Read(rulebook.Document), rulebook.Number, facts, row.Version, DateTime.SpecifyKind(row.DataAsOf, DateTimeKind.Utc), rulebook.IsIssued);
    }

    /// <summary>
    /// Makes a year equal to what is given: all in one transaction, with its row in the log, or nothing. The same content twice
    /// changes nothing, not even the log. A changed rulebook becomes a new version; the old one stays.
    /// </summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="origin">Who does it.</param>
    /// <param name="check">Looks inside the transaction at what is there, and throws where the import may not be; or null.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<ImportOutcome> ImportAsync(Rulebook rulebook, CompetitionFacts facts, ChangeOrigin origin, Func<PortalDb, Task>? check = null, CancellationToken cancellationToken = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await (check?.Invoke(db) ?? Task.CompletedTask);
        var outcome = await ImportIntoAsync(db, rulebook, facts, origin, cancellationToken);
        if (!outcome.IsNothing)
        {
            db.AuditEntries.Add(new AuditEntryRow { At = origin.At, Actor = origin.Actor, ActorId = origin.AccountId, Action = "导入全年工作簿", Subject = Subject(facts.Year), Details = Details(outcome, rulebook, origin) });
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    /// <summary>The same inside a transaction that the caller has begun and will end; the caller writes the row of the log.</summary>
    public static async Task<ImportOutcome> ImportIntoAsync(PortalDb db, Rulebook rulebook, CompetitionFacts facts, ChangeOrigin origin, CancellationToken cancellationToken = default)
    {
        var (year, newRulebook) = await HeadAsync(db, rulebook, facts.Year, origin, cancellationToken);
        var isNew = year.Version == 0;
        var headChanged = isNew || db.Entry(year).State == EntityState.Modified;
        var rows = await FactsAsync(new RowSync(db, year.Id, cancellationToken), facts, origin);
        var outcome = new ImportOutcome(headChanged && rows.IsNothing && !newRulebook ? rows with { Changed = 1 } : rows, newRulebook);
        if (outcome.IsNothing)
        {
            return outcome;
        }

        year.DataAsOf = origin.At;
        db.Entry(year).State = EntityState.Modified;
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }

    /// <summary>
    /// Begins a year of which nothing is there yet, inside the caller's transaction: no facts, and a rulebook of number 0 with
    /// nothing in it. Whatever comes next, a draft that is taken up or a workbook, becomes its first version.
    /// </summary>
    /// <param name="db">The transaction.</param>
    /// <param name="blank">The rulebook with nothing in it.</param>
    /// <param name="facts">The year.</param>
    /// <param name="origin">Who does it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<CompetitionYearRow> BeginAsync(PortalDb db, Rulebook blank, CompetitionYear facts, ChangeOrigin origin, CancellationToken cancellationToken = default)
    {
        var document = RulebookDocument.Write(blank);
        var rulebook = new RulebookRow { Year = facts.Year, Number = 0, Document = document, Checksum = RulebookDocument.Checksum(document), StoredAt = origin.At, StoredByName = origin.Actor, Source = origin.Source };
        db.Rulebooks.Add(rulebook);
        await db.SaveChangesAsync(cancellationToken);
        var year = new CompetitionYearRow { Year = facts.Year, RulebookId = rulebook.Id, DataAsOf = origin.At };
        Describe(year, facts);
        db.Years.Add(year);
        await db.SaveChangesAsync(cancellationToken);
        return year;
    }

    /// <summary>What an import is about, as the log says it.</summary>
    public static string Subject(CompetitionYear year) => string.Create(CultureInfo.InvariantCulture, $"{year.Year}年{year.Competition}");

    /// <summary>What an import did, as the log says it.</summary>
    public static string Details(ImportOutcome outcome, Rulebook rulebook, ChangeOrigin origin) => string.Create(
        CultureInfo.InvariantCulture,
        $"文件 {origin.Source}；新增 {outcome.Rows.Added} 行，修改 {outcome.Rows.Changed} 行，删除 {outcome.Rows.Removed} 行；考核办法校验码 {RulebookDocument.Checksum(rulebook)}{(outcome.NewRulebook ? "（新版本）" : string.Empty)}");

    private static async Task<(CompetitionYearRow Year, bool NewRulebook)> HeadAsync(PortalDb db, Rulebook rulebook, CompetitionYear facts, ChangeOrigin origin, CancellationToken cancellationToken)
    {
        var document = RulebookDocument.Write(rulebook);
        var checksum = RulebookDocument.Checksum(document);
        var year = await db.Years.SingleOrDefaultAsync(y => y.Year == facts.Year, cancellationToken);
        var current = year is null ? null : await db.Rulebooks.SingleAsync(r => r.Id == year.RulebookId, cancellationToken);
        var newRulebook = current?.Checksum != checksum;
        if (newRulebook)
        {
            var last = await db.Rulebooks.Where(r => r.Year == facts.Year).MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0;
            current = new RulebookRow { Year = facts.Year, Number = last + 1, Document = document, Checksum = checksum, StoredAt = origin.At, StoredByName = origin.Actor, Source = origin.Source, Follows = last == 0 ? null : last };
            db.Rulebooks.Add(current);
            await db.SaveChangesAsync(cancellationToken);
        }

        if (year is null)
        {
            year = new CompetitionYearRow { Year = facts.Year, RulebookId = current!.Id, DataAsOf = origin.At };
            Describe(year, facts);
            db.Years.Add(year);
            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            year.RulebookId = current!.Id;
            Describe(year, facts);
        }

        return (year, newRulebook);
    }

    private static void Describe(CompetitionYearRow row, CompetitionYear facts)
    {
        (row.County, row.Competition, row.Profile) = (facts.County, facts.Competition, facts.Profile);
        row.Levels = string.Join(',', facts.Levels);
    }

    private static async Task<RowCounts> FactsAsync(RowSync sync, CompetitionFacts facts, ChangeOrigin origin) =>
        await sync.SyncAsync(YearRows.Participants(facts), p => p.Code)
        + await sync.SyncAsync(YearRows.Names(facts), n => (n.Participant, n.Name, n.From, n.To))
        + await sync.SyncAsync(YearRows.Memberships(facts), m => (m.Participant, m.Class, m.From, m.To))
        + await sync.SyncAsync(YearRows.Tenures(facts), t => (t.PersonCode, t.Participant, t.Post, t.From))
        + await sync.SyncAsync(YearRows.Successions(facts), s => (s.Predecessor, s.Successor, s.Date))
        + await sync.SyncAsync(YearRows.Pairings(facts), p => (p.Participant, p.Partner, p.From))
        + await sync.SyncAsync(YearRows.Projects(facts), p => (p.Project, p.Indicator, p.Participant, p.Period))
        + await sync.SyncAsync(YearRows.RatingVotes(facts), v => (v.Participant, v.Indicator, v.Period, v.Group, v.Choice, v.Rater))
        + await sync.SyncAsync(YearRows.Targets(facts, origin), t => (t.Participant, t.Indicator))
        + await sync.SyncAsync(YearRows.TargetChanges(facts), c => (c.Participant, c.Indicator, c.Date))
        + await sync.SyncAsync(YearRows.PersonalTargets(facts), t => (t.PersonCode, t.Indicator))
        + await sync.SyncAsync(YearRows.PersonalResults(facts), r => (r.PersonCode, r.Indicator, r.Period))
        + await sync.SyncAsync(YearRows.Bases(facts), b => (b.Participant, b.Indicator, b.Period))
        + await sync.SyncAsync(YearRows.Results(facts, origin), r => (r.Participant, r.Indicator, r.Period))
        + await sync.SyncAsync(YearRows.Adjustments(facts, origin), a => (a.Participant, a.Period, a.Group, a.Matter, a.Points, a.Reason, a.Level))
        + await sync.SyncAsync(YearRows.Vetoes(facts), v => (v.Participant, v.Kind, v.Date, v.Document))
        + await sync.SyncAsync(YearRows.Sanctions(facts), s => (s.Participant, s.Measure, s.From, s.Document))
        + await sync.SyncAsync(YearRows.Exemptions(facts), e => (e.Participant, e.Indicator))
        + await sync.SyncAsync(YearRows.PriorResults(facts), p => (p.Participant, p.Year, p.Ranking));
}
