using CompetitionPortal.Data.Access;
using CompetitionPortal.Web.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace CompetitionPortal.Web.Demonstration;

/// <summary>换个身份看: changes the role without signing out. It exists in the demonstration only.</summary>
internal static class DemonstrationDoor
{
    public static void Map(WebApplication app)
    {
        if (app.Environment.EnvironmentName != DemonstrationLoader.EnvironmentName)
        {
            return;
        }

        app.MapPost("/demo/as", async (HttpContext context, IAntiforgery antiforgery, UserManager<PortalUser> users, SignInService signIn) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Answer.BadRequest();
            }

            var form = await context.Request.ReadFormAsync();
            var name = form["user"].ToString();
            if (!DemonstrationAccounts.All.Any(a => a.UserName == name) || await users.FindByNameAsync(name) is not { } user)
            {
                return Answer.NotFound();
            }

            await signIn.SwitchAsync(user);
            return Answer.LocalRedirect("/");
        }).WithMetadata(new OpenToAllAttribute());
    }
}
