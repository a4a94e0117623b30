using CompetitionPortal.GoldenYear;
using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Fixtures;

/// <summary>Pictures of pages for the eye, in TestResults/screenshots.</summary>
public static class Screenshots
{
    /// <summary>Saves the whole page and returns the path of its picture.</summary>
    public static async Task<string> SaveAsync(IPage page, string name)
    {
        var path = RepositoryFiles.Path("TestResults", "screenshots", $"{name}.png");
        await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        return path;
    }
}
