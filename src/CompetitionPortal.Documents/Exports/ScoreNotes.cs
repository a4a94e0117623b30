using System.Globalization;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Exports;

/// <summary>What stands at the foot of every list: basis, rulebook, rounding, ties, how far the figures have come.</summary>
public static class ScoreNotes
{
    /// <summary>The basis as printed.</summary>
    public static string Basis(Standing standing) => standing.Basis == Domain.Competitions.Basis.Verified ? "核定口径" : "上报口径（预估）";

    /// <summary>The title of a list: 示例县2025年度创业竞赛三季度排名表.</summary>
    public static string Title(Scoreboard board, string list) => string.Create(
        CultureInfo.InvariantCulture,
        $"{board.Year.County}{board.Year.Year}年度{board.Year.Competition}{(board.Standing.IsAnnual ? string.Empty : board.Standing.Period.Name)}{list}");

    /// <summary>How far the figures have come: 已核 181/184（已报 182/184）.</summary>
    public static string Progress(Scoreboard board) =>
        string.Create(CultureInfo.InvariantCulture, $"已核 {board.Progress.Verified}/{board.Progress.Due}（已报 {board.Progress.Reported}/{board.Progress.Due}）");

    /// <summary>The notes, one a line.</summary>
    public static IEnumerable<string> Lines(Scoreboard board)
    {
        var rulebook = board.Rulebook;
        var rounding = rulebook.Rounding;
        yield return string.Create(CultureInfo.InvariantCulture, $"{board.Year.County}{board.Year.Year}年{board.Year.Competition}，{board.Standing.Period.Name}，{Basis(board.Standing)}");
        yield return $"考核办法：{rulebook.Title}{(rulebook.DocumentNumber is { Length: > 0 } number ? $"（{number}）" : string.Empty)}，校验码 {RulebookDocument.Checksum(rulebook)}";
        yield return string.Create(CultureInfo.InvariantCulture, $"舍入：{Words.Roundings.Write(rounding.Mode)}，单项得分 {rounding.PointsDigits} 位，总分 {rounding.TotalDigits} 位，完成率打印 {rounding.PrintedDigits} 位，比较用精确值");
        yield return $"并列办法：{string.Join('；', rulebook.AllRankings().GroupBy(r => r.Ties).Select(g => $"{string.Join('、', g.Select(r => r.Name))} {Words.Ties.Write(g.Key)}（{Explain(g.Key)}）"))}";
        yield return $"职责档：{Words.Profiles.Write(board.Year.Profile)}（{(board.Year.Profile == OfficeProfile.Strict ? "各项职责全部分开" : "录入与核定分开，核定与公布分开")}）";
        yield return Progress(board);
    }

    private static string Explain(TieMethod ties) => ties switch
    {
        TieMethod.Skip => "名次相同的，其后的名次空出",
        TieMethod.Ordinal => "名次相同的，按建制顺序排列",
        TieMethod.Void => "名次相同的，取消名次",
        TieMethod.Dense => "名次相同的，其后的名次顺延",
        _ => "名次相同的，同取其中最后的名次",
    };
}
