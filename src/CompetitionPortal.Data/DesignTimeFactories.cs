using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CompetitionPortal.Data;

/// <summary>For adding migrations of SQLite.</summary>
public sealed class SqliteDbFactory : IDesignTimeDbContextFactory<SqliteDb>
{
    /// <inheritdoc/>
    public SqliteDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>For adding migrations of SQL Server; no server is asked.</summary>
public sealed class SqlServerDbFactory : IDesignTimeDbContextFactory<SqlServerDb>
{
    /// <inheritdoc/>
    public SqlServerDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=design;Database=design").Options);
}
