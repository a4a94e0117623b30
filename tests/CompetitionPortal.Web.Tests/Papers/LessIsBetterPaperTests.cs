using System.Text;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Papers;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>Every file of a standing says of an indicator where less is better who is better, and never a completion.</summary>
public sealed class LessIsBetterPaperTests
{
    private static Scoreboard Board => SampleBoards.LessIsBetter;

    private static string[] Units => [.. Board.Scores.Select(s => s.Name)];

    [Fact]
    public void The_csv_files_put_the_fewest_first()
    {
        var ranking = CsvText.Named(Text(ScoreFiles.Ranking(Board)));
        Assert.Equal([$"1 {Units[1]} 12.00 1", $"2 {Units[2]} 10.00 2", $"3 {Units[0]} 6.67 3"], ranking.Select(r => $"{r["名次"]} {r["单位"]} {r["事故"]} {r["起数"]}"));

        var cells = CsvText.Named(Text(ScoreFiles.Cells(Board)));
        Assert.Equal(["15.0000 10.0000  6.67", "8.0000 10.0000  12.00", "10.0000 10.0000  10.00"], cells.Select(r => $"{r["实际"]} {r["目标"]} {r["进度完成率"]}{r["全年完成率"]} {r["得分"]}"));

        var lines = CsvText.Named(Text(ScoreFiles.Lines(Board.Lines)));
        Assert.Equal([$"{Units[0]} 罚一 扣款 10 万元", $"{Units[1]} 奖一 节余奖 6 万元", $"{Units[1]} 先一 先进单位"], lines.Select(r => $"{r["单位"]} {r["条款"]} {r["措施"]}"));
        Assert.Contains("事故 15起", lines.Single(r => r["条款"] == "罚一")["依据"], StringComparison.Ordinal);
        Assert.DoesNotContain("完成率", Text(ScoreFiles.Trace(Board)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_papers_reward_the_fewest_and_hold_the_most_to_account()
    {
        var notice = new PaperText(AnnualListPaper.Write(Board));
        var decision = new PaperText(CommendationPaper.Write(Board));

        Assert.Contains(notice.Tables.SelectMany(t => t), r => r.Contains(Units[0]) && r.Any(c => c.Contains("扣款", StringComparison.Ordinal)));
        Assert.Contains(notice.Tables.SelectMany(t => t), r => r.Contains(Units[1]) && r.Any(c => c.Contains("节余奖", StringComparison.Ordinal)));
        Assert.DoesNotContain("完成率", string.Concat(notice.Tables.SelectMany(t => t).SelectMany(r => r)), StringComparison.Ordinal);
        Assert.Contains(Units[1], decision.All, StringComparison.Ordinal);
        Assert.DoesNotContain(Units[0], decision.All, StringComparison.Ordinal);
    }

    private static string Text(byte[] file) => Encoding.UTF8.GetString(file[Encoding.UTF8.GetPreamble().Length..]);
}
