using System.Globalization;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Changes;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Periods;

/// <summary>A period in which figures are entered.</summary>
/// <param name="Period">The period.</param>
/// <param name="Status">What was done with it.</param>
/// <param name="State">Its state now.</param>
/// <param name="ShowsFullList">Whether every unit sees the full list once it is published.</param>
public sealed record EntryPeriod(Period Period, PeriodStatus Status, PeriodState State, bool ShowsFullList);

/// <summary>Opens, closes, locks and publishes periods; the server's time decides.</summary>
public sealed class PeriodService(PortalDatabase database, ChangeGate gate, TimeProvider time)
{
    /// <summary>The server's time (UTC).</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The periods of a year in which figures are entered, in order.</summary>
    public async Task<IReadOnlyList<EntryPeriod>> ListAsync(CompetitionYear year)
    {
        await using var db = database.Open();
        var rows = await db.Periods.AsNoTracking().Where(p => db.Years.Any(y => y.Id == p.YearId && y.Year == year.Year)).ToDictionaryAsync(p => p.Period);
        return [.. Period.All(year.EntryLevel).Select(p => Entry(p, rows.GetValueOrDefault(p.Code)))];
    }

    /// <summary>One period; one that nobody opened is not yet begun.</summary>
    public async Task<EntryPeriod> FindAsync(int year, Period period)
    {
        await using var db = database.Open();
        return Entry(period, await FindAsync(db, year, period));
    }

    /// <summary>The state of a period inside a change.</summary>
    public async Task<PeriodState> StateAsync(PortalDb db, int year, Period period) => (await FindAsync(db, year, period))?.Status().StateAt(Now) ?? PeriodState.NotOpened;

    /// <summary>Opens a period or moves its deadline.</summary>
    public Task<ChangeResult<bool>> OpenAsync(Actor actor, OpenPeriod command) => ActAsync(actor, command, command.Year, command.Period, Deed.ManagePeriods, async (change, row, state) =>
    {
        if (!await change.Db.Rulebooks.AnyAsync(r => r.Year == command.Year && r.Number > 0))
        {
            throw new RefusedException($"{command.Year}年还没有采用考核办法，开启了也没有要填的数。请先在“编制考核办法”里采用或下达一份办法，再开启填报。");
        }

        if (state is PeriodState.Locked or PeriodState.Published)
        {
            throw new RefusedException($"{command.Period.Name}{state.Text()}，不能再开启填报。");
        }

        var first = row.OpenedAt is null;
        row.OpenedAt ??= change.Now;
        (row.Deadline, row.ClosedAt) = (command.Deadline, null);
        var until = command.Deadline is { } deadline ? $"截止 {CountyTime.Moment(deadline)}" : "没有截止时间";
        return (first ? "开启填报" : "调整填报期限", until);
    });

    /// <summary>Closes a period before its deadline.</summary>
    public Task<ChangeResult<bool>> CloseAsync(Actor actor, ClosePeriod command) => ActAsync(actor, command, command.Year, command.Period, Deed.ManagePeriods, (change, row, state) =>
    {
        Expect(command.Period, state, PeriodState.Filling, "截止");
        row.ClosedAt = change.Now;
        return ("截止填报", string.Empty);
    });

    /// <summary>Locks a period; refused while a reported figure is neither verified nor answered.</summary>
    public Task<ChangeResult<bool>> LockAsync(Actor actor, LockPeriod command) => ActAsync(actor, command, command.Year, command.Period, Deed.ManagePeriods, async (change, row, state) =>
    {
        Expect(command.Period, state, PeriodState.Verifying, "锁定");
        var codes = EndingWith(command.Period);
        var open = await change.Db.Results.CountAsync(r => r.YearId == row.YearId && codes.Contains(r.Period) && r.Reported != null && r.Verified == null && !r.IsReturned);
        var returned = await change.Db.Results.CountAsync(r => r.YearId == row.YearId && codes.Contains(r.Period) && r.IsReturned);
        if (open + returned > 0)
        {
            throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"还不能锁定：有 {open} 个已报未核的数、{returned} 个退回未改的数。请先核定；退回后不再补报的，由核定员在“退回”里按未报处理。"));
        }

        row.LockedAt = change.Now;
        return ("锁定", string.Empty);
    });

    /// <summary>Publishes a locked period; who verified a figure of it does not publish it.</summary>
    public Task<ChangeResult<bool>> PublishAsync(Actor actor, PublishPeriod command) => ActAsync(actor, command, command.Year, command.Period, Deed.PublishPeriod, (change, row, state) =>
    {
        row.PublishedAt = change.Now;
        row.ShowsFullList = command.ShowsFullList;
        return ("公布", command.ShowsFullList ? "各单位可看完整名次" : "各单位可看本单位名次、相邻单位、最好和中位");
    });

    /// <summary>Codes of the periods of all levels that end with a period.</summary>
    internal static string[] EndingWith(Period period) => [.. Enum.GetValues<PeriodLevel>().Select(period.EndingWith).OfType<Period>().Select(p => p.Code)];

    private Task<ChangeResult<bool>> ActAsync<TCommand>(Actor actor, TCommand command, int year, Period period, Deed deed, Func<Change, PeriodRow, PeriodState, (string Action, string Details)> act)
        where TCommand : notnull => ActAsync(actor, command, year, period, deed, (change, row, state) => Task.FromResult(act(change, row, state)));

    private Task<ChangeResult<bool>> ActAsync<TCommand>(Actor actor, TCommand command, int year, Period period, Deed deed, Func<Change, PeriodRow, PeriodState, Task<(string Action, string Details)>> act)
        where TCommand : notnull => gate.RunAsync(actor, command, async change =>
        {
            var yearRow = await change.TouchYearAsync(year);
            var row = await change.Db.Periods.SingleOrDefaultAsync(p => p.YearId == yearRow.Id && p.Period == period.Code);
            var state = row?.Status().StateAt(change.Now) ?? PeriodState.NotOpened;
            var codes = EndingWith(period);
            var verified = deed == Deed.PublishPeriod && await change.Db.Submissions.AnyAsync(s =>
                s.YearId == yearRow.Id && codes.Contains(s.Period) && s.UserId == actor.Id && s.Act != SubmissionAct.Reported);
            change.Require(deed, new DeedSubject { Period = state, ActorVerified = verified });
            if (row is null)
            {
                row = new PeriodRow { YearId = yearRow.Id, Period = period.Code };
                change.Db.Periods.Add(row);
            }

            var (action, details) = await act(change, row, state);
            change.Log(action, string.Create(CultureInfo.InvariantCulture, $"{year}年{period.Name}"), details);
            return true;
        });

    private EntryPeriod Entry(Period period, PeriodRow? row)
    {
        var status = row?.Status() ?? PeriodStatus.NotOpened;
        return new EntryPeriod(period, status, status.StateAt(Now), row?.ShowsFullList == true);
    }

    private static Task<PeriodRow?> FindAsync(PortalDb db, int year, Period period) =>
        db.Periods.AsNoTracking().SingleOrDefaultAsync(p => p.Period == period.Code && db.Years.Any(y => y.Id == p.YearId && y.Year == year));

    private static void Expect(Period period, PeriodState state, PeriodState expected, string deed)
    {
        if (state != expected)
        {
            throw new RefusedException($"{period.Name}{state.Text()}，现在不能{deed}；要在“{expected.Text()}”时才行。");
        }
    }
}
