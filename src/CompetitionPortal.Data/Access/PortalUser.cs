using Microsoft.AspNetCore.Identity;

namespace CompetitionPortal.Data.Access;

/// <summary>An account. A person in office is another matter (Person ≠ account).</summary>
public sealed class PortalUser : IdentityUser
{
    /// <summary>The name shown, and written into the log.</summary>
    public string DisplayName { get; set; } = string.Empty;

    /// <summary>Whether the password was made by the system and must be changed before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Whether the account may no longer sign in. Accounts are never deleted: the log names them.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>When it signed in last (UTC), or null.</summary>
    public DateTime? LastSignIn { get; set; }
}
