using System.Diagnostics;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CompetitionPortal.Web.Tests.Workbooks;

/// <summary>Whatever the model knows goes through the workbook and comes back the same, also through another office program.</summary>
public sealed class RichYearTests
{
    [Fact]
    public void Facts_and_rulebook_come_back_the_same_and_are_written_to_the_same_bytes()
    {
        for (var seed = 1; seed <= 25; seed++)
        {
            var book = new RichYear(seed).Book();
            Assert.Equal([], RulebookValidator.Check(book.Rulebook).Concat(FactsValidator.Check(book.Facts, book.Rulebook)).Where(f => !f.IsHint).Select(f => $"{seed}: {f}"));
            var written = YearWorkbookWriter.Write(book);
            var read = EditedWorkbook.Read(written).Book;

            Assert.Equal(RulebookDocument.Write(book.Rulebook), RulebookDocument.Write(read.Rulebook));
            Assert.Equal([], RichYear.Contents(book.Facts).Except(RichYear.Contents(read.Facts)).Select(x => $"{seed}: {x}"));
            Assert.Equal([], RichYear.Contents(read.Facts).Except(RichYear.Contents(book.Facts)).Select(x => $"{seed}: {x}"));
            Assert.Equal(written, YearWorkbookWriter.Write(read));
        }
    }

    [Fact]
    public void The_order_of_the_facts_does_not_show_in_the_workbook()
    {
        var book = new RichYear(7).Book();
        var random = new Random(7);
        T[] Shuffled<T>(IEnumerable<T> items)
        {
            T[] array = [.. items];
            random.Shuffle(array);
            return array;
        }

        var shuffled = book with
        {
            Facts = book.Facts with
            {
                Participants = Shuffled(book.Facts.Participants), Tenures = Shuffled(book.Facts.Tenures), Targets = Shuffled(book.Facts.Targets), Bases = Shuffled(book.Facts.Bases), Results = Shuffled(book.Facts.Results),
                Adjustments = Shuffled(book.Facts.Adjustments), Vetoes = Shuffled(book.Facts.Vetoes), Sanctions = Shuffled(book.Facts.Sanctions), PriorResults = Shuffled(book.Facts.PriorResults), Successions = Shuffled(book.Facts.Successions),
            },
        };
        Assert.Equal(YearWorkbookWriter.Write(book), YearWorkbookWriter.Write(shuffled));
    }

    [Fact]
    public void A_rich_workbook_is_valid()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(YearWorkbookWriter.Write(new RichYear(3).Book())), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public Task LibreOffice_saves_our_workbooks_so_that_they_read_back_the_same() => ThroughLibreOfficeAsync("xlsx:Calc MS Excel 2007 XML");

    [Fact, Trait("Category", "Long")]
    public Task By_way_of_an_ods_file_they_read_back_the_same_too() => ThroughLibreOfficeAsync("ods:calc8", "xlsx:Calc MS Excel 2007 XML");

    private static async Task ThroughLibreOfficeAsync(params string[] formats)
    {
        var folder = Directory.CreateTempSubdirectory("libreoffice-");
        try
        {
            var rich = new RichYear(11).Book();
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "golden.xlsx"), EditedWorkbook.Golden);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "rich.xlsx"), YearWorkbookWriter.Write(rich));
            var place = folder.FullName;
            foreach (var format in formats)
            {
                place = await ConvertAsync(place, format, folder.FullName + "/profile");
            }

            foreach (var (name, book) in new[] { ("golden.xlsx", EditedWorkbook.GoldenBook), ("rich.xlsx", rich) })
            {
                var read = EditedWorkbook.Read(await File.ReadAllBytesAsync(Path.Combine(place, name)));
                Assert.Equal(RulebookDocument.Write(book.Rulebook), RulebookDocument.Write(read.Book.Rulebook));
                Assert.Equal(RichYear.Contents(book.Facts), RichYear.Contents(read.Book.Facts));
                Assert.DoesNotContain(read.Notes, n => n.Problem.Contains("读入", StringComparison.Ordinal));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> ConvertAsync(string folder, string format, string profile)
    {
        var files = Directory.GetFiles(folder);
        var start = new ProcessStartInfo("soffice", [$"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", format, "--outdir", "out", .. files]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);
        var target = Path.Combine(folder, "out");
        Assert.True(process.ExitCode == 0 && Directory.GetFiles(target).Length == files.Length, await output + await error);
        return target;
    }
}
