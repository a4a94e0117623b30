using System.Net;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Tests.Access;
using CompetitionPortal.Web.Workbooks;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>The rulebook's pages by HTTP, without any script: what is typed is kept, a second person approves.</summary>
public sealed class RulebookPagesTests
{
    [Fact]
    public async Task A_draft_is_begun_written_and_issued_by_plain_forms()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var office = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));

        var draft = office.Next(await office.PostAsync("/rulebooks/2025", "start", [("Start.From", "2025-1")]))!;
        Assert.StartsWith("/rulebooks/2025/drafts/", draft);
        var grades = $"{draft}?part={Uri.EscapeDataString("等次")}";
        using (var saved = await office.PostAsync(grades, "draft", [("Seen", "0"), ("act", "save"), (DraftForm.Cell(0, 2), "九成")]))
        {
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        var page = await TextAsync(office, grades);
        Assert.Contains("value=\"九成\"", page);
        Assert.Contains("aria-invalid=\"true\"", page);
        Assert.Contains("这里要填数", page);
        using (var conflict = await office.PostAsync(grades, "draft", [("Seen", "0"), ("act", "save"), (DraftForm.Cell(0, 2), "88%")]))
        {
            var text = WebUtility.HtmlDecode(await conflict.Content.ReadAsStringAsync());
            Assert.Contains("这份草案刚被kaohe改过", text);
            Assert.Contains("value=\"88%\"", text);
        }

        Assert.Contains("value=\"九成\"", await TextAsync(office, grades));
        await office.PostAsync(grades, "draft", [("Seen", "1"), ("act", "save"), (DraftForm.Cell(0, 2), "88%")]);
        var review = $"{draft}?part={Uri.EscapeDataString("检查与下达")}";
        Assert.Contains("下限由“90%”改为“88%”", await TextAsync(office, review));
        using var issued = await office.PostAsync(review, "issue", [("Issue.Seen", "2"), ("Issue.Number", "演示文号 1"), ("Issue.Date", "2025-01-15")]);

        Assert.Equal("/rulebooks/2025", office.Next(issued));
        var version = await TextAsync(office, "/rulebooks/2025/versions/2");
        Assert.Contains("演示文号 1", version);
        Assert.Contains("下限由“90%”改为“88%”", version);
        Assert.Contains((await portal.VersionsAsync())[^1].Checksum, version);
        Assert.Equal(0.88m, RulebookFile.Read(await TextAsync(office, "/rulebooks/2025/versions/2/rulebook.json")).Grades[0].From);
    }

    [Fact]
    public async Task An_amendment_goes_through_two_hands_on_the_page()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.IssueAsync();
        using var office = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));
        using var second = await portal.VisitAsync(await portal.AccountAsync("ducha", new RoleGrant(OfficeRole.SupervisionOffice)));
        var draft = await portal.DraftAsync(t => t.Set(YearLayout.Grades, "下限", "95%", "分数线", "优秀"));
        var review = $"{RulebookAddress.Draft(2025, draft.Id)}?part={Uri.EscapeDataString("检查与下达")}";
        Assert.Contains("提请修订", await TextAsync(office, review));

        await office.PostAsync(review, "propose", [("Propose.Seen", draft.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Propose.Reason", "演示原因"), ("Propose.Number", "演示文号 2"), ("Propose.Date", "2025-06-20")]);

        Assert.Contains("这项修订是您提请的，要由第二个人审定。", await TextAsync(office, "/rulebooks/2025"));
        var shelf = await TextAsync(second, "/rulebooks/2025");
        Assert.Contains("审定：这一版生效", shelf);
        Assert.Contains("演示原因", shelf);
        Assert.Contains("最高分与最低分之差", shelf);
        await second.PostAsync("/rulebooks/2025", $"decide-{draft.Id}", [("Decide.Seen", (draft.Version + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Decide.Act", "accept"), ("Decide.Remark", "")]);
        Assert.Equal(("演示文号 2", "kaohe"), ((await portal.VersionsAsync())[^1].DocumentNumber, "kaohe"));
        Assert.Contains("附件　对第 2 版的修改", await TextAsync(office, "/rulebooks/2025/versions/3"));
    }

    [Fact]
    public async Task A_sentence_is_added_to_a_rule_and_taken_out_again()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var office = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));
        var draft = await portal.DraftAsync();
        var rules = $"{RulebookAddress.Draft(2025, draft.Id)}?part={Uri.EscapeDataString("奖惩规则")}";
        var (condition, fall) = (YearLayout.Outcomes.ColumnOf("条件") - 1, YearLayout.Outcomes.ColumnOf("降档条件") - 1);
        string Field(int part, string name, int? column = null) => ConditionForm.Field(1, column ?? condition, part, name);

        await office.PostAsync(rules, "draft",
        [
            ("Seen", "0"), ("act", ConditionForm.Act("add", 1, condition, 0)), (DraftForm.Cell(1, 0), "P2"), (Field(0, "mode"), ConditionForm.Sentences), (Field(1, "in"), "0"), (Field(1, "pattern"), "〔指标〕未完成"), (Field(1, "w0"), "招商引资到位资金"),
            (Field(0, "add"), "〔排名〕倒数前〔名数〕名"), (Field(0, "mode", fall), ConditionForm.Sentences), (Field(0, "add", fall), "一票否决"),
        ]);
        Assert.Equal("招商引资到位资金未完成 且 类别名次倒数前三名", await ConditionAsync(condition));
        Assert.Equal("一票否决", await ConditionAsync(fall));

        await office.PostAsync(rules, "draft",
        [
            ("Seen", "1"), ("act", ConditionForm.Act("drop", 1, condition, 1)), (DraftForm.Cell(1, 0), "P2"), (Field(0, "mode"), ConditionForm.Sentences), (Field(1, "in"), "0"), (Field(1, "pattern"), "〔指标〕未完成"), (Field(1, "w0"), "招商引资到位资金"),
            (Field(2, "in"), "0"), (Field(2, "pattern"), "〔排名〕倒数前〔名数〕名"), (Field(2, "w0"), "类别名次"), (Field(2, "w1"), "二"), (Field(2, "not"), "非"),
        ]);
        Assert.Equal("非(类别名次倒数前二名)", await ConditionAsync(condition));

        await portal.Service<RulebookDrafts>().SaveAsync(OfficePeople.Assessment, new SaveDraft(2025, draft.Id, 2, RulebookTables.Parse((await DraftAsync()).Tables).Set(YearLayout.Outcomes, "条件", "一票否决 或 (处分期内 且 (招商引资到位资金免责))", "P2").Write(), "保存"));
        var page = await TextAsync(office, rules);
        Assert.Contains($"value=\"{ConditionForm.Act("unwrap", 1, condition, 4)}\"", page);
        Assert.Contains("括号里只有一句", page);

        async Task<CompetitionPortal.Data.Rulebooks.RulebookDraftRow> DraftAsync() => (await portal.Service<RulebookVersions>().DraftAsync(OfficePeople.Assessment, 2025, draft.Id))!;

        async Task<string> ConditionAsync(int column) => RulebookTables.Parse((await DraftAsync()).Tables).Rows(YearLayout.Outcomes)[1][column];
    }

    [Fact]
    public async Task The_curve_is_drawn_for_what_is_typed_and_says_what_is_wrong()
    {
        await using var portal = await PortalHost.CreateAsync();
        using var office = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));
        static string Address(string kind, string marks, string name, string value) =>
            $"/rulebooks/2025/curve?row=0&class={Uri.EscapeDataString("乡镇")}&indicator={Uri.EscapeDataString("招商引资到位资金")}&unit={Uri.EscapeDataString("万元")}&marks={marks}&kind={Uri.EscapeDataString(kind)}&{Uri.EscapeDataString(DraftForm.Part(0, name))}={Uri.EscapeDataString(value)}";

        var drawn = await TextAsync(office, Address("按比例", "40", "最高倍数", "1.2"));
        Assert.Contains("<polyline", drawn);
        Assert.Contains("满分 40 分 × 完成率，最高按 1.2 倍计", drawn);
        Assert.Contains("举例：", drawn);
        Assert.Contains("“最高倍数”要填一个数", await TextAsync(office, Address("按比例", "40", "最高倍数", "很多")));
        Assert.Contains("既不加也不扣", await TextAsync(office, Address("每超每低加扣", "40", "基本分", "40")));
        Assert.Contains("没有“乱写”这种计分方式", await TextAsync(office, Address("乱写", "40", "a", "1")));
        Assert.Contains("▼ 这一项的最高倍数", await TextAsync(office, Address("与最优比", "40", "最高倍数", "0")));
        Assert.DoesNotContain("<script>", await office.ReadAsync(Address("<script>", "40", "rest", "<script>")));
    }

    [Fact]
    public async Task A_workbook_with_other_rules_is_refused_once_the_rulebook_is_issued()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.IssueAsync();
        using var office = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));
        var stored = (await portal.Service<StandingService>().YearAsync(2025))!;
        var changed = stored.Rulebook with { Grades = [.. stored.Rulebook.Grades.Select((g, i) => i == 0 ? g with { From = 0.95m } : g)] };
        var imports = portal.Service<ImportService>();
        using var file = new MemoryStream(YearWorkbookWriter.Write(new YearBook(changed, stored.Facts)));

        var upload = (await imports.UploadAsync(OfficePeople.Assessment, "全年工作簿.xlsx", file, TestContext.Current.CancellationToken)).Value!;
        var preview = (await imports.PreviewAsync(OfficePeople.Assessment, upload.Token))!;

        Assert.False(preview.CanImport);
        var error = Assert.Single(preview.Errors).ToString();
        Assert.Contains("考核办法已经下达（第 2 版）", error);
        Assert.Contains("下限由“90%”改为“95%”", error);
        Assert.Contains("提请修订", error);
        Assert.Contains("提请修订", Assert.Single((await imports.ImportAsync(OfficePeople.Assessment, new ImportYear(upload.Token, preview.Seen))).Refusals));
    }

    [Fact]
    public async Task Other_roles_read_versions_and_see_no_drafts()
    {
        await using var portal = await PortalHost.CreateAsync();
        var draft = await portal.DraftAsync();
        using var leader = await portal.VisitAsync(await portal.AccountAsync("lingdao", new RoleGrant(OfficeRole.CountyLeader)));

        Assert.DoesNotContain(draft.Name, await TextAsync(leader, "/rulebooks/2025"));
        Assert.Contains("一、类别、指标和分值", await TextAsync(leader, "/rulebooks/2025/versions/1"));
        foreach (var path in new[] { RulebookAddress.Draft(2025, draft.Id), RulebookAddress.Rehearsal(2025, draft.Id), RulebookAddress.DraftFile(2025, draft.Id), RulebookAddress.Checkup(2025) })
        {
            using var answer = await leader.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, answer.StatusCode));
        }

        using var compare = await leader.GetAsync(RulebookAddress.Compare(2025, "2025-1", RulebookAddress.Name(draft.Id)));
        Assert.Equal(HttpStatusCode.NotFound, compare.StatusCode);
    }

    /// <summary>A page's source with its characters as people read them.</summary>
    private static async Task<string> TextAsync(PortalVisitor visitor, string path) => WebUtility.HtmlDecode(await visitor.ReadAsync(path));
}
