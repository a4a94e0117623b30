using System.Text;
using System.Text.RegularExpressions;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Commands;

namespace CompetitionPortal.Web.Tests.Commands;

/// <summary>A published folder is a program of its own: every command works from it where there is no SDK.</summary>
[Trait("Category", "Long")]
public sealed partial class PublishedFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("published-");

    /// <summary>As on a machine without the SDK.</summary>
    private Dictionary<string, string> Bare => new() { ["PATH"] = folder.FullName, ["DOTNET_ROOT"] = In("no-dotnet"), ["HOME"] = folder.FullName };

    [Fact]
    public async Task Both_folders_are_whole_and_every_command_works_from_the_one_for_this_system()
    {
        await PublishAsync("linux-x64");
        await PublishAsync("win-x64");

        await ScoresAsync();
        await ImportsAndServesAsync();

        Assert.Equal("MZ", Encoding.ASCII.GetString(File.ReadAllBytes(In("win-x64", "CompetitionPortal.Web.exe"))[..2]));
        foreach (var part in new[] { "coreclr.dll", "hostfxr.dll", "hostpolicy.dll", "clrjit.dll", "e_sqlite3.dll", "CompetitionPortal.Web.dll", "CompetitionPortal.Web.runtimeconfig.json", "CompetitionPortal.Web.staticwebassets.endpoints.json" })
        {
            Assert.True(File.Exists(In("win-x64", part)), part);
        }

        Assert.Equal(OurFiles("linux-x64"), OurFiles("win-x64"));
        Assert.Contains("wwwroot/_content/MudBlazor/MudBlazor.min.css", OurFiles("win-x64"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task ScoresAsync()
    {
        var golden = RepositoryFiles.Path("docs", "samples", "golden-year.xlsx");
        Assert.Equal(0, await PortalCommands.RunAsync(["score", golden, "--out", In("expected")], TextWriter.Null, TextWriter.Null));
        await RunAsync("score", golden, "--out", "actual");
        var names = new DirectoryInfo(In("expected")).GetFiles().Select(f => f.Name).Order().ToList();
        Assert.Equal(names, new DirectoryInfo(In("actual")).GetFiles().Select(f => f.Name).Order());
        Assert.All(names, n => Assert.Equal(File.ReadAllBytes(In("expected", n)), File.ReadAllBytes(In("actual", n))));
    }

    private async Task ImportsAndServesAsync()
    {
        await RunAsync("workbook", "--template", "--out", "template.xlsx");
        await RunAsync("workbook", "--demo", "--out", "demo.xlsx");
        await RunAsync("import", "demo.xlsx", "--data", "county.db");
        using var server = PortalProcess.Start(In("linux-x64", "CompetitionPortal.Web"), folder.FullName, Bare, "serve", "--data", "county.db", "--urls", "http://127.0.0.1:0");
        try
        {
            var (_, address) = await PortalProcess.ReadyAsync(server);
            using var client = new HttpClient { BaseAddress = address };
            client.DefaultRequestHeaders.Add("Accept", "text/html");
            var page = await client.GetStringAsync("/");
            Assert.Contains("<html lang=\"zh-CN\"", page);
            var files = Linked().Matches(page).Select(m => m.Groups[1].Value).Where(f => !f.StartsWith('#')).ToList();
            Assert.Contains(files, f => f.Contains("MudBlazor", StringComparison.Ordinal));
            foreach (var file in files)
            {
                Assert.True((await client.GetByteArrayAsync(file)).Length > 100, file);
            }
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private async Task RunAsync(params string[] args)
    {
        using var process = PortalProcess.Start(In("linux-x64", "CompetitionPortal.Web"), folder.FullName, Bare, args);
        var (code, _, error) = await PortalProcess.EndAsync(process);
        Assert.True(code == 0, error);
    }

    private async Task PublishAsync(string system)
    {
        using var process = PortalProcess.Start("dotnet", RepositoryFiles.Path("."), [], "publish", "src/CompetitionPortal.Web", "-c", "Release", "-r", system, "--self-contained", "-o", In(system), "-v", "quiet");
        var (code, output, error) = await PortalProcess.EndAsync(process, TimeSpan.FromMinutes(10));
        Assert.True(code == 0, output + error);
    }

    /// <summary>What both systems share: our own libraries and everything for the browser.</summary>
    private List<string> OurFiles(string system) =>
    [
        .. Directory.GetFiles(In(system), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(In(system), f).Replace('\\', '/'))
            .Where(f => f.StartsWith("wwwroot/", StringComparison.Ordinal) || f.StartsWith("CompetitionPortal.", StringComparison.Ordinal) || f.StartsWith("MudBlazor", StringComparison.Ordinal) || f.StartsWith("DocumentFormat.", StringComparison.Ordinal) || f.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal))
            .Select(f => f == "CompetitionPortal.Web.exe" ? "CompetitionPortal.Web" : f).Order(StringComparer.Ordinal),
    ];

    private string In(params string[] names) => Path.Combine([folder.FullName, .. names]);

    [GeneratedRegex("<(?:link|script)[^>]* (?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Linked();
}
