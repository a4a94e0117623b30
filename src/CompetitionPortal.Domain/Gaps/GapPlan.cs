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
    /// By the name of the indicator whose figure is typed: the figure of the last due period, in its unit of measure. An indicator
    /// that leaves the denominator whatever is reported is passed over.
    /// </param>
    public static CompetitionFacts Apply(CompetitionFacts facts, Scoreboard board, string participant, IReadOnlyDictionary<string, decimal> figures)
    {
        foreach (var figure in board.Find(participant)?.Cells.SelectMany(c => GapFigure.Of(facts, board.Rulebook, board.Standing, participant, c)).ToList() ?? [])
        {
            facts = figures.TryGetValue(figure.Indicator.Name, out var intended) ? figure.With(facts, intended) : facts;
        }

        return facts;
    }
}
