using System.Globalization;
using System.Text.Json;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Rulebooks;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Changes;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>草案: begun, kept as typed, thrown away. Nothing of it counts before it is issued.</summary>
public sealed class RulebookDrafts(ChangeGate gate)
{
    /// <summary>Begins a draft; gives its number.</summary>
    public Task<ChangeResult<long>> StartAsync(Actor actor, StartDraft command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.EditRulebook, DeedSubject.Anything);
        var year = await change.Db.Years.SingleOrDefaultAsync(y => y.Year == command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
        return await AddAsync(change, year, command);
    });

    /// <summary>Adds a draft inside a change; gives its number.</summary>
    internal static async Task<long> AddAsync(Change change, CompetitionYearRow year, StartDraft command)
    {
        var (tables, origin) = await TablesAsync(change.Db, year, command);
        var names = await change.Db.RulebookDrafts.Where(d => d.YearId == year.Id).Select(d => d.Name).ToListAsync();
        var row = new RulebookDraftRow
        {
            YearId = year.Id, Name = NewName(names), Tables = tables.Write(), Origin = origin,
            CreatedByName = change.Actor.Name, CreatedAt = change.Now, ChangedByName = change.Actor.Name, ChangedAt = change.Now,
        };
        change.Db.RulebookDrafts.Add(row);
        change.Log("新建考核办法草案", $"{command.Year}年{row.Name}", $"从{origin}开始");
        await change.Db.SaveChangesAsync();
        return row.Id;
    }

    /// <summary>Keeps what was typed.</summary>
    public Task<ChangeResult<bool>> SaveAsync(Actor actor, SaveDraft command) => gate.RunAsync(actor, command, async change =>
    {
        var row = await FindAsync(change, command.Year, command.DraftId, command.Seen);
        (row.Tables, row.ChangedByName, row.ChangedAt) = (command.Tables, change.Actor.Name, change.Now);
        change.Log("修改考核办法草案", $"{command.Year}年{row.Name}", command.What);
        return true;
    });

    /// <summary>Gives it another name.</summary>
    public Task<ChangeResult<bool>> RenameAsync(Actor actor, RenameDraft command) => gate.RunAsync(actor, command, async change =>
    {
        var row = await FindAsync(change, command.Year, command.DraftId, command.Seen);
        change.Log("修改考核办法草案", $"{command.Year}年{row.Name}", $"名称 {row.Name} → {command.Name.Trim()}");
        (row.Name, row.ChangedByName, row.ChangedAt) = (command.Name.Trim(), change.Actor.Name, change.Now);
        return true;
    });

    /// <summary>Throws it away.</summary>
    public Task<ChangeResult<bool>> DropAsync(Actor actor, DropDraft command) => gate.RunAsync(actor, command, async change =>
    {
        var row = await FindAsync(change, command.Year, command.DraftId, command.Seen);
        change.Db.RulebookDrafts.Remove(row);
        change.Log("删除考核办法草案", $"{command.Year}年{row.Name}", $"{row.CreatedByName}建立，从{row.Origin}开始");
        return true;
    });

    /// <summary>A draft that may be changed: nobody else changed it meanwhile, and it does not wait for a decision.</summary>
    private static async Task<RulebookDraftRow> FindAsync(Change change, int year, long id, long seen)
    {
        change.Require(Deed.EditRulebook, DeedSubject.Anything);
        var row = await change.Db.RulebookDrafts.SingleOrDefaultAsync(d => d.Id == id && change.Db.Years.Any(y => y.Id == d.YearId && y.Year == year)) ?? throw new RefusedException("这份草案已经不在了：下达了，或者被删除了。");
        return row.ProposedAt is not null ? throw new RefusedException("这份草案已提请修订，正在等审定，现在不能改。退回以后再改。")
            : row.Version != seen ? throw new RefusedException($"这份草案刚被{row.ChangedByName}改过，您的修改还没有保存，写的内容都留在页面上。再按一次保存，就以您的为准；不要的话，请重新打开草案。")
            : row;
    }

    private static async Task<(RulebookTables Tables, string Origin)> TablesAsync(PortalDb db, CompetitionYearRow year, StartDraft command)
    {
        switch (command.Origin)
        {
            case DraftOrigin.Version:
                var version = await db.Rulebooks.AsNoTracking().SingleOrDefaultAsync(r => r.Year == command.OfYear && r.Number == command.OfNumber) ?? throw new RefusedException("没有这一版考核办法。");
                return (await OfAsync(db, year, RulebookDocument.Read(version.Document), command.OfYear != command.Year), string.Create(CultureInfo.InvariantCulture, $"{version.Year}年第 {version.Number} 版"));
            case DraftOrigin.Sample:
                var sample = SampleRulebooks.Find(command.Sample) ?? throw new RefusedException("程序里没有这个样例。");
                return (RulebookTables.Of(sample.Rulebook, []), sample.Name);
            case DraftOrigin.File:
                return (await OfAsync(db, year, ReadFile(command.FileText), true), $"文件 {command.FileName}");
            default:
                return (RulebookTables.Blank, "空白");
        }
    }

    /// <summary>The first numbered name from the number of drafts on that none of them has.</summary>
    private static string NewName(IReadOnlyList<string> names) =>
        Enumerable.Range(names.Count + 1, names.Count + 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"草案{n}")).First(n => !names.Contains(n));

    private static Rulebook ReadFile(string text)
    {
        try
        {
            return RulebookFile.Read(text);
        }
        catch (JsonException e)
        {
            throw new RefusedException($"这个文件读不懂：{e.Message}");
        }
    }

    /// <summary>As tables; a document number and plans of single units do not come along from elsewhere.</summary>
    private static async Task<RulebookTables> OfAsync(PortalDb db, CompetitionYearRow year, Rulebook rulebook, bool isFromElsewhere)
    {
        var stored = await CompetitionStore.LoadFromAsync(db, year.Year) ?? throw new RefusedException($"没有 {year.Year} 年的数据。");
        var codes = stored.Facts.Participants.Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        return RulebookTables.Of(
            isFromElsewhere ? rulebook with { DocumentNumber = null, Plans = [.. rulebook.Plans.Where(p => p.Participant is null || codes.Contains(p.Participant))] } : rulebook,
            stored.Facts.Participants);
    }
}
