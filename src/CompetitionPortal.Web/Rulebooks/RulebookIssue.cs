using System.Globalization;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Rulebooks;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>下达 and 修订: a draft becomes the rulebook in force. The first one is issued; later ones are proposed and approved by two persons.</summary>
public sealed class RulebookIssue(ChangeGate gate, StandingService standings)
{
    private const int MostSentences = 12;

    /// <summary>Takes a draft up as the rulebook in force, not issued yet: what an import does with a workbook's. The draft stays; gives the version's number.</summary>
    public Task<ChangeResult<int>> TakeUpAsync(Actor actor, TakeUpDraft command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.IssueRulebook, DeedSubject.Anything);
        var (year, stored, current) = await BeginAsync(change, command.Year);
        if (current.IsIssued)
        {
            throw new RefusedException($"{command.Year}年的考核办法已经下达（第 {current.Number} 版，{current.DocumentNumber}），要修改，请提请修订。");
        }

        var draft = await DraftAsync(change, year, command.DraftId, command.Seen);
        var rulebook = Read(draft, stored);
        await CheckAsync(change, stored, rulebook, "采用");
        var row = await PutAsync(change, year, current, rulebook, draft.Name);
        if (row == current)
        {
            throw new RefusedException($"草案与现在的第 {current.Number} 版一致，没有要采用的改动。");
        }

        change.Log("采用考核办法草案", Subject(stored, row), $"{draft.Name}，还没有下达，校验码 {row.Checksum}");
        return row.Number;
    });

    /// <summary>Issues the first rulebook of a year; gives the version's number.</summary>
    public Task<ChangeResult<int>> IssueAsync(Actor actor, IssueRulebook command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.IssueRulebook, DeedSubject.Anything);
        var (year, stored, current) = await BeginAsync(change, command.Year);
        if (current.IsIssued)
        {
            throw new RefusedException($"{command.Year}年的考核办法已经下达（第 {current.Number} 版，{current.DocumentNumber}），不能再下达。要修改，请在草案里改好后提请修订。");
        }

        var draft = command.DraftId == 0 ? null : await DraftAsync(change, year, command.DraftId, command.Seen);
        if (draft is null && !current.IsWritten)
        {
            throw new RefusedException("还没有写好的考核办法可以下达，请先编写草案。");
        }

        if (draft is null && current.Number != command.Seen)
        {
            throw new RefusedException($"现在的办法已经是第 {current.Number} 版，请看过再下达。");
        }

        var rulebook = (draft is null ? stored.Rulebook : Read(draft, stored)) with { DocumentNumber = command.DocumentNumber.Trim() };
        await CheckAsync(change, stored, rulebook, "下达");
        var row = await PutAsync(change, year, current, rulebook, draft?.Name ?? current.Source);
        (row.IssuedOn, row.IssuedAt, row.IssuedBy, row.IssuedByName, row.DocumentNumber) = (command.Date, change.Now, change.Actor.Id, change.Actor.Name, rulebook.DocumentNumber);
        row.Changes = current.IsWritten ? Lines(RulebookChanges.Of(stored.Rulebook, rulebook, stored.Facts)) : null;
        Close(change, draft);
        change.Log("下达考核办法", Subject(stored, row), $"{rulebook.DocumentNumber}，{Shown.Day(command.Date!.Value)}，校验码 {row.Checksum}");
        return row.Number;
    });

    /// <summary>Proposes a draft as an amendment; its effect is kept with it.</summary>
    public Task<ChangeResult<bool>> ProposeAsync(Actor actor, ProposeAmendment command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.ProposeAmendment, DeedSubject.Anything);
        var (year, stored, current) = await BeginAsync(change, command.Year, touch: false);
        if (!current.IsIssued)
        {
            throw new RefusedException($"{command.Year}年的考核办法还没有下达，不用修订：改好草案直接下达。");
        }

        var draft = await DraftAsync(change, year, command.DraftId, command.Seen);
        var rulebook = Read(draft, stored) with { DocumentNumber = command.DocumentNumber.Trim() };
        var changes = RulebookChanges.Of(stored.Rulebook with { DocumentNumber = rulebook.DocumentNumber }, rulebook, stored.Facts);
        if (changes.Count == 0)
        {
            throw new RefusedException("草案与现行办法一致，没有可以修订的内容。");
        }

        await CheckAsync(change, stored, rulebook, "修订");
        (draft.ProposedAt, draft.ProposedBy, draft.ProposedByName, draft.Reason, draft.DocumentNumber, draft.IssuedOn, draft.Against, draft.Remark) =
            (change.Now, change.Actor.Id, change.Actor.Name, command.Reason.Trim(), rulebook.DocumentNumber, command.Date, current.Number, null);
        draft.Effect = Lines(await EffectAsync(stored, rulebook));
        change.Log("提请修订考核办法", $"{command.Year}年{draft.Name}", $"{rulebook.DocumentNumber}。原因：{draft.Reason}。修改 {changes.Count} 处：{string.Join('；', changes.Take(MostSentences))}");
        return true;
    });

    /// <summary>Approves an amendment, which is then in force, or returns it.</summary>
    public Task<ChangeResult<int>> DecideAsync(Actor actor, DecideAmendment command) => gate.RunAsync(actor, command, async change =>
    {
        var (year, stored, current) = await BeginAsync(change, command.Year, touch: command.Accept);
        var draft = await change.Db.RulebookDrafts.SingleOrDefaultAsync(d => d.Id == command.DraftId && d.YearId == year.Id) ?? throw new RefusedException("这项修订已经不在了：审定了，或者被删除了。");
        change.Require(Deed.ApproveAmendment, new DeedSubject { EnteredBy = draft.ProposedBy });
        if (draft.ProposedAt is null || draft.Version != command.Seen)
        {
            throw new RefusedException("这项修订刚有改动，请刷新页面，看过再决定。");
        }

        if (!command.Accept)
        {
            (draft.ProposedAt, draft.Remark, draft.Effect) = (null, command.Remark.Trim(), null);
            change.Log("退回考核办法的修订", $"{command.Year}年{draft.Name}", $"{draft.ProposedByName}提请。原因：{draft.Remark}");
            return 0;
        }

        if (draft.Against != current.Number)
        {
            throw new RefusedException($"提请以后又有了第 {current.Number} 版，这项修订对照的是第 {draft.Against} 版。请退回，改好后重新提请。");
        }

        var rulebook = Read(draft, stored) with { DocumentNumber = draft.DocumentNumber };
        await CheckAsync(change, stored, rulebook, "修订");
        var changes = RulebookChanges.Of(stored.Rulebook, rulebook, stored.Facts);
        var row = await PutAsync(change, year, current, rulebook, draft.Name);
        (row.IssuedOn, row.IssuedAt, row.IssuedBy, row.IssuedByName, row.DocumentNumber) = (draft.IssuedOn, change.Now, change.Actor.Id, change.Actor.Name, draft.DocumentNumber);
        (row.Reason, row.ProposedBy, row.ProposedByName, row.Changes, row.Effect) = (draft.Reason, draft.ProposedBy, draft.ProposedByName, Lines(changes), draft.Effect);
        Close(change, draft);
        change.Log("审定考核办法的修订", Subject(stored, row), $"{row.DocumentNumber}，{row.ProposedByName}提请，校验码 {row.Checksum}。修改 {changes.Count} 处：{string.Join('；', changes.Take(MostSentences))}");
        return row.Number;
    });

    /// <summary>What a rulebook would do: on the year's last standing, and on the whole year before.</summary>
    public async Task<IReadOnlyList<string>> EffectAsync(StoredYear stored, Rulebook rulebook)
    {
        var lines = new List<string>();
        foreach (var year in new[] { stored, await standings.YearAsync(stored.Facts.Year.Year - 1) }.OfType<StoredYear>())
        {
            var period = YearPeriods.Of(year)[^1];
            var rehearsal = Rehearsal.Run(year, rulebook, new Standing(period, Basis.Verified));
            lines.Add($"按{year.Facts.Year.Year}年{period.Name}的核定数试算：{string.Concat(rehearsal.Sentences)}");
            lines.AddRange(rehearsal.Notes);
        }

        return lines;
    }

    /// <summary>The lines that a row keeps.</summary>
    public static IReadOnlyList<string> Split(string? kept) => string.IsNullOrEmpty(kept) ? [] : kept.Split('\n');

    private async Task<(CompetitionYearRow Year, StoredYear Stored, RulebookRow Current)> BeginAsync(Change change, int year, bool touch = true)
    {
        var stored = await standings.YearAsync(change.Db, year) ?? throw new RefusedException($"没有 {year} 年的数据。");
        var row = touch ? await change.TouchYearAsync(year) : await change.Db.Years.SingleAsync(y => y.Year == year);
        return (row, stored, await change.Db.Rulebooks.SingleAsync(r => r.Id == row.RulebookId));
    }

    private static async Task<RulebookDraftRow> DraftAsync(Change change, CompetitionYearRow year, long id, long seen)
    {
        var draft = await change.Db.RulebookDrafts.SingleOrDefaultAsync(d => d.Id == id && d.YearId == year.Id) ?? throw new RefusedException("这份草案已经不在了：下达了，或者被删除了。");
        return draft.ProposedAt is not null ? throw new RefusedException("这份草案已提请修订，正在等审定。")
            : draft.Version != seen ? throw new RefusedException($"这份草案刚被{draft.ChangedByName}改过，请刷新页面，看过新的内容再下达或提请。")
            : draft;
    }

    private static Rulebook Read(RulebookDraftRow draft, StoredYear stored)
    {
        var read = RulebookTables.Parse(draft.Tables).Read(stored.Facts.Participants);
        return read.Errors.Count == 0 ? read.Rulebook : throw new RefusedException([$"草案还有 {read.Errors.Count} 处要改正：", .. read.Errors.Take(MostSentences).Select(e => $"《{e.Sheet}》{e}")]);
    }

    /// <summary>A rulebook in force fits the year's facts and moves nothing that is locked.</summary>
    private static async Task CheckAsync(Change change, StoredYear stored, Rulebook rulebook, string what)
    {
        var known = FactsValidator.Check(stored.Facts, stored.Rulebook).Where(f => !f.IsHint).Select(f => f.Problem).ToHashSet(StringComparer.Ordinal);
        var found = FactsValidator.Check(stored.Facts, rulebook).Where(f => !f.IsHint && !known.Contains(f.Problem)).Select(f => $"{f.Problem}。{f.Cure}。").Distinct(StringComparer.Ordinal).ToList();
        if (found.Count > 0)
        {
            throw new RefusedException([$"{stored.Facts.Year.Year}年已有的数据与这份办法不合，有 {found.Count} 处：", .. found.Take(MostSentences)]);
        }

        if (LockedStandings.Moved(await PeriodLocks.OfAsync(change.Db, stored.Facts.Year), stored.Facts, stored.Rulebook, stored.Facts, rulebook, what) is { } moved)
        {
            throw new RefusedException($"{moved}。锁定的结果不再变动：请只改不影响已锁定、已公布结果的内容（如以后各期的计划、还没有公布的全年等次、奖惩），其余从下一年度起执行。");
        }
    }

    /// <summary>The version in force: the same row where nothing is other, else a new one.</summary>
    private static async Task<RulebookRow> PutAsync(Change change, CompetitionYearRow year, RulebookRow current, Rulebook rulebook, string? source)
    {
        var document = RulebookDocument.Write(rulebook);
        var checksum = RulebookDocument.Checksum(document);
        if (checksum == current.Checksum)
        {
            return current;
        }

        var last = await change.Db.Rulebooks.Where(r => r.Year == year.Year).MaxAsync(r => r.Number);
        var row = new RulebookRow
        {
            Year = year.Year, Number = last + 1, Document = document, Checksum = checksum, Follows = current.IsWritten ? current.Number : null, StoredAt = change.Now, StoredByName = change.Actor.Name, Source = source,
        };
        change.Db.Rulebooks.Add(row);
        await change.Db.SaveChangesAsync();
        year.RulebookId = row.Id;
        return row;
    }

    private static void Close(Change change, RulebookDraftRow? draft)
    {
        if (draft is not null)
        {
            change.Db.RulebookDrafts.Remove(draft);
        }
    }

    private static string Lines<T>(IReadOnlyList<T> lines) => string.Join('\n', lines.Select(l => l!.ToString()!.Replace('\n', ' ')));

    private static string Subject(StoredYear stored, RulebookRow row) => string.Create(CultureInfo.InvariantCulture, $"{stored.Facts.Year.Year}年考核办法第 {row.Number} 版");
}
