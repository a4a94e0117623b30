using System.Globalization;
using CompetitionPortal.Data.Participants;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Participants;

/// <summary>Takes a whole list of units into the roster, all of them or none.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Lines">A unit a line, as <see cref="RosterLines"/> reads it.</param>
public sealed record AddUnits(int Year, string Lines);

internal sealed class AddUnitsValidator : AbstractValidator<AddUnits>
{
    private const int Longest = 100_000;

    public AddUnitsValidator() => RuleFor(c => c.Lines)
        .Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("没有写单位。每行写一个：名称、类别，中间按 Tab 键或写逗号。")
        .MaximumLength(Longest).WithMessage("名单太长，请分几次增加。");
}

/// <summary>单位名单: many units at once, as they are copied out of a table.</summary>
public sealed class RosterList(ChangeGate gate, StandingService standings)
{
    /// <summary>Takes them in, at the end of the official order in the order written; gives how many.</summary>
    public Task<ChangeResult<int>> AddAsync(Actor actor, AddUnits command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.ManageUnits, DeedSubject.Anything);
        var year = await change.TouchYearAsync(command.Year);
        var stored = await standings.YearAsync(change.Db, command.Year) ?? throw new RefusedException($"没有 {command.Year} 年的数据。");
        if ((await PeriodLocks.OfAsync(change.Db, stored.Facts.Year)).Last is { } period)
        {
            throw new RefusedException($"{period.Name}已锁定，新单位要一个一个增加，写明从哪一天起参加考核。");
        }

        var order = stored.Facts.Participants.Select(p => p.Order).DefaultIfEmpty(0).Max();
        var units = RosterLines.Read(command.Lines, [.. stored.Rulebook.Classes.Select(c => c.Name)], command.Year, order);
        FactsCheck.RefuseNew(stored, stored.Facts with { Participants = [.. stored.Facts.Participants, .. units.Select(u => u.Unit)], Tenures = [.. stored.Facts.Tenures, .. units.Select(u => u.Principal).OfType<Tenure>()] });
        foreach (var (unit, principal) in units)
        {
            var (name, group) = (unit.Names[0].Name, unit.Memberships.Count > 0 ? unit.Memberships[0].Class : YearLayout.NoClass);
            change.Db.Participants.Add(new ParticipantRow { YearId = year.Id, Code = unit.Code, Order = unit.Order, Headcount = unit.Headcount });
            change.Db.ParticipantNames.Add(new ParticipantNameRow { YearId = year.Id, Participant = unit.Code, Name = name });
            change.Db.ClassMemberships.AddRange(unit.Memberships.Select(m => new ClassMembershipRow { YearId = year.Id, Participant = unit.Code, Class = m.Class }));
            if (principal is not null)
            {
                change.Db.Tenures.Add(new TenureRow { YearId = year.Id, Participant = unit.Code, PersonCode = principal.Person.Code, PersonName = principal.Person.Name, Post = principal.Post, IsPrincipal = true, From = principal.From });
            }

            var more = (unit.Headcount is { } persons ? $"，人数 {persons}" : string.Empty) + (principal is null ? string.Empty : $"，{principal.Person.Name} {principal.Post}（主要负责人），{UnitSpells.Span(principal.From, null)}");
            change.Log("增加单位", string.Create(CultureInfo.InvariantCulture, $"{command.Year}年单位 {name}"), string.Create(CultureInfo.InvariantCulture, $"编码 {unit.Code}，类别 {group}，全年，建制顺序 {unit.Order}") + more);
        }

        return units.Count;
    });
}
