using System.Security.Claims;
using CompetitionPortal.Data.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CompetitionPortal.Web.Access;

/// <summary>What the sign-in cookie says besides the account: whether its password must be changed first. Roles are not in it.</summary>
public sealed class AccountClaims(UserManager<PortalUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    /// <summary>"1" while the password was made by the system.</summary>
    public const string MustChangePassword = "must-change-password";

    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.MustChangePassword)
        {
            identity.AddClaim(new Claim(MustChangePassword, "1"));
        }

        return identity;
    }
}
