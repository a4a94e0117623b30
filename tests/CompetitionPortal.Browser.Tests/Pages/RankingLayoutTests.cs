using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Web.Scoring;
using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>A ranking on an office's monitor: dense, and head and first columns stay.</summary>
public sealed class RankingLayoutTests(BrowserFixture browser, SharedDemonstration demonstration)
{
    private const string RowsInView = "() => [...document.querySelectorAll('.ranking tbody tr')].filter(r => { const b = r.getBoundingClientRect(); return b.top >= document.querySelector('.ranking thead').getBoundingClientRect().bottom - 1 && b.bottom <= innerHeight; }).length";

    private static string Departments => StandingAddress.Ranking(PageAddresses.Year(PageAddresses.DemonstrationYear - 1), PageAddresses.At("year"), "政府部门");

    [Theory]
    [InlineData(1366, 768, 18)]
    [InlineData(1366, 625, 13)]
    [InlineData(1920, 1080, 28)]
    public async Task So_many_rows_are_in_view(int width, int height, int rows)
    {
        await using var guard = await OpenAsync(width, height);
        Assert.True(await guard.Page.EvaluateAsync<int>(RowsInView) >= rows);
        Assert.Equal(width, await guard.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_head_stays_when_the_page_moves()
    {
        await using var guard = await OpenAsync(1366, 768);
        await guard.Page.EvaluateAsync("() => scrollTo(0, 600)");

        var bar = await guard.Page.Locator(".bar").BoundingBoxAsync();
        foreach (var head in await guard.Page.Locator(".ranking thead th").AllAsync())
        {
            var box = await head.BoundingBoxAsync();
            Assert.True(box!.Y >= bar!.Height - 1 && box.Y + box.Height < 250, await head.InnerTextAsync());
        }

        Assert.Equal("位次", await TextAtAsync(guard.Page, 240, (int)bar!.Height + 30));
        Assert.True(await guard.Page.EvaluateAsync<int>(RowsInView) >= 20);
    }

    [Fact]
    public async Task The_first_columns_stay_when_a_wide_table_moves_aside()
    {
        await using var guard = await OpenAsync(1366, 768, "huge");
        Assert.True(await guard.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") > 1366);
        await guard.Page.EvaluateAsync("() => scrollTo(400, 0)");

        var side = await guard.Page.Locator(".side").BoundingBoxAsync();
        var rank = await guard.Page.Locator(".ranking tbody tr:first-child .rank").BoundingBoxAsync();
        var name = await guard.Page.Locator(".ranking tbody tr:first-child th").BoundingBoxAsync();
        Assert.Equal(side!.Width, rank!.X, 1.0);
        Assert.Equal(rank.X + rank.Width, name!.X, 1.0);
        Assert.Equal(0, side.X);
    }

    [Fact]
    public async Task Ties_vetoes_and_movements_are_said()
    {
        await using var guard = await OpenAsync(1366, 768);
        var lines = await PageTables.RankingAsync(guard.Page, Departments);

        Assert.Equal(("3", "并列第3名"), (lines["发改局"]["位次"], lines["发改局"]["备注"]));
        Assert.Equal(("3", "并列第3名"), (lines["公安局"]["位次"], lines["公安局"]["备注"]));
        Assert.Contains("一票否决", lines["园区管委会"]["备注"], StringComparison.Ordinal);
        Assert.Equal(("2", "合格"), (lines["园区管委会"]["位次"], lines["园区管委会"]["等次"]));
        Assert.Contains(lines.Values, l => l["升降"].StartsWith('↑'));
        Assert.Contains(lines.Values, l => l["升降"].StartsWith('↓'));
        Assert.Contains(lines.Values, l => l["升降"] == "持平");
    }

    private async Task<PageGuard> OpenAsync(int width, int height, string? textSize = null)
    {
        var guard = await demonstration.Offices.OpenAsync(browser, change: o => o.ViewportSize = new() { Width = width, Height = height });
        if (textSize is not null)
        {
            await guard.Page.Context.AddCookiesAsync([new Cookie { Name = "text-size", Value = textSize, Url = demonstration.Address.ToString() }]);
        }

        await guard.Page.GotoAsync(Departments);
        return guard;
    }

    private static Task<string> TextAtAsync(IPage page, int x, int y) =>
        page.EvaluateAsync<string>("at => document.elementFromPoint(at.x, at.y).innerText.trim()", new { x, y });
}
