namespace CompetitionPortal.Domain.Participants;

/// <summary>
/// A merger or split (沿革): from its date on, the successor carries a share of what the predecessor's targets, bases
/// and earlier results were.
/// </summary>
/// <param name="Date">The day from which the successor answers.</param>
/// <param name="Predecessor">Code of the participant that gives.</param>
/// <param name="Successor">Code of the participant that takes.</param>
/// <param name="Share">The share that moves, above 0 and at most 1.</param>
/// <param name="Document">The document that decided it.</param>
public sealed record Succession(DateOnly Date, string Predecessor, string Successor, decimal Share, string Document);
