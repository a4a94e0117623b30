using System.Text.RegularExpressions;
using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>On every explanation of the demonstration the shown points add up to the shown total, and that is the ranking's.</summary>
public sealed partial class SumTests(BrowserFixture browser, SharedDemonstration demonstration)
{
    public static TheoryData<int, string, Basis> Standings => new() { { -1, "year", Basis.Verified }, { 0, "Q1", Basis.Verified }, { 0, "Q1", Basis.Reported } };

    [Theory, MemberData(nameof(Standings))]
    public async Task Points_add_up_for_every_unit(int later, string period, Basis basis)
    {
        var (year, standing) = (PageAddresses.Year(PageAddresses.DemonstrationYear + later), PageAddresses.At(period, basis));
        await using var guard = await demonstration.Offices.OpenAsync(browser);
        var ranked = new Dictionary<string, string>();
        foreach (var name in new[] { "乡镇", "党群部门", "政府部门", "垂直部门" })
        {
            foreach (var (unit, line) in await PageTables.RankingAsync(guard.Page, StandingAddress.Ranking(year, standing, name)))
            {
                ranked.Add(unit, line["总分"]);
            }
        }

        using var client = await demonstration.Offices.ClientAsync(browser);
        var codes = UnitLinks().Matches(await client.GetStringAsync(StandingAddress.Units(year, standing))).Select(m => m.Groups["code"].Value).Distinct().ToList();
        Assert.Equal(95, codes.Count);
        var pages = await PageTables.WhyAsync(guard.Page, codes.Select(c => StandingAddress.Why(year, standing, c)));
        Assert.Equal(95, pages.Count);
        foreach (var (unit, shown) in pages)
        {
            shown.AssertAddsUp();
            Assert.Equal(ranked[unit], shown.Total);
        }
    }

    [GeneratedRegex("/why/(?<code>[XDZC][0-9]{3})[?]")]
    private static partial Regex UnitLinks();
}
