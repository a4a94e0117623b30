using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Rulebooks;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>编制考核办法 in the browser: by keys alone, for who does not see it, and with nothing lost.</summary>
public sealed class RulebookPagesTests(BrowserFixture browser)
{
    private const string Shelf = "/rulebooks/2026";

    [Fact]
    public async Task A_small_rulebook_is_entered_from_nothing_by_keys_alone()
    {
        await using var office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
        await using var guard = await office.VisitAsync(browser, "考核办", Shelf);
        var page = guard.Page;

        await page.Locator("[name='Start.From']").FocusAsync();
        await ChooseAsync(page, "空白（从头写起）");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/drafts/*");
        await TypeAsync(page, "#s0", "示例县目标考核办法");
        await SaveAsync(page);
        await PartAsync(page, "类别");
        await TypeAsync(page, "[name='r0.0']", "乡镇", "100", "乡镇");
        await SaveAsync(page);
        await PartAsync(page, "指标");
        await page.Locator("[name='r0.0']").FocusAsync();
        await page.Keyboard.TypeAsync("招商引资到位资金");
        await TabAndTypeAsync(page, "万元");
        foreach (var word in new[] { "累计", "季度", "计划", "归口" })
        {
            await page.Keyboard.PressAsync("Tab");
            await ChooseAsync(page, word);
        }

        await TabAndTypeAsync(page, "招商局");
        await SaveAsync(page);
        await PartAsync(page, "计分");
        Assert.Contains("比类别满分 100 少 100 分", await page.InnerTextAsync(".sum-line"), StringComparison.Ordinal);
        await page.Locator("[name='r0.1']").FocusAsync();
        await ChooseAsync(page, "招商引资到位资金");
        await TabAndTypeAsync(page, "100");
        Assert.Contains("与类别满分一致", await page.InnerTextAsync(".sum-line"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Tab");
        await ChooseAsync(page, "按比例");
        await page.Locator("[name='p0.最高倍数']").WaitForAsync();
        await page.Locator("[name='p0.最高倍数']").FocusAsync();
        await page.Keyboard.TypeAsync("1.2");
        await page.Locator(".curve-sentence").First.WaitForAsync();
        await Assertions.Expect(page.Locator(".curve-sentence").First).ToContainTextAsync("最高按 1.2 倍计");
        Assert.True(await page.Locator(".use-card polyline").CountAsync() > 0);
        await SaveAsync(page);
        await PartAsync(page, "等次");
        await page.Locator("[name='r0.0']").FocusAsync();
        await ChooseAsync(page, "分数线");
        await TabAndTypeAsync(page, "优秀");
        await TabAndTypeAsync(page, "90%");
        await page.Locator("[name='r1.0']").FocusAsync();
        await ChooseAsync(page, "分数线");
        await TabAndTypeAsync(page, "其他");
        await SaveAsync(page);
        await PartAsync(page, "检查与下达");

        Assert.Contains("没有要改正的地方", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task A_block_is_pasted_from_the_clipboard_filled_down_taken_back_and_saved()
    {
        await using var office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
        var id = await StartAsync(office, new Actor("other", "考核办乙", [new RoleGrant(OfficeRole.AssessmentOffice)]));
        await using var guard = await office.VisitAsync(browser, "考核办", RulebookAddress.Draft(2026, id, "指标"));
        var page = guard.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var known = await page.Locator("tbody tr:not([data-blank])").CountAsync();
        var note = page.Locator("[data-draft-note]");
        Task CopyAsync(string text) => page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        ILocator Cell(int row, int column) => page.Locator($"[name='r{row}.{column}']");

        await CopyAsync("甲项\t万元\t累计\r\n\"乙项\n（二）\"\t分\t水平\r\n丙项\t起\t每月\r\n丁项\t个\t当期\r\n");
        await Cell(known, 0).FocusAsync();
        await page.Keyboard.PressAsync("Control+v");
        await Assertions.Expect(note).ToHaveTextAsync("已粘贴 4 行 3 列，还没有保存。");
        Assert.Equal("乙项 （二）", await Cell(known + 1, 0).InputValueAsync());
        Assert.Equal("当期", await Cell(known + 3, 2).InputValueAsync());
        Assert.Contains($"第 {known + 3} 行“填报口径”写的是“每月”", await page.InnerTextAsync("[data-problems]"), StringComparison.Ordinal);
        Assert.Equal($"r{known}.0", await page.EvaluateAsync<string>("() => document.activeElement.name"));

        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(note).ToHaveTextAsync("已撤销。还没有保存。");
        Assert.Equal("", await Cell(known, 0).InputValueAsync());
        Assert.Equal(known + 2, await page.Locator("tbody tr").CountAsync());
        await page.Locator("[data-redo]").ClickAsync();
        await Assertions.Expect(Cell(known + 3, 0)).ToHaveValueAsync("丁项");

        // A list takes a block too, from its own cell on.
        await CopyAsync("累计\t季度\r\n累计\t半年");
        await Cell(known + 2, 2).FocusAsync();
        await page.Keyboard.PressAsync("Control+v");
        await Assertions.Expect(note).ToHaveTextAsync("已粘贴 2 行 2 列，还没有保存。");
        Assert.Equal(0, await page.Locator("[data-problems]").CountAsync());
        await Cell(known + 1, 4).FocusAsync();
        await ChooseAsync(page, "全年");
        await page.Keyboard.PressAsync("Control+d");
        await Assertions.Expect(note).ToContainTextAsync("已把“全年”填到“对照”下面的 2 个空格");
        await page.Locator($"button[value='delete:{known}']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(note).ToHaveTextAsync($"已删去第 {known + 1} 行，还没有保存。");
        Assert.Equal($"delete:{known}", await page.EvaluateAsync<string>("() => document.activeElement.value"));
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(Cell(known, 0)).ToHaveValueAsync("甲项");
        await SaveAsync(page);

        Assert.Equal(["水平//全年", "累计/季度/全年", "累计/半年/全年"], await Task.WhenAll(Enumerable.Range(known + 1, 3).Select(async r => string.Join('/', await Cell(r, 2).InputValueAsync(), await Cell(r, 3).InputValueAsync(), await Cell(r, 4).InputValueAsync()))));

        // All classes in one table: a block goes by its names, its sums follow what is typed, and one save keeps it.
        await page.GotoAsync(new Uri(new Uri(page.Url), RulebookAddress.Draft(2026, id, "计分", UseMatrix.AllClasses)).ToString());
        var participantClass = await page.InputValueAsync($"[name='{UseMatrix.ClassField(0)}']");
        await CopyAsync($"序号\t指标\t{participantClass}\r\n1\t丙项\t7\r\n\t合计\t100");
        await page.Locator($"[name='{UseMatrix.MarksField(0, 0)}']").FocusAsync();
        await page.Keyboard.PressAsync("Control+v");
        await Assertions.Expect(note).ToHaveTextAsync("已放进 1 行，还没有保存。");
        var marks = page.Locator("tr:has-text('丙项') [data-column='1'] input");
        await Assertions.Expect(marks).ToHaveValueAsync("7");
        var sum = await page.InnerTextAsync("[data-of='1']");
        await marks.FillAsync("8");
        Assert.NotEqual(sum, await page.InnerTextAsync("[data-of='1']"));
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("tr:has-text('丙项') select").FocusAsync();
        await ChooseAsync(page, "直接计分");
        await SaveAsync(page);
        await Assertions.Expect(marks).ToHaveValueAsync("8");

        // A save does not overtake a block that is still on its way.
        await page.RouteAsync(url => url.Contains("/drafts/", StringComparison.Ordinal), async route =>
        {
            await Task.Delay(300, TestContext.Current.CancellationToken);
            await route.ContinueAsync();
        });
        await CopyAsync($"指标\t{participantClass}\r\n丙项\t9");
        await page.Locator($"[name='{UseMatrix.MarksField(0, 0)}']").FocusAsync();
        await page.Keyboard.PressAsync("Control+v");
        await SaveAsync(page);
        await Assertions.Expect(marks).ToHaveValueAsync("9");
        await page.UnrouteAllAsync();

        // What was said of a cell goes as soon as it is filled.
        await page.GotoAsync(new Uri(new Uri(page.Url), RulebookAddress.Draft(2026, id, "指标")).ToString());
        var wrong = page.Locator("[aria-describedby]:is(select)").First;
        var said = await wrong.GetAttributeAsync("aria-describedby");
        await wrong.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator($"#{said}")).ToHaveCountAsync(0);
        await SaveAsync(page);
        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task What_was_typed_stays_when_a_save_is_refused_and_counts_when_it_is_saved_again()
    {
        await using var office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
        var actor = new Actor("other", "考核办乙", [new RoleGrant(OfficeRole.AssessmentOffice)]);
        var id = await StartAsync(office, actor);
        await using var guard = await office.VisitAsync(browser, "考核办", RulebookAddress.Draft(2026, id, "类别"));
        var page = guard.Page;

        await using (var scope = office.Services.CreateAsyncScope())
        {
            actor = actor with { Name = "考核办丙" };
            var row = (await scope.ServiceProvider.GetRequiredService<RulebookVersions>().DraftAsync(actor, 2026, id))!;
            Assert.True((await scope.ServiceProvider.GetRequiredService<RulebookDrafts>().SaveAsync(actor, new SaveDraft(2026, id, row.Version, row.Tables, "保存"))).Done);
        }

        await page.Locator("[name='r0.1']").FillAsync("一百二十");
        await page.Keyboard.PressAsync("Control+s");
        await page.Locator(".refused").WaitForAsync();
        Assert.Contains("刚被考核办丙改过", await page.InnerTextAsync(".refused"), StringComparison.Ordinal);
        Assert.Equal("一百二十", await page.InputValueAsync("[name='r0.1']"));

        // The keys work again when the page's script has run.
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.Keyboard.PressAsync("Control+s");
        await page.Locator(".said").WaitForAsync();
        Assert.Equal("一百二十", await page.InputValueAsync("[name='r0.1']"));
        Assert.Equal("true", await page.GetAttributeAsync("[name='r0.1']", "aria-invalid"));
        await guard.AssertCleanAsync();
    }

    [Fact]
    public Task Axe_finds_nothing_serious_on_the_pages_of_the_rulebook() =>
        AssertAccessibleAsync(id => [Shelf, RulebookAddress.Draft(2026, id, "类别"), RulebookAddress.Draft(2026, id, "奖惩规则"), RulebookAddress.Checkup(2026)]);

    [Fact]
    [Trait("Category", "Long")]
    public Task Nor_on_the_others() => AssertAccessibleAsync(id =>
    [
        .. new[] { "年度", "指标", "计分", "计划", "加减分规则", "排名规则", "等次", "检查与下达" }.Select(p => RulebookAddress.Draft(2026, id, p)),
        RulebookAddress.Draft(2026, id, "计分", UseMatrix.AllClasses), RulebookAddress.Version(2026, 1), RulebookAddress.Rehearsal(2026, id), RulebookAddress.Compare(2026, "2026-1", RulebookAddress.Name(id)),
    ]);

    private async Task AssertAccessibleAsync(Func<long, IReadOnlyList<string>> addresses)
    {
        await using var office = await PortalOffice.StartAsync(Season.OfTownships());
        await office.PersonAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
        var id = await StartAsync(office, new Actor("other", "考核办乙", [new RoleGrant(OfficeRole.AssessmentOffice)]));
        await using var guard = await office.VisitAsync(browser, "考核办", Shelf);
        foreach (var address in addresses(id))
        {
            await guard.Page.GotoAsync(address);
            var result = await guard.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            Assert.True(result.Violations.Length == 0, $"{address}: {string.Join('\n', result.Violations.Select(v => $"{v.Id} {string.Join(' ', v.Nodes.Select(n => n.Html))}"))}");
            Assert.True(await guard.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth + 1"), $"{address} is wider than the window");
        }

        await guard.AssertCleanAsync();
    }

    private static async Task<long> StartAsync(PortalOffice office, Actor actor)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<RulebookDrafts>().StartAsync(actor, new StartDraft(2026, DraftOrigin.Version, 2026, 1));
        Assert.True(result.Done, string.Join('\n', result.Refusals));
        return result.Value;
    }

    /// <summary>Goes through a list with the arrow until it says the word.</summary>
    private static async Task ChooseAsync(IPage page, string word)
    {
        for (var i = 0; i < 30; i++)
        {
            if (await page.EvaluateAsync<string>("() => document.activeElement.selectedOptions?.[0]?.text ?? ''") is var now && now.StartsWith(word, StringComparison.Ordinal))
            {
                return;
            }

            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Fail($"The list does not offer {word}.");
    }

    private static async Task TypeAsync(IPage page, string first, params string[] texts)
    {
        await page.Locator(first).FocusAsync();
        foreach (var (text, i) in texts.Select((t, i) => (t, i)))
        {
            if (i > 0)
            {
                await page.Keyboard.PressAsync("Tab");
            }

            await page.Keyboard.TypeAsync(text);
        }
    }

    private static async Task TabAndTypeAsync(IPage page, string text)
    {
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Control+s");
        await page.Locator(".said").WaitForAsync();
    }

    private static async Task PartAsync(IPage page, string part)
    {
        await page.Locator($".parts a:has-text('{part}')").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**part={Uri.EscapeDataString(part)}*");
    }
}
