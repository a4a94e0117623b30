using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Scoring;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>Pages for people who do not see them, or not well, or who have no mouse.</summary>
public sealed class AccessibilityTests(BrowserFixture browser, GoldenCounty golden, SharedDemonstration demonstration)
{
    private static readonly AxeRunOptions Options = new() { ResultTypes = [ResultType.Violations] };

    [Fact]
    public async Task Axe_finds_nothing_serious_on_any_kind_of_page()
    {
        await using var guard = await golden.Offices.OpenAsync(browser);
        var pages = PageAddresses.EveryKind(2025, PageAddresses.At("year"), "县直", "乡镇", "城关镇");
        foreach (var address in pages.Concat(pages.Where(p => p.Contains("/ranking/", StringComparison.Ordinal) || p.Contains("/why/", StringComparison.Ordinal)).Select(StandingAddress.Print))
            .Append(StandingAddress.Home(PageAddresses.Year(2025), PageAddresses.At("Q1", Basis.Reported))).Append("/not-found").Append("/nothing"))
        {
            await guard.Page.GotoAsync(address);
            await AssertAccessibleAsync(guard.Page, address);
        }
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Axe_finds_nothing_serious_in_the_demonstration_in_large_letters()
    {
        await using var guard = await demonstration.Offices.OpenAsync(browser);
        await guard.Page.Context.AddCookiesAsync([new Cookie { Name = "text-size", Value = "huge", Url = demonstration.Address.ToString() }]);
        var year = PageAddresses.Year(PageAddresses.DemonstrationYear);
        foreach (var address in new[] { "/", StandingAddress.Home(year, PageAddresses.At("Q1")), StandingAddress.Ranking(year, PageAddresses.At("Q1", Basis.Reported), "乡镇"), StandingAddress.Home(year, PageAddresses.At("year")) })
        {
            await guard.Page.GotoAsync(address);
            await AssertAccessibleAsync(guard.Page, address);
        }
    }

    [Fact]
    public async Task The_first_tab_skips_to_the_text_and_focus_is_always_seen()
    {
        await using var guard = await golden.Offices.OpenAsync(browser);
        await guard.Page.GotoAsync(StandingAddress.Why(PageAddresses.Year(2025), PageAddresses.At("year"), "城关镇"));
        await guard.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("跳到正文", await guard.Page.EvaluateAsync<string>("() => document.activeElement.innerText"));
        Assert.True((await guard.Page.Locator(".skip").BoundingBoxAsync())!.X >= 0);
        await guard.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await guard.Page.EvaluateAsync<string>("() => document.activeElement.id"));

        var (seen, opened) = (new List<string>(), false);
        for (var i = 0; i < 12; i++)
        {
            await guard.Page.Keyboard.PressAsync("Tab");
            var focus = await guard.Page.EvaluateAsync<string[]>("() => { const e = document.activeElement, s = getComputedStyle(e); return [e.tagName, s.outlineStyle, s.outlineWidth]; }");
            Assert.True(focus[1] != "none" && focus[2] != "0px", string.Join(' ', focus));
            seen.Add(focus[0]);
            if (focus[0] == "SUMMARY" && !opened)
            {
                await guard.Page.Keyboard.PressAsync("Enter");
                opened = await guard.Page.EvaluateAsync<bool>("() => document.activeElement.parentElement.open");
            }
        }

        Assert.Contains("A", seen);
        Assert.True(opened);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task High_contrast_keeps_every_word_and_line(bool forced)
    {
        await using var guard = await golden.Offices.OpenAsync(browser, change: o =>
        {
            o.Contrast = forced ? null : Contrast.More;
            o.ForcedColors = forced ? ForcedColors.Active : null;
        });
        await guard.Page.GotoAsync(StandingAddress.Ranking(PageAddresses.Year(2025), PageAddresses.At("year"), "乡镇"));

        Assert.Contains("一票否决", await guard.Page.InnerTextAsync(".ranking .chip"), StringComparison.Ordinal);
        var cell = guard.Page.Locator(".ranking tbody td").First;
        var border = await cell.EvaluateAsync<string>("e => getComputedStyle(e).borderBottomWidth");
        Assert.Equal(forced ? "1px" : "2px", border);
        await Screenshots.SaveAsync(guard.Page, forced ? "forced-colours" : "more-contrast");
    }

    internal static async Task AssertAccessibleAsync(IPage page, string address)
    {
        var found = await page.RunAxe(Options);
        var grave = found.Violations.Where(v => v.Impact is "serious" or "critical").Select(Describe).ToList();
        Assert.True(grave.Count == 0, $"{address}\n{string.Join('\n', grave)}");
    }

    private static string Describe(AxeResultItem item) => $"{item.Impact} {item.Id}: {item.Help}: {string.Join(" | ", item.Nodes.Take(3).Select(n => n.Html))}";
}
