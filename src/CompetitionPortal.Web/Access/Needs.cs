using CompetitionPortal.Domain.Access;

namespace CompetitionPortal.Web.Access;

/// <summary>The deeds of which an actor must be able to do at least one to reach a page or endpoint. What carries neither this nor <see cref="OpenToAllAttribute"/> answers nobody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(params Deed[] deeds) : Attribute
{
    /// <summary>The deeds.</summary>
    public IReadOnlyList<Deed> Deeds { get; } = deeds;
}

/// <summary>Open to whoever asks, signed in or not: signing in, styles, the page that says that there is none.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute : Attribute;
