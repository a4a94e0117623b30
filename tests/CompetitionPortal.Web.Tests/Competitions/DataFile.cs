using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Documents.Workbooks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CompetitionPortal.Web.Tests.Competitions;

/// <summary>A database file of a test's own.</summary>
internal sealed class DataFile : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("data-");

    private DataFile()
    {
    }

    public string Path => System.IO.Path.Combine(folder.FullName, "county.db");

    public CompetitionStore Store => new(Open());

    public static async Task<DataFile> CreateAsync()
    {
        var file = new DataFile();
        await file.Open().MigrateAsync();
        return file;
    }

    public static ChangeOrigin Origin(string source = "测试.xlsx") => new("测试", new DateTime(2025, 12, 31, 8, 0, 0, DateTimeKind.Utc), source);

    public PortalDatabase Open(params IInterceptor[] observers) => PortalDatabase.SqliteFile(Path, observers);

    public Task<ImportOutcome> ImportAsync(YearBook book, params IInterceptor[] observers) =>
        new CompetitionStore(Open(observers)).ImportAsync(book.Rulebook, book.Facts, Origin());

    public async Task<YearBook> LoadAsync(int year = 2025)
    {
        var stored = await Store.LoadAsync(year);
        return new YearBook(stored!.Rulebook, stored.Facts);
    }

    public async ValueTask DisposeAsync()
    {
        await using (var connection = new SqliteConnection($"Data Source={Path}"))
        {
            SqliteConnection.ClearAllPools();
        }

        folder.Delete(recursive: true);
    }
}
