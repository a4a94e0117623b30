using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Start;
using CompetitionPortal.Web.Tests.Access;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>草案 → 下达 → 修订: an issued version never changes; what follows it is made by two persons.</summary>
public sealed class RulebookIssueTests
{
    private static readonly DateOnly January = new(2025, 1, 15);
    private static readonly DateOnly June = new(2025, 6, 20);

    public static TheoryData<string> NotTheOffice => AllBut(OfficeRole.AssessmentOffice);

    public static TheoryData<string> NotApprovers => AllBut(OfficeRole.AssessmentOffice, OfficeRole.SupervisionOffice);

    [Fact]
    public async Task An_issued_draft_is_in_force_with_number_date_and_checksum()
    {
        await using var portal = await PortalHost.CreateAsync();
        var draft = await portal.DraftAsync(t => t.Set(YearLayout.Grades, "下限", "85%", "分数线", "优秀"));

        var result = await portal.Service<RulebookIssue>().IssueAsync(Assessment, new IssueRulebook(2025, draft.Id, draft.Version, " 演示文号 1 ", January));

        Assert.Equal((0, 2), (result.Refusals.Count, result.Value));
        var rows = await portal.VersionsAsync();
        var row = rows[^1];
        Assert.Equal(("演示文号 1", January, "考核办甲", 1), (row.DocumentNumber, row.IssuedOn, row.IssuedByName, row.Follows));
        Assert.Equal(RulebookDocument.Checksum(row.Document), row.Checksum);
        Assert.Equal("演示文号 1", RulebookDocument.Read(row.Document).DocumentNumber);
        Assert.Contains("等次“分数线 优秀”：下限由“90%”改为“85%”", row.Changes);
        Assert.False(rows[0].IsIssued);
        var stored = (await portal.Service<StandingService>().YearAsync(2025))!;
        Assert.Equal((2, true, (decimal?)0.85m), (stored.RulebookNumber, stored.IsIssued, stored.Rulebook.Grades[0].From));
        Assert.Null(await portal.Service<RulebookVersions>().DraftAsync(Assessment, 2025, draft.Id));
        Assert.Equal(("下达考核办法", "2025年考核办法第 2 版"), await EntryAsync(portal));
    }

    [Fact]
    public async Task An_issued_rulebook_is_not_issued_again()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.IssueAsync();
        var draft = await portal.DraftAsync();

        var again = await portal.Service<RulebookIssue>().IssueAsync(Assessment, new IssueRulebook(2025, draft.Id, draft.Version, "演示文号 2", January));

        Assert.Contains("已经下达", Assert.Single(again.Refusals));
        Assert.Contains("提请修订", again.Refusals[0]);
    }

    [Fact]
    public async Task A_draft_with_something_wrong_in_it_is_not_issued()
    {
        await using var portal = await PortalHost.CreateAsync();
        var draft = await portal.DraftAsync(t => t.Set(YearLayout.Uses, "满分", "四十", "乡镇", "招商引资到位资金"));

        var result = await portal.Service<RulebookIssue>().IssueAsync(Assessment, new IssueRulebook(2025, draft.Id, draft.Version, "演示文号 1", January));

        Assert.StartsWith("草案还有", result.Refusals[0]);
        Assert.Contains(result.Refusals, r => r.StartsWith("《计分》这里要填数", StringComparison.Ordinal));
        Assert.Single(await portal.VersionsAsync());
    }

    [Fact]
    public async Task A_rulebook_that_the_year_s_targets_do_not_fit_is_refused_with_their_names()
    {
        await using var portal = await PortalHost.CreateAsync();
        var draft = await portal.DraftAsync(t => t
            .With(YearLayout.Uses, t.Rows(YearLayout.Uses).Where(r => r[1] != "固定资产投资"))
            .Set(YearLayout.Classes, "满分", "80", "乡镇").Set(YearLayout.Classes, "满分", "70", "政府部门"));

        var result = await portal.Service<RulebookIssue>().IssueAsync(Assessment, new IssueRulebook(2025, draft.Id, draft.Version, "演示文号 1", January));

        Assert.Contains("已有的数据与这份办法不合", result.Refusals[0]);
        Assert.Contains(result.Refusals, r => r.Contains("固定资产投资", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_amendment_counts_only_when_a_second_person_has_approved_it()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.IssueAsync();
        var issue = portal.Service<RulebookIssue>();
        var draft = await portal.DraftAsync(t => t.Set(YearLayout.Grades, "下限", "95%", "分数线", "优秀"));

        Assert.Empty((await issue.ProposeAsync(Assessment, new ProposeAmendment(2025, draft.Id, draft.Version, "县委常委会决定", "演示文号 9", June))).Refusals);
        var waiting = (await portal.Service<RulebookVersions>().DraftAsync(Supervision, 2025, draft.Id))!;
        Assert.Equal(("县委常委会决定", "演示文号 9", 2), (waiting.Reason, waiting.DocumentNumber, waiting.Against));
        Assert.Contains("最高分与最低分之差", waiting.Effect);
        Assert.Equal(("2025年考核办法的修订“草案1”待审定（考核办甲提请）", "/rulebooks/2025"), Assert.Single(await WaitingAsync(portal, Supervision)));
        Assert.Single(await WaitingAsync(portal, Second));
        Assert.Empty(await WaitingAsync(portal, Assessment));
        Assert.Empty(await WaitingAsync(portal, OfficePeople.System));
        Assert.Equal(0.9m, (await portal.Service<StandingService>().YearAsync(2025))!.Rulebook.Grades[0].From);
        Assert.Equal(["这项修订是您提请的，要由第二个人审定。"], (await issue.DecideAsync(Assessment, new DecideAmendment(2025, draft.Id, waiting.Version, true, ""))).Refusals);
        Assert.Contains("正在等审定", Assert.Single((await portal.Service<RulebookDrafts>().SaveAsync(Assessment, new SaveDraft(2025, draft.Id, waiting.Version, waiting.Tables, "保存"))).Refusals));

        var decided = await issue.DecideAsync(Supervision, new DecideAmendment(2025, draft.Id, waiting.Version, true, ""));

        Assert.Equal((0, 3), (decided.Refusals.Count, decided.Value));
        Assert.Empty(await WaitingAsync(portal, Supervision));
        var row = (await portal.VersionsAsync())[^1];
        Assert.Equal(("考核办甲", "督查室甲", "县委常委会决定", "演示文号 9", 2), (row.ProposedByName, row.IssuedByName, row.Reason, row.DocumentNumber, row.Follows));
        Assert.Equal(waiting.Effect, row.Effect);
        Assert.Contains("下限由“90%”改为“95%”", row.Changes);
        Assert.Equal(0.95m, (await portal.Service<StandingService>().YearAsync(2025))!.Rulebook.Grades[0].From);
        Assert.Equal(("审定考核办法的修订", "2025年考核办法第 3 版"), await EntryAsync(portal));
    }

    [Fact]
    public async Task A_returned_amendment_can_be_written_on()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.IssueAsync();
        var draft = await ProposedAsync(portal);
        var issue = portal.Service<RulebookIssue>();

        Assert.Equal(["退回要写明原因。"], (await issue.DecideAsync(Supervision, new DecideAmendment(2025, draft.Id, draft.Version, false, " "))).Refusals);
        Assert.Empty((await issue.DecideAsync(Supervision, new DecideAmendment(2025, draft.Id, draft.Version, false, "等次线太高"))).Refusals);

        var returned = (await portal.Service<RulebookVersions>().DraftAsync(Assessment, 2025, draft.Id))!;
        Assert.Equal((null, "等次线太高"), (returned.ProposedAt, returned.Remark));
        Assert.Empty((await portal.Service<RulebookDrafts>().SaveAsync(Assessment, new SaveDraft(2025, draft.Id, returned.Version, returned.Tables, "保存"))).Refusals);
        Assert.Equal(2, (await portal.VersionsAsync()).Count);
    }

    [Fact]
    public async Task Nothing_is_amended_that_moves_a_locked_period()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.IssueAsync();
        await portal.LockAsync(Period.Quarter(1));
        var draft = await portal.DraftAsync(t => t.Set(YearLayout.Uses, "满分", "30", "乡镇", "招商引资到位资金").Set(YearLayout.Uses, "满分", "30", "乡镇", "固定资产投资"));

        var result = await portal.Service<RulebookIssue>().ProposeAsync(Assessment, new ProposeAmendment(2025, draft.Id, draft.Version, "原因", "演示文号 9", June));

        Assert.Contains("一季度已锁定，修订会改变它的得分或名次", Assert.Single(result.Refusals));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Grades_may_be_amended_until_the_year_is_published(bool isPublished)
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.IssueAsync();
        foreach (var quarter in Period.All(PeriodLevel.Quarter))
        {
            await portal.LockAsync(quarter, isPublished);
        }

        var draft = await portal.DraftAsync(t => t.Set(YearLayout.Grades, "下限", "105%", "分数线", "优秀"));
        var result = await portal.Service<RulebookIssue>().ProposeAsync(Assessment, new ProposeAmendment(2025, draft.Id, draft.Version, "原因", "演示文号 9", June));

        Assert.Equal(isPublished, result.Refusals.Any(r => r.StartsWith("全年的结果已公布，修订会改变等次：", StringComparison.Ordinal)));
        Assert.Equal(!isPublished, result.Done);
    }

    [Fact]
    public async Task A_draft_that_changes_nothing_is_no_amendment()
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.IssueAsync();
        var draft = await portal.DraftAsync();

        Assert.Equal(["草案与现行办法一致，没有可以修订的内容。"], (await portal.Service<RulebookIssue>().ProposeAsync(Assessment, new ProposeAmendment(2025, draft.Id, draft.Version, "原因", "演示文号 9", June))).Refusals);
    }

    [Theory]
    [MemberData(nameof(NotTheOffice))]
    public async Task Only_the_office_writes_issues_and_proposes(string role)
    {
        await using var portal = await PortalHost.CreateAsync();
        var draft = await portal.DraftAsync();
        var (actor, issue, drafts) = (With(role), portal.Service<RulebookIssue>(), portal.Service<RulebookDrafts>());

        Assert.Contains("没有“编制考核办法”的权限", Assert.Single((await drafts.StartAsync(actor, new StartDraft(2025, DraftOrigin.Nothing))).Refusals));
        Assert.Contains("没有“编制考核办法”的权限", Assert.Single((await drafts.SaveAsync(actor, new SaveDraft(2025, draft.Id, draft.Version, "{}", "保存"))).Refusals));
        Assert.Contains("没有“编制考核办法”的权限", Assert.Single((await drafts.DropAsync(actor, new DropDraft(2025, draft.Id, draft.Version))).Refusals));
        Assert.Contains("没有“下达考核办法”的权限", Assert.Single((await issue.IssueAsync(actor, new IssueRulebook(2025, draft.Id, draft.Version, "演示文号 1", January))).Refusals));
        Assert.Contains("没有“提请修订考核办法”的权限", Assert.Single((await issue.ProposeAsync(actor, new ProposeAmendment(2025, draft.Id, draft.Version, "原因", "演示文号 1", January))).Refusals));
    }

    [Theory]
    [MemberData(nameof(NotApprovers))]
    public async Task Only_the_two_offices_approve_and_nobody_else_sees_drafts(string role)
    {
        await using var portal = await PortalHost.CreateAsync();
        await portal.IssueAsync();
        var draft = await ProposedAsync(portal);

        Assert.Contains("没有“审定考核办法的修订”的权限", Assert.Single((await portal.Service<RulebookIssue>().DecideAsync(With(role), new DecideAmendment(2025, draft.Id, draft.Version, true, ""))).Refusals));
        Assert.Null(await portal.Service<RulebookVersions>().DraftAsync(With(role), 2025, draft.Id));
        Assert.Empty((await portal.Service<RulebookVersions>().ShelfAsync(With(role), 2025))!.Drafts);
    }

    private static async Task<Data.Rulebooks.RulebookDraftRow> ProposedAsync(PortalHost portal)
    {
        var draft = await portal.DraftAsync(t => t.Set(YearLayout.Grades, "下限", "95%", "分数线", "优秀"));
        Assert.Empty((await portal.Service<RulebookIssue>().ProposeAsync(Assessment, new ProposeAmendment(2025, draft.Id, draft.Version, "县委常委会决定", "演示文号 9", June))).Refusals);
        return (await portal.Service<RulebookVersions>().DraftAsync(Assessment, 2025, draft.Id))!;
    }

    /// <summary>The to-dos of somebody that name an amendment.</summary>
    private static async Task<IReadOnlyList<(string What, string Address)>> WaitingAsync(PortalHost portal, Actor actor) =>
        [.. (await portal.Service<TodoService>().ListAsync(actor)).Where(t => t.What.Contains("修订", StringComparison.Ordinal)).Select(t => (t.What, t.Address))];

    private static async Task<(string, string)> EntryAsync(PortalHost portal)
    {
        var entry = await portal.LastEntryAsync();
        return (entry.Action, entry.Subject);
    }
}
