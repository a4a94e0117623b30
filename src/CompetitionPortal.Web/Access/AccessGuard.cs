using CompetitionPortal.Domain.Access;

namespace CompetitionPortal.Web.Access;

/// <summary>
/// Stands before every page and endpoint: it asks the table of rights whether the actor can ever do one of the deeds that
/// the endpoint names. What names none answers nobody. What a deed is done to is asked again where the data is.
/// </summary>
public static class AccessGuard
{
    /// <summary>Where one signs in.</summary>
    public const string SignInPath = "/account/sign-in";

    /// <summary>Where a password made by the system is changed.</summary>
    public const string PasswordPath = "/account/password";

    /// <summary>The middleware.</summary>
    public static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null)
        {
            await next(context);
            return;
        }

        var actor = await context.RequestServices.GetRequiredService<ActorSource>().CurrentAsync();
        if (!actor.IsSignedIn)
        {
            await AskToSignInAsync(context);
        }
        else if (context.User.HasClaim(AccountClaims.MustChangePassword, "1") && !context.Request.Path.StartsWithSegments("/account", StringComparison.Ordinal))
        {
            if (IsPage(context.Request))
            {
                context.Response.Redirect(PasswordPath);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            }
        }
        else if (endpoint.Metadata.GetMetadata<NeedsAttribute>() is { } needs && needs.Deeds.Any(d => RightsTable.CanEver(actor, d)))
        {
            await next(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    private static async Task AskToSignInAsync(HttpContext context)
    {
        if (IsPage(context.Request))
        {
            var any = await context.RequestServices.GetRequiredService<AccountService>().AnyAsync();
            var back = context.Request.Path + context.Request.QueryString;
            context.Response.Redirect(any ? $"{SignInPath}?returnUrl={Uri.EscapeDataString(back)}" : SetupCode.Path);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    /// <summary>Whether a person looks at the answer, who can be sent on.</summary>
    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.Any(a => a is not null && a.Contains("text/html", StringComparison.OrdinalIgnoreCase));
}
