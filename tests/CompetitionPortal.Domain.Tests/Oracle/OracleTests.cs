using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.GoldenYear;
using CsCheck;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>The engine against a second implementation that shares nothing with it: no difference in any cell, total, place, grade or line.</summary>
public sealed class OracleTests
{
    private static readonly Rulebook Golden = GoldenYearSource.Rulebook();

    [Fact]
    public void Random_years_are_scored_without_a_difference() => RandomYear.All.Sample(AssertSame, iter: 2500, print: y => y.Print());

    [Fact, Trait("Category", "Long")]
    public void Many_random_years_are_scored_without_a_difference() => RandomYear.All.Sample(AssertSame, iter: 30_000, print: y => y.Print());

    [Fact]
    public void The_golden_year_is_scored_without_a_difference()
    {
        foreach (var level in Enum.GetValues<PeriodLevel>())
        {
            foreach (var period in Period.All(level))
            {
                AssertSame(new RandomYear(Golden, GoldenYearSource.Facts(), new Standing(period, Basis.Verified)));
                AssertSame(new RandomYear(Golden, GoldenYearSource.Facts(), new Standing(period, Basis.Reported)));
            }
        }
    }

    [Fact]
    public void The_random_years_reach_every_curve_state_absence_measure_and_mode()
    {
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        RandomYear.All.Sample(year =>
        {
            var board = ScoringService.Score(year.Facts, year.Rulebook, year.Standing);
            foreach (var score in board.Scores)
            {
                foreach (var line in board.Lines)
                {
                    seen.TryAdd($"{line.Rule.Clause} {line.StateText}", 0);
                }

                seen.TryAdd($"grade {score.Grade is not null}", 0);
                seen.TryAdd($"total {score.Total is not null}", 0);
                foreach (var (name, place) in score.Places)
                {
                    seen.TryAdd($"{year.Rulebook.AllRankings().First(r => r.Name == name).Key.Measure} tie {place.Tied > 1}", 0);
                }

                foreach (var cell in score.Cells)
                {
                    seen.TryAdd($"{cell.State}", 0);
                    seen.TryAdd($"{cell.State.IsAbsent()} {cell.Use.Absence}", 0);
                    seen.TryAdd($"{cell.Indicator.ReportedAs} {cell.Indicator.Frequency}", 0);
                    seen.TryAdd($"{(cell.Points is null ? "-" : cell.Use.Curve.GetType().Name)} {cell.Use.Curve.Runs}", 0);
                    seen.TryAdd($"{cell.Target is not null && cell.Indicator.Against == Against.Plan && !year.Standing.IsAnnual}", 0);
                }
            }
        }, iter: 3000);

        var expected = Enum.GetNames<CellState>()
            .Concat(Enum.GetNames<AbsenceRule>().Select(a => $"True {a}"))
            .Concat(Enum.GetNames<ReportedAs>().SelectMany(r => Enum.GetNames<PeriodLevel>().Select(l => $"{r} {l}")))
            .Concat(Enum.GetNames<RankingMeasure>().SelectMany(m => new[] { $"{m} tie True", $"{m} tie False" }))
            .Concat(["LinearCurve Completion", "LinearCurve Growth", "DualTargetCurve Completion", "CeilingCurve Value", "DirectCurve Value"])
            .Concat(Enum.GetNames<CurveVariable>().SelectMany(v => new[] { $"IncrementsCurve {v}", $"StepTableCurve {v}", $"ThresholdCurve {v}" }))
            .Concat(["未完成 拟", "未完成 待定(未报)", "末位 拟", "末位 待定(未报)", "末位 待定(超过半数)", "先进 拟", "先进 待定(未报)", "先进 待定(并列跨名额)"])
            .Concat(["grade True", "total False", "True"]);
        Assert.Equal([], expected.Except(seen.Keys));
    }

    private static void AssertSame(RandomYear year)
    {
        Assert.Empty(RulebookValidator.Check(year.Rulebook).Concat(FactsValidator.Check(year.Facts, year.Rulebook)).Where(f => !f.IsHint && !IsOfRanking(f)).Select(f => f.ToString()));

        var board = ScoringService.Score(year.Facts, year.Rulebook, year.Standing);
        var oracle = OracleScorer.Score(year.Facts, year.Rulebook, year.Standing);

        Assert.Equal(oracle.Select(s => s.Unit), board.Scores.Select(s => s.Participant.Code));
        foreach (var (mine, its) in oracle.Zip(board.Scores))
        {
            foreach (var (cell, other) in mine.Cells.Zip(its.Cells))
            {
                var where = $"{mine.Unit} {cell.Indicator} {year.Standing.Period} {year.Standing.Basis}";
                Assert.Equal((where, cell.Indicator, cell.State), (where, other.Indicator.Name, other.State.Text()));
                Same(where + " 实际", cell.Actual, other.Actual);
                Same(where + " 目标", cell.Target, other.Target);
                Same(where + " 完成率", cell.Completion, other.Completion);
                Same(where + " 全年完成率", cell.YearCompletion, other.YearCompletion);
                Same(where + " 增幅", cell.Growth, other.Growth);
                Same(where + " 得分", cell.Points, other.Points);
            }

            Assert.Equal(mine.Cells.Count, its.Cells.Count);
            Same(mine.Unit + " 基本分", mine.Base, its.BaseScore);
            Same(mine.Unit + " 加减分", mine.Adjustments, its.Adjustments);
            Same(mine.Unit + " 总分", mine.Total, its.Total);
            Assert.Equal(
                mine.Places.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{mine.Unit} {p.Key} {p.Value}"),
                its.Places.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{mine.Unit} {p.Key} {(p.Value.Rank, p.Value.FromBottom, p.Value.Count, p.Value.Pool)}"));
            Assert.Equal((mine.Unit, mine.Grade), (its.Participant.Code, its.Grade));
        }

        if (year.Standing == Standing.Annual && !ReferenceEquals(year.Rulebook, Golden))
        {
            Assert.Equal(new OracleLists(oracle, year.Rulebook).Lines().Order(StringComparer.Ordinal), board.Lines.Select(l => $"{l.Participant} {l.Rule.Clause} {l.StateText}").Order(StringComparer.Ordinal));
        }
    }

    /// <summary>A random ranking or cap may ask for what its indicator does not have; nobody is in it then, here as there.</summary>
    private static bool IsOfRanking(Finding finding) => finding.Field is "依据" or "条件";

    private static void Same(string what, Ratio? mine, Fraction? its) => Assert.True(
        mine is null ? its is null : its is { } value && mine.Value.Is(value),
        $"{what}: oracle {mine?.ToString() ?? "-"}, engine {its?.ToString() ?? "-"}");
}
