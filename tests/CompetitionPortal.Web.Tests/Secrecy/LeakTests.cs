using System.Net;
using System.Text.RegularExpressions;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Tests.Access;
using static CompetitionPortal.Domain.Access.OfficeRole;

namespace CompetitionPortal.Web.Tests.Secrecy;

/// <summary>
/// Whatever a role can ask for, by every address and download that the portal has, holds no figure of another unit that it
/// may not see. No two units have a figure in common, so a figure found tells whose it is.
/// </summary>
public sealed class LeakTests
{
    private static readonly Standing[] Standings = [.. new[] { Period.Quarter(1), Period.Quarter(2), Period.Year }.SelectMany(p => new[] { new Standing(p, Basis.Verified), new Standing(p, Basis.Reported) })];
    private static readonly Standing Published = new(Period.Quarter(2), Basis.Verified);

    // Who looks. The second part: whether what others typed is his to see for his work, so that only scores are secret.
    private static readonly (RoleGrant Grant, bool SeesTyped)[] People =
    [
        (new(UnitUser, Distinct.Unit), false), (new(Enterer, Distinct.Unit), false), (new(Enterer, "财政局"), true), (new(Verifier, "招商局", Season.Attraction), true), (new(Verifier), true),
        (new(RatingBody), false), (new(SystemAdministrator), false), (new(SecurityAdministrator), false), (new(AuditAdministrator), false),
    ];

    private const string Bar = "class=\"meter\"[^>]*><span style=\"width:(?!0\\.0%)[^\"]*|class=\"meter\".{0,80}<i style=\"left:(?!0\\.0%)[^\"]*";

    /// <summary>How much is published.</summary>
    public enum Extent
    {
        /// <summary>Nothing: the period is being filled in.</summary>
        Nothing,

        /// <summary>Places with their neighbours, best and median.</summary>
        Neighbours,

        /// <summary>The full list.</summary>
        FullList,
    }

    [Fact]
    public Task No_role_finds_a_figure_of_another_unit_that_it_may_not_see() => SearchAsync(Extent.Nothing);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(Extent.Neighbours)]
    [InlineData(Extent.FullList)]
    public Task Nor_where_places_or_the_list_are_published(Extent extent) => SearchAsync(extent);

    private static async Task SearchAsync(Extent extent)
    {
        await using var portal = await StartAsync(extent);
        var addresses = Addresses.Of(portal.App);
        Assert.True(addresses.Count > 200);
        var boards = new Dictionary<Standing, ScoredYear>();
        foreach (var standing in Standings)
        {
            boards[standing] = (await portal.Service<StandingService>().ScoreAsync(Season.Year, standing))!;
        }

        var found = new List<string>();
        foreach (var (grant, seesTyped) in People)
        {
            var secrets = Secrets(boards, grant, seesTyped, extent);
            using var visitor = await portal.VisitAsync(await portal.AccountAsync($"{grant.Role}{grant.Unit}{grant.Indicator}", grant));
            foreach (var address in addresses.Where(a => !a.StartsWith("/live/", StringComparison.Ordinal)))
            {
                using var answer = await visitor.GetAsync(address);
                Assert.True((int)answer.StatusCode < 500, address);
                var (text, numbers) = await Figures.ReadAsync(answer);
                found.AddRange(numbers.Where(secrets.ContainsKey).Take(3).Select(n => $"{grant.Role.Text()} {grant.Unit} {Uri.UnescapeDataString(address)}: {n} ({secrets[n]}) {Around(text, n)}"));
                if (extent == Extent.Nothing && Regex.Match(text, """第\s*\d+\s*名|class="[^"]*\brank\b[^"]*">\s*\d""") is { Success: true } place)
                {
                    found.Add($"{grant.Role.Text()} {Uri.UnescapeDataString(address)}: {place.Value}");
                }

                // The length of a bar in a ranking is a figure too, if only one digit of it.
                if (extent == Extent.Nothing && address.Contains("/ranking/", StringComparison.Ordinal) && Regex.Match(text, Bar) is { Success: true } bar)
                {
                    found.Add($"{grant.Role.Text()} {Uri.UnescapeDataString(address)}: {bar.Value}");
                }
            }
        }

        Assert.True(found.Count == 0, $"{found.Count}:\n{string.Join('\n', found.Take(30))}");
    }

    [Fact]
    public async Task The_search_finds_the_figures_in_pages_and_downloads_of_who_may_see_them()
    {
        await using var portal = await StartAsync(Extent.Nothing);
        var scored = (await portal.Service<StandingService>().ScoreAsync(Season.Year, Published))!;
        var figures = Figures.Scores(scored.Board.Find("城关镇")!).ToHashSet();
        using var visitor = await portal.VisitAsync(await portal.AccountAsync("县领导", new RoleGrant(CountyLeader)));
        var kinds = new HashSet<string>();
        foreach (var address in Addresses.Of(portal.App).Where(a => a.Contains("Q2", StringComparison.Ordinal) && !a.Contains("reported", StringComparison.Ordinal)))
        {
            using var answer = await visitor.GetAsync(address);
            if ((await Figures.ReadAsync(answer)).Numbers.Overlaps(figures))
            {
                kinds.Add(answer.Content.Headers.ContentType!.MediaType!);
            }
        }

        Assert.Equal(["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv", "text/html"], kinds.Order());
    }

    [Fact]
    public async Task It_finds_them_in_the_documents_of_the_year()
    {
        await using var portal = await PortalHost.CreateAsync();
        var scored = (await portal.Service<StandingService>().ScoreAsync(2025, new Standing(Period.Year, Basis.Verified)))!;
        using var visitor = await portal.VisitAsync(await portal.AccountAsync("县领导", new RoleGrant(CountyLeader)));
        using var answer = await visitor.GetAsync("/files/2025/year/verified/annual-list.docx");
        var (_, numbers) = await Figures.ReadAsync(answer);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(numbers.Overlaps(scored.Board.Scores.SelectMany(Figures.Scores)));
    }

    [Fact]
    public async Task And_the_length_of_a_bar_where_one_is_drawn()
    {
        await using var portal = await StartAsync(Extent.Nothing);
        using var visitor = await portal.VisitAsync(await portal.AccountAsync("县领导", new RoleGrant(CountyLeader)));
        using var answer = await visitor.GetAsync("/创业竞赛/2026/Q2/ranking/乡镇");
        Assert.Matches(Bar, (await Figures.ReadAsync(answer)).Text);
    }

    [Fact]
    public async Task Published_to_neighbours_exactly_two_each_way_are_seen_with_best_and_median()
    {
        await using var portal = await StartAsync(Extent.Neighbours);
        var board = (await portal.Service<StandingService>().ScoreAsync(Season.Year, Published))!.Board;
        using var visitor = await portal.VisitAsync(await portal.AccountAsync("单位", new RoleGrant(UnitUser, Distinct.Unit)));
        using var answer = await visitor.GetAsync("/创业竞赛/2026/Q2/ranking/乡镇");
        var (text, numbers) = await Figures.ReadAsync(answer);

        var seen = board.Scores.Where(s => s.Class.Name == "乡镇" && text.Contains(s.Name, StringComparison.Ordinal)).ToList();
        Assert.Equal(Neighbours(board).Append(Distinct.Unit).Order(), seen.Select(s => s.Name).Order());
        Assert.All(seen, s => Assert.Contains(s.Total!.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), numbers));
    }

    [Fact]
    public async Task The_live_stream_says_that_the_year_changed_and_no_figure()
    {
        await using var portal = await StartAsync(Extent.Nothing);
        foreach (var (grant, _) in People)
        {
            using var visitor = await portal.VisitAsync(await portal.AccountAsync($"{grant.Role}{grant.Unit}{grant.Indicator}", grant));
            using var answer = await visitor.GetAsync("/live/2026");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
            var first = await EventAsync(reader);
            await portal.OpenAsync(Period.Quarter(2), Season.Year);
            Assert.NotEqual(first, await EventAsync(reader));
        }
    }

    [Fact]
    public async Task A_figure_typed_for_another_unit_is_refused_without_a_word_of_what_stands_there()
    {
        await using var portal = await StartAsync(Extent.Nothing);
        var scored = (await portal.Service<StandingService>().ScoreAsync(Season.Year, Published))!;
        var secrets = Figures.Typed(scored, "城关镇").Concat(Figures.Scores(scored.Board.Find("城关镇")!)).ToHashSet();
        using var visitor = await portal.VisitAsync(await portal.AccountAsync("录入", new RoleGrant(Enterer, Distinct.Unit)));
        var token = await visitor.TokenAsync("/fill/2026/Q2");
        foreach (var (path, body) in new (string, object)[]
        {
            ("cells", new { cells = new[] { new { unit = "城关镇", indicator = Season.Attraction, text = "1", seen = 0 } } }),
            ("submit", new { drafts = new[] { new { unit = "城关镇", indicator = Season.Attraction, seen = 0 } } }),
        })
        {
            using var answer = await visitor.PostJsonAsync("/fill/2026/Q2/" + path, body, token);
            var (text, numbers) = await Figures.ReadAsync(answer);
            Assert.DoesNotContain(numbers, secrets.Contains);
            Assert.True(text.Length > 0 && (int)answer.StatusCode is 200 or 409, $"{answer.StatusCode} {text}");
        }

        await using var db = portal.Database.Open();
        Assert.Empty(db.DraftCells);
    }

    private static async Task<string> EventAsync(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 } line)
        {
            lines.Add(line);
        }

        var text = string.Join('\n', lines);
        Assert.Matches(@"^event: changed\ndata: \d{1,6}$", text);
        return text;
    }

    private static async Task<PortalHost> StartAsync(Extent extent)
    {
        var portal = await PortalHost.CreateAsync(Distinct.Season(allVerified: extent != Extent.Nothing), new DateTimeOffset(2026, 7, 6, 1, 0, 0, TimeSpan.Zero));
        if (extent == Extent.Nothing)
        {
            await portal.OpenAsync(Period.Quarter(2), Season.Year);
        }
        else
        {
            await portal.Service<PeriodService>().PublishAsync(Period.Quarter(2), extent == Extent.FullList);
        }

        return portal;
    }

    /// <summary>Every figure that somebody may not see, with whose it is: all there are but those he may.</summary>
    private static Dictionary<string, string> Secrets(Dictionary<Standing, ScoredYear> boards, RoleGrant grant, bool seesTyped, Extent extent)
    {
        var own = grant is { Role: UnitUser or Enterer, Unit: { } unit } ? unit : null;
        var open = new HashSet<string>();
        if (own is not null)
        {
            open.UnionWith(boards.Values.SelectMany(b => b.Board.Find(own) is { } score ? Figures.Scores(score).Concat(Figures.Typed(b, own)) : []));
        }

        // Growth, which the queue shows beside what was typed, may by chance be like points below ten.
        if (seesTyped)
        {
            open.UnionWith(boards.Values.SelectMany(b => b.Board.Scores.SelectMany(s => Figures.Typed(b, s.Participant.Code).Concat(Figures.Scores(s).Where(f => f.Length < "10.00".Length)))));
        }

        if (extent != Extent.Nothing && !IsAdministrator(grant.Role))
        {
            var board = boards[Published].Board;
            var seen = extent == Extent.FullList ? board.Scores : own is null ? [] : board.Scores.Where(s => Neighbours(board).Contains(s.Name));
            open.UnionWith(seen.SelectMany(Figures.Scores));
            open.UnionWith(extent == Extent.FullList ? seen.SelectMany(s => Figures.Verified(boards[Published], s.Participant.Code)) : []);
            open.UnionWith(board.Scores.Select(s => s.Class.Name).Distinct().SelectMany(c => Figures.BestAndMedian(board, c)));
        }

        var secrets = new Dictionary<string, string>();
        foreach (var (standing, scored) in boards)
        {
            foreach (var score in scored.Board.Scores.Where(s => s.Participant.Code != own))
            {
                foreach (var figure in Figures.Scores(score).Concat(seesTyped ? [] : Figures.Typed(scored, score.Participant.Code)).Where(f => !open.Contains(f)))
                {
                    secrets[figure] = $"{score.Name}，{standing.Period.Name}，{StandingWords.Of(standing.Basis)}";
                }
            }
        }

        Assert.True(secrets.Count > 100);
        return secrets;
    }

    private static string Around(string text, string number) => Regex.Match(text, $".{{0,60}}{Regex.Escape(number)}.{{0,30}}") is { Success: true } m ? m.Value : string.Empty;

    private static bool IsAdministrator(OfficeRole role) => role is SystemAdministrator or SecurityAdministrator or AuditAdministrator;

    private static IEnumerable<string> Neighbours(Scoreboard board)
    {
        var ranked = board.Scores.Where(s => s.Class.Name == "乡镇").OrderByDescending(s => s.Total).Select(s => s.Name).ToList();
        var at = ranked.IndexOf(Distinct.Unit);
        return [ranked[at - 2], ranked[at - 1], ranked[at + 1], ranked[at + 2]];
    }
}
