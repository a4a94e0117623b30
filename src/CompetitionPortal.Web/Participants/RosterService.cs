using System.Globalization;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Participants;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Participants;

/// <summary>A unit as the roster shows it; no figure is in it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="Class">Its class on the day, or null.</param>
/// <param name="Principals">Its principals on the day.</param>
/// <param name="Version">The version of its record.</param>
public sealed record RosterUnit(Participant Unit, string Name, string? Class, IReadOnlyList<Tenure> Principals, long Version)
{
    /// <summary>Its names at other times.</summary>
    public IEnumerable<string> OtherNames => Unit.Names.Select(n => n.Name).Where(n => n != Name).Distinct(StringComparer.Ordinal);
}

/// <summary>The roster of a year.</summary>
/// <param name="Year">The competition year.</param>
/// <param name="Day">The day on which it is shown: today, within the year.</param>
/// <param name="Classes">The classes there are.</param>
/// <param name="Units">The units, in official order or as they fit what was looked for.</param>
/// <param name="Total">How many units there are altogether.</param>
public sealed record Roster(CompetitionYear Year, DateOnly Day, IReadOnlyList<string> Classes, IReadOnlyList<RosterUnit> Units, int Total);

/// <summary>One unit with all that changes over time.</summary>
/// <param name="Shown">The unit.</param>
/// <param name="Place">Its place in the official order, from 1.</param>
/// <param name="Total">How many units there are.</param>
/// <param name="Classes">The classes there are.</param>
/// <param name="Tenures">Its tenures, the latest first, with their keys.</param>
/// <param name="Day">The day on which it is shown.</param>
public sealed record RosterEntry(RosterUnit Shown, int Place, int Total, IReadOnlyList<string> Classes, IReadOnlyList<TenureRow> Tenures, DateOnly Day);

/// <summary>单位: the roster with names, classes and principals over time. Business figures are not here.</summary>
public sealed class RosterService(PortalDatabase database, ChangeGate gate, StandingService standings, PeriodService periods)
{
    /// <summary>The roster, or those units of it that fit a text or belong to a class; null when there is no such year.</summary>
    public async Task<Roster?> ListAsync(int year, string? find, string? className)
    {
        if (await standings.YearAsync(year) is not { } stored)
        {
            return null;
        }

        await using var db = database.Open();
        var versions = await db.Participants.AsNoTracking().Where(p => db.Years.Any(y => y.Id == p.YearId && y.Year == year)).ToDictionaryAsync(p => p.Code, p => p.Version, StringComparer.Ordinal);
        var day = Day(year);
        var units = UnitSearch.Find(InOrder(stored.Facts), find).Select(p => Shown(stored.Facts, p, day, versions.GetValueOrDefault(p.Code))).Where(u => className is null || u.Class == className);
        return new Roster(stored.Facts.Year, day, [.. stored.Rulebook.Classes.Select(c => c.Name)], [.. units], stored.Facts.Participants.Count);
    }

    /// <summary>One unit; null when there is none.</summary>
    public async Task<RosterEntry?> FindAsync(int year, string code)
    {
        if (await standings.YearAsync(year) is not { } stored || stored.Facts.Participants.FirstOrDefault(p => p.Code == code) is not { } unit)
        {
            return null;
        }

        await using var db = database.Open();
        var row = await db.Participants.AsNoTracking().SingleAsync(p => p.Code == code && db.Years.Any(y => y.Id == p.YearId && y.Year == year));
        var tenures = await db.Tenures.AsNoTracking().Where(t => t.Participant == code && t.YearId == row.YearId).OrderByDescending(t => t.From).ThenBy(t => t.Id).ToListAsync();
        var order = InOrder(stored.Facts).ToList();
        return new RosterEntry(Shown(stored.Facts, unit, Day(year), row.Version), order.FindIndex(p => p.Code == code) + 1, order.Count, [.. stored.Rulebook.Classes.Select(c => c.Name)], tenures, Day(year));
    }

    /// <summary>Takes a unit in; gives its code.</summary>
    public Task<ChangeResult<string>> AddAsync(Actor actor, AddUnit command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.ManageUnits, DeedSubject.Anything);
        var year = await change.TouchYearAsync(command.Year);
        var stored = await StoredAsync(change, command.Year);
        var name = RosterRules.Clean(command.Name);
        var code = RosterRules.Clean(command.Code) is { Length: > 0 } given ? given : name;
        if ((await PeriodLocks.OfAsync(change.Db, stored.Facts.Year)).Last is { } period && (command.From is null || command.From <= period.EndDate(command.Year)))
        {
            throw new RefusedException($"{period.Name}已锁定，新单位要从{UnitSpells.Day(period.EndDate(command.Year).AddDays(1))}或以后起参加考核。");
        }

        var order = stored.Facts.Participants.Select(p => p.Order).DefaultIfEmpty(0).Max() + 1;
        var unit = new Participant { Code = code, Order = order, Names = [new ParticipantName(name, command.From)], Memberships = command.Class == YearLayout.NoClass ? [] : [new ClassMembership(command.Class, command.From)] };
        FactsCheck.RefuseNew(stored, stored.Facts with { Participants = [.. stored.Facts.Participants, unit] });
        change.Db.Participants.Add(new ParticipantRow { YearId = year.Id, Code = code, Order = order });
        change.Db.ParticipantNames.Add(new ParticipantNameRow { YearId = year.Id, Participant = code, Name = name, From = command.From });
        change.Db.ClassMemberships.AddRange(unit.Memberships.Select(m => new ClassMembershipRow { YearId = year.Id, Participant = code, Class = m.Class, From = m.From }));
        change.Log("增加单位", string.Create(CultureInfo.InvariantCulture, $"{command.Year}年单位 {name}"), string.Create(CultureInfo.InvariantCulture, $"编码 {code}，类别 {command.Class}，{UnitSpells.Span(command.From, null)}，建制顺序 {order}"));
        return code;
    });

    /// <summary>Takes a unit off that was added by mistake.</summary>
    public Task<ChangeResult<bool>> RemoveAsync(Actor actor, RemoveUnit command) => ActAsync(actor, command, command.Year, command.Code, command.Seen, async roster =>
    {
        var (facts, code) = (roster.Facts, roster.Unit.Code);
        (string What, int Count)[] hanging =
        [
            ("目标", facts.Targets.Count(t => t.Participant == code)), ("结果", facts.Results.Count(r => r.Participant == code)), ("基数", facts.Bases.Count(b => b.Participant == code)),
            ("项目", facts.Projects.Count(p => p.Participant == code)), ("目标调整", facts.TargetChanges.Count(c => c.Participant == code)), ("加减分", facts.Adjustments.Count(a => a.Participant == code)), ("一票否决", facts.Vetoes.Count(v => v.Participant == code)), ("处分", facts.Sanctions.Count(s => s.Participant == code)), ("免责", facts.Exemptions.Count(e => e.Participant == code)),
            ("个人目标", facts.PersonalTargets.Count(t => t.Participant == code)), ("上年结果", facts.PriorResults.Count(p => p.Participant == code)), ("沿革", facts.Successions.Count(s => s.Predecessor == code || s.Successor == code)),
            ("账号的角色", await roster.Change.Db.RoleGrants.CountAsync(g => g.Unit == code)),
        ];
        if (hanging.Where(h => h.Count > 0).ToList() is { Count: > 0 } held)
        {
            throw new RefusedException($"{roster.Name}已有{string.Join('、', held.Select(h => $"{h.What} {h.Count} 项"))}，不能删除。单位撤销了，请写它从哪一天起不再参加考核。");
        }

        roster.Change.Db.ParticipantNames.RemoveRange(await roster.Change.Db.ParticipantNames.Where(n => n.YearId == roster.Year.Id && n.Participant == code).ToListAsync());
        roster.Change.Db.ClassMemberships.RemoveRange(await roster.Change.Db.ClassMemberships.Where(n => n.YearId == roster.Year.Id && n.Participant == code).ToListAsync());
        roster.Change.Db.Tenures.RemoveRange(await roster.Change.Db.Tenures.Where(n => n.YearId == roster.Year.Id && n.Participant == code).ToListAsync());
        roster.Change.Db.Participants.Remove(roster.Row);
        roster.Log("删除单位", $"编码 {code}");
    });

    /// <summary>Renames a unit from a day on.</summary>
    public Task<ChangeResult<bool>> RenameAsync(Actor actor, RenameUnit command) => ActAsync(actor, command, command.Year, command.Code, command.Seen, async roster =>
    {
        var name = RosterRules.Clean(command.Name);
        await roster.SetAsync(UnitSpells.Rename(roster.Unit, name, command.From));
        roster.Log("单位改名", $"{roster.Name} → {name}，{(command.From is null ? "改正名称" : UnitSpells.Span(command.From, null))}");
    });

    /// <summary>Moves a unit to another class, or out of all.</summary>
    public Task<ChangeResult<bool>> MoveAsync(Actor actor, MoveUnit command) => ActAsync(actor, command, command.Year, command.Code, command.Seen, async roster =>
    {
        await roster.RefuseLockedAsync(command.From, "换类别");
        var target = string.IsNullOrWhiteSpace(command.Class) ? null : command.Class;
        await roster.SetAsync(UnitSpells.Move(roster.Unit, target, command.From));
        roster.Log("单位换类别", $"{(roster.Unit.Memberships.Count > 0 ? roster.Unit.Memberships[^1].Class : "不参加考核")} → {target ?? "不参加考核"}，{(command.From is null ? "改正类别" : UnitSpells.Span(command.From, null))}");
    });

    /// <summary>Adds an alias.</summary>
    public Task<ChangeResult<bool>> AddAliasAsync(Actor actor, AddAlias command) => ActAsync(actor, command, command.Year, command.Code, command.Seen, async roster =>
    {
        var alias = RosterRules.Clean(command.Alias);
        if (roster.Unit.Aliases.Contains(alias, StringComparer.Ordinal) || roster.Unit.Names.Any(n => n.Name == alias))
        {
            throw new RefusedException($"{roster.Name}已经有“{alias}”这个名称或别名。");
        }

        await roster.SetAsync(roster.Unit with { Aliases = [.. roster.Unit.Aliases, alias] });
        roster.Log("增加别名", alias);
    });

    /// <summary>Takes an alias away.</summary>
    public Task<ChangeResult<bool>> RemoveAliasAsync(Actor actor, RemoveAlias command) => ActAsync(actor, command, command.Year, command.Code, command.Seen, async roster =>
    {
        if (!roster.Unit.Aliases.Contains(command.Alias, StringComparer.Ordinal))
        {
            throw new RefusedException($"别名“{command.Alias}”已经不在了。");
        }

        await roster.SetAsync(roster.Unit with { Aliases = [.. roster.Unit.Aliases.Where(a => a != command.Alias)] });
        roster.Log("删除别名", command.Alias);
    });

    /// <summary>Puts a unit at a place of the official order.</summary>
    public Task<ChangeResult<bool>> OrderAsync(Actor actor, OrderUnit command) => ActAsync(actor, command, command.Year, command.Code, command.Seen, async roster =>
    {
        var rows = await roster.Change.Db.Participants.Where(p => p.YearId == roster.Year.Id).OrderBy(p => p.Order).ToListAsync();
        rows = [.. rows.OrderBy(p => p.Order).ThenBy(p => p.Code, StringComparer.Ordinal)];
        if (command.Place > rows.Count)
        {
            throw new RefusedException($"名册里有 {rows.Count} 个单位，建制顺序填 1 到 {rows.Count}。");
        }

        var before = rows.FindIndex(p => p.Code == command.Code) + 1;
        rows.Remove(roster.Row);
        rows.Insert(command.Place - 1, roster.Row);
        for (var n = 0; n < rows.Count; n++)
        {
            rows[n].Order = n + 1;
        }

        roster.Log("调整建制顺序", string.Create(CultureInfo.InvariantCulture, $"第 {before} → 第 {command.Place}"));
    });

    /// <summary>Writes down how many persons a unit has; not once the year is locked to its end.</summary>
    public Task<ChangeResult<bool>> CountPersonsAsync(Actor actor, CountPersons command) => ActAsync(actor, command, command.Year, command.Code, command.Seen, async roster =>
    {
        if ((await PeriodLocks.OfAsync(roster.Change.Db, roster.Facts.Year)).Last is { EndMonth: 12 } period)
        {
            throw new RefusedException($"{period.Name}已锁定，按人数算的名额不再变动，人数不能再改。");
        }

        var persons = RosterRules.Persons(command.Persons);
        await roster.SetAsync(roster.Unit with { Headcount = persons });
        roster.Log("登记人数", $"{Persons(roster.Unit.Headcount)} → {Persons(persons)}");
    });

    /// <summary>Writes down who holds a post; the principal until then leaves the day before.</summary>
    public Task<ChangeResult<bool>> AppointAsync(Actor actor, Appoint command) => ActAsync(actor, command, command.Year, command.Code, command.Seen, async roster =>
    {
        var from = command.From!.Value;
        var (person, code) = (RosterRules.Clean(command.Person), RosterRules.Clean(command.PersonCode) is { Length: > 0 } given ? given : RosterRules.Clean(command.Person));
        var rows = await TenuresAsync(roster);
        var left = rows.Where(t => command.IsPrincipal && t.IsPrincipal && (t.To is null || t.To >= from)).ToList();
        if (left.FirstOrDefault(t => t.From >= from) is { } later)
        {
            throw new RefusedException($"{later.PersonName}从{UnitSpells.Day(later.From)}起任主要负责人，新的任职要在这以后；写错了，请先改那一条的截止日期。");
        }

        var row = new TenureRow { YearId = roster.Year.Id, Participant = command.Code, PersonCode = code, PersonName = person, Post = command.Post.Trim(), IsPrincipal = command.IsPrincipal, From = from, Duty = command.IsPrincipal ? TeamDuty.Member : command.Duty, Field = string.IsNullOrWhiteSpace(command.Field) ? null : command.Field.Trim() };
        foreach (var tenure in left)
        {
            tenure.To = from.AddDays(-1);
        }

        roster.CheckTenures([.. roster.Facts.Tenures.Where(t => t.Participant != command.Code), .. rows.Append(row).Select(Of)]);
        roster.Change.Db.Tenures.Add(row);
        roster.Log("任职", $"{string.Join('、', left.Select(t => $"{t.PersonName}到{UnitSpells.Day(t.To)}"))}{(left.Count > 0 ? " → " : string.Empty)}{person} {row.Post}{(row.IsPrincipal ? "（主要负责人）" : row.Duty == TeamDuty.Member ? string.Empty : $"（{Words.Duties.Write(row.Duty)}{(row.Field is { } field ? $"：{field}" : string.Empty)}）")}，{UnitSpells.Span(from, null)}");
    });

    /// <summary>Ends a tenure, or corrects its end.</summary>
    public Task<ChangeResult<bool>> EndTenureAsync(Actor actor, EndTenure command) => ActAsync(actor, command, command.Year, command.Code, command.Seen, async roster =>
    {
        var rows = await TenuresAsync(roster);
        var row = rows.SingleOrDefault(t => t.Id == command.TenureId) ?? throw new RefusedException("这条任职已经不在了。");
        var before = row.To;
        row.To = command.To;
        roster.CheckTenures([.. roster.Facts.Tenures.Where(t => t.Participant != command.Code), .. rows.Select(Of)]);
        roster.Log("任职截止", $"{row.PersonName} {row.Post}：{End(before)} → {End(row.To)}");
    });

    private Task<ChangeResult<bool>> ActAsync<TCommand>(Actor actor, TCommand command, int year, string code, long seen, Func<RosterChange, Task> act)
        where TCommand : notnull => gate.RunAsync(actor, command, async change =>
        {
            change.Require(Deed.ManageUnits, DeedSubject.Anything);
            var yearRow = await change.TouchYearAsync(year);
            var stored = await StoredAsync(change, year);
            var row = await change.Db.Participants.SingleOrDefaultAsync(p => p.YearId == yearRow.Id && p.Code == code);
            if (row is null || stored.Facts.Participants.FirstOrDefault(p => p.Code == code) is not { } unit)
            {
                throw new RefusedException("名册里没有这个单位，可能刚被删除。");
            }

            if (row.Version != seen)
            {
                throw new RefusedException($"{unit.Names[^1].Name}刚被别人改过，下面是现在的样子；您填的还在，看过以后再按一次就会保存。");
            }

            change.Db.Entry(row).State = EntityState.Modified;
            await act(new RosterChange(change, stored, yearRow, row, unit));
            return true;
        });

    private async Task<StoredYear> StoredAsync(Change change, int year) => await standings.YearAsync(change.Db, year) ?? throw new RefusedException($"没有 {year} 年的数据。");

    private static Task<List<TenureRow>> TenuresAsync(RosterChange roster) =>
        roster.Change.Db.Tenures.Where(t => t.YearId == roster.Year.Id && t.Participant == roster.Unit.Code).ToListAsync();

    private static Tenure Of(TenureRow row) => new(new Person(row.PersonCode, row.PersonName), row.Participant, row.Post, row.IsPrincipal, row.From, row.To, row.Duty, row.Field);

    private static string Persons(int? persons) => persons is { } count ? string.Create(CultureInfo.InvariantCulture, $"{count} 人") : "没有";

    private static string End(DateOnly? to) => to is null ? "在任" : $"到{UnitSpells.Day(to)}";

    private static IEnumerable<Participant> InOrder(CompetitionFacts facts) => facts.Participants.OrderBy(p => p.Order).ThenBy(p => p.Code, StringComparer.Ordinal);

    private static RosterUnit Shown(CompetitionFacts facts, Participant unit, DateOnly day, long version) =>
        new(unit, unit.NameAt(day), unit.ClassAt(day), [.. facts.Tenures.Where(t => t.IsPrincipal && t.Participant == unit.Code && t.From <= day && (t.To is null || t.To >= day))], version);

    /// <summary>Today on the county's clock, within the year.</summary>
    private DateOnly Day(int year)
    {
        var today = DateOnly.FromDateTime(CountyTime.Local(periods.Now));
        var (first, last) = (new DateOnly(year, 1, 1), Period.Year.EndDate(year));
        return today < first ? first : today > last ? last : today;
    }
}
