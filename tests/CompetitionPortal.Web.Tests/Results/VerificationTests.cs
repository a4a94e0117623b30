using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Results;

namespace CompetitionPortal.Web.Tests.Results;

/// <summary>核定: who enters does not verify, and nobody decides over a figure he has not seen.</summary>
public sealed class VerificationTests : TownshipOffice
{
    [Fact]
    public async Task The_queue_shows_reported_last_period_last_year_and_target_side_by_side_unusual_ones_first()
    {
        await ReportAllAsync("招商引资", n => n == 2 ? "3,300" : $"{400 + n}");

        var queue = (await Verify.QueueAsync(Verifier, Season.Year, Second))!;

        Assert.Equal((15, 2, "河口镇"), (queue.Figures.Count, queue.Missing, queue.Figures[0].Duty.Name));
        Assert.Equal("是上期 202 的 10 倍以上，请核对计量单位（万元）", queue.Figures[0].Hint);
        var east = queue.Figures.Single(f => f.Duty.Name == "东山镇");
        Assert.Equal((401m, 201m, 210m, 1400m), (east.Row.Reported, east.Before, east.LastYear, east.Duty.Target!.Value));
        Assert.Equal("90.95", Domain.Arithmetic.FractionText.Fixed(east.Growth!.Value, 2));
    }

    [Fact]
    public async Task A_figure_is_verified_and_counts_as_verified()
    {
        var row = await ReportedAsync();
        Assert.Equal(1, (await DecideAsync(Verifier, SubmissionAct.Verified, row)).Value!.Decided);

        row = (await RowAsync())!;
        Assert.Equal((780m, 780m, Verifier.Id, "招商核定"), (row.Reported, row.Verified, row.VerifiedBy, row.VerifiedByName));
        Assert.Equal(FillState.Verified, (await CellAsync(Enterer)).State);
        Assert.Equal([SubmissionAct.Reported, SubmissionAct.Verified], (await ActsAsync()).Select(a => a.Act));
        Assert.Equal("招商核定 核定 2026年二季度 城关镇“招商引资到位资金” 780", await LastLogAsync());
    }

    [Fact]
    public async Task A_reduction_needs_a_figure_and_a_reason_and_keeps_what_was_reported_in_sight()
    {
        var row = await ReportedAsync();
        Assert.Equal(["核减要写明原因。", "请填核定的数，只填一个数字。"], (await DecideAsync(Verifier, SubmissionAct.Reduced, row)).Refusals);
        Assert.Equal(["请填核定的数，只填一个数字。"], (await DecideAsync(Verifier, SubmissionAct.Reduced, row, "七百", "县内搬迁")).Refusals);

        Assert.True((await DecideAsync(Verifier, SubmissionAct.Reduced, row, "７００", "县内搬迁")).Done);
        row = (await RowAsync())!;
        Assert.Equal((780m, 700m, "县内搬迁"), (row.Reported, row.Verified, row.VerifierReason));
        Assert.Equal("上报 780，核定 700：县内搬迁", (await CellAsync(Enterer)).Remark);
        Assert.Equal("招商核定 核减 2026年二季度 城关镇“招商引资到位资金” 780 → 700。原因：县内搬迁", await LastLogAsync());
    }

    [Fact]
    public async Task A_return_needs_a_reason_and_takes_the_verified_figure_back()
    {
        var row = await ReportedAsync();
        Assert.Equal(["退回要写明原因。"], (await DecideAsync(Verifier, SubmissionAct.Returned, row)).Refusals);
        await DecideAsync(Verifier, SubmissionAct.Verified, row);

        Assert.True((await DecideAsync(Verifier, SubmissionAct.Returned, (await RowAsync())!, reason: "佐证材料不全")).Done);
        row = (await RowAsync())!;
        Assert.Equal((780m, null, true), (row.Reported, row.Verified, row.IsReturned));
    }

    [Fact]
    public async Task A_returned_figure_that_nobody_answers_can_be_treated_as_not_reported()
    {
        var row = await ReportedAsync();
        Assert.Equal(["按未报处理要写明原因。"], (await DecideAsync(Verifier, SubmissionAct.Withdrawn, row)).Refusals);
        Assert.Contains("没有退回，不能按未报处理", Assert.Single((await DecideAsync(Verifier, SubmissionAct.Withdrawn, row, reason: "逾期")).Refusals));
        await DecideAsync(Verifier, SubmissionAct.Returned, row, reason: "佐证材料不全");

        Assert.True((await DecideAsync(Verifier, SubmissionAct.Withdrawn, (await RowAsync())!, reason: "逾期未补")).Done);
        row = (await RowAsync())!;
        Assert.Equal((null, null, false), (row.Reported, row.Verified, row.IsReturned));
        Assert.Equal((SubmissionAct.Withdrawn, 780m, "逾期未补"), (await ActsAsync())[^1] is var a ? (a.Act, a.Value, a.Reason) : default);
    }

    [Fact]
    public async Task Who_typed_or_submitted_a_figure_does_not_verify_it_whatever_roles_he_holds()
    {
        var typist = await Portal.AccountAsync("甲", new RoleGrant(OfficeRole.Enterer, "东山镇"), new RoleGrant(OfficeRole.AssessmentOffice));
        var sender = await Portal.AccountAsync("乙", new RoleGrant(OfficeRole.Enterer, null, Season.Revenue), new RoleGrant(OfficeRole.AssessmentOffice));
        var reviser = await Portal.AccountAsync("丙", new RoleGrant(OfficeRole.Enterer, null, Season.Revenue));
        await ReportAsync(typist, "东山镇", "固定资产投资", "88");
        await TypeAsync(reviser, "90", 0, unit: "河口镇", indicator: Season.Revenue);
        await SubmitAsync(sender);

        var refusals = (await Verify.QueueAsync(sender, Season.Year, Second))!.Figures.Select(f => (f.Duty.Name, f.Refusal));
        Assert.Equal([("东山镇", null), ("河口镇", "这个数是您填报的，要由别人核定。")], refusals);
        Assert.Contains("这个数是您填报的", Assert.Single((await DecideAsync(sender, SubmissionAct.Verified, (await RowAsync("河口镇", Season.Revenue))!)).Refusals));
        Assert.Contains("这个数是您填报的", Assert.Single((await DecideAsync(typist, SubmissionAct.Verified, (await RowAsync("东山镇", "固定资产投资"))!)).Refusals));
        Assert.True((await DecideAsync(Office, SubmissionAct.Verified, (await RowAsync("河口镇", Season.Revenue))!)).Done);
    }

    [Fact]
    public async Task His_own_unit_and_another_indicator_are_refused_to_a_verifier()
    {
        var bureau = await Portal.AccountAsync("招商录入", new RoleGrant(OfficeRole.Enterer, "招商局"));
        await ReportAsync(bureau, "招商局", Season.Attraction, "300");
        await ReportAsync(Enterer, Town, "固定资产投资", "95");

        var queue = (await Verify.QueueAsync(Verifier, Season.Year, Second))!;
        Assert.Equal(("招商局", "这是您所在单位的数，要由别人核定。"), Assert.Single(queue.Figures) is var f ? (f.Duty.Name, f.Refusal) : default);
        Assert.Equal(["招商局“招商引资到位资金”：这是您所在单位的数，要由别人核定。"], (await DecideAsync(Verifier, SubmissionAct.Verified, (await RowAsync("招商局"))!)).Refusals);
        Assert.Contains("您没有“核定”的权限", Assert.Single((await DecideAsync(Verifier, SubmissionAct.Verified, (await RowAsync(indicator: "固定资产投资"))!)).Refusals));
    }

    [Fact]
    public async Task What_a_source_department_reports_about_itself_is_verified_by_the_assessment_office()
    {
        var all = await Portal.AccountAsync("总核定", new RoleGrant(OfficeRole.Verifier));
        await ReportAsync(Treasurer, "财政局", Season.Revenue, "95");
        await ReportAsync(Treasurer, Town, Season.Revenue, "60");

        Assert.Contains("由考核办核定", Assert.Single((await DecideAsync(all, SubmissionAct.Verified, (await RowAsync("财政局", Season.Revenue))!)).Refusals));
        Assert.True((await DecideAsync(all, SubmissionAct.Verified, (await RowAsync(Town, Season.Revenue))!)).Done);
        Assert.True((await DecideAsync(Office, SubmissionAct.Verified, (await RowAsync("财政局", Season.Revenue))!)).Done);
    }

    [Fact]
    public async Task A_figure_that_changed_since_it_was_looked_at_is_not_decided()
    {
        var seen = await ReportedAsync();
        await DecideAsync(Verifier, SubmissionAct.Returned, seen, reason: "佐证材料不全");
        Assert.Contains("现在是退回", Assert.Single((await DecideAsync(Office, SubmissionAct.Verified, seen)).Refusals));
        await ReportAsync(Enterer, Town, Season.Attraction, "700");
        Assert.Equal(["城关镇“招商引资到位资金”：您看的时候不是这个数，城关录入刚改过，现在是 700；请看过再核定。"], (await DecideAsync(Office, SubmissionAct.Verified, seen)).Refusals);
        Assert.Null((await RowAsync())!.Verified);
    }

    [Fact]
    public async Task Many_are_decided_at_once_and_one_that_may_not_be_stops_no_other()
    {
        await ReportAllAsync("招商引资", n => $"{400 + n}");
        var bureau = await Portal.AccountAsync("招商录入", new RoleGrant(OfficeRole.Enterer, "招商局"));
        await ReportAsync(bureau, "招商局", Season.Attraction, "300");
        var figures = (await Verify.QueueAsync(Verifier, Season.Year, Second))!.Figures.Select(f => new SeenFigure(f.Row.Id, f.Row.Version)).ToList();

        var result = await Verify.DecideAsync(Verifier, new DecideFigures(Season.Year, Second, [.. figures, figures[0], new SeenFigure(999_999, 0)], SubmissionAct.Verified));

        Assert.Equal(15, result.Value!.Decided);
        Assert.Equal(["招商局“招商引资到位资金”：这是您所在单位的数，要由别人核定。", "有一个数已经不在这一期里。"], result.Value.Left);
        Assert.Equal(["核减一次只能处理一个数。"], (await Verify.DecideAsync(Verifier, new DecideFigures(Season.Year, Second, figures, SubmissionAct.Reduced, "1", "x"))).Refusals);
        Assert.Equal(["没有选要核定的数；请在表里勾选。"], (await Verify.DecideAsync(Verifier, new DecideFigures(Season.Year, Second, [], SubmissionAct.Verified))).Refusals);
        Assert.Equal(["没有这种处理办法。"], (await Verify.DecideAsync(Verifier, new DecideFigures(Season.Year, Second, figures, SubmissionAct.Reported))).Refusals);
    }

    [Fact]
    public async Task A_figure_of_another_year_or_period_is_not_reached_through_this_one()
    {
        var row = await ReportedAsync();
        var result = await Verify.DecideAsync(Office, new DecideFigures(Season.Year, Period.Quarter(1), [new SeenFigure(row.Id, row.Version)], SubmissionAct.Verified));
        Assert.False(result.Done);
        Assert.Null((await RowAsync())!.Verified);
    }

    private async Task<PeriodResultRow> ReportedAsync()
    {
        await ReportAsync(Enterer, Town, Season.Attraction, "780");
        return (await RowAsync())!;
    }

    private Task<ChangeResult<DecideOutcome>> DecideAsync(Actor actor, SubmissionAct act, PeriodResultRow row, string? value = null, string? reason = null) =>
        Verify.DecideAsync(actor, new DecideFigures(Season.Year, Second, [new SeenFigure(row.Id, row.Version)], act, value, reason));

    private async Task ReportAllAsync(string name, Func<int, string> figure)
    {
        var all = await Portal.AccountAsync(name, [.. Season.Townships.Select(t => new RoleGrant(OfficeRole.Enterer, t))]);
        await SaveAsync(all, [.. Season.Townships.Select((t, n) => new TypedCell(t, Season.Attraction, figure(n), 0, "原因"))]);
        var result = await SubmitAsync(all);
        Assert.True(result.Done, string.Join('\n', result.Refusals));
    }
}
