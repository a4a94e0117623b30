using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>Who sees one unit sees its figures, and places once they are published, with two neighbours each way.</summary>
public sealed class SightTests(BrowserFixture browser, GoldenCounty golden, SharedDemonstration demonstration)
{
    [Fact]
    public async Task Before_publication_only_the_own_unit_without_places()
    {
        var (year, standing) = (PageAddresses.Year(2025), PageAddresses.At("year"));
        await using var guard = await golden.Offices.OpenAsync(browser, Offices.Unit);
        var lines = await PageTables.RankingAsync(guard.Page, StandingAddress.Ranking(year, standing, "乡镇"));
        var (unit, line) = Assert.Single(lines);
        Assert.Equal(("城关镇", "—", "104.70"), (unit, line["位次"], line["总分"]));
        Assert.Equal("—", line["招商引资完成率/名次"]);

        await guard.Page.GotoAsync(StandingAddress.Why(year, standing, "城关镇"));
        var text = await guard.Page.InnerTextAsync("main");
        Assert.DoesNotContain("单位中第", text, StringComparison.Ordinal);
        Assert.DoesNotContain("个单位", text, StringComparison.Ordinal);
        Assert.DoesNotContain("类别平均", text, StringComparison.Ordinal);
        Assert.DoesNotContain("适用的条款", text, StringComparison.Ordinal);
        (await PageTables.WhyAsync(guard.Page)).AssertAddsUp();
    }

    [Fact]
    public async Task After_publication_two_neighbours_each_way()
    {
        var year = PageAddresses.DemonstrationYear - 1;
        await using var guard = await demonstration.Offices.OpenAsync(browser, Offices.Unit);
        var lines = await PageTables.RankingAsync(guard.Page, StandingAddress.Ranking(PageAddresses.Year(year), PageAddresses.At("Q2"), "乡镇"));
        Assert.InRange(lines.Count, 3, 5);
        Assert.Contains("南坪镇", lines.Keys);
        Assert.Contains("前后各两名", await guard.Page.InnerTextAsync(".ranking caption"), StringComparison.Ordinal);

        Assert.Equal(15, (await PageTables.RankingAsync(guard.Page, StandingAddress.Ranking(PageAddresses.Year(year), PageAddresses.At("year"), "乡镇"))).Count);
    }

    [Fact]
    public async Task What_is_not_his_is_refused_with_the_right_that_is_missing()
    {
        var (year, standing) = (PageAddresses.Year(2025), PageAddresses.At("year"));
        await using var guard = await golden.Offices.OpenAsync(browser, Offices.Unit);
        foreach (var address in new[]
        {
            StandingAddress.Home(year, standing), StandingAddress.Outcomes(year, standing), StandingAddress.Why(year, standing, "东山镇"), StandingAddress.Unit(year, standing, "东山镇"),
            StandingAddress.Why(year, standing with { Basis = Basis.Reported }, "城关镇"), StandingAddress.Ranking(year, standing with { Basis = Basis.Reported }, "乡镇"),
        })
        {
            var answer = await guard.Page.GotoAsync(address);
            Assert.Equal(403, answer!.Status);
            var text = await guard.Page.InnerTextAsync("main");
            Assert.Contains("权限", text, StringComparison.Ordinal);
            Assert.DoesNotContain("104.70", text, StringComparison.Ordinal);
            Assert.DoesNotContain("东山镇", text, StringComparison.Ordinal);
        }

        Assert.Equal(403, (await guard.Page.Context.APIRequest.GetAsync(golden.Address + StandingAddress.File(year, standing, "ranking.csv")[1..])).Status);
    }

    [Fact]
    public async Task The_roster_shows_him_no_scores_of_others()
    {
        await using var guard = await golden.Offices.OpenAsync(browser, Offices.Unit);
        await guard.Page.GotoAsync(StandingAddress.Units(PageAddresses.Year(2025), PageAddresses.At("year")));
        Assert.Equal(16, await guard.Page.Locator(".units tbody tr").CountAsync());
        Assert.Equal(1, await guard.Page.Locator(".units tbody a").CountAsync());
        Assert.DoesNotMatch(@"\d+\.\d\d", await guard.Page.InnerTextAsync(".units"));
    }
}
