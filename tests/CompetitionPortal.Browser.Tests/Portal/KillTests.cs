using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Data;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>The server is killed while a block of 130 × 40 cells is under way: none is lost, each says its state.</summary>
[Trait("Category", "Long")]
public sealed class KillTests(BrowserFixture browser)
{
    private const int Units = 130;
    private const int Indicators = 40;
    private const int Cells = Units * Indicators;
    private static readonly string Block = string.Join("\r\n", Enumerable.Range(1, Units).Select(r => string.Join('\t', Enumerable.Range(1, Indicators).Select(c => $"{r}.{c:00}"))));

    [Fact]
    public async Task Killed_three_seconds_after_the_paste_and_restarted_every_cell_is_there_and_says_its_state()
    {
        await using var server = await SeasonFile.StartAsync(Season.Large(Units, Indicators), "统计录入", new RoleGrant(OfficeRole.Enterer, "统计局"));
        await using var guard = await browser.OpenAsync(server.Address);
        await PortalOffice.SignInAsync(guard.Page, "统计录入", FillPage.Path);
        var fill = await new FillPage(guard.Page).ReadyAsync();
        await Expect(fill.Cells).ToHaveCountAsync(Cells);

        await fill.PasteAsync(Block);
        await Task.Delay(TimeSpan.FromSeconds(3));
        await server.KillAsync();
        await server.StartAsync();
        await Expect(fill.Status).ToContainTextAsync(new System.Text.RegularExpressions.Regex("全部已存|已恢复"), new() { Timeout = 90_000 });
        await AssertAllAsync(server, fill);

        await guard.Page.ReloadAsync();
        await fill.ReadyAsync();
        await AssertAllAsync(server, fill);
        await Expect(guard.Page.Locator("[data-count=draft]")).ToHaveTextAsync($"{Cells}");
    }

    [Fact]
    public async Task Killed_at_once_after_the_paste_and_the_browser_reloaded_the_cells_come_from_the_browser()
    {
        await using var server = await SeasonFile.StartAsync(Season.Large(Units, Indicators), "统计录入", new RoleGrant(OfficeRole.Enterer, "统计局"));
        await using var guard = await browser.OpenAsync(server.Address);
        await PortalOffice.SignInAsync(guard.Page, "统计录入", FillPage.Path);
        var fill = await new FillPage(guard.Page).ReadyAsync();
        guard.Page.Dialog += (_, dialog) => dialog.AcceptAsync();

        await fill.PasteAsync(Block);
        await Task.Delay(200);
        await server.KillAsync();
        await Expect(fill.Status).ToHaveTextAsync($"网络中断，已保存在本机：{Cells} 项未上传", new() { Timeout = 15_000 });
        await server.StartAsync();
        await using (var before = PortalDatabase.SqliteFile(server.DataFile).Open())
        {
            Assert.Equal(0, await before.DraftCells.CountAsync(TestContext.Current.CancellationToken));
        }

        await guard.Page.ReloadAsync();
        await fill.ReadyAsync();
        await Expect(fill.Status).ToHaveTextAsync($"已恢复，已补传 {Cells} 项", new() { Timeout = 90_000 });
        await AssertAllAsync(server, fill);
        Assert.Equal(0, await guard.Page.EvaluateAsync<int>("() => localStorage.length"));
    }

    private static async Task AssertAllAsync(ServerProcess server, FillPage fill)
    {
        var wrong = await fill.Page.EvaluateAsync<string[]>("""
            rows => [...document.querySelectorAll('.fill-grid tbody tr')].flatMap((tr, r) => [...tr.querySelectorAll('td.c')].map((td, c) => {
              const text = `${r + 1}.${String(c + 1).padStart(2, '0')}`;
              return td.textContent === text && td.classList.contains('s-draft') ? null : `${text}: ${td.textContent} ${td.className}`;
            })).filter(Boolean)
            """);
        Assert.True(wrong.Length == 0, $"{wrong.Length}: {string.Join(", ", wrong.Take(5))}");
        await using var db = PortalDatabase.SqliteFile(server.DataFile).Open();
        var drafts = await db.DraftCells.Select(d => d.Text).ToListAsync();
        Assert.Equal(Cells, drafts.Count);
        Assert.Equal(Block.Split(["\r\n", "\t"], StringSplitOptions.None).Order(StringComparer.Ordinal), drafts.Order(StringComparer.Ordinal));
    }
}
