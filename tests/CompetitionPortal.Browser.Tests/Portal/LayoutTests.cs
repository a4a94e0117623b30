using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>The grid and the queue on the screens of the offices: nothing sticks out, enough rows are seen; with pictures for the eye.</summary>
public sealed class LayoutTests(BrowserFixture browser)
{
    [Fact]
    public Task List_matrix_and_queue_fit_the_smaller_screen() => FitsAsync(1366, 768);

    [Fact]
    [Trait("Category", "Long")]
    public Task List_matrix_and_queue_fit_the_larger_screen() => FitsAsync(1920, 1080);

    private async Task FitsAsync(int width, int height)
    {
        await using var office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("城关录入", new RoleGrant(OfficeRole.Enterer, "城关镇"));
        await office.PersonAsync("财政录入", new RoleGrant(OfficeRole.Enterer, null, Season.Revenue));
        await office.PersonAsync("乡镇录入", [.. Season.Townships.Select(t => new RoleGrant(OfficeRole.Enterer, t))]);
        await office.PersonAsync("招商核定", new RoleGrant(OfficeRole.Verifier, "招商局", Season.Attraction));
        await office.PersonAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
        await office.PersonAsync("管理员", new RoleGrant(OfficeRole.SystemAdministrator), new RoleGrant(OfficeRole.SecurityAdministrator));
        await office.OpenAsync();

        await using (var guard = await VisitAsync(office, "乡镇录入", FillPage.Path, width, height))
        {
            var fill = await new FillPage(guard.Page).ReadyAsync();
            await fill.PasteAsync(string.Join("\r\n", Season.Townships.Select((t, n) => $"{(n == 3 ? 9000 : 300 + (20 * n))}\t{90 + n}\t{(n == 2 ? "3.4亿" : 4)}")));
            await fill.PressAsync("Control+s");
            await fill.SavedAsync();
            await CheckAsync(guard, $"fill-matrix-{width}");
            await fill.PressAsync("Control+Enter");
            await guard.Page.Locator("[data-dialog-yes]").ClickAsync();
            await guard.Page.Locator(".said").WaitForAsync();
            await CheckAsync(guard, $"fill-matrix-submitted-{width}");
        }

        foreach (var (name, path, picture) in new[]
        {
            ("城关录入", FillPage.Path, "fill-indicators"), ("财政录入", FillPage.Path, "fill-units"), ("城关录入", FillPage.Path + "?print=1", "fill-paper"), ("乡镇录入", FillPage.Path + "?print=blank", "fill-paper-blank"),
            ("招商核定", "/verify/2026/Q2", "verify"), ("考核办", "/periods/2026", "periods"), ("管理员", "/admin/users", "users"),
        })
        {
            await using var guard = await VisitAsync(office, name, path, width, height);
            if (picture == "verify")
            {
                var rows = await guard.Page.Locator(".verify tbody tr").EvaluateAllAsync<float[]>("rows => rows.map(r => r.getBoundingClientRect().height)");
                Assert.All(rows, h => Assert.InRange(h, 20, 45));
            }

            await CheckAsync(guard, $"{picture}-{width}");
        }
    }

    [Fact]
    public async Task Names_and_heads_stay_while_a_large_matrix_is_moved_through()
    {
        await using var office = await PortalOffice.StartAsync(Season.Large(130, 40));
        await office.PersonAsync("统计录入", new RoleGrant(OfficeRole.Enterer, "统计局"));
        await office.OpenAsync();
        await using var guard = await VisitAsync(office, "统计录入", FillPage.Path, 1366, 768);
        var fill = await new FillPage(guard.Page).ReadyAsync();
        await fill.PressAsync("Control+End");
        await fill.PasteAsync("12345.67");
        await fill.PressAsync("ArrowUp", "ArrowLeft", "Shift+ArrowUp", "Shift+ArrowLeft");

        var boxes = await guard.Page.EvaluateAsync<Dictionary<string, double[]>>("""
            () => Object.fromEntries(Object.entries({
              scroll: '[data-scroll]', name: 'tbody tr:last-child th', head: 'thead th:last-child', corner: 'thead th.name', cell: 'tbody tr:last-child td:last-child', editor: '.fill-editor',
            }).map(([key, selector]) => { const b = document.querySelector(selector).getBoundingClientRect(); return [key, [b.left, b.top, b.right, b.bottom]]; }))
            """);
        Assert.Equal(boxes["scroll"][0], boxes["name"][0], 2.0);
        Assert.Equal(boxes["scroll"][1], boxes["head"][1], 2.0);
        Assert.True(boxes["cell"][2] <= boxes["scroll"][2] + 1 && boxes["cell"][3] <= boxes["scroll"][3] + 1);
        Assert.True(boxes["editor"][0] >= boxes["corner"][2] - 1 && boxes["editor"][1] >= boxes["corner"][3] - 1);
        await CheckAsync(guard, "fill-large-1366");

        // Moved under the names by the wheel, the input is cut off there.
        await fill.PressAsync("Control+Home");
        await guard.Page.EvaluateAsync("() => { document.querySelector('[data-scroll]').scrollLeft = 60; }");
        await guard.Page.WaitForFunctionAsync("() => document.querySelector('.fill-editor').style.clipPath.startsWith('inset')");
    }

    [Fact]
    public async Task In_the_largest_letters_conflicts_help_and_reasons_are_still_seen_whole()
    {
        await using var office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("城关录入", new RoleGrant(OfficeRole.Enterer, "城关镇"));
        await office.PersonAsync("城关同事", new RoleGrant(OfficeRole.Enterer, "城关镇"));
        await office.OpenAsync();
        await using var guard = await VisitAsync(office, "城关录入", FillPage.Path, 1366, 768);
        var fill = await new FillPage(guard.Page).ReadyAsync();
        await using (var other = await office.VisitAsync(browser, "城关同事", FillPage.Path))
        {
            var colleague = await new FillPage(other.Page).ReadyAsync();
            await colleague.PasteAsync("520\r\n95");
            await colleague.PressAsync("Control+s");
            await colleague.SavedAsync();
        }

        await fill.PasteAsync("500\r\n90\r\n3.4亿\r\n1\r\n7000");
        await fill.PressAsync("Control+s");
        await fill.Conflicts.WaitForAsync();
        await CheckAsync(guard, "fill-conflict-1366");
        await guard.Page.Context.AddCookiesAsync([new Cookie { Name = "text-size", Value = "huge", Url = office.Address.ToString() }]);
        await guard.Page.ReloadAsync();
        await fill.ReadyAsync();
        await fill.Conflicts.WaitForAsync();
        await fill.PressAsync("?");
        await CheckAsync(guard, "fill-conflict-huge-1366");
    }

    private async Task<PageGuard> VisitAsync(PortalOffice office, string name, string path, int width, int height)
    {
        var guard = await browser.OpenAsync(office.Address);
        await guard.Page.SetViewportSizeAsync(width, height);
        await PortalOffice.SignInAsync(guard.Page, name, path);
        return guard;
    }

    /// <summary>The page itself never scrolls sideways, only a table within it.</summary>
    private static async Task CheckAsync(PageGuard guard, string picture)
    {
        await guard.Page.ScreenshotAsync(new() { Path = await Screenshots.SaveAsync(guard.Page, picture) });
        Assert.True(await guard.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), picture);
        await guard.AssertCleanAsync();
    }
}
