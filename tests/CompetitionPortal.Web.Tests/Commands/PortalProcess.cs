using System.Diagnostics;

namespace CompetitionPortal.Web.Tests.Commands;

/// <summary>The program as somebody calls it: a process of its own.</summary>
internal static class PortalProcess
{
    /// <summary>Runs a command to its end.</summary>
    public static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunInAsync(Environment.CurrentDirectory, [], args);

    /// <summary>Runs a command in a folder, with variables of the environment.</summary>
    public static async Task<(int Code, string Output, string Error)> RunInAsync(string folder, Dictionary<string, string> environment, params string[] args)
    {
        using var process = Start("dotnet", folder, environment, [typeof(Program).Assembly.Location, .. args]);
        return await EndAsync(process);
    }

    /// <summary>Waits for a process and what it says.</summary>
    public static async Task<(int Code, string Output, string Error)> EndAsync(Process process, TimeSpan? atMost = null)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(atMost ?? TimeSpan.FromMinutes(3));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts a program with its output caught.</summary>
    public static Process Start(string program, string folder, Dictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Reads what a server says until it is ready; gives all lines so far and the address.</summary>
    public static async Task<(List<string> Lines, Uri Address)> ReadyAsync(Process server)
    {
        var lines = new List<string>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await server.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("已经就绪", StringComparison.Ordinal))
            {
                return (lines, new Uri(line.Split(' ').First(w => w.StartsWith("http", StringComparison.Ordinal))));
            }
        }

        throw new InvalidOperationException(string.Join('\n', lines) + await server.StandardError.ReadToEndAsync(patience.Token));
    }
}
