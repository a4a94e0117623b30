namespace CompetitionPortal.Domain.Outcomes;

/// <summary>
/// A unit that is excused from an indicator's task (免责), by force majeure or a decision: its figures and points stay, and
/// conditions that ask for it see it (rules B4, F5).
/// </summary>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Indicator">Name of the indicator.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">The deciding document.</param>
public sealed record Exemption(string Participant, string Indicator, string Reason, string Document);
