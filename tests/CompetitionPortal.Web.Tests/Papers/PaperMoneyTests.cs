using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Papers;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>The notice says what the list comes to in money, class by class.</summary>
public sealed class PaperMoneyTests
{
    [Fact]
    public void Each_class_has_its_totals_netted_per_unit()
    {
        var golden = GoldenYearSource.Rulebook();
        OutcomeRule Rule(string clause, OutcomeKind kind, decimal amount, string className) =>
            new() { Clause = clause, Kind = kind, Condition = new ClassTest([className]), Measure = "兑现", Amount = new OutcomeAmount(new FixedAmount(amount)) };
        var rulebook = golden with { Outcomes = [Rule("M1", OutcomeKind.Reward, 12.5m, "乡镇"), Rule("M2", OutcomeKind.Penalty, 2.5m, "乡镇"), Rule("M3", OutcomeKind.Penalty, 3, "党群部门")] };
        var board = ScoringService.Score(GoldenYearSource.Facts(), rulebook, Standing.Annual);
        var (towns, party) = (board.Scores.Count(s => s.Class.Name == "乡镇"), board.Scores.Count(s => s.Class.Name == "党群部门"));

        var body = AnnualListPaper.Compose(board).Body.Select(p => p.Lead + p.Text).ToList();

        Assert.Contains(body, t => t.EndsWith("、金额合计", StringComparison.Ordinal));
        Assert.Contains($"乡镇：{towns}个单位得奖励，合计{towns * 10}万元。", body);
        var named = AnnualListPaper.Compose(board with { Year = board.Year with { Competition = "绩效考核" } });
        Assert.DoesNotContain("考核考核", string.Concat(named.Title) + string.Concat(named.Body.Select(p => p.Text)), StringComparison.Ordinal);
        Assert.Contains("绩效考核奖惩兑现情况", string.Concat(named.Title), StringComparison.Ordinal);
        Assert.Contains($"党群部门：{party}个单位应扣缴，合计{party * 3}万元。", body);
        Assert.Contains(body, t => t.Contains("河口镇12.5万元", StringComparison.Ordinal));
        Assert.Contains(body, t => t.Contains("3万元。", StringComparison.Ordinal) || t.Contains("3万元）", StringComparison.Ordinal));
        Assert.DoesNotContain(body, t => t.Contains("项责任人待定", StringComparison.Ordinal));
        Assert.DoesNotContain(AnnualListPaper.Compose(ScoringService.Score(GoldenYearSource.Facts(), golden, Standing.Annual)).Body, p => p.Text.Contains("金额合计", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_amount_is_a_figure_of_its_own_in_a_file_and_then_the_sums()
    {
        OutcomeRule Rule(string clause, OutcomeKind kind, decimal amount, string className) =>
            new() { Clause = clause, Kind = kind, Condition = new ClassTest([className]), Measure = "兑现", Amount = new OutcomeAmount(new FixedAmount(amount)) };
        var golden = GoldenYearSource.Rulebook();
        var board = ScoringService.Score(GoldenYearSource.Facts(), golden with { Outcomes = [Rule("M1", OutcomeKind.Reward, 12.5m, "乡镇"), Rule("M3", OutcomeKind.Penalty, 3, "党群部门")] }, Standing.Annual);
        var (towns, party) = (board.Scores.Count(s => s.Class.Name == "乡镇"), board.Scores.Count(s => s.Class.Name == "党群部门"));

        var lines = System.Text.Encoding.UTF8.GetString(ScorePackage.File(board, "money-list.csv")!).TrimEnd('\n').Split('\n');

        Assert.Equal(1 + towns + party + 6, lines.Length);
        Assert.Contains("乡镇,河口镇,M1,兑现,单位,奖励,12.5,万元,拟", lines);
        Assert.Equal(
            [
                $"全部类别,合计,M1,{towns}个单位,单位,奖励,{towns * 12.5m:0.#},万元,", $"全部类别,合计,M3,{party}个单位,单位,扣缴,{party * 3},万元,",
                $"乡镇,合计,,{towns}个单位,单位,奖励,{towns * 12.5m:0.#},万元,", $"党群部门,合计,,{party}个单位,单位,扣缴,{party * 3},万元,",
                $"全部类别,合计,,{towns}个单位,单位,奖励,{towns * 12.5m:0.#},万元,", $"全部类别,合计,,{party}个单位,单位,扣缴,{party * 3},万元,",
            ],
            lines[^6..]);
        Assert.Null(ScorePackage.File(ScoringService.Score(GoldenYearSource.Facts(), golden with { Outcomes = [] }, Standing.Annual), "money-list.csv"));
    }

    [Fact]
    public void A_component_has_a_column_with_what_it_counts()
    {
        var golden = GoldenYearSource.Rulebook();
        var towns = golden.Uses.Where(u => u.Class == "乡镇").ToList();
        var board = ScoringService.Score(GoldenYearSource.Facts(), golden with
        {
            Components = [new ScoreComponent("乡镇", "经济", towns.Sum(u => u.FullMarks))],
            Uses = [.. golden.Uses.Select(u => u.Class == "乡镇" ? u with { Component = "经济" } : u)],
        }, Standing.Annual);

        var lines = System.Text.Encoding.UTF8.GetString(ScorePackage.File(board, "ranking.csv")!).Trim('\uFEFF', '\n').Split('\n').Select(l => l.Split(',')).ToList();

        Assert.Equal("组成 经济", lines[0][^1]);
        var sum = board.Find("河口镇")!.Cells.Sum(c => c.Points);
        Assert.Equal(sum, decimal.Parse(lines.Single(l => l[2] == "河口镇")[^1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(lines.Where(l => l[0] == "党群部门"), l => Assert.Empty(l[^1]));
    }
}
