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
    public void The_random_years_reach_every_curve_state_absence_measure_and_line()
    {
        var missing = Enum.GetNames<CellState>()
            .Concat(Enum.GetNames<AbsenceRule>().Select(a => $"absent {a}"))
            .Concat(Enum.GetNames<ReportedAs>().SelectMany(r => Enum.GetNames<PeriodLevel>().Select(l => $"{r} {l}")))
            .Concat(Enum.GetNames<RankingMeasure>().SelectMany(m => new[] { $"{m} tie True", $"{m} tie False" }))
            .Concat(["LinearCurve Completion", "LinearCurve Growth", "DualTargetCurve Completion", "CeilingCurve Value", "DirectCurve Value"])
            .Concat(Enum.GetNames<CurveVariable>().SelectMany(v => new[] { $"IncrementsCurve {v}", $"StepTableCurve {v}", $"ThresholdCurve {v}", $"PiecewiseCurve {v}" }))
            .Concat(["less is better LinearCurve", "less is better IncrementsCurve", "less is better StepTableCurve", "less is better PiecewiseCurve", "nothing below the line", "cliff", "price by target", "started steps", "by slope", "by table", "evenly", "each period Sum", "each period Mean", "bonus without what it asks for", "no best", "base Best", "base Mean", "base OthersMean", "base Sum", "less is better base Mean", "less is better base OthersMean", "gate", "coefficient", "rounds", "component without a figure", "raters", "raters without ballots", "void ballot", "season bonus", "project", "project that does not count", "figures that differ", "target changed", "target changed too late", "paired", "part", "part that is missing"])
            .Concat(Enum.GetNames<ComponentMethod>().Select(m => $"component {m}")).Concat(Enum.GetNames<MissingRound>().Select(m => $"gap {m}"))
            .Concat(Enum.GetNames<CurveVariable>().SelectMany(v => new[] { $"BestRatioCurve {v}", $"EfficacyCurve {v}", $"RankPointsCurve {v}" }))
            .Concat(["未完成 拟", "未完成 待定(未报)", "末位 拟", "末位 待定(未报)", "末位 待定(超过半数)", "先进 拟", "先进 待定(未报)", "先进 待定(并列跨名额)", "补助 拟", "补助 待定(未报)", "补助 待定(并列跨名额)", "连年 拟", "连年等次 拟", "连续 拟", "连续 待定(未报)", "进退 拟", "进退 待定(未报)", "较上年 拟", "较上年 待定(未报)", "屡次 拟", "屡次 待定(未报)", "屡次 待定(超过半数)", "历年 拟", "历年 待定(未报)", "期红 拟", "期红 待定(未报)", "期奖 拟", "期奖 待定(未报)", "期优 拟", "期优 待定(未报)", "均分 拟", "均分 待定(未报)", "总线 拟", "总线 待定(未报)", "均数 拟", "均数 待定(未报)", "适用 拟", "适用 待定(未报)", "适用 待定(并列跨名额)", "名额 拟", "名额 待定(未报)", "名额 待定(人数未登记)", "等奖 待定(人数未登记)", "池 拟", "池 待定(未报)", "等奖 拟", "等奖 待定(未报)"])
            .Concat(["graded", "no total", "planned"])
            .ToHashSet();

        // Some are rare: more years are drawn until each was seen.
        for (var round = 0; round < 50 && missing.Count > 0; round++)
        {
            RandomYear.All.Sample(year => missing.ExceptWith(Seen(year)), iter: 500, threads: 1);
        }

        Assert.Equal([], missing);
    }

    private static IEnumerable<string> Seen(RandomYear year)
    {
        var board = ScoringService.Score(year.Facts, year.Rulebook, year.Standing);
        var cells = board.Scores.SelectMany(s => s.Cells).ToList();
        return
        [
            .. board.Lines.Select(l => $"{l.Rule.Clause} {l.StateText}"),
            .. board.Scores.Select(s => s.Grade is null ? string.Empty : "graded"),
            .. board.Scores.Select(s => s.Total is null ? "no total" : string.Empty),
            .. board.Scores.SelectMany(s => s.Places.Select(p => $"{year.Rulebook.AllRankings().First(r => r.Name == p.Key).Key.Measure} tie {p.Value.Tied > 1}")),
            .. cells.Select(c => $"{c.State}"),
            .. cells.Where(c => c.State.IsAbsent()).Select(c => $"absent {c.Use.Absence}"),
            .. cells.Select(c => $"{c.Indicator.ReportedAs} {c.Indicator.Frequency}"),
            .. cells.Where(c => c.Points is not null).Select(c => $"{c.Use.Curve.GetType().Name} {c.Use.Curve.Runs}"),
            .. cells.Where(c => c.Use.Curve is BestRatioCurve && c.Trace.Any(t => t.Kind == TraceKind.Peer) && c.State == CellState.NoBase).Select(_ => "no best"),
            .. board.Scores.SelectMany(s => s.Trace.Where(t => t.Kind == TraceKind.Component).Select(t => $"component {year.Rulebook.Components.First(c => c.Class == s.Class.Name && c.Name == t.Label).Method}")),
            .. board.Scores.SelectMany(s => year.Rulebook.Components.Where(c => c.Class == s.Class.Name && s.Trace.All(t => t.Label != c.Name)).Select(_ => "component without a figure")),
            .. board.Scores.SelectMany(s => s.Trace).Select(t => t.Kind switch { TraceKind.Coefficient => "coefficient", TraceKind.RoundMean => "rounds", TraceKind.Paired => "paired", _ => string.Empty }),
            .. cells.SelectMany(c => c.Trace).Where(t => t.Kind == TraceKind.Part).Select(t => t.To is null ? "part that is missing" : "part"),
            .. cells.SelectMany(c => c.Trace).Select(t => t.Kind switch { TraceKind.DiscrepancyEffect when t.From != t.To => "figures that differ", TraceKind.TargetChange => t.Label!.Contains("不计", StringComparison.Ordinal) ? "target changed too late" : "target changed", _ => string.Empty }),
            .. cells.SelectMany(c => c.Trace).Where(t => t.Kind == TraceKind.Project).Select(t => t.To is { Sign: 0 } && t.From is { Sign: not 0 } ? "project that does not count" : "project"),
            .. board.Scores.SelectMany(s => s.Trace).Where(t => t.Kind == TraceKind.Entry && t.Label!.EndsWith(" 名", StringComparison.Ordinal)).Select(_ => "season bonus"),
            .. board.Scores.SelectMany(s => s.Trace).Where(t => t.Kind == TraceKind.FieldRule && t.Label!.Contains("不符合前提", StringComparison.Ordinal)).Select(_ => "bonus without what it asks for"),
            .. cells.SelectMany(c => c.Trace).Where(t => t.Kind == TraceKind.VoidBallot).Select(_ => "void ballot"),
            .. cells.SelectMany(c => c.Trace).Where(t => t.Kind == TraceKind.Raters).Select(t => t.To is null ? "raters without ballots" : "raters"),
            .. cells.Where(c => c.State == CellState.Partial && c.Indicator.ReportedAs == ReportedAs.Level).Select(c => $"gap {c.Indicator.MissingRound}"),
            .. cells.Where(c => c.Trace.Any(t => t.Kind == TraceKind.PeriodPoints)).Select(c => $"each period {c.Use.EachPeriod}"),
            .. cells.Where(c => c.Trace.Any(t => t.Kind == TraceKind.Gate)).Select(_ => "gate"),
            .. cells.Where(c => c.Points is not null).SelectMany(c => Flags(c.Use.Curve)),
            .. cells.Where(c => c.Target is not null && c.Indicator.Against == Against.Plan && !year.Standing.IsAnnual).Select(_ => "planned"),
        ];
    }

    private static IEnumerable<string> Flags(ScoringCurve curve) => curve switch
    {
        LinearCurve { LessIsBetter: true } or StepTableCurve { LessIsBetter: true } or PiecewiseCurve { LessIsBetter: true } => [$"less is better {curve.GetType().Name}"],
        IncrementsCurve c => [c.LessIsBetter ? "less is better IncrementsCurve" : string.Empty, c.NothingBelowLine ? "nothing below the line" : string.Empty, c.Cliff is null ? string.Empty : "cliff", c.UpByTarget is null ? string.Empty : "price by target", c.UpStartedSteps || c.DownStartedSteps ? "started steps" : string.Empty],
        BestRatioCurve c => [$"{(c.LessIsBetter && c.Base != PeerBase.Best ? "less is better " : string.Empty)}base {c.Base}"],
        RankPointsCurve c => [c.LastPoints is not null ? "evenly" : c.Places.Count == 0 ? "by slope" : "by table"],
        _ => [],
    };

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
                Same(where + " 超进度", cell.Lead, other.Lead);
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
            Assert.Equal(new OracleLists(oracle, year.Rulebook, year.Facts).Lines().Order(StringComparer.Ordinal), Lines(board));
        }
        else if (year.Standing.Basis == Basis.Verified && !ReferenceEquals(year.Rulebook, Golden))
        {
            Assert.Equal(new OracleLists(oracle, year.Rulebook, year.Facts).LinesAt(year.Standing.Period).Order(StringComparer.Ordinal), Lines(board));
        }
    }

    private static IEnumerable<string> Lines(Scoreboard board) => board.Lines.Select(l => $"{l.Participant} {l.Rule.Clause} {l.StateText}{(l.Amount is { } amount ? $" {amount:0.###}" : string.Empty)}").Order(StringComparer.Ordinal);

    /// <summary>A random ranking or cap may ask for what its indicator does not have; nobody is in it then, here as there.</summary>
    private static bool IsOfRanking(Finding finding) => finding.Field is "依据" or "条件" or "前提";

    private static void Same(string what, Ratio? mine, Fraction? its) => Assert.True(
        mine is null ? its is null : its is { } value && mine.Value.Is(value),
        $"{what}: oracle {mine?.ToString() ?? "-"}, engine {its?.ToString() ?? "-"}");
}
