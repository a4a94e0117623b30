using System.Globalization;
using CompetitionPortal.Data.Participants;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Scoring;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Participants;

/// <summary>One unit to which another is tied, as typed.</summary>
/// <param name="Unit">Name, alias or code; a row without it is left out.</param>
/// <param name="Weight">Its weight, blank for 1.</param>
/// <param name="From">The first day, as 2026-03-01; blank for always.</param>
/// <param name="To">The last day; blank while it lasts.</param>
public sealed record TypedPairing(string Unit, string Weight, string From = "", string To = "")
{
    /// <summary>A day as typed; null where it is blank or none.</summary>
    public static DateOnly? Day(string text) => DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>Ties a unit to others: the list as it shall be.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Code">Code of the unit whose score depends on theirs.</param>
/// <param name="Partners">The others.</param>
/// <param name="Seen">The list that was seen, as <see cref="PairingService.Written"/> writes it.</param>
public sealed record SetPairings(int Year, string Code, IReadOnlyList<TypedPairing> Partners, string Seen);

internal sealed class SetPairingsValidator : AbstractValidator<SetPairings>
{
    public SetPairingsValidator()
    {
        RuleForEach(c => c.Partners).Must(p => p.Weight.Trim().Length == 0 || TypedFigure.Read(p.Weight) is { Problem: null, Value: > 0 }).WithMessage("权重要填大于 0 的数，只有一个或平均就留空。");
        RuleForEach(c => c.Partners).Must(p => IsDay(p.From) && IsDay(p.To)).WithMessage("挂钩的起、止要填日期，如 2026-03-01；一直挂钩就都留空。");
        RuleForEach(c => c.Partners).Must(p => TypedPairing.Day(p.From) is not { } from || TypedPairing.Day(p.To) is not { } to || from <= to).WithMessage("挂钩的止不能早于起。");
    }

    private static bool IsDay(string text) => text.Trim().Length == 0 || TypedPairing.Day(text) is not null;
}

/// <summary>挂钩: units from whom part of a unit's base score comes.</summary>
public sealed class PairingService(ChangeGate gate, StandingService standings)
{
    /// <summary>A list in writing, so that what was seen can be compared.</summary>
    public static string Written(IEnumerable<Pairing> pairings) => string.Join('、', pairings.OrderBy(p => p.Partner, StringComparer.Ordinal).ThenBy(p => p.From).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Partner}={FractionText.Plain(p.Weight)}{p.From:@yyyy-MM-dd}{p.To:~yyyy-MM-dd}")));

    /// <summary>Makes the list of one unit equal to what is given.</summary>
    public Task<ChangeResult<bool>> SetAsync(Actor actor, SetPairings command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.ManagePairings, new DeedSubject { Unit = command.Code });
        var year = await change.TouchYearAsync(command.Year);
        var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
        if (stored.Facts.Participants.All(p => p.Code != command.Code))
        {
            throw new RefusedException("名册里没有这个单位，可能刚被删除。");
        }

        var old = stored.Facts.Pairings.Where(p => p.Participant == command.Code).ToList();
        if (Written(old) != command.Seen)
        {
            throw new RefusedException("挂钩单位刚被别人改过，下面是现在的样子，请看过再改。");
        }

        List<Pairing> fresh =
        [
            .. command.Partners.Where(p => !string.IsNullOrWhiteSpace(p.Unit)).Select(p => new Pairing(
                command.Code, stored.Facts.Named(p.Unit).Code, p.Weight.Trim().Length == 0 ? 1 : TypedFigure.Read(p.Weight).Value!.Value, TypedPairing.Day(p.From), TypedPairing.Day(p.To))),
        ];
        if (Written(fresh) == Written(old))
        {
            throw new RefusedException("挂钩单位没有改动。");
        }

        await LockedFacts.CheckAsync(change, stored, stored.Facts with { Pairings = [.. stored.Facts.Pairings.Where(p => p.Participant != command.Code), .. fresh] }, "改挂钩");
        change.Db.Pairings.RemoveRange(await change.Db.Pairings.Where(p => p.YearId == year.Id && p.Participant == command.Code).ToListAsync());
        change.Db.Pairings.AddRange(fresh.Select(p => new PairingRow { YearId = year.Id, Participant = p.Participant, Partner = p.Partner, Weight = p.Weight, From = p.From, To = p.To }));
        string Names(IEnumerable<Pairing> list) => string.Join('、', list.Select(p => $"{stored.Facts.NameOf(p.Partner)}（{FractionText.Plain(p.Weight)}{Days(p)}）")) is { Length: > 0 } names ? names : "没有";
        change.Log("登记挂钩", string.Create(CultureInfo.InvariantCulture, $"{command.Year}年单位 {stored.Facts.NameOf(command.Code)}"), $"{Names(old)} → {Names(fresh)}");
        return true;
    });

    private static string Days(Pairing pairing) => (pairing.From is { } from ? $"，{UnitSpells.Day(from)}起" : string.Empty) + (pairing.To is { } to ? $"，到{UnitSpells.Day(to)}" : string.Empty);
}
