using System.Text.RegularExpressions;
using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Browser.Tests.Pages;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Seasons;
using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>An installation with nothing in it, from the set-up code to the first figure that somebody can type.</summary>
public sealed class FirstRunTests(BrowserFixture browser)
{
    private const string Own = "首次设置时自己定的一句很长的密码";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    public async Task From_the_set_up_code_over_template_and_import_to_an_invited_user_who_fills_in()
    {
        await using var server = new ServerProcess(ServerStart.Demo with { Words = ["serve"] });
        await server.InitializeAsync();
        var code = Regex.Match(server.Output, "首次设置码 (\\S+)").Groups[1].Value;
        await using var guard = await browser.OpenAsync(server.Address);
        var page = guard.Page;

        await page.GotoAsync("/");
        Assert.EndsWith("/setup", page.Url, StringComparison.Ordinal);
        await page.FillAsync("[name='Form.Code']", code);
        await page.FillAsync("[name='Form.UserName']", "admin");
        await page.FillAsync("[name='Form.DisplayName']", "演示人员01");
        await page.FillAsync("[name='Form.Password']", Own);
        await page.CheckAsync("[name='Form.WorksInAssessmentOffice']");
        await ClickAsync(page, "建立账号");
        await page.WaitForURLAsync("**/account/sign-in*");
        await SignInAsync(page, "admin", Own);
        Assert.Equal(["○ 考核办法", "○ 单位", "○ 目标", "○ 开启填报", "○ 邀请用户"], await StepsAsync(page));
        await AccessibilityTests.AssertAccessibleAsync(page, "first steps");

        var template = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("main a:text-is('下载全年工作簿')"));
        using (var file = await template.CreateReadStreamAsync())
        using (var copy = new MemoryStream())
        {
            await file.CopyToAsync(copy, TestContext.Current.CancellationToken);
            await page.ClickAsync("main a:text-is('导入')");
            await SendAsync(page, copy.ToArray());
            await page.GetByText("请在《单位》表至少写一行").WaitForAsync();
        }

        var (rulebook, facts) = Season.OfTownships();
        await page.GotoAsync("/exchange");
        await SendAsync(page, YearWorkbookWriter.Write(new YearBook(rulebook, facts with { Results = [] })));
        await ClickAsync(page, "确认导入2026年（新年度）");
        await page.GetByText("2026年已导入").WaitForAsync();
        await page.GotoAsync("/");
        Assert.Equal(["● 考核办法", "● 单位", "● 目标", "○ 开启填报", "○ 邀请用户"], await StepsAsync(page));

        await page.ClickAsync("main a:text-is('○ 开启填报')");
        await page.Locator("button:text-is('开启填报')").First.ClickAsync();
        await page.Locator(".said").WaitForAsync();
        await page.GotoAsync("/admin/users");
        await page.FillAsync("[name='New.UserName']", "luru");
        await page.FillAsync("[name='New.DisplayName']", "演示人员02");
        await ClickAsync(page, "建立账号");
        var password = await page.InnerTextAsync(".secret");
        await page.SelectOptionAsync("[name='Grant.User']", new SelectOptionValue { Label = "演示人员02（luru）" });
        await page.SelectOptionAsync("[name='Grant.Role']", new SelectOptionValue { Label = "录入员" });
        await page.FillAsync("[name='Grant.Unit']", "城关镇");
        await ClickAsync(page, "授予");
        await page.Locator("tr", new() { HasTextString = "luru" }).GetByText("录入员").WaitForAsync();
        await page.GotoAsync("/");
        Assert.All(await StepsAsync(page), s => Assert.StartsWith("●", s, StringComparison.Ordinal));

        await page.ClickAsync("button:text-is('退出')");
        await page.WaitForURLAsync("**/account/sign-in*");
        await SignInAsync(page, "luru", password);
        await page.WaitForURLAsync("**/account/password*");
        await page.FillAsync("[name='Form.Current']", password);
        await page.FillAsync("[name='Form.Next']", "录入员自己改成的一句很长的密码");
        await page.FillAsync("[name='Form.Again']", "录入员自己改成的一句很长的密码");
        await page.ClickAsync("main button[type=submit]");
        await page.GetByText("演示人员02，待办").WaitForAsync();
        await page.Locator("main a", new() { HasTextString = "5 项待填" }).ClickAsync();
        await page.WaitForURLAsync("**/fill/2026/*");
        var fill = await new FillPage(page).ReadyAsync();
        await fill.Cell(Season.Attraction).ClickAsync();
        await fill.TypeAsync("60");
        await fill.SavedAsync();
        await guard.AssertCleanAsync();
    }

    private static async Task SignInAsync(IPage page, string name, string password)
    {
        await page.FillAsync("[name='Form.UserName']", name);
        await page.FillAsync("[name='Form.Password']", password);
        await ClickAsync(page, "登录");
        await page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    private static async Task SendAsync(IPage page, byte[] workbook)
    {
        await page.SetInputFilesAsync("[type=file]", new FilePayload { Name = "全年工作簿.xlsx", MimeType = Xlsx, Buffer = workbook });
        await ClickAsync(page, "检查并预览");
    }

    private static Task ClickAsync(IPage page, string button) => page.Locator($"main button:text-is('{button}')").First.ClickAsync();

    private static async Task<IReadOnlyList<string>> StepsAsync(IPage page) => await page.Locator(".steps a").AllInnerTextsAsync();
}
