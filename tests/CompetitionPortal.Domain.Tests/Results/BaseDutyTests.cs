using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Results;

/// <summary>Which base values growth waits for.</summary>
public sealed class BaseDutyTests
{
    [Fact]
    public void Growth_asks_for_every_period_of_whoever_holds_the_task_and_completion_for_none()
    {
        var year = YearBuilder.Of(new LinearCurve { On = CurveVariable.Growth }, frequency: PeriodLevel.HalfYear).Indicator("总量").Use("甲类", "总量", 50, new LinearCurve())
            .Class("乙类").Use("乙类", "任务", 100, new LinearCurve())
            .Unit("甲").Target("甲", 10).Target("甲", 500, indicator: "总量").Unit("乙").Unit("丙", "乙类").Target("丙", 500);

        Assert.Equal(["甲 任务 H1", "甲 任务 H2"], Missing(year));
        Assert.Equal(["任务"], BaseDuty.Asked(year.Rulebook, "甲类").Select(i => i.Name));
        Assert.Empty(BaseDuty.Asked(year.Rulebook, "乙类"));

        year.Base("甲", "H1", 100);
        Assert.Equal(["甲 任务 H2"], Missing(year));
        year.Base("甲", "H2", 0);
        Assert.Empty(Missing(year));
    }

    [Fact]
    public void A_successor_has_the_bases_of_whom_it_follows()
    {
        var year = YearBuilder.Of(new LinearCurve { On = CurveVariable.Growth }, frequency: PeriodLevel.Year).Unit("甲").Unit("乙").Target("甲", 10).Base("甲", "year", 100);
        year.Units[0] = year.Units[0] with { Memberships = [new ClassMembership("甲类", null, new DateOnly(2025, 4, 30))] };
        year.Successions.Add(new Succession(new DateOnly(2025, 5, 1), "甲", "乙", 1, "演示文号 1"));

        Assert.Empty(Missing(year));
        year.Bases.Clear();
        Assert.Equal(["乙 任务 year"], Missing(year));
    }

    private static IEnumerable<string> Missing(YearBuilder year) =>
        BaseDuty.Missing(year.Facts, year.Rulebook).Select(d => $"{d.Unit.Code} {d.Indicator.Name} {d.Period.Code}");
}
