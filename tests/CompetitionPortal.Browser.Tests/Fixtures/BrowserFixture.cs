using CompetitionPortal.Browser.Tests.Fixtures;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace CompetitionPortal.Browser.Tests.Fixtures;

/// <summary>One Chromium for all tests; each page it opens has a context of its own. The browser is the system's, nothing is downloaded.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // The same browser without windows costs half the processor time; where it is not there, the whole one.
    private static readonly string Chromium = new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.First(File.Exists);

    // No name or address but the machine's own is reached, whatever a page asks for.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    // How long an expectation waits on a machine that is busy with other tests.
    private const float Patience = 20_000;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments });
    }

    /// <summary>Opens a guarded empty page for the server at this address.</summary>
    /// <param name="server">The only server it may ask.</param>
    /// <param name="change">Changes how the page is opened: who has signed in, without scripts, another size.</param>
    public Task<PageGuard> OpenAsync(Uri server, Action<BrowserNewContextOptions>? change = null) =>
        PageGuard.OpenAsync(browser ?? throw new InvalidOperationException("The browser is not running."), server, change);

    /// <summary>Opens a guarded empty page with the cookies and the storage of another one.</summary>
    public Task<PageGuard> OpenAsync(Uri server, string storageState) => OpenAsync(server, o => o.StorageState = storageState);

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
