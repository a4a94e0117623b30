using System.Net;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Tests.Access;

namespace CompetitionPortal.Web.Tests.Targets;

/// <summary>The page as a browser without scripts uses it.</summary>
public sealed class TargetsPageTests
{
    private const string Page = "/targets/2025?class=%E4%B9%A1%E9%95%87";

    [Fact]
    public async Task The_plain_form_keeps_what_is_good_and_gives_back_what_is_not()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice));
        var page = await client.PageAsync(Page);

        var answer = await client.SendAsync(Page, page, "targets", new() { ["v0_0"] = "6,200", ["v1_0"] = "三千", ["c0"] = "40000" });
        var said = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("已保存 2 格", said);
        Assert.Contains("东山镇“招商引资到位资金”：这里要填数", said);
        Assert.Contains("value=\"三千\"", said);
        Assert.Contains("层层加码", said);
        var facts = (await portal.Service<StandingService>().YearAsync(2025))!.Facts;
        Assert.Equal([6200m, 3000m], facts.Targets.Where(t => t.Indicator == "招商引资到位资金").Take(2).Select(t => t.Value));
    }

    [Fact]
    public async Task A_column_of_direct_marks_is_filled_with_its_full_marks_and_any_other_with_what_stands_in_it()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice));
        var rulebook = (await portal.Service<StandingService>().YearAsync(2025))!.Rulebook;
        var direct = rulebook.Uses.First(u => u.Curve is DirectCurve);

        var page = WebUtility.HtmlDecode(await client.PageAsync($"/targets/2025?class={Uri.EscapeDataString(direct.Class)}"));

        foreach (var use in rulebook.Uses.Where(u => u.Class == direct.Class))
        {
            var usual = use.Curve is DirectCurve ? $" data-usual=\"{use.FullMarks:0.####}\"" : " data-usual=\"\"";
            Assert.Contains($"data-fill=\"{use.Indicator}\"{usual}", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice));
        var page = await client.PageAsync(Page);

        var answer = await client.SendAsync(Page, page, "targets", new() { ["v0_0"] = "6200" }, token: "none");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(6000, (await portal.Service<StandingService>().YearAsync(2025))!.Facts.Targets[0].Value);
    }

    [Fact]
    public async Task A_table_of_130_units_and_40_indicators_is_sent_whole()
    {
        await using var portal = await PortalHost.CreateAsync(Season.Large(130, 40), new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        using var client = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice));
        var page = await client.PageAsync("/targets/2026");
        var changes = Enumerable.Range(0, 130).SelectMany(r => Enumerable.Range(0, 40).Select(c => ($"v{r}_{c}", $"{2000 + r + c}"))).ToDictionary(x => x.Item1, x => x.Item2);

        var answer = await client.SendAsync("/targets/2026", page, "targets", changes);

        Assert.Contains("已保存 5200 格目标。", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        var facts = (await portal.Service<StandingService>().YearAsync(2026))!.Facts;
        Assert.Equal(2000 + 129 + 39, facts.Targets.Single(t => t.Participant == "第130乡" && t.Indicator == "指标40").Value);
    }

    [Fact]
    public async Task Whoever_may_not_assign_sees_nothing_of_it()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "xitong", new RoleGrant(OfficeRole.SystemAdministrator));

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Page)).StatusCode);
    }
}
