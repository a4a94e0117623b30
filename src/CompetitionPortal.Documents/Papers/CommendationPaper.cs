using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Papers;

/// <summary>
/// commendation.docx: the decision to commend (表彰决定) with its list. Who waits for a decision is not commended: those lines
/// stand in an annex of their own.
/// </summary>
public static class CommendationPaper
{
    private const string AnyPrize = "先进单位";
    private const int LongestPrizeInTitle = 8;

    /// <summary>The file.</summary>
    public static byte[] Write(Scoreboard board) => OfficialPaperWriter.Write(Compose(board));

    /// <summary>The paper.</summary>
    public static OfficialPaper Compose(Scoreboard board)
    {
        var offices = new IssuingOffices(board.Year.County);
        List<ClauseLines> prizes = [.. ClauseLines.Of(board, OutcomeKind.Award).Where(p => !p.Rule.IsOfPeriods())];
        var year = string.Create(CultureInfo.InvariantCulture, $"{board.Year.Year}年度");
        return new OfficialPaper
        {
            Issuers = offices.Both,
            Title = ["关于", "表彰", year, board.Year.Competition, Prize(prizes), "的决定"],
            DraftMark = PaperSentences.DraftMark,
            Addressee = PaperSentences.Addressee(board),
            Body = [.. Body(board, offices, prizes)],
            Annexes = [.. Annexes(board, offices, prizes, year)],
        };
    }

    private static IEnumerable<PaperParagraph> Body(Scoreboard board, IssuingOffices offices, IReadOnlyList<ClauseLines> prizes)
    {
        var given = prizes.Where(p => p.Settled.Count > 0).ToList();
        var open = prizes.SelectMany(p => p.Open).ToList();
        var because = $"根据{PaperSentences.Rulebook(board)}和{board.Year.Year.ToString(CultureInfo.InvariantCulture)}年度考核结果，";
        if (given.Count == 0)
        {
            var none = open.Count == 0 ? "没有符合表彰条件的单位。" : "可以表彰的单位均待定。";
            yield return new PaperParagraph($"{because}本年度{none}");
        }
        else
        {
            yield return new PaperParagraph(string.Create(
                CultureInfo.InvariantCulture,
                $"{board.Year.Year}年，{offices.Everywhere}各级各部门紧紧围绕{board.Year.Competition}确定的目标任务，抓项目、抓落实，涌现出一批成绩突出的单位。为表彰先进、树立榜样，兑现年初承诺，{because}{offices.Short}决定，对{ClauseLines.Units(given.SelectMany(p => p.Settled))}单位予以表彰："));
            foreach (var paragraph in given.SelectMany((p, i) => Prize(p, i + 1, board)))
            {
                yield return paragraph;
            }
        }

        if (open.Count > 0)
        {
            yield return new PaperParagraph($"另有{ClauseLines.Units(open)}单位待定，列入附件，作出决定前不予表彰。");
        }

        if (given.Count > 0)
        {
            yield return new PaperParagraph("希望受到表彰的单位珍惜荣誉、谦虚谨慎、再接再厉，在新的一年里再创佳绩。");
        }

        yield return new PaperParagraph($"{offices.Everywhere}各级各部门要{(given.Count > 0 ? "以受到表彰的单位为榜样，" : string.Empty)}对照目标任务，比学赶超，真抓实干，推动各项工作再上新台阶。");
    }

    private static IEnumerable<PaperParagraph> Prize(ClauseLines prize, int number, Scoreboard board)
    {
        yield return new PaperParagraph($"{ChineseNumeral.Write(number)}、{prize.Rule.Measure}（{ClauseLines.Units(prize.Settled)}）", ParagraphKind.Heading);
        if (prize.IsLong)
        {
            yield return new PaperParagraph(ClauseLines.Summary(board, prize.Settled));
            yield break;
        }

        foreach (var part in ClauseLines.Parts(board, prize.Settled))
        {
            yield return new PaperParagraph(ClauseLines.Names(part.Lines) + "。", Lead: $"{part.Name}（{ClauseLines.Units(part.Lines)}）：");
        }
    }

    /// <summary>The prize in the title: its own name when there is one with a short name.</summary>
    private static string Prize(IReadOnlyList<ClauseLines> prizes)
    {
        var names = prizes.Select(p => p.Rule.Measure).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 1 && names[0].Length <= LongestPrizeInTitle && names[0].All(char.IsLetterOrDigit) ? names[0] : AnyPrize;
    }

    private static IEnumerable<PaperAnnex> Annexes(Scoreboard board, IssuingOffices offices, IReadOnlyList<ClauseLines> prizes, string year)
    {
        string[] about = prizes.Any(p => p.Rule.MovesUp) ? [PaperSentences.MovesUp] : [];
        if (prizes.Any(p => p.Settled.Count > 0))
        {
            yield return new PaperAnnex([year, board.Year.Competition, "表彰名单"], OutcomeTables.Commendations(prizes), OutcomeTables.Notes(board, offices, about), Landscape: false);
        }

        List<OutcomeLine> open = [.. prizes.SelectMany(p => p.Open)];
        if (open.Count > 0)
        {
            yield return new PaperAnnex([year, board.Year.Competition, "表彰待定事项"], OutcomeTables.OpenCommendations(open), ["本表所列单位须先作出决定，决定前不列入表彰名单。", .. about], Landscape: false);
        }
    }
}
