using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>A leader on the phone asks for a unit: name, part of it, alias, former name, code or initials.</summary>
public sealed class SearchTests(BrowserFixture browser, SharedDemonstration demonstration)
{
    private static readonly string Start = StandingAddress.Home(PageAddresses.Year(PageAddresses.DemonstrationYear - 1), PageAddresses.At("year"));

    [Theory]
    [InlineData("财政", "财政局")]
    [InlineData("czj", "财政局")]
    [InlineData("ＣＺＪ", "财政局")]
    [InlineData("城关", "城关镇")]
    [InlineData("文广局", "文旅局")]
    [InlineData("d017", "残联")]
    public async Task One_unit_is_opened_at_once(string typed, string unit)
    {
        await using var guard = await demonstration.Offices.OpenAsync(browser, change: o => o.JavaScriptEnabled = false);
        await guard.Page.GotoAsync(Start);
        await guard.Page.FillAsync("[name=q]", typed);
        await guard.Page.PressAsync("[name=q]", "Enter");

        Assert.StartsWith(unit + "：", await guard.Page.InnerTextAsync("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_are_listed_and_none_is_explained()
    {
        await using var guard = await demonstration.Offices.OpenAsync(browser);
        await guard.Page.GotoAsync(Start);
        await guard.Page.FillAsync("[name=q]", "公司");
        await guard.Page.ClickAsync(".search button");
        Assert.Equal(8, await guard.Page.Locator(".units tbody tr").CountAsync());
        Assert.Equal("公司", await guard.Page.InputValueAsync("[name=q]"));

        await guard.Page.FillAsync("[name=q]", "<b>x</b>");
        await guard.Page.ClickAsync(".search button");
        Assert.Contains("没有找到“<b>x</b>”", await guard.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("拼音首字母", await guard.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await guard.AssertCleanAsync();
    }
}
