using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Web.Commands;

/// <summary><c>score WORKBOOK --out DIR [--period P] [--basis B] [--errors FILE]</c>: a year's workbook into its results.</summary>
internal static class ScoreCommand
{
    public const string Usage = "score 工作簿.xlsx --out 目录 [--period Q1|Q2|Q3|year] [--basis verified|reported] [--errors 文件]";

    /// <summary>Files that not every standing has: left from an earlier run, they would be taken for this one's.</summary>
    private static readonly string[] OfOtherStandings = ["annual-list.csv", "milestone-list.csv", "money-list.csv", "annual-list.docx", "commendation.docx", "period-list.docx"];

    public static int Run(IReadOnlyList<string> args, TextWriter output)
    {
        var line = new CommandLine(args, ["--out", "--period", "--basis", "--errors"], []);
        var workbook = line.Operand("一个工作簿");
        var folder = line.Required("--out");
        var standing = new Standing(ReadPeriod(line.Value("--period")), ReadBasis(line.Value("--basis")));
        var read = WorkbookFile.Read(workbook, line.Value("--errors"));
        var board = ScoringService.Score(read.Book.Facts, read.Book.Rulebook, standing);
        var files = ScorePackage.Files(board);
        WrittenFiles.WriteAll(folder, files);
        var stale = OfOtherStandings.Except(files.Select(f => f.Name)).Where(name => File.Exists(Path.Combine(folder, name))).ToList();
        stale.ForEach(name => File.Delete(Path.Combine(folder, name)));
        foreach (var note in read.Notes)
        {
            output.WriteLine($"提示 {note}");
        }

        output.WriteLine($"{board.Year.Year}年{standing.Period.Name}，{ScoreNotes.Basis(standing)}：{board.Scores.Count} 个单位，名单 {board.Lines.Count} 行，已核 {board.Progress.Verified}/{board.Progress.Due}。");
        if (stale.Count > 0)
        {
            output.WriteLine($"已删去这个目录里以前留下的、不属于这一期的 {string.Join('、', stale)}");
        }

        output.WriteLine($"已写入 {Path.GetFullPath(folder)}：{string.Join('、', files.Select(f => f.Name))}");
        return 0;
    }

    private static Period ReadPeriod(string? text)
    {
        if (text is null)
        {
            return Period.Year;
        }

        return Period.TryParse(text, out var period) ? (period.EndMonth == 12 ? Period.Year : period) : throw new UsageException($"没有期次“{text}”，可以写 Q1、Q2、Q3、year，也可以写 H1、M06、三季度");
    }

    private static Basis ReadBasis(string? text) => text switch
    {
        null or "verified" or "核定" => Basis.Verified,
        "reported" or "上报" => Basis.Reported,
        _ => throw new UsageException($"没有口径“{text}”，可以写 verified、reported"),
    };
}
