using System.Globalization;
using System.Text.Json;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Reconciliation;
using CompetitionPortal.Documents.OfficeTables;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Reconciliation;
using CompetitionPortal.Web.Audit;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Reconciliation;

/// <summary>
/// 对账 and the shadow year (影子年度): the office goes on with its own workbook, its tables are held against what is recomputed,
/// and the county goes over when no difference is left unexplained.
/// </summary>
public sealed class ReconciliationService(PortalDatabase database, ChangeGate gate, StandingService standings, WorkbookUploads uploads)
{
    /// <summary>The tables of a year, latest first, each against what is recomputed now; none for who may not see them.</summary>
    public Task<IReadOnlyList<ReconciledTable>> ListAsync(Actor actor, int year) => TablesAsync(actor, year, null);

    /// <summary>One table; null where there is none, or for who may not see it.</summary>
    public async Task<ReconciledTable?> FindAsync(Actor actor, int year, long table) => (await TablesAsync(actor, year, table)).SingleOrDefault();

    private async Task<IReadOnlyList<ReconciledTable>> TablesAsync(Actor actor, int year, long? only)
    {
        if (!May(actor) || await standings.YearAsync(year) is not { } stored)
        {
            return [];
        }

        await using var db = database.Open();
        var rows = await db.Reconciliations.AsNoTracking().Where(r => (only == null || r.Id == only) && db.Years.Any(y => y.Id == r.YearId && y.Year == year)).OrderByDescending(r => r.Id).ToListAsync();
        var explained = await db.ExplainedDifferences.AsNoTracking().Where(r => db.Years.Any(y => y.Id == r.YearId && y.Year == year)).ToListAsync();
        return [.. rows.Select(r => Reconciled(stored, r, explained))];
    }

    /// <summary>Takes a file to be looked at: a workbook, or a table that is text.</summary>
    public Task<ChangeResult<WorkbookUpload>> UploadAsync(Actor actor, string fileName, Stream content, CancellationToken cancellationToken = default) =>
        uploads.TakeAsync(actor, Deed.Reconcile, fileName, content, OfficeTableReader.Limits, cancellationToken);

    /// <summary>The columns of a file and what they probably mean, as they were read before where the headings are the same; null where it is no longer there.</summary>
    public async Task<TablePreview?> PreviewAsync(Actor actor, int year, string token, string? sheet)
    {
        if (!May(actor) || uploads.Find(actor.Id, token) is not { } upload || await standings.YearAsync(year) is not { } stored)
        {
            return null;
        }

        try
        {
            var table = Read(upload, stored, sheet);
            var before = (await ListAsync(actor, year)).Select(t => Meanings(t.Row)).FirstOrDefault(m => table.Columns.All(c => m.ContainsKey(c.Heading)));
            var all = FigureColumns.All(stored.Rulebook).ToDictionary(c => c.Name, StringComparer.Ordinal);
            var meanings = table.Columns.Select(c => (c.Number, Meaning: before is null ? FigureColumns.Guess(c.Heading, stored.Rulebook) : all.GetValueOrDefault(before[c.Heading])));
            return new TablePreview(upload, table, meanings.Where(m => m.Meaning is not null).DistinctBy(m => m.Meaning).ToDictionary(m => m.Number, m => m.Meaning!), []);
        }
        catch (WorkbookRefusedException e)
        {
            return new TablePreview(upload, null, new Dictionary<int, FigureColumn>(), [.. e.Errors.Select(x => x.ToString())]);
        }
    }

    /// <summary>Takes a table in; gives its number.</summary>
    public Task<ChangeResult<long>> TakeAsync(Actor actor, TakeTable command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.Reconcile, DeedSubject.Anything);
        var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
        var standing = StandingAddress.Read(command.Period, command.Basis) ?? throw new RefusedException("没有选期次。");
        var upload = uploads.Find(change.Actor.Id, command.Token) ?? throw new RefusedException("这个文件已经不在服务器上，请重新选择文件。");
        var table = Read(upload, stored, command.Sheet);
        var all = FigureColumns.All(stored.Rulebook).ToDictionary(c => c.Name, StringComparer.Ordinal);
        var meanings = command.Meanings.Where(m => all.ContainsKey(m.Value)).ToDictionary(m => m.Key, m => all[m.Value]);
        var figures = FigureColumns.Figures(table, meanings);
        if (figures.Count == 0)
        {
            throw new RefusedException("选的列里没有可以比对的数。");
        }

        var row = new ReconciliationRow
        {
            YearId = (await change.Db.Years.SingleAsync(y => y.Year == command.Year)).Id, Period = standing.Period.Code, Basis = StandingAddress.Word(standing.Basis), FileName = upload.FileName, Sheet = table.Sheet, Checksum = upload.Checksum,
            Meanings = JsonSerializer.Serialize(table.Columns.DistinctBy(c => c.Heading).ToDictionary(c => c.Heading, c => meanings.GetValueOrDefault(c.Number)?.Name ?? string.Empty)),
            Figures = JsonSerializer.Serialize(figures), TakenByName = change.Actor.Name, TakenAt = change.Now,
        };
        change.Db.Reconciliations.Add(row);
        await change.Db.SaveChangesAsync();
        var result = Compare(stored, standing, figures);
        change.Log("对账", string.Create(CultureInfo.InvariantCulture, $"{command.Year}年{standing.Period.Name}"), string.Create(CultureInfo.InvariantCulture, $"文件 {upload.FileName}《{table.Sheet}》，SHA-256 {upload.Checksum}；{result.Units} 个单位、{result.Figures} 个数，{result.Differences.Count} 处不同"));
        uploads.Drop(upload);
        return row.Id;
    });

    /// <summary>Explains a difference, or all of one cause that are not explained yet; gives how many.</summary>
    public Task<ChangeResult<int>> ExplainAsync(Actor actor, ExplainDifference command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.Reconcile, DeedSubject.Anything);
        var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
        var row = await change.Db.Reconciliations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == command.Table) ?? throw new RefusedException("没有这次对账。");
        var explained = await change.Db.ExplainedDifferences.Where(e => e.ReconciliationId == row.Id).ToListAsync();
        var open = Reconciled(stored, row, explained).Lines.Where(l => l.Explained is null && (command.Participant is { Length: > 0 }
            ? l.Difference.Participant == command.Participant && l.Difference.Column.Name == command.Column
            : l.Difference.Cause.ToString() == command.Cause)).Select(l => l.Difference).ToList();
        if (open.Count == 0)
        {
            throw new RefusedException("这一处已经说明过，或者数变了。请看新的比对。");
        }

        change.Db.ExplainedDifferences.RemoveRange(explained.Where(e => open.Any(d => d.Participant == e.Participant && d.Column.Name == e.Column)));
        change.Db.ExplainedDifferences.AddRange(open.Select(d => new ExplainedDifferenceRow
        {
            YearId = row.YearId, ReconciliationId = row.Id, Participant = d.Participant, Column = d.Column.Name, Theirs = d.Theirs, Ours = d.Ours,
            Explanation = command.Explanation.Trim(), ExplainedByName = change.Actor.Name, ExplainedAt = change.Now,
        }));
        change.Log("说明对账差异", string.Create(CultureInfo.InvariantCulture, $"{command.Year}年 {row.FileName}"), $"{string.Join('；', open.Take(20).Select(d => $"{d.Name}{d.Column.Name} {LoggedFigure.Mark($"{d.Theirs} / {d.Ours}")}"))}{(open.Count > 20 ? string.Create(CultureInfo.InvariantCulture, $"；共 {open.Count} 处") : string.Empty)}。说明：{command.Explanation.Trim()}");
        return open.Count;
    });

    private static OfficeTable Read(WorkbookUpload upload, StoredYear stored, string? sheet)
    {
        using var file = upload.Open();
        if (!TextTable.Is(upload.FileName))
        {
            return OfficeTableReader.Read(file, stored.Facts.Participants, sheet);
        }

        using var text = new MemoryStream();
        file.CopyTo(text);
        using var workbook = new MemoryStream(TextTable.ToWorkbook(text.ToArray()));
        return OfficeTableReader.Read(workbook, stored.Facts.Participants, sheet);
    }

    private static bool May(Actor actor) => RightsTable.Decide(actor, Deed.Reconcile, DeedSubject.Anything).Allowed;

    private static Dictionary<string, string> Meanings(ReconciliationRow row) => JsonSerializer.Deserialize<Dictionary<string, string>>(row.Meanings) ?? [];

    private ReconciledTable Reconciled(StoredYear stored, ReconciliationRow row, IReadOnlyList<ExplainedDifferenceRow> explained)
    {
        var standing = StandingAddress.Read(row.Period, row.Basis)!;
        var result = Compare(stored, standing, JsonSerializer.Deserialize<List<OfficeFigure>>(row.Figures) ?? []);
        var own = explained.Where(e => e.ReconciliationId == row.Id).ToDictionary(e => (e.Participant, e.Column));
        return new ReconciledTable(row, standing, result, [.. result.Differences.Select(d => new DifferenceLine(d, own.GetValueOrDefault((d.Participant, d.Column.Name)) is { } e && e.Theirs == d.Theirs && e.Ours == d.Ours ? e : null))]);
    }

    private ReconciliationResult Compare(StoredYear stored, Standing standing, IReadOnlyList<OfficeFigure> figures) => Reconciler.Compare(
        new ReconciliationBoards(
            standings.Board(stored, standing),
            stored.Facts,
            YearPeriods.Before(stored, standing.Period) is { } before ? standings.Board(stored, standing with { Period = before }) : null,
            standings.Board(stored, standing with { Basis = standing.Basis == Basis.Verified ? Basis.Reported : Basis.Verified })),
        figures);
}
