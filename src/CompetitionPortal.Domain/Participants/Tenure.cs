namespace CompetitionPortal.Domain.Participants;

/// <summary>A person. A person is not an account: who signs in is another matter.</summary>
/// <param name="Code">The identity, stable over all years.</param>
/// <param name="Name">The name as printed.</param>
public sealed record Person(string Code, string Name);

/// <summary>What a post's holder answers for, besides being principal.</summary>
public enum TeamDuty
{
    /// <summary>班子成员: of the unit's team.</summary>
    Member,

    /// <summary>分管负责人: a deputy in charge of a field.</summary>
    Deputy,

    /// <summary>包保领导: a leader of the county who answers for the unit; not of its team.</summary>
    PairedLeader,
}

/// <summary>Who held a post when (任职).</summary>
/// <param name="Person">The person.</param>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Post">The post, for example 党委书记.</param>
/// <param name="IsPrincipal">Whether the holder is the unit's principal (主要负责人).</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null while it lasts.</param>
/// <param name="Duty">What else the holder answers for.</param>
/// <param name="Field">Of a deputy: the field, several joined by 、, as vetoes name their ground; null for every field.</param>
public sealed record Tenure(Person Person, string Participant, string Post, bool IsPrincipal, DateOnly From, DateOnly? To = null, TeamDuty Duty = TeamDuty.Member, string? Field = null)
{
    /// <summary>Whether the post is held on a day and has been held for a number of whole months by then.</summary>
    public bool HeldFor(int months, DateOnly day) => From.AddMonths(months) <= day.AddDays(1) && (To is null || To >= day);

    /// <summary>Whether a deputy is in charge of a field.</summary>
    public bool IsInChargeOf(string field) => Duty == TeamDuty.Deputy && (Field is null || Field.Split('、').Contains(field, StringComparer.Ordinal));
}
