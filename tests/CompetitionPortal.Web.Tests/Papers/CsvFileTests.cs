using System.Text;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>The .csv files and notes.txt.</summary>
public sealed class CsvFileTests
{
    public static TheoryData<string> Boards => [.. SampleBoards.All.Select(s => s.Name)];

    [Fact]
    public void Columns_are_those_of_the_files_description()
    {
        var board = SampleBoards.Golden;

        Assert.Equal(
            "类别,名次,单位,基本分,加减分,总分,满分,排名序列,序列名次,等次,一票否决,招商引资完成率,招商引资到位资金,固定资产投资,农民人均纯收入增加额,安全生产事故起数,财政收入,挂点帮扶",
            FirstLine(ScoreFiles.Ranking(board)));
        Assert.Equal("单位,指标,实际,目标,进度完成率,全年完成率,增幅,得分,状态", FirstLine(ScoreFiles.Cells(board)));
        Assert.Equal("单位,类别,条款,措施,依据,期限,责任人,状态", FirstLine(ScoreFiles.Lines(board.Lines)));
        Assert.Equal("单位,指标,步骤,内容,从,到,条款", FirstLine(ScoreFiles.Trace(board)));
    }

    [Theory, MemberData(nameof(Boards))]
    public void Files_begin_with_a_byte_order_mark_hold_whole_rows_and_end_with_a_line_feed(string name)
    {
        var board = Board(name);
        foreach (var file in new[] { ScoreFiles.Ranking(board), ScoreFiles.Cells(board), ScoreFiles.Lines(board.Lines), ScoreFiles.Trace(board) })
        {
            Assert.Equal(Encoding.UTF8.GetPreamble(), file[..3]);
            Assert.Equal((byte)'\n', file[^1]);
            Assert.DoesNotContain((byte)'\r', file);
            var rows = CsvText.Rows(Encoding.UTF8.GetString(file));
            Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
        }

        Assert.Equal(board.Lines.Select(l => l.StateText), CsvText.Named(Text(ScoreFiles.Lines(board.Lines))).Select(r => r["状态"]));
        Assert.Equal(board.Scores.Count, CsvText.Rows(Text(ScoreFiles.Ranking(board))).Count - 1);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1＋1", "'＝1＋1")]
    [InlineData("-1.50", "-1.50")]
    [InlineData("+0.5", "+0.5")]
    [InlineData("-220/3", "-220/3")]
    [InlineData("1,2", "\"1,2\"")]
    [InlineData("写\"无\"", "\"写\"\"无\"\"\"")]
    [InlineData("两\n行", "\"两\n行\"")]
    [InlineData("=A1,\"x\"", "\"'=A1,\"\"x\"\"\"")]
    [InlineData("", "")]
    public void Fields_are_quoted_where_needed_and_formulas_are_made_harmless(string value, string written)
    {
        var file = new CsvFile("甲", "乙");
        file.Add(value, "z");

        Assert.Equal($"甲,乙\n{written},z\n", Text(file.ToBytes()));
        Assert.Equal(value, CsvText.Rows(Text(file.ToBytes()))[1][0].TrimStart('\''));
    }

    [Fact]
    public void A_printed_share_of_the_year_shows_no_line_of_a_rule_as_reached_that_was_not()
    {
        var half = ScoringService.Score(GoldenYearSource.Facts(), GoldenYearSource.Rulebook(), new Standing(Period.Quarter(2), Basis.Verified));
        var rows = CsvText.Named(Text(ScoreFiles.Cells(half))).Where(r => r["指标"] == "招商引资到位资金").ToDictionary(r => r["单位"], r => r["全年完成率"]);

        Assert.Equal("49.9996", rows["交通局"]);
        Assert.Equal("48.33", rows["东山镇"]);
    }

    [Fact]
    public void Notes_say_what_the_figures_rest_on_and_what_is_missing()
    {
        var notes = Text(ScoreFiles.Notes(SampleBoards.Golden)).TrimEnd('\n').Split('\n');

        Assert.Equal("示例县2025年创业竞赛，全年，核定口径", notes[0]);
        Assert.Matches("^考核办法：创业竞赛考核办法，校验码 [0-9a-f]{64}$", notes[1]);
        Assert.Equal("舍入：四舍五入，单项得分 2 位，总分 2 位，完成率打印 2 位，比较用精确值", notes[2]);
        Assert.Equal("并列办法：类别名次、序列名次、招商引资完成率 1224（名次相同的，其后的名次空出）", notes[3]);
        Assert.Equal("职责档：简（录入与核定分开，核定与公布分开）", notes[4]);
        Assert.Equal("已核 181/184（已报 182/184）", notes[5]);
        Assert.Equal(["未报：无", "部分未报：2 项", "  石桥乡：固定资产投资", "  团县委：挂点帮扶"], notes[6..]);
    }

    private static Scoreboard Board(string name) => SampleBoards.All.First(s => s.Name == name).Board;

    private static string Text(byte[] file) => Encoding.UTF8.GetString(file).TrimStart('\uFEFF');

    private static string FirstLine(byte[] file) => Text(file)[..Text(file).IndexOf('\n', StringComparison.Ordinal)];
}
