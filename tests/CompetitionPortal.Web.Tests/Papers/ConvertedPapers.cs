using System.Collections.Concurrent;
using System.Diagnostics;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Papers;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Tests.Papers;

[assembly: AssemblyFixture(typeof(ConvertedPapers))]

namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>
/// All sample papers and workbooks, converted to .pdf and the workbooks to .csv by one LibreOffice each, once for the whole run
/// and only when a test asks. They stay in TestResults/papers for the eye.
/// </summary>
public sealed class ConvertedPapers
{
    /// <summary>The name of a paper that is nothing but full lines.</summary>
    public const string FullLines = "full-lines";

    /// <summary>The samples whose workbooks are converted.</summary>
    public static IReadOnlyList<string> Workbooks { get; } = ["golden", "long-names", "less"];

    private const string AllSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1";
    private readonly Lazy<DirectoryInfo> folder = new(Convert);
    private readonly ConcurrentDictionary<string, IReadOnlyList<PdfPage>> pages = new(StringComparer.Ordinal);

    /// <summary>The pages of a converted file, for example golden-annual-list.</summary>
    public IReadOnlyList<PdfPage> Pages(string name) => pages.GetOrAdd(name, n => PdfPage.Read(Path.Combine(folder.Value.FullName, n + ".pdf")));

    /// <summary>A page of a converted file, counted from 1, as a picture.</summary>
    public PagePicture Picture(string name, int page) => PagePicture.Read(Path.Combine(folder.Value.FullName, name + ".pdf"), page);

    /// <summary>A sheet of a converted workbook as LibreOffice shows it.</summary>
    public string SheetAsCsv(string name, string sheet) => File.ReadAllText(Path.Combine(folder.Value.FullName, $"{name}-{sheet}.csv"));

    private static DirectoryInfo Convert()
    {
        var folder = new DirectoryInfo(RepositoryFiles.Path("TestResults", "papers"));
        if (folder.Exists)
        {
            folder.Delete(recursive: true);
        }

        folder.Create();
        foreach (var (name, board) in SampleBoards.All)
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, name + "-annual-list.docx"), AnnualListPaper.Write(board));
            File.WriteAllBytes(Path.Combine(folder.FullName, name + "-commendation.docx"), CommendationPaper.Write(board));
        }

        foreach (var (name, board) in SampleBoards.All.Where(s => Workbooks.Contains(s.Name)))
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, name + "-ranking.xlsx"), RankingWorkbook.Write(board));
        }

        foreach (var (name, version) in SampleRulebookPapers.All)
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, name + "-rulebook.docx"), RulebookPaper.Write(version, GoldenYearSource.Facts()));
        }

        File.WriteAllBytes(Path.Combine(folder.FullName, FullLines + ".docx"), OfficialPaperWriter.Write(new OfficialPaper
        {
            Issuers = ["示例县人民政府"],
            Title = ["关于", "满行", "的通知"],
            Body = [new PaperParagraph(new string('国', 28 * 22 * 2)), new PaperParagraph("特此通知。")],
        }));
        var profile = Directory.CreateTempSubdirectory("office-");
        try
        {
            Run(folder, profile, ["--convert-to", "pdf", .. folder.GetFiles("*.*x").Select(f => f.Name)]);
            Run(folder, profile, ["--convert-to", AllSheets, .. folder.GetFiles("*.xlsx").Select(f => f.Name)]);
        }
        finally
        {
            profile.Delete(recursive: true);
        }

        return folder;
    }

    private static void Run(DirectoryInfo folder, DirectoryInfo profile, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("soffice", ["-env:UserInstallation=" + new Uri(profile.FullName), "--headless", .. args])
        {
            WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
        }

        Assert.True(process.ExitCode == 0, output.Result + error.Result);
    }
}
