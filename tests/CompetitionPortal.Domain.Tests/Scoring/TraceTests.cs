using System.Text.RegularExpressions;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Tests.Oracle;
using CompetitionPortal.GoldenYear;
using CsCheck;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Every number keeps its trace: from the figures to the points and on to the total, each step gives the next.</summary>
public sealed class TraceTests
{
    private static readonly Regex HalfWidth = new(@"[;:()]|(?<!\d),|,(?!\d)");

    [Fact]
    public void In_the_golden_year_every_step_gives_the_next()
    {
        foreach (var basis in Enum.GetValues<Basis>())
        {
            foreach (var period in new[] { "Q1", "Q2", "Q3", "year" })
            {
                AssertTraced(ScoringService.Score(GoldenYearSource.Facts(), GoldenYearSource.Rulebook(), new Standing(YearBuilder.At(period), basis)));
            }
        }
    }

    [Fact]
    public void In_random_years_every_step_gives_the_next() =>
        RandomYear.All.Sample(year => AssertTraced(ScoringService.Score(year.Facts, year.Rulebook, year.Standing)), iter: 500, print: y => y.Print());

    [Fact]
    public void The_reasons_are_Chinese_sentences_with_a_clause() => RandomYear.All.Sample(year =>
    {
        var board = ScoringService.Score(year.Facts, year.Rulebook, year.Standing);
        foreach (var sentence in board.Scores.SelectMany(s => s.Cells.SelectMany(c => WhySentences.Of(c, board)).Concat(WhySentences.Of(s, board))))
        {
            Assert.NotEmpty(sentence.Clause);
            Assert.DoesNotMatch(HalfWidth, sentence.Text);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", sentence.Text);
        }
    }, iter: 300, print: y => y.Print());

    [Fact]
    public void A_reason_says_the_figure_before_and_after_rounding()
    {
        var year = YearBuilder.Of(new LinearCurve(Cap: 1.2m), fullMarks: 40).Unit("甲").Target("甲", 750).Result("甲", "Q4", 712.5m);
        var board = year.Score();

        Assert.Equal(
            [
                "四季度累计核定数 712.5 万元", "全年目标 750 万元", "完成率 = 712.5 ÷ 750 = 95.00%",
                "满分 40 分 × 完成率，最高按 1.2 倍计，最低 0 分；40 × 712.5 ÷ 750，得 38 分", "四舍五入保留二位小数：38 → 38.00 分",
            ],
            WhySentences.Of(board.Find("甲")!.Cell("任务")!, board).Select(s => s.Text));
    }

    private static void AssertTraced(Scoreboard board)
    {
        foreach (var score in board.Scores)
        {
            foreach (var cell in score.Cells)
            {
                AssertTraced(cell, board.Rulebook.Rounding);
            }

            var steps = score.Trace;
            Assert.Equal(score.Total is null, steps.Any(s => s.Kind == TraceKind.NotScored));
            Assert.Equal(score.Places.Count, steps.Count(s => s.Kind == TraceKind.Place));
            Assert.Equal(score.Grade, steps.LastOrDefault(s => s.Kind is TraceKind.Grade or TraceKind.GradeShift or TraceKind.GradeCap or TraceKind.GradeQuota)?.Label);
            if (score.Total is null)
            {
                continue;
            }

            // The shown points add up to the shown sum, and on to the shown total.
            if (!steps.Any(s => s.Kind is TraceKind.RoundMean) && board.Rulebook.Components.All(c => c.Class != score.Class.Name))
            {
                Assert.Equal((Fraction)score.Cells.Sum(c => c.Points ?? 0), To(steps, TraceKind.PointsSum));
            }

            var rounding = steps.First(s => s.Kind == TraceKind.Rounding);
            Assert.Equal(To(steps, TraceKind.RoundMean) ?? To(steps, TraceKind.Coefficient) ?? To(steps, TraceKind.Rescale) ?? To(steps, TraceKind.PointsSum), rounding.From);
            Assert.Equal((rounding.To, To(steps, TraceKind.Paired)), steps.Any(s => s.Kind == TraceKind.Paired) ? (steps.Single(s => s.Kind == TraceKind.Paired).From, steps.Last(s => s.Kind == TraceKind.Rounding).From) : (rounding.To, null));
            rounding = steps.Last(s => s.Kind == TraceKind.Rounding);
            Assert.Equal(score.BaseScore!.Value, rounding.To);
            Assert.Equal(rounding.From!.Value.Round(board.Rulebook.Rounding.TotalDigits, board.Rulebook.Rounding.Mode), score.BaseScore);
            Assert.Equal((Fraction)score.Adjustments, To(steps, TraceKind.Adjustments));
            Assert.Equal((score.BaseScore!.Value, (score.BaseScore + score.Adjustments)!.Value), (steps.Single(s => s.Kind == TraceKind.Total).From, steps.Single(s => s.Kind == TraceKind.Total).To));
            Assert.Equal(steps.LastOrDefault(s => s.Kind is TraceKind.VetoZero or TraceKind.VetoCap)?.To ?? (Fraction)(score.BaseScore + score.Adjustments)!.Value, (Fraction)score.Total!.Value);
        }
    }

    private static void AssertTraced(ScoredCell cell, RoundingRules rounding)
    {
        var steps = cell.Trace;
        if (cell.Points is null)
        {
            Assert.Null(To(steps, TraceKind.Absence));
            Assert.True(cell.State.IsAbsent());
            return;
        }

        var zeroed = steps.SingleOrDefault(s => s.Kind == TraceKind.VetoZero);
        Assert.Equal(zeroed?.To ?? cell.Points.Value, (Fraction)cell.Points.Value);
        if (cell.State == CellState.Unreported)
        {
            Assert.Equal(Fraction.Zero, To(steps, TraceKind.Curve));
            return;
        }

        var last = steps.Last(s => s.Kind == TraceKind.Rounding);
        Assert.Equal(cell.State.IsAbsent() ? To(steps, TraceKind.Absence) : To(steps, TraceKind.Curve), last.From);
        var points = zeroed?.From ?? cell.Points.Value;
        Assert.Equal((Fraction)last.From!.Value.Round(rounding.PointsDigits, rounding.Mode), last.To);
        Assert.Equal(points, To(steps, TraceKind.DiscrepancyEffect) ?? To(steps, TraceKind.Gate) ?? last.To);
        Assert.Equal(To(steps, TraceKind.DiscrepancyEffect) is null ? null : To(steps, TraceKind.Gate) ?? last.To, steps.SingleOrDefault(s => s.Kind == TraceKind.DiscrepancyEffect)?.From);
        Assert.Equal(To(steps, TraceKind.Gate) is null ? null : last.To, steps.SingleOrDefault(s => s.Kind == TraceKind.Gate)?.From);
        if (cell.Actual is { } actual && !cell.State.IsAbsent())
        {
            Assert.Equal(To(steps, TraceKind.Value) ?? steps.Last(s => s.Kind == TraceKind.Figure).To, actual);
            Assert.Equal(To(steps, TraceKind.PlannedTarget) ?? To(steps, TraceKind.Target), cell.Target);
            Assert.Equal(cell.Completion, To(steps, TraceKind.Completion));
            Assert.Equal(cell.Growth, To(steps, TraceKind.Growth));
            Assert.Equal(cell.Growth is null ? null : (actual - To(steps, TraceKind.Base)!.Value) * 100 / To(steps, TraceKind.Base)!.Value, cell.Growth);
        }
    }

    private static Fraction? To(IEnumerable<TraceStep> steps, TraceKind kind) => steps.SingleOrDefault(s => s.Kind == kind)?.To;
}
