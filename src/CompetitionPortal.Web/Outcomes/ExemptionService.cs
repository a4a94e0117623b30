using System.Globalization;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Outcomes;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Participants;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Outcomes;

/// <summary>Excuses a unit from an indicator's task.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Unit">Name, alias or code of the unit.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">依据文号.</param>
public sealed record RecordExemption(int Year, string Unit, string Indicator, string Reason, string Document);

/// <summary>Takes an exemption back.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Id">The exemption.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawExemption(int Year, long Id, long Seen, string Reason);

internal sealed class RecordExemptionValidator : AbstractValidator<RecordExemption>
{
    public RecordExemptionValidator()
    {
        RuleFor(c => c.Indicator).NotEmpty().WithMessage("请选指标。");
        RuleFor(c => c.Reason).Must(r => !string.IsNullOrWhiteSpace(r)).WithMessage("请填免责的原因，如 不可抗力。").MaximumLength(500).WithMessage("原因最多 500 个字。");
        RuleFor(c => c.Document).Must(d => !string.IsNullOrWhiteSpace(d)).WithMessage("免责要有依据文号。").MaximumLength(200).WithMessage("依据文号最多 200 个字。");
    }
}

internal sealed class WithdrawExemptionValidator : AbstractValidator<WithdrawExemption>
{
    public WithdrawExemptionValidator()
    {
        RuleFor(c => c.Id).GreaterThan(0).WithMessage("没有选要撤销的免责。");
        RuleFor(c => c.Reason).Must(r => !string.IsNullOrWhiteSpace(r)).WithMessage("撤销要写明原因。").MaximumLength(500).WithMessage("原因最多 500 个字。");
    }
}

/// <summary>One exemption as its table shows it.</summary>
/// <param name="Row">The exemption.</param>
/// <param name="Unit">The unit's name.</param>
public sealed record ExemptionLine(ExemptionRow Row, string Unit);

/// <summary>免责: units excused from a task by a document.</summary>
public sealed class ExemptionService(PortalDatabase database, ChangeGate gate, StandingService standings)
{
    /// <summary>The exemptions of a year, with the indicators that can be chosen; null when there is no such year.</summary>
    public async Task<(IReadOnlyList<ExemptionLine> Lines, IReadOnlyList<string> Indicators, IReadOnlyList<string> Units)?> ListAsync(int year)
    {
        if (await standings.YearAsync(year) is not { } stored)
        {
            return null;
        }

        await using var db = database.Open();
        var rows = await db.Exemptions.AsNoTracking().Where(e => db.Years.Any(y => y.Id == e.YearId && y.Year == year)).OrderBy(e => e.Id).ToListAsync();
        return ([.. rows.Select(r => new ExemptionLine(r, stored.Facts.NameOf(r.Participant)))], [.. stored.Rulebook.Indicators.Select(i => i.Name)], [.. stored.Facts.Participants.OrderBy(p => p.Order).Select(p => stored.Facts.NameOf(p.Code))]);
    }

    /// <summary>Excuses a unit.</summary>
    public Task<ChangeResult<bool>> RecordAsync(Actor actor, RecordExemption command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.RecordExemption, DeedSubject.Anything);
        var year = await change.TouchYearAsync(command.Year);
        var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
        var entry = new Exemption(stored.Facts.Named(command.Unit).Code, command.Indicator, command.Reason.Trim(), command.Document.Trim());
        await LockedFacts.CheckAsync(change, stored, stored.Facts with { Exemptions = [.. stored.Facts.Exemptions, entry] }, "登记免责");
        change.Db.Exemptions.Add(new ExemptionRow { YearId = year.Id, Participant = entry.Participant, Indicator = entry.Indicator, Reason = entry.Reason, Document = entry.Document });
        change.Log("登记免责", Subject(command.Year, stored.Facts.NameOf(entry.Participant)), $"“{entry.Indicator}”免责，{entry.Document}：{entry.Reason}");
        return true;
    });

    /// <summary>Takes an exemption back.</summary>
    public Task<ChangeResult<bool>> WithdrawAsync(Actor actor, WithdrawExemption command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.RecordExemption, DeedSubject.Anything);
        var year = await change.TouchYearAsync(command.Year);
        var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
        var row = await change.Db.Exemptions.SingleOrDefaultAsync(e => e.Id == command.Id && e.YearId == year.Id) ?? throw new RefusedException("这一项免责已经不在了，可能刚被撤销。");
        if (row.Version != command.Seen)
        {
            throw new RefusedException("这一项免责刚被别人改过，请看过再撤销。");
        }

        await LockedFacts.CheckAsync(change, stored, stored.Facts with { Exemptions = [.. stored.Facts.Exemptions.Where(e => (e.Participant, e.Indicator) != (row.Participant, row.Indicator))] }, "撤销免责");
        change.Db.Exemptions.Remove(row);
        change.Log("撤销免责", Subject(command.Year, stored.Facts.NameOf(row.Participant)), $"“{row.Indicator}”（{row.Document}）→ 撤销。原因：{command.Reason.Trim()}");
        return true;
    });

    private static string Subject(int year, string unit) => string.Create(CultureInfo.InvariantCulture, $"{year}年 {unit}");
}
