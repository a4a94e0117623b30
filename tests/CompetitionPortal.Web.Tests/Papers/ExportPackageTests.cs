using System.IO.Compression;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Papers;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>The files as packages: valid, and the same to the byte.</summary>
public sealed class ExportPackageTests
{
    public static TheoryData<string> Boards => [.. SampleBoards.All.Select(s => s.Name)];

    [Theory, MemberData(nameof(Boards))]
    public void The_validator_finds_nothing(string name)
    {
        var board = SampleBoards.All.First(s => s.Name == name).Board;
        using var notice = WordprocessingDocument.Open(new MemoryStream(AnnualListPaper.Write(board)), false);
        using var decision = WordprocessingDocument.Open(new MemoryStream(CommendationPaper.Write(board)), false);
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(RankingWorkbook.Write(board)), false);

        Assert.All((OpenXmlPackage[])[notice, decision, workbook], p => Assert.Empty(new OpenXmlValidator().Validate(p).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")));
    }

    [Theory, MemberData(nameof(Boards))]
    public void Twice_gives_the_same_bytes_and_dates_are_fixed(string name)
    {
        var board = SampleBoards.All.First(s => s.Name == name).Board;
        foreach (var (file, content) in ScorePackage.Files(board))
        {
            Assert.Equal(content, ScorePackage.File(board, file));
            if (file.EndsWith('x'))
            {
                using var zip = new ZipArchive(new MemoryStream(content));
                Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
            }
        }
    }
}
