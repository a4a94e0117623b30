using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Gaps;

/// <summary>
/// 还差多少: the smallest change of a figure with which a goal is reached, others unchanged. Each try is a whole run of the
/// scoring service, so rounding, caps, ties and consequences are those of the list.
/// </summary>
/// <param name="facts">The year's facts; validated.</param>
/// <param name="rulebook">The rulebook; validated.</param>
/// <param name="standing">Period and basis.</param>
/// <param name="participant">Code of the participant.</param>
public sealed class GapSearch(CompetitionFacts facts, Rulebook rulebook, Standing standing, string participant)
{
    /// <summary>A figure this many times its target is not thought of.</summary>
    private const int Beyond = 1000;

    private readonly Scoreboard now = ScoringService.Score(facts, rulebook, standing, traced: false);

    /// <summary>The scoreboard as it is, without traces.</summary>
    public Scoreboard Now => now;

    /// <summary>The indicators whose last figure can change something for the participant.</summary>
    public IReadOnlyList<Indicator> Indicators => [.. Figures().Select(f => f.Indicator)];

    /// <summary>What one indicator takes for a goal.</summary>
    /// <param name="goal">The goal; open for the participant.</param>
    /// <param name="indicator">Name of the indicator.</param>
    /// <param name="step">The smallest change that is thought of, in the indicator's unit of measure; above zero.</param>
    /// <returns>The change, or <see cref="Gap.NotReachable"/>.</returns>
    public Gap Find(GapGoal goal, string indicator, decimal step = 0.01m)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, 0);
        return Figures().FirstOrDefault(f => f.Indicator.Name == indicator) is { } figure && Smallest(facts, figure, goal.IsReached, step) is { } change
            ? new Gap([goal is NextPlace place ? change with { TiesAt = Tie(place, figure, change, step) } : change], At(figure.With(facts, change.Then)))
            : Gap.NotReachable;
    }

    /// <summary>
    /// Where no indicator alone reaches a goal: the nearest pair, the one with the most left to gain at its best figure and
    /// the smallest change of a second one, then as much of the first as is still needed.
    /// </summary>
    /// <param name="goal">The goal; open for the participant.</param>
    /// <param name="step">The smallest change that is thought of; above zero.</param>
    public Gap FindPair(GapGoal goal, decimal step = 0.01m)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, 0);
        var best = Figures().Select(f => (Figure: f, Best: Best(f, step))).Where(f => f.Best.Gain > 0).OrderByDescending(f => f.Best.Gain).ToList();
        for (var second = 1; second < best.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var (one, other) = (best[first], best[second]);
                var raised = one.Figure.With(facts, one.Best.Then);
                if (Smallest(raised, other.Figure, goal.IsReached, step) is { } change
                    && Smallest(other.Figure.With(facts, change.Then), one.Figure, goal.IsReached, step) is { } rest)
                {
                    return new Gap([rest, change], At(one.Figure.With(other.Figure.With(facts, change.Then), rest.Then)));
                }
            }
        }

        return Gap.NotReachable;
    }

    private Scoreboard At(CompetitionFacts changed) => ScoringService.Score(changed, rulebook, standing, traced: false);

    private IEnumerable<GapFigure> Figures() => now.Find(participant)?.Cells.Select(c => GapFigure.Of(facts, standing, participant, c)).OfType<GapFigure>() ?? [];

    private decimal? Tie(NextPlace place, GapFigure figure, GapChange change, decimal step) =>
        Smallest(facts, figure, place.IsTied, step) is { } tie && tie.Extra != change.Extra ? tie.Extra : null;

    /// <summary>The smallest change upwards, else downwards, with which something is reached; null where there is none.</summary>
    private GapChange? Smallest(CompetitionFacts from, GapFigure figure, Func<Scoreboard, Scoreboard, string, bool> isReached, decimal step)
    {
        foreach (var direction in (ReadOnlySpan<decimal>)[step, -step])
        {
            var most = Most(figure, direction);
            if (most > 0 && Reaches(most))
            {
                var steps = Count(most);
                return new GapChange(figure.Indicator, figure.Period, figure.Now, figure.From + (steps * direction)) { Extra = steps * direction };
            }

            bool Reaches(long steps) => isReached(now, At(figure.With(from, figure.From + (steps * direction))), participant);

            // First wider and wider, then halved: near goals are found in few runs.
            long Count(long reaching)
            {
                var failing = figure.Now is null && Reaches(0) ? -1 : 0L;
                if (failing < 0)
                {
                    return 0;
                }

                for (var wide = long.Max(1, (long)(figure.Scale / 100 / step)); wide < reaching; wide *= 2)
                {
                    if (Reaches(wide))
                    {
                        reaching = wide;
                        break;
                    }

                    failing = wide;
                }

                while (reaching - failing > 1)
                {
                    var middle = failing + ((reaching - failing) / 2);
                    (failing, reaching) = Reaches(middle) ? (failing, middle) : (middle, reaching);
                }

                return reaching;
            }
        }

        return null;
    }

    /// <summary>The most steps that are thought of: up to a thousand times the target, down to zero.</summary>
    private static long Most(GapFigure figure, decimal direction) => direction > 0
        ? (long)(figure.Scale * Beyond / direction)
        : figure.Indicator.ReportedAs == ReportedAs.Level ? (long)(figure.Scale * 2 / -direction) : (long)decimal.Max(0, figure.From / -direction);

    /// <summary>The points that are left to gain on an indicator, and the figure, of the nearest power of two times the scale, that gains them all.</summary>
    private (decimal Gain, decimal Then) Best(GapFigure figure, decimal step)
    {
        var before = now.Find(participant)!.Total ?? 0;
        var best = (Gain: 0m, Then: figure.From);
        foreach (var direction in (ReadOnlySpan<decimal>)[step, -step])
        {
            var most = Most(figure, direction);
            for (var steps = long.Max(1, (long)(figure.Scale / 8 / step)); steps <= most; steps *= 2)
            {
                var then = figure.From + (steps * direction);
                var gain = (At(figure.With(facts, then)).Find(participant)!.Total ?? 0) - before;
                best = gain > best.Gain ? (gain, then) : best;
            }
        }

        return best;
    }
}
