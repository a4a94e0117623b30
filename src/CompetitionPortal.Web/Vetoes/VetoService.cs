using System.Globalization;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Vetoes;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Vetoes;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Participants;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Vetoes;

/// <summary>How a veto stands today.</summary>
public enum VetoState
{
    /// <summary>有效.</summary>
    InForce,

    /// <summary>已解除.</summary>
    Lifted,

    /// <summary>已到期.</summary>
    Expired,
}

/// <summary>A veto that was accepted.</summary>
/// <param name="Row">The veto.</param>
/// <param name="Unit">The unit's name.</param>
/// <param name="State">How it stands.</param>
/// <param name="Origin">How it came on record, or null where it came with a workbook.</param>
/// <param name="IsBeingLifted">Whether its lifting waits for a decision.</param>
/// <param name="LastDay">The last day on which it counts, by the rule of its ground.</param>
/// <param name="IsUnruled">Whether the rulebook has rules of vetoes and none of its ground.</param>
public sealed record VetoLine(VetoEventRow Row, string Unit, VetoState State, VetoProposalRow? Origin, bool IsBeingLifted, DateOnly LastDay, bool IsUnruled);

/// <summary>What was put on record and waits, or was refused.</summary>
/// <param name="Row">What was put on record.</param>
/// <param name="Unit">The unit's name.</param>
/// <param name="Refusal">Why this actor may not decide it, or null.</param>
/// <param name="IsUnruled">Whether the rulebook has rules of vetoes and none of its ground.</param>
public sealed record ProposalLine(VetoProposalRow Row, string Unit, string? Refusal, bool IsUnruled);

/// <summary>The vetoes of a year.</summary>
/// <param name="Waiting">What waits for a decision, oldest first.</param>
/// <param name="Vetoes">Vetoes on record, by unit.</param>
/// <param name="Refused">What was refused, latest first.</param>
/// <param name="Units">Names of the units, in official order.</param>
/// <param name="Kinds">Grounds that the year's rules name, else usual ones, then those used so far.</param>
public sealed record VetoLedger(IReadOnlyList<ProposalLine> Waiting, IReadOnlyList<VetoLine> Vetoes, IReadOnlyList<ProposalLine> Refused, IReadOnlyList<string> Units, IReadOnlyList<string> Kinds);

/// <summary>一票否决: put on record by one person, decided by a second one; so is its lifting.</summary>
public sealed class VetoService(PortalDatabase database, ChangeGate gate, StandingService standings, PeriodService periods)
{
    private static readonly string[] UsualKinds = ["安全生产", "综治", "廉政", "计划生育", "环境保护", "信访稳定"];

    /// <summary>The vetoes as an actor sees them; null when there is no such year.</summary>
    public async Task<VetoLedger?> LedgerAsync(Actor actor, int year)
    {
        if (await standings.YearAsync(year) is not { } stored)
        {
            return null;
        }

        await using var db = database.Open();
        var vetoes = await db.Vetoes.AsNoTracking().Where(v => db.Years.Any(y => y.Id == v.YearId && y.Year == year)).OrderBy(v => v.Date).ThenBy(v => v.Id).ToListAsync();
        var proposals = await db.VetoProposals.AsNoTracking().Where(v => db.Years.Any(y => y.Id == v.YearId && y.Year == year)).OrderBy(v => v.Id).ToListAsync();
        var today = Today(year);
        var order = stored.Facts.Participants.ToDictionary(p => p.Code, p => p.Order, StringComparer.Ordinal);
        ProposalLine Line(VetoProposalRow row)
        {
            var ruling = RightsTable.Decide(actor, Deed.DecideVeto, new DeedSubject { Unit = row.Participant, EnteredBy = row.ProposedBy });
            return new ProposalLine(row, stored.Facts.NameOf(row.Participant), ruling.Allowed ? null : ruling.Refusal, IsUnruled(row.Kind));
        }

        bool IsUnruled(string kind) => stored.Rulebook.LeavesVetoUnruled(kind);

        return new VetoLedger(
            [.. proposals.Where(p => p.Accepted is null).Select(Line)],
            [.. vetoes.OrderBy(v => order.GetValueOrDefault(v.Participant)).Select(v => new VetoLine(
                v, stored.Facts.NameOf(v.Participant), StateOf(v, LastDay(stored, v), today), proposals.LastOrDefault(p => p is { Accepted: true, LiftedVetoId: null } && IsOf(p, v)), proposals.Any(p => p.Accepted is null && p.LiftedVetoId == v.Id), LastDay(stored, v), IsUnruled(v.Kind)))],
            [.. proposals.Where(p => p.Accepted == false).Reverse().Select(Line)],
            [.. stored.Facts.Participants.OrderBy(p => p.Order).Select(p => stored.Facts.NameOf(p.Code))],
            [.. (stored.Rulebook.VetoRules.SelectMany(r => r.Kinds).ToList() is { Count: > 0 } ruled ? ruled : [.. UsualKinds]).Concat(vetoes.Select(v => v.Kind)).Concat(proposals.Select(p => p.Kind)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Puts a veto on record.</summary>
    public Task<ChangeResult<bool>> ProposeAsync(Actor actor, ProposeVeto command) => gate.RunAsync(actor, command, async change =>
    {
        var (year, stored) = await BeginAsync(change, command.Year, Deed.ProposeVeto);
        var unit = stored.Facts.Named(command.Unit);
        var row = Proposal(change, year, unit.Code, command.Kind.Trim(), command.Date!.Value, command.Document.Trim(), command.Reason);
        (row.Until, row.DecidedOn) = (command.Until, command.DecidedOn == command.Date ? null : command.DecidedOn);
        var known = await change.Db.Vetoes.Where(v => v.YearId == year.Id && v.Participant == row.Participant).ToListAsync();
        var waiting = await change.Db.VetoProposals.Where(p => p.YearId == year.Id && p.Participant == row.Participant && p.Accepted == null && p.LiftedVetoId == null).ToListAsync();
        if (known.Any(v => IsOf(row, v)) || waiting.Any(p => p.Kind == row.Kind && p.Date == row.Date && p.Document == row.Document))
        {
            throw new RefusedException($"{stored.Facts.NameOf(unit.Code)}的这一项（{row.Kind}，{UnitSpells.Day(row.Date)}，{row.Document}）已经登记过。");
        }

        FactsCheck.RefuseNew(stored, stored.Facts with { Vetoes = [.. stored.Facts.Vetoes, new VetoEvent(row.Participant, row.Kind, row.Date, row.Document, row.Until, DecidedOn: row.DecidedOn)] });
        change.Db.VetoProposals.Add(row);
        change.Log("登记一票否决", Subject(stored, unit.Code), $"{Describe(row)}{Because(row)}，待审定");
        return true;
    });

    /// <summary>Puts the lifting of a veto on record.</summary>
    public Task<ChangeResult<bool>> ProposeLiftingAsync(Actor actor, ProposeLifting command) => gate.RunAsync(actor, command, async change =>
    {
        var (year, stored) = await BeginAsync(change, command.Year, Deed.ProposeVeto);
        var veto = await change.Db.Vetoes.SingleOrDefaultAsync(v => v.Id == command.VetoId && v.YearId == year.Id) ?? throw new RefusedException("这一项一票否决已经不在了。");
        if (veto.LiftedOn is { } day)
        {
            throw new RefusedException($"这一项已从{UnitSpells.Day(day)}起解除。");
        }

        if (command.From < veto.Date)
        {
            throw new RefusedException($"这一项的日期是{UnitSpells.Day(veto.Date)}，解除不能早于它。");
        }

        if (await change.Db.VetoProposals.AnyAsync(p => p.LiftedVetoId == veto.Id && p.Accepted == null))
        {
            throw new RefusedException("这一项的解除已经登记，正在等审定。");
        }

        var row = Proposal(change, year, veto.Participant, veto.Kind, command.From!.Value, command.Document.Trim(), command.Reason);
        row.LiftedVetoId = veto.Id;
        change.Db.VetoProposals.Add(row);
        change.Log("登记解除一票否决", Subject(stored, veto.Participant), $"{veto.Kind}（{veto.Document}）{Describe(row)}{Because(row)}，待审定");
        return true;
    });

    /// <summary>Accepts or refuses what was put on record; whoever put it there does not decide it.</summary>
    public Task<ChangeResult<bool>> DecideAsync(Actor actor, DecideVeto command) => gate.RunAsync(actor, command, async change =>
    {
        var year = await change.TouchYearAsync(command.Year);
        var row = await change.Db.VetoProposals.SingleOrDefaultAsync(p => p.Id == command.ProposalId && p.YearId == year.Id) ?? throw new RefusedException("这一项已经不在了。");
        change.Require(Deed.DecideVeto, new DeedSubject { Unit = row.Participant, EnteredBy = row.ProposedBy });
        if (row.Accepted is not null || row.Version != command.Seen)
        {
            throw new RefusedException($"这一项已由{row.DecidedByName}{(row.Accepted == true ? "审定" : "驳回")}。");
        }

        var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
        (row.Accepted, row.DecidedByName, row.DecidedAt, row.Remark) = (command.Accept, change.Actor.Name, change.Now, string.IsNullOrWhiteSpace(command.Remark) ? null : command.Remark.Trim());
        if (command.Accept)
        {
            await ApplyAsync(change, stored, year, row);
        }

        var what = row.LiftedVetoId is null ? "一票否决" : "解除一票否决";
        change.Log($"{(command.Accept ? "审定" : "驳回")}{what}", Subject(stored, row.Participant), $"待审定 → {(command.Accept ? "审定" : "驳回")}：{Describe(row)}，{row.ProposedByName}登记{(row.Remark is null ? string.Empty : $"。原因：{row.Remark}")}");
        return true;
    });

    private static async Task ApplyAsync(Change change, StoredYear stored, CompetitionYearRow year, VetoProposalRow row)
    {
        if (row.LiftedVetoId is not { } id)
        {
            FactsCheck.RefuseNew(stored, stored.Facts with { Vetoes = [.. stored.Facts.Vetoes, new VetoEvent(row.Participant, row.Kind, row.Date, row.Document, row.Until, DecidedOn: row.DecidedOn)] });
            change.Db.Vetoes.Add(new VetoEventRow { YearId = year.Id, Participant = row.Participant, Kind = row.Kind, Date = row.Date, Document = row.Document, Until = row.Until, DecidedOn = row.DecidedOn });
            return;
        }

        var veto = await change.Db.Vetoes.SingleOrDefaultAsync(v => v.Id == id && v.YearId == year.Id) ?? throw new RefusedException("要解除的一票否决已经不在了，只能驳回。");
        veto.LiftedOn = veto.LiftedOn is { } lifted ? throw new RefusedException($"这一项已从{UnitSpells.Day(lifted)}起解除，只能驳回。") : row.Date;
    }

    private async Task<(CompetitionYearRow Year, StoredYear Stored)> BeginAsync(Change change, int year, Deed deed)
    {
        change.Require(deed, DeedSubject.Anything);
        var row = await change.Db.Years.SingleOrDefaultAsync(y => y.Year == year);
        var stored = await standings.YearAsync(change.Db, year);
        return row is null || stored is null ? throw new RefusedException($"没有 {year} 年的数据。") : (row, stored);
    }

    private static VetoProposalRow Proposal(Change change, CompetitionYearRow year, string unit, string kind, DateOnly date, string document, string reason) => new()
    {
        YearId = year.Id, Participant = unit, Kind = kind, Date = date, Document = document, Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        ProposedBy = change.Actor.Id, ProposedByName = change.Actor.Name, ProposedAt = change.Now,
    };

    private static bool IsOf(VetoProposalRow proposal, VetoEventRow veto) =>
        proposal.Participant == veto.Participant && proposal.Kind == veto.Kind && proposal.Date == veto.Date && proposal.Document == veto.Document;

    private static string Describe(VetoProposalRow row) => row.LiftedVetoId is null
        ? $"{row.Kind}，{UnitSpells.Day(row.Date)}，依据 {row.Document}{(row.Until is { } until ? $"，到{UnitSpells.Day(until)}" : string.Empty)}"
        : $"从{UnitSpells.Day(row.Date)}起解除，依据 {row.Document}";

    private static string Because(VetoProposalRow row) => row.Reason is null ? string.Empty : $"：{row.Reason}";

    private static string Subject(StoredYear stored, string unit) => string.Create(CultureInfo.InvariantCulture, $"{stored.Facts.Year.Year}年 {stored.Facts.NameOf(unit)}");

    private static DateOnly LastDay(StoredYear stored, VetoEventRow v) =>
        new VetoEvent(v.Participant, v.Kind, v.Date, v.Document, v.Until, v.LiftedOn, v.DecidedOn).LastDay(stored.Rulebook.VetoRuleFor(v.Kind));

    private static VetoState StateOf(VetoEventRow veto, DateOnly last, DateOnly day) =>
        veto.LiftedOn is { } lifted && lifted <= day ? VetoState.Lifted
        : last < day ? VetoState.Expired
        : VetoState.InForce;

    /// <summary>Today on the county's clock, but no later than the year's end.</summary>
    private DateOnly Today(int year)
    {
        var today = DateOnly.FromDateTime(CountyTime.Local(periods.Now));
        return today > Period.Year.EndDate(year) ? Period.Year.EndDate(year) : today;
    }
}
