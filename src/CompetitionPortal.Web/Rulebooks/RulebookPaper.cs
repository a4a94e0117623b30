using System.Globalization;
using CompetitionPortal.Data.Rulebooks;
using CompetitionPortal.Documents.Papers;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>
/// rulebook.docx: the notice that sends a version of the rulebook out, with the rulebook as an annex of tables and, where it
/// follows another version, the list of changes as a second annex. Number and date are those of the version.
/// </summary>
public static class RulebookPaper
{
    private const string DraftMark = "送审稿";
    private const int Whole = 44;

    /// <summary>The file.</summary>
    public static byte[] Write(RulebookVersion version, CompetitionFacts facts) => OfficialPaperWriter.Write(Compose(version, facts));

    /// <summary>The paper.</summary>
    public static OfficialPaper Compose(RulebookVersion version, CompetitionFacts facts)
    {
        var (row, rulebook, offices) = (version.Row, version.Rulebook, new IssuingOffices(facts.Year.County));
        var amends = row.Reason is not null;
        return new OfficialPaper
        {
            Issuers = offices.Both,
            DocumentNumber = row.DocumentNumber,
            Title = [amends ? "关于修订" : "关于印发", "《", rulebook.Title, "》", "的通知"],
            DraftMark = row.IsIssued ? null : DraftMark,
            Addressee = "各" + ChineseTypography.Called(string.Join('、', rulebook.Groups()), "参赛单位", "单位"),
            Body =
            [
                new PaperParagraph(amends
                    ? $"现将修订后的《{rulebook.Title}》印发给你们，请认真贯彻执行。修订的原因：{row.Reason!.TrimEnd('。')}。"
                    : $"现将《{rulebook.Title}》印发给你们，请认真贯彻执行。"),
                new PaperParagraph(string.Create(CultureInfo.InvariantCulture, $"本办法适用于{facts.Year.Year}年度{ChineseTypography.Called(facts.Year.Competition, "考核")}，共{rulebook.Classes.Count}个类别、{rulebook.Indicators.Count}项指标。{(row.IsIssued ? $"办法的校验码是 {row.Checksum[..12]}。" : string.Empty)}")),
            ],
            Date = row.IssuedOn,
            Annexes = [Tables(rulebook, facts), .. Changes(row)],
        };
    }

    private static PaperAnnex Tables(Rulebook rulebook, CompetitionFacts facts)
    {
        var (view, alike) = (RulebookView.Of(rulebook), RulebookView.Alike(rulebook));
        List<PaperTable> parts =
        [
            .. alike.Select((a, i) => new PaperTable(
                $"{ChineseNumeral.Write(i + 1)}、{string.Join('、', a.Select(c => c.Name))}（满分{Shown.Amount(a[0].FullMarks)}分，{string.Join('、', a.Select(c => c.Group).Distinct())}序列）",
                [new("序号", 3, 3, "center"), new("指标", 6, 12), new("计量单位", 4, 4, "center"), new("分值", 3, 4, "center"), new("计分办法", 12, Whole), new("数据来源", 5, 9), new("条款", 4, 6, "center")],
                [.. rulebook.Uses.Where(u => u.Class == a[0].Name).Select((u, n) => (IReadOnlyList<string>)Row(rulebook, u, n + 1))])),
            .. Sentences(rulebook, facts, view).Where(p => p.Sentences.Count > 0).Select((p, i) => new PaperTable(
                $"{ChineseNumeral.Write(alike.Count + i + 1)}、{p.Heading}", [new("序号", 3, 3, "center"), new("内容", 20, Whole)],
                [.. p.Sentences.Select((s, n) => (IReadOnlyList<string>)[(n + 1).ToString(CultureInfo.InvariantCulture), s])])),
            new PaperTable(
                $"{ChineseNumeral.Write(alike.Count + Sentences(rulebook, facts, view).Count(p => p.Sentences.Count > 0) + 1)}、奖惩",
                [new("条款", 4, 6, "center"), new("类型", 4, 4, "center"), new("内容", 20, Whole)],
                [.. rulebook.Outcomes.Select(o => (IReadOnlyList<string>)[o.Article ?? o.Clause, Words.Outcomes.Write(o.Kind), RuleSentence.Of(o) + "。"])]),
        ];
        return new PaperAnnex([rulebook.Title, "主要内容"], [.. parts.Where(p => p.Rows.Count > 0)], [view.Rounding], Landscape: true);
    }

    private static string[] Row(Rulebook rulebook, IndicatorUse use, int number)
    {
        var indicator = rulebook.Indicators.First(i => i.Name == use.Indicator);
        var gate = use.Gate is null ? string.Empty : $"要先符合“{ConditionText.Write(use.Gate)}”，否则最多得{Shown.Amount(use.GatePoints ?? 0)}分。";
        return [number.ToString(CultureInfo.InvariantCulture), use.Indicator, indicator.UnitOfMeasure, Shown.Amount(use.FullMarks), $"{CurveSentence.Write(use, indicator.UnitOfMeasure)}。{gate}", indicator.Source ?? Words.Ways.Write(indicator.Way), use.Clause ?? "—"];
    }

    private static List<(string Heading, IReadOnlyList<string> Sentences)> Sentences(Rulebook rulebook, CompetitionFacts facts, RulebookView view) =>
    [
        ("合成和折算", [.. RulebookSentences.Composed(rulebook), .. RulebookSentences.Base(rulebook)]),
        ("计划", [.. view.Plans.Select(p => $"{p.Indicator}（{facts.Participants.FirstOrDefault(u => u.Code == p.Unit)?.Names[^1].Name ?? p.Unit}）：{p.Shares}。")]),
        ("加减分", [.. view.Adjustments, .. RulebookSentences.Levels(rulebook)]),
        ("排名", [.. view.Rankings.Select(r => $"{r.Name}：{r.Scope}内按{r.Key}排，{r.Order}，{(r.TieBreakers == "并列保留" ? "并列保留" : $"并列时再比{r.TieBreakers}")}。")]),
        ("等次", [.. view.Grades, .. RulebookSentences.Grades(rulebook)]),
        ("一票否决", [.. RulebookSentences.Vetoes(rulebook)]),
    ];

    private static IEnumerable<PaperAnnex> Changes(RulebookRow row)
    {
        if (RulebookIssue.Split(row.Changes) is { Count: > 0 } changes)
        {
            yield return new PaperAnnex(
                ["修改清单"], [new PaperTable(null, [new("序号", 3, 3, "center"), new("修改内容", 20, Whole)], [.. changes.Select((c, i) => (IReadOnlyList<string>)[(i + 1).ToString(CultureInfo.InvariantCulture), c + "。"])])],
                row.Follows is { } before ? [string.Create(CultureInfo.InvariantCulture, $"与第{before}版相比，共{changes.Count}处。")] : [], Landscape: true);
        }
    }
}
