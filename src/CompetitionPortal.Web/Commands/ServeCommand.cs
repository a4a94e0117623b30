using System.Net.Sockets;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Demonstration;

namespace CompetitionPortal.Web.Commands;

/// <summary>
/// <c>demo [--urls U] [--data FILE]</c> and <c>serve --data FILE [--urls U]</c>: the portal, for the demonstration or for a
/// county's own year.
/// </summary>
internal static class ServeCommand
{
    public const string DemoUsage = "demo [--urls http://127.0.0.1:5080] [--data 数据文件]";
    public const string Usage = "serve --data 数据文件 [--urls http://127.0.0.1:5080]";
    private const string DefaultAddress = "http://127.0.0.1:5080";

    public static async Task<int> DemoAsync(IReadOnlyList<string> args)
    {
        var line = new CommandLine(args, ["--urls", "--data"], []);
        line.RefuseOperands();
        var address = line.Value("--urls") ?? DefaultAddress;
        RefuseForeign(address);
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
            await DemonstrationLoader.LoadAsync(database, DemonstrationLoader.EnvironmentName, DateTime.UtcNow, Console.WriteLine);
            await RunAsync(new PortalSettings(database, DemonstrationLoader.EnvironmentName, address, file + ".keys", TimeProvider.System));
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
        line.RefuseOperands();
        var (database, keys) = CountyDatabase.Open(line);
        Console.WriteLine($"正在打开数据 {database.Description}……");
        await database.MigrateAsync();
        await RunAsync(new PortalSettings(database, Environments.Production, line.Value("--urls") ?? DefaultAddress, keys, TimeProvider.System));
        return 0;
    }

    private static async Task RunAsync(PortalSettings settings)
    {
        await using var app = PortalApp.Build(settings);
        try
        {
            await app.StartAsync();
        }
        catch (Exception e) when (e is IOException or SocketException or FormatException or InvalidOperationException)
        {
            throw new UsageException($"不能在 {settings.Address} 上提供服务：地址写得不对，或者端口已被占用；请用 --urls 换一个，如 http://127.0.0.1:5081");
        }

        using (var scope = app.Services.CreateScope())
        {
            await SayHowToSignInAsync(scope.ServiceProvider, settings, app.Urls.First());
        }

        Console.WriteLine($"已经就绪，请在浏览器打开 {string.Join(' ', app.Urls)} （按 Ctrl+C 结束）");
        await app.WaitForShutdownAsync();
    }

    private static async Task SayHowToSignInAsync(IServiceProvider services, PortalSettings settings, string address)
    {
        if (settings.Environment == DemonstrationLoader.EnvironmentName)
        {
            Console.WriteLine("演示账号（每次启动密码不同；登录页上也可以直接换个身份看）：");
            foreach (var account in await services.GetRequiredService<DemonstrationAccounts>().RenewAsync())
            {
                Console.WriteLine($"  {account.UserName}  密码 {account.Password}  {account.Describe}");
            }
        }
        else if (!await services.GetRequiredService<AccountService>().AnyAsync())
        {
            Console.WriteLine($"这里还没有账号。首次设置码 {services.GetRequiredService<SetupCode>().Create()} ，30 分钟内在 {address.TrimEnd('/')}{SetupCode.Path} 使用一次。");
        }
    }

    private static void RefuseForeign(string address)
    {
        if (!address.Split(';').All(a => Uri.TryCreate(a, UriKind.Absolute, out var uri) && uri.IsLoopback))
        {
            throw new UsageException($"演示只能在本机使用：{address} 要改成 http://127.0.0.1:端口");
        }
    }
}
