using System.Globalization;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Adjustments;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Audit;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Participants;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Adjustments;

/// <summary>One entry of the ledger.</summary>
/// <param name="Row">The entry.</param>
/// <param name="Unit">The unit's name.</param>
/// <param name="Period">The period from which on it counts.</param>
/// <param name="Points">Its points: as typed, or the price of its level as many times as it counts.</param>
/// <param name="Counted">The points that count for its matter.</param>
/// <param name="Notes">Why others do not.</param>
/// <param name="IsLocked">Whether a lock holds it.</param>
public sealed record LedgerLine(AdjustmentRow Row, string Unit, Period Period, decimal Points, decimal Counted, IReadOnlyList<string> Notes, bool IsLocked)
{
    /// <summary>Its level, and how many times; null where points were typed.</summary>
    public string? LevelText => Row.Level is null || Row.Count == 1 ? Row.Level : string.Create(CultureInfo.InvariantCulture, $"{Row.Level} {Row.Count} 次");
}

/// <summary>The ledger of a year.</summary>
/// <param name="Groups">The rulebook's groups.</param>
/// <param name="Rules">What counts of them, in sentences.</param>
/// <param name="OpenPeriods">Periods into which entries can be made.</param>
/// <param name="Units">Names of the units, in official order.</param>
/// <param name="Lines">The entries, by unit and period.</param>
/// <param name="Withdrawn">Those that were withdrawn, latest first, with the unit's name.</param>
public sealed record AdjustmentLedger(
    IReadOnlyList<AdjustmentGroup> Groups, IReadOnlyList<string> Rules, IReadOnlyList<Period> OpenPeriods, IReadOnlyList<string> Units, IReadOnlyList<LedgerLine> Lines, IReadOnlyList<(WithdrawnAdjustmentRow Row, string Unit)> Withdrawn);

/// <summary>加减分: the ledger, entries and their withdrawal.</summary>
public sealed class AdjustmentService(PortalDatabase database, ChangeGate gate, StandingService standings)
{
    /// <summary>The ledger; null when there is no such year.</summary>
    public async Task<AdjustmentLedger?> LedgerAsync(int year)
    {
        if (await standings.YearAsync(year) is not { } stored)
        {
            return null;
        }

        await using var db = database.Open();
        var locks = await PeriodLocks.OfAsync(db, stored.Facts.Year);
        var rows = await db.Adjustments.AsNoTracking().Where(a => db.Years.Any(y => y.Id == a.YearId && y.Year == year)).OrderBy(a => a.Id).ToListAsync();
        var withdrawn = await db.WithdrawnAdjustments.AsNoTracking().Where(a => db.Years.Any(y => y.Id == a.YearId && y.Year == year)).OrderByDescending(a => a.Id).ToListAsync();
        var order = stored.Facts.Participants.ToDictionary(p => p.Code, p => p.Order, StringComparer.Ordinal);
        var entries = rows.ConvertAll(r => (Row: r, Entry: stored.Rulebook.Priced(Of(r))));
        return new AdjustmentLedger(
            stored.Rulebook.AdjustmentGroups, [.. RulebookSentences.Adjustments(stored.Rulebook), .. RulebookSentences.Limits(stored.Rulebook)],
            [.. Period.All(stored.Facts.Year.EntryLevel).Where(p => !locks.Hold(p))],
            [.. stored.Facts.Participants.OrderBy(p => p.Order).Select(p => stored.Facts.NameOf(p.Code))],
            [.. entries.OrderBy(e => order.GetValueOrDefault(e.Row.Participant)).ThenBy(e => e.Entry.Period.EndMonth).ThenBy(e => e.Row.Id).Select(e =>
            {
                List<Adjustment> ofUnit = [.. entries.Where(o => o.Row.Participant == e.Row.Participant).Select(o => o.Entry)];
                return new LedgerLine(e.Row, stored.Facts.NameOf(e.Row.Participant), e.Entry.Period, e.Entry.Points, CountedAdjustments.Of(e.Entry, ofUnit, stored.Rulebook), [.. CountedAdjustments.Notes(e.Entry, ofUnit, stored.Rulebook)], locks.Hold(e.Entry.Period));
            })],
            [.. withdrawn.Select(w => (w, stored.Facts.NameOf(w.Participant)))]);
    }

    /// <summary>Writes an entry; gives what people should know of it: the matter is there already, the group is full.</summary>
    public Task<ChangeResult<IReadOnlyList<string>>> RecordAsync(Actor actor, RecordAdjustment command) => gate.RunAsync<RecordAdjustment, IReadOnlyList<string>>(actor, command, async change =>
    {
        change.Require(Deed.RecordAdjustment, DeedSubject.Anything);
        var year = await change.TouchYearAsync(command.Year);
        var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
        var unit = stored.Facts.Named(command.Unit);
        if (!Period.TryParse(command.Period, out var period))
        {
            throw new RefusedException($"没有期次“{command.Period}”。");
        }

        await RefuseLockedAsync(change, stored.Facts.Year, period);
        var entry = new Adjustment(unit.Code, period, Blank(command.Group), Blank(command.Matter), command.Level.Length > 0 ? 0 : TypedFigure.Read(command.Points).Value!.Value, command.Reason.Trim(), Blank(command.Level), Blank(command.Document), command.Count.Trim().Length > 0 ? int.Parse(command.Count, CultureInfo.InvariantCulture) : 1);
        FactsCheck.RefuseNew(stored, stored.Facts with { Adjustments = [.. stored.Facts.Adjustments, entry] });
        change.Db.Adjustments.Add(new AdjustmentRow
        {
            YearId = year.Id, Participant = unit.Code, Period = period.Code, Group = entry.Group, Matter = entry.Matter, Points = entry.Points, Reason = entry.Reason, Level = entry.Level, Document = entry.Document, Count = entry.Count,
            RecordedByName = change.Actor.Name, RecordedAt = change.Now,
        });
        change.Log("登记加减分", Subject(stored.Facts, unit.Code), Describe(entry));
        return [.. CountedAdjustments.Notes(stored.Rulebook.Priced(entry), [.. stored.Facts.Adjustments.Where(a => a.Participant == unit.Code).Append(entry).Select(stored.Rulebook.Priced)], stored.Rulebook)];
    });

    /// <summary>Withdraws an entry.</summary>
    public Task<ChangeResult<bool>> WithdrawAsync(Actor actor, WithdrawAdjustment command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.RecordAdjustment, DeedSubject.Anything);
        var year = await change.TouchYearAsync(command.Year);
        var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
        var row = await change.Db.Adjustments.SingleOrDefaultAsync(a => a.Id == command.Id && a.YearId == year.Id) ?? throw new RefusedException("这一笔已经不在了，可能刚被撤回。");
        if (row.Version != command.Seen)
        {
            throw new RefusedException("这一笔刚被别人改过，请看过再撤回。");
        }

        var entry = Of(row);
        await RefuseLockedAsync(change, stored.Facts.Year, entry.Period);
        change.Db.Adjustments.Remove(row);
        change.Db.WithdrawnAdjustments.Add(new WithdrawnAdjustmentRow
        {
            YearId = year.Id, Participant = row.Participant, Period = row.Period, Group = row.Group, Matter = row.Matter, Points = stored.Rulebook.Priced(entry).Points, Reason = row.Reason, RecordedByName = row.RecordedByName, RecordedAt = row.RecordedAt,
            WithdrawalReason = command.Reason.Trim(), WithdrawnByName = change.Actor.Name, WithdrawnAt = change.Now,
        });
        change.Log("撤回加减分", Subject(stored.Facts, row.Participant), $"{Describe(entry)} → 撤回。原因：{command.Reason.Trim()}");
        return true;
    });

    private static async Task RefuseLockedAsync(Change change, CompetitionYear year, Period period)
    {
        var locks = await PeriodLocks.OfAsync(change.Db, year);
        if (locks.Hold(period))
        {
            throw new RefusedException($"{locks.Last!.Value.Name}已锁定，{period.Name}的加减分不再变动。请登记到还没有锁定的期次。");
        }
    }

    private static Adjustment Of(AdjustmentRow row) => new(row.Participant, Period.TryParse(row.Period, out var period) ? period : Period.Year, row.Group, row.Matter, row.Points, row.Reason, row.Level, row.Document, row.Count);

    private static string Subject(CompetitionFacts facts, string unit) => string.Create(CultureInfo.InvariantCulture, $"{facts.Year.Year}年 {facts.NameOf(unit)}");

    private static string Describe(Adjustment entry) =>
        $"{entry.Period.Name}{(entry.Group is null ? string.Empty : $" {entry.Group}")}{(entry.Matter is null ? string.Empty : $"“{entry.Matter}”")} {(entry.Level is { } level ? $"{level}{(entry.Count > 1 ? $" {entry.Count} 次" : string.Empty)}{(entry.Document is { } paper ? $"（{paper}）" : string.Empty)}" : LoggedFigure.Mark((entry.Points > 0 ? "+" : string.Empty) + FractionText.Plain(entry.Points)) + " 分")}：{entry.Reason}";

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
