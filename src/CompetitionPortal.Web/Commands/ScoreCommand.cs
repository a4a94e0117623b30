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

    public static int Run(IReadOnlyList<string> args, TextWriter output)
    {
        var line = new CommandLine(args, ["--out", "--period", "--basis", "--errors"], []);
        var workbook = line.Operands.Count == 1 ? line.Operands[0] : throw new UsageException("请写一个工作簿");
        var folder = line.Required("--out");
        var standing = new Standing(ReadPeriod(line.Value("--period")), ReadBasis(line.Value("--basis")));
        var read = WorkbookFile.Read(workbook, line.Value("--errors"));
        var board = ScoringService.Score(read.Book.Facts, read.Book.Rulebook, standing);
        var files = ScorePackage.Files(board);
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
        }

        foreach (var note in read.Notes)
        {
            output.WriteLine($"提示 {note}");
        }

        output.WriteLine($"{board.Year.Year}年{standing.Period.Name}，{ScoreNotes.Basis(standing)}：{board.Scores.Count} 个单位，名单 {board.Lines.Count} 行，已核 {board.Progress.Verified}/{board.Progress.Due}。");
        output.WriteLine($"已写入 {Path.GetFullPath(folder)}：{string.Join('、', files.Select(f => f.Name))}");
        return 0;
    }

    private static Period ReadPeriod(string? text)
    {
        if (text is null)
        {
            return Period.Year;
        }

        return Period.TryParse(text, out var period) ? (period.EndMonth == 12 ? Period.Year : period) : throw new UsageException($"没有期次“{text}”，可以写 Q1、Q2、Q3、year");
    }

    private static Basis ReadBasis(string? text) => text switch
    {
        null or "verified" or "核定" => Basis.Verified,
        "reported" or "上报" => Basis.Reported,
        _ => throw new UsageException($"没有口径“{text}”，可以写 verified、reported"),
    };
}
