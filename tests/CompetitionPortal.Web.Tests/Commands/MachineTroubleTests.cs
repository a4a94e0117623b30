using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Web.Tests.Commands;

/// <summary>What the machine refuses ends a command with two and a Chinese sentence, not with a stack of calls.</summary>
public sealed class MachineTroubleTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("trouble-");

    [Fact]
    public async Task A_folder_that_is_not_there_is_named() =>
        await RefusedAsync(In("nowhere"), "workbook", "--template", "--out", In("nowhere", "x.xlsx"));

    [Fact]
    public async Task A_file_where_a_folder_is_wanted_is_named() =>
        await RefusedAsync(Text("taken"), "score", Golden, "--out", In("taken"));

    [Fact]
    public async Task A_file_that_is_no_data_file_is_refused() =>
        await RefusedAsync("不是本程序的数据文件", "import", Golden, "--data", Text("text.db"));

    [Fact]
    public async Task A_data_file_in_a_folder_that_is_not_there_is_refused() =>
        await RefusedAsync("数据文件打不开", "import", Golden, "--data", In("nowhere", "x.db"));

    [Fact]
    public async Task An_address_in_use_is_said()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        await RefusedAsync("端口已被占用", "serve", "--data", In("x.db"), "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
    }

    [Fact]
    public async Task The_database_can_be_named_by_configuration_instead()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "import", Golden]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PORTAL_Database__Provider"] = "Sqlite";
        start.Environment["PORTAL_Database__Connection"] = In("county.db");
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.True(File.Exists(In("county.db")));
        await RefusedAsync("少了 --data", "import", Golden);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Golden => RepositoryFiles.Path("docs", "samples", "golden-year.xlsx");

    private string In(params string[] path) => Path.Combine([folder.FullName, .. path]);

    private string Text(string name)
    {
        File.WriteAllText(In(name), "neither a folder nor a data file");
        return In(name);
    }

    private static async Task RefusedAsync(string says, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
        Assert.Contains(says, await error);
        Assert.DoesNotContain("   at ", await output + await error);
    }
}
