using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Fixtures;

/// <summary>A page that may ask its own server only: every request to another origin is aborted and noted, and so is every error.</summary>
public sealed class PageGuard : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> foreignRequests = new();
    private readonly ConcurrentQueue<string> consoleErrors = new();
    private readonly ConcurrentQueue<string> pageErrors = new();
    private readonly IBrowserContext context;
    private readonly Uri server;
    private IPage? page;

    private PageGuard(IBrowserContext context, Uri server)
    {
        this.context = context;
        this.server = server;
        context.Request += (_, request) => Note(request.Url);
        context.Console += (_, message) => AddIf(message.Type == "error", consoleErrors, message.Text);
        context.WebError += (_, error) => pageErrors.Enqueue(error.Error);
    }

    public IPage Page => page ?? throw new InvalidOperationException("The page is not open.");

    public IReadOnlyCollection<string> ForeignRequests => foreignRequests;

    public IReadOnlyCollection<string> ConsoleErrors => consoleErrors;

    public IReadOnlyCollection<string> PageErrors => pageErrors;

    public static async Task<PageGuard> OpenAsync(IBrowser browser, Uri server, Action<BrowserNewContextOptions>? change = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = server.ToString(),
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = 1366, Height = 768 },
            ServiceWorkers = ServiceWorkerPolicy.Block,
        };
        change?.Invoke(options);
        var context = await browser.NewContextAsync(options);
        var guard = new PageGuard(context, server);
        await context.RouteAsync(guard.IsForeign, route => route.AbortAsync());
        guard.page = await context.NewPageAsync();
        await guard.WatchSocketsAsync(guard.page);
        return guard;
    }

    /// <summary>Fails with everything the page has done wrong so far.</summary>
    public async Task AssertCleanAsync()
    {
        await SettleAsync();
        var problems = foreignRequests.Select(r => $"request to another origin: {r}")
            .Concat(consoleErrors.Select(e => $"error in the console: {e}"))
            .Concat(pageErrors.Select(e => $"error in the page: {e}"))
            .ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    /// <summary>Waits until all that the browser has reported about the page has come in.</summary>
    public Task SettleAsync() => Page.EvaluateAsync("() => new Promise(done => setTimeout(done))");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    // Playwright tells of a socket only when it is connected or has failed; the browser itself, when the page asks for it.
    private async Task WatchSocketsAsync(IPage opened)
    {
        var session = await context.NewCDPSessionAsync(opened);
        session.Event("Network.webSocketCreated").OnEvent += (_, created) => Note(created!.Value.GetProperty("url").GetString()!);
        await session.SendAsync("Network.enable");
    }

    private void Note(string url) => AddIf(IsForeign(url), foreignRequests, url);

    private bool IsForeign(string url) =>
        new Uri(url) is { Scheme: "http" or "https" or "ws" or "wss" } address && address.Authority != server.Authority;

    private static void AddIf(bool condition, ConcurrentQueue<string> list, string text)
    {
        if (condition)
        {
            list.Enqueue(text);
        }
    }
}
