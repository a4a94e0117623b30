using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>The base score as the weighted mean of rounds, each scored by itself at its own end (rule D5).</summary>
internal sealed class RoundPass
{
    private readonly Rulebook rulebook;
    private readonly List<(Period Period, Fraction Weight, Dictionary<string, (decimal Points, bool HasUnreported)> Scores)> rounds = [];

    public RoundPass(CompetitionFacts facts, Rulebook rulebook, Standing standing)
    {
        this.rulebook = rulebook;
        var rule = rulebook.Rounds!;
        foreach (var period in standing.Period.EndedOf(rule.Level))
        {
            var index = new FactIndex(SuccessionTransfer.Apply(facts, rulebook, period), rulebook, facts);
            var scores = new Dictionary<string, (decimal, bool)>(StringComparer.Ordinal);
            foreach (var score in RankingPass.WithFigures(CellPasses.Run(index, rulebook, new Standing(period, standing.Basis), traced: false)))
            {
                if (BaseScorer.Base(score.Cells, score.Class, rulebook, []) is { } points)
                {
                    scores[score.Participant.Code] = (points, score.HasUnreportedCells);
                }
            }

            rounds.Add((period, rule.Weights.Count == 0 ? 1 : rule.Weights[period.Ordinal - 1], scores));
        }
    }

    /// <summary>Whether a figure of a round that counts was not reported.</summary>
    public bool RestsOnUnreported(ParticipantScore score) =>
        rounds.Exists(r => r.Weight.Sign > 0 && r.Scores.TryGetValue(score.Participant.Code, out var round) && round.HasUnreported);

    /// <summary>The mean of the rounds that have ended and of which somebody of the class has a figure, or null where none has in which the participant can be scored.</summary>
    public decimal? Base(ParticipantScore score, List<TraceStep> trace)
    {
        Fraction sum = 0, weights = 0;
        var steps = new List<TraceStep>();
        foreach (var (period, weight, scores) in rounds)
        {
            var known = scores.TryGetValue(score.Participant.Code, out var round);
            steps.Add(new TraceStep(TraceKind.Round, null, known ? round.Points : null, BaseScorer.Clause, period, known && round.HasUnreported ? CellState.Unreported.Text() : null));
            if (known)
            {
                (sum, weights) = (sum + (round.Points * weight), weights + weight);
            }
        }

        if (weights.Sign == 0)
        {
            return null;
        }

        trace.AddRange(steps);
        trace.Add(new TraceStep(TraceKind.RoundMean, null, sum / weights, BaseScorer.Clause));
        return BaseScorer.Rounded(sum / weights, rulebook.Rounding, trace);
    }
}
