using CompetitionPortal.Browser.Tests.Fixtures;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>An address that leads nowhere says so in Chinese, with the status 404.</summary>
public sealed class WrongAddressTests(BrowserFixture browser, GoldenCounty golden)
{
    [Theory]
    [InlineData("/nothing")]
    [InlineData("/创业竞赛/2024/year/home")]
    [InlineData("/别的竞赛/2025/year/home")]
    [InlineData("/创业竞赛/2025/Q5/home")]
    [InlineData("/创业竞赛/2025/year/home?basis=guess")]
    [InlineData("/创业竞赛/2025/year/ranking/没有这一类")]
    [InlineData("/创业竞赛/2025/year/ranking/政府部门?scope=group")]
    [InlineData("/创业竞赛/2025/year/why/没有这个单位")]
    [InlineData("/创业竞赛/2025/year/units/没有这个单位")]
    [InlineData("/open/2024")]
    [InlineData("/files/2025/Q1/verified/annual-list.docx")]
    public async Task It_answers_404_in_Chinese(string address)
    {
        await using var guard = await golden.Offices.OpenAsync(browser);
        var answer = await guard.Page.GotoAsync(address);

        Assert.Equal(404, answer!.Status);
        Assert.Equal("没有这个页面", await guard.Page.InnerTextAsync("h1"));
        await guard.Page.ClickAsync("main a:text-is('回到首页')");
        Assert.Equal("/", new Uri(guard.Page.Url).AbsolutePath);
    }
}
