namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>A grade (等次) and the share of full marks from which it is given.</summary>
/// <param name="Name">Its name, for example 优秀.</param>
/// <param name="From">Lower bound of total ÷ full marks, inclusive; null for the last grade.</param>
/// <param name="Below">
/// Upper bound, exclusive, where the paper prints one; it must be the lower bound of the grade above, so that bands neither
/// overlap nor leave a gap (rules F2). Null where it is not written.
/// </param>
public sealed record GradeBand(string Name, decimal? From, decimal? Below = null);

/// <summary>A condition under which the grade is not above a given one.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Highest">The highest grade that can still be given.</param>
public sealed record GradeCap(Condition Condition, string Highest);

/// <summary>A condition under which the grade of the score is raised or lowered without a change of the score (rules E4).</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Steps">How many grades: above zero better (晋档), below zero worse (降档); it stops at the first and the last.</param>
public sealed record GradeShift(Condition Condition, int Steps);

/// <summary>
/// How many may have a grade (rules F3, F4). The grade is min(by score and shifts, by caps, by quota): who has it by the first two
/// and no place in the quota gets the next grade, whose own quota then counts.
/// </summary>
/// <param name="Grade">The grade.</param>
/// <param name="Ranking">The ranking by which places are given, in each of its classes or groups.</param>
/// <param name="Places">The number of places; null where it is a share.</param>
/// <param name="Share">The share of those ranked.</param>
public sealed record GradeQuota(string Grade, string Ranking, int? Places, QuotaShare? Share = null)
{
    /// <summary>What happens to a tie across the edge; it cannot be left to a decision.</summary>
    public EdgeTie Edge { get; init; } = EdgeTie.AllOut;

    /// <summary>What decides a tie across the edge, for <see cref="EdgeTie.TieBreak"/>.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<RankingKey> EdgeKeys { get; init; } = [];

    /// <summary>Whether one that a cap keeps out still takes up a place (不递补).</summary>
    [OmittedWhenEmpty]
    public bool KeepsPlaces { get; init; }
}
