using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Results;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>An open page sees what others do without being loaded again, each as much as it may.</summary>
public sealed class LiveTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Ranking = "/%E5%88%9B%E4%B8%9A%E7%AB%9E%E8%B5%9B/2026/Q2/ranking/%E4%B9%A1%E9%95%87";
    private const string Town = "东山镇";

    // A figure that no page shows by chance.
    private const string Typed = "1387.4321";
    private const string Shown = "1,387.4321";
    private PortalOffice office = null!;
    private Actor enterer = null!;
    private Actor verifier = null!;

    public async ValueTask InitializeAsync()
    {
        office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("县领导", new RoleGrant(OfficeRole.CountyLeader));
        await office.PersonAsync("城关单位", new RoleGrant(OfficeRole.UnitUser, "城关镇"));
        enterer = await office.PersonAsync("东山录入", new RoleGrant(OfficeRole.Enterer, Town));
        verifier = await office.PersonAsync("招商核定", new RoleGrant(OfficeRole.Verifier, "招商局", Season.Attraction));
        await office.OpenAsync();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_figure_reported_moves_the_reported_basis_and_verified_the_verified_one_in_pages_that_stay_open()
    {
        await using var guard = await office.VisitAsync(browser, "县领导", "/");
        var (home, reported, verified) = (guard.Page, await OpenAsync(guard, Ranking + "?basis=reported"), await OpenAsync(guard, Ranking + "?basis=verified"));
        await Expect(reported.Locator("h1")).ToContainTextAsync("预估");
        await Expect(verified.Locator(".state")).ToContainTextAsync("应报 188 项，已报 94 项，已核 94 项");
        await Expect(Verified(home)).ToHaveTextAsync("94 / 94 项已核");
        IPage[] pages = [home, reported, verified];
        foreach (var page in pages)
        {
            await page.EvaluateAsync("() => { window.stayed = true; }");
        }

        await office.ReportAsync(enterer, new TypedCell(Town, Season.Attraction, Typed, 0, "有说明"));
        await Expect(Line(reported, Town).Locator(".rank")).ToHaveTextAsync("1");
        await Expect(Line(reported, Town).Locator(".strong")).ToHaveTextAsync("50.00");
        await Expect(verified.Locator(".state")).ToContainTextAsync("已报 95 项，已核 94 项");
        await Expect(Line(verified, Town).Locator(".strong")).ToHaveTextAsync("0.00");

        await Expect(Verified(home)).ToHaveTextAsync("94 / 188 项已核");

        await office.DecideAsync(verifier, Town, Season.Attraction, SubmissionAct.Verified);
        await Expect(verified.Locator(".state")).ToContainTextAsync("已报 95 项，已核 95 项");
        await Expect(Line(verified, Town).Locator(".rank")).ToHaveTextAsync("1");
        await Expect(Line(verified, Town).Locator(".strong")).ToHaveTextAsync("50.00");
        await Expect(Verified(home)).ToHaveTextAsync("95 / 188 项已核");
        foreach (var page in pages)
        {
            Assert.True(await page.EvaluateAsync<bool>("() => window.stayed"));
        }

        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task Who_sees_one_unit_is_told_that_something_changed_and_nothing_of_what()
    {
        await using var guard = await office.VisitAsync(browser, "城关单位", "/");
        var ranking = await OpenAsync(guard, Ranking);
        await guard.Page.EvaluateAsync("""
            async () => {
              window.heard = '';
              const reader = (await fetch('/live/2026')).body.pipeThrough(new TextDecoderStream()).getReader();
              (async () => { for (let part; !(part = await reader.read()).done;) window.heard += part.value; })();
            }
            """);
        await guard.Page.WaitForFunctionAsync("() => heard.endsWith('\\n\\n')");
        await office.ReportAsync(enterer, new TypedCell(Town, Season.Attraction, Typed, 0, "有说明"));
        await office.DecideAsync(verifier, Town, Season.Attraction, SubmissionAct.Verified);

        // Three changes of the year at the least: the state now, the report, the verification.
        await guard.Page.WaitForFunctionAsync("() => heard.split('\\n\\n').length > 2");
        await Expect(ranking.Locator(".live-note").Or(ranking.Locator(".state", new() { HasText = "已核 95 项" })).First).ToBeVisibleAsync();
        Assert.Matches("^(event: changed\\ndata: \\d{1,6}\\n\\n)+$", await guard.Page.EvaluateAsync<string>("() => heard"));
        foreach (var page in new[] { guard.Page, ranking })
        {
            var text = await page.ContentAsync();
            Assert.DoesNotContain(Shown, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Typed, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Town, text, StringComparison.Ordinal);
        }

        await guard.AssertCleanAsync();
    }

    private static async Task<IPage> OpenAsync(PageGuard guard, string path)
    {
        var page = await guard.Page.Context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    private static ILocator Verified(IPage page) => page.Locator(".desk-overview .tile-figure").First;

    private static ILocator Line(IPage page, string unit) => page.Locator(".ranking tbody tr", new() { Has = page.Locator($"th a:text-is('{unit}')") });
}
