using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Web.Demonstration;

namespace CompetitionPortal.Web.Commands;

/// <summary>
/// <c>demo [--urls U] [--data FILE]</c> and <c>serve --data FILE [--urls U]</c>: the pages, for the demonstration or for a
/// county's own year. On this machine only, until people can sign in.
/// </summary>
internal static class ServeCommand
{
    public const string DemoUsage = "demo [--urls http://127.0.0.1:5080] [--data 数据文件]";
    public const string Usage = "serve --data 数据文件 [--urls http://127.0.0.1:5080]";
    private const string DefaultAddress = "http://127.0.0.1:5080";

    public static async Task<int> DemoAsync(IReadOnlyList<string> args)
    {
        var line = new CommandLine(args, ["--urls", "--data"], []);
        var address = Address(line);
        if (new[] { "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT" }.Any(name => string.Equals(Environment.GetEnvironmentVariable(name), Environments.Production, StringComparison.OrdinalIgnoreCase)))
        {
            throw new UsageException("环境变量把本机定为 Production，演示数据不能在生产环境里加载；请在别的机器上运行，或去掉 ASPNETCORE_ENVIRONMENT");
        }

        var folder = line.Value("--data") is null ? Directory.CreateTempSubdirectory("competition-portal-demo-") : null;
        var file = line.Value("--data") ?? Path.Combine(folder!.FullName, "demo.db");
        try
        {
            Console.WriteLine($"正在准备演示数据文件 {Path.GetFullPath(file)}……");
            var database = PortalDatabase.SqliteFile(file);
            await database.MigrateAsync();
            await DemonstrationLoader.LoadAsync(new CompetitionStore(database), DemonstrationLoader.EnvironmentName, DateOnly.FromDateTime(DateTime.Now), DateTime.UtcNow, Console.WriteLine);
            await RunAsync(database, DemonstrationLoader.EnvironmentName, address);
            return 0;
        }
        catch (InvalidOperationException e) when (folder is null)
        {
            throw new UsageException(e.Message);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder?.Delete(recursive: true);
        }
    }

    public static async Task<int> ServeAsync(IReadOnlyList<string> args)
    {
        var line = new CommandLine(args, ["--urls", "--data"], []);
        var address = Address(line);
        var database = PortalDatabase.SqliteFile(line.Required("--data"));
        Console.WriteLine($"正在打开数据文件 {database.Description}……");
        await database.MigrateAsync();
        await RunAsync(database, Environments.Production, address);
        return 0;
    }

    private static async Task RunAsync(PortalDatabase database, string environment, string address)
    {
        var app = PortalApp.Build(database, environment, address);
        await app.StartAsync();
        Console.WriteLine($"已经就绪，请在本机浏览器打开 {string.Join(' ', app.Urls)} （按 Ctrl+C 结束）");
        await app.WaitForShutdownAsync();
    }

    private static string Address(CommandLine line)
    {
        var address = line.Value("--urls") ?? DefaultAddress;
        var local = address.Split(';').All(a => Uri.TryCreate(a, UriKind.Absolute, out var uri) && uri.IsLoopback);
        return local ? address : throw new UsageException($"现在还没有登录，只能在本机使用：{address} 要改成 http://127.0.0.1：端口");
    }
}
