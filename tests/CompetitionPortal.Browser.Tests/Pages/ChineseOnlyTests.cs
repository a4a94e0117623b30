using System.Text.RegularExpressions;
using CompetitionPortal.Browser.Tests.Fixtures;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>Everything that is seen or read out is Chinese, also what a library puts on the page.</summary>
public sealed partial class ChineseOnlyTests(BrowserFixture browser, GoldenCounty golden, SharedDemonstration demonstration)
{
    private const string Texts = """
        () => {
          const found = [];
          const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) { const p = walk.currentNode.parentElement; if (!p.closest('style, script, code, noscript')) found.push(walk.currentNode.data.trim()); }
          for (const e of document.querySelectorAll('*')) for (const a of ['aria-label', 'title', 'alt', 'placeholder']) if (e.getAttribute(a)) found.push(e.getAttribute(a));
          return found.filter(t => /[A-Za-z]/.test(t));
        }
        """;

    [Fact]
    public async Task No_page_says_anything_in_English()
    {
        await AssertChineseAsync(golden.Offices, [.. PageAddresses.EveryKind(2025, PageAddresses.At("year"), "县直", "乡镇", "城关镇"), "/not-found", "/nothing"]);
        await AssertChineseAsync(demonstration.Offices, PageAddresses.EveryKind(PageAddresses.DemonstrationYear, PageAddresses.At("Q1", Basis.Reported), "县直", "党群部门", "D001"));
    }

    private async Task AssertChineseAsync(Offices offices, IReadOnlyList<string> addresses)
    {
        await using var guard = await offices.OpenAsync(browser);
        foreach (var address in addresses.Concat(addresses.Where(a => a.Contains("/ranking/", StringComparison.Ordinal)).Select(StandingAddress.Print)))
        {
            await guard.Page.GotoAsync(address);
            var english = (await guard.Page.EvaluateAsync<string[]>(Texts)).Where(t => Word().IsMatch(Known().Replace(t, string.Empty))).ToList();
            Assert.True(english.Count == 0, $"{address}: {string.Join(" | ", english)}");
        }
    }

    /// <summary>What stands on a page in Latin letters on purpose: codes, kinds of file, keys, the checksum, account names of these tests.</summary>
    [GeneratedRegex(@"校验码\s*[0-9a-f]{64}|Excel|Word|\.csv|Ctrl\+P|A4|\b[XDZC][0-9]{3}\b|\b[PAV][0-9]?\b|czj|\b(lingdao|danwei)\b|[“]j[”]")]
    private static partial Regex Known();

    [GeneratedRegex("[A-Za-z]{1,}")]
    private static partial Regex Word();
}
