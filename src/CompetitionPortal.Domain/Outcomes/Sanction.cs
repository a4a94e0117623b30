namespace CompetitionPortal.Domain.Outcomes;

/// <summary>A sanction in force (处分): what an earlier list decided and still binds.</summary>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Measure">What was decided.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Document">The deciding document.</param>
public sealed record Sanction(string Participant, string Measure, DateOnly From, DateOnly To, string Document);

/// <summary>What an earlier year ended with (上年结果), for streaks and for comparison.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Total">Total points, or null when it was not scored.</param>
/// <param name="Rank">Rank in its class, or null.</param>
/// <param name="Grade">Grade, or null.</param>
/// <param name="Clauses">Codes of the clauses that met it.</param>
/// <param name="Ranking">
/// The ranking whose rank it is, in a row of its own without total, grade and clauses; null for the year's result, whose rank is that in
/// the class.
/// </param>
public sealed record PriorResult(int Year, string Participant, decimal? Total, int? Rank, string? Grade, IReadOnlyList<string> Clauses, string? Ranking = null);
