using System.Text.RegularExpressions;
using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>The network goes, the session ends, the person signs out: what was typed is kept for its person and for nobody else.</summary>
public sealed class NetworkTests(BrowserFixture browser) : IAsyncLifetime
{
    private PortalOffice office = null!;
    private PageGuard guard = null!;
    private FillPage fill = null!;

    public async ValueTask InitializeAsync()
    {
        office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("财政录入", new RoleGrant(OfficeRole.Enterer, null, Season.Revenue));
        await office.PersonAsync("财政同事", new RoleGrant(OfficeRole.Enterer, null, Season.Revenue));
        await office.OpenAsync();
        guard = await office.VisitAsync(browser, "财政录入", FillPage.Path);
        fill = await new FillPage(guard.Page).ReadyAsync();
        guard.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await guard.DisposeAsync();
        await office.DisposeAsync();
    }

    [Fact]
    public async Task The_network_goes_twelve_cells_are_typed_the_browser_is_restarted_and_all_twelve_are_there()
    {
        await guard.Page.Context.SetOfflineAsync(true);
        await Expect(fill.Status).ToHaveTextAsync("网络中断，填的数先保存在本机");
        foreach (var n in Enumerable.Range(1, 12))
        {
            await fill.TypeAsync($"{80 + n}");
        }

        await Expect(fill.Status).ToHaveTextAsync("网络中断，已保存在本机：12 项未上传", new() { Timeout = 10_000 });
        Assert.Equal("waiting", await fill.StateAsync("城关镇"));
        var state = await guard.Page.Context.StorageStateAsync();

        await using var restarted = await browser.OpenAsync(office.Address, o => o.StorageState = state);
        await restarted.Page.GotoAsync(FillPage.Path);
        var again = await new FillPage(restarted.Page).ReadyAsync();
        await Expect(again.Status).ToHaveTextAsync("已恢复，已补传 12 项", new() { Timeout = 10_000 });
        foreach (var (town, n) in Season.Townships.Take(12).Select((t, n) => (t, n + 1)))
        {
            Assert.Equal(($"{80 + n}", "draft"), (await again.TextAsync(town), await again.StateAsync(town)));
        }

        Assert.Equal(12, (await office.DraftsAsync()).Count);
        await restarted.AssertCleanAsync();
    }

    [Fact]
    public async Task Typing_goes_on_while_the_network_is_cut_and_comes_back()
    {
        var seen = await WatchAsync();
        await guard.Page.Context.SetOfflineAsync(true);
        await fill.TypeAsync("91");
        await fill.PressAsync("Control+s");
        await Expect(fill.Status).ToHaveTextAsync("网络中断，已保存在本机：1 项未上传");
        await fill.TypeAsync("92");
        await fill.PressAsync("Control+Enter");
        await Expect(fill.Left).ToHaveTextAsync("还有没传到服务器的数，传完才能提交。它们保存在本机，不会丢。");
        await guard.Page.Context.SetOfflineAsync(false);
        await Expect(fill.Status).ToHaveTextAsync("已恢复，已补传 2 项", new() { Timeout = 10_000 });
        var texts = (await seen()).Select(t => Regex.Replace(t, @"\d+", "n")).Distinct().ToList();
        Assert.True(texts.IndexOf("网络中断，已保存在本机：n 项未上传") >= 0 && texts.IndexOf("正在恢复……") >= 0 && texts[^1] == "已恢复，已补传 n 项", string.Join(" | ", texts));
        Assert.Equal(["城关镇 财政收入 91", "东山镇 财政收入 92"], await office.DraftsAsync());
    }

    [Fact]
    public async Task A_figure_typed_over_one_whose_answer_was_lost_on_the_way_wins_without_a_conflict()
    {
        var lost = false;
        await guard.Page.RouteAsync("**/cells", async route =>
        {
            if (lost)
            {
                await route.ContinueAsync();
                return;
            }

            lost = true;
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await fill.TypeAsync("91");
        await fill.PressAsync("Control+s");
        await Expect(fill.Status).ToContainTextAsync("网络中断");
        Assert.Equal(["城关镇 财政收入 91"], await office.DraftsAsync());
        await fill.PressAsync("ArrowUp");
        await fill.TypeAsync("95");
        await Expect(fill.Status).ToHaveTextAsync("已恢复，已补传 1 项", new() { Timeout = 10_000 });
        Assert.Equal(["城关镇 财政收入 95"], await office.DraftsAsync());
        await Expect(fill.Conflicts).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_session_expires_while_typing_the_cells_are_kept_and_come_after_signing_in_again()
    {
        office.Clock.Move(TimeSpan.FromMinutes(31));
        await fill.TypeAsync("91");
        await fill.TypeAsync("92");
        await Expect(fill.Status).ToHaveTextAsync("登录已过期，2 项保存在本机，重新登录后自动补传 重新登录", new() { Timeout = 10_000 });
        await fill.Status.GetByRole(AriaRole.Link).ClickAsync();
        await guard.Page.GetByLabel("用户名").FillAsync("财政录入");
        await guard.Page.GetByLabel("密码").FillAsync(PortalOffice.Password);
        await guard.Page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await fill.ReadyAsync();
        await Expect(fill.Status).ToHaveTextAsync("已恢复，已补传 2 项", new() { Timeout = 10_000 });
        Assert.Equal(["城关镇 财政收入 91", "东山镇 财政收入 92"], await office.DraftsAsync());
    }

    [Fact]
    public async Task Signing_out_wipes_the_store_and_another_person_on_the_same_browser_is_never_shown_the_cells()
    {
        await guard.Page.RouteAsync("**/cells", route => route.AbortAsync());
        await fill.TypeAsync("91");
        await Expect(fill.Status).ToContainTextAsync("1 项未上传", new() { Timeout = 10_000 });
        await guard.Page.Context.ClearCookiesAsync();
        await PortalOffice.SignInAsync(guard.Page, "财政同事", FillPage.Path);
        await fill.ReadyAsync();
        Assert.Equal("", await fill.TextAsync("城关镇"));
        Assert.Equal(1, await guard.Page.EvaluateAsync<int>("() => localStorage.length"));
        await guard.Page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await guard.Page.WaitForURLAsync("**/account/sign-in");
        Assert.Equal(1, await guard.Page.EvaluateAsync<int>("() => localStorage.length"));

        await PortalOffice.SignInAsync(guard.Page, "财政录入", FillPage.Path);
        await fill.ReadyAsync();
        Assert.Equal(("91", "waiting"), (await fill.TextAsync("城关镇"), await fill.StateAsync("城关镇")));
        await guard.Page.GotoAsync("/");
        await guard.Page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await guard.Page.WaitForURLAsync("**/account/sign-in");
        Assert.Equal(0, await guard.Page.EvaluateAsync<int>("() => localStorage.length"));
        Assert.Empty(await office.DraftsAsync());
    }

    [Fact]
    public async Task Two_tabs_of_one_person_do_not_wipe_each_others_cells()
    {
        await guard.Page.Context.RouteAsync("**/cells", route => route.AbortAsync());
        var second = new FillPage(await guard.Page.Context.NewPageAsync());
        await second.Page.GotoAsync(FillPage.Path);
        await second.ReadyAsync();
        await fill.TypeAsync("91");
        await second.PressAsync("ArrowDown");
        await second.TypeAsync("92");
        Assert.Equal(2, await guard.Page.EvaluateAsync<int>("() => localStorage.length"));
        await second.Page.CloseAsync();

        await guard.Page.Context.UnrouteAllAsync();
        await guard.Page.ReloadAsync();
        await fill.ReadyAsync();
        await Expect(fill.Status).ToHaveTextAsync("已恢复，已补传 2 项", new() { Timeout = 10_000 });
        Assert.Equal(["东山镇 财政收入 92", "城关镇 财政收入 91"], (await office.DraftsAsync()).OrderByDescending(d => d.Length > 0 ? d[^2..] : d));
    }

    [Fact]
    public async Task After_the_deadline_what_was_typed_is_said_back_and_kept_in_sight()
    {
        await fill.TypeAsync("91");
        await fill.SavedAsync();
        office.Clock.Move(new DateTimeOffset(2026, 7, 10, 9, 0, 1, TimeSpan.Zero) - office.Clock.GetUtcNow());
        await PortalOffice.SignInAsync(await guard.Page.Context.NewPageAsync(), "财政录入", FillPage.Path);
        await fill.TypeAsync("92");
        await Expect(fill.Left).ToHaveTextAsync("东山镇“财政收入”填的“92”没有存上：这一期核定中，现在不能填报。", new() { Timeout = 10_000 });
        Assert.Equal(("", "locked"), (await fill.TextAsync("东山镇"), await fill.StateAsync("东山镇")));
        Assert.Equal(["城关镇 财政收入 91"], await office.DraftsAsync());
    }

    /// <summary>Every text that the status has shown since.</summary>
    private async Task<Func<Task<string[]>>> WatchAsync()
    {
        await guard.Page.EvaluateAsync("""
            () => {
              window.statuses = [];
              const status = document.querySelector('[data-status]');
              new MutationObserver(() => statuses.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
            }
            """);
        return () => guard.Page.EvaluateAsync<string[]>("() => statuses");
    }
}
