using System.Globalization;
using CompetitionPortal.Benchmarks;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using Microsoft.Data.Sqlite;

// Measures a large county's year: scoring with traces, whether that is linear in results, and the way of its workbook into the
// database. The exit code is 1 when a bound is broken.
const int Times = 4;
const double MostPerResult = 1.5;
var book = LargeYear.Create();
var results = book.Facts.Results.Count;
var workbook = YearWorkbookWriter.Write(book);
var origin = new ChangeOrigin("benchmark", DateTime.UnixEpoch, "benchmark.xlsx");
var folder = Directory.CreateTempSubdirectory("benchmark-");
var (files, perResult) = (0, 0.0);

CompetitionStore Empty()
{
    var database = PortalDatabase.SqliteFile(Path.Combine(folder.FullName, $"{files++}.db"));
    database.MigrateAsync().GetAwaiter().GetResult();
    return new CompetitionStore(database);
}

CompetitionStore Filled()
{
    var store = Empty();
    store.ImportAsync(book.Rulebook, book.Facts, origin).GetAwaiter().GetResult();
    return store;
}

ReadYearBook Read() => YearWorkbookReader.Read(new MemoryStream(workbook), new WorkbookLimits());

Console.WriteLine($"{LargeYear.Units} units x {LargeYear.Indicators} indicators x 4 quarters = {results} results; workbook {workbook.Length / 1024} KB; {Environment.ProcessorCount} processors");
Console.WriteLine(Measurement.Head);
List<Measurement> table = [];
void Measure<T>(string what, int warmUps, int runs, double? bound, Func<T> prepare, Action<T> run)
{
    var measured = Measurement.Of(what, warmUps, runs, bound, prepare, run);
    table.Add(measured);
    Console.WriteLine(measured.Line(results));
}

try
{
    Measure("score the year, exactly and with traces", 40, 15, 100, () => 0, _ => ScoringService.Score(book.Facts, book.Rulebook, Standing.Annual));
    Measure("score the second quarter", 20, 9, 100, () => 0, _ => ScoringService.Score(book.Facts, book.Rulebook, new Standing(Period.Quarter(2), Basis.Verified)));
    var larger = LargeYear.Create(LargeYear.Units * Times);
    Measure($"score a year of {Times} times as many results", 3, 9, null, () => 0, _ => ScoringService.Score(larger.Facts, larger.Rulebook, Standing.Annual));
    perResult = table[^1].Typical / Times / table[0].Typical;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  a result of the {Times} times larger year takes {perResult:0.00} of the time of one of the smaller; linear below {MostPerResult}{(perResult > MostPerResult ? "  BROKEN" : string.Empty)}"));
    Measure("write the workbook", 1, 5, null, () => 0, _ => YearWorkbookWriter.Write(book));
    Measure("read the workbook strictly and check it", 1, 5, null, () => 0, _ => Read());
    Measure("store it in an empty database", 1, 5, null, Empty, store => store.ImportAsync(book.Rulebook, book.Facts, origin).GetAwaiter().GetResult());
    Measure("import: read, check and store", 0, 5, 15_000, Empty, store => store.ImportAsync(Read().Book.Rulebook, book.Facts, origin).GetAwaiter().GetResult());
    Measure("import it again: nothing changes", 1, 3, 15_000, Filled, store => store.ImportAsync(Read().Book.Rulebook, book.Facts, origin).GetAwaiter().GetResult());
    Measure("load it from the database", 1, 5, null, Filled, store => store.LoadAsync(book.Facts.Year.Year).GetAwaiter().GetResult());
}
finally
{
    SqliteConnection.ClearAllPools();
    folder.Delete(recursive: true);
}

return table.Any(m => m.IsBroken) || perResult > MostPerResult ? 1 : 0;
