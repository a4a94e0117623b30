using System.Globalization;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Targets;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Participants;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Scoring;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Targets;

/// <summary>Changes the target of a unit from a day on, by a document; the target of the year's beginning stays.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Unit">Name, alias or code of the unit.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Date">The day of approval.</param>
/// <param name="Value">The new target as typed.</param>
/// <param name="Stretch">The new 争取 as typed, or blank.</param>
/// <param name="Document">依据文号.</param>
public sealed record RecordTargetChange(int Year, string Unit, string Indicator, DateOnly? Date, string Value, string Stretch, string Document);

/// <summary>Takes a change of a target back.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Id">The change.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawTargetChange(int Year, long Id, long Seen, string Reason);

internal sealed class RecordTargetChangeValidator : AbstractValidator<RecordTargetChange>
{
    public RecordTargetChangeValidator()
    {
        RuleFor(c => c.Indicator).NotEmpty().WithMessage("请选指标。");
        RuleFor(c => c.Date).NotNull().WithMessage("请填批准的日期。");
        RuleFor(c => c.Value).Must(v => TypedFigure.Read(v) is { Problem: null, Value: not null }).WithMessage("调整后的目标要填一个数。");
        RuleFor(c => c.Stretch).Must(v => TypedFigure.Read(v).Problem is null).WithMessage("争取目标要填一个数，不变就留空。");
        RuleFor(c => c.Document).Must(d => !string.IsNullOrWhiteSpace(d)).WithMessage("调整目标要有依据文号。").MaximumLength(200).WithMessage("依据文号最多 200 个字。");
    }
}

internal sealed class WithdrawTargetChangeValidator : AbstractValidator<WithdrawTargetChange>
{
    public WithdrawTargetChangeValidator()
    {
        RuleFor(c => c.Id).GreaterThan(0).WithMessage("没有选要撤销的目标调整。");
        RuleFor(c => c.Reason).Must(r => !string.IsNullOrWhiteSpace(r)).WithMessage("撤销要写明原因。").MaximumLength(500).WithMessage("原因最多 500 个字。");
    }
}

/// <summary>One change of a target as its table shows it.</summary>
/// <param name="Row">The change.</param>
/// <param name="Unit">The unit's name.</param>
/// <param name="IsLate">Whether it came after the rulebook's last day for changes, and does not count.</param>
public sealed record TargetChangeLine(TargetChangeRow Row, string Unit, bool IsLate);

/// <summary>目标调整: targets that are changed during the year by a document.</summary>
public sealed class TargetChangeService(PortalDatabase database, ChangeGate gate, StandingService standings)
{
    /// <summary>The changes of a year by day, with the last day on which one counts; null when there is no such year.</summary>
    public async Task<(IReadOnlyList<TargetChangeLine> Lines, DateOnly? Deadline)?> ListAsync(int year)
    {
        if (await standings.YearAsync(year) is not { } stored)
        {
            return null;
        }

        await using var db = database.Open();
        var rows = await db.TargetChanges.AsNoTracking().Where(c => db.Years.Any(y => y.Id == c.YearId && y.Year == year)).OrderBy(c => c.Date).ThenBy(c => c.Id).ToListAsync();
        return ([.. rows.Select(r => new TargetChangeLine(r, stored.Facts.NameOf(r.Participant), r.Date > stored.Rulebook.TargetDeadline))], stored.Rulebook.TargetDeadline);
    }

    /// <summary>Puts a change on record.</summary>
    public Task<ChangeResult<bool>> RecordAsync(Actor actor, RecordTargetChange command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.ManageTargets, DeedSubject.Anything);
        var year = await change.TouchYearAsync(command.Year);
        var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
        var entry = new TargetChange(stored.Facts.Named(command.Unit).Code, command.Indicator, command.Date!.Value, TypedFigure.Read(command.Value).Value!.Value, TypedFigure.Read(command.Stretch).Value, command.Document.Trim());
        await LockedFacts.CheckAsync(change, stored, stored.Facts with { TargetChanges = [.. stored.Facts.TargetChanges, entry] }, "调整目标");
        change.Db.TargetChanges.Add(new TargetChangeRow { YearId = year.Id, Participant = entry.Participant, Indicator = entry.Indicator, Date = entry.Date, Value = entry.Value, Stretch = entry.Stretch, Document = entry.Document });
        var before = TargetInForce(stored.Facts.Targets.FirstOrDefault(t => (t.Participant, t.Indicator) == (entry.Participant, entry.Indicator))?.Value, stored.Facts.TargetChanges, entry);
        change.Log("登记目标调整", Subject(command.Year, stored.Facts.NameOf(entry.Participant)), $"“{entry.Indicator}”{before} → {Described(entry.Value, entry.Stretch)}，{UnitSpells.Day(entry.Date)}起，{entry.Document}");
        return true;
    });

    /// <summary>Takes a change back.</summary>
    public Task<ChangeResult<bool>> WithdrawAsync(Actor actor, WithdrawTargetChange command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.ManageTargets, DeedSubject.Anything);
        var year = await change.TouchYearAsync(command.Year);
        var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
        var row = await change.Db.TargetChanges.SingleOrDefaultAsync(c => c.Id == command.Id && c.YearId == year.Id) ?? throw new RefusedException("这一次目标调整已经不在了，可能刚被撤销。");
        if (row.Version != command.Seen)
        {
            throw new RefusedException("这一次目标调整刚被别人改过，请看过再撤销。");
        }

        await LockedFacts.CheckAsync(change, stored, stored.Facts with { TargetChanges = [.. stored.Facts.TargetChanges.Where(c => (c.Participant, c.Indicator, c.Date) != (row.Participant, row.Indicator, row.Date))] }, "撤销目标调整");
        change.Db.TargetChanges.Remove(row);
        change.Log("撤销目标调整", Subject(command.Year, stored.Facts.NameOf(row.Participant)), $"“{row.Indicator}”{Described(row.Value, row.Stretch)}，{UnitSpells.Day(row.Date)}起（{row.Document}）→ 撤销。原因：{command.Reason.Trim()}");
        return true;
    });

    private static string TargetInForce(decimal? assigned, IReadOnlyList<TargetChange> changes, TargetChange next) =>
        changes.Where(c => (c.Participant, c.Indicator) == (next.Participant, next.Indicator) && c.Date < next.Date).OrderBy(c => c.Date).LastOrDefault() is { } last ? FractionText.Plain(last.Value)
        : assigned is { } value ? FractionText.Plain(value) : "没有目标";

    private static string Described(decimal value, decimal? stretch) => FractionText.Plain(value) + (stretch is { } more ? $"（争取 {FractionText.Plain(more)}）" : string.Empty);

    private static string Subject(int year, string unit) => string.Create(CultureInfo.InvariantCulture, $"{year}年 {unit}");
}
