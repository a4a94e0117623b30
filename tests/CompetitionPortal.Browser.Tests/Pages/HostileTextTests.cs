using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>Names that would do harm elsewhere stand on every page as the text they are.</summary>
public sealed class HostileTextTests(BrowserFixture browser, HostileCounty hostile)
{
    [Fact]
    public async Task Names_are_text_everywhere_and_break_no_layout()
    {
        var (year, standing) = (PageAddresses.Year(2025), PageAddresses.At("year"));
        await using var guard = await hostile.Offices.OpenAsync(browser);
        var dialogs = 0;
        guard.Page.Dialog += async (_, dialog) =>
        {
            dialogs++;
            await dialog.DismissAsync();
        };
        await guard.Page.GotoAsync(StandingAddress.Units(year, standing));
        var roster = await guard.Page.Locator(".units tbody th > a").AllInnerTextsAsync();
        Assert.Equal(HostileCounty.Names, roster.Take(HostileCounty.Names.Count).Select(n => n.Trim()));

        foreach (var address in PageAddresses.EveryKind(2025, standing, "县直", "乡镇", "河口镇").Append(StandingAddress.Search(year, standing) + "?q=" + Uri.EscapeDataString(HostileCounty.Names[0])))
        {
            await guard.Page.GotoAsync(address);
            Assert.Empty(await guard.Page.Locator("main script:not([src]), main img").EvaluateAllAsync<string[]>("all => all.map(e => e.parentElement.outerHTML)"));
            Assert.True(await guard.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 1366, address);
        }

        await guard.Page.GotoAsync(StandingAddress.Ranking(year, standing, "乡镇"));
        Assert.Equal(HostileCounty.Names.Order(StringComparer.Ordinal), (await PageTables.RankingAsync(guard.Page, guard.Page.Url)).Keys.Order(StringComparer.Ordinal));
        var labels = await guard.Page.Locator(".chart svg text").AllTextContentsAsync();
        Assert.All(HostileCounty.Names, n => Assert.Contains(n.Length > 8 ? n[..7] + "…" : n, labels));
        Assert.Contains(HostileCounty.Indicator, await guard.Page.InnerTextAsync(".chart"), StringComparison.Ordinal);
        Assert.Contains(HostileCounty.Indicator, await guard.Page.InnerTextAsync(".ranking thead"), StringComparison.Ordinal);
        await guard.Page.GotoAsync(StandingAddress.Why(year, standing, "河口镇"));
        Assert.Contains(HostileCounty.Indicator, await guard.Page.InnerTextAsync(".why"), StringComparison.Ordinal);
        Assert.Equal(0, dialogs);
        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task A_code_with_signs_that_mean_something_in_addresses_has_its_pages()
    {
        var (year, standing) = (PageAddresses.Year(2025), PageAddresses.At("year"));
        await using var guard = await hostile.Offices.OpenAsync(browser);
        await guard.Page.GotoAsync(StandingAddress.Ranking(year, standing, "党群部门"));
        await guard.Page.ClickAsync(".ranking tbody a:text-is('团县委')");
        Assert.StartsWith("团县委：", await guard.Page.InnerTextAsync("h1"), StringComparison.Ordinal);
        await guard.Page.ClickAsync("text=单位档案");
        Assert.Contains(HostileCounty.Code, await guard.Page.InnerTextAsync(".facts"), StringComparison.Ordinal);
        await guard.Page.ClickAsync("text=三季度");
        Assert.StartsWith("团县委：", await guard.Page.InnerTextAsync("h1"), StringComparison.Ordinal);
    }
}
