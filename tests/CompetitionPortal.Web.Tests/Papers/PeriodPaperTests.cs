using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Papers;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Outcomes;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>A quarter's rewards and its red and black list have a list, a page and a notice of their own, and stand in the year's once.</summary>
public sealed class PeriodPaperTests
{
    private static readonly Rulebook Rules = GoldenYearSource.Rulebook() with
    {
        Outcomes =
        [
            new OutcomeRule { Clause = "J1", Kind = OutcomeKind.Reward, Condition = new PlaceTest("类别名次", false, 1), Measure = "季度奖", Each = PeriodLevel.Quarter, Amount = new OutcomeAmount(new FixedAmount(1)) },
            new OutcomeRule { Clause = "J2", Kind = OutcomeKind.BlackList, Condition = new PlaceTest("类别名次", true, 1), Measure = "列入黑榜", Each = PeriodLevel.Quarter },
            new OutcomeRule { Clause = "N1", Kind = OutcomeKind.Reward, Condition = new AllOf([]), Measure = "年终奖", Amount = new OutcomeAmount(new FixedAmount(2)) },
        ],
    };

    [Fact]
    public void The_notice_of_a_quarter_holds_what_is_drawn_then_and_asks_for_no_person()
    {
        var board = At(Period.Quarter(1));
        var paper = AnnualListPaper.Compose(board);
        var text = string.Concat(paper.Title) + string.Concat(paper.Body.Select(p => p.Lead + p.Text));

        Assert.StartsWith("关于2025年一季度", text, StringComparison.Ordinal);
        Assert.Contains("条款J1一季度：季度奖。", text, StringComparison.Ordinal);
        Assert.Contains("条款J2一季度：列入黑榜。", text, StringComparison.Ordinal);
        Assert.All(["年终", "年度", "N1", "责任人待定，"], word => Assert.DoesNotContain(word, text.Replace("参加2025年度", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal(["milestone-list.csv", "money-list.csv", "period-list.docx"], ScorePackage.Names(board).Where(n => n.Contains("list", StringComparison.Ordinal)));
        Assert.Equal(["奖励 J1", "黑榜 J2"], OutcomesView.Of(board).Parts.SelectMany(p => p.Clauses.Select(c => $"{p.Heading} {c.Clause}")));
        Assert.NotEmpty(ScorePackage.File(board, "period-list.docx")!);
    }

    [Fact]
    public void The_year_s_notice_names_each_quarter_and_adds_its_money_once()
    {
        var board = At(Period.Year);
        var body = AnnualListPaper.Compose(board).Body.Select(p => p.Lead + p.Text).ToList();

        Assert.All(["一季度", "二季度", "三季度", "四季度"], quarter => Assert.Contains(body, t => t.Contains($"条款J1{quarter}：季度奖。", StringComparison.Ordinal)));
        Assert.Equal(board.Lines.Where(l => l.State == LineState.Proposed).Sum(l => l.Amount ?? 0), MoneyTotal.Of(board.Lines, Rules).Sum(t => t.Rewards));

        // The last quarter has its own list and notice beside the year's.
        var last = System.Text.Encoding.UTF8.GetString(ScorePackage.File(board, "milestone-list.csv")!).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.Equal(board.Lines.Count(l => l.At == Period.Quarter(4)), last.Length);
        Assert.All(last, l => Assert.Contains("四季度", l, StringComparison.Ordinal));
        Assert.NotEmpty(ScorePackage.File(board, "period-list.docx")!);
    }

    [Fact]
    public void A_rulebook_without_such_clauses_has_no_such_paper() =>
        Assert.DoesNotContain("period-list.docx", ScorePackage.Names(ScoringService.Score(GoldenYearSource.Facts(), GoldenYearSource.Rulebook(), new Standing(Period.Quarter(2), Basis.Verified))));

    [Fact]
    public void Its_sentence_says_when()
    {
        Assert.StartsWith("每季度末，各序列单位符合“类别名次前一名”的，对单位：季度奖", RuleSentence.Of(Rules.Outcomes[0]), StringComparison.Ordinal);
        Assert.StartsWith("三季度末，", RuleSentence.Of(Rules.Outcomes[1] with { Each = null, At = Period.Quarter(3) }), StringComparison.Ordinal);
    }

    private static Scoreboard At(Period period) => ScoringService.Score(GoldenYearSource.Facts(), Rules, new Standing(period, Basis.Verified));
}
