using System.Security.Claims;
using CompetitionPortal.Data;
using CompetitionPortal.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CompetitionPortal.Web.Access;

/// <summary>Who asks. Roles are read with each request, so that a change of rights holds at once.</summary>
public sealed class ActorSource(PortalDatabase database, IHttpContextAccessor accessor, IOptions<IdentityOptions> options)
{
    private static readonly object Key = new();

    /// <summary>
    /// The actor of the current request; nobody when not signed in, when the account is disabled, or when its password was
    /// changed after the cookie was given.
    /// </summary>
    public async Task<Actor> CurrentAsync()
    {
        if (accessor.HttpContext is not { } context)
        {
            return Actor.Nobody;
        }

        if (context.Items.TryGetValue(Key, out var known) && known is Actor actor)
        {
            return actor;
        }

        actor = await FindAsync(context.User, context.RequestAborted);
        context.Items[Key] = actor;
        return actor;
    }

    private async Task<Actor> FindAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (user.FindFirstValue(ClaimTypes.NameIdentifier) is not { Length: > 0 } id)
        {
            return Actor.Nobody;
        }

        await using var db = database.Open();
        var stamp = user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        var account = await db.Users.AsNoTracking().Where(u => u.Id == id && !u.IsDisabled && u.SecurityStamp == stamp).Select(u => new { u.DisplayName }).SingleOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return Actor.Nobody;
        }

        var grants = await db.RoleGrants.AsNoTracking().Where(g => g.UserId == id).OrderBy(g => g.Id).ToListAsync(cancellationToken);
        return new Actor(id, account.DisplayName, [.. grants.Select(g => new RoleGrant(g.Role, g.Unit, g.Indicator))]);
    }
}
