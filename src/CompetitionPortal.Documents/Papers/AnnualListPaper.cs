using System.Globalization;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Papers;

/// <summary>
/// annual-list.docx: the notice (通报) that honours the rulebook's promises, with the reward and penalty list as annex. Its
/// lines are proposals; those that wait for a decision stand apart, in the text and in an annex of their own.
/// </summary>
public static class AnnualListPaper
{
    private static readonly (OutcomeKind Kind, string Heading)[] Penalties =
    [
        (OutcomeKind.Penalty, "年终惩处"), (OutcomeKind.Veto, "一票否决"), (OutcomeKind.Milestone, "半年节点"),
    ];

    /// <summary>The file.</summary>
    public static byte[] Write(Scoreboard board) => OfficialPaperWriter.Write(Compose(board));

    /// <summary>The paper.</summary>
    public static OfficialPaper Compose(Scoreboard board)
    {
        var year = string.Create(CultureInfo.InvariantCulture, $"{board.Year.Year}年度");
        var offices = new IssuingOffices(board.Year.County);
        return new OfficialPaper
        {
            Issuers = offices.Both,
            Title = ["关于", year, board.Year.Competition, "考核奖惩", "兑现情况", "的通报"],
            DraftMark = PaperSentences.DraftMark,
            Addressee = PaperSentences.Addressee(board),
            Body = [.. Numbered([.. Sections(board, offices)])],
            Annexes = [.. Annexes(board, offices, year)],
        };
    }

    private static IEnumerable<PaperParagraph> Numbered(IReadOnlyList<(string? Heading, IReadOnlyList<PaperParagraph> Text)> sections)
    {
        var number = 0;
        foreach (var (heading, text) in sections.Where(s => s.Text.Count > 0))
        {
            if (heading is not null)
            {
                yield return new PaperParagraph($"{ChineseNumeral.Write(++number)}、{heading}", ParagraphKind.Heading);
            }

            foreach (var paragraph in text)
            {
                yield return paragraph;
            }
        }
    }

    private static IEnumerable<(string? Heading, IReadOnlyList<PaperParagraph> Text)> Sections(Scoreboard board, IssuingOffices offices)
    {
        var settled = board.Lines.Where(l => l.State == LineState.Proposed).ToList();
        yield return (null, [new(string.Create(CultureInfo.InvariantCulture, $"根据{PaperSentences.Rulebook(board)}和{board.Year.Year}年度考核结果，现将{board.Year.Competition}奖惩兑现情况通报如下。"))]);
        yield return ("兑现依据", [new(PaperSentences.Participants(board)), new(PaperSentences.Figures(board))]);
        yield return ("奖励", [.. Clauses(board, ClauseLines.Of(board, OutcomeKind.Award), "本年度没有符合奖励条件的单位。")]);
        yield return ("惩处", [.. PenaltySections(board)]);
        yield return ("待定事项", [.. Open(board)]);
        yield return ("有关要求", [.. Demands(offices, settled)]);
    }

    private static IEnumerable<PaperParagraph> PenaltySections(Scoreboard board)
    {
        var number = 0;
        foreach (var (kind, heading) in Penalties)
        {
            var clauses = ClauseLines.Of(board, kind);
            if (clauses.Count > 0)
            {
                yield return new PaperParagraph($"（{ChineseNumeral.Write(++number)}）{heading}", ParagraphKind.Subheading);
            }

            foreach (var paragraph in Clauses(board, clauses, "没有适用的单位。"))
            {
                yield return paragraph;
            }
        }
    }

    private static IEnumerable<PaperParagraph> Clauses(Scoreboard board, IReadOnlyList<ClauseLines> clauses, string none)
    {
        var met = clauses.Where(c => c.Settled.Count > 0).ToList();
        for (var i = 0; i < met.Count; i++)
        {
            var (clause, lines) = (met[i], met[i].Settled);
            var lead = (met.Count == 1 ? string.Empty : (i + 1).ToString(CultureInfo.InvariantCulture) + ". ") + $"{clause.Name}：{clause.Rule.Measure}。";
            var term = lines[0].TermText.Length == 0 ? string.Empty : $"期限{lines[0].TermText}。";
            yield return new PaperParagraph(term + ClauseLines.Summary(board, lines), Lead: lead);
        }

        var missed = clauses.Where(c => c.Settled.Count + c.Open.Count == 0).Select(c => c.Name).Distinct(StringComparer.Ordinal).ToList();
        if (clauses.All(c => c.Settled.Count + c.Open.Count == 0))
        {
            yield return new PaperParagraph(none);
        }
        else if (missed.Count > 0)
        {
            yield return new PaperParagraph($"{string.Join('、', missed)}没有适用的单位。");
        }
    }

    private static IEnumerable<PaperParagraph> Open(Scoreboard board)
    {
        var open = OutcomeParts.Open(board);
        if (open.Count == 0)
        {
            yield break;
        }

        yield return new PaperParagraph(string.Create(CultureInfo.InvariantCulture, $"以下{open.Count}项须先作出决定，决定前不列入奖惩名单，不予执行："));
        foreach (var clause in OutcomeParts.Kinds.SelectMany(k => ClauseLines.Of(board, k.Kind)))
        {
            foreach (var lines in clause.Open.GroupBy(l => l.State))
            {
                yield return new PaperParagraph($"{ClauseLines.Why(lines.First())}。{ClauseLines.Summary(board, [.. lines])}", Lead: $"{clause.Name}：{clause.Rule.Measure}。");
            }
        }
    }

    private static IEnumerable<PaperParagraph> Demands(IssuingOffices offices, IReadOnlyList<OutcomeLine> settled)
    {
        var rewarded = settled.Any(l => l.Rule.Kind == OutcomeKind.Award) ? "受到奖励的单位要珍惜荣誉、再接再厉，继续走在前列。" : string.Empty;
        var punished = settled.Any(l => l.Rule.Kind != OutcomeKind.Award) ? "受到惩处的单位要认真查找原因，制定整改措施，尽快改变落后局面。" : string.Empty;
        yield return new PaperParagraph($"{rewarded}{punished}{offices.Everywhere}各级各部门要对照年初下达的目标任务，进一步压实责任，确保完成新一年的各项任务。");
        if (settled.Count > 0)
        {
            yield return new PaperParagraph($"各有关单位要按照名单逐项落实，兑现的时间和依据逐项登记，落实情况报{offices.Short}。");
        }
    }

    private static IEnumerable<PaperAnnex> Annexes(Scoreboard board, IssuingOffices offices, string year)
    {
        var (parts, open) = (OutcomeParts.Settled(board), OutcomeParts.Open(board));
        var awards = board.Lines.Any(l => l.Rule is { Kind: OutcomeKind.Award, MovesUp: true });
        List<string> about =
        [
            "期限自决定成文之日起计算。",
            $"责任人为期末任职满{ChineseNumeral.Write(board.Rulebook.TenureMonths)}个月的主要负责人；没有的，写“责任人待定”。",
            .. awards ? [PaperSentences.MovesUp] : (string[])[],
        ];
        if (parts.Count > 0)
        {
            yield return new PaperAnnex($"{year}{board.Year.Competition}奖惩名单", OutcomeTables.RewardsAndPenalties(parts), OutcomeTables.Notes(board, offices, about), Landscape: true);
        }

        if (open.Count > 0)
        {
            yield return new PaperAnnex($"{year}{board.Year.Competition}奖惩待定事项", OutcomeTables.Open(open), ["本表所列事项须先作出决定，决定前不列入奖惩名单，不予执行。", .. about], Landscape: true);
        }
    }
}
