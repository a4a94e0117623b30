using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Tests.Scoring;

/// <summary>What is reported and gives no marks: clauses, rankings and amounts ask for it, totals do not.</summary>
public sealed class OnlyReportedTests
{
    [Fact]
    public void It_gives_no_points_and_decides_a_clause()
    {
        var year = Year().Done("甲", 90).Done("甲", 130, indicator: "收入").Done("乙", 80).Done("乙", 99, indicator: "收入");
        var board = year.Score();

        Assert.Equal([90m, 80], board.Scores.Select(s => s.Total));
        Assert.Equal([0m, 0], board.Scores.Select(s => s.Cell("收入")!.Points));
        Assert.Equal([("甲", 3m)], board.Lines.Select(l => (l.Participant, l.Amount!.Value)));
        Assert.Equal([1, 2], board.Scores.Select(s => s.Places["收入名次"].Rank));
    }

    [Fact]
    public void A_total_does_not_wait_for_it_and_what_asks_for_it_does()
    {
        var year = Year().Done("甲", 90).Done("甲", null, indicator: "收入").Done("乙", 80).Done("乙", 100, indicator: "收入");
        year.Rules = year.Rules with { Outcomes = [.. year.Rules.Outcomes, new OutcomeRule { Clause = "补助", Kind = OutcomeKind.Reward, Condition = new ScoreTest(Comparison.AtLeast, 85), Measure = "补助" }] };

        Assert.Equal(CellState.Unreported, year.Score().Find("甲")!.Cell("收入")!.State);
        Assert.Equal([("甲", "补助", LineState.Proposed), ("乙", "奖", LineState.Proposed)], year.Score().Lines.Select(l => (l.Participant, l.Rule.Clause, l.State)));
    }

    [Fact]
    public void Without_marks_a_curve_may_still_add_and_deduct()
    {
        var year = YearBuilder.Of(new LinearCurve(Cap: 1)).Indicator("收入").Use("甲类", "收入", 0, new IncrementsCurve { On = CurveVariable.Completion, Up = 0.5m, Down = 0.2m, UpMax = 3, Floor = -4 }).Done("甲", 90).Done("甲", 104, indicator: "收入").Done("乙", 90).Done("乙", 95, indicator: "收入");

        Assert.Equal([92m, 89], year.Score().Scores.Select(s => s.Total));
    }

    private static YearBuilder Year()
    {
        var year = YearBuilder.Of(new LinearCurve(Cap: 1)).Indicator("收入").Use("甲类", "收入", 0, new LinearCurve());
        year.Rules = year.Rules with
        {
            OtherRankings = [new RankingRule { Name = "收入名次", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Value, "收入") }],
            Outcomes = [new OutcomeRule { Clause = "奖", Kind = OutcomeKind.Reward, Condition = new CompletionTest("收入", Comparison.AtLeast, 1), Measure = "奖励", Amount = new OutcomeAmount(new FixedAmount(3)) }],
        };
        return year;
    }
}
