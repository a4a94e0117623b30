namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// Marks a list of the rulebook's document that is left out when it is empty: a rulebook without such a rule keeps the bytes
/// and the checksum it had before the rule could be written.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OmittedWhenEmptyAttribute : Attribute;
