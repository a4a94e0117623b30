using Microsoft.AspNetCore.Diagnostics;

namespace CompetitionPortal.Web;

/// <summary>
/// The pages that say what went wrong are for people: a script is told by the status alone. A form that failed is answered
/// with such a page as if it had been asked for.
/// </summary>
internal static class ExcusePages
{
    public static Task Prepare(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }
        else if (!context.Request.Headers.Accept.Any(a => a is not null && a.Contains("text/html", StringComparison.OrdinalIgnoreCase)) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    }
}
