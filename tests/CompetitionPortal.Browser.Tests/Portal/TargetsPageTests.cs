using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Scoring;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>目标任务 by keys and by blocks from a spreadsheet.</summary>
public sealed class TargetsPageTests(BrowserFixture browser)
{
    private const string Path = "/targets/2026";

    [Fact]
    public async Task A_block_is_pasted_and_saved_by_keys_alone_and_what_is_wrong_stays_in_its_cell()
    {
        await using var office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
        await using var guard = await office.VisitAsync(browser, "考核办", Path);
        var page = guard.Page;

        await page.Locator("[name=v0_0]").FocusAsync();
        await PasteAsync(page, "1,700\t一百\r\n0\t91\r\n\"1500\"\t92");
        Assert.Equal("粘贴了 6 格。还没有保存。", await page.InnerTextAsync("[data-targets-note]"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("v2_0", await page.EvaluateAsync<string>("() => document.activeElement.name"));
        await page.Keyboard.PressAsync("Shift+Enter");
        Assert.Equal("v1_0", await page.EvaluateAsync<string>("() => document.activeElement.name"));
        await page.Keyboard.PressAsync("Control+s");
        await page.Locator(".left-list").WaitForAsync();

        var said = await page.InnerTextAsync(".left-list");
        Assert.Contains("已保存 4 格", said, StringComparison.Ordinal);
        Assert.Contains("城关镇“固定资产投资”：这里要填数", said, StringComparison.Ordinal);
        Assert.Contains("东山镇的“招商引资到位资金”目标是 0，不能作除数", said, StringComparison.Ordinal);
        Assert.Equal("一百", await page.InputValueAsync("[name=v0_1]"));
        Assert.Equal("true", await page.GetAttributeAsync("[name=v0_1]", "aria-invalid"));
        Assert.Equal([1700m, 1500m], await TargetsAsync(office, "城关镇", "河口镇"));
        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task A_block_with_names_goes_where_its_names_say_and_unknown_names_paste_nothing()
    {
        await using var office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
        await using var guard = await office.VisitAsync(browser, "考核办", Path);
        var page = guard.Page;

        await page.Locator("[name=v0_0]").FocusAsync();
        await PasteAsync(page, "单位\t招商引资到位资金\r\n没有的镇\t5\r\n东山镇\t6");
        Assert.Contains("“没有的镇”和表里的名称对不上", await page.InnerTextAsync("[data-targets-note]"), StringComparison.Ordinal);
        await PasteAsync(page, "单位\t招商引资到位资金\r\n河口镇\t1300\r\n城关镇\t1800\r\n全县目标\t16000");
        await page.Keyboard.PressAsync("Control+s");
        await page.Locator(".said").WaitForAsync();

        Assert.Equal([1800m, 1300m], await TargetsAsync(office, "城关镇", "河口镇"));
        Assert.Contains("招商引资到位资金：各单位合计比全县目标", await page.InnerTextAsync(".balances"), StringComparison.Ordinal);
        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task A_column_is_filled_where_it_is_blank_and_taken_back()
    {
        await using var office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
        await using var guard = await office.VisitAsync(browser, "考核办", Path);
        var page = guard.Page;
        var note = page.Locator("[data-targets-note]");
        var before = await page.InputValueAsync("[name=v2_0]");

        await page.Locator("[name=v0_0]").FocusAsync();
        await PasteAsync(page, "1700\r\n\r\n1500\r\n\r\n");
        await page.Locator("[name=v0_0]").FocusAsync();
        await page.Keyboard.PressAsync("Control+d");
        Assert.StartsWith("已把 1700 填进“招商引资到位资金”的 2 个空格", await note.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(("1700", "1500", "1700"), (await page.InputValueAsync("[name=v1_0]"), await page.InputValueAsync("[name=v2_0]"), await page.InputValueAsync("[name=v3_0]")));
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal("", await page.InputValueAsync("[name=v1_0]"));
        await page.Locator("[name=v2_0]").FocusAsync();
        await page.Locator($"[data-fill='{Season.Attraction}']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(("1700", "1500", "1500"), (await page.InputValueAsync("[name=v0_0]"), await page.InputValueAsync("[name=v1_0]"), await page.InputValueAsync("[name=v3_0]")));
        Assert.Equal("", await page.InputValueAsync("[name=c0]"));
        await page.Keyboard.PressAsync("Control+z");
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal(before, await page.InputValueAsync("[name=v2_0]"));
        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task All_columns_of_direct_marks_are_filled_at_once_each_with_its_full_marks()
    {
        var (rulebook, facts) = Season.OfTownships();
        string[] direct = ["危房改造", "外派干部"];
        await using var office = await PortalOffice.StartAsync((
            rulebook with { Uses = [.. rulebook.Uses.Select(u => direct.Contains(u.Indicator) ? u with { Curve = new DirectCurve(), FullMarks = u.FullMarks + (u.Indicator == direct[0] ? 1 : -1) } : u)] },
            facts with { Targets = [.. facts.Targets.Where(t => !direct.Contains(t.Indicator))], Results = [.. facts.Results.Where(r => !direct.Contains(r.Indicator))] }));
        await office.PersonAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
        await using var guard = await office.VisitAsync(browser, "考核办", Path);
        var page = guard.Page;

        await page.Locator("[name=v1_3]").FillAsync("100");
        await page.Locator("[data-fill-usual]").ClickAsync();
        Assert.StartsWith("已在直接计分的 2 列里填了 29 个空格", await page.InnerTextAsync("[data-targets-note]"), StringComparison.Ordinal);
        Assert.Equal(("11", "100", "9", "9"), (await page.InputValueAsync("[name=v0_3]"), await page.InputValueAsync("[name=v1_3]"), await page.InputValueAsync("[name=v0_4]"), await page.InputValueAsync("[name=v14_4]")));
        Assert.Equal("", await page.InputValueAsync("[name=c3]"));
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal(("", "100"), (await page.InputValueAsync("[name=v0_3]"), await page.InputValueAsync("[name=v1_3]")));
        await guard.AssertCleanAsync();
    }

    /// <summary>As the browser gives what a spreadsheet copied.</summary>
    private static Task PasteAsync(IPage page, string text) => page.EvaluateAsync(
        "text => { const data = new DataTransfer(); data.setData('text/plain', text); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", text);

    private static async Task<IEnumerable<decimal>> TargetsAsync(PortalOffice office, params string[] units)
    {
        var facts = (await office.Services.GetRequiredService<StandingService>().YearAsync(Season.Year))!.Facts;
        return units.Select(u => facts.Targets.Single(t => t.Participant == u && t.Indicator == Season.Attraction).Value);
    }
}
