using System.Diagnostics;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Tests.Results;

/// <summary>Drafts: what is typed is kept, once, and never over what somebody else typed in between.</summary>
public sealed class DraftTests : TownshipOffice
{
    [Fact]
    public async Task The_grid_holds_what_the_unit_reports_itself_with_target_last_period_and_schedule_beside_it()
    {
        var sheet = (await Fill.SheetAsync(Enterer, Season.Year, Second))!;

        Assert.Equal([(Town, Town)], sheet.Units);
        Assert.Equal([Season.Attraction, "固定资产投资", "新开工项目", "危房改造", "外派干部"], sheet.Indicators.Select(i => i.Name));
        Assert.Equal((5, 5), (sheet.Waiting, sheet.Count(FillState.Empty)));
        var cell = sheet.Cells[(Town, Season.Attraction)];
        Assert.Equal((1600m, 60m, 300m, 800m), (cell.Duty.Target!.Value, cell.Before, cell.LastYear, cell.Schedule!.Value.Round(2, Domain.Arithmetic.RoundingMode.HalfAwayFromZero)));
    }

    [Fact]
    public async Task A_source_department_fills_its_indicator_for_all_units_and_for_itself()
    {
        var sheet = (await Fill.SheetAsync(Treasurer, Season.Year, Second))!;

        Assert.Equal([.. Season.Townships, "招商局", "财政局"], sheet.Units.Select(u => u.Name));
        Assert.Equal([Season.Attraction, Season.Revenue], sheet.Indicators.Select(i => i.Name));
        Assert.Equal(17 + 1, sheet.Cells.Count);
    }

    [Fact]
    public async Task Who_has_nothing_to_enter_has_an_empty_grid_and_saves_nothing()
    {
        Assert.Empty((await Fill.SheetAsync(Verifier, Season.Year, Second))!.Cells);
        var result = await Fill.SaveAsync(Verifier, new SaveDrafts(Season.Year, Second, [new TypedCell(Town, Season.Attraction, "1", 0)]));
        Assert.Contains("您没有“填报”的权限", Assert.Single(result.Refusals));
    }

    [Fact]
    public async Task A_cell_is_kept_changed_and_cleared_and_the_next_person_sees_it()
    {
        var first = await TypeAsync(Enterer, "500", 0);
        Assert.Equal(("saved", "draft", null), (first.Outcome, first.State, first.Problem));
        Assert.Equal(("500", FillState.Draft, "城关录入", first.Version), Seen(await CellAsync(Colleague)));

        var second = await TypeAsync(Colleague, "510", first.Version);
        Assert.Equal(("510", FillState.Draft, "城关同事", first.Version + 1), Seen(await CellAsync(Enterer)));

        var cleared = await TypeAsync(Enterer, "", second.Version);
        Assert.Equal(("saved", "empty", first.Version + 2), (cleared.Outcome, cleared.State, cleared.Version));
        Assert.Equal(("", FillState.Empty, "城关录入", first.Version + 2), Seen(await CellAsync(Colleague)));
        Assert.Equal("城关录入 保存草稿 2026年二季度 存 1 格；城关镇“招商引资到位资金” 510 → 空", await LastLogAsync());
    }

    [Fact]
    public async Task The_same_cells_sent_again_after_a_lost_answer_are_kept_once()
    {
        TypedCell[] cells = [new(Town, Season.Attraction, "500", 0), new(Town, "固定资产投资", "90", 0, "原因")];
        var once = await SaveAsync(Enterer, cells);
        var again = await SaveAsync(Enterer, cells);

        Assert.Equal(once, again);
        await using var db = Portal.Database.Open();
        Assert.Equal(2, await db.DraftCells.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_figure_typed_over_one_whose_answer_was_lost_is_no_conflict_with_oneself()
    {
        await TypeAsync(Enterer, "500", 0);
        var next = await TypeAsync(Enterer, "505", 0, tried: ["50", "500"]);
        Assert.Equal(("saved", "505"), (next.Outcome, (await CellAsync(Enterer)).Text));

        var other = await TypeAsync(Colleague, "600", 0, tried: ["505"]);
        Assert.Equal("conflict", other.Outcome);
        var elsewhere = await TypeAsync(Enterer, "700", 0);
        Assert.Equal("conflict", elsewhere.Outcome);
    }

    [Fact]
    public async Task The_second_person_sees_both_figures_who_and_when_and_decides()
    {
        var mine = await TypeAsync(Enterer, "500", 0, "进账单 3 号");
        Portal.Clock.Move(TimeSpan.FromMinutes(5));

        var conflict = await TypeAsync(Colleague, "520", 0);
        Assert.Equal(("conflict", "500", "城关录入", "7月6日 09:00", "进账单 3 号", mine.Version), (conflict.Outcome, conflict.Other, conflict.By, conflict.At, conflict.Reason, conflict.Version));
        Assert.Equal("500", (await CellAsync(Colleague)).Text);

        var decided = await TypeAsync(Colleague, "520", conflict.Version);
        Assert.Equal(("saved", "520", "城关同事"), (decided.Outcome, (await CellAsync(Enterer)).Text, (await CellAsync(Enterer)).Last?.Name));
    }

    [Fact]
    public async Task A_cell_cleared_and_typed_again_by_another_is_not_overwritten_by_who_saw_the_first_figure()
    {
        var first = await TypeAsync(Enterer, "500", 0);
        var cleared = await TypeAsync(Colleague, "", first.Version);
        Assert.Equal("conflict", (await TypeAsync(Enterer, "550", first.Version)).Outcome);
        await TypeAsync(Colleague, "700", cleared.Version);

        Assert.Equal(("conflict", "700"), (await TypeAsync(Enterer, "550", first.Version)) is var c ? (c.Outcome, c.Other) : default);
    }

    [Fact]
    public async Task The_same_figure_from_both_is_no_conflict_and_keeps_its_reason()
    {
        await TypeAsync(Enterer, "500", 0, "进账单 3 号");
        var same = await TypeAsync(Colleague, "500", 0);
        Assert.Equal(("saved", "进账单 3 号"), (same.Outcome, same.Reason));
        Assert.Equal("城关录入", (await CellAsync(Enterer)).Last?.Name);
        Assert.Equal("conflict", (await TypeAsync(Colleague, "500", 0, "另一个原因")).Outcome);
    }

    [Theory]
    [InlineData("５００", "draft", null)]
    [InlineData("80 ", "draft", null)]
    [InlineData("0,889.5", "draft", null)]
    [InlineData("1,23.5", "wrong", "千位分隔符的位置不对，看不出是多少。请去掉逗号，小数点用“.”。")]
    [InlineData("1.4e2", "wrong", "这是科学记数法的文字。请写成普通的数字。")]
    [InlineData("3.4亿", "wrong", "数字后面带了“亿”，这里只填数字。计量单位是万元就填 34000，是元就填 340000000。")]
    [InlineData("12,34", "wrong", "千位分隔符的位置不对，看不出是多少。请去掉逗号，小数点用“.”。")]
    [InlineData("50%", "wrong", "数字后面带了百分号，这里要按本列的计量单位填数。请去掉百分号，只填数字。")]
    public async Task Every_text_is_kept_as_typed_and_one_that_is_no_figure_says_why(string text, string state, string? problem)
    {
        var outcome = await TypeAsync(Enterer, text, 0, indicator: "固定资产投资");

        Assert.Equal(("saved", state, problem), (outcome.Outcome, outcome.State, outcome.Problem));
        var cell = await CellAsync(Enterer, indicator: "固定资产投资");
        Assert.Equal((text.Trim(), state == "wrong" ? FillState.Wrong : FillState.Draft), (cell.Text, cell.State));
        Assert.Equal(problem, cell.Remark);
    }

    [Fact]
    public async Task What_is_unusual_is_pointed_out_and_the_reason_is_kept()
    {
        Assert.Equal("累计数低于上期 60", (await TypeAsync(Enterer, "50", 0)).Hint);
        var version = (await CellAsync(Enterer)).Version;
        await TypeAsync(Enterer, "50", version, "一季度重复计了 10 万元");
        var cell = await CellAsync(Colleague);
        Assert.Equal(("一季度重复计了 10 万元", "累计数低于上期 60", version + 1), (cell.Reason, cell.Remark, cell.Version));
        await TypeAsync(Colleague, "50", version + 1, "  ");
        Assert.Null((await CellAsync(Enterer)).Reason);
    }

    [Fact]
    public async Task A_figure_that_was_submitted_is_not_typed_over_and_neither_is_another_units()
    {
        await ReportAsync(Enterer, Town, Season.Attraction, "780");

        var late = await TypeAsync(Colleague, "790", 1);
        Assert.Equal(("refused", "这一格已报（城关录入），不能再改；要改请核定员退回。"), (late.Outcome, late.Problem));
        Assert.Equal("780", (await CellAsync(Colleague)).Text);
        Assert.Equal(("refused", "这一格不由您填报。"), (await TypeAsync(Enterer, "1", 0, unit: "东山镇")) is var o ? (o.Outcome, o.Problem) : default);
        Assert.Equal("refused", (await TypeAsync(Enterer, "1", 0, indicator: Season.Revenue)).Outcome);
        Assert.Null(await RowAsync("东山镇"));
    }

    [Fact]
    public async Task After_the_deadline_nothing_is_kept_and_each_cell_says_so()
    {
        await TypeAsync(Enterer, "500", 0);
        Portal.Clock.Move(new DateTimeOffset(2026, 7, 10, 9, 0, 0, TimeSpan.Zero) - Portal.Clock.GetUtcNow());

        var late = await TypeAsync(Enterer, "510", 1, indicator: "固定资产投资");
        Assert.Equal(("refused", "这一期核定中，现在不能填报。"), (late.Outcome, late.Problem));
        Assert.Equal(FillState.Locked, (await CellAsync(Enterer, indicator: "固定资产投资")).State);
        Assert.Equal("城关录入 保存草稿 2026年二季度 存 0 格，没有存 1 格；城关镇“固定资产投资” 空 → 510（没有采用）", await LastLogAsync());
    }

    [Fact]
    public async Task One_save_holds_twenty_thousand_cells_at_most_none_twice_and_texts_of_two_hundred_letters()
    {
        async Task<string> RefusalAsync(params TypedCell[] cells) => Assert.Single((await Fill.SaveAsync(Enterer, new SaveDrafts(Season.Year, Second, cells))).Refusals);
        var cell = new TypedCell(Town, Season.Attraction, "1", 0);

        Assert.Equal("一次最少保存 1 格，最多 20000 格。", await RefusalAsync());
        Assert.Equal("一次最少保存 1 格，最多 20000 格。", await RefusalAsync([.. Enumerable.Repeat(cell, 20_001)]));
        Assert.Equal("一格最多 200 个字。", await RefusalAsync(cell with { Text = new string('1', 201) }));
        Assert.Equal("一格最多 200 个字。", await RefusalAsync(null!, cell));
        Assert.Equal("原因最多 500 个字。", await RefusalAsync(cell with { Reason = new string('由', 501) }));
        Assert.Equal("同一格在一次保存里出现了两次。", await RefusalAsync(cell, cell with { Text = "2" }));
    }

    [Fact]
    public async Task Control_characters_are_not_kept() =>
        Assert.Equal(("saved", "5 00"), (await TypeAsync(Enterer, "\t5\u000000\n", 0)) is var o ? (o.Outcome, (await CellAsync(Enterer)).Text) : default);

    [Fact]
    public async Task Two_lines_in_one_cell_are_no_figure() =>
        Assert.Equal(("wrong", "一格里有两行，看不出是哪个数。请只填一个数字。"), (await TypeAsync(Enterer, "5\r\n6", 0)) is var o ? (o.State, o.Problem) : default);

    [Fact]
    public async Task A_block_of_130_units_and_40_indicators_is_kept_in_one_save_within_seconds()
    {
        await using var portal = await PortalHost.CreateAsync(Season.Large(130, 40), new DateTimeOffset(2026, 7, 6, 1, 0, 0, TimeSpan.Zero));
        var statistics = await portal.AccountAsync("统计录入", new RoleGrant(OfficeRole.Enterer, "统计局"));
        await portal.OpenAsync(Second, Season.Year);
        var fill = portal.Service<FillService>();
        var sheet = (await fill.SheetAsync(statistics, Season.Year, Second))!;
        TypedCell[] cells = [.. sheet.Cells.Keys.Select((k, n) => new TypedCell(k.Unit, k.Indicator, $"{n}", 0))];
        Assert.Equal(5_200, cells.Length);

        var clock = Stopwatch.StartNew();
        var result = await fill.SaveAsync(statistics, new SaveDrafts(Season.Year, Second, cells));
        clock.Stop();

        Assert.All(result.Value!, o => Assert.Equal("saved", o.Outcome));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
        Assert.Equal(5_200, (await fill.SheetAsync(statistics, Season.Year, Second))!.Count(FillState.Draft));
    }

    private static (string, FillState, string?, long) Seen(FillCell cell) => (cell.Text, cell.State, cell.Last?.Name, cell.Version);
}
