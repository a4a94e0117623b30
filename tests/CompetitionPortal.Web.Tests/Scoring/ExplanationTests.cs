using System.Text.RegularExpressions;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Tests.Scoring;

public sealed class ExplanationTests
{
    [Theory]
    [InlineData("year", "东山镇", "招商引资到位资金", "完成 2,999.88 万元，全年目标 3,000 万元，完成率 99.996%，得 40.00 分")]
    [InlineData("Q3", "城关镇", "农民人均纯收入增加额", "还没有到期，20 分不计入满分")]
    [InlineData("year", "北沟乡", "财政收入", "上年同期没有可以比较的基数，10 分不计入满分")]
    [InlineData("year", "石桥乡", "安全生产事故起数", "实际 7 起，控制数 1 起，超出 6 起，得 0.00 分")]
    public void A_cell_is_explained_in_one_sentence(string period, string unit, string indicator, string sentence) =>
        Assert.Equal(sentence, View(period, unit, GoldenBoards.All).Cells.Single(c => c.Name == indicator).Sentence);

    [Fact]
    public void Of_what_is_composed_the_typed_figures_are_those_of_the_parts()
    {
        var scored = GoldenBoards.Scored("year");
        var rulebook = scored.Year.Rulebook with { Parts = [new IndicatorPart("财政收入", "招商引资到位资金", 1)] };
        var year = scored.Year with { Rulebook = rulebook };

        var view = Explanation.Of(new ScoredYear(year, ScoringService.Score(year.Facts, rulebook, scored.Board.Standing)), "城关镇", GoldenBoards.All, at => (ScoringService.Score(year.Facts, rulebook, new Standing(at, Basis.Verified)), GoldenBoards.All))!;

        Assert.Equal(["招商引资到位资金 一季度", "招商引资到位资金 二季度", "招商引资到位资金 三季度", "招商引资到位资金 四季度"], view.Cells.Single(c => c.Name == "财政收入").Sources.Select(s => s.Period));
    }

    [Fact]
    public void A_line_of_a_rule_is_not_shown_as_reached_that_was_not()
    {
        var all = from s in GoldenBoards.At("Q2").Scores select (s.Name, View("Q2", s.Participant.Code, GoldenBoards.All).Cells.Single(c => c.Name == "招商引资到位资金").YearCompletion);
        Assert.Contains(all, c => c.YearCompletion == "49.9996%");
        Assert.DoesNotContain(all, c => c.YearCompletion == "50.00%" && GoldenBoards.At("Q2").Lines.Any(l => l.Name == c.Name));
    }

    [Fact]
    public void Targets_are_said_as_what_they_are()
    {
        var cells = View("year", "城关镇", GoldenBoards.All).Cells.ToDictionary(c => c.Name, c => c.Target);
        Assert.Equal("150 / 200", cells["农民人均纯收入增加额"]);
        Assert.StartsWith("≤ ", cells["安全生产事故起数"], StringComparison.Ordinal);
        Assert.Equal("增 8%", cells["财政收入"]);
        Assert.Equal("100 分制", View("year", "组织部", GoldenBoards.All).Cells.Single(c => c.Name == "挂点帮扶").Target);
    }

    [Fact]
    public void Who_sees_no_places_finds_none()
    {
        var view = View("year", "城关镇", GoldenBoards.Own(Sight.Own, "城关镇"));
        Assert.Empty(view.Places);
        Assert.Empty(view.Lines);
        Assert.False(view.ShowsClass);
        Assert.All(view.Cells, c => Assert.Equal("—", c.ClassMean));
        Assert.All(view.History, h => Assert.Equal((null, null, null), (h.Median, h.ClassRank, h.GroupRank)));
        Assert.DoesNotContain(view.Steps, s => s.Text.Contains("个单位中第", StringComparison.Ordinal));
        Assert.Contains(View("year", "城关镇", GoldenBoards.All).Steps, s => s.Text.Contains("个单位中第", StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_says_which_criterion_put_a_row_before_the_next_and_only_what_may_be_seen()
    {
        var all = GoldenBoards.At("year").Scores.Where(s => s.Class.Name == "乡镇").ToDictionary(s => s.Name, s => s.Places["类别名次"]);
        var (first, second) = (all.Single(p => p.Value.Rank == 1).Key, all.Single(p => p.Value.Rank == 2).Key);
        var (top, next) = (GoldenBoards.At("year").Find(first)!.Total, GoldenBoards.At("year").Find(second)!.Total);

        var full = View("year", second, GoldenBoards.All).Neighbours;
        Assert.Equal(new RankReason("类别名次", "前一位", first, full[0].Address, "总分", $"{top:0.00}", $"{next:0.00}"), full[0]);
        Assert.NotNull(full[0].Address);
        Assert.Contains(full, r => r.Ranking == "招商引资完成率" && r.Criterion == "招商引资到位资金的完成率" && r.Theirs.EndsWith('%'));
        Assert.DoesNotContain(View("year", first, GoldenBoards.All).Neighbours, r => r is { Ranking: "类别名次", Side: "前一位" });

        var near = View("year", second, GoldenBoards.Own(Sight.Neighbours, second)).Neighbours;
        Assert.Equal(["类别名次", "类别名次", "序列名次", "序列名次"], near.Select(r => r.Ranking));
        Assert.All(near, r => Assert.Null(r.Address));
        Assert.Empty(View("year", second, GoldenBoards.Own(Sight.Own, second)).Neighbours);
    }

    [Fact]
    public void What_is_compared_next_is_named_and_figures_that_look_the_same_are_exact()
    {
        var safety = new RankingKey(RankingMeasure.Points, "安全生产事故起数");
        var completion = new RankingKey(RankingMeasure.Completion, "招商引资到位资金");
        var facts = GoldenYearSource.Facts();
        facts = facts with { Results = [.. facts.Results.Select(r => r is { Participant: "城关镇", Indicator: "招商引资到位资金" } && r.Period == Period.Quarter(4) ? r with { Verified = 6599.76m } : r)] };
        RankReason Below(StandingSight sight, params RankingKey[] next)
        {
            var rulebook = GoldenYearSource.Rulebook();
            var rule = rulebook.ClassRanking with { Key = safety, TieBreakers = next };
            var board = ScoringService.Score(facts, rulebook with { ClassRanking = rule }, Standing.Annual);
            return RankReasons.Of(board.Find("城关镇")!, board, sight).First(r => r.Ranking == rule.Name && r.Other is "河口镇" or "南坪乡");
        }

        Assert.Equal(("安全生产事故起数的得分相同，再比招商引资到位资金的完成率", "110%", "109.996%"), Below(GoldenBoards.All, completion) is var r ? (r.Criterion, r.Theirs, r.Own) : default);
        Assert.Equal("—", Below(GoldenBoards.Own(Sight.Neighbours, "城关镇"), completion).Theirs);
        Assert.Equal(("安全生产事故起数的得分相同，并列", "—", "—"), Below(GoldenBoards.All) is var tie ? (tie.Criterion, tie.Theirs, tie.Own) : default);
    }

    [Fact]
    public void The_typed_figures_stand_at_the_leaves()
    {
        var cell = View("Q3", "发改局", GoldenBoards.All).Cells.Single(c => c.Name == "招商引资到位资金");
        Assert.Equal(["一季度", "二季度", "三季度"], cell.Sources.Select(s => s.Period));
        var last = View("year", "城关镇", GoldenBoards.All).Cells.Single(c => c.Name == "招商引资到位资金").Sources[^1];
        Assert.Equal(("四季度", "6,600", "6,480"), (last.Period, last.Reported, last.Verified));
        Assert.NotEmpty(View("Q3", "城关镇", GoldenBoards.All).Cells.Single(c => c.Name == "财政收入").Sources[0].Base);
    }

    [Fact]
    public void A_unit_that_is_not_there_has_no_explanation() => Assert.Null(Explanation.Of(GoldenBoards.Scored("year"), "没有", GoldenBoards.All, _ => throw new InvalidOperationException()));

    [Fact]
    public void The_sums_lead_from_the_points_to_the_total_and_say_how()
    {
        // Who lacks an indicator is scaled.
        var golden = GoldenBoards.Scored("year");
        var scaled = golden.Board.Scores.First(s => s.Class.Name == "乡镇" && s.Trace.Any(t => t.Kind == TraceKind.Rescale));
        Assert.Matches("^基本分（折算：合计 × 100 ÷ [0-9]+）$", View("year", scaled.Participant.Code, GoldenBoards.All).Sums[1].What);

        var rulebook = golden.Year.Rulebook;
        var first = rulebook.Uses.First(u => u.Class == "乡镇");
        var composed = rulebook with
        {
            Components = [new ScoreComponent("乡镇", "经济", first.FullMarks / 2)],
            Classes = [.. rulebook.Classes.Select(c => c.Name == "乡镇" ? c with { FullMarks = c.FullMarks - (first.FullMarks / 2), Coefficient = 0.9m } : c)],
            Uses = [.. rulebook.Uses.Select(u => u == first ? u with { Component = "经济" } : u)],
        };
        var whole = golden.Board.Scores.First(s => s.Class.Name == "乡镇" && s.Trace.All(t => t.Kind != TraceKind.Rescale));
        var year = golden.Year with { Rulebook = composed };
        var board = ScoringService.Score(year.Facts, composed, golden.Board.Standing);
        var view = Explanation.Of(new ScoredYear(year, board), whole.Participant.Code, GoldenBoards.All, at => (ScoringService.Score(year.Facts, composed, new Standing(at, Basis.Verified)), GoldenBoards.All))!;

        Assert.Equal(["基本分（各组成与组成以外的各项相加，乘类别系数 0.9，见下面的步骤）", "加减分", "总分"], view.Sums.Skip(1).Select(s => s.What));
        Assert.Matches("^[0-9]+[.][0-9]{2}$", view.Sums[0].Figure);
        Assert.Equal(decimal.Parse(view.Sums[0].Figure) * 2, decimal.Parse(Regex.Match(view.Sums[0].What, "^组成“经济”得 ([0-9.]+)，计入上一级$").Groups[1].Value));
    }

    [Fact]
    public void Periods_in_which_only_neighbours_were_published_say_nothing_of_others()
    {
        // The year is published with the full list, the quarters were not: of the own unit they show all, of another nothing.
        WhyView Seen(string unit) => Explanation.Of(GoldenBoards.Scored("year"), unit, GoldenBoards.Own(Sight.FullList, "河口镇"), p => (GoldenBoards.At(p.Code), GoldenBoards.Own(p == Period.Year ? Sight.FullList : Sight.Neighbours, "河口镇")))!;

        Assert.All(Seen("河口镇").History, h => Assert.True(h is { Total: not null, ClassRank: not null, Address: not null }));
        Assert.All(Seen("城关镇").History, h => Assert.Equal(h.Period == Period.Year, h is { Total: not null, ClassRank: not null, GroupRank: not null, Address: not null }));
        Assert.All(Seen("城关镇").History.Where(h => h.Period != Period.Year), h => Assert.Equal((null, null, null, null), (h.Total, h.ClassRank, h.GroupRank, h.Address)));
    }

    private static WhyView View(string period, string unit, StandingSight sight) =>
        Explanation.Of(GoldenBoards.Scored(period), unit, sight, p => (GoldenBoards.At(p.Code), sight))!;
}
