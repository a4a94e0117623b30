using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Gaps;

/// <summary>What somebody wants to reach (还差多少): a better place, a better grade, or to be out of a rule.</summary>
public abstract record GapGoal
{
    /// <summary>Whether a scoreboard has reached it.</summary>
    /// <param name="now">The scoreboard as it is.</param>
    /// <param name="then">The scoreboard as it would be.</param>
    /// <param name="participant">Code of the participant.</param>
    public abstract bool IsReached(Scoreboard now, Scoreboard then, string participant);

    /// <summary>The clause whose lines it is read from; null where tries need not draw the list.</summary>
    public virtual string? Listed => null;

    /// <summary>Whether a participant can still want it: not first, not at the best grade, on a line of the rule.</summary>
    public abstract bool IsOpen(Scoreboard now, string participant);
}

/// <summary>To stand strictly above one more participant in a named ranking; to tie with him is not enough.</summary>
/// <param name="Ranking">Name of the ranking.</param>
public sealed record NextPlace(string Ranking) : GapGoal
{
    /// <inheritdoc/>
    public override bool IsReached(Scoreboard now, Scoreboard then, string participant) =>
        Place(now, participant) is { } before && Place(then, participant) is { } after && after.FromBottom > before.FromBottom;

    /// <summary>Whether the place is better, be it shared.</summary>
    public bool IsTied(Scoreboard now, Scoreboard then, string participant) =>
        Place(now, participant) is { } before && Place(then, participant) is { } after && (after.Rank < before.Rank || after.Tied > before.Tied);

    /// <inheritdoc/>
    public override bool IsOpen(Scoreboard now, string participant) => Place(now, participant) is { } place && (place.Rank > 1 || place.Tied > 1);

    private Placement? Place(Scoreboard board, string participant) => board.Find(participant)?.Places.GetValueOrDefault(Ranking);
}

/// <summary>To be given a better grade.</summary>
public sealed record NextGrade : GapGoal
{
    /// <inheritdoc/>
    public override bool IsReached(Scoreboard now, Scoreboard then, string participant) =>
        Step(now, participant) is { } before && Step(then, participant) is { } after && after < before;

    /// <inheritdoc/>
    public override bool IsOpen(Scoreboard now, string participant) => Step(now, participant) > 0;

    /// <summary>0 is the best grade.</summary>
    private static int? Step(Scoreboard board, string participant) =>
        board.Find(participant)?.Grade is { } grade && board.Rulebook.Grades.Select((g, n) => (g.Name, n)).FirstOrDefault(g => g.Name == grade, (null!, -1)) is (not null, var step) ? step : null;
}

/// <summary>To be on no line of a rule of the list any more.</summary>
/// <param name="Clause">Code of the clause.</param>
public sealed record LeaveRule(string Clause) : GapGoal
{
    /// <inheritdoc/>
    public override string? Listed => Clause;

    /// <inheritdoc/>
    public override bool IsReached(Scoreboard now, Scoreboard then, string participant) => !IsOpen(then, participant);

    /// <inheritdoc/>
    public override bool IsOpen(Scoreboard now, string participant) => now.Lines.Any(l => l.Participant == participant && l.Rule.Clause == Clause);
}

/// <summary>To have done a share of an indicator's task of the year.</summary>
/// <param name="Indicator">Name of the indicator.</param>
/// <param name="Share">The share; 1 is the whole task.</param>
public sealed record ReachLine(string Indicator, Fraction Share) : GapGoal
{
    /// <inheritdoc/>
    public override bool IsReached(Scoreboard now, Scoreboard then, string participant) => then.Find(participant)?.Cell(Indicator)?.YearCompletion >= Share;

    /// <inheritdoc/>
    public override bool IsOpen(Scoreboard now, string participant) => now.Find(participant)?.Cell(Indicator) is { Use.Curve.HasCompletion: true, State: not (CellState.NotAssigned or CellState.NotDue) } cell && !(cell.YearCompletion >= Share);
}
