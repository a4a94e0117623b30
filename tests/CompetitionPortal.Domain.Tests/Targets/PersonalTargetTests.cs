using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Domain.Tests.Targets;

/// <summary>Leaders carry tasks of their own by office, apart from their unit's (rule D8).</summary>
public sealed class PersonalTargetTests
{
    // 5000, 2000 and 1000 万元 by office; half of the year's plan is over at the half-year.
    [Fact]
    public void Everybody_is_held_against_his_own_task_and_placed_among_all()
    {
        var year = Year().Done("局", 80);
        Person(year, "书记", "局", 5000, 3000);
        Person(year, "镇长", "局", 2000, 2000);
        Person(year, "副职", "局", 1000, null);

        Assert.Equal(["1 镇长 100.00 100.00 ", "2 书记 60.00 60.00 ", "3 副职   未报"], People(year.Score()));
        year.PersonalResults.Add(new PersonalResult("书记", "任务", YearBuilder.At("Q2"), 3000, 3000));
        Assert.Equal(["1 书记 120.00 60.00 ", "2 副职   未报", "2 镇长   未报"], People(year.Score("H1")));
    }

    [Fact]
    public void The_units_points_do_not_move_with_its_persons()
    {
        var year = Year().Done("局", 80);
        var before = year.Score().Find("局")!.Total;
        Person(year, "书记", "局", 5000, 10000);

        Assert.Equal((80m, 80m), (before, year.Score().Find("局")!.Total));
    }

    [Fact]
    public void Where_the_rulebook_says_so_the_units_figure_is_the_sum_of_its_persons()
    {
        var year = Year().Done("局", null).Done("委", null);
        year.Change(i => i with { SumsPersons = true });
        Person(year, "书记", "局", 50, 45);
        Person(year, "镇长", "局", 30, 30);
        Person(year, "副职", "局", 20, null);
        Person(year, "主任", "委", 20, null);

        var board = year.Score();
        Assert.Equal((75m, CellState.Unreported), (board.Find("局")!.Total, board.Find("委")!.Cell("任务")!.State));
        Assert.Equal(["四季度书记：45 万元", "四季度副职：没有核定数，按 0 计"], WhySentences.Of(board.Find("局")!.Cell("任务")!, board).Select(s => s.Text).Where(t => t.Contains("书记") || t.Contains("副职")));
        Assert.Equal((8, 1, 1), (board.Progress.Due, board.Find("局")!.Progress.Reported, board.Find("局")!.Progress.Verified));
    }

    [Fact]
    public void Where_less_is_better_the_smallest_share_of_the_ceiling_comes_first_and_is_no_completion()
    {
        var year = YearBuilder.Of(new CeilingCurve(1), against: Against.Year).Done("局", 1);
        Person(year, "书记", "局", 10, 9);
        Person(year, "镇长", "局", 4, 1);
        Person(year, "副职", "局", 4, 0);
        Person(year, "主任", "局", 4, null);

        Assert.Equal(["1 副职   ", "2 镇长   ", "3 书记   ", "4 主任   未报"], People(year.Score()));
    }

    [Fact]
    public void What_is_reported_counts_on_its_own_basis_only()
    {
        var year = Year().Done("局", 80);
        Person(year, "书记", "局", 5000, null);
        year.PersonalResults.Add(new PersonalResult("书记", "任务", YearBuilder.At("Q4"), 2500, null));

        Assert.Equal(["1 书记   未报"], People(year.Score()));
        Assert.Equal(["1 书记 50.00 50.00 "], People(year.Score(basis: Basis.Reported)));
    }

    [Fact]
    public void Bad_rows_are_refused_with_their_column_and_cure()
    {
        var year = Year().Done("局", 80).Unit("委");
        Person(year, "书记", "局", 5000, 3000);
        year.PersonalTargets.AddRange([new("没有", "局", "任务", 1), new("书记", "委", "任务", 1), new("书记", "局", "没有", 1), new("书记", "局", "任务", 0)]);
        year.PersonalResults.AddRange([new("丁", "任务", YearBuilder.At("Q1"), 1, 1), new("书记", "任务", YearBuilder.At("H1"), 1, 1), new("书记", "任务", YearBuilder.At("Q4"), 1, 1)]);

        Assert.Equal(
        [
            "人员：“没有”不在《任职》表里", "单位：书记在委没有任职", "指标：指标“没有”不在《指标》表里", "目标：书记的“任务”个人目标是 0", "指标：书记的“任务”个人目标写了两次", "指标：书记的“任务”个人目标写了两次",
            "人员：丁没有“任务”的个人目标", "期次：“任务”的期次写的是上半年", "期次：书记的“任务”四季度写了两次",
        ], FactsValidator.Check(year.Facts, year.Rulebook).Where(f => !f.IsHint).Select(f => $"{f.Field}：{f.Problem}"));
    }

    [Fact]
    public void A_unit_whose_persons_are_summed_has_no_figure_typed_and_growth_is_no_personal_task()
    {
        var year = YearBuilder.Of(new ThresholdCurve(CurveVariable.Growth)).Done("局", 80);
        year.Change(i => i with { SumsPersons = true });
        Person(year, "书记", "局", 5, 3);

        Assert.Equal(["“任务”在局按增幅计分，不能下达个人目标", "“任务”由个人合计，不用填单位的结果"], FactsValidator.Check(year.Facts, year.Rulebook).Where(f => !f.IsHint).Select(f => f.Problem));
        year.Change(i => i with { ReportedAs = ReportedAs.Level, Against = Against.Year });
        Assert.Contains("指标“任务”由个人合计，却是水平数或由测评票、项目算出", RulebookValidator.Check(year.Rulebook).Select(f => f.Problem));
    }

    private static YearBuilder Year() => YearBuilder.Of(new LinearCurve(Cap: 1));

    private static void Person(YearBuilder year, string name, string unit, decimal task, decimal? done)
    {
        year.Tenures.Add(new Tenure(new Person(name, name), unit, name, year.Tenures.Count == 0, new DateOnly(2020, 1, 1)));
        year.PersonalTargets.Add(new PersonalTarget(name, unit, "任务", task));
        if (done is not null)
        {
            year.PersonalResults.Add(new PersonalResult(name, "任务", YearBuilder.At("Q4"), done, done));
        }
    }

    private static string[] People(Scoreboard board) =>
        [.. board.Persons.Select(p => $"{p.Rank} {p.Person.Name} {Percent(p.Completion)} {Percent(p.YearCompletion)} {p.State.Text()}")];

    private static string Percent(Domain.Arithmetic.Fraction? share) => share is { } done ? Domain.Arithmetic.FractionText.Percent(done, 2) : string.Empty;
}
