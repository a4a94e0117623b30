using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>The entry grid as a person sees and uses it.</summary>
internal sealed class FillPage(IPage page)
{
    public const string Path = "/fill/2026/Q2";

    public IPage Page => page;

    public IKeyboard Keyboard => page.Keyboard;

    public ILocator Status => page.Locator("[data-status]");

    public ILocator Info => page.Locator("[data-info]");

    public ILocator Left => page.Locator("[data-left]");

    public ILocator Conflicts => page.Locator("[data-conflicts]");

    public ILocator Editor => page.Locator(".fill-editor");

    public ILocator Cells => page.Locator(".fill-grid td.c");

    /// <summary>Waits until the script has taken over.</summary>
    public async Task<FillPage> ReadyAsync()
    {
        await page.Locator("[data-fill][data-ready]").WaitForAsync();
        return this;
    }

    /// <summary>A cell by the name of its row and its place among the row's cells, from 0.</summary>
    public ILocator Cell(string row, int column = 0) => page.Locator($".fill-grid tbody tr:has(th:text-is('{row}'))").Locator("td.c, td.none").Nth(column);

    public Task<string> TextAsync(string row, int column = 0) => Cell(row, column).InnerTextAsync();

    /// <summary>The state of a cell, as its style says it.</summary>
    public Task<string> StateAsync(string row, int column = 0) => Cell(row, column).EvaluateAsync<string>("td => [...td.classList].find(c => c.startsWith('s-')).slice(2)");

    /// <summary>Where the input stands: name of the row and place among its cells.</summary>
    public async Task<(string Row, int Column)> PlaceAsync()
    {
        var at = await page.EvaluateAsync<string[]>("""
            () => {
              const box = document.activeElement.getBoundingClientRect();
              const td = document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2).find(e => e.matches('td.c'));
              return document.activeElement.matches('.fill-editor') && td ? [td.parentElement.querySelector('th').innerText, String([...td.parentElement.querySelectorAll('td.c, td.none')].indexOf(td))] : ['', '-1'];
            }
            """);
        return (at[0], int.Parse(at[1]));
    }

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>A figure and Enter.</summary>
    public async Task TypeAsync(string text)
    {
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Pastes by a real event of the clipboard into whatever has the focus.</summary>
    public Task PasteAsync(string block) => page.EvaluateAsync("""
        text => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, block);

    /// <summary>Copies or cuts by a real event and gives what came onto the clipboard.</summary>
    public Task<string> CopyAsync(string kind = "copy") => page.EvaluateAsync<string>("""
        kind => {
          const data = new DataTransfer();
          document.activeElement.dispatchEvent(new ClipboardEvent(kind, { clipboardData: data, bubbles: true, cancelable: true }));
          return data.getData('text/plain');
        }
        """, kind);

    /// <summary>Waits until everything typed so far is on the server.</summary>
    public Task SavedAsync() => Assertions.Expect(Status).ToContainTextAsync("全部已存", new() { Timeout = 20_000 });
}
