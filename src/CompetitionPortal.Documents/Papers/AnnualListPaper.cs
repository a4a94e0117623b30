using System.Globalization;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Papers;

/// <summary>
/// annual-list.docx: the notice (通报) that honours the rulebook's promises, with the reward and penalty list as annex. Its lines
/// are proposals; what waits for a decision is said.
/// </summary>
public static class AnnualListPaper
{
    private static readonly (OutcomeKind Kind, string Heading)[] Parts =
    [
        (OutcomeKind.Award, "奖励"), (OutcomeKind.Milestone, "半年节点"), (OutcomeKind.Penalty, "惩处"), (OutcomeKind.Veto, "一票否决"),
    ];

    /// <summary>The file.</summary>
    public static byte[] Write(Scoreboard board) => OfficialPaperWriter.Write(Compose(board));

    /// <summary>The paper.</summary>
    public static OfficialPaper Compose(Scoreboard board)
    {
        var year = board.Year;
        var body = new List<PaperParagraph>
        {
            new(string.Create(CultureInfo.InvariantCulture, $"根据《{board.Rulebook.Title}》{board.Rulebook.DocumentNumber}，按照核定口径，对{year.Year}年度{year.Competition}考核结果兑现奖惩。现将有关情况通报如下。")),
        };
        var number = 0;
        foreach (var (kind, heading) in Parts)
        {
            var lines = board.Lines.Where(l => l.Rule.Kind == kind).ToList();
            body.Add(new PaperParagraph($"{Domain.Arithmetic.ChineseNumeral.Write(++number)}、{heading}", ParagraphKind.Heading));
            if (lines.Count == 0)
            {
                body.Add(new PaperParagraph("本年度没有适用的单位。"));
            }

            body.AddRange(lines.GroupBy(l => (l.Rule.Clause, l.Rule.Measure)).Select(g => new PaperParagraph(Paragraph(g.Key.Clause, g.Key.Measure, [.. g]))));
        }

        body.Add(new PaperParagraph($"{Domain.Arithmetic.ChineseNumeral.Write(++number)}、说明", ParagraphKind.Heading));
        var open = board.Lines.Count(l => l.State != LineState.Proposed);
        body.Add(new PaperParagraph(string.Create(CultureInfo.InvariantCulture, $"名单共{board.Lines.Count}行，均为拟定意见，由县委、县政府审定后生效") + (open == 0 ? "。" : string.Create(CultureInfo.InvariantCulture, $"；其中{open}行待定，原因见附件，须先作出决定。"))));
        return new OfficialPaper
        {
            IssuerMark = $"中共{year.County}委文件",
            Title = [$"中共{year.County}委　{year.County}人民政府", string.Create(CultureInfo.InvariantCulture, $"关于{year.Year}年度{year.Competition}考核奖惩"), "兑现情况的通报"],
            Addressee = $"{string.Join('、', board.Rulebook.Groups())}各参赛单位",
            Body = body,
            Signatories = [$"中共{year.County}委", $"{year.County}人民政府"],
            Annexes = [new PaperAnnex(string.Create(CultureInfo.InvariantCulture, $"{year.Year}年度{year.Competition}奖惩名单"), Table(board), [.. ScoreNotes.Lines(board).Skip(1), "责任人按期末任职满规定月数的主要负责人列出，不满的写“责任人待定”。"])],
        };
    }

    private static string Paragraph(string clause, string measure, IReadOnlyList<OutcomeLine> lines)
    {
        var names = string.Join('、', lines.Select(l => l.Name + (l.State == LineState.Proposed ? string.Empty : $"({l.StateText.Replace("(", ":", StringComparison.Ordinal).Replace(")", string.Empty, StringComparison.Ordinal)})")));
        var term = lines[0].TermText.Length == 0 ? string.Empty : $"，期限{lines[0].TermText}";
        return string.Create(CultureInfo.InvariantCulture, $"条款{clause}，{measure}{term}（{lines.Count}个）:{names}。");
    }

    private static PaperTable Table(Scoreboard board) => new(
        [
            new PaperColumn("序号", 4, "center"), new PaperColumn("单位", 10), new PaperColumn("类别", 8, "center"), new PaperColumn("适用条款", 6, "center"), new PaperColumn("奖惩措施", 22),
            new PaperColumn("依据", 17), new PaperColumn("期限", 6, "center"), new PaperColumn("对象", 10), new PaperColumn("责任人", 9, "center"), new PaperColumn("状态", 8, "center"),
        ],
        [.. board.Lines.Select((l, i) => (IReadOnlyList<string>)[.. new[]
        {
            (i + 1).ToString(CultureInfo.InvariantCulture), l.Name, l.Class, l.Rule.Clause + (l.Rule.Article is null ? string.Empty : $"({l.Rule.Article})"), l.Rule.Measure, l.Reason,
            l.TermText.Length == 0 ? "—" : l.TermText, l.Rule.Target, l.PersonText.Length == 0 ? "—" : l.PersonText, l.StateText,
        }.Select(ChineseTypography.Typeset)])]);
}
