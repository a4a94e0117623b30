using System.Net;
using System.Text.RegularExpressions;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Tests.Access;

namespace CompetitionPortal.Web.Tests.Vetoes;

/// <summary>加减分和一票否决 as a browser without scripts uses it, two persons one after the other.</summary>
public sealed partial class EventsPageTests
{
    private const string Page = "/events/2025";

    [Fact]
    public async Task One_puts_a_veto_on_record_and_another_accepts_it()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var first = await SignedInClient.EnterAsync(portal, "ducha", new RoleGrant(OfficeRole.SupervisionOffice));
        using var second = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice));

        var put = await first.SendAsync(Page, await first.PageAsync(Page), "propose", new() { ["Propose.Unit"] = "东山镇", ["Propose.Kind"] = "廉政", ["Propose.Date"] = "2025-03-09", ["Propose.Document"] = "演示文号 7" });
        var said = WebUtility.HtmlDecode(await put.Content.ReadAsStringAsync());
        Assert.Contains("已登记，等第二个人审定。", said);
        Assert.Contains("这一项是您登记的，要由第二个人审定。", said);
        Assert.DoesNotContain("value=\"decide-", said);

        var page = await second.PageAsync(Page);
        await second.SendAsync(Page, page, Decision().Match(page).Groups[1].Value, new() { ["Decide.Act"] = "accept" });
        Assert.Contains((await portal.Service<StandingService>().YearAsync(2025))!.Facts.Vetoes, v => v.Participant == "东山镇");
    }

    [Fact]
    public async Task The_ledger_takes_an_entry_and_gives_back_what_was_typed_when_it_does_not()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice));
        var page = await client.PageAsync(Page);

        var refused = WebUtility.HtmlDecode(await (await client.SendAsync(Page, page, "record", new() { ["Record.Unit"] = "河口镇", ["Record.Points"] = "1", ["Record.Reason"] = "省级" })).Content.ReadAsStringAsync());
        Assert.Contains("加分没有写《加减分规则》里的组别", refused);
        Assert.Contains("value=\"省级\"", refused);

        var done = WebUtility.HtmlDecode(await (await client.SendAsync(Page, page, "record", new() { ["Record.Unit"] = "河口镇", ["Record.Group"] = "荣誉", ["Record.Matter"] = "生态镇", ["Record.Points"] = "1", ["Record.Reason"] = "国家级" })).Content.ReadAsStringAsync());
        Assert.Contains("已登记。同一事项“生态镇”有 3 笔，只计最高的 1 分。", done);
    }

    [GeneratedRegex("value=\"(decide-\\d+)\"")]
    private static partial Regex Decision();
}
