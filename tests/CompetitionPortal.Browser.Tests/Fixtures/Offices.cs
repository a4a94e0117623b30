using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Fixtures;

/// <summary>Accounts of a server that tests sign in with; each signs in once, later pages take over its cookie.</summary>
public sealed class Offices(Uri server, Func<IPage, string, Task> signIn)
{
    /// <summary>Sees everything that is read.</summary>
    public const string Leader = "lingdao";

    /// <summary>Sees one unit.</summary>
    public const string Unit = "danwei";

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> states = new();

    /// <summary>Opens a page for an account.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="account">The name to sign in with.</param>
    /// <param name="change">Changes how the page is opened.</param>
    public async Task<PageGuard> OpenAsync(BrowserFixture browser, string account = Leader, Action<BrowserNewContextOptions>? change = null)
    {
        var state = await StateAsync(browser, account);
        return await browser.OpenAsync(server, options =>
        {
            options.StorageState = state;
            change?.Invoke(options);
        });
    }

    /// <summary>A client that asks as an account does.</summary>
    public async Task<HttpClient> ClientAsync(BrowserFixture browser, string account = Leader)
    {
        await using var guard = await OpenAsync(browser, account);
        var cookies = await guard.Page.Context.CookiesAsync();
        var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server };
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}")));
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client;
    }

    private Task<string> StateAsync(BrowserFixture browser, string account) => states.GetOrAdd(account, name => new Lazy<Task<string>>(async () =>
    {
        await using var guard = await browser.OpenAsync(server);
        await guard.Page.GotoAsync("/account/sign-in");
        await signIn(guard.Page, name);
        await guard.Page.WaitForURLAsync(url => !url.Contains("/account/", StringComparison.Ordinal));
        return await guard.Page.Context.StorageStateAsync();
    })).Value;
}
