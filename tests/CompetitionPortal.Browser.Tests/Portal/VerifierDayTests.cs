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

/// <summary>核定员, 招商局: a figure returned by key, eleven clean ones approved at once, his own unit's refused (steps 5, 7, 8).</summary>
public sealed class VerifierDayTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Path = "/verify/2026/Q2";
    private PortalOffice office = null!;

    public async ValueTask InitializeAsync()
    {
        office = await PortalOffice.StartAsync(Season.OfTownships());
        var all = await office.PersonAsync("乡镇录入", [.. Season.Townships.Append("招商局").Select(t => new RoleGrant(OfficeRole.Enterer, t))]);
        await office.PersonAsync("招商核定", new RoleGrant(OfficeRole.Verifier, "招商局", Season.Attraction));
        await office.OpenAsync();

        // Of fifteen townships eleven are clean, three are unusual (ten times, below the last period, negative), one is to be returned; and 招商局 itself.
        await office.ReportAsync(all, [.. Season.Townships.Select((t, n) => new TypedCell(t, Season.Attraction, n switch { 1 => "1380", 2 => "4000", 3 => "150", 4 => "-5", _ => $"{400 + n}" }, 0, "有说明")), new TypedCell("招商局", Season.Attraction, "300", 0)]);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Steps_5_7_8_a_stock_reason_by_key_eleven_at_once_and_his_own_units_row_refused()
    {
        await using var guard = await office.VisitAsync(browser, "招商核定", Path);
        var page = guard.Page;
        await Expect(page.Locator(".filters")).ToContainTextAsync("待核 16");
        Assert.Equal(["河口镇", "南坪乡", "石桥乡"], (await page.Locator(".verify tbody th").AllInnerTextsAsync()).Take(3));

        await page.Locator("[data-verify][data-ready]").WaitForAsync();

        // 5: 东山镇, 1,380 against 210 last year, goes back for the second stock reason, by keys alone.
        while (await page.EvaluateAsync<string>("() => document.activeElement.querySelector('th').innerText") != "东山镇")
        {
            await page.Keyboard.PressAsync("j");
        }

        Assert.Equal(["1,380", "201", "210", "557.14%", "1,400", "700"], await page.EvaluateAsync<string[]>("() => [...document.activeElement.querySelectorAll('td.figure')].map(td => td.innerText)"));
        await page.Keyboard.PressAsync("2");
        await page.Keyboard.PressAsync("r");
        await Expect(page.Locator(".said")).ToContainTextAsync("已处理 1 个数。");
        Assert.Equal((true, "与进账单不符"), await RowAsync("东山镇", r => (r.IsReturned, r.VerifierReason)));

        // 8: his own unit's row has no box, and says why.
        var own = page.Locator(".verify tbody tr", new() { Has = page.Locator("th:text-is('招商局')") });
        await Expect(own).ToContainTextAsync("这是您所在单位的数，要由别人核定。");
        await Expect(own.Locator("input")).ToHaveCountAsync(0);

        // 7: the clean ones, all at once.
        await page.GetByRole(AriaRole.Link, new() { Name = "无异常 12" }).ClickAsync();
        await page.GetByLabel("全选").CheckAsync();
        await Expect(page.Locator("[data-chosen]")).ToHaveTextAsync("已勾选 11 个");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "核定所选（E）" }).ClickAsync();
        await Expect(page.Locator(".said")).ToContainTextAsync("已处理 11 个数。");
        await Expect(page.Locator(".filters")).ToContainTextAsync("已核 11");
        await using var db = office.Database.Open();
        Assert.Equal(11, await db.Results.CountAsync(r => r.Period == "Q2" && r.Verified == r.Reported && r.VerifiedByName == "招商核定", TestContext.Current.CancellationToken));
        Assert.Equal((null, false), await RowAsync("招商局", r => (r.Verified, r.IsReturned)));
        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task A_reason_and_enter_returns_a_figure_and_enter_reduces_and_nothing_is_verified_by_accident()
    {
        await using var guard = await office.VisitAsync(browser, "招商核定", Path);
        var page = guard.Page;
        await page.Locator("[data-verify][data-ready]").WaitForAsync();
        await page.Locator(".verify tbody tr", new() { Has = page.Locator("th:text-is('河口镇')") }).Locator("input").CheckAsync();
        await page.GetByLabel("原因").FillAsync("一户一户核过，多报");
        await page.GetByLabel("核定数").FillAsync("３５０");
        await DecideAsync(page, () => page.Keyboard.PressAsync("Enter"));
        Assert.Equal((4000m, 350m, "一户一户核过，多报"), await RowAsync("河口镇", r => (r.Reported, r.Verified, r.VerifierReason)));

        await page.Locator("[data-verify][data-ready]").WaitForAsync();
        await page.Locator(".verify tbody tr", new() { Has = page.Locator("th:text-is('南坪乡')") }).Locator("input").CheckAsync();
        await page.GetByLabel("原因").FillAsync("佐证材料不全");
        await DecideAsync(page, () => page.Keyboard.PressAsync("Enter"));
        Assert.Equal((null, true), await RowAsync("南坪乡", r => (r.Verified, r.IsReturned)));

        await page.Locator("[data-verify][data-ready]").WaitForAsync();
        await page.Keyboard.PressAsync("r");
        Assert.Equal("reason", await page.EvaluateAsync<string>("() => document.activeElement.dataset.field"));
        await page.GetByRole(AriaRole.Link, new() { Name = "退回 1" }).ClickAsync();
        await page.Locator(".verify tbody input").CheckAsync();
        await page.GetByLabel("原因").FillAsync("逾期未补");
        await DecideAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = "按未报处理" }).ClickAsync());
        Assert.Equal((null, null, false), await RowAsync("南坪乡", r => (r.Reported, r.Verified, r.IsReturned)));
    }

    [Fact]
    public async Task Without_a_script_figures_are_chosen_verified_reduced_and_returned_all_the_same()
    {
        await using var guard = await browser.OpenAsync(office.Address, o => o.JavaScriptEnabled = false);
        var page = guard.Page;
        await PortalOffice.SignInAsync(page, "招商核定", Path);
        await page.Locator(".verify tbody tr", new() { Has = page.Locator("th:text-is('城关镇')") }).Locator("input").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "核定所选（E）" }).ClickAsync();
        await Expect(page.Locator(".said")).ToContainTextAsync("已处理 1 个数。");

        await page.Locator(".verify tbody tr", new() { Has = page.Locator("th:text-is('东山镇')") }).Locator("input").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "退回（R）" }).ClickAsync();
        await Expect(page.Locator(".refused")).ToHaveTextAsync("退回要写明原因。");
        Assert.True(await page.Locator(".verify tbody tr", new() { Has = page.Locator("th:text-is('东山镇')") }).Locator("input").IsCheckedAsync());
        await page.GetByLabel("原因").FillAsync("计量单位不对");
        await page.GetByLabel("原因").PressAsync("Enter");
        await Expect(page.Locator(".said")).ToContainTextAsync("已处理 1 个数。");
        Assert.Equal((400m, null), await RowAsync("城关镇", r => (r.Verified, r.VerifierReason)));
        Assert.Equal((true, "计量单位不对"), await RowAsync("东山镇", r => (r.IsReturned, r.VerifierReason)));
    }

    [Fact]
    public async Task A_figure_that_a_second_verifier_has_just_decided_is_said_and_left_alone()
    {
        await office.PersonAsync("招商核定二", new RoleGrant(OfficeRole.Verifier, "招商局", Season.Attraction));
        await using var first = await office.VisitAsync(browser, "招商核定", Path);
        await using var second = await office.VisitAsync(browser, "招商核定二", Path);
        foreach (var page in new[] { first.Page, second.Page })
        {
            await page.Locator(".verify tbody tr", new() { Has = page.Locator("th:text-is('城关镇')") }).Locator("input").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "核定所选（E）" }).ClickAsync();
        }

        await Expect(second.Page.Locator(".refused")).ToHaveTextAsync("城关镇“招商引资到位资金”：您看的时候不是这个数，招商核定刚改过，现在是 400；请看过再核定。");
        await using var db = office.Database.Open();
        Assert.Equal(1, await db.Submissions.CountAsync(s => s.Act == SubmissionAct.Verified, TestContext.Current.CancellationToken));
    }

    /// <summary>Does something that answers with the page anew, and waits for it.</summary>
    private static async Task DecideAsync(IPage page, Func<Task> act)
    {
        await page.EvaluateAsync("() => { document.body.dataset.before = ''; }");
        await act();
        await Expect(page.Locator("body:not([data-before]) .said")).ToContainTextAsync("已处理 1 个数。");
    }

    private async Task<T> RowAsync<T>(string unit, Func<PeriodResultRow, T> read) => read(await office.RowAsync(unit, Season.Attraction));
}
