using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Tests.Results;

namespace CompetitionPortal.Web.Tests.Periods;

/// <summary>Periods open, close, lock and are published by the server's time, each by who may.</summary>
public sealed class PeriodTests : TownshipOffice
{
    [Fact]
    public async Task The_deadline_passes_by_the_servers_clock_and_can_be_moved()
    {
        Assert.Equal("填报中，截止 7月10日 17:00，还有 4 天", await DescribeAsync());
        await MoveToAsync(new DateTime(2026, 7, 10, 8, 59, 0, DateTimeKind.Utc));
        Assert.Equal("填报中，截止 7月10日 17:00，还有 1 分钟", await DescribeAsync());
        await MoveToAsync(new DateTime(2026, 7, 10, 9, 0, 0, DateTimeKind.Utc));
        Assert.Equal("填报已截止，核定中", await DescribeAsync());

        Assert.Equal(["截止时间已经过去，请填以后的时间。"], (await Periods.OpenAsync(Office, new OpenPeriod(Season.Year, Second, Portal.Clock.GetUtcNow().UtcDateTime))).Refusals);
        Assert.True((await Periods.OpenAsync(Office, new OpenPeriod(Season.Year, Second, Portal.Clock.GetUtcNow().UtcDateTime.AddDays(1)))).Done);
        Assert.Equal("填报中，截止 7月11日 17:00，还有 1 天", await DescribeAsync());
        Assert.Equal("考核办 调整填报期限 2026年二季度 截止 2026年7月11日 17:00", await LastLogAsync());
    }

    [Fact]
    public async Task The_head_of_every_page_says_how_the_period_stands()
    {
        using var office = await Portal.VisitAsync(Office);
        foreach (var path in new[] { "/", "/targets/2026", "/events/2026", "/units/2026", "/exchange", "/verify/2026/Q2", "/periods/2026", "/reconcile/2026", "/rulebooks/2026", "/%E5%88%9B%E4%B8%9A%E7%AB%9E%E8%B5%9B/2026/Q2/home" })
        {
            Assert.True((await PageAsync(path)).Contains("填报中", StringComparison.Ordinal), path);
        }

        Assert.Contains("2026年二季度填报中，截止 7月10日 17:00，还有 4 天。", await PageAsync("/targets/2026"), StringComparison.Ordinal);
        Assert.True((await Close(Second)).Done);
        Assert.Contains("2026年二季度填报已截止，核定中。", await PageAsync("/targets/2026"), StringComparison.Ordinal);

        async Task<string> PageAsync(string path) => System.Net.WebUtility.HtmlDecode(await office.ReadAsync(path));
    }

    [Fact]
    public async Task Each_act_is_refused_in_every_state_but_its_own()
    {
        await AssertRefusedAsync(Lock(Second), "二季度填报中，现在不能锁定；要在“核定中”时才行。");
        await AssertRefusedAsync(Publish(Supervision), "这一期填报中，现在不能公布。");
        Assert.True((await Close(Second)).Done);
        await AssertRefusedAsync(Close(Second), "二季度核定中，现在不能截止；要在“填报中”时才行。");
        Assert.True((await Lock(Second)).Done);
        await AssertRefusedAsync(Lock(Second), "二季度已锁定，现在不能锁定；要在“核定中”时才行。");
        await AssertRefusedAsync(Periods.OpenAsync(Office, new OpenPeriod(Season.Year, Second, null)), "二季度已锁定，不能再开启填报。");
        Assert.True((await Publish(Supervision)).Done);
        await AssertRefusedAsync(Publish(Supervision), "这一期已公布，现在不能公布。");
        await AssertRefusedAsync(Lock(Period.Quarter(3)), "三季度未开始，现在不能锁定；要在“核定中”时才行。");
        Assert.Equal((PeriodState.Published, true), await Periods.FindAsync(Season.Year, Second) is var p ? (p.State, p.ShowsFullList) : default);
    }

    [Fact]
    public async Task A_period_is_not_locked_while_a_figure_is_open_or_returned()
    {
        await ReportAsync(Enterer, Town, Season.Attraction, "780");
        await Close(Second);
        await AssertRefusedAsync(Lock(Second), "还不能锁定：有 1 个已报未核的数、0 个退回未改的数。请先核定；退回后不再补报的，由核定员在“退回”里按未报处理。");
        await DecideAsync(Office, SubmissionAct.Returned, "佐证材料不全");
        await AssertRefusedAsync(Lock(Second), "还不能锁定：有 0 个已报未核的数、1 个退回未改的数。请先核定；退回后不再补报的，由核定员在“退回”里按未报处理。");
        await DecideAsync(Office, SubmissionAct.Withdrawn, "逾期未补");
        Assert.True((await Lock(Second)).Done);
    }

    [Fact]
    public async Task After_the_lock_no_figure_is_typed_submitted_or_decided()
    {
        await TypeAsync(Enterer, "780", 0);
        await ReportAsync(Enterer, Town, "固定资产投资", "90");
        await Close(Second);
        var row = (await RowAsync(indicator: "固定资产投资"))!;
        await Verify.DecideAsync(Office, new DecideFigures(Season.Year, Second, [new SeenFigure(row.Id, row.Version)], SubmissionAct.Verified));
        row = (await RowAsync())!;
        await Verify.DecideAsync(Office, new DecideFigures(Season.Year, Second, [new SeenFigure(row.Id, row.Version)], SubmissionAct.Verified));
        Assert.True((await Lock(Second)).Done);

        Assert.Equal("这一期已锁定，现在不能填报。", (await TypeAsync(Enterer, "5", 0, indicator: "危房改造")).Problem);
        Assert.Equal(["这一期已锁定，现在不能填报。"], (await Fill.SubmitAsync(Enterer, new SubmitDrafts(Season.Year, Second, [new SeenDraft(Town, "危房改造", 1)]))).Refusals);
        row = (await RowAsync())!;
        Assert.Equal(["这一期已锁定，现在不能核定。"], (await Verify.DecideAsync(Office, new DecideFigures(Season.Year, Second, [new SeenFigure(row.Id, row.Version)], SubmissionAct.Returned, Reason: "x"))).Refusals);
    }

    [Theory]
    [InlineData(SubmissionAct.Verified)]
    [InlineData(SubmissionAct.Returned)]
    public async Task Who_worked_on_the_verification_of_the_period_does_not_publish_it(SubmissionAct act)
    {
        var both = await Portal.AccountAsync("两职", new RoleGrant(OfficeRole.SupervisionOffice), new RoleGrant(OfficeRole.AssessmentOffice));
        await ReportAsync(Enterer, Town, Season.Attraction, "780");
        await DecideAsync(both, act, "原因");
        if (act == SubmissionAct.Returned)
        {
            await DecideAsync(Office, SubmissionAct.Withdrawn, "逾期");
        }

        await Close(Second);
        Assert.True((await Lock(Second)).Done);

        await AssertRefusedAsync(Publish(both), "您核定过这一期的数，要由别人公布。");
        Assert.True((await Publish(Supervision)).Done);
    }

    [Fact]
    public async Task Who_may_not_manage_periods_or_publish_is_refused()
    {
        Assert.Contains("您没有“开启、截止和锁定期次”的权限", Assert.Single((await Periods.OpenAsync(Supervision, new OpenPeriod(Season.Year, Period.Quarter(3), null))).Refusals));
        Assert.Contains("您没有“公布”的权限", Assert.Single((await Publish(Office)).Refusals));
        Assert.Equal(PeriodState.NotOpened, (await Periods.FindAsync(Season.Year, Period.Quarter(3))).State);
        Assert.Equal(["没有 1999 年的数据。"], (await Periods.OpenAsync(Office, new OpenPeriod(1999, Second, null))).Refusals);
    }

    private Task<ChangeResult<bool>> Close(Period period) => Periods.CloseAsync(Office, new ClosePeriod(Season.Year, period));

    private Task<ChangeResult<bool>> Lock(Period period) => Periods.LockAsync(Office, new LockPeriod(Season.Year, period));

    private Task<ChangeResult<bool>> Publish(Actor actor) => Periods.PublishAsync(actor, new PublishPeriod(Season.Year, Second, true));

    private static async Task AssertRefusedAsync(Task<ChangeResult<bool>> act, string sentence) => Assert.Equal([sentence], (await act).Refusals);

    private async Task DecideAsync(Actor actor, SubmissionAct act, string reason)
    {
        var row = (await RowAsync())!;
        var result = await Verify.DecideAsync(actor, new DecideFigures(Season.Year, Second, [new SeenFigure(row.Id, row.Version)], act, Reason: reason));
        Assert.True(result.Done, string.Join('\n', result.Refusals));
    }

    private async Task<string> DescribeAsync()
    {
        var entry = await Periods.FindAsync(Season.Year, Second);
        return EntryPeriodText.Describe(entry.State, entry.Status.Deadline, Periods.Now);
    }

    private Task MoveToAsync(DateTime moment)
    {
        Portal.Clock.Move(moment - Portal.Clock.GetUtcNow().UtcDateTime);
        return Task.CompletedTask;
    }
}
