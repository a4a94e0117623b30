using System.Globalization;
using System.Text.RegularExpressions;
using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>Pages set for paper: A4, numbered, heads repeated, black on white.</summary>
public sealed partial class PaperTests(BrowserFixture browser, SharedDemonstration demonstration)
{
    private const double Portrait = 595;
    private const double Landscape = 842;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("paper-");

    public static TheoryData<string, double, string[]> Papers => new()
    {
        { "ranking", Landscape, ["位次", "单位", "总分", "各指标得分"] },
        { "units", Landscape, ["序号", "主要负责人"] },
        { "outcomes", Landscape, ["依据", "责任人"] },
        { "why", Portrait, [] },
        { "rulebook", Landscape, [] },
    };

    [Theory, MemberData(nameof(Papers))]
    public async Task A_paper_is_A4_numbered_and_repeats_its_heads(string kind, double width, string[] heads)
    {
        var (year, standing) = (PageAddresses.Year(PageAddresses.DemonstrationYear - 1), PageAddresses.At("year"));
        var address = kind switch
        {
            "ranking" => StandingAddress.Ranking(year, standing, "政府部门"),
            "units" => StandingAddress.Units(year, standing),
            "outcomes" => StandingAddress.Outcomes(year, standing),
            "rulebook" => StandingAddress.Rulebook(year, standing),
            _ => StandingAddress.Why(year, standing, "X002"),
        };
        await using var guard = await demonstration.Offices.OpenAsync(browser);
        await guard.Page.GotoAsync(StandingAddress.Print(address));
        Assert.Equal(0, await guard.Page.Locator(".bar, .side, .role-switch, form").CountAsync());
        Assert.StartsWith("示例县", await guard.Page.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Equal("rgb(255, 255, 255)", await guard.Page.Locator(".paper").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));

        var file = Path.Combine(folder.FullName, kind + ".pdf");
        await guard.Page.PdfAsync(new() { Path = file, PreferCSSPageSize = true });
        var info = await PortalCommand.ToolAsync("pdfinfo", file);
        Assert.Equal(width, double.Parse(Size().Match(info).Groups["width"].Value, CultureInfo.InvariantCulture), 1.0);
        Assert.Contains("(A4)", info, StringComparison.Ordinal);
        var pages = (await PortalCommand.ToolAsync("pdftotext", "-layout", file, "-")).TrimEnd('\f').Split('\f');
        Assert.True(pages.Length > 1);
        foreach (var (number, text) in pages.Index())
        {
            var bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
            Assert.Contains($"第{number + 1}页共{pages.Length}页", bare, StringComparison.Ordinal);
            Assert.All(heads, h => Assert.Contains(h, bare, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_paper_says_date_basis_and_progress()
    {
        await using var guard = await demonstration.Offices.OpenAsync(browser);
        await guard.Page.GotoAsync(StandingAddress.Print(StandingAddress.Ranking(PageAddresses.Year(PageAddresses.DemonstrationYear - 1), PageAddresses.At("year"), "乡镇")));

        var text = await guard.Page.InnerTextAsync(".paper");
        Assert.Contains("核定口径，已核", text, StringComparison.Ordinal);
        Assert.Matches("数据截至 20[0-9]{2}年[0-9]+月[0-9]+日 [0-9]{2}:[0-9]{2}", text);
        Assert.Contains("单位：分", text, StringComparison.Ordinal);
        Assert.Contains("考核办法第 1 版", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("Page size: +(?<width>[0-9.]+) x")]
    private static partial Regex Size();
}
