using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Results;

/// <summary>Which figures are due, and from whom.</summary>
public sealed class ReportingDutyTests
{
    [Fact]
    public void Of_what_is_composed_the_parts_are_entered_by_whoever_has_the_task_and_the_whole_is_not()
    {
        var year = YearBuilder.Of(new LinearCurve(), against: Against.Year).Indicator("省级").Indicator("市级", frequency: PeriodLevel.HalfYear).Unit("甲").Target("甲", 10).Unit("乙");
        year.Rules = year.Rules with { Parts = [new IndicatorPart("任务", "省级", 2), new IndicatorPart("任务", "市级", 1)] };

        var duties = ReportingDuties.In(year.Rulebook, year.Facts, Period.Quarter(2));
        Assert.Equal(["甲 省级 Q2", "甲 市级 H1"], duties.Select(d => $"{d.Unit.Code} {d.Indicator.Name} {d.Period.Code}"));
        Assert.All(duties, d => Assert.Equal((null, false), (d.Target, d.AsksGrowth)));
        Assert.Equal(["甲 省级 Q3"], ReportingDuties.In(year.Rulebook, year.Facts, Period.Quarter(3)).Select(d => $"{d.Unit.Code} {d.Indicator.Name} {d.Period.Code}"));

        // What the parts come to is what the duties ask for: all reported, nothing is missing.
        year.Result("甲", "Q2", 3, indicator: "省级").Result("甲", "H1", 4, indicator: "市级");
        Assert.Equal(10, year.Score("H1").Scores[0].Cells[0].Actual!.Value.Round(2, Domain.Arithmetic.RoundingMode.HalfAwayFromZero));
    }

    [Fact]
    public void A_part_that_is_a_task_of_its_own_is_asked_once_with_its_target()
    {
        var year = YearBuilder.Of(new LinearCurve(), against: Against.Year).Indicator("省级").Use("甲类", "省级", 10, new LinearCurve()).Unit("甲").Target("甲", 10).Target("甲", 5, indicator: "省级");
        year.Rules = year.Rules with { Parts = [new IndicatorPart("任务", "省级", 2)] };

        Assert.Equal(5, Assert.Single(ReportingDuties.In(year.Rulebook, year.Facts, Period.Quarter(1))).Target!.Value);
    }
}
