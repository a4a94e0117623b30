using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CompetitionPortal.Data;

/// <summary>Opens contexts on one county's database, by configuration alone.</summary>
public sealed class PortalDatabase
{
    private const int PrimaryKeyInSqlite = 1555;
    private const int UniqueInSqlite = 2067;
    private const int UniqueIndexInSqlServer = 2601;
    private const int UniqueConstraintInSqlServer = 2627;
    private readonly Func<PortalDb> open;

    private PortalDatabase(Func<PortalDb> open, string description) => (this.open, Description) = (open, description);

    /// <summary>Where the data are, for people.</summary>
    public string Description { get; }

    /// <summary>A SQLite file, created when it is missing.</summary>
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="observers">Who is told of each command before it runs.</param>
    public static PortalDatabase SqliteFile(string path, params IInterceptor[] observers)
    {
        var file = Path.GetFullPath(path);
        var connection = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWriteCreate }.ToString();
        var options = new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection).AddInterceptors([new SqliteSettings(), .. observers]).Options;
        return new PortalDatabase(() => new SqliteDb(options), file);
    }

    /// <summary>A database on SQL Server.</summary>
    public static PortalDatabase SqlServer(string connection)
    {
        var options = new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer(connection).Options;
        return new PortalDatabase(() => new SqlServerDb(options), "SQL Server");
    }

    /// <summary>By the configured provider, Sqlite or SqlServer.</summary>
    /// <exception cref="ArgumentException">The provider is unknown.</exception>
    public static PortalDatabase Configured(string provider, string connection) => provider switch
    {
        "Sqlite" => SqliteFile(connection),
        "SqlServer" => SqlServer(connection),
        _ => throw new ArgumentException($"没有数据库类型“{provider}”，可以写 Sqlite 或 SqlServer", nameof(provider)),
    };

    /// <summary>Whether a save failed because somebody else has just written a row with the same key.</summary>
    public static bool IsTwice(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is UniqueInSqlite or PrimaryKeyInSqlite,
        SqlException server => server.Number is UniqueIndexInSqlServer or UniqueConstraintInSqlServer,
        _ => false,
    };

    /// <summary>A new context.</summary>
    public PortalDb Open() => open();

    /// <summary>Creates the database or brings it up to the current model; where it is, nothing is locked.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var db = Open();
        if (!(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }

        if (db is SqliteDb)
        {
            await DropStaleLockAsync(db, cancellationToken);
        }

        await db.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>
    /// A program that is killed while it migrates a SQLite file leaves a row behind for which every later one would wait
    /// without end. No migration takes minutes, so an old row is such a rest.
    /// </summary>
    private static async Task DropStaleLockAsync(PortalDb db, CancellationToken cancellationToken)
    {
        var isThere = await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        if (isThere > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < datetime('now', '-3 minutes')", cancellationToken);
        }
    }
}
