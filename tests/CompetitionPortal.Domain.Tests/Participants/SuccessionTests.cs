using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CsCheck;

namespace CompetitionPortal.Domain.Tests.Participants;

/// <summary>Merger and split: targets, bases and earlier results move on by shares, and leave where they came from.</summary>
public sealed class SuccessionTests
{
    [Fact]
    public void Projects_and_tasks_of_persons_stay_where_they_are_written_and_that_is_said()
    {
        var year = YearBuilder.Of(new LinearCurve(), ReportedAs.Flow, against: Against.Year).Unit("甲").Unit("乙").Target("甲", 100).Target("乙", 100);
        year.Change(i => i with { Projects = ProjectRule.Read("最多单位=2") });
        year.Successions.Add(new Succession(new DateOnly(2025, 7, 1), "甲", "乙", 1, "文号"));
        year.Projects.AddRange([new("一厂", "任务", "甲", YearBuilder.At("Q1"), null, new DateOnly(2025, 1, 1), null, 1, 60, 60), new("一厂", "任务", "甲", YearBuilder.At("Q2"), null, new DateOnly(2025, 1, 1), null, 1, 60, 60), new(ProjectRule.None, "任务", "乙", YearBuilder.At("Q1"), null, new DateOnly(2025, 1, 1), null, 1, 0, 0)]);

        var hint = Assert.Single(FactsValidator.Check(year.Facts, year.Rulebook));
        Assert.Equal((true, "原单位", "甲有 1 个项目，沿革不转移项目，仍算原单位的", "要算乙的，请在《项目》表把单位改成它，或按认定比例分成两行"), (hint.IsHint, hint.Field, hint.Problem, hint.Cure));

        year.Projects.Clear();
        year.Change(i => i with { Projects = null });
        year.Tenures.Add(new Tenure(new Person("书记", "书记"), "甲", "书记", true, new DateOnly(2020, 1, 1)));
        year.PersonalTargets.Add(new("书记", "甲", "任务", 100));
        Assert.Equal(["甲有 1 人有个人目标，沿革不转移个人目标"], FactsValidator.Check(year.Facts, year.Rulebook).Select(f => f.Problem));
    }

    private static readonly DateOnly September = new(2025, 9, 1);

    [Fact]
    public void A_merger_adds_targets_bases_and_earlier_results()
    {
        var year = Year(new LinearCurve(), ReportedAs.Flow).Target("甲", 100).Target("乙", 60)
            .Result("甲", "Q1", 20).Result("甲", "Q2", 30).Result("乙", "Q1", 10).Result("乙", "Q2", 15).Result("乙", "Q3", 40).Result("乙", "Q4", 25);
        Merge(year, "甲", "乙");

        var board = year.Score();
        Assert.Equal(["乙", "丙"], board.Scores.Select(s => s.Name));
        Assert.Equal(("160", "140"), Seen(board.Find("乙")!));
        Assert.Equal(["30", "45", "40", "25"], board.Find("乙")!.Cell("任务")!.Trace.Where(s => s.Kind == TraceKind.Figure).Select(s => s.To.ToString()));
    }

    [Fact]
    public void Before_its_day_nothing_has_moved()
    {
        var year = Year(new LinearCurve(), ReportedAs.Flow).Target("甲", 100).Target("乙", 60).Result("甲", "Q1", 20).Result("甲", "Q2", 30).Result("乙", "Q1", 10).Result("乙", "Q2", 15);
        Merge(year, "甲", "乙");

        Assert.Equal(("50", "50"), Seen(year.Score("Q2").Find("甲")!));
        Assert.Equal(("30", "25"), Seen(year.Score("Q2").Find("乙")!));
    }

    [Theory]
    [InlineData("2025-06-30", "25")]
    [InlineData("2025-07-01", "55")]
    public void A_period_s_result_moves_only_when_it_ended_before_the_day(string day, string actual)
    {
        var year = Year(new LinearCurve(), ReportedAs.Flow).Target("甲", 100).Target("乙", 60).Result("甲", "Q1", 20).Result("甲", "Q2", 30).Result("乙", "Q2", 5).Result("乙", "Q4", 0);
        Merge(year, "甲", "乙", DateOnly.Parse(day));

        Assert.Equal(actual, year.Cell("乙").Actual.ToString());
    }

    [Fact]
    public void A_cumulative_figure_after_the_merger_is_the_successor_s_own()
    {
        var year = Year(new LinearCurve()).Target("甲", 100).Target("乙", 60).Result("甲", "Q2", 30).Result("乙", "Q2", 15).Result("乙", "Q4", 120);
        Merge(year, "甲", "乙");

        Assert.Equal(("160", "120"), Seen(year.Score().Find("乙")!));
        year.Results.RemoveAt(2);
        Assert.Equal(CellState.Unreported, year.Cell("乙").State);
    }

    [Fact]
    public void A_split_divides_by_shares_and_leaves_the_rest()
    {
        var year = Year(new LinearCurve(), ReportedAs.Flow).Target("甲", 100).Target("乙", 50).Result("甲", "Q1", 40).Result("甲", "Q3", 9).Result("甲", "Q4", 1).Result("乙", "Q1", 5).Result("丙", "Q4", 7).Result("乙", "Q4", 3);
        year.Successions.Add(new Succession(September, "甲", "乙", 0.25m, "文号"));
        year.Successions.Add(new Succession(September, "甲", "丙", 0.45m, "文号"));

        var board = year.Score();
        Assert.Equal(("30", "22"), Seen(board.Find("甲")!));
        Assert.Equal(("75", "18"), Seen(board.Find("乙")!));
        Assert.Equal(("45", "25"), Seen(board.Find("丙")!));
    }

    [Fact]
    public void A_new_unit_made_of_two_holds_what_both_held()
    {
        var year = Year(new DualTargetCurve(80)).Target("甲", 100, 120).Target("乙", 60, 90).Result("丙", "Q4", 185);
        Merge(year, "甲", "丙");
        Merge(year, "乙", "丙");

        var cell = year.Cell("丙");
        Assert.Equal(("160", 90m), (cell.Target.ToString(), cell.Points));
        Assert.Equal(["丙"], year.Score().Scores.Select(s => s.Name));
    }

    [Fact]
    public void Growth_is_that_of_both_together_and_its_target_is_a_rate()
    {
        var year = Year(new LinearCurve(CurveVariable.Growth)).Target("甲", 8).Target("乙", 10).Base("甲", "Q4", 100).Base("乙", "Q4", 300).Result("乙", "Q4", 440).Result("丙", "Q4", 1);
        Merge(year, "甲", "乙");

        var cell = year.Cell("乙");
        Assert.Equal(("10", "10"), (cell.Target.ToString(), cell.Growth.ToString()));
    }

    [Fact]
    public void A_unit_without_a_rate_of_its_own_takes_it_over_undivided()
    {
        var year = Year(new LinearCurve(CurveVariable.Growth)).Target("甲", 8).Base("甲", "Q4", 100).Result("甲", "Q4", 54).Result("丙", "Q4", 54);
        year.Successions.Add(new Succession(September, "甲", "丙", 0.5m, "文号"));

        Assert.All(["甲", "丙"], unit => Assert.Equal(("8", "8"), (year.Cell(unit).Target.ToString(), year.Cell(unit).Growth.ToString())));
    }

    [Fact]
    public void Ratings_do_not_move()
    {
        var year = Year(new DirectCurve(), ReportedAs.Level).Target("甲", 100).Target("乙", 100).Result("甲", "Q1", 90).Result("乙", "Q1", 70).Result("乙", "Q4", 50);
        Merge(year, "甲", "乙");

        Assert.Equal("30", year.Cell("乙").Actual.ToString());
    }

    [Fact]
    public void One_after_the_other_they_pass_on_what_they_were_given()
    {
        var year = Year(new LinearCurve(), ReportedAs.Flow).Target("甲", 100).Result("甲", "Q1", 40).Result("丙", "Q4", 1);
        Merge(year, "甲", "乙", new DateOnly(2025, 5, 1));
        Merge(year, "乙", "丙");

        Assert.Equal(("100", "41"), Seen(year.Score().Find("丙")!));
    }

    [Fact]
    public void Whatever_moves_the_county_s_sums_stay() => Gen.Select(Gen.Int[1, 99], Gen.Int[0, 99], Gen.Int[1, 10_000], Gen.Int[0, 10_000], Gen.Int[0, 10_000]).Sample((first, second, target, done, other) =>
    {
        var year = Year(new LinearCurve(), ReportedAs.Flow).Target("甲", target).Target("乙", 100).Result("甲", "Q1", done).Result("乙", "Q1", other).Result("甲", "Q4", 0).Result("乙", "Q4", 0).Result("丙", "Q4", 0);
        year.Successions.Add(new Succession(September, "甲", "乙", first / 100m, "文号"));
        if (second > 0 && first + second <= 100)
        {
            year.Successions.Add(new Succession(September, "甲", "丙", second / 100m, "文号"));
        }

        var cells = year.Score().Scores.SelectMany(s => s.Cells).Where(c => c.Target is not null).ToList();
        Assert.Equal(target + 100m, cells.Sum(c => c.Target!.Value.Round(6, Domain.Arithmetic.RoundingMode.HalfToEven)));
        Assert.Equal((decimal)(done + other), cells.Sum(c => c.Actual!.Value.Round(6, Domain.Arithmetic.RoundingMode.HalfToEven)));
    }, iter: 200);

    [Fact]
    public void A_target_that_does_not_suit_the_successor_s_curve_is_refused()
    {
        var year = new YearBuilder().Class("甲类").Class("乙类").Indicator("任务").Use("甲类", "任务", 100, new LinearCurve()).Use("乙类", "任务", 100, new DualTargetCurve(80)).Unit("甲").Unit("乙", "乙类").Target("甲", 100);
        Merge(year, "甲", "乙");

        var finding = FactsValidator.Check(year.Facts, year.Rulebook).Single();
        Assert.Equal((year.Successions[0], "承接单位"), (finding.Subject, finding.Field));
        Assert.Contains("沿革之后，乙的“任务”是双重目标", finding.Problem);
    }

    private static (string?, string?) Seen(ParticipantScore score) => (score.Cell("任务")!.Target?.ToString(), score.Cell("任务")!.Actual?.ToString());

    private static YearBuilder Year(ScoringCurve curve, ReportedAs reportedAs = ReportedAs.Cumulative) => YearBuilder.Of(curve, reportedAs).Unit("甲").Unit("乙").Unit("丙");

    /// <summary>All of one unit goes to another, and its class ends the day before.</summary>
    private static void Merge(YearBuilder year, string from, string to, DateOnly? day = null)
    {
        var place = year.Units.FindIndex(u => u.Code == from);
        year.Units[place] = year.Units[place] with { Memberships = [year.Units[place].Memberships[0] with { To = (day ?? September).AddDays(-1) }] };
        year.Successions.Add(new Succession(day ?? September, from, to, 1, "文号"));
    }
}
