using CompetitionPortal.Data.Access;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Tests.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetitionPortal.Web.Tests.Changes;

/// <summary>The one gate: what does not go through all of it leaves everything as it was.</summary>
public sealed class ChangeGateTests : IAsyncLifetime
{
    private static readonly Actor Office = new("office", "考核办", [new RoleGrant(OfficeRole.AssessmentOffice)]);
    private readonly ChangeNotices notices = new();
    private PortalHost portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalHost.CreateAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_change_with_right_validator_and_log_is_committed_with_its_row_and_announced_after_it()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var listener = notices.Listen(2025);
        await using var heard = listener.VersionsAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var next = heard.MoveNextAsync().AsTask();

        var result = await Gate().RunAsync(Office, new Rename("新县"), async change =>
        {
            change.Require(Deed.ManageUnits, DeedSubject.Anything);
            (await change.TouchYearAsync(2025)).County = "新县";
            change.Log("改名", "示例县", "示例县 → 新县");
            Assert.False(next.IsCompleted);
            return 7;
        });

        Assert.True(result is { Done: true, Value: 7 });
        Assert.True(await next);
        Assert.Equal((await CountyAsync()).Version, heard.Current);
        Assert.Equal("新县", (await CountyAsync()).County);
        await using var db = portal.Database.Open();
        var row = await db.AuditEntries.OrderBy(e => e.Id).LastAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("考核办", "office", "改名", "示例县", "示例县 → 新县", portal.Clock.GetUtcNow().UtcDateTime), (row.Actor, row.ActorId, row.Action, row.Subject, row.Details, row.At));
    }

    [Fact]
    public async Task A_change_that_asked_for_no_right_is_a_fault_and_nothing_is_committed() => await AssertNothingAsync<InvalidOperationException>(async change =>
    {
        await RenameAsync(change);
        change.Log("改名", "示例县", string.Empty);
    });

    [Fact]
    public async Task A_change_that_leaves_no_row_in_the_log_is_a_fault_and_nothing_is_committed() => await AssertNothingAsync<InvalidOperationException>(async change =>
    {
        change.Require(Deed.ManageUnits, DeedSubject.Anything);
        await RenameAsync(change);
    });

    [Fact]
    public async Task An_exception_in_the_middle_leaves_nothing_not_even_what_was_saved_already() => await AssertNothingAsync<TimeoutException>(async change =>
    {
        change.Require(Deed.ManageUnits, DeedSubject.Anything);
        await RenameAsync(change);
        change.Log("改名", "示例县", string.Empty);
        throw new TimeoutException();
    });

    [Fact]
    public async Task A_command_without_a_validator_is_a_fault() => await Assert.ThrowsAsync<InvalidOperationException>(() =>
        new ChangeGate(portal.Database, new ServiceCollection().BuildServiceProvider(), notices, portal.Clock).RunAsync(Office, new Rename("x"), _ => Task.FromResult(1)));

    [Fact]
    public async Task What_the_validator_finds_is_said_and_nothing_is_done()
    {
        var result = await Gate().RunAsync<Rename, int>(Office, new Rename(string.Empty), _ => throw new TimeoutException());
        Assert.Equal(["没有名字。"], result.Refusals);
    }

    [Fact]
    public async Task Who_lacks_the_right_is_refused_and_nothing_is_committed()
    {
        var before = await CountyAsync();
        var result = await Gate().RunAsync(new Actor("x", "单位", [new RoleGrant(OfficeRole.UnitUser, "城关镇")]), new Rename("新县"), async change =>
        {
            await RenameAsync(change);
            change.Require(Deed.ManageUnits, DeedSubject.Anything);
            change.Log("改名", "示例县", string.Empty);
            return 1;
        });

        Assert.Contains("您没有“维护单位”的权限", Assert.Single(result.Refusals));
        Assert.Equal((before.County, before.Version), await CountyAsync());
    }

    [Fact]
    public async Task A_record_changed_in_between_and_a_row_written_twice_are_refused_in_words()
    {
        var stale = await Gate().RunAsync(Office, new Rename("新县"), async change =>
        {
            change.Require(Deed.ManageUnits, DeedSubject.Anything);
            var year = await change.TouchYearAsync(2025);
            change.Db.Entry(year).Property(y => y.Version).OriginalValue = 0;
            change.Log("改名", "示例县", string.Empty);
            return 1;
        });
        var twice = await Gate().RunAsync(Office, new Rename("新县"), async change =>
        {
            change.Require(Deed.ManageUnits, DeedSubject.Anything);
            var year = await change.TouchYearAsync(2025);
            change.Db.Periods.AddRange(new PeriodRow { YearId = year.Id, Period = "Q1" }, new PeriodRow { YearId = year.Id, Period = "Q1" });
            change.Log("开启", "一季度", string.Empty);
            return 1;
        });

        Assert.All([stale, twice], r => Assert.Equal("这条记录刚被别人改过，您的修改没有保存。请刷新页面，看过新的内容后再改。", Assert.Single(r.Refusals)));
    }

    [Fact]
    public async Task Another_fault_of_the_database_is_no_refusal() => await AssertNothingAsync<DbUpdateException>(async change =>
    {
        change.Require(Deed.ManageUnits, DeedSubject.Anything);
        await RenameAsync(change);
        change.Db.RoleGrants.Add(new RoleGrantRow { UserId = "nobody", Role = OfficeRole.Enterer });
        change.Log("改名", "示例县", string.Empty);
    });

    private ChangeGate Gate() => new(portal.Database, new ServiceCollection().AddSingleton<IValidator<Rename>, RenameValidator>().BuildServiceProvider(), notices, portal.Clock);

    private async Task AssertNothingAsync<TException>(Func<Change, Task> apply)
        where TException : Exception
    {
        var before = await CountyAsync();
        var log = await LogLengthAsync();
        using var stop = new CancellationTokenSource();
        using var listener = notices.Listen(2025);
        await using var heard = listener.VersionsAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var next = heard.MoveNextAsync().AsTask();

        await Assert.ThrowsAsync<TException>(() => Gate().RunAsync(Office, new Rename("新县"), async change =>
        {
            await apply(change);
            return 1;
        }));

        Assert.Equal(before, await CountyAsync());
        Assert.Equal(log, await LogLengthAsync());
        Assert.False(next.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    private static async Task RenameAsync(Change change)
    {
        (await change.TouchYearAsync(2025)).County = "新县";
        await change.Db.SaveChangesAsync();
    }

    private async Task<(string County, long Version)> CountyAsync()
    {
        await using var db = portal.Database.Open();
        var year = await db.Years.SingleAsync(y => y.Year == 2025);
        return (year.County, year.Version);
    }

    private async Task<int> LogLengthAsync()
    {
        await using var db = portal.Database.Open();
        return await db.AuditEntries.CountAsync();
    }

    private sealed record Rename(string Name);

    private sealed class RenameValidator : AbstractValidator<Rename>
    {
        public RenameValidator() => RuleFor(r => r.Name).NotEmpty().WithMessage("没有名字。");
    }
}
