using System.Globalization;

namespace CompetitionPortal.Domain.Tests;

/// <summary>Cultures under which nothing may change: the office's, another decimal habit, another casing of i.</summary>
internal static class Cultures
{
    public static readonly string[] All = ["zh-CN", "en-US", "tr-TR", "de-DE", "ar-SA"];

    public static T Under<T>(string culture, Func<T> run)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return run();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
