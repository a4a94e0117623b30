using System.Net;
using System.Text.RegularExpressions;
using CompetitionPortal.Browser.Tests.Fixtures;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>Every link that a reader can follow leads to a page or a file that is there.</summary>
public sealed partial class CrawlTests(BrowserFixture browser, GoldenCounty golden, SharedDemonstration demonstration)
{
    private const int DemonstrationPages = 500;

    [Fact]
    [Trait("Category", "Long")]
    public async Task Every_page_of_the_golden_year_that_links_lead_to_answers_and_links_to_nothing_foreign()
    {
        var seen = await CrawlAsync(await golden.Offices.ClientAsync(browser), int.MaxValue);

        // 16 units, 5 standings offered on two bases each: why and dossier of every unit, on screen and on paper, and the rest.
        Assert.True(seen.Count > 16 * 4 * 2 * 4, $"{seen.Count} pages");
        Assert.Contains(seen, a => a.Contains("basis=reported", StringComparison.Ordinal));
        Assert.Contains(seen, a => a.Contains("print=1", StringComparison.Ordinal));
        Assert.Contains(seen, a => a.EndsWith("annual-list.docx", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Pages_of_the_demonstration_that_links_lead_to_answer()
    {
        var seen = await CrawlAsync(await demonstration.Offices.ClientAsync(browser), DemonstrationPages);

        Assert.Equal(DemonstrationPages, seen.Count);
        Assert.True(seen.Select(a => YearIn().Match(a).Value).Where(y => y.Length > 0).Distinct().Count() >= 2);
    }

    [Fact]
    public async Task Who_sees_one_unit_finds_no_link_that_is_closed_to_him()
    {
        var seen = await CrawlAsync(await golden.Offices.ClientAsync(browser, Offices.Unit), int.MaxValue);

        Assert.Contains(seen, a => a.Contains("/why/", StringComparison.Ordinal));
        Assert.DoesNotContain(seen, a => a.Contains("basis=reported", StringComparison.Ordinal) || a.Contains("/outcomes", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyCollection<string>> CrawlAsync(HttpClient client, int atMost)
    {
        using var closing = client;
        var seen = new HashSet<string> { "/" };
        var waiting = new Queue<string>(seen);
        var problems = new List<string>();
        while (waiting.TryDequeue(out var address) && problems.Count < 20)
        {
            using var answer = await client.GetAsync(address);
            if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found && answer.Headers.Location is { } onward)
            {
                Follow(onward.IsAbsoluteUri ? onward.PathAndQuery : onward.ToString());
            }
            else if (answer.StatusCode != HttpStatusCode.OK)
            {
                problems.Add($"{address}: {(int)answer.StatusCode}");
            }
            else if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                Read(address, await answer.Content.ReadAsStringAsync());
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        return seen;

        void Read(string address, string html)
        {
            foreach (var link in Links().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["at"].Value)))
            {
                if (link.StartsWith("//", StringComparison.Ordinal) || Uri.TryCreate(link, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https")
                {
                    problems.Add($"{address} links to {link}");
                }
            }

            foreach (var link in Anchors().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["at"].Value)))
            {
                Follow(link);
            }

            if (!html.Contains("lang=\"zh-CN\"", StringComparison.Ordinal) || Regex.Count(html, "<h1[ >]") != 1 || !Title().IsMatch(html))
            {
                problems.Add($"{address} lacks its language, its one heading or its title");
            }
        }

        void Follow(string link)
        {
            var path = link.Split('#')[0];
            if (path.StartsWith('/') && seen.Count < atMost && seen.Add(path))
            {
                waiting.Enqueue(path);
            }
        }
    }

    [GeneratedRegex("(?:href|src|action)=\"(?<at>[^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<a [^>]*href=\"(?<at>[^\"]*)\"")]
    private static partial Regex Anchors();

    [GeneratedRegex("<title>[^<]+</title>")]
    private static partial Regex Title();

    [GeneratedRegex("/20[0-9]{2}/")]
    private static partial Regex YearIn();
}
