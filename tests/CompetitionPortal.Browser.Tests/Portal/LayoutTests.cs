using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>The grid and the queue on the screens of the offices: nothing sticks out, enough rows are seen; with pictures for the eye.</summary>
public sealed class LayoutTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(1366, 768)]
    [InlineData(1920, 1080)]
    public async Task List_matrix_and_queue_fit_the_screen(int width, int height)
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
