namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>A grade (等次) and the share of full marks from which it is given.</summary>
/// <param name="Name">Its name, for example 优秀.</param>
/// <param name="From">Lower bound of total ÷ full marks, inclusive; null for the last grade.</param>
public sealed record GradeBand(string Name, decimal? From);

/// <summary>A condition under which the grade is not above a given one.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Highest">The highest grade that can still be given.</param>
public sealed record GradeCap(Condition Condition, string Highest);
