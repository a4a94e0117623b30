using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>
/// The last pass over cells: what is absent gets the exact mean of the points that those of its class have who hold the task
/// (<see cref="AbsenceRule.ClassMean"/>), 未报 with its zero among them. Where nobody has points it leaves the denominator.
/// </summary>
internal sealed class ClassMeanPass(IReadOnlyList<ParticipantScore> scores, CellScorer scorer)
{
    private readonly Dictionary<(string Class, string Indicator), List<ScoredCell>> peers = [];

    /// <summary>The cell with the mean, where it waits for the others.</summary>
    public ScoredCell Score(ParticipantScore score, ScoredCell cell)
    {
        if (cell.Use.Absence != AbsenceRule.ClassMean || !cell.State.IsAbsent())
        {
            return cell;
        }

        var key = (Class: score.Class.Name, Indicator: cell.Indicator.Name);
        if (!peers.TryGetValue(key, out var having))
        {
            peers[key] = having = [.. scores.Where(s => s.Class.Name == key.Class).Select(s => s.Cell(key.Indicator)).OfType<ScoredCell>().Where(c => c.Points is not null && !c.State.IsAbsent())];
        }

        return scorer.GivenMean(cell, having);
    }
}
