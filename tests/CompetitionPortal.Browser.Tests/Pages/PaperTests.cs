using System.Globalization;
using System.Text.RegularExpressions;
using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Browser.Tests.Portal;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Seasons;
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
        await guard.Page.GotoAsync(kind == "why" ? StandingAddress.PrintAll(address) : StandingAddress.Print(address));
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
    public async Task An_explanation_for_an_appeal_is_one_page_with_few_indicators_and_with_forty()
    {
        foreach (var indicators in new[] { 8, 40 })
        {
            var (rulebook, facts) = Season.Large(6, indicators);
            await using var office = await PortalOffice.StartAsync((rulebook, facts with
            {
                Results = [.. facts.Targets.Select((t, n) => new PeriodResult(t.Participant, t.Indicator, Period.Quarter(2), 400 + n, 400 + n))],
                Adjustments = [.. Enumerable.Range(1, 6).Select(n => new Adjustment("第001乡", Period.Quarter(2), null, null, n, $"争先创优第{n}项"))],
            }));
            await office.PersonAsync("考核办", new RoleGrant(OfficeRole.AssessmentOffice));
            await using var guard = await office.VisitAsync(browser, "考核办", StandingAddress.Print(StandingAddress.Why(PageAddresses.Year(Season.Year), PageAddresses.At("Q2"), "第001乡")));
            var file = Path.Combine(folder.FullName, $"one-{indicators}.pdf");
            await guard.Page.PdfAsync(new() { Path = file, PreferCSSPageSize = true });
            await Screenshots.SaveAsync(guard.Page, $"why-one-page-{indicators}");

            var text = await PortalCommand.ToolAsync("pdftotext", "-layout", file, "-");
            Assert.Equal(1, text.Count(c => c == '\f'));
            Assert.Contains($"指标{indicators:00}", text, StringComparison.Ordinal);
            Assert.Contains("名次先后由哪一项决定", text, StringComparison.Ordinal);
            Assert.Contains("后一位第0", string.Concat(text.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
            await guard.AssertCleanAsync();
        }
    }

    [Theory, InlineData("X004"), InlineData("X010"), InlineData("D011")]
    public async Task An_explanation_with_clauses_and_a_veto_is_one_page(string unit)
    {
        await using var guard = await demonstration.Offices.OpenAsync(browser);
        await guard.Page.GotoAsync(StandingAddress.Print(StandingAddress.Why(PageAddresses.Year(PageAddresses.DemonstrationYear - 1), PageAddresses.At("year"), unit)));
        await guard.Page.WaitForFunctionAsync("document.querySelector('.paper').style.getPropertyValue('--fit') && !document.querySelector('.measuring')");
        var file = Path.Combine(folder.FullName, unit + ".pdf");
        await guard.Page.PdfAsync(new() { Path = file, PreferCSSPageSize = true });

        var text = await PortalCommand.ToolAsync("pdftotext", "-layout", file, "-");
        Assert.Equal(1, text.Count(c => c == '\f'));
        Assert.Contains("适用的条款", text, StringComparison.Ordinal);
        Assert.Contains("职责档", text, StringComparison.Ordinal);
        await guard.AssertCleanAsync();
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
