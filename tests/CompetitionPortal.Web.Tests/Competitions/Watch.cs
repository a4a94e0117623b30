using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CompetitionPortal.Web.Tests.Competitions;

/// <summary>Counts the commands sent to a database and lets a test act before one of them.</summary>
internal sealed class Watch(Func<int, Task> before) : DbCommandInterceptor
{
    private int commands;

    public int Commands => commands;

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await before(Interlocked.Increment(ref commands));
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await before(Interlocked.Increment(ref commands));
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await before(Interlocked.Increment(ref commands));
        return result;
    }
}
