using Microsoft.AspNetCore.Antiforgery;

namespace CompetitionPortal.Web.Access;

/// <summary>Signing out: a POST, so that no link or picture can do it.</summary>
internal static class AccountEndpoints
{
    public static void Map(WebApplication app) => app.MapPost("/account/sign-out", async (HttpContext context, IAntiforgery antiforgery, SignInService signIn) =>
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Answer.BadRequest();
        }

        await signIn.SignOutAsync();
        return Answer.LocalRedirect(AccessGuard.SignInPath);
    }).WithMetadata(new OpenToAllAttribute());
}
