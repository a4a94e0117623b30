using System.Net;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Tests.Access;

namespace CompetitionPortal.Web.Tests.Participants;

/// <summary>The roster's pages as a browser without scripts uses them.</summary>
public sealed class RosterPageTests
{
    private const string Unit = "/units/2025/%E5%9F%8E%E5%85%B3%E9%95%87";

    [Fact]
    public async Task The_system_administrator_renames_a_unit_and_sees_no_figure()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "xitong", new RoleGrant(OfficeRole.SystemAdministrator));
        var page = await client.PageAsync(Unit);

        var answer = await client.SendAsync(Unit, page, "rename", new() { ["Form.Text"] = "城关街道", ["Form.Date"] = "2025-07-01" });

        Assert.Contains("名称已经改了", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        Assert.Equal("城关街道", (await portal.Service<StandingService>().YearAsync(2025))!.Facts.Participants.Single(p => p.Code == "城关镇").Names[^1].Name);
        var total = (await portal.Service<StandingService>().ScoreAsync(2025, Domain.Competitions.Standing.Annual))!.Board.Scores.Single(s => s.Participant.Code == "城关镇").Total!.Value;
        Assert.DoesNotContain(total.ToString("0.00"), await client.PageAsync("/units/2025") + await client.PageAsync(Unit));
    }

    [Fact]
    public async Task What_was_typed_is_still_there_after_a_refusal()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice));
        var page = await client.PageAsync("/units/2025");

        var answer = await client.SendAsync("/units/2025", page, "add", new() { ["Add.Name"] = "东山镇", ["Add.Code"] = "T99" });
        var said = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("名称“东山镇”属于两个单位", said);
        Assert.Contains("value=\"T99\"", said);
    }

    [Fact]
    public async Task A_second_version_of_a_page_is_refused_and_shows_what_is_there_now()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice));
        var page = await client.PageAsync(Unit);
        await client.SendAsync(Unit, page, "alias", new() { ["Form.Text"] = "城关" });

        var said = WebUtility.HtmlDecode(await (await client.SendAsync(Unit, page, "alias", new() { ["Form.Text"] = "老城" })).Content.ReadAsStringAsync());

        Assert.Contains("刚被别人改过", said);
        Assert.Contains("value=\"老城\"", said);
        Assert.Contains("城关", said);
    }
}
