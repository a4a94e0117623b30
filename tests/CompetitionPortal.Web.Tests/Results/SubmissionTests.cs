using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Results;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Tests.Results;

/// <summary>Submission: figures go, what is wrong or unexplained stays and is said.</summary>
public sealed class SubmissionTests : TownshipOffice
{
    [Fact]
    public async Task Good_drafts_are_submitted_and_bad_ones_stay_each_with_its_sentence()
    {
        await SaveAsync(Enterer, new TypedCell(Town, Season.Attraction, "50", 0), new TypedCell(Town, "固定资产投资", "９０", 0), new TypedCell(Town, "新开工项目", "3.4亿", 0), new TypedCell(Town, "危房改造", "", 0));

        var result = await SubmitAsync(Enterer);

        Assert.Equal(1, result.Value!.Submitted);
        Assert.Equal(
            [
                "城关镇“招商引资到位资金”累计数低于上期 60。请在这一格写明原因（Alt+Enter），再提交。",
                "城关镇“新开工项目”写的是“3.4亿”：数字后面带了“亿”，这里只填数字。计量单位是万元就填 34000，是元就填 340000000。",
            ],
            result.Value.Left);
        Assert.Equal([FillState.Draft, FillState.Reported, FillState.Wrong, FillState.Empty, FillState.Empty], (await Fill.SheetAsync(Enterer, Season.Year, Second))!.Cells.Values.Select(c => c.State));
        var act = Assert.Single(await ActsAsync(indicator: "固定资产投资"));
        Assert.Equal((SubmissionAct.Reported, 90m, "９０", Enterer.Id, "城关录入"), (act.Act, act.Value, act.Typed, act.UserId, act.UserName));
        Assert.Equal("城关录入 提交 2026年二季度 城关镇“固定资产投资” 90", await LastLogAsync());
    }

    [Fact]
    public async Task An_unusual_figure_with_its_reason_is_submitted()
    {
        await TypeAsync(Enterer, "50", 0, "一季度重复计了 10 万元");
        Assert.Equal(1, (await SubmitAsync(Enterer)).Value!.Submitted);
        Assert.Equal((50m, "一季度重复计了 10 万元", Enterer.Id), (await RowAsync()) is { } r ? (r.Reported, r.EntryReason, r.EnteredBy) : default);
    }

    [Fact]
    public async Task With_nothing_good_nothing_is_submitted_and_the_sentences_say_why()
    {
        Assert.Equal(["没有可以提交的草稿。"], (await SubmitAsync(Enterer)).Refusals);
        await TypeAsync(Enterer, "很多", 0);
        Assert.Contains("写的是“很多”", Assert.Single((await SubmitAsync(Enterer)).Refusals));
    }

    [Fact]
    public async Task A_draft_that_a_colleague_changed_since_it_was_seen_is_not_submitted_unseen()
    {
        var seen = await TypeAsync(Enterer, "500", 0);
        await TypeAsync(Colleague, "900", seen.Version);

        var result = await Fill.SubmitAsync(Enterer, new SubmitDrafts(Season.Year, Second, [new SeenDraft(Town, Season.Attraction, seen.Version)]));

        Assert.Equal(["城关镇“招商引资到位资金”刚被城关同事改成“900”，没有提交；请看过再提交。"], result.Refusals);
        Assert.Null(await RowAsync());
    }

    [Fact]
    public async Task Who_typed_the_figure_entered_it_also_when_a_colleague_submits()
    {
        await TypeAsync(Enterer, "500", 0);
        await SubmitAsync(Colleague);

        Assert.Equal((Enterer.Id, "城关录入（城关同事提交）"), (await RowAsync()) is { } r ? (r.EnteredBy, r.EnteredByName) : default);
        Assert.Equal(Colleague.Id, Assert.Single(await ActsAsync()).UserId);
    }

    [Fact]
    public async Task A_returned_figure_is_answered_the_old_one_stays_in_sight_and_acts_are_only_added()
    {
        await ReportAsync(Enterer, Town, Season.Attraction, "780");
        await ReturnAsync("县内搬迁的项目不计");
        var returned = await CellAsync(Enterer);
        Assert.Equal((FillState.Returned, "780", "退回：县内搬迁的项目不计"), (returned.State, returned.Text, returned.Remark));

        await ReportAsync(Enterer, Town, Season.Attraction, "700");

        Assert.Equal(
            [(SubmissionAct.Reported, 780m, null), (SubmissionAct.Returned, 780m, "县内搬迁的项目不计"), (SubmissionAct.Reported, 700m, null)],
            (await ActsAsync()).Select(a => (a.Act, a.Value!.Value, a.Reason)));
        Assert.Equal(780m, Assert.Single((await Verify.QueueAsync(Verifier, Season.Year, Second))!.Figures).ReportedBefore);
        Assert.Equal("城关录入 提交 2026年二季度 城关镇“招商引资到位资金” 780 → 700", await LastLogAsync());
    }

    [Fact]
    public async Task A_returned_figure_can_still_be_answered_after_the_deadline_and_nothing_else_can()
    {
        await ReportAsync(Enterer, Town, Season.Attraction, "780");
        await ReturnAsync("佐证材料不全");
        Portal.Clock.Move(TimeSpan.FromDays(5));

        Assert.Equal("saved", (await TypeAsync(Enterer, "700", 0)).Outcome);
        Assert.Equal("refused", (await TypeAsync(Enterer, "90", 0, indicator: "固定资产投资")).Outcome);
        Assert.Equal(1, (await SubmitAsync(Enterer)).Value!.Submitted);
        Assert.Equal(700m, (await RowAsync())!.Reported);
    }

    [Fact]
    public async Task A_blank_answer_to_a_returned_figure_means_not_reported()
    {
        await ReportAsync(Enterer, Town, Season.Attraction, "780");
        await ReturnAsync("没有到位");

        var draft = await TypeAsync(Enterer, "", 0);
        Assert.Equal("draft", draft.State);
        Assert.Equal(1, (await SubmitAsync(Enterer)).Value!.Submitted);

        var row = await RowAsync();
        Assert.Equal((null, null, false), (row!.Reported, row.Verified, row.IsReturned));
        Assert.Equal(FillState.Empty, (await CellAsync(Enterer)).State);
        Assert.Null((await ActsAsync())[^1].Value);
        Assert.Equal("城关录入 提交 2026年二季度 城关镇“招商引资到位资金” 780 → 未报", await LastLogAsync());
    }

    [Fact]
    public async Task An_answer_typed_before_the_return_was_seen_shows_both_figures()
    {
        var draft = await TypeAsync(Enterer, "780", 0);
        await SubmitAsync(Enterer);
        await ReturnAsync("佐证材料不全");

        var stale = await TypeAsync(Colleague, "650", draft.Version);
        Assert.Equal(("conflict", "780", 0L), (stale.Outcome, stale.Other, stale.Version));
        Assert.Equal("saved", (await TypeAsync(Colleague, "650", 0)).Outcome);
    }

    [Fact]
    public async Task A_submission_of_a_locked_or_unopened_period_is_refused()
    {
        var result = await Fill.SubmitAsync(Enterer, new SubmitDrafts(Season.Year, Period.Quarter(3), [new SeenDraft(Town, Season.Attraction, 1)]));
        Assert.Equal(["这一期未开始，现在不能填报。"], result.Refusals);
    }

    private async Task ReturnAsync(string reason)
    {
        var row = await RowAsync();
        var result = await Verify.DecideAsync(Verifier, new DecideFigures(Season.Year, Second, [new SeenFigure(row!.Id, row.Version)], SubmissionAct.Returned, Reason: reason));
        Assert.True(result.Done, string.Join('\n', result.Refusals));
    }
}
