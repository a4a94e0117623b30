namespace CompetitionPortal.Domain.Access;

/// <summary>One role held by a person, for everything or for one unit or indicator.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">
/// Code of the unit, or null. For who enters and for a unit's user it is the unit the role is for; for who verifies it is the
/// unit he belongs to, whose own figures he therefore does not verify.
/// </param>
/// <param name="Indicator">The indicator it is for, or null.</param>
public sealed record RoleGrant(OfficeRole Role, string? Unit = null, string? Indicator = null);

/// <summary>Who acts: an account with the roles it holds. A person in office is another matter (Person ≠ account).</summary>
/// <param name="Id">The account's identity.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Grants">What it holds.</param>
public sealed record Actor(string Id, string Name, IReadOnlyList<RoleGrant> Grants)
{
    /// <summary>Somebody who has not signed in: holds nothing.</summary>
    public static Actor Nobody { get; } = new(string.Empty, "未登录", []);

    /// <summary>Whether this is an account.</summary>
    public bool IsSignedIn => Id.Length > 0;

    /// <summary>Whether a role is held, for whatever it is.</summary>
    public bool Holds(OfficeRole role) => Grants.Any(g => g.Role == role);

    /// <summary>Codes of the units that roles are held for.</summary>
    public IEnumerable<string> Units => Grants.Select(g => g.Unit).OfType<string>().Distinct(StringComparer.Ordinal);
}
