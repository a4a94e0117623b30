using System.Diagnostics;

namespace CompetitionPortal.Browser.Tests.Fixtures;

/// <summary>Runs the program, or another one, to its end.</summary>
public static class PortalCommand
{
    /// <summary>Runs a command of the portal; fails with what it said.</summary>
    public static Task<string> RunAsync(params string[] words) => ToolAsync("dotnet", [ServerStart.Demo.Assembly, .. words]);

    /// <summary>Runs a program and returns what it printed; fails with what it said.</summary>
    public static async Task<string> ToolAsync(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} could not be started.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', words)}: {await error}");
        return await output;
    }
}
