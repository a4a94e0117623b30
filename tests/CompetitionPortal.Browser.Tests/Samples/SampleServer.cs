using CompetitionPortal.Browser.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CompetitionPortal.Browser.Tests.Samples;

/// <summary>A server that answers with whatever page it is asked for, so that a guard can be shown a bad one.</summary>
internal sealed class SampleServer : IAsyncDisposable
{
    public const string Word = "sample-server";
    public const string ReadyLine = "The sample server is ready.";

    private readonly WebApplication app;
    private int answers;

    private SampleServer(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/", (string? html) =>
        {
            Interlocked.Increment(ref answers);
            return Results.Content(html ?? "<!DOCTYPE html><title>sample</title>", "text/html; charset=utf-8");
        });
        app.MapGet("/redirect", (string to) => Results.Redirect(to));
    }

    /// <summary>How this assembly is started as a server of its own.</summary>
    public static ServerStart Start { get; } = new(typeof(SampleServer).Assembly.Location, [Word], ReadyLine: ReadyLine);

    public Uri Address => new(app.Urls.First());

    /// <summary>How often a page was asked for.</summary>
    public int Answers => Volatile.Read(ref answers);

    /// <summary>Starts a server in this process.</summary>
    public static async Task<SampleServer> StartAsync(string host = "127.0.0.1")
    {
        var server = new SampleServer([$"--urls=http://{host}:0"]);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Runs until the process is ended; the data file tells that it was passed on.</summary>
    public static async Task RunAsync(string[] args)
    {
        await using var server = new SampleServer(args);
        await File.AppendAllTextAsync(server.app.Configuration["data"] ?? throw new ArgumentException("--data is missing."), "started\n");
        await server.app.StartAsync();
        Console.WriteLine(ReadyLine);
        await server.app.WaitForShutdownAsync();
    }

    /// <summary>The address that answers with this page.</summary>
    public string PageOf(string html) => $"{Address}?html={Uri.EscapeDataString(html)}";

    /// <summary>The address that sends the browser on to another.</summary>
    public string RedirectTo(string address) => $"{Address}redirect?to={Uri.EscapeDataString(address)}";

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
