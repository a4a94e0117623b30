namespace CompetitionPortal.Domain.Participants;

/// <summary>A name a participant bore for a time. A missing date is open.</summary>
/// <param name="Name">The official name.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record ParticipantName(string Name, DateOnly? From = null, DateOnly? To = null);

/// <summary>The class a participant belonged to for a time. A missing date is open.</summary>
/// <param name="Class">The class's name in the rulebook.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record ClassMembership(string Class, DateOnly? From = null, DateOnly? To = null);

/// <summary>
/// A unit that takes part (参赛单位): a township or a department. Its identity, the code, never changes; names and
/// class carry dates.
/// </summary>
public sealed record Participant
{
    /// <summary>The identity, stable over all years.</summary>
    public required string Code { get; init; }

    /// <summary>Its place in the county's official order (建制顺序), from 1.</summary>
    public required int Order { get; init; }

    /// <summary>Its names over time, at least one.</summary>
    public required IReadOnlyList<ParticipantName> Names { get; init; }

    /// <summary>Its classes over time, at least one.</summary>
    public required IReadOnlyList<ClassMembership> Memberships { get; init; }

    /// <summary>Other names under which files mention it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>How many persons it has (人数), where places for persons are a share of them; or null.</summary>
    public int? Headcount { get; init; }

    /// <summary>The name on a day, of several the one that began last; the latest name when none covers the day.</summary>
    public string NameAt(DateOnly day) => (Latest(Names.Where(n => Covers(n.From, n.To, day)), n => n.From) ?? Latest(Names, n => n.From)!).Name;

    /// <summary>The class on a day, or null when it belongs to none and so is not ranked.</summary>
    public string? ClassAt(DateOnly day) => Latest(Memberships.Where(m => Covers(m.From, m.To, day)), m => m.From)?.Class;

    private static T? Latest<T>(IEnumerable<T> spells, Func<T, DateOnly?> from)
        where T : class => spells.OrderBy(from).LastOrDefault();

    private static bool Covers(DateOnly? from, DateOnly? to, DateOnly day) => (from is null || from <= day) && (to is null || to >= day);
}
