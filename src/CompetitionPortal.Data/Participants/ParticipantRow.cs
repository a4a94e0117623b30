using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Participants;

namespace CompetitionPortal.Data.Participants;

/// <summary>A participant in one year's roster; the code is the same in all years.</summary>
public sealed class ParticipantRow : YearRow
{
    /// <summary>The identity.</summary>
    public string Code { get; set; } = string.Empty;

    /// <summary>Place in the official order.</summary>
    public int Order { get; set; }

    /// <summary>Other names, one a line.</summary>
    public string Aliases { get; set; } = string.Empty;

    /// <summary>How many persons it has.</summary>
    public int? Headcount { get; set; }
}

/// <summary>A name a participant bore for a time.</summary>
public sealed class ParticipantNameRow : YearRow
{
    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>The name.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; set; }
}

/// <summary>The class a participant belonged to for a time.</summary>
public sealed class ClassMembershipRow : YearRow
{
    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>The class.</summary>
    public string Class { get; set; } = string.Empty;

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; set; }
}

/// <summary>Who held a post when.</summary>
public sealed class TenureRow : YearRow
{
    /// <summary>Identity of the person.</summary>
    public string PersonCode { get; set; } = string.Empty;

    /// <summary>Name of the person.</summary>
    public string PersonName { get; set; } = string.Empty;

    /// <summary>Code of the participant.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>The post.</summary>
    public string Post { get; set; } = string.Empty;

    /// <summary>Whether the holder is the principal.</summary>
    public bool IsPrincipal { get; set; }

    /// <summary>What else the holder answers for.</summary>
    public TeamDuty Duty { get; set; }

    /// <summary>Of a deputy: the field.</summary>
    public string? Field { get; set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; set; }
}

/// <summary>A merger or split.</summary>
public sealed class SuccessionRow : YearRow
{
    /// <summary>From this day.</summary>
    public DateOnly Date { get; set; }

    /// <summary>Code of the participant that gives.</summary>
    public string Predecessor { get; set; } = string.Empty;

    /// <summary>Code of the participant that takes.</summary>
    public string Successor { get; set; } = string.Empty;

    /// <summary>The share that moves.</summary>
    public decimal Share { get; set; }

    /// <summary>The deciding document.</summary>
    public string Document { get; set; } = string.Empty;
}

/// <summary>A unit tied to another one.</summary>
public sealed class PairingRow : YearRow
{
    /// <summary>Code of the participant whose score depends on the other's.</summary>
    public string Participant { get; set; } = string.Empty;

    /// <summary>Code of the participant it is tied to.</summary>
    public string Partner { get; set; } = string.Empty;

    /// <summary>Its weight among several.</summary>
    public decimal Weight { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; set; }
}
