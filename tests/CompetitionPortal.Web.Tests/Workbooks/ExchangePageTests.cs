using System.Net;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Tests.Access;

namespace CompetitionPortal.Web.Tests.Workbooks;

/// <summary>导入导出 as a browser without scripts uses it.</summary>
public sealed class ExchangePageTests
{
    private const string Page = "/exchange";
    private const string Upload = "/exchange/upload";

    [Fact]
    public async Task A_workbook_is_sent_looked_at_and_confirmed()
    {
        await using var portal = await PortalHost.CreateAsync(withGoldenYear: false);
        using var client = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice));
        var page = await client.PageAsync(Page);
        Assert.Contains("下载全年工作簿模板", page);

        var sent = await client.UploadAsync(Upload, page, Book(f => f), "全年.xlsx");
        var address = sent.RequestMessage!.RequestUri!.PathAndQuery;
        var preview = WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync());
        Assert.StartsWith("/exchange?import=", address);
        Assert.Contains("系统里还没有这一年，确认以后建立。", preview);
        Assert.Null(await portal.Service<StandingService>().YearAsync(2025));

        var done = await client.SendAsync(address, preview, "confirm", []);
        Assert.Contains("2025年已导入：新增", WebUtility.HtmlDecode(await done.Content.ReadAsStringAsync()));
        Assert.Equal(16, (await portal.Service<StandingService>().YearAsync(2025))!.Facts.Participants.Count);
        Assert.Contains("已经不在服务器上", await client.PageAsync(address));
    }

    [Fact]
    public async Task Errors_are_listed_by_cell_and_had_as_a_file()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice));

        var sent = await client.UploadAsync(Upload, await client.PageAsync(Page), Book(f => f with { Targets = [.. f.Targets.Skip(1), f.Targets[0] with { Value = 0 }] }), "全年.xlsx");
        var said = WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync());
        Assert.Contains("有 1 处不能导入，什么都没有写入", said);
        Assert.DoesNotContain("确认导入", said);
        var token = sent.RequestMessage!.RequestUri!.Query[^32..];
        var file = await (await client.GetAsync($"/exchange/{token}/errors.csv")).Content.ReadAsStringAsync();
        Assert.StartsWith("\uFEFF工作表,单元格,写的是,问题,怎样改\n目标任务,C", file);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/exchange/none/errors.csv")).StatusCode);
    }

    [Fact]
    public async Task Without_a_file_or_a_token_nothing_is_taken()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice));
        var page = await client.PageAsync(Page);

        Assert.Contains("没有选文件", WebUtility.HtmlDecode(await (await client.UploadAsync(Upload, page, [], "全年.xlsx")).Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.UploadAsync(Upload, "no token here", Book(f => f), "全年.xlsx")).StatusCode);
    }

    [Fact]
    public async Task More_than_fifty_megabytes_is_said_in_words()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice));

        var sent = await client.UploadAsync(Upload, await client.PageAsync(Page), new byte[54 << 20], "大.xlsx");

        Assert.Contains("文件超过 50 MB。请删去图片和不用的工作表后再导入", WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Exports_and_files_before_publication_stand_in_the_log()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "ducha", new RoleGrant(OfficeRole.SupervisionOffice));
        var rows = await portal.EntriesAsync();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/files/2025/workbook.xlsx")).StatusCode);
        var first = await portal.LastEntryAsync();
        Assert.Equal(("下载全年工作簿", "2025年创业竞赛", "ducha"), (first.Action, first.Subject, first.Actor));
        await client.GetAsync("/files/2025/Q2/verified/ranking.csv");
        var second = await portal.LastEntryAsync();
        Assert.Equal(("下载公布前的文件", "2025年二季度", "ranking.csv，核定口径，未开始"), (second.Action, second.Subject, second.Details));
        Assert.Equal(rows + 2, await portal.EntriesAsync());

        await PublishAsync(portal, Period.Quarter(2));
        await client.GetAsync("/files/2025/Q2/verified/ranking.csv");
        Assert.Equal(rows + 2, await portal.EntriesAsync());
        await client.GetAsync("/files/2025/Q2/reported/ranking.csv");
        Assert.Equal(rows + 3, await portal.EntriesAsync());
    }

    [Fact]
    public async Task The_supervision_office_downloads_and_does_not_import()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "ducha", new RoleGrant(OfficeRole.SupervisionOffice));

        var page = await client.PageAsync(Page);
        Assert.Contains("/files/2025/workbook.xlsx", page);
        Assert.DoesNotContain("检查并预览", page);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.UploadAsync(Upload, page, Book(f => f), "全年.xlsx")).StatusCode);
    }

    [Fact]
    public async Task A_new_year_begins_by_a_form()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var client = await SignedInClient.EnterAsync(portal, "kaohe", new RoleGrant(OfficeRole.AssessmentOffice));

        var done = await client.SendAsync(Page, await client.PageAsync(Page), "start", new() { ["Start.WithTargets"] = "true" });

        Assert.Contains("2026年已经开始：16 个单位，54 项目标，0 项基数", WebUtility.HtmlDecode(await done.Content.ReadAsStringAsync()));
        Assert.Equal("/targets/2026", done.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private static byte[] Book(Func<CompetitionFacts, CompetitionFacts> change) => YearWorkbookWriter.Write(new YearBook(GoldenYearSource.Rulebook(), change(GoldenYearSource.Facts())));

    private static async Task PublishAsync(PortalHost portal, Period period)
    {
        await portal.LockAsync(period);
        await using var db = portal.Database.Open();
        db.Periods.Single(p => p.Period == period.Code).PublishedAt = portal.Clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
    }
}
