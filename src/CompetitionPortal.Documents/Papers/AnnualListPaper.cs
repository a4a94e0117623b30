using System.Globalization;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Papers;

/// <summary>
/// annual-list.docx: the notice (通报) that honours the rulebook's promises, with the reward and penalty list as annex; at the end of
/// a period within the year, period-list.docx: that of the clauses which are drawn then. Its
/// lines are proposals; those that wait for a decision stand apart, in the text and in an annex of their own.
/// </summary>
public static class AnnualListPaper
{
    private static readonly (OutcomeKind Kind, string Heading)[] Penalties =
    [
        (OutcomeKind.Penalty, "年终惩处"), (OutcomeKind.BlackList, "黑榜"), (OutcomeKind.Veto, "一票否决"), (OutcomeKind.Milestone, "半年节点"),
    ];

    /// <summary>The file.</summary>
    public static byte[] Write(Scoreboard board) => OfficialPaperWriter.Write(Compose(board));

    /// <summary>The paper.</summary>
    public static OfficialPaper Compose(Scoreboard board)
    {
        var year = PaperSentences.Span(board);
        var offices = new IssuingOffices(board.Year.County);
        return new OfficialPaper
        {
            Issuers = offices.Both,
            Title = ["关于", year, board.Year.Competition, board.Year.Competition.EndsWith("考核", StringComparison.Ordinal) ? "奖惩" : "考核奖惩", board.Standing.IsAnnual ? "兑现情况" : "情况", "的通报"],
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
        yield return (null, [new($"根据{PaperSentences.Rulebook(board)}和{PaperSentences.Span(board)}考核结果，现将{board.Year.Competition}奖惩{(board.Standing.IsAnnual ? "兑现" : string.Empty)}情况通报如下。")]);
        yield return ("兑现依据", [new(PaperSentences.Participants(board)), new(PaperSentences.Figures(board))]);
        yield return ("奖励", [.. Clauses(board, ClauseLines.Of(board, OutcomeKind.Award, OutcomeKind.Reward, OutcomeKind.RedList), $"考核办法没有规定{Own(board)}奖励。", $"{PaperSentences.Current(board)}没有符合奖励条件的单位。")]);
        yield return ("惩处", [.. PenaltySections(board)]);
        yield return ("金额合计", [.. Money(board)]);
        yield return ("待定事项", [.. Open(board)]);
        yield return ("有关要求", [.. Demands(board, offices, settled)]);
    }

    private static string Own(Scoreboard board) => board.Standing.IsAnnual ? string.Empty : "本期的";

    private static IEnumerable<PaperParagraph> PenaltySections(Scoreboard board)
    {
        List<(string Heading, IReadOnlyList<ClauseLines> Clauses)> kinds = [.. Penalties.Select(p => (board.Standing.IsAnnual ? p.Heading : p.Heading.Replace("年终", string.Empty, StringComparison.Ordinal).Replace("半年", "本期", StringComparison.Ordinal), ClauseLines.Of(board, p.Kind))).Where(p => p.Item2.Count > 0)];
        if (kinds.All(k => k.Clauses.All(c => c.MetNobody)))
        {
            return Clauses(board, [.. kinds.SelectMany(k => k.Clauses)], $"考核办法没有规定{Own(board)}惩处。", $"{PaperSentences.Current(board)}没有适用惩处条款的单位。");
        }

        return kinds.SelectMany((k, i) => Clauses(board, k.Clauses, string.Empty, "没有适用的单位。")
            .Prepend(new PaperParagraph($"（{ChineseNumeral.Write(i + 1)}）{k.Heading}", ParagraphKind.Subheading)));
    }

    /// <summary>What each clause gave; those that met nobody are named together, or, when none met anybody, that is all there is to say.</summary>
    private static IEnumerable<PaperParagraph> Clauses(Scoreboard board, IReadOnlyList<ClauseLines> clauses, string withoutClauses, string none)
    {
        if (clauses.All(c => c.MetNobody))
        {
            return [new PaperParagraph(clauses.Count == 0 ? withoutClauses : none)];
        }

        var met = clauses.Where(c => c.Settled.Count > 0).ToList();
        var missed = clauses.Where(c => c.MetNobody).Select(c => c.Name).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. met.Select((clause, i) => new PaperParagraph(
                (clause.Settled[0].TermText.Length == 0 ? string.Empty : $"期限{clause.Settled[0].TermText}。") + ClauseLines.Summary(board, clause.Settled),
                Lead: (met.Count == 1 ? string.Empty : (i + 1).ToString(CultureInfo.InvariantCulture) + ". ") + $"{clause.Name}：{clause.Rule.Measure}。")),
            .. met.Count == 0 ? [new PaperParagraph("符合条款的单位均待定。")] : (PaperParagraph[])[],
            .. missed.Count > 0 ? [new PaperParagraph($"{string.Join('、', missed)}没有适用的单位。")] : (PaperParagraph[])[],
        ];
    }

    /// <summary>What the lines come to in money, class by class, each unit on one side only.</summary>
    private static IEnumerable<PaperParagraph> Money(Scoreboard board)
    {
        var totals = MoneyTotal.Of(board.Lines, board.Rulebook);
        foreach (var total in totals)
        {
            string[] sides =
            [
                total.Rewarded > 0 ? $"{total.Rewarded}个单位得奖励，合计{FractionText.Plain(total.Rewards)}{total.Unit}" : string.Empty,
                total.Charged > 0 ? $"{total.Charged}个单位应扣缴，合计{FractionText.Plain(total.Charges)}{total.Unit}" : string.Empty,
            ];
            yield return new PaperParagraph(sides.All(s => s.Length == 0) ? "奖惩相抵，没有应付的金额。" : string.Join('；', sides.Where(s => s.Length > 0)) + "。", Lead: total.Class + "：");
        }

        if (totals.Count > 0)
        {
            yield return new PaperParagraph("同一单位有奖有扣的，先相抵，再按净额归类；待定的各项不计。");
        }
    }

    /// <summary>What must be settled before the paper can go out: lines that wait for a decision, persons that are not known.</summary>
    private static IEnumerable<PaperParagraph> Open(Scoreboard board)
    {
        if (OutcomeParts.Open(board) is { Count: > 0 } open)
        {
            yield return new PaperParagraph(string.Create(CultureInfo.InvariantCulture, $"以下{open.Count}项须先作出决定，决定前不列入奖惩名单，不予执行："));
        }

        foreach (var clause in OutcomeParts.Kinds.SelectMany(k => ClauseLines.Of(board, k.Kind)))
        {
            foreach (var lines in clause.Open.GroupBy(l => l.State))
            {
                yield return new PaperParagraph($"{ClauseLines.Why(lines.First())}。{ClauseLines.Summary(board, [.. lines])}", Lead: $"{clause.Name}：{clause.Rule.Measure}。");
            }
        }

        if (board.Lines.Count(l => l.LacksPerson) is > 0 and var nobody)
        {
            yield return new PaperParagraph(string.Create(CultureInfo.InvariantCulture, $"附件所列各项中，{nobody}项责任人待定，须在印发前核定。"));
        }
    }

    private static IEnumerable<PaperParagraph> Demands(Scoreboard board, IssuingOffices offices, IReadOnlyList<OutcomeLine> settled)
    {
        var rewarded = settled.Any(l => l.Rule.IsPraise()) ? "受到奖励的单位要珍惜荣誉、再接再厉，继续走在前列。" : string.Empty;
        var punished = settled.Any(l => !l.Rule.IsPraise()) ? "受到惩处的单位要认真查找原因，制定整改措施，尽快改变落后局面。" : string.Empty;
        yield return new PaperParagraph($"{rewarded}{punished}{offices.Everywhere}各级各部门要对照年初下达的目标任务，进一步压实责任，确保完成{(board.Standing.IsAnnual ? "新一年" : "全年")}的各项任务。");
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
            yield return new PaperAnnex([year, board.Year.Competition, "奖惩名单"], OutcomeTables.RewardsAndPenalties(parts), OutcomeTables.Notes(board, offices, about), Landscape: true);
        }

        if (open.Count > 0)
        {
            yield return new PaperAnnex([year, board.Year.Competition, "奖惩待定事项"], OutcomeTables.Open(open), ["本表所列事项须先作出决定，决定前不列入奖惩名单，不予执行。", .. about], Landscape: true);
        }
    }
}
