using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Scoring;

/// <summary>A class, or a ranking group, that has a page of its own.</summary>
/// <param name="Name">Its name, as it stands in the address.</param>
/// <param name="IsGroup">Whether it is a ranking group.</param>
/// <param name="IsMember">Whether it is a class inside a group of several.</param>
/// <param name="NeedsScope">Whether a class bears the same name, so that the address has to say that the group is meant.</param>
public sealed record RankingPool(string Name, bool IsGroup, bool IsMember = false, bool NeedsScope = false)
{
    /// <summary>The word in an address that means the group where a class bears the same name.</summary>
    public const string GroupScope = "group";

    /// <summary>How it is called beside the others: a group that shares its name with a class says that it is one.</summary>
    public string Label => NeedsScope ? Name + "（序列）" : Name;
}

/// <summary>The classes and ranking groups of a rulebook, in the order of the papers.</summary>
public static class RankingPools
{
    /// <summary>
    /// What the menu offers: a group of several classes before its classes; of a group of one class only the class, whose
    /// ranking is the same.
    /// </summary>
    public static IReadOnlyList<RankingPool> Menu(Rulebook rulebook) =>
        [.. rulebook.Groups().SelectMany(group => Members(rulebook, group) is { Length: > 1 } classes
            ? classes.Select(c => new RankingPool(c, IsGroup: false, IsMember: true)).Prepend(Group(rulebook, group))
            : Members(rulebook, group).Select(c => new RankingPool(c, IsGroup: false)))];

    /// <summary>The pool of an address, or null; a name that both a class and a group bear is the class unless the scope says otherwise.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="name">The name in the address.</param>
    /// <param name="scope">The scope in the address, or null.</param>
    public static RankingPool? Find(Rulebook rulebook, string name, string? scope)
    {
        var isGroup = rulebook.Groups().Contains(name, StringComparer.Ordinal);
        return scope switch
        {
            null or "" when rulebook.FindClass(name) is { } c => new RankingPool(name, IsGroup: false, IsMember: Members(rulebook, c.Group).Length > 1),
            null or "" or RankingPool.GroupScope when isGroup => Group(rulebook, name),
            _ => null,
        };
    }

    /// <summary>The pool of a ranking group.</summary>
    public static RankingPool Group(Rulebook rulebook, string name) => new(name, IsGroup: true, NeedsScope: rulebook.FindClass(name) is not null);

    private static string[] Members(Rulebook rulebook, string group) => [.. rulebook.Classes.Where(c => c.Group == group).Select(c => c.Name)];
}
