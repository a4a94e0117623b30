using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Browser.Tests.Pages;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Demonstration;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>督查室 at the year's end, step 6: the office's own workbook against ours, 95 units, 2 differences, both explained.</summary>
public sealed class ReconcileTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_offices_own_workbook_of_95_units_differs_in_two_figures_and_both_are_explained()
    {
        var last = DemonstrationCounty.Create(DateOnly.FromDateTime(PortalOffice.Morning.UtcDateTime))[0];
        await using var office = await PortalOffice.StartAsync(last);
        await office.PersonAsync("督查室", new RoleGrant(OfficeRole.SupervisionOffice));
        await using var guard = await office.VisitAsync(browser, "督查室", "/reconcile/2025");
        var page = guard.Page;
        await page.SetInputFilesAsync("[type=file]", new FilePayload { Name = "2025年得分表.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = Book(ScoringService.Score(last.Facts, last.Rulebook, Standing.Annual)) });
        await page.GetByRole(AriaRole.Button, new() { Name = "看各列的含义" }).ClickAsync();
        await Expect(page.GetByText("《得分表》有 95 个单位")).ToBeVisibleAsync();
        Assert.Equal(["总分", "类别名次"], await page.Locator("select[name^='Take.Meanings']").EvaluateAllAsync<string[]>("all => all.map(s => s.value)"));
        await AccessibilityTests.AssertAccessibleAsync(page, "columns");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始比对" }).ClickAsync();

        await Expect(page.Locator(".head .state")).ToContainTextAsync("2 处不同，还有 2 处没有说明");
        Assert.Equal(2, await page.Locator("main tbody tr").CountAsync());
        await Screenshots.SaveAsync(page, "reconcile-1366");
        foreach (var text in new[] { "办公室的表少进了一位", "名次是手填的，填错了" })
        {
            var row = page.Locator("main tbody tr", new() { Has = page.Locator("form") }).First;
            await row.GetByRole(AriaRole.Textbox).FillAsync(text);
            await row.GetByRole(AriaRole.Button, new() { Name = "说明" }).ClickAsync();
            await Expect(page.Locator("main tbody")).ToContainTextAsync("● " + text);
        }

        await Expect(page.Locator(".head .state")).ToContainTextAsync("2 处不同，都已说明，可以上线。");
        await AccessibilityTests.AssertAccessibleAsync(page, "explained");
        await guard.AssertCleanAsync();
    }

    /// <summary>As an office makes it: of one unit the total is cut off a hundredth short, of another the rank was typed by hand.</summary>
    private static byte[] Book(Scoreboard board)
    {
        var sheet = new WrittenSheet("得分表");
        sheet.Add([new WrittenCell("2025年得分表", CellLook.Text), new WrittenCell(null, CellLook.Text), new WrittenCell(null, CellLook.Text)]);
        sheet.Add([new WrittenCell("单位", CellLook.Text), new WrittenCell("总分", CellLook.Text), new WrittenCell("名次", CellLook.Text)]);
        foreach (var (score, n) in board.Scores.Select((s, n) => (s, n)))
        {
            var rank = (decimal)score.Places[board.Rulebook.ClassRanking!.Name].Rank;
            sheet.Add([new WrittenCell(score.Name, CellLook.Text), new WrittenCell(score.Total - (n == 3 ? 0.01m : 0), CellLook.Figure), new WrittenCell(rank + (n == 7 ? 1 : 0), CellLook.Figure)]);
        }

        return WorkbookWriter.Write([sheet]);
    }
}
