using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Seasons;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>The main jobs from signing in to publishing with nothing but the keyboard: Tab finds everything, and where one stands is always seen.</summary>
public sealed class KeyboardTests(BrowserFixture browser) : IAsyncLifetime
{
    private PortalOffice office = null!;

    public async ValueTask InitializeAsync()
    {
        office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("城关录入", new RoleGrant(OfficeRole.Enterer, "城关镇"));
        await office.PersonAsync("核定", new RoleGrant(OfficeRole.Verifier));
        await office.PersonAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
        await office.PersonAsync("督查室", new RoleGrant(OfficeRole.SupervisionOffice));
        await office.OpenAsync();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task From_signing_in_to_publishing_without_a_mouse()
    {
        // Fill in and submit.
        await using var enterer = await EnterAsync("城关录入");
        var page = enterer.Page;
        await Expect(page.Locator(".todos")).ToContainTextAsync("5 项待填");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + FillPage.Path);
        var fill = await new FillPage(page).ReadyAsync();
        foreach (var figure in new[] { "780", "95", "6", "6", "12" })
        {
            await fill.TypeAsync(figure);
        }

        await fill.PressAsync("Control+s");
        await fill.SavedAsync();
        await fill.PressAsync("Control+Enter");
        await page.Locator("[data-dialog-yes]").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".said")).ToContainTextAsync("已提交 5 项。");

        // Verify all of them: by Tab to the box that marks all, then E.
        await using var verifier = await EnterAsync("核定");
        page = verifier.Page;
        await Expect(page.Locator(".todos")).ToContainTextAsync("5 项待核定");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-verify][data-ready]").WaitForAsync();
        for (var n = 0; n < 5; n++)
        {
            await page.Keyboard.PressAsync(" ");
            await page.Keyboard.PressAsync("j");
        }

        await Expect(page.Locator("[data-chosen]")).ToHaveTextAsync("已勾选 5 个");
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator(".said")).ToContainTextAsync("已处理 5 个数。");

        // Close and lock the period; look up a figure's why.
        await using var assessment = await EnterAsync("考核办");
        page = assessment.Page;
        await TabToAsync(page, "期次与公布");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/periods/2026");
        await TabToAsync(page, "现在截止");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".said")).ToContainTextAsync("二季度");
        await TabToAsync(page, "锁定二季度……");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "锁定二季度");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".said")).ToContainTextAsync("锁定");
        await TabToAsync(page, "排名");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/ranking/**");
        await TabToAsync(page, "48.75");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/why/**");
        await TabToAsync(page, "完成 780 万元，到二季度末应完成 800 万元，完成率 97.50%，得 48.75 分。");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".why details[open] .steps-list")).ToContainTextAsync("50 × 780 ÷ 800，得 48.75 分");

        // Publish, with the password once more.
        await using var supervision = await EnterAsync("督查室");
        page = supervision.Page;
        await Expect(page.Locator(".todos")).ToContainTextAsync("已锁定，等公布");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/periods/2026");
        await TabToAsync(page, "公布2026年二季度……");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync(" ");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(PortalOffice.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".said")).ToContainTextAsync("已公布");

        await using var db = office.Database.Open();
        var period = await db.Periods.SingleAsync(p => p.Period == "Q2", TestContext.Current.CancellationToken);
        Assert.True(period is { PublishedAt: not null, ShowsFullList: true });
        foreach (var guard in new[] { enterer, verifier, assessment, supervision })
        {
            await guard.AssertCleanAsync();
        }
    }

    /// <summary>Signs in by keys: the name has the focus at once.</summary>
    private async Task<PageGuard> EnterAsync(string name)
    {
        var guard = await browser.OpenAsync(office.Address);
        await guard.Page.GotoAsync("/account/sign-in");
        await Expect(guard.Page.GetByLabel("用户名")).ToBeFocusedAsync();
        await guard.Page.Keyboard.TypeAsync(name);
        await guard.Page.Keyboard.PressAsync("Tab");
        await Expect(guard.Page.GetByLabel("密码")).ToBeFocusedAsync();
        await guard.Page.Keyboard.TypeAsync(PortalOffice.Password);
        await guard.Page.Keyboard.PressAsync("Enter");
        await guard.Page.WaitForURLAsync(office.Address.ToString());
        return guard;
    }

    /// <summary>Goes on by Tab until something with that text, or that name, has the focus; and it is seen that it has.</summary>
    private static async Task TabToAsync(IPage page, string text)
    {
        for (var n = 0; n < 200; n++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("() => document.activeElement.innerText?.trim() ?? ''") == text)
            {
                Assert.True(await page.EvaluateAsync<bool>("() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; }"), $"{text} has the focus unseen");
                return;
            }
        }

        Assert.Fail($"Tab does not reach {text}.");
    }
}
