using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Start;
using CompetitionPortal.Web.Tests.Results;

namespace CompetitionPortal.Web.Tests.Start;

/// <summary>首页: what waits for each, and by when.</summary>
public sealed class TodoTests : TownshipOffice
{
    [Fact]
    public async Task Each_finds_what_waits_for_him_and_by_when()
    {
        Assert.Equal(["2026年二季度：5 项待填 截止 7月10日 17:00"], await TodosAsync(Enterer));
        Assert.Empty(await TodosAsync(Verifier));
        Assert.Equal(["2026年二季度填报中：还有 94 项没有报 截止 7月10日 17:00"], await TodosAsync(Office));

        await ReportAsync(Enterer, Town, Season.Attraction, "780");
        Assert.Equal(["2026年二季度：4 项待填 截止 7月10日 17:00"], await TodosAsync(Enterer));
        Assert.Equal(["2026年二季度：1 项待核定 截止 7月10日 17:00"], await TodosAsync(Verifier));
        Assert.Equal(["2026年二季度填报中：还有 93 项没有报 截止 7月10日 17:00"], await TodosAsync(Office));
    }

    [Fact]
    public async Task The_period_itself_waits_for_the_office_and_then_for_its_publisher()
    {
        Assert.True((await Periods.CloseAsync(Office, new ClosePeriod(Season.Year, Second))).Done);
        Assert.Equal(["2026年二季度填报已截止，核定完以后锁定"], await TodosAsync(Office));
        Assert.Empty(await TodosAsync(Enterer));
        Assert.True((await Periods.LockAsync(Office, new LockPeriod(Season.Year, Second))).Done);
        Assert.Empty(await TodosAsync(Office));
        Assert.Equal(["2026年二季度已锁定，等公布"], await TodosAsync(Supervision));
        Portal.Clock.Move(new DateTimeOffset(2026, 9, 30, 16, 0, 0, TimeSpan.Zero) - Portal.Clock.GetUtcNow());
        Assert.Equal(["2026年三季度已经结束，可以开启填报"], await TodosAsync(Office));
    }

    [Fact]
    public async Task Who_gives_roles_is_told_of_accounts_without_one()
    {
        var keeper = await Portal.AccountAsync("安全管理员", new RoleGrant(OfficeRole.SecurityAdministrator));
        Assert.Empty(await TodosAsync(keeper));
        await Portal.AccountAsync("新来的");
        Assert.Equal(["1 个账号还没有角色"], await TodosAsync(keeper));
    }

    private async Task<IReadOnlyList<string>> TodosAsync(Actor actor) =>
        [.. (await Portal.Service<TodoService>().ListAsync(actor)).Select(t => t.Until is { } until ? $"{t.What} 截止 {CountyTime.Short(until)}" : t.What)];
}
