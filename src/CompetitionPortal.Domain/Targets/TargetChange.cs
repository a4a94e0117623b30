namespace CompetitionPortal.Domain.Targets;

/// <summary>
/// A change of a year's task during the year (目标调整, rule B4), with the document that approved it. It counts in standings at whose
/// end it had been made, unless it came after the rulebook's last day for changes.
/// </summary>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Indicator">Name of the indicator; the participant must hold its task.</param>
/// <param name="Date">The day of approval.</param>
/// <param name="Value">The new target.</param>
/// <param name="Stretch">The new 争取; null keeps the old one.</param>
/// <param name="Document">The approving document.</param>
public sealed record TargetChange(string Participant, string Indicator, DateOnly Date, decimal Value, decimal? Stretch, string Document)
{
    /// <summary>Whether it came too late to count.</summary>
    public bool IsAfter(DateOnly? deadline) => Date > deadline;
}
