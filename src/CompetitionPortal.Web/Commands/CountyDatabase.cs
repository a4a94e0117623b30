using CompetitionPortal.Data;

namespace CompetitionPortal.Web.Commands;

/// <summary>
/// The county's database by configuration alone: the file of <c>--data</c>, else what <c>Database:Provider</c> and
/// <c>Database:Connection</c> name in appsettings.json beside the program or in environment variables (PORTAL_…).
/// </summary>
internal static class CountyDatabase
{
    private const string Prefix = "PORTAL_";

    /// <summary>The database, and the folder for the keys of the sign-in cookies.</summary>
    /// <exception cref="UsageException">Neither names one, or the provider is unknown.</exception>
    public static (PortalDatabase Database, string KeyFolder) Open(CommandLine line)
    {
        if (line.Value("--data") is { } file)
        {
            return (PortalDatabase.SqliteFile(file), file + ".keys");
        }

        var settings = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables(Prefix).Build();
        if (settings["Database:Provider"] is not { Length: > 0 } provider || settings["Database:Connection"] is not { Length: > 0 } connection)
        {
            throw new UsageException("少了 --data；也可以在配置里写 Database:Provider 和 Database:Connection");
        }

        try
        {
            return (PortalDatabase.Configured(provider, connection), settings["KeyFolder"] ?? Keys(provider, connection));
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message.Split(" (Parameter")[0]);
        }
    }

    private static string Keys(string provider, string connection) => provider == "Sqlite"
        ? connection + ".keys"
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "CompetitionPortal", "keys");
}
