using CompetitionPortal.Browser.Tests.Samples;
using Xunit.Sdk;

namespace CompetitionPortal.Browser.Tests.Fixtures;

public class PageGuardTests(BrowserFixture browser)
{
    // Kept for documentation: no machine has this address.
    private const string ForeignImage = "http://192.0.2.1/x.png";

    [Fact]
    public async Task A_clean_page_passes_and_has_its_picture_taken()
    {
        await using var server = await SampleServer.StartAsync();
        await using var guard = await browser.OpenAsync(server.Address);

        await guard.Page.GotoAsync(server.PageOf("<h1>创业竞赛</h1><img src='data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E'>"));

        await guard.AssertCleanAsync();
        Assert.Equal("创业竞赛", await guard.Page.TextContentAsync("h1"));
        Assert.True(new FileInfo(await Screenshots.SaveAsync(guard.Page, "clean-page")).Length > 0);
    }

    [Fact]
    public async Task A_request_to_another_origin_is_aborted_and_noted()
    {
        await using var server = await SampleServer.StartAsync();
        await using var other = await SampleServer.StartAsync();
        await using var guard = await browser.OpenAsync(server.Address);

        await guard.Page.GotoAsync(server.PageOf($"<img src='{ForeignImage}'><img src='{other.Address}'>"));

        await AssertCaughtAsync(guard, ForeignImage);
        Assert.Equal([other.Address.ToString(), ForeignImage], guard.ForeignRequests.Order());
        Assert.Equal(0, other.Answers);
    }

    [Fact]
    public async Task A_redirection_to_another_origin_is_noted_and_reaches_nobody()
    {
        await using var server = await SampleServer.StartAsync();
        await using var other = await SampleServer.StartAsync("127.0.0.2");
        await using var guard = await browser.OpenAsync(server.Address);

        await guard.Page.GotoAsync(server.PageOf($"<img src='{server.RedirectTo(other.Address.ToString())}'>"));

        await AssertCaughtAsync(guard, other.Address.ToString());
        Assert.Equal(0, other.Answers);
    }

    [Fact]
    public async Task A_socket_to_another_origin_is_noted()
    {
        await using var server = await SampleServer.StartAsync();
        await using var guard = await browser.OpenAsync(server.Address);

        await guard.Page.GotoAsync(server.PageOf("<script>new WebSocket('ws://192.0.2.1/live')</script>"));

        await AssertCaughtAsync(guard, "ws://192.0.2.1/live");
    }

    [Fact]
    public async Task An_error_in_the_console_and_one_in_the_page_are_noted()
    {
        await using var server = await SampleServer.StartAsync();
        await using var guard = await browser.OpenAsync(server.Address);

        await guard.Page.GotoAsync(server.PageOf("<script>console.log('fine'); console.error('bad news'); throw new Error('worse news')</script>"));

        await AssertCaughtAsync(guard, "bad news");
        Assert.Equal("bad news", Assert.Single(guard.ConsoleErrors));
        Assert.Contains("worse news", Assert.Single(guard.PageErrors), StringComparison.Ordinal);
        Assert.Empty(guard.ForeignRequests);
    }

    private static async Task AssertCaughtAsync(PageGuard guard, string expected)
    {
        var error = await Assert.ThrowsAnyAsync<XunitException>(guard.AssertCleanAsync);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}
