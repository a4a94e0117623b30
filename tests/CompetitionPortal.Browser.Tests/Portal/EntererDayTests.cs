using System.Text.RegularExpressions;
using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>录入员, 城关镇, target 1,600 万元, first quarter verified 60: a day at the grid (steps 1, 2, 4, 7, 8; step 6 is in <see cref="NetworkTests"/>).</summary>
public sealed class EntererDayTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Town = "城关镇";
    private PortalOffice office = null!;
    private Actor verifier = null!;
    private PageGuard guard = null!;
    private FillPage fill = null!;

    public async ValueTask InitializeAsync()
    {
        office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("城关录入", new RoleGrant(OfficeRole.Enterer, Town));
        await office.PersonAsync("城关同事", new RoleGrant(OfficeRole.Enterer, Town));
        verifier = await office.PersonAsync("招商核定", new RoleGrant(OfficeRole.Verifier, "招商局", Season.Attraction));
        await office.OpenAsync();
        guard = await office.VisitAsync(browser, "城关录入", FillPage.Path);
        fill = await new FillPage(guard.Page).ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await guard.DisposeAsync();
        await office.DisposeAsync();
    }

    [Fact]
    public async Task Step_1_the_first_page_says_five_figures_are_to_be_filled_in_until_10_july_and_leads_to_them()
    {
        var page = guard.Page;
        await page.GotoAsync("/");
        await Expect(page.Locator(".head .state")).ToHaveTextAsync("今天是 2026年7月6日 星期一　2026年二季度填报中，截止 7月10日 17:00，还有 4 天。");
        await Expect(page.Locator(".todos tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator(".todos tbody tr")).ToContainTextAsync("5 项待填");
        await Expect(page.Locator(".todos tbody tr")).ToContainTextAsync("截止 7月10日 17:00");
        await Expect(page.Locator(".todos tbody tr")).ToContainTextAsync("还有 4 天");

        // The first of what waits has the focus: Enter opens it.
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + FillPage.Path);
        await fill.ReadyAsync();
        Assert.Equal(["empty", "empty", "empty", "empty", "empty"], await StatesAsync());
        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task Step_2_of_a_pasted_block_the_figures_are_taken_and_the_others_explained_in_their_cells()
    {
        await Expect(guard.Page.Locator(".head .state")).ToHaveTextAsync("填报中，截止 7月10日 17:00，还有 4 天，您还有 5 项没有提交。");
        await fill.PasteAsync("５００\r\n1.4e2\r\n80 \r\n3.4亿\r\n");
        await fill.PressAsync("Control+s");
        await fill.SavedAsync();

        Assert.Equal(["draft", "wrong", "draft", "wrong", "empty"], await StatesAsync());
        await Expect(StateWord("固定资产投资")).ToHaveTextAsync("▼ 有误：这是科学记数法的文字。请写成普通的数字。");
        await Expect(StateWord("危房改造")).ToContainTextAsync("▼ 有误：数字后面带了“亿”，这里只填数字。");
        await using var db = office.Database.Open();
        Assert.Equal(["５００", "1.4e2", "80", "3.4亿"], await db.DraftCells.OrderBy(d => d.Id).Select(d => d.Text).ToListAsync(TestContext.Current.CancellationToken));

        await fill.PressAsync("Control+Enter");
        await Expect(guard.Page.Locator("[data-dialog-head]")).ToHaveTextAsync("提交 1 项？");
        await Expect(guard.Page.Locator("[data-dialog-rest]")).ToHaveTextAsync("不提交、留在这里的：有误 2 项，异常、没有写原因 1 项，未填 1 项。");
        await guard.Page.GetByRole(AriaRole.Button, new() { Name = "先不提交" }).ClickAsync();
        Assert.Equal(500m, TypedFigure.Read("５００").Value);
        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task Step_4_a_cumulative_figure_below_the_last_period_asks_for_a_reason_which_is_written_beside_it()
    {
        await fill.TypeAsync("50");
        await fill.PressAsync("Control+s");
        await fill.SavedAsync();
        await Expect(StateWord(Season.Attraction)).ToHaveTextAsync("◐ 草稿：累计数低于上期 60，请写原因（Alt+Enter）");
        await Expect(guard.Page.Locator("[data-filter=ask]")).ToContainTextAsync("要写原因 1");
        await fill.PressAsync("Control+Enter");
        await Expect(fill.Left).ToContainTextAsync("没有可以提交的草稿。异常、没有写原因 1 项");

        await fill.PressAsync("Control+Home", "Tab");
        await fill.TypeAsync("一季度重复计了 10 万元");
        await fill.PressAsync("Control+s");
        await fill.SavedAsync();
        await Expect(StateWord(Season.Attraction)).ToHaveTextAsync("◐ 草稿：累计数低于上期 60");
        await SubmitAsync(1);
        await using var db = office.Database.Open();
        var row = await db.Results.SingleAsync(r => r.Participant == Town && r.Period == "Q2", TestContext.Current.CancellationToken);
        Assert.Equal((50m, "一季度重复计了 10 万元"), (row.Reported, row.EntryReason));
    }

    [Fact]
    public async Task Step_7_a_colleague_changed_a_figure_both_are_shown_with_who_and_when_and_one_is_chosen()
    {
        await using var other = await office.VisitAsync(browser, "城关同事", FillPage.Path);
        var colleague = await new FillPage(other.Page).ReadyAsync();
        await colleague.PasteAsync("520\r\n95\r\n");
        await colleague.PressAsync("Control+s");
        await colleague.SavedAsync();
        office.Clock.Move(TimeSpan.FromMinutes(5));

        await fill.PasteAsync("500\r\n90\r\n5\r\n");
        await fill.PressAsync("Control+s");
        await Expect(fill.Status).ToHaveTextAsync("有 2 项冲突，请选定用谁的数");
        Assert.Equal(["conflict", "conflict", "draft", "empty", "empty"], await StatesAsync());
        await Expect(fill.Conflicts.Locator("p").Nth(1)).ToContainTextAsync("城关镇“招商引资到位资金”：您填的是“500”，城关同事 7月6日 09:00 填的是“520”。");

        // The first by the mouse, the second by keys alone.
        await fill.Conflicts.Locator("p").Nth(1).GetByRole(AriaRole.Button, new() { Name = "用我填的" }).ClickAsync();
        await Expect(fill.Conflicts.Locator("p")).ToHaveCountAsync(1);
        await fill.Cell("固定资产投资").ClickAsync();
        await fill.PressAsync("Alt+Enter", "Tab", "Enter");
        await Expect(fill.Conflicts).ToBeHiddenAsync();
        await fill.SavedAsync();
        Assert.Equal(["500", "95", "5"], [await fill.TextAsync(Season.Attraction), await fill.TextAsync("固定资产投资"), await fill.TextAsync("新开工项目")]);
        Assert.Equal(["城关镇 招商引资到位资金 500", "城关镇 固定资产投资 95", "城关镇 新开工项目 5"], await office.DraftsAsync());

        await other.Page.ReloadAsync();
        await colleague.ReadyAsync();
        await colleague.PressAsync("Control+Home");
        await Expect(colleague.Info).ToContainTextAsync("城关录入 7月6日 09:05");
        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task Step_8_what_is_submitted_is_locked_until_it_comes_back()
    {
        await fill.PasteAsync("780\r\n90\r\n");
        await fill.PressAsync("Control+s");
        await fill.SavedAsync();
        await SubmitAsync(2);
        Assert.Equal(["reported", "reported", "empty", "empty", "empty"], await StatesAsync());

        await fill.Cell(Season.Attraction).ClickAsync();
        await fill.Keyboard.TypeAsync("9");
        await Expect(fill.Info).ToContainTextAsync("这一格已报，现在不能改。");
        await fill.PressAsync("Enter", "ArrowUp", "Delete");
        Assert.Equal("780", await fill.TextAsync(Season.Attraction));

        await office.DecideAsync(verifier, Town, Season.Attraction, SubmissionAct.Returned, "县内搬迁的项目不计");
        await guard.Page.ReloadAsync();
        await fill.ReadyAsync();
        await Expect(StateWord(Season.Attraction)).ToHaveTextAsync("▲ 退回：退回：县内搬迁的项目不计");
        await fill.Cell(Season.Attraction).ClickAsync();
        await fill.TypeAsync("700");
        await fill.PressAsync("Control+s");
        await fill.SavedAsync();
        await SubmitAsync(1);
        Assert.Equal("700", await fill.TextAsync(Season.Attraction));
    }

    [Fact]
    public async Task Two_people_on_one_figure_the_second_takes_the_others_and_a_submission_takes_only_what_was_seen()
    {
        await fill.TypeAsync("500");
        await fill.PressAsync("Control+s");
        await fill.SavedAsync();
        await using var other = await office.VisitAsync(browser, "城关同事", FillPage.Path);
        var colleague = await new FillPage(other.Page).ReadyAsync();
        await colleague.PressAsync("Control+Home");
        await colleague.TypeAsync("900");
        await colleague.PressAsync("Control+s");
        await colleague.SavedAsync();

        await fill.PressAsync("Control+Enter");
        await guard.Page.Locator("[data-dialog-yes]").ClickAsync();
        await Expect(fill.Left).ToHaveTextAsync("城关镇“招商引资到位资金”刚被城关同事改成“900”，没有提交；请看过再提交。");
        await fill.PressAsync("Control+Home");
        await fill.TypeAsync("510");
        await Expect(fill.Conflicts).ToContainTextAsync("城关同事");
        await fill.Conflicts.GetByRole(AriaRole.Button, new() { Name = "用对方填的" }).ClickAsync();
        await fill.SavedAsync();
        Assert.Equal("900", await fill.TextAsync(Season.Attraction));
        Assert.Equal(["城关镇 招商引资到位资金 900"], await office.DraftsAsync());
    }

    private ILocator StateWord(string indicator) => guard.Page.Locator($".fill-grid tbody tr:has(th:text-is('{indicator}')) .state-word");

    private async Task<string[]> StatesAsync()
    {
        var states = new List<string>();
        foreach (var indicator in new[] { Season.Attraction, "固定资产投资", "新开工项目", "危房改造", "外派干部" })
        {
            states.Add(await fill.StateAsync(indicator));
        }

        return [.. states];
    }

    private async Task SubmitAsync(int count)
    {
        await fill.PressAsync("Control+Enter");
        await guard.Page.Locator("[data-dialog-yes]").ClickAsync();
        await Expect(guard.Page.Locator(".said")).ToHaveTextAsync(new Regex($"已提交 {count} 项。"));
        await fill.ReadyAsync();
    }
}
