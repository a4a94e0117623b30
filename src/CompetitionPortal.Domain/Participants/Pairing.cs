namespace CompetitionPortal.Domain.Participants;

/// <summary>
/// A unit tied to another one (挂钩): where its class says so, a part of its base score is that of the units it is tied to
/// (rule D7).
/// </summary>
/// <param name="Participant">Code of the participant whose score depends on the other's.</param>
/// <param name="Partner">Code of the participant it is tied to; another one, and never in a circle.</param>
/// <param name="Weight">The partner's weight among several, above 0.</param>
/// <param name="From">First day, or null: always.</param>
/// <param name="To">Last day, or null while it lasts.</param>
public sealed record Pairing(string Participant, string Partner, decimal Weight = 1, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Whether they are tied on a day.</summary>
    public bool IsInForceOn(DateOnly day) => (From is null || From <= day) && (To is null || To >= day);
}
