using CompetitionPortal.Web.Access;

namespace CompetitionPortal.Web.Components.Layout;

/// <summary>The size of text: chosen by a form that needs no script, remembered by a cookie.</summary>
public static class TextSize
{
    /// <summary>Where the form is sent.</summary>
    public const string Address = "/text-size";

    /// <summary>The cookie, and the form's field.</summary>
    public const string Name = "text-size";

    /// <summary>The form's field with the page to come back to.</summary>
    public const string Back = "back";

    private const int DaysRemembered = 365;

    /// <summary>Sizes: the word that is kept, and what people read.</summary>
    public static IReadOnlyList<(string Word, string Label)> All { get; } = [("standard", "标准"), ("large", "大字"), ("huge", "特大")];

    /// <summary>The size kept for a request; the standard one where none or an unknown one is kept.</summary>
    public static string Of(HttpContext? context) => All.FirstOrDefault(s => s.Word == context?.Request.Cookies[Name]).Word ?? All[0].Word;

    /// <summary>The class of the page's root.</summary>
    public static string Class(HttpContext? context) => "text-" + Of(context);

    /// <summary>Takes the form: keeps the size, and goes back to where it was chosen. It changes nothing else, so anybody may send it.</summary>
    public static void Map(WebApplication app) => app.MapPost(Address, async (HttpContext context) =>
    {
        var form = await context.Request.ReadFormAsync();
        if (All.Any(s => s.Word == form[Name]))
        {
            context.Response.Cookies.Append(Name, form[Name]!, new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(DaysRemembered), IsEssential = true,
            });
        }

        return Answer.LocalRedirect(LocalAddress.OrStart(form[Back]));
    }).WithMetadata(new OpenToAllAttribute());
}
