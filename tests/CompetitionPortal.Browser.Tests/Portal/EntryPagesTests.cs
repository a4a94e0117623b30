using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>The pages of entry, verification, periods and accounts: for everybody, in Chinese, from this server only.</summary>
public sealed class EntryPagesTests(BrowserFixture browser) : IAsyncLifetime
{
    private PortalOffice office = null!;

    public async ValueTask InitializeAsync()
    {
        office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("所有人", [.. Enum.GetValues<OfficeRole>().Where(r => r is not (OfficeRole.Enterer or OfficeRole.UnitUser)).Select(r => new RoleGrant(r)), .. Season.Townships.Select(t => new RoleGrant(OfficeRole.Enterer, t))]);
        await office.PersonAsync("城关录入", new RoleGrant(OfficeRole.Enterer, "城关镇"));
        await office.OpenAsync();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    [Trait("Category", "Long")]
    public async Task Axe_finds_nothing_serious_on_any_of_them()
    {
        await using var guard = await office.VisitAsync(browser, "所有人", "/account/password");
        var found = new List<string>();
        foreach (var path in new[] { "/account/password", FillPage.Path, FillPage.Path + "?print=1", "/fill/2026/Q3", "/verify/2026/Q2", "/verify/2026/Q2?show=done", "/periods/2026", "/admin/users", "/audit" })
        {
            await guard.Page.GotoAsync(path);
            if (path == FillPage.Path)
            {
                var fill = await new FillPage(guard.Page).ReadyAsync();
                await fill.PasteAsync("5000\tx\t4\r\n\t\t4");
                await fill.PressAsync("?", "Control+s");
                await fill.SavedAsync();
            }

            found.AddRange(await SeriousAsync(guard.Page, path));
        }

        await using var list = await office.VisitAsync(browser, "城关录入", FillPage.Path);
        found.AddRange(await SeriousAsync(list.Page, "list"));
        await using var stranger = await browser.OpenAsync(office.Address);
        await stranger.Page.GotoAsync("/account/sign-in");
        found.AddRange(await SeriousAsync(stranger.Page, "/account/sign-in"));
        Assert.True(found.Count == 0, string.Join('\n', found));
        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task A_period_is_opened_closed_and_locked_by_the_assessment_office_and_its_page_says_what_will_happen()
    {
        await office.PersonAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
        await office.PersonAsync("督查室", new RoleGrant(OfficeRole.SupervisionOffice));
        await using var guard = await office.VisitAsync(browser, "考核办", "/periods/2026");
        var row = guard.Page.Locator(".periods tbody tr", new() { HasText = "二季度" });
        await Expect(row).ToContainTextAsync("7月10日 17:00还有 4 天");
        await row.GetByLabel("截止时间").FillAsync("2026-07-08T12:00");
        await row.GetByRole(AriaRole.Button, new() { Name = "改期限" }).ClickAsync();
        await Expect(guard.Page.Locator(".said")).ToHaveTextAsync("✓ 二季度填报中，截止 2026年7月8日 12:00。");
        await row.GetByLabel("截止时间").FillAsync("2026-07-01T12:00");
        await row.GetByRole(AriaRole.Button, new() { Name = "改期限" }).ClickAsync();
        await Expect(guard.Page.Locator(".refused")).ToHaveTextAsync("截止时间已经过去，请填以后的时间。");

        await row.GetByRole(AriaRole.Button, new() { Name = "现在截止" }).ClickAsync();
        await Expect(row).ToContainTextAsync("核定中");
        await row.Locator("summary").ClickAsync();
        await Expect(row).ToContainTextAsync("锁定以后，2026年二季度的数谁都不能再改，也不能撤销锁定。应报 94 项，已核 0 项，未报 94 项按未报计。");
        await row.GetByRole(AriaRole.Button, new() { Name = "锁定二季度", Exact = true }).ClickAsync();
        await Expect(row).ToContainTextAsync("等督查室公布");

        await using var publisher = await office.VisitAsync(browser, "督查室", "/periods/2026");
        row = publisher.Page.Locator(".periods tbody tr", new() { HasText = "二季度" });
        await row.Locator("summary").ClickAsync();
        await row.GetByLabel("再输入一次您的密码").FillAsync("不是这一句话，肯定不是");
        await row.GetByRole(AriaRole.Button, new() { Name = "公布2026年二季度", Exact = true }).ClickAsync();
        await Expect(publisher.Page.Locator(".refused")).ToHaveTextAsync("密码不对，没有公布。");
        await row.Locator("summary").ClickAsync();
        await row.GetByLabel("再输入一次您的密码").FillAsync(PortalOffice.Password);
        await row.GetByRole(AriaRole.Button, new() { Name = "公布2026年二季度", Exact = true }).ClickAsync();
        await Expect(row).ToContainTextAsync("已公布");
        await publisher.AssertCleanAsync();
    }

    [Fact]
    public async Task An_account_is_made_given_a_role_and_used_after_its_first_password_was_changed()
    {
        await office.PersonAsync("管理员", new RoleGrant(OfficeRole.SystemAdministrator), new RoleGrant(OfficeRole.SecurityAdministrator));
        await using var guard = await office.VisitAsync(browser, "管理员", "/admin/users");
        var page = guard.Page;
        await page.GetByLabel("用户名").FillAsync("zhao");
        await page.GetByLabel("显示的名称").FillAsync("演示人员01");
        await page.GetByRole(AriaRole.Button, new() { Name = "建立账号" }).ClickAsync();
        var made = await page.Locator(".secret").InnerTextAsync();
        await page.GetByLabel("账号").SelectOptionAsync(new SelectOptionValue { Label = "演示人员01（zhao）" });
        await page.GetByLabel("角色").SelectOptionAsync("录入员");
        await page.GetByLabel("单位", new() { Exact = true }).FillAsync("东山镇");
        await page.GetByRole(AriaRole.Button, new() { Name = "授予", Exact = true }).ClickAsync();
        await Expect(page.Locator(".users tbody tr", new() { HasText = "zhao" })).ToContainTextAsync("录入员（东山镇）");

        await using var newcomer = await browser.OpenAsync(office.Address);
        await newcomer.Page.GotoAsync("/account/sign-in");
        await newcomer.Page.GetByLabel("用户名").FillAsync("zhao");
        await newcomer.Page.GetByLabel("密码").FillAsync(made);
        await newcomer.Page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await newcomer.Page.WaitForURLAsync("**/account/password");
        await newcomer.Page.GetByLabel("现在的密码").FillAsync(made);
        await newcomer.Page.GetByLabel("新密码", new() { Exact = false }).First.FillAsync(PortalOffice.Password);
        await newcomer.Page.GetByLabel("再填一遍新密码").FillAsync(PortalOffice.Password);
        await newcomer.Page.GetByRole(AriaRole.Button, new() { Name = "修改密码" }).ClickAsync();
        await newcomer.Page.WaitForURLAsync(office.Address.ToString());
        await newcomer.Page.GotoAsync(FillPage.Path);
        await new FillPage(newcomer.Page).ReadyAsync();

        await page.Locator(".users tbody tr", new() { HasText = "zhao" }).Locator("summary", new() { HasText = "停用" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "停用", Exact = true }).ClickAsync();
        await Expect(page.Locator(".said")).ToContainTextAsync("演示人员01已停用。");
        await newcomer.Page.GotoAsync("/");
        Assert.Contains("/account/sign-in", newcomer.Page.Url);
        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task Without_a_script_and_in_an_old_browser_the_grid_says_in_chinese_what_to_do()
    {
        await using var plain = await browser.OpenAsync(office.Address, o => o.JavaScriptEnabled = false);
        await PortalOffice.SignInAsync(plain.Page, "城关录入", FillPage.Path);
        Assert.Contains("<noscript><p class=\"refused\">填报要用到浏览器的脚本", await plain.Page.ContentAsync());
        await Expect(plain.Page.Locator(".fill-grid tbody tr")).ToHaveCountAsync(5);

        await using var old = await browser.OpenAsync(office.Address);
        await old.Page.AddInitScriptAsync("delete Array.prototype.at");
        await PortalOffice.SignInAsync(old.Page, "城关录入", FillPage.Path);
        await Expect(old.Page.Locator("#old-browser")).ToBeVisibleAsync();
        await Expect(old.Page.Locator("#old-browser")).ToContainTextAsync("要用 Chromium 94 以上的内核");

        await using var now = await office.VisitAsync(browser, "城关录入", FillPage.Path);
        await Expect(now.Page.Locator("#old-browser")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("blank", 1)]
    public async Task The_form_on_paper_is_one_sheet_with_the_line_for_names_and_seal(string print, int pages)
    {
        await using var guard = await office.VisitAsync(browser, "城关录入", $"{FillPage.Path}?print={print}");
        await Expect(guard.Page.Locator(".paper h1")).ToHaveTextAsync("示例县2026年创业竞赛二季度填报表");
        foreach (var word in new[] { "填报人：", "审核人：", "（单位签章）" })
        {
            await Expect(guard.Page.Locator(".paper-sign")).ToContainTextAsync(word);
        }

        var pdf = System.Text.Encoding.Latin1.GetString(await guard.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Equal(pages, System.Text.RegularExpressions.Regex.Count(pdf, @"/Type\s*/Page[^s]"));
    }

    private static async Task<IEnumerable<string>> SeriousAsync(IPage page, string where)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = new HashSet<ResultType> { ResultType.Violations } });
        return result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{where}: {v.Id} {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");
    }
}
