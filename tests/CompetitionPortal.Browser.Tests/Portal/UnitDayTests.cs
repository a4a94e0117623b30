using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Browser.Tests.Pages;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>单位用户, 南坪乡, after the half-year was published: its place, its points, its figures beside the others', and what it takes for the next place (steps 1, 2, 3, 5).</summary>
public sealed class UnitDayTests(BrowserFixture browser) : IAsyncLifetime
{
    private PortalOffice office = null!;
    private PageGuard guard = null!;

    private IPage Page => guard.Page;

    public async ValueTask InitializeAsync()
    {
        office = await PortalOffice.StartAsync(HalfYear.Season());
        await office.PersonAsync("南坪单位", new RoleGrant(OfficeRole.UnitUser, HalfYear.Unit));
        await office.PublishAsync();
        guard = await office.VisitAsync(browser, "南坪单位", "/");
    }

    public async ValueTask DisposeAsync()
    {
        await guard.DisposeAsync();
        await office.DisposeAsync();
    }

    [Fact]
    public async Task Steps_1_2_5_the_place_with_its_neighbours_the_points_down_to_the_clause_and_the_figure_among_best_median_and_last_year()
    {
        // 1: ninth of fifteen, provisional.
        await Expect(Page.Locator(".own h2")).ToHaveTextAsync("南坪乡 2026年二季度 · 核定口径 · 已公布，暂定");
        Assert.Equal("81.25 / 100", await FactAsync("总分"));
        Assert.StartsWith("第 9 名 / 15", await FactAsync("乡镇名次"), StringComparison.Ordinal);

        // 5: the own figure among best, median and last year.
        Assert.Equal(("99.50", "84.25", "78.60 第 11 名"), (await FactAsync("乡镇最好"), await FactAsync("乡镇中位"), await FactAsync("上年（2025年全年）")));
        Assert.Equal(["500 万元", "330", "62.50%", "31.25", "50", "63%", "49.50", "34.25", "▼ 滞后"], await CellsAsync(".own", Season.Attraction));
        await Screenshots.SaveAsync(Page, "unit-day-home-1366");

        // 1: two neighbours each way and nobody else.
        await Page.GetByRole(AriaRole.Link, new() { Name = "第 9 名" }).ClickAsync();
        await Expect(Page.Locator(".head .state")).ToContainTextAsync("暂定，未定案。");
        Assert.Equal(["7 西岭乡 87.00", "8 石桥乡 84.25", "9 南坪乡 81.25", "10 北沟乡 78.25", "11 青龙镇 75.25"], await Page.Locator(".ranking tbody tr").EvaluateAllAsync<string[]>(
            "rows => rows.map(r => [r.querySelector('.rank'), r.querySelector('th'), r.querySelector('.strong')].map(c => c.innerText).join(' '))"));
        await Expect(Page.Locator(".ranking caption")).ToContainTextAsync("这里是本单位和前后各两名，最好 99.50 分，中位 84.25 分");

        // 2: 31.25 = 50 × 500 ÷ 800, down to what was typed and to the clause.
        await Page.Locator(".ranking tbody tr").Nth(2).GetByRole(AriaRole.Link, new() { Name = "31.25", Exact = true }).ClickAsync();
        var cell = Page.Locator(".why tbody", new() { HasText = Season.Attraction });
        await Expect(cell.Locator(".points")).ToHaveTextAsync("31.25");
        await Expect(cell.Locator("summary")).ToHaveTextAsync("完成 500 万元，到二季度末应完成 800 万元，完成率 62.50%，得 31.25 分。");
        await cell.Locator("summary").ClickAsync();
        var steps = await cell.Locator(".steps-list li").AllInnerTextsAsync();
        Assert.Equal(["二季度累计核定数 500 万元", "全年目标 1,600 万元", "到二季度末应完成全年的 50.00%，目标 800 万元"], steps.Take(3));
        Assert.EndsWith("；50 × 500 ÷ 800，得 31.25 分", steps[4], StringComparison.Ordinal);
        Assert.Equal(["520", "500", "330"], await cell.Locator(".sources tbody tr", new() { HasText = "二季度" }).Locator("td").AllInnerTextsAsync());
        await Screenshots.SaveAsync(Page, "unit-day-why-1366");

        await cell.GetByRole(AriaRole.Link, new() { Name = "考核办法，" + HalfYear.Clause }).ClickAsync();
        await Expect(Page.Locator(":target")).ToContainTextAsync(Season.Attraction);
        await Expect(Page.Locator(":target")).ToContainTextAsync(HalfYear.Clause);
        Assert.True(await Page.Locator(":target").EvaluateAsync<bool>("e => { const b = e.getBoundingClientRect(); return b.top >= 0 && b.top < innerHeight; }"));
        await AccessibilityTests.AssertAccessibleAsync(Page, "clause");
        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task Step_3_the_next_place_takes_48_08_more_48_only_tie_and_the_plan_shows_what_it_gives()
    {
        await Page.GotoAsync($"/创业竞赛/2026/Q2/why/{HalfYear.Unit}?basis=verified");
        await Page.GetByRole(AriaRole.Link, new() { Name = "还差多少" }).First.ClickAsync();
        await Expect(Page.Locator("h1")).ToHaveTextAsync("南坪乡：2026年创业竞赛二季度还差多少");
        // From 547.92 on 34.245 rounds to the 34.25 of the next one, so that 548 only ties.
        Assert.Equal("+48.08 到 548.08；+47.92 起并列 记入打算", (await CellsAsync(".gap", Season.Attraction))[^2]);
        await AccessibilityTests.AssertAccessibleAsync(Page, "gap");

        await Page.GetByRole(AriaRole.Button, new() { Name = $"把{Season.Attraction} 548.08 记入打算" }).ClickAsync();
        await Expect(Page.Locator(".said")).ToContainTextAsync("照打算：总分 81.25 → 84.26，乡镇第 9 名 → 第 8 名。");
        await Page.GetByLabel($"{Season.Attraction}打算的数").FillAsync("548");
        await Page.GetByRole(AriaRole.Button, new() { Name = "按打算试算" }).ClickAsync();
        await Expect(Page.Locator(".said")).ToContainTextAsync("照打算：总分 81.25 → 84.25，乡镇第 9 名 → 第 8 名。");
        await Screenshots.SaveAsync(Page, "unit-day-gap-1366");
        await guard.AssertCleanAsync();
    }

    private Task<string> FactAsync(string name) => Page.EvaluateAsync<string>("name => [...document.querySelectorAll('.own .facts > div')].find(d => d.querySelector('dt').innerText === name).querySelector('dd').innerText.replace(/\\s+/g, ' ').trim()", name);

    private Task<string[]> CellsAsync(string table, string row) => Page.EvaluateAsync<string[]>(
        "([table, row]) => [...[...document.querySelectorAll(`${table} tbody tr`)].find(r => r.querySelector('th').innerText === row).querySelectorAll('td')].map(d => d.innerText.replace(/\\s+/g, ' ').trim())", new[] { table, row });
}
