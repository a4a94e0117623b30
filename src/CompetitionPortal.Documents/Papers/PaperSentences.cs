using System.Globalization;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Papers;

/// <summary>What the year-end papers say alike; every figure comes from the scoreboard.</summary>
internal static class PaperSentences
{
    /// <summary>What a paper is until the county has decided.</summary>
    public const string DraftMark = "送审稿";

    /// <summary>Which rank an award line quotes.</summary>
    public const string MovesUp = "奖励依据所列名次为全部参评单位的名次；不符合条件的单位不占名额，由下一名依次递补。";

    /// <summary>主送机关: 各乡镇、县直、垂直参赛单位.</summary>
    public static string Addressee(Scoreboard board) => "各" + ChineseTypography.Called(string.Join('、', board.Rulebook.Groups()), "参赛单位", "单位");

    /// <summary>The rulebook with its document number: 《考核办法》（示发〔2025〕3号）.</summary>
    public static string Rulebook(Scoreboard board) =>
        $"《{board.Rulebook.Title}》{(board.Rulebook.DocumentNumber is { Length: > 0 } number ? $"（{number}）" : string.Empty)}";

    /// <summary>What a paper is about: 2025年度, or 2025年一季度.</summary>
    public static string Span(Scoreboard board) => string.Create(CultureInfo.InvariantCulture, $"{board.Year.Year}年{(board.Standing.IsAnnual ? "度" : board.Standing.Period.Name)}");

    /// <summary>The same in few words.</summary>
    public static string Current(Scoreboard board) => board.Standing.IsAnnual ? "本年度" : "本期";

    /// <summary>How many took part, by class.</summary>
    public static string Participants(Scoreboard board)
    {
        var classes = board.Rulebook.Classes.Select(c => (c.Name, Count: board.Scores.Count(s => s.Class.Name == c.Name))).Where(c => c.Count > 0).ToList();
        var parts = classes.Count == 1 ? "均为" + classes[0].Name : "其中" + string.Join('、', classes.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name}{c.Count}个")));
        return string.Create(CultureInfo.InvariantCulture, $"参加{board.Year.Year}年度{ChineseTypography.Called(board.Year.Competition, "考核")}的单位共{board.Scores.Count}个，{parts}。");
    }

    /// <summary>On which figures the paper rests.</summary>
    public static string Figures(Scoreboard board)
    {
        var open = board.Progress.Due - board.Progress.Verified;
        var missing = open == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"，未核定的{open}项按未报计");
        return string.Create(CultureInfo.InvariantCulture, $"考核结果按{ScoreNotes.Basis(board.Standing)}计算，应核定数据{board.Progress.Due}项，已核定{board.Progress.Verified}项{missing}。");
    }
}
