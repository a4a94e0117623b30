using System.Globalization;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Start;

/// <summary>One thing that waits for somebody.</summary>
/// <param name="What">What is to be done, with how many.</param>
/// <param name="Until">Until when (UTC), or null.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="IsUrgent">Whether it is late or was sent back.</param>
public sealed record Todo(string What, DateTime? Until, string Address, bool IsUrgent = false);

/// <summary>What waits for an actor today, the earliest first.</summary>
public sealed class TodoService(PortalDatabase database, PeriodService periods, FillService filling, VerifyService verifying, StandingService standings)
{
    /// <summary>The list.</summary>
    public async Task<IReadOnlyList<Todo>> ListAsync(Actor actor)
    {
        var years = await standings.YearsAsync();
        var todos = new List<Todo>();
        if (years.Count > 0 && await standings.YearAsync(years[0].Year) is { } stored)
        {
            var entries = await periods.ListAsync(stored.Facts.Year);
            foreach (var entry in entries)
            {
                await AddPeriodAsync(todos, actor, stored, entry);
            }

            if (stored.HasRulebook)
            {
                AddBeginning(todos, actor, stored);
                AddOpening(todos, actor, stored, entries);
            }
            else if (RightsTable.CanEver(actor, Deed.EditRulebook))
            {
                todos.Add(new Todo(string.Create(CultureInfo.InvariantCulture, $"{stored.Facts.Year.Year}年的考核办法还没有写好：写草案，再采用或下达"), null, $"/rulebooks/{stored.Facts.Year.Year}"));
            }

            await AddVetoesAsync(todos, actor, stored.Facts.Year.Year);
        }
        else if (years.Count == 0 && RightsTable.CanEver(actor, Deed.ImportYear))
        {
            todos.Add(new Todo("还没有考核年度：导入全年工作簿，或在网页上从头开始", null, "/exchange"));
        }

        await AddAmendmentsAsync(todos, actor);
        await AddAccountsAsync(todos, actor);
        return [.. todos.OrderBy(t => t.Until ?? DateTime.MaxValue)];
    }

    private async Task AddPeriodAsync(List<Todo> todos, Actor actor, StoredYear stored, EntryPeriod entry)
    {
        var year = stored.Facts.Year.Year;
        var name = string.Create(CultureInfo.InvariantCulture, $"{year}年{entry.Period.Name}");
        if (entry.State is PeriodState.Filling or PeriodState.Verifying && RightsTable.CanEver(actor, Deed.EnterFigures) && await filling.SheetAsync(actor, year, entry.Period) is { } sheet)
        {
            var address = $"/fill/{year}/{entry.Period.Code}";
            Add(todos, sheet.Count(FillState.Returned), n => new Todo($"{name}：{n} 项被退回，请改正后重报", entry.Status.Deadline, address, IsUrgent: true));
            Add(todos, entry.State == PeriodState.Filling ? sheet.Waiting - sheet.Count(FillState.Returned) : 0, n => new Todo($"{name}：{n} 项待填", entry.Status.Deadline, address));
        }

        if (entry.State is PeriodState.Filling or PeriodState.Verifying && RightsTable.CanEver(actor, Deed.VerifyFigure) && await verifying.QueueAsync(actor, year, entry.Period) is { } queue)
        {
            var open = queue.Figures.Where(f => f.IsOpen && f.Refusal is null).ToList();
            var unusual = open.Count(f => f.Hint is not null);
            if (!actor.Holds(OfficeRole.AssessmentOffice) || actor.Holds(OfficeRole.Verifier))
            {
                Add(todos, open.Count, n => new Todo($"{name}：{n} 项待核定{(unusual > 0 ? $"，其中 {unusual} 项异常" : string.Empty)}", entry.Status.Deadline, $"/verify/{year}/{entry.Period.Code}", unusual > 0));
            }
            else
            {
                Add(todos, open.Count(f => f.Duty.Subject().IsAboutItsSource), n => new Todo($"{name}：{n} 项由数据责任单位报本单位的数，要考核办核定", entry.Status.Deadline, $"/verify/{year}/{entry.Period.Code}"));
            }
        }

        if (RightsTable.CanEver(actor, Deed.ManagePeriods))
        {
            var missing = entry.State == PeriodState.Filling && await filling.ProgressAsync(stored, entry.Period) is var progress ? progress.Due - progress.Reported : 0;
            Add(todos, missing, n => new Todo($"{name}填报中：还有 {n} 项没有报", entry.Status.Deadline, StandingAddress.Home(stored.Facts.Year, new Standing(entry.Period.EndMonth == 12 ? Period.Year : entry.Period, Basis.Reported))));
            Add(todos, entry.State == PeriodState.Verifying ? 1 : 0, _ => new Todo($"{name}填报已截止，核定完以后锁定", null, $"/periods/{year}"));
        }

        Add(todos, entry.State == PeriodState.Locked && RightsTable.CanEver(actor, Deed.PublishPeriod) ? 1 : 0, _ => new Todo($"{name}已锁定，等公布", null, $"/periods/{year}"));
    }

    /// <summary>Between the rulebook and the first figures: units, then their targets.</summary>
    private static void AddBeginning(List<Todo> todos, Actor actor, StoredYear stored)
    {
        var year = stored.Facts.Year.Year;
        if (stored.Facts.Participants.Count == 0 && RightsTable.CanEver(actor, Deed.ManageUnits))
        {
            todos.Add(new Todo(string.Create(CultureInfo.InvariantCulture, $"{year}年还没有单位：请增加"), null, $"/units/{year}"));
        }

        if (RightsTable.CanEver(actor, Deed.ManageTargets))
        {
            Add(todos, FirstSteps.WithoutTargets(stored.Facts), n => new Todo(string.Create(CultureInfo.InvariantCulture, $"{year}年还有 {n} 个单位没有目标任务：请下达"), null, $"/targets/{year}"));
        }
    }

    /// <summary>The first period after all that were opened, once it has ended: earlier ones came with the workbook.</summary>
    private void AddOpening(List<Todo> todos, Actor actor, StoredYear stored, IReadOnlyList<EntryPeriod> entries)
    {
        var year = stored.Facts.Year.Year;
        if (stored.Facts.Targets.Count == 0)
        {
            return;
        }

        var next = entries.Reverse().TakeWhile(p => p.State == PeriodState.NotOpened).LastOrDefault();
        if (next is not null && RightsTable.CanEver(actor, Deed.ManagePeriods) && CountyTime.Utc(next.Period.EndDate(year).ToDateTime(TimeOnly.MinValue)).AddDays(1) <= periods.Now)
        {
            todos.Add(new Todo(string.Create(CultureInfo.InvariantCulture, $"{year}年{next.Period.Name}已经结束，可以开启填报"), null, $"/periods/{year}"));
        }
    }

    private async Task AddVetoesAsync(List<Todo> todos, Actor actor, int year)
    {
        if (RightsTable.CanEver(actor, Deed.DecideVeto))
        {
            await using var db = database.Open();
            var open = await db.VetoProposals.CountAsync(v => v.Accepted == null && v.ProposedBy != actor.Id && db.Years.Any(y => y.Id == v.YearId && y.Year == year));
            Add(todos, open, n => new Todo($"{n} 项一票否决待审定", null, $"/events/{year}", IsUrgent: true));
        }
    }

    /// <summary>Amendments of any year's rulebook that somebody else proposed.</summary>
    private async Task AddAmendmentsAsync(List<Todo> todos, Actor actor)
    {
        if (RightsTable.CanEver(actor, Deed.ApproveAmendment))
        {
            await using var db = database.Open();
            var waiting = await db.RulebookDrafts.AsNoTracking().Where(d => d.ProposedAt != null)
                .Join(db.Years, d => d.YearId, y => y.Id, (d, y) => new { y.Year, d.Name, d.ProposedBy, d.ProposedByName }).OrderBy(d => d.Year).ThenBy(d => d.Name).ToListAsync();
            todos.AddRange(waiting.Where(d => RightsTable.Decide(actor, Deed.ApproveAmendment, new DeedSubject { EnteredBy = d.ProposedBy }).Allowed).Select(d =>
                new Todo(string.Create(CultureInfo.InvariantCulture, $"{d.Year}年考核办法的修订“{d.Name}”待审定（{d.ProposedByName}提请）"), null, $"/rulebooks/{d.Year}", IsUrgent: true)));
        }
    }

    private async Task AddAccountsAsync(List<Todo> todos, Actor actor)
    {
        if (RightsTable.CanEver(actor, Deed.GrantRoles))
        {
            await using var db = database.Open();
            var without = await db.Users.CountAsync(u => !u.IsDisabled && !db.RoleGrants.Any(g => g.UserId == u.Id));
            Add(todos, without, n => new Todo($"{n} 个账号还没有角色", null, "/admin/users"));
        }
    }

    private static void Add(List<Todo> todos, int count, Func<int, Todo> todo)
    {
        if (count > 0)
        {
            todos.Add(todo(count));
        }
    }
}
