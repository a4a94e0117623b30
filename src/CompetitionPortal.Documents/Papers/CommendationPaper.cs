using System.Globalization;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Papers;

/// <summary>commendation.docx: the decision to commend (表彰决定) with its list, as a proposal to be decided.</summary>
public static class CommendationPaper
{
    /// <summary>The file.</summary>
    public static byte[] Write(Scoreboard board) => OfficialPaperWriter.Write(Compose(board));

    /// <summary>The paper.</summary>
    public static OfficialPaper Compose(Scoreboard board)
    {
        var year = board.Year;
        var awards = board.Lines.Where(l => l.Rule.Kind == OutcomeKind.Award).ToList();
        var settled = awards.Where(l => l.State == LineState.Proposed).ToList();
        var open = awards.Where(l => l.State != LineState.Proposed).ToList();
        var prizes = settled.Select(l => l.Rule.Measure).Distinct(StringComparer.Ordinal).ToList();
        var what = prizes.Count == 1 ? prizes[0] : "先进集体";
        var body = new List<PaperParagraph>
        {
            new(string.Create(CultureInfo.InvariantCulture, $"{year.Year}年，全县各级各部门围绕{year.Competition}确定的目标任务，抓项目、抓落实，涌现出一批成绩突出的单位。为表彰先进，兑现年初承诺，根据《{board.Rulebook.Title}》{board.Rulebook.DocumentNumber}和年度考核结果，县委、县政府决定，对下列{settled.Count}个单位予以表彰：")),
        };
        var number = 0;
        foreach (var prize in prizes)
        {
            foreach (var group in settled.Where(l => l.Rule.Measure == prize).GroupBy(l => l.Group))
            {
                body.Add(new PaperParagraph(string.Create(CultureInfo.InvariantCulture, $"{Domain.Arithmetic.ChineseNumeral.Write(++number)}、{prize}（{group.Key}，{group.Count()}个）"), ParagraphKind.Heading));
                body.Add(new PaperParagraph(string.Join('、', group.Select(l => l.Name))));
            }
        }

        if (open.Count > 0)
        {
            body.Add(new PaperParagraph(string.Create(CultureInfo.InvariantCulture, $"另有{open.Count}个单位待定，决定前不列入：") + string.Join('、', open.Select(l => $"{l.Name}({l.Group},{l.StateText[3..^1]})")) + "。"));
        }

        body.Add(new PaperParagraph("希望受表彰的单位珍惜荣誉，再接再厉，在新的一年里取得更好的成绩。全县各级各部门要以先进为榜样，对照目标任务，真抓实干，推动各项工作再上新台阶。"));
        return new OfficialPaper
        {
            IssuerMark = $"中共{year.County}委文件",
            Title = [$"中共{year.County}委　{year.County}人民政府", string.Create(CultureInfo.InvariantCulture, $"关于表彰{year.Year}年度{year.Competition}"), $"{what}的决定"],
            Addressee = $"{string.Join('、', board.Rulebook.Groups())}各参赛单位",
            Body = body,
            Signatories = [$"中共{year.County}委", $"{year.County}人民政府"],
            Annexes = [new PaperAnnex(string.Create(CultureInfo.InvariantCulture, $"{year.Year}年度{year.Competition}表彰名单"), Table(awards), [.. ScoreNotes.Lines(board).Skip(1)])],
        };
    }

    private static PaperTable Table(List<OutcomeLine> awards) => new(
        [new PaperColumn("序号", 5, "center"), new PaperColumn("奖项", 14), new PaperColumn("序列", 10, "center"), new PaperColumn("单位", 18), new PaperColumn("类别", 12, "center"), new PaperColumn("适用条款", 8, "center"), new PaperColumn("依据", 20), new PaperColumn("状态", 16, "center")],
        [.. awards.Select((l, i) => (IReadOnlyList<string>)[.. new[] { (i + 1).ToString(CultureInfo.InvariantCulture), l.Rule.Measure, l.Group ?? string.Empty, l.Name, l.Class, l.Rule.Clause, l.Reason, l.StateText }.Select(ChineseTypography.Typeset)])]);
}
