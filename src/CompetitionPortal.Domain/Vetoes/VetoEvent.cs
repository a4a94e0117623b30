namespace CompetitionPortal.Domain.Vetoes;

/// <summary>A one-vote veto (一票否决) on record.</summary>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Kind">The ground, as the rulebook or the deciding body names it.</param>
/// <param name="Date">The day of the event or decision; it counts in the year in which this day lies.</param>
/// <param name="Document">Number of the deciding document (依据文号).</param>
/// <param name="Until">Last day on which it counts, when longer than the year of its date.</param>
/// <param name="LiftedOn">The day from which it no longer counts, or null.</param>
public sealed record VetoEvent(string Participant, string Kind, DateOnly Date, string Document, DateOnly? Until = null, DateOnly? LiftedOn = null)
{
    /// <summary>Whether it counts on a day.</summary>
    public bool InForceOn(DateOnly day) =>
        Date <= day && (LiftedOn is null || LiftedOn > day) && (Until is null ? Date.Year == day.Year : Until >= day);
}
