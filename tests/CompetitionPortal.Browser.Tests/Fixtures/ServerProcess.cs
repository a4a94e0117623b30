using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CompetitionPortal.Browser.Tests.Fixtures;

/// <summary>A server as a process of its own, with a free port and a data file of its own; it can be killed and started again.</summary>
public class ServerProcess(ServerStart start) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-");
    private readonly ConcurrentQueue<string> output = new();
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public string DataFile => Path.Combine(folder.FullName, "portal.db");

    public int ProcessId => process?.Id ?? throw new InvalidOperationException("The server is not running.");

    /// <summary>What the server has printed so far.</summary>
    public string Output => string.Join('\n', output);

    public virtual async ValueTask InitializeAsync() => await StartAsync();

    /// <summary>Starts the server and waits until it answers.</summary>
    public async Task StartAsync()
    {
        output.Clear();
        process = Launch();
        try
        {
            await UntilReadyAsync(process);
        }
        catch
        {
            await KillAsync();
            throw;
        }
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (process is null)
        {
            return;
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Launch()
    {
        var info = new ProcessStartInfo("dotnet", [start.Assembly, .. start.Words, "--urls", Address.GetLeftPart(UriPartial.Authority), "--data", DataFile])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var launched = Process.Start(info) ?? throw new InvalidOperationException("dotnet could not be started.");
        launched.OutputDataReceived += Keep;
        launched.ErrorDataReceived += Keep;
        launched.BeginOutputReadLine();
        launched.BeginErrorReadLine();
        launched.StandardInput.Close();
        return launched;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
        {
            output.Enqueue(line.Data);
        }
    }

    private async Task UntilReadyAsync(Process launched)
    {
        using var client = new HttpClient { BaseAddress = Address };
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync(client))
        {
            if (launched.HasExited)
            {
                await launched.WaitForExitAsync();
                throw new InvalidOperationException($"The server ended with exit code {launched.ExitCode}:\n{Output}");
            }

            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException($"The server was not ready after {Patience.TotalSeconds} s:\n{Output}");
            }

            await Task.Delay(Pause);
        }
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(start.ReadyPath);
            return answer.StatusCode == HttpStatusCode.OK && (start.ReadyLine is null || output.Any(l => l.Contains(start.ReadyLine, StringComparison.Ordinal)));
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
