namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>Whom a veto reaches besides being on record (及于).</summary>
public enum VetoReach
{
    /// <summary>单位: the unit.</summary>
    Unit,

    /// <summary>主要负责人: who was the unit's principal on the day of the event, also in a new post.</summary>
    Principal,

    /// <summary>分管负责人: the deputies in charge of the ground on that day.</summary>
    Deputies,

    /// <summary>班子: all who held a post of the unit's team on that day.</summary>
    Team,

    /// <summary>包保领导: the leaders who answered for the unit on that day.</summary>
    PairedLeader,

    /// <summary>结对单位: units tied to it are vetoed with it, by the same document.</summary>
    PairedUnit,
}

/// <summary>From when a veto's length runs.</summary>
public enum VetoStart
{
    /// <summary>成文之日: the date of the deciding document; the default.</summary>
    Document,

    /// <summary>发生之日: the day of the event.</summary>
    Event,
}

/// <summary>What a veto sets to zero or to other points, where the rulebook says so in so many words.</summary>
public enum VetoZero
{
    /// <summary>Nothing: score and rank stay.</summary>
    Nothing,

    /// <summary>单项: one indicator's points.</summary>
    Item,

    /// <summary>总分: the total.</summary>
    Total,

    /// <summary>总分最多: the total, only where it is above.</summary>
    TotalAtMost,
}

/// <summary>
/// What vetoes of some grounds do beyond the conditions that name them: whom they reach, how long they last, what they set to zero
/// (rules G). In force on a day d: event's year (unless only from the start), or start ≤ d &lt; start + months. Without a rule for
/// its ground a veto reaches the unit, counts in the year of its date and touches no score.
/// </summary>
public sealed record VetoRule
{
    /// <summary>The grounds it is about; empty for all that no other rule names.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Whom it reaches, at least one.</summary>
    public IReadOnlyList<VetoReach> Reach { get; init; } = [VetoReach.Unit];

    /// <summary>Its length in months from the start, or null: the calendar year of the event.</summary>
    public int? TermMonths { get; init; }

    /// <summary>From when the length runs.</summary>
    [OmittedWhenEmpty]
    public VetoStart Start { get; init; }

    /// <summary>Whether it counts only from its start on, so that one found later does not change the year of the event.</summary>
    [OmittedWhenEmpty]
    public bool IsOnlyFromStart { get; init; }

    /// <summary>What it sets to zero.</summary>
    [OmittedWhenEmpty]
    public VetoZero Zero { get; init; }

    /// <summary>For <see cref="VetoZero.Item"/>: the indicator whose points become zero.</summary>
    public string? ZeroItem { get; init; }

    /// <summary>
    /// What it is set to instead of zero, 0 or above: 按 59 分计 sets the total to 59, also where it was lower; for
    /// <see cref="VetoZero.TotalAtMost"/> the most that is left. Null for zero.
    /// </summary>
    public decimal? Points { get; init; }

    /// <summary>The article of the printed rulebook, or null.</summary>
    public string? Article { get; init; }
}
