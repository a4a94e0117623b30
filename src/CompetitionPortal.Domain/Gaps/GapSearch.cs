using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Gaps;

/// <summary>
/// 还差多少: the smallest change of a figure with which a goal is reached, others unchanged. Each try is a run of the scoring
/// service, so rounding, caps, ties and consequences are those of the list. It is tried first on the participant and who
/// stands before it; what is found there is run through the whole year, and where that differs the whole year is searched.
/// </summary>
public sealed class GapSearch
{
    private readonly GapWorld whole;
    private readonly Rulebook rulebook;
    private readonly Standing standing;
    private readonly string participant;
    private readonly List<GapFigure> figures;
    private readonly Dictionary<GapGoal, GapWorld?> worlds = [];

    /// <summary>Begins a search.</summary>
    /// <param name="facts">The year's facts; validated.</param>
    /// <param name="rulebook">The rulebook; validated.</param>
    /// <param name="standing">Period and basis.</param>
    /// <param name="participant">Code of the participant.</param>
    public GapSearch(CompetitionFacts facts, Rulebook rulebook, Standing standing, string participant)
    {
        (this.rulebook, this.standing, this.participant) = (rulebook, standing, participant);
        whole = new GapWorld(facts, rulebook, standing, participant);
        figures = [.. Now.Find(participant)?.Cells.SelectMany(c => GapFigure.Of(facts, rulebook, standing, participant, c)) ?? []];
    }

    /// <summary>The scoreboard as it is, without traces.</summary>
    public Scoreboard Now => whole.Now;

    /// <summary>The indicators whose last figure can change something for the participant, each with the one that gives points for it.</summary>
    public IReadOnlyList<(Indicator Scored, Indicator Typed)> Indicators => [.. figures.Select(f => (f.Scored, f.Indicator))];

    /// <summary>What one indicator takes for a goal.</summary>
    /// <param name="goal">The goal; open for the participant.</param>
    /// <param name="indicator">Name of the indicator whose figure is typed.</param>
    /// <param name="step">The smallest change that is thought of, in the indicator's unit of measure; above zero.</param>
    /// <returns>The change, or <see cref="Gap.NotReachable"/>.</returns>
    public Gap Find(GapGoal goal, string indicator, decimal step = 0.01m)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, 0);
        if (figures.FirstOrDefault(f => f.Indicator.Name == indicator) is not { } figure || Smallest(goal, figure, goal.IsReached, step) is not { } change)
        {
            return Gap.NotReachable;
        }

        var tie = goal is NextPlace place && Smallest(goal, figure, place.IsTied, step) is { } shared && shared.Extra != change.Extra ? shared.Extra : (decimal?)null;
        return new Gap([change with { TiesAt = tie }], whole.At(figure.With(whole.Facts, change.Then)));
    }

    /// <summary>
    /// Where no indicator alone reaches a goal: the nearest pair, the one with the most left to gain at its best figure and
    /// the smallest change of a second one, then as much of the first as is still needed.
    /// </summary>
    /// <param name="goal">The goal; open for the participant.</param>
    /// <param name="step">The smallest change that is thought of, for each indicator in its unit of measure; above zero. 0.01 where none is given.</param>
    public Gap FindPair(GapGoal goal, Func<Indicator, decimal>? step = null)
    {
        foreach (var world in (ReadOnlySpan<GapWorld?>)[Small(goal), whole])
        {
            if (world?.Pair(figures, goal, step ?? (_ => 0.01m)) is var (one, other) && Both(one, other) is var changed && goal.IsReached(Now, whole.At(changed), participant))
            {
                return new Gap([one.Change, other.Change], whole.At(changed));
            }
        }

        return Gap.NotReachable;
    }

    private GapChange? Smallest(GapGoal goal, GapFigure figure, Func<Scoreboard, Scoreboard, string, bool> isReached, decimal step) =>
        Small(goal)?.Smallest(figure, goal, isReached, step) is { } change && IsSmallest(goal, figure, change, isReached, step) ? change : whole.Smallest(figure, goal, isReached, step);

    private bool IsSmallest(GapGoal goal, GapFigure figure, GapChange change, Func<Scoreboard, Scoreboard, string, bool> isReached, decimal step) =>
        change.Extra != 0
        && isReached(Now, whole.Try(figure, change.Then, goal.Listed), participant)
        && !isReached(Now, whole.Try(figure, change.Then - (step * Math.Sign(change.Extra)), goal.Listed), participant);

    private CompetitionFacts Both((GapFigure Figure, GapChange Change) one, (GapFigure Figure, GapChange Change) other) =>
        one.Figure.With(other.Figure.With(whole.Facts, other.Change.Then), one.Change.Then);

    /// <summary>The year of the participant and of who stands next before it; null where others take part in it.</summary>
    private GapWorld? Small(GapGoal goal)
    {
        if (worlds.TryGetValue(goal, out var known))
        {
            return known;
        }

        var codes = new HashSet<string>(StringComparer.Ordinal) { participant };
        if (goal is NextPlace { Ranking: var ranking } && Now.Find(participant)?.Places.GetValueOrDefault(ranking) is { } place)
        {
            codes.Add(Now.Scores
                .Where(s => s.Participant.Code != participant && s.Places.TryGetValue(ranking, out var other) && other.Pool == place.Pool && other.FromBottom >= place.FromBottom)
                .MinBy(s => s.Places[ranking].FromBottom)?.Participant.Code ?? participant);
        }

        var facts = whole.Facts;
        return worlds[goal] = facts.Successions.Count > 0 ? null : new GapWorld(
            facts with
            {
                Participants = [.. facts.Participants.Where(p => codes.Contains(p.Code))],
                Targets = [.. facts.Targets.Where(t => codes.Contains(t.Participant))],
                Bases = [.. facts.Bases.Where(b => codes.Contains(b.Participant))],
                Results = [.. facts.Results.Where(r => codes.Contains(r.Participant))],
            },
            rulebook,
            standing,
            participant);
    }
}
