using System.Globalization;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Participants;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Participants;

/// <summary>One unit under change: its record under the version that was seen, the year's facts, and what comes of it.</summary>
internal sealed class RosterChange(Change change, StoredYear stored, CompetitionYearRow year, ParticipantRow row, Participant unit)
{
    public Change Change => change;

    public CompetitionYearRow Year => year;

    public Participant Unit => unit;

    public ParticipantRow Row => row;

    public CompetitionFacts Facts => stored.Facts;

    /// <summary>The name by which people know it.</summary>
    public string Name => unit.Names[^1].Name;

    /// <summary>Writes the unit as it shall be: checked by the rules of facts, its spells replaced where they differ.</summary>
    public async Task SetAsync(Participant changed)
    {
        FactsCheck.RefuseNew(stored, stored.Facts with { Participants = [.. stored.Facts.Participants.Select(p => p.Code == unit.Code ? changed : p)] });
        row.Aliases = string.Join('\n', changed.Aliases);
        row.Headcount = changed.Headcount;
        if (!changed.Names.SequenceEqual(unit.Names))
        {
            change.Db.ParticipantNames.RemoveRange(await change.Db.ParticipantNames.Where(n => n.YearId == year.Id && n.Participant == unit.Code).ToListAsync());
            change.Db.ParticipantNames.AddRange(changed.Names.Select(n => new ParticipantNameRow { YearId = year.Id, Participant = unit.Code, Name = n.Name, From = n.From, To = n.To }));
        }

        if (!changed.Memberships.SequenceEqual(unit.Memberships))
        {
            change.Db.ClassMemberships.RemoveRange(await change.Db.ClassMemberships.Where(m => m.YearId == year.Id && m.Participant == unit.Code).ToListAsync());
            change.Db.ClassMemberships.AddRange(changed.Memberships.Select(m => new ClassMembershipRow { YearId = year.Id, Participant = unit.Code, Class = m.Class, From = m.From, To = m.To }));
        }
    }

    /// <summary>Checks tenures as they shall be.</summary>
    public void CheckTenures(IReadOnlyList<Tenure> tenures) => FactsCheck.RefuseNew(stored, stored.Facts with { Tenures = tenures });

    /// <summary>The row of the log.</summary>
    public void Log(string action, string details) => change.Log(action, string.Create(CultureInfo.InvariantCulture, $"{stored.Facts.Year.Year}年单位 {Name}"), details);

    /// <summary>Refuses a day on or before the end of the last locked period: who was ranked where does not change any more.</summary>
    public async Task RefuseLockedAsync(DateOnly? from, string deed)
    {
        var competition = stored.Facts.Year;
        if ((await PeriodLocks.OfAsync(change.Db, competition)).Last is { } period && (from is null || from <= period.EndDate(competition.Year)))
        {
            throw new RefusedException($"{period.Name}已锁定，{deed}要从{UnitSpells.Day(period.EndDate(competition.Year).AddDays(1))}或以后起。");
        }
    }
}
