using System.IO.Compression;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.GoldenYear;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CompetitionPortal.Web.Tests.Workbooks;

/// <summary>The golden year through the workbook.</summary>
public sealed class GoldenYearWorkbookTests
{
    private static readonly YearBook Golden = new(GoldenYearSource.Rulebook(), GoldenYearSource.Facts());

    [Fact]
    public void What_is_written_reads_back_as_the_same_rulebook_and_facts()
    {
        var read = Read(YearWorkbookWriter.Write(Golden));

        Assert.Empty(read.Notes);
        Assert.Equal(RulebookDocument.Write(Golden.Rulebook), RulebookDocument.Write(read.Book.Rulebook));
        Assert.Equal(Golden.Facts.Results.ToHashSet(), read.Book.Facts.Results.ToHashSet());
        Assert.Equal(Golden.Facts.Targets.ToHashSet(), read.Book.Facts.Targets.ToHashSet());
        Assert.Equal(Golden.Facts.Bases.ToHashSet(), read.Book.Facts.Bases.ToHashSet());
        Assert.Equal(Golden.Facts.Adjustments.ToHashSet(), read.Book.Facts.Adjustments.ToHashSet());
        Assert.Equal(Golden.Facts.Vetoes, read.Book.Facts.Vetoes);
        Assert.Equal(YearWorkbookWriter.Write(Golden), YearWorkbookWriter.Write(read.Book));
    }

    [Fact]
    public void The_sample_in_docs_is_what_the_product_writes()
    {
        var sample = RepositoryFiles.Path("docs", "samples", "golden-year.xlsx");
        var written = YearWorkbookWriter.Write(Golden);
        if (Environment.GetEnvironmentVariable("WRITE_SAMPLES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(sample)!);
            File.WriteAllBytes(sample, written);
        }

        Assert.Equal(Parts(written), Parts(File.ReadAllBytes(sample)));
    }

    [Fact]
    public void The_workbook_and_the_template_are_valid_and_show_their_sheets()
    {
        foreach (var file in new[] { YearWorkbookWriter.Write(Golden), YearWorkbookWriter.WriteTemplate(Golden.Rulebook, Golden.Facts.Year) })
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        }
    }

    [Fact]
    public void The_template_is_read_but_its_examples_are_not()
    {
        var error = Assert.Throws<WorkbookRefusedException>(() => Read(YearWorkbookWriter.WriteTemplate(Golden.Rulebook, Golden.Facts.Year)));

        Assert.Equal(["工作表《单位》：没有单位。请在《单位》表至少写一行。"], error.Errors.Select(e => e.ToString()));
    }

    [Theory]
    [InlineData(1, "Q1")]
    [InlineData(4, "year")]
    public void Scored_from_the_workbook_totals_are_as_computed_by_hand(int quarter, string file)
    {
        var book = Read(File.ReadAllBytes(RepositoryFiles.Path("docs", "samples", "golden-year.xlsx"))).Book;
        var board = ScoringService.Score(book.Facts, book.Rulebook, new Standing(quarter == 4 ? Period.Year : Period.Quarter(quarter), Basis.Verified));

        var expected = RepositoryFiles.Csv("tests", "golden-year", "expected", file + "-totals.csv");
        Assert.Equal(expected.Select(r => (r["unit"], decimal.Parse(r["total"]))), board.Scores.Select(s => (s.Name, s.Total!.Value)));
    }

    private static ReadYearBook Read(byte[] file) => YearWorkbookReader.Read(new MemoryStream(file), new WorkbookLimits());

    private static List<(string, string)> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return (e.FullName, reader.ReadToEnd());
        })];
    }
}
