using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>The grid without a mouse: every key, in a matrix of 6 units and 4 indicators.</summary>
public sealed class GridKeyTests(BrowserFixture browser) : IAsyncLifetime
{
    private PortalOffice office = null!;
    private PageGuard guard = null!;
    private FillPage fill = null!;

    public async ValueTask InitializeAsync()
    {
        office = await PortalOffice.StartAsync(Season.Large(6, 4));
        await office.PersonAsync("统计录入", new RoleGrant(OfficeRole.Enterer, "统计局"));
        await office.OpenAsync();
        guard = await office.VisitAsync(browser, "统计录入", FillPage.Path);
        fill = await new FillPage(guard.Page).ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await guard.DisposeAsync();
        await office.DisposeAsync();
    }

    [Fact]
    public async Task Every_move_of_the_keyboard_goes_where_the_help_says()
    {
        Assert.Equal(("第001乡", 0), await fill.PlaceAsync());
        (string Key, string Row, int Column)[] moves =
        [
            ("ArrowRight", "第001乡", 1), ("ArrowDown", "第002乡", 1), ("ArrowLeft", "第002乡", 0), ("ArrowUp", "第001乡", 0), ("ArrowUp", "第001乡", 0), ("ArrowLeft", "第001乡", 0),
            ("Enter", "第002乡", 0), ("Enter", "第003乡", 0), ("Shift+Enter", "第002乡", 0), ("Tab", "第002乡", 1), ("Tab", "第002乡", 2), ("Shift+Tab", "第002乡", 1),
            ("End", "第002乡", 3), ("Tab", "第003乡", 0), ("Shift+Tab", "第002乡", 3), ("Home", "第002乡", 0), ("Control+End", "第006乡", 3), ("Enter", "第006乡", 3), ("Control+Home", "第001乡", 0),
            ("Shift+Enter", "第001乡", 0), ("PageDown", "第006乡", 0), ("Enter", "第001乡", 1), ("Shift+Enter", "第006乡", 0), ("PageUp", "第001乡", 0),
        ];
        foreach (var (key, row, column) in moves)
        {
            await fill.PressAsync(key);
            Assert.Equal((key, row, column), (key, (await fill.PlaceAsync()).Row, (await fill.PlaceAsync()).Column));
        }

        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task Typing_replaces_f2_edits_escape_restores_and_delete_clears()
    {
        await fill.TypeAsync("12");
        await fill.PressAsync("ArrowUp");
        await fill.Keyboard.TypeAsync("34");
        await fill.PressAsync("Escape");
        Assert.Equal(("12", ("第001乡", 0)), (await fill.TextAsync("第001乡"), await fill.PlaceAsync()));
        await fill.PressAsync("F2", "ArrowLeft");
        await fill.Keyboard.TypeAsync("9");
        await fill.PressAsync("Tab");
        Assert.Equal(("192", ("第001乡", 1)), (await fill.TextAsync("第001乡"), await fill.PlaceAsync()));
        await fill.Keyboard.TypeAsync("5");
        await fill.PressAsync("ArrowLeft");
        Assert.Equal(("5", ("第001乡", 0)), (await fill.TextAsync("第001乡", 1), await fill.PlaceAsync()));
        await fill.PressAsync("Delete");
        Assert.Equal("", await fill.TextAsync("第001乡"));
        await fill.PressAsync("Control+s");
        await fill.SavedAsync();
        Assert.Equal(["第001乡 指标02 5"], await office.DraftsAsync());
        Assert.Equal(("empty", "draft"), (await fill.StateAsync("第001乡"), await fill.StateAsync("第001乡", 1)));
    }

    [Fact]
    public async Task Blocks_are_copied_cut_pasted_filled_down_undone_and_done_again()
    {
        await fill.PasteAsync("1\t2\r\n3\t4\r\n");
        Assert.Equal(["1", "2", "3", "4"], await TextsAsync(("第001乡", 0), ("第001乡", 1), ("第002乡", 0), ("第002乡", 1)));
        await Expect(fill.Info).ToHaveTextAsync("粘贴了 4 格。");

        await fill.PressAsync("Control+Home", "Shift+ArrowRight", "Shift+ArrowDown");
        Assert.Equal("1\t2\r\n3\t4", await fill.CopyAsync());
        await fill.PressAsync("Control+d");
        Assert.Equal(["1", "2", "1", "2"], await TextsAsync(("第001乡", 0), ("第001乡", 1), ("第002乡", 0), ("第002乡", 1)));
        await fill.PressAsync("Control+z");
        Assert.Equal("3", await fill.TextAsync("第002乡"));
        await fill.PressAsync("Control+z");
        Assert.Equal("", await fill.TextAsync("第001乡"));
        await fill.PressAsync("Control+y", "Control+y");
        Assert.Equal(["1", "2", "1", "2"], await TextsAsync(("第001乡", 0), ("第001乡", 1), ("第002乡", 0), ("第002乡", 1)));

        await fill.PressAsync("Control+Home", "Shift+ArrowDown");
        Assert.Equal("1\r\n1", await fill.CopyAsync("cut"));
        Assert.Equal(["", "2", ""], await TextsAsync(("第001乡", 0), ("第001乡", 1), ("第002乡", 0)));
        await fill.PressAsync("Control+Home", "Control+a");
        await fill.PasteAsync("7");
        await fill.PressAsync("Control+s");
        await fill.SavedAsync();
        Assert.Equal(24, (await office.DraftsAsync()).Count(d => d.EndsWith(" 7", StringComparison.Ordinal)));
        await guard.AssertCleanAsync();
    }

    [Fact]
    public async Task A_block_with_the_names_of_units_and_indicators_is_put_where_they_stand_and_never_guessed()
    {
        await fill.PressAsync("Control+End");
        await fill.PasteAsync("序号\t单位\t指标03\t指标01\r\n1\t第005乡\t53\t51\r\n2\t第002乡\t23\t21\r\n");
        await Expect(fill.Info).ToHaveTextAsync("按名称对号入座，粘贴了 4 格。");
        Assert.Equal(["53", "51", "23", "21"], await TextsAsync(("第005乡", 2), ("第005乡", 0), ("第002乡", 2), ("第002乡", 0)));

        await fill.PressAsync("Control+Home");
        await fill.PasteAsync("第001乡\t1\r\n合计\t2\r\n");
        await Expect(fill.Info).ToHaveTextAsync("没有粘贴：粘贴的内容里有名称，但“合计”和表里的名称对不上。请把名称改成和表里完全一样，或者只复制数字。");
        await fill.PasteAsync("第001乡\t1\r\n第001乡\t2\r\n");
        await Expect(fill.Info).ToHaveTextAsync("没有粘贴：“第001乡”出现了两次，看不出用哪一个。");
        Assert.Equal("", await fill.TextAsync("第001乡"));

        await fill.PasteAsync("指标02\t指标01\r\n8\t9\r\n");
        Assert.Equal(["9", "8"], await TextsAsync(("第001乡", 0), ("第001乡", 1)));
    }

    [Fact]
    public async Task A_block_that_goes_beyond_the_table_says_how_many_cells_had_no_place()
    {
        await fill.PressAsync("Control+End");
        await fill.PasteAsync("1\t2\t\r\n3\t4\t\r\n");
        await Expect(fill.Info).ToHaveTextAsync("粘贴了 1 格；有 3 格没有地方放（表外、不考核、已报或锁定），没有采用。");
    }

    [Fact]
    public async Task A_reason_is_written_the_next_problem_found_help_shown_and_the_table_left_by_keys()
    {
        await fill.TypeAsync("abc");
        await fill.PressAsync("Control+s");
        await fill.SavedAsync();
        await fill.PressAsync("Control+`");
        Assert.Equal(("第002乡", 1), await fill.PlaceAsync());
        await fill.PressAsync("Control+Home", "Control+End", "Control+`");
        Assert.Equal(("第001乡", 0), await fill.PlaceAsync());
        await Expect(fill.Info).ToContainTextAsync("▼ 有误：这里要填数。请只填一个数字；没有数就留空。");

        await fill.PressAsync("Alt+Enter");
        await fill.TypeAsync("等统计局的报表");
        await fill.SavedAsync();
        await Expect(fill.Info).ToContainTextAsync("原因：等统计局的报表");
        Assert.Equal(("第001乡", 0), await fill.PlaceAsync());
        await fill.PressAsync("Alt+Enter", "Escape");
        Assert.Equal(("第001乡", 0), await fill.PlaceAsync());

        await fill.PressAsync("?");
        await Expect(guard.Page.Locator("#fill-help")).ToBeVisibleAsync();
        await Expect(guard.Page.Locator("#fill-help")).ToContainTextAsync("向下填充");
        await fill.PressAsync("?");
        await Expect(guard.Page.Locator("#fill-help")).ToBeHiddenAsync();
        await fill.PressAsync("F6");
        Assert.Equal("提交（Ctrl+Enter）", await guard.Page.EvaluateAsync<string>("() => document.activeElement.innerText"));
    }

    [Fact]
    public async Task A_composition_begun_on_a_merely_focused_cell_is_kept_and_no_key_fires_within_it()
    {
        var devtools = await guard.Page.Context.NewCDPSessionAsync(guard.Page);
        await devtools.SendAsync("Input.imeSetComposition", new() { ["text"] = "yi", ["selectionStart"] = 2, ["selectionEnd"] = 2 });
        Assert.Equal("yi", await fill.Editor.InputValueAsync());
        foreach (var key in new[] { "Enter", "ArrowDown", "Tab", "?", "Delete" })
        {
            await devtools.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "rawKeyDown", ["key"] = key, ["windowsVirtualKeyCode"] = 229, ["nativeVirtualKeyCode"] = 229 });
        }

        Assert.Equal(("第001乡", 0), await fill.PlaceAsync());
        await devtools.SendAsync("Input.imeSetComposition", new() { ["text"] = "一百", ["selectionStart"] = 2, ["selectionEnd"] = 2 });
        await devtools.SendAsync("Input.insertText", new() { ["text"] = "一百" });
        Assert.Equal("一百", await fill.Editor.InputValueAsync());
        await fill.PressAsync("Enter");
        Assert.Equal(("一百", ("第002乡", 0)), (await fill.TextAsync("第001乡"), await fill.PlaceAsync()));
        await Expect(guard.Page.Locator("#fill-help")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_wheel_changes_no_figure()
    {
        await fill.TypeAsync("100");
        await fill.PressAsync("ArrowUp", "F2");
        await guard.Page.Mouse.MoveAsync(500, 300);
        await fill.Editor.HoverAsync();
        for (var n = 0; n < 5; n++)
        {
            await guard.Page.Mouse.WheelAsync(0, n % 2 == 0 ? 120 : -120);
        }

        Assert.Equal("100", await fill.Editor.InputValueAsync());
        await fill.PressAsync("Escape");
        Assert.Equal("100", await fill.TextAsync("第001乡"));
    }

    [Fact]
    public async Task A_click_on_a_state_shows_only_the_rows_that_have_it_and_keys_and_blocks_keep_to_them()
    {
        await fill.PasteAsync("1\t1\t1\t1\r\n\r\nx\t1\t1\t1\r\n");
        await fill.PressAsync("Control+s");
        await fill.SavedAsync();
        await guard.Page.Locator("[data-filter=draft]").ClickAsync();
        await Expect(guard.Page.Locator(".fill-grid tbody tr:visible")).ToHaveCountAsync(2);
        await fill.PressAsync("Control+Home", "ArrowDown");
        Assert.Equal(("第003乡", 0), await fill.PlaceAsync());
        await fill.PressAsync("Control+Home");
        await fill.PasteAsync("5\r\n6");
        Assert.Equal(["5", "", "6"], await guard.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.fill-grid tbody tr')].slice(0, 3).map(tr => tr.querySelector('td.c').textContent)"));
        await guard.Page.Locator("[data-filter=draft]").ClickAsync();
        await Expect(guard.Page.Locator(".fill-grid tbody tr:visible")).ToHaveCountAsync(6);
        await Expect(guard.Page.Locator("[data-count=empty]")).ToHaveTextAsync("16");
    }

    private async Task<string[]> TextsAsync(params (string Row, int Column)[] cells)
    {
        var texts = new List<string>();
        foreach (var (row, column) in cells)
        {
            texts.Add(await fill.TextAsync(row, column));
        }

        return [.. texts];
    }
}
