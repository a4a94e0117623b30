using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Browser.Tests.Pages;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Scoring;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>目标任务, 单位, 加减分和一票否决, 导入导出: on the offices' screen, for everybody, and a workbook taken in.</summary>
public sealed class OfficePagesTests(BrowserFixture browser)
{
    private static readonly string[] Pages = ["/targets/2026", "/targets/2026?class=%E9%83%A8%E9%97%A8", "/units/2026", "/units/2026?find=npx", "/units/2026/%E5%9F%8E%E5%85%B3%E9%95%87", "/events/2026", "/exchange", "/targets/2026?print=1", "/units/2026?print=1", "/events/2026?print=1"];

    [Fact]
    [Trait("Category", "Long")]
    public async Task The_pages_fit_the_screen_and_axe_finds_nothing_serious()
    {
        await using var office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice), new RoleGrant(OfficeRole.SupervisionOffice));
        await using var guard = await office.VisitAsync(browser, "考核办", "/exchange");
        foreach (var address in Pages)
        {
            await guard.Page.GotoAsync(address);
            Assert.True(await guard.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{address} is wider than the screen");
            await guard.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
            await AccessibilityTests.AssertAccessibleAsync(guard.Page, address);
        }

        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task A_workbook_is_looked_at_before_it_is_taken_in()
    {
        var (rulebook, facts) = Season.OfTownships();
        await using var office = await PortalOffice.StartAsync((rulebook, facts));
        await office.PersonAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
        await using var guard = await office.VisitAsync(browser, "考核办", "/exchange");
        var page = guard.Page;
        Task SendAsync(byte[] content) => page.SetInputFilesAsync("[type=file]", new FilePayload { Name = "二季度.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = content });

        await page.SetInputFilesAsync("[type=file]", new FilePayload { Name = "旧表.xls", MimeType = "application/vnd.ms-excel", Buffer = [1, 2, 3] });
        Assert.Contains("只收 .xlsx 文件", await page.InnerTextAsync("[data-upload-note]"), StringComparison.Ordinal);
        await SendAsync(YearWorkbookWriter.Write(new YearBook(rulebook, facts with { Targets = [facts.Targets[0] with { Value = 1700 }, .. facts.Targets.Skip(1)] })));
        await page.GetByRole(AriaRole.Button, new() { Name = "检查并预览" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确认导入2026年" }).WaitForAsync();
        Assert.Contains("1700", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(facts.Targets[0].Value, await TargetAsync(office, facts.Targets[0].Participant));
        await AccessibilityTests.AssertAccessibleAsync(page, "preview");

        await page.GetByRole(AriaRole.Button, new() { Name = "确认导入2026年" }).ClickAsync();
        await page.Locator(".said").WaitForAsync();
        Assert.Equal(1700, await TargetAsync(office, facts.Targets[0].Participant));
        await guard.AssertCleanAsync();
    }

    private static async Task<decimal> TargetAsync(PortalOffice office, string unit) =>
        (await office.Services.GetRequiredService<StandingService>().YearAsync(Season.Year))!.Facts.Targets.Single(t => t.Participant == unit && t.Indicator == Season.Attraction).Value;
}
