using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>Steps of which a started one counts as a whole one (不足一步按一步), beside whole steps and proportional ones.</summary>
public sealed class StartedStepTests
{
    // One point for each percent short: 97.5 is 2.5 short.
    [Theory]
    [InlineData(false, false, 97.5)]
    [InlineData(true, false, 98)]
    [InlineData(false, true, 97)]
    public void Points_are_lost_by_started_whole_or_exact_widths(bool whole, bool started, double points) =>
        Assert.Equal((decimal)points, Points(new IncrementsCurve { On = CurveVariable.Completion, Down = 1, DownWholeSteps = whole, DownStartedSteps = started }, 97.5m));

    [Theory]
    [InlineData(100, 100)]
    [InlineData(100.001, 101)]
    [InlineData(110, 101)]
    [InlineData(110.001, 102)]
    public void Points_are_won_by_started_widths_and_none_at_the_line(double done, double points) =>
        Assert.Equal((decimal)points, Points(new IncrementsCurve { On = CurveVariable.Completion, Up = 1, UpWidth = 10, UpStartedSteps = true }, (decimal)done));

    [Fact]
    public void A_ceiling_costs_by_started_widths()
    {
        var year = YearBuilder.Of(new CeilingCurve(2, 3) { StartedSteps = true }, against: Against.Year).Unit("甲").Unit("乙").Target("甲", 60).Target("乙", 60).Result("甲", "Q4", 67).Result("乙", "Q4", 66);

        Assert.Equal([94m, 96m], year.Score().Scores.Select(s => s.Total!.Value));
    }

    [Theory]
    [InlineData(102.01, 30)]
    [InlineData(102, 20)]
    public void Money_is_given_by_started_steps(double done, int amount)
    {
        var year = Year(new StepAmount(new RankingKey(RankingMeasure.Completion, "任务"), 10) { Line = 100, StartedSteps = true }).Done("甲", (decimal)done);

        Assert.Equal(amount, year.Score().Lines.Single().Amount);
    }

    [Fact]
    public void Both_at_once_is_refused_and_the_words_are_kept()
    {
        var steps = new StepAmount(new RankingKey(RankingMeasure.Total), 1) { StartedSteps = true };
        Assert.Equal("按=总分;每档=1;整步=进一", AmountText.Parameters(steps));
        Assert.Equal(steps, AmountText.Read("按幅度", "按=总分;每档=1;整步=进一"));
        Assert.Contains("只写 是 或 进一", Assert.Single(RulebookValidator.Check(Year(steps with { WholeSteps = true }).Done("甲", 1).Rulebook), f => !f.IsHint).Problem, StringComparison.Ordinal);
        foreach (ScoringCurve curve in new ScoringCurve[] { new CeilingCurve(1, 1, true) { StartedSteps = true }, new IncrementsCurve { On = CurveVariable.Completion, Down = 1, DownWholeSteps = true, DownStartedSteps = true } })
        {
            Assert.Contains("既不计又按一个计", Assert.Single(RulebookValidator.Check(YearBuilder.Of(curve, against: Against.Year).Rulebook), f => !f.IsHint).Problem, StringComparison.Ordinal);
        }

        Assert.EndsWith("每低 1 个百分点扣 1 分（不足一档按一档计），最低 0 分", CurveSentence.Write(new IndicatorUse { Class = "甲类", Indicator = "任务", FullMarks = 10, Curve = new IncrementsCurve { On = CurveVariable.Completion, Down = 1, DownStartedSteps = true } }, "万元"), StringComparison.Ordinal);
        Assert.DoesNotContain("started", RulebookDocument.Write(Year(steps with { StartedSteps = false }).Rulebook), StringComparison.Ordinal);
    }

    private static decimal Points(ScoringCurve curve, decimal done) => YearBuilder.Of(curve, against: Against.Year).Done("甲", done).Score().Scores.Single().Total!.Value;

    private static YearBuilder Year(AmountRule amount)
    {
        var year = YearBuilder.Of(new LinearCurve(), against: Against.Year);
        year.Rules = year.Rules with { Outcomes = [new OutcomeRule { Clause = "奖", Kind = OutcomeKind.Reward, Condition = new AllOf([]), Measure = "奖励", Amount = new OutcomeAmount(amount) }] };
        return year;
    }
}
