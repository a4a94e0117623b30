using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>Every kind of page asks its own server only, reports no error, and says the same without scripts.</summary>
public sealed class ReadingTests(BrowserFixture browser, GoldenCounty golden, SharedDemonstration demonstration)
{
    public static TheoryData<string, Basis> Standings => new() { { "Q2", Basis.Verified }, { "Q3", Basis.Reported }, { "year", Basis.Verified } };

    [Theory, MemberData(nameof(Standings))]
    public async Task Every_kind_of_page_of_the_golden_year_is_clean_and_says_the_same_without_scripts(string period, Basis basis) =>
        await SameAsync(golden.Offices, PageAddresses.EveryKind(2025, PageAddresses.At(period, basis), "县直", "乡镇", "城关镇"), period == "year" ? "golden" : null);

    [Fact]
    [Trait("Category", "Long")]
    public async Task Every_kind_of_page_of_the_demonstration_is_clean_and_says_the_same_without_scripts()
    {
        var year = PageAddresses.DemonstrationYear;
        await SameAsync(demonstration.Offices, PageAddresses.EveryKind(year - 1, PageAddresses.At("year"), "县直", "政府部门", "Z039"), "demonstration");
        await SameAsync(demonstration.Offices, PageAddresses.EveryKind(year, PageAddresses.At("Q1", Basis.Reported), "县直", "乡镇", "X001"), null);
    }

    private async Task SameAsync(Offices offices, IReadOnlyList<string> addresses, string? pictures)
    {
        await using var with = await offices.OpenAsync(browser);
        await using var without = await offices.OpenAsync(browser, change: o => o.JavaScriptEnabled = false);
        foreach (var (number, address) in addresses.Index())
        {
            var answer = await with.Page.GotoAsync(address);
            await without.Page.GotoAsync(address);

            Assert.Equal(200, answer!.Status);
            Assert.Equal(await with.Page.InnerTextAsync("main"), await without.Page.InnerTextAsync("main"));
            if (pictures is not null)
            {
                await Screenshots.SaveAsync(with.Page, $"{pictures}-{number:00}");
            }
        }

        await with.AssertCleanAsync();
    }
}
