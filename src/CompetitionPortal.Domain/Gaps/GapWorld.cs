using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Gaps;

/// <summary>Facts in which a participant's figures are tried larger and smaller.</summary>
internal sealed class GapWorld(CompetitionFacts facts, Rulebook rulebook, Standing standing, string participant)
{
    /// <summary>A figure this many times its target is not thought of.</summary>
    private const int Beyond = 1000;

    /// <summary>The same rules without the list, which takes most of a run, where no grade or bonus asks for its clauses.</summary>
    private readonly Rulebook unlisted = (rulebook with { Outcomes = [] }).AsksForClauses() ? rulebook : rulebook with { Outcomes = [] };

    private readonly Dictionary<(string Indicator, decimal Figure, string? Listed), Scoreboard> tried = [];

    /// <summary>The facts as they are.</summary>
    public CompetitionFacts Facts => facts;

    /// <summary>The scoreboard as it is, without traces.</summary>
    public Scoreboard Now { get; } = ScoringService.Score(facts, rulebook, standing, traced: false);

    /// <summary>The scoreboard of other facts, without traces.</summary>
    public Scoreboard At(CompetitionFacts changed) => ScoringService.Score(changed, rulebook, standing, traced: false);

    /// <summary>What one figure gives the participant: a scoreboard of it alone, remembered for the next goal.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="then">What is tried in its place.</param>
    /// <param name="listed">The clause whose lines are needed, or null.</param>
    /// <param name="from">The facts from which it is changed, or null for those of this world.</param>
    public Scoreboard Try(GapFigure figure, decimal then, string? listed, CompetitionFacts? from = null)
    {
        var key = (figure.Indicator.Name, then, listed);
        if (from is null && tried.TryGetValue(key, out var known))
        {
            return known;
        }

        var board = ScoringService.Score(figure.With(from ?? facts, then), listed is null ? unlisted : rulebook, standing, traced: false);
        var own = board with { Scores = [.. board.Scores.Where(s => s.Participant.Code == participant)], Lines = [.. board.Lines.Where(l => l.Participant == participant)] };
        return from is null ? tried[key] = own : own;
    }

    /// <summary>The smallest change upwards, else downwards, with which something is reached; null where there is none.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="goal">The goal.</param>
    /// <param name="isReached">What is to be reached: the scoreboard now, then, the participant.</param>
    /// <param name="step">The smallest change.</param>
    /// <param name="from">The facts from which it is changed, or null for those of this world.</param>
    public GapChange? Smallest(GapFigure figure, GapGoal goal, Func<Scoreboard, Scoreboard, string, bool> isReached, decimal step, CompetitionFacts? from = null)
    {
        foreach (var direction in (ReadOnlySpan<decimal>)[step, -step])
        {
            // At zero a share of the best one is not defined; one step before it is.
            var most = Most(figure, direction);
            if (most > 0 && (Reaches(most) || (direction < 0 && --most > 0 && Reaches(most))))
            {
                var extra = Fewest(most, (long)(figure.Scale / 100 / step)) * direction;
                return new GapChange(figure.Indicator, figure.Period, figure.Now, figure.From + extra) { Extra = extra };
            }

            bool Reaches(long steps) => isReached(Now, Try(figure, figure.From + (steps * direction), goal.Listed, from), participant);

            // First wider and wider, then halved: what is near is found in few runs.
            long Fewest(long reaching, long wide)
            {
                if (figure.Now is null && Reaches(0))
                {
                    return 0;
                }

                var failing = 0L;
                for (wide = long.Max(1, wide); wide < reaching; wide *= 2)
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

    /// <summary>Two figures that together reach a goal, or null.</summary>
    public ((GapFigure Figure, GapChange Change) One, (GapFigure Figure, GapChange Change) Other)? Pair(IReadOnlyList<GapFigure> figures, GapGoal goal, Func<Indicator, decimal> step)
    {
        var best = figures.Select(f => (Figure: f, Best: Best(f, step(f.Indicator)))).Where(f => f.Best.Gain > 0).OrderByDescending(f => f.Best.Gain).ToList();
        if (goal.Listed is null && !goal.IsReached(Now, At(best.Aggregate(facts, (all, f) => f.Figure.With(all, f.Best.Then))), participant))
        {
            // Not even all of them together give the place or the grade.
            return null;
        }

        for (var second = 1; second < best.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var (one, other) = (best[first], best[second].Figure);
                if (Smallest(other, goal, goal.IsReached, step(other.Indicator), one.Figure.With(facts, one.Best.Then)) is { } change
                    && Smallest(one.Figure, goal, goal.IsReached, step(one.Figure.Indicator), other.With(facts, change.Then)) is { } rest)
                {
                    return ((one.Figure, rest), (other, change));
                }
            }
        }

        return null;
    }

    /// <summary>The most steps that are thought of: up to a thousand times the target, or to the scale of what is rated; down to zero, a level and a growth below it too.</summary>
    private static long Most(GapFigure figure, decimal direction) => direction > 0
        ? (long)(figure.Most is { } most ? decimal.Max(0, most - figure.From) / direction : figure.Scale * Beyond / direction)
        : figure.Indicator.ReportedAs == ReportedAs.Level ? (long)(figure.Scale * 2 / -direction) : (long)decimal.Max(0, figure.From / -direction);

    /// <summary>The points that are left to gain on an indicator, and the nearest tried figure that gains them all.</summary>
    private (decimal Gain, decimal Then) Best(GapFigure figure, decimal step)
    {
        var before = Now.Find(participant)!.Total ?? 0;
        var best = (Gain: 0m, Then: figure.From);
        foreach (var direction in (ReadOnlySpan<decimal>)[step, -step])
        {
            var most = Most(figure, direction);
            for (var steps = long.Max(1, (long)(figure.Scale / 8 / step)); steps <= most; steps *= 2)
            {
                var then = figure.From + (steps * direction);
                var gain = (Try(figure, then, null).Find(participant)!.Total ?? 0) - before;
                best = gain > best.Gain ? (gain, then) : best;
            }
        }

        return best;
    }
}
