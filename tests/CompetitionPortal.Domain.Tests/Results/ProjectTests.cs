using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Results;

/// <summary>Figures that are the sum of projects (rule B1).</summary>
public sealed class ProjectTests
{
    private static readonly DateOnly Started = new(2025, 2, 1);

    // 5000 and 3000 reported, the second one a joint project half and half.
    [Fact]
    public void A_joint_project_counts_by_the_recognised_share()
    {
        var year = Year("最多单位=2").Unit("乙").Target("乙", 10_000);
        year.Projects.AddRange([Of("甲", "一厂", 5000), Of("甲", "二厂", 3000, 0.5m), Of("乙", "二厂", 3000, 0.5m)]);
        var board = year.Score();

        Assert.Equal(["6500", "1500"], board.Scores.Select(s => s.Cells[0].Actual.ToString()));
        Assert.Equal(
            ["四季度项目一厂（上报 5000，核定 5000），计 5,000 万元", "四季度项目二厂（上报 3000，核定 3000，认定 50%），计 1,500 万元", "四季度累计核定数 6,500 万元"],
            WhySentences.Of(board.Scores[0].Cells[0], board).Select(s => s.Text).Take(3));
    }

    [Theory]
    [InlineData("最多单位=2;不认定=房地产、二期", "房地产", 9000, "2025-02-01", "房地产不认定")]
    [InlineData("最多单位=2;最小规模=1000", null, 999.99, "2025-02-01", "规模 999.99 不到 1000")]
    [InlineData("最多单位=2;最小规模=1000", null, 1000, "2025-02-01", null)]
    [InlineData("最多单位=2;期限月=24", null, 9000, "2023-12-31", null)]
    [InlineData("最多单位=2;期限月=24", null, 9000, "2023-12-30", "开工已超过 24 个月")]
    [InlineData("最多单位=2", null, 9000, "2026-01-01", "尚未开工")]
    public void What_is_not_recognised_counts_nothing_and_stays_visible(string rule, string? kind, double size, string started, string? why)
    {
        var year = Year(rule);
        year.Projects.AddRange([Of("甲", "一厂", 100) with { Size = 5000 }, Of("甲", "二厂", 3000) with { Kind = kind, Size = (decimal)size, StartedOn = DateOnly.Parse(started, System.Globalization.CultureInfo.InvariantCulture) }]);
        var board = year.Score();

        Assert.Equal(why is null ? "3100" : "100", board.Scores[0].Cells[0].Actual.ToString());
        Assert.Contains(WhySentences.Of(board.Scores[0].Cells[0], board), s => s.Text == $"四季度项目二厂（上报 3000，核定 3000{(why is null ? string.Empty : "，" + why)}），计 {(why is null ? "3,000" : "0")} 万元");
    }

    [Fact]
    public void A_kind_is_converted_by_its_factor()
    {
        var year = Year("最多单位=2;折算=外资7.1、技改0.5");
        year.Projects.AddRange([Of("甲", "一厂", 100) with { Kind = "外资" }, Of("甲", "二厂", 100) with { Kind = "技改" }, Of("甲", "三厂", 100) with { Kind = "工业" }]);

        Assert.Equal("860", year.Cell("甲").Actual.ToString());
    }

    [Fact]
    public void Reported_and_verified_stay_apart_and_may_differ_too_much()
    {
        var year = Year("最多单位=2");
        year.Change(i => i with { Discrepancy = DiscrepancyRule.Read("容差=10%;办法=单项计零") });
        year.Projects.AddRange([Of("甲", "一厂", 5000) with { Verified = 4000 }, Of("甲", "二厂", 1000) with { Verified = null }]);

        Assert.Equal(("4000", "5000"), (year.Cell("甲").Actual.ToString(), year.Cell("甲", basis: Basis.Reported).Actual.ToString()));
        Assert.Equal(40m, year.Cell("甲").Points);
        year.Projects[1] = year.Projects[1] with { Verified = 1000 };
        Assert.Equal(0m, year.Cell("甲").Points);
        Assert.Equal((4, 1, 1), (year.Score().Progress.Due, year.Score().Progress.Reported, year.Score().Progress.Verified));
    }

    [Fact]
    public void Without_any_row_nothing_was_reported_and_none_is_a_true_zero()
    {
        var year = Year("最多单位=2");
        Assert.Equal(CellState.Unreported, year.Cell("甲").State);

        year.Projects.Add(Of("甲", ProjectRule.None, 0));
        Assert.Equal((CellState.Complete, "0"), (year.Cell("甲").State, year.Cell("甲").Actual.ToString()));
    }

    [Fact]
    public void Flows_add_up_and_projects_may_be_parts_of_a_composed_indicator()
    {
        var year = new YearBuilder().Class("甲类").Indicator("资金").Indicator("项目资金", ReportedAs.Flow).Use("甲类", "资金", 100, new LinearCurve()).Unit("甲").Target("甲", 100, indicator: "资金");
        year.Change(i => i with { Projects = new ProjectRule() }, 1);
        year.Rules = year.Rules with { Parts = [new IndicatorPart("资金", "项目资金", 2)] };
        year.Projects.AddRange(Enumerable.Range(1, 4).Select(q => Of("甲", "一厂", 10) with { Indicator = "项目资金", Period = Period.Quarter(q) }));

        Assert.Equal("80", year.Cell("甲", indicator: "资金").Actual.ToString());
        Assert.Equal(4, year.Cell("甲", indicator: "资金").Trace.Count(t => t.Kind == TraceKind.Project));
    }

    [Fact]
    public void A_ceiling_over_projects_is_scored_like_any_where_less_is_better()
    {
        var year = Year("最多单位=2", new CeilingCurve(1));
        year.Targets[0] = year.Targets[0] with { Value = 5 };
        year.Projects.AddRange([Of("甲", "一厂", 4), Of("甲", "二厂", 3)]);

        Assert.Equal(98m, year.Cell("甲").Points);
    }

    [Fact]
    public void Projects_that_count_twice_are_refused_with_their_place()
    {
        var year = Year("最多单位=2;最小规模=10").Unit("乙").Unit("丙").Target("乙", 1).Target("丙", 1);
        year.Projects.AddRange([Of("甲", "一厂", 10, 0.5m), Of("乙", "一厂", 11, 0.4m), Of("丙", "一厂", 10, 0.2m), Of("甲", "二厂", 10) with { Size = null }, Of("甲", "二厂", 10), Of("甲", ProjectRule.None, 1)]);
        year.Result("甲", "Q4", 1);

        Assert.Equal(
            [
                "项目“二厂”没有写规模，而“任务”有最小规模", "项目写“无”的一行有金额", "项目“二厂”同一单位四季度写了两次", "项目“一厂”算给了 3 个单位", "项目“一厂”四季度的认定比例合计 110%", "项目“一厂”四季度在几个单位那里的金额不一样",
                "项目“二厂”四季度的认定比例合计 200%", "项目“二厂”的种类、开工日期或规模前后不一样", "“任务”由项目合计，不用填结果",
            ],
            FactsValidator.Check(year.Facts, year.Rulebook).Select(f => f.Problem));
    }

    [Theory]
    [InlineData("最多单位=2")]
    [InlineData("最多单位=3;不认定=房地产、二期;最小规模=1000.5;期限月=24;折算=外资7.1、技改0.5")]
    public void It_is_written_and_read_in_the_same_words(string words)
    {
        Assert.Equal(words, ProjectRule.Read(words).Write());
        Assert.Equal(ProjectRule.Read(words), ProjectRule.Read(ProjectRule.Read(words).Write()));
        var rulebook = Year(words).Rulebook;
        Assert.Equal(RulebookDocument.Write(rulebook), RulebookDocument.Write(RulebookDocument.Read(RulebookDocument.Write(rulebook))));
    }

    [Theory]
    [InlineData("最多单位=0", "要写 1 或更大的整数")]
    [InlineData("折算=外资", "要写成种类和系数")]
    [InlineData("期限=2", "没有参数“期限”")]
    public void What_is_not_understood_is_refused(string words, string message) => Assert.Contains(message, Assert.Throws<FormatException>(() => ProjectRule.Read(words)).Message);

    private static ProjectAmount Of(string unit, string project, decimal amount, decimal share = 1) => new(project, "任务", unit, Period.Quarter(4), null, Started, 5000, share, amount, amount);

    private static YearBuilder Year(string rule, ScoringCurve? curve = null)
    {
        var year = YearBuilder.Of(curve ?? new LinearCurve(), against: Against.Year).Unit("甲").Target("甲", 10_000);
        year.Change(i => i with { Projects = ProjectRule.Read(rule), Frequency = PeriodLevel.Quarter });
        return year;
    }
}
