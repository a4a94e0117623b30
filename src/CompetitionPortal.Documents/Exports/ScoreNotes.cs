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

    /// <summary>The notes, one a line.</summary>
    public static IEnumerable<string> Lines(Scoreboard board)
    {
        var rulebook = board.Rulebook;
        var rounding = rulebook.Rounding;
        yield return string.Create(CultureInfo.InvariantCulture, $"{board.Year.County}{board.Year.Year}年{board.Year.Competition}，{board.Standing.Period.Name}，{Basis(board.Standing)}");
        yield return $"考核办法：{rulebook.Title}{(rulebook.DocumentNumber is null ? string.Empty : $"({rulebook.DocumentNumber})")}，校验码 {RulebookDocument.Checksum(rulebook)}";
        yield return string.Create(CultureInfo.InvariantCulture, $"舍入：{Words.Roundings.Write(rounding.Mode)}，单项得分 {rounding.PointsDigits} 位，总分 {rounding.TotalDigits} 位，完成率打印 {rounding.PrintedDigits} 位，比较用精确值");
        yield return $"并列办法：{string.Join(';', rulebook.AllRankings().Select(r => $"{r.Name} {Words.Ties.Write(r.Ties)}"))}";
        yield return $"职责档：{Words.Profiles.Write(board.Year.Profile)}";
        yield return string.Create(CultureInfo.InvariantCulture, $"已核 {board.Progress.Verified}/{board.Progress.Due}（已报 {board.Progress.Reported}/{board.Progress.Due}）");
    }
}
