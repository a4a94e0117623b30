using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>标准 / 大字 / 特大: chosen and remembered without a script.</summary>
public sealed class TextSizeTests(BrowserFixture browser, SharedDemonstration demonstration)
{
    [Theory]
    [InlineData("大字", 16)]
    [InlineData("特大", 18)]
    [InlineData("标准", 14)]
    public async Task A_size_is_chosen_on_a_page_and_holds_on_the_next(string label, int pixels)
    {
        var (year, standing) = (PageAddresses.Year(PageAddresses.DemonstrationYear - 1), PageAddresses.At("year"));
        await using var guard = await demonstration.Offices.OpenAsync(browser, change: o => o.JavaScriptEnabled = false);
        var here = StandingAddress.Ranking(year, standing, "乡镇");
        await guard.Page.GotoAsync(here);
        await guard.Page.ClickAsync(".user summary");
        await guard.Page.ClickAsync($".text-size button:text-is('{label}')");

        Assert.Equal(here, new Uri(guard.Page.Url).PathAndQuery);
        Assert.Equal("true", await guard.Page.GetAttributeAsync($".text-size button:text-is('{label}')", "aria-pressed"));
        await guard.Page.GotoAsync(StandingAddress.Units(year, standing));
        var size = await guard.Page.Locator(".units tbody th").First.EvaluateAsync<string>("e => getComputedStyle(e).fontSize");
        Assert.Equal($"{pixels}px", size);
    }

    [Theory]
    [InlineData("https://example.test/", "/")]
    [InlineData("//example.test/", "/")]
    [InlineData("/\\example.test", "/")]
    [InlineData("/not-found", "/not-found")]
    public async Task Nobody_is_sent_elsewhere(string back, string where)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = demonstration.Address };
        using var answer = await client.PostAsync("/text-size", new FormUrlEncodedContent(new Dictionary<string, string> { ["text-size"] = "large", ["back"] = back }));

        Assert.Equal(where, answer.Headers.Location?.ToString());
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("text-size=large", StringComparison.Ordinal) && c.Contains("httponly", StringComparison.OrdinalIgnoreCase));
    }
}
