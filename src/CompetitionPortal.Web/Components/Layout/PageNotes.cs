namespace CompetitionPortal.Web.Components.Layout;

/// <summary>One sentence that a page says after a deed was done and the browser was sent on: kept in a cookie for one page.</summary>
public sealed class PageNotes(IHttpContextAccessor accessor)
{
    private const string Cookie = "said";

    /// <summary>Keeps a sentence for the next page.</summary>
    public void Say(string sentence) => accessor.HttpContext?.Response.Cookies.Append(Cookie, Uri.EscapeDataString(sentence), new CookieOptions
    {
        HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromMinutes(1), Path = "/",
    });

    /// <summary>The sentence kept for this page, once; null when there is none.</summary>
    public string? Take()
    {
        if (accessor.HttpContext is not { } context || context.Request.Cookies[Cookie] is not { Length: > 0 } kept)
        {
            return null;
        }

        if (!context.Response.HasStarted)
        {
            context.Response.Cookies.Delete(Cookie);
        }

        return Uri.UnescapeDataString(kept);
    }
}
