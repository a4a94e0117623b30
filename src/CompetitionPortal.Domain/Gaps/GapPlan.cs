using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Gaps;

/// <summary>What a participant intends (打算): its last due figures as it thinks they will be, a mix of indicators of its own choice.</summary>
public static class GapPlan
{
    /// <summary>The facts with the intended figures in their places, on both bases.</summary>
    /// <param name="facts">The year's facts.</param>
    /// <param name="board">The scoreboard as it is.</param>
    /// <param name="participant">Code of the participant.</param>
    /// <param name="figures">
    /// By the indicator's name: the figure of the last due period, in its unit of measure. An indicator that leaves the
    /// denominator whatever is reported is passed over.
    /// </param>
    public static CompetitionFacts Apply(CompetitionFacts facts, Scoreboard board, string participant, IReadOnlyDictionary<string, decimal> figures)
    {
        foreach (var cell in board.Find(participant)?.Cells ?? [])
        {
            if (figures.TryGetValue(cell.Indicator.Name, out var intended) && GapFigure.Of(facts, board.Standing, participant, cell) is { } figure)
            {
                facts = figure.With(facts, intended);
            }
        }

        return facts;
    }
}
