using System.Net;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Tests.Access;

namespace CompetitionPortal.Web.Tests.Start;

/// <summary>The drawer's entry 排名 leads to what its reader may see, and never to a refusal.</summary>
public sealed class OpenPageTests
{
    [Theory]
    [InlineData(OfficeRole.Verifier, null)]
    [InlineData(OfficeRole.RatingBody, null)]
    [InlineData(OfficeRole.UnitUser, Distinct.Unit)]
    [InlineData(OfficeRole.CountyLeader, null)]
    public async Task Ranking_opens_the_latest_standing_that_the_reader_sees(OfficeRole role, string? unit)
    {
        await using var portal = await PortalHost.CreateAsync(Distinct.Season(allVerified: true), new DateTimeOffset(2026, 7, 6, 1, 0, 0, TimeSpan.Zero));
        using var visitor = await SignedInClient.EnterAsync(portal, "读者", [new RoleGrant(role, unit)]);
        var seesBefore = role is OfficeRole.UnitUser or OfficeRole.CountyLeader;
        var (path, text) = await OpenAsync(visitor);
        Assert.Equal(seesBefore, path.StartsWith("/创业竞赛/2026/Q2/ranking/", StringComparison.Ordinal));
        Assert.Equal(!seesBefore, text.Contains("2026年还没有公布的排名", StringComparison.Ordinal));

        await portal.Service<PeriodService>().PublishAsync(Period.Quarter(1), showsFullList: true);
        (path, _) = await OpenAsync(visitor);
        Assert.StartsWith(seesBefore ? "/创业竞赛/2026/Q2/ranking/" : "/创业竞赛/2026/Q1/ranking/", path, StringComparison.Ordinal);
    }

    private static async Task<(string Path, string Text)> OpenAsync(SignedInClient visitor)
    {
        using var answer = await visitor.GetAsync("/open/2026/ranking");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (Uri.UnescapeDataString(answer.RequestMessage!.RequestUri!.AbsolutePath), WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }
}
