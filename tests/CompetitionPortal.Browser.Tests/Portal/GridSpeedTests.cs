using System.Diagnostics;
using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using Microsoft.Playwright;

namespace CompetitionPortal.Browser.Tests.Portal;

/// <summary>Tests that measure time: they run when no other test does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>How quick the grid of 130 units and 40 indicators is on this machine.</summary>
[Trait("Category", "Long")]
[Collection(nameof(Alone))]
public sealed class GridSpeedTests(BrowserFixture browser)
{
    private const int Keys = 200;
    private const double Most = 100;

    // Whatever else runs on the machine is not the page's fault: the best of some rounds counts.
    private const int Rounds = 2;

    [Fact]
    public async Task From_a_key_to_the_next_cell_takes_a_tenth_of_a_second_at_most()
    {
        await using var office = await PortalOffice.StartAsync(Season.Large(130, 40));
        await office.PersonAsync("统计录入", new RoleGrant(OfficeRole.Enterer, "统计局"));
        await office.OpenAsync();
        await using var guard = await office.VisitAsync(browser, "统计录入", "/account/password");
        var clock = Stopwatch.StartNew();
        await guard.Page.GotoAsync(FillPage.Path);
        var fill = await new FillPage(guard.Page).ReadyAsync();
        var usable = clock.Elapsed;

        // From the key's own time stamp to the frame after the input stands over the next cell with the figure written.
        await guard.Page.EvaluateAsync("""
            () => {
              window.times = [];
              document.querySelector('.fill-editor').addEventListener('keydown', e => {
                if (e.key === 'Enter') { const from = e.timeStamp; requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from))); }
              }, true);
            }
            """);
        var devtools = await guard.Page.Context.NewCDPSessionAsync(guard.Page);
        await devtools.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        var best = double.MaxValue;
        for (var round = 1; round <= Rounds && best > Most; round++)
        {
            var before = await BusyAsync(devtools);
            await guard.Page.EvaluateAsync("() => { times.length = 0; }");
            for (var n = 0; n < Keys; n++)
            {
                await fill.TypeAsync($"{round}{n}");
            }

            var busy = (await BusyAsync(devtools) - before) * 1000 / Keys;
            await fill.SavedAsync();
            var times = (await guard.Page.EvaluateAsync<double[]>("() => times")).Order().ToList();
            Assert.Equal(Keys, times.Count);
            best = Math.Min(best, times[Keys * 95 / 100]);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"round {round}: key to next cell p50 {times[Keys / 2]:0.0} ms, p95 {times[Keys * 95 / 100]:0.0} ms, most {times[^1]:0.0} ms; the page's own work {busy:0.0} ms a figure; usable after {usable.TotalMilliseconds:0} ms");
            await fill.PressAsync("Control+Home");
        }

        Assert.True(best <= Most, $"p95 {best:0.0} ms");
        Assert.True(usable < TimeSpan.FromSeconds(10), $"{usable}");
        Assert.True(int.Parse(await guard.Page.Locator("[data-count=draft]").InnerTextAsync()) >= Keys);
    }

    private static async Task<double> BusyAsync(ICDPSession devtools) =>
        (await devtools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray().First(m => m.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
}
