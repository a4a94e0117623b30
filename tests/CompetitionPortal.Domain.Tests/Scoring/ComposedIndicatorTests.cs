using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Indicators composed of others: a count times a price by level, amounts of several currencies or kinds.</summary>
public sealed class ComposedIndicatorTests
{
    private static readonly IndicatorPart[] Prices = [new("信息", "县级采用", 2), new("信息", "省级采用", 5), new("信息", "约稿漏报", -10)];

    // Six items at 2, two at 5, one that was commissioned and missed at − 10.
    [Theory]
    [InlineData(6, 2, 1, 12)]
    [InlineData(6, 2, 0, 22)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 0, 1, -10)]
    public void Items_count_by_the_price_of_their_level(int county, int province, int missed, int points) => Assert.Equal(points, Items(county, province, missed).Cell("甲", indicator: "信息").Points);

    [Fact]
    public void A_cut_to_full_marks_is_the_curves_and_not_the_prices()
    {
        var year = Items(60, 2, 1);
        Assert.Equal(120m, year.Cell("甲", indicator: "信息").Points);

        var capped = Items(60, 2, 1, capped: true);
        Assert.Equal(100m, capped.Cell("甲", indicator: "信息").Points);
        Assert.Equal(0m, Items(0, 0, 1, capped: true).Cell("甲", indicator: "信息").Points);
    }

    // USD 10,000 into 亿元: × 7.1 ÷ 10,000; with 1.2 亿元 of the county's own currency.
    [Fact]
    public void Amounts_of_two_currencies_become_one_by_the_rate_of_the_rulebook()
    {
        var year = new YearBuilder().Class("甲类").Indicator("资金").Indicator("内资").Indicator("外资").Use("甲类", "资金", 50, new LinearCurve(Cap: 1))
            .Unit("甲").Target("甲", 2, indicator: "资金").Result("甲", "Q4", 1.2m, "内资").Result("甲", "Q4", 1000, "外资");
        year.Rules = year.Rules with { Rates = [new ConversionRate("美元", 7.1m, 10_000)], Parts = [new("资金", "内资", 1), new("资金", "外资", 1, "美元")] };

        var cell = year.Cell("甲", indicator: "资金");
        Assert.Equal(("1.91", "0.955", 47.75m), (cell.Actual.ToString(), cell.Completion.ToString(), cell.Points));
        Assert.Contains("外资 1,000，折合 0.71 万元", WhySentences.Of(cell, year.Score()).Select(s => s.Text));
    }

    // 5,000 of its own and 3,000 of a joint project, shared half and half.
    [Fact]
    public void A_joint_project_counts_by_its_recognised_share()
    {
        var year = new YearBuilder().Class("甲类").Indicator("认定额").Indicator("独立项目").Indicator("共同项目").Use("甲类", "认定额", 10, new LinearCurve())
            .Unit("甲").Target("甲", 6500, indicator: "认定额").Result("甲", "Q4", 5000, "独立项目").Result("甲", "Q4", 3000, "共同项目");
        year.Rules = year.Rules with { Parts = [new("认定额", "独立项目", 1), new("认定额", "共同项目", 0.5m)] };

        Assert.Equal(("6500", 10m), (year.Cell("甲", indicator: "认定额").Actual.ToString(), year.Cell("甲", indicator: "认定额").Points));
    }

    [Fact]
    public void Where_less_is_better_the_composed_value_is_held_against_its_ceiling()
    {
        var year = new YearBuilder().Class("甲类").Indicator("事故折算").Indicator("一般事故").Indicator("较大事故").Use("甲类", "事故折算", 10, new CeilingCurve(1))
            .Unit("甲").Target("甲", 3, indicator: "事故折算").Result("甲", "Q4", 2, "一般事故").Result("甲", "Q4", 1, "较大事故");
        year.Rules = year.Rules with { Parts = [new("事故折算", "一般事故", 1), new("事故折算", "较大事故", 5)] };

        Assert.Equal(6m, year.Cell("甲", indicator: "事故折算").Points);
    }

    [Fact]
    public void A_part_that_is_missing_counts_as_zero_and_is_said_and_without_any_there_is_no_value()
    {
        var year = Items(6, 2, 1);
        year.Results.RemoveAll(r => r.Indicator == "县级采用");
        Assert.Equal((CellState.Partial, 0m), (year.Cell("甲", indicator: "信息").State, year.Cell("甲", indicator: "信息").Points));
        Assert.Equal((12, 2, 2), (year.Score().Progress.Due, year.Score().Progress.Reported, year.Score().Progress.Verified));

        year.Results.Clear();
        Assert.Equal((CellState.Unreported, 0m), (year.Cell("甲", indicator: "信息").State, year.Cell("甲", indicator: "信息").Points));
    }

    [Fact]
    public void Each_part_has_its_own_way_of_reporting_and_conditions_see_the_composed_value()
    {
        var year = new YearBuilder().Class("甲类").Indicator("合计").Indicator("累计数").Indicator("当期数", ReportedAs.Flow, PeriodLevel.HalfYear).Use("甲类", "合计", 10, new LinearCurve(Cap: 1))
            .Unit("甲").Target("甲", 100, indicator: "合计").Result("甲", "Q2", 10, "累计数").Result("甲", "Q4", 40, "累计数").Result("甲", "H1", 25, "当期数").Result("甲", "H2", 30, "当期数");
        year.Rules = year.Rules with
        {
            Parts = [new("合计", "累计数", 1), new("合计", "当期数", 1)],
            Outcomes = [new OutcomeRule { Clause = "P1", Kind = OutcomeKind.Penalty, Condition = new CompletionTest("合计", Comparison.Below, 0.5m, YearBuilder.At("H1")), Measure = "约谈" }],
        };

        Assert.Equal(("95", "35"), (year.Cell("甲", indicator: "合计").Actual.ToString(), year.Cell("甲", "Q2", indicator: "合计").Actual.ToString()));
        Assert.Equal(["甲 P1 拟"], year.Lines());
    }

    [Fact]
    public void A_figure_typed_for_a_composed_indicator_is_refused()
    {
        var year = Items(6, 2, 1).Result("甲", "Q4", 12, "信息");

        var finding = Assert.Single(FactsValidator.Check(year.Facts, year.Rulebook), f => !f.IsHint);
        Assert.Equal("“信息”是合成指标，不用填结果。请删去这一行，填它的成分：县级采用、省级采用、约稿漏报", finding.ToString());
    }

    private static YearBuilder Items(int county, int province, int missed, bool capped = false)
    {
        var year = new YearBuilder().Class("甲类").Indicator("信息").Indicator("县级采用").Indicator("省级采用").Indicator("约稿漏报")
            .Use("甲类", "信息", 100, new DirectCurve(capped)).Unit("甲").Target("甲", 100, indicator: "信息")
            .Result("甲", "Q4", county, "县级采用").Result("甲", "Q4", province, "省级采用").Result("甲", "Q4", missed, "约稿漏报");
        year.Rules = year.Rules with { Parts = Prices };
        return year;
    }
}
