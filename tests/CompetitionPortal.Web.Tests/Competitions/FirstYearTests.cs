using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Competitions;
using CompetitionPortal.Web.Participants;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Start;
using CompetitionPortal.Web.Targets;
using CompetitionPortal.Web.Tests.Access;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Competitions;

/// <summary>The first year of an empty installation, begun in the browser without any workbook.</summary>
public sealed class FirstYearTests
{
    private const string Secretary = "county-secretary";

    public static TheoryData<string> Samples => [.. SampleRulebooks.All.Select(s => s.Key)];

    public static TheoryData<string> Others => AllBut(OfficeRole.AssessmentOffice);

    [Fact]
    public async Task It_goes_from_a_sample_over_units_and_targets_to_an_open_period()
    {
        await using var portal = await PortalHost.CreateAsync(withGoldenYear: false);
        Assert.Equal(new[] { false, false, false, false, false }, await DoneAsync(portal));
        Assert.Equal(["还没有考核年度：导入全年工作簿，或在网页上从头开始"], await TodosAsync(portal));
        var draft = await BeginAsync(portal, Secretary);
        Assert.Equal(new[] { false, false, false, false, false }, await DoneAsync(portal));

        Assert.Equal(1, (await TakeUpAsync(portal, draft)).Value);
        var group = (await YearAsync(portal)).Rulebook.Classes[0].Name;
        Assert.Equal(["2025年还没有单位：请增加"], await TodosAsync(portal));
        Assert.Equal(3, (await portal.Service<RosterList>().AddAsync(Assessment, new AddUnits(2025, $"单位名称\t类别\n甲镇\t{group}\n乙镇，{group}，T02\n统计局\t不参加考核"))).Value);
        Assert.Empty((await YearAsync(portal)).Facts.Participants.Single(p => p.Code == "统计局").Memberships);
        Assert.Equal("T03", (await portal.Service<RosterService>().AddAsync(Assessment, new AddUnit(2025, "财政局", "T03", "不参加考核", null))).Value);
        Assert.Equal(["2025年还有 2 个单位没有目标任务：请下达"], await TodosAsync(portal));
        var sheet = (await portal.Service<TargetService>().SheetAsync(2025, group))!;
        var first = (await YearAsync(portal)).Rulebook.Uses.First(u => u.Class == group).Indicator;
        Assert.NotNull(sheet);
        Assert.Equal(2, (await portal.Service<TargetService>().AssignAsync(Assessment, new AssignTargets(2025, [new TypedTarget("甲镇", first, "6000", "", null), new TypedTarget("T02", first, "5000", "", null)], []))).Saved);
        Assert.Equal(new[] { true, true, true, false, false }, await DoneAsync(portal));
        Assert.Equal(["2025年一季度已经结束，可以开启填报"], await TodosAsync(portal));
        Assert.True((await portal.Service<PeriodService>().OpenAsync(Assessment, new OpenPeriod(2025, Period.Quarter(1), new DateTime(2025, 11, 1, 9, 0, 0)))).Done);
        Assert.Equal(new[] { true, true, true, true, false }, await DoneAsync(portal));

        var issued = await portal.Service<RulebookIssue>().IssueAsync(Assessment, new IssueRulebook(2025, draft, (await DraftAsync(portal, draft)).Version, "示发〔2025〕1号", new DateOnly(2025, 3, 1)));
        Assert.Equal(2, issued.Value);
        Assert.True((await YearAsync(portal)).IsIssued);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_sample_of_the_program_can_be_taken_up_as_it_is(string sample)
    {
        await using var portal = await PortalHost.CreateAsync(withGoldenYear: false);

        var result = await TakeUpAsync(portal, await BeginAsync(portal, sample));

        Assert.Empty(result.Refusals);
        var known = SampleRulebooks.Find(sample)!.Rulebook;
        Assert.Equal(RulebookDocument.Checksum(known with { DocumentNumber = null }), RulebookDocument.Checksum((await YearAsync(portal)).Rulebook with { DocumentNumber = null }));
    }

    [Fact]
    public async Task What_is_issued_first_is_version_one_and_has_no_list_of_changes()
    {
        await using var portal = await PortalHost.CreateAsync(withGoldenYear: false);
        var draft = await BeginAsync(portal, Secretary);

        var issued = await portal.Service<RulebookIssue>().IssueAsync(Assessment, new IssueRulebook(2025, draft, (await DraftAsync(portal, draft)).Version, "示发〔2025〕1号", new DateOnly(2025, 3, 1)));

        Assert.Equal(1, issued.Value);
        var version = (await portal.Service<RulebookVersions>().FindAsync(2025, 1))!;
        Assert.Null(version.Row.Changes);
        Assert.Null(version.Row.Follows);
        Assert.Null(await portal.Service<RulebookVersions>().FindAsync(2025, 0));
    }

    [Fact]
    public async Task A_blank_draft_says_what_is_missing_and_cannot_be_issued_nor_taken_up()
    {
        await using var portal = await PortalHost.CreateAsync(withGoldenYear: false);
        var draft = await BeginAsync(portal, string.Empty);

        var issued = await portal.Service<RulebookIssue>().IssueAsync(Assessment, new IssueRulebook(2025, draft, (await DraftAsync(portal, draft)).Version, "示发〔2025〕1号", new DateOnly(2025, 3, 1)));
        var taken = await TakeUpAsync(portal, draft);
        var nothing = await portal.Service<RulebookIssue>().IssueAsync(Assessment, new IssueRulebook(2025, 0, 0, "示发〔2025〕1号", new DateOnly(2025, 3, 1)));

        Assert.Contains("处要改正", issued.Refusals[0]);
        Assert.Contains("处要改正", taken.Refusals[0]);
        Assert.Equal(["还没有写好的考核办法可以下达，请先编写草案。"], nothing.Refusals);
        Assert.False((await YearAsync(portal)).HasRulebook);
    }

    [Fact]
    public async Task No_period_is_opened_before_a_rulebook_is_taken_up()
    {
        await using var portal = await PortalHost.CreateAsync(withGoldenYear: false);
        var draft = await BeginAsync(portal, Secretary);
        var open = new OpenPeriod(2025, Period.All(PeriodLevel.Quarter).First(), null);
        using var office = await portal.VisitAsync(await portal.AccountAsync("kaohe", new RoleGrant(OfficeRole.AssessmentOffice)));

        Assert.Equal(["2025年还没有采用考核办法，开启了也没有要填的数。请先在“编制考核办法”里采用或下达一份办法，再开启填报。"], (await portal.Service<PeriodService>().OpenAsync(Assessment, open)).Refusals);
        var page = await office.ReadAsync("/periods/2025");
        Assert.Contains("<a href=\"/rulebooks/2025\">编制考核办法</a>", page);
        Assert.DoesNotContain("value=\"open\"", page);

        Assert.Empty((await TakeUpAsync(portal, draft)).Refusals);
        Assert.Empty((await portal.Service<PeriodService>().OpenAsync(Assessment, open)).Refusals);
    }

    [Fact]
    public async Task A_workbook_and_the_pages_fill_the_same_year()
    {
        await using var portal = await PortalHost.CreateAsync(withGoldenYear: false);
        await BeginAsync(portal, string.Empty);

        var facts = GoldenYearSource.Facts();
        await new CompetitionStore(portal.Database).ImportAsync(GoldenYearSource.Rulebook(), facts, new ChangeOrigin("导入", portal.Clock.GetUtcNow().UtcDateTime, "year.xlsx"));

        var year = await YearAsync(portal);
        Assert.Equal((1, facts.Participants.Count), (year.RulebookNumber, year.Facts.Participants.Count));
    }

    [Fact]
    public async Task A_second_first_year_is_refused()
    {
        await using var portal = await PortalHost.CreateAsync();

        var result = await portal.Service<YearService>().BeginAsync(Assessment, new BeginFirstYear(2026, "示例县", "创业竞赛", PeriodLevel.Quarter, string.Empty));

        Assert.Equal(["这里已经有年度了。新的一年请从上一年开始，办法和单位都复制过来。"], result.Refusals);
    }

    [Theory]
    [InlineData(26, "示例县", "创业竞赛", "", "年度要写四位年份，2000 到 2100，如 2026。")]
    [InlineData(2026, " ", "创业竞赛", "", "请填县（市、区）的名称，名单和文件上要印它。")]
    [InlineData(2026, "示例县", "", "", "请填竞赛的名称，如 创业竞赛。")]
    [InlineData(2026, "示例县", "创业竞赛", "none", "程序里没有这个样例，请重新选。")]
    public async Task What_is_missing_is_said(int year, string county, string competition, string sample, string sentence)
    {
        await using var portal = await PortalHost.CreateAsync(withGoldenYear: false);

        var result = await portal.Service<YearService>().BeginAsync(Assessment, new BeginFirstYear(year, county, competition, PeriodLevel.Quarter, sample));

        Assert.Equal([sentence], result.Refusals);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Only_the_assessment_office_begins_a_year_and_takes_a_draft_up(string role)
    {
        await using var portal = await PortalHost.CreateAsync(withGoldenYear: false);

        Assert.False((await portal.Service<YearService>().BeginAsync(With(role), new BeginFirstYear(2025, "示例县", "创业竞赛", PeriodLevel.Quarter, Secretary))).Done);
        var draft = await BeginAsync(portal, Secretary);
        Assert.False((await portal.Service<RulebookIssue>().TakeUpAsync(With(role), new TakeUpDraft(2025, draft, 1))).Done);
    }

    [Fact]
    public async Task A_list_with_one_wrong_line_adds_nothing_and_says_which()
    {
        await using var portal = await PortalHost.CreateAsync();

        var result = await portal.Service<RosterList>().AddAsync(Assessment, new AddUnits(2025, "丙镇\t乡镇\n丁镇\t街道"));

        Assert.StartsWith("第 2 行“丁镇”的类别“街道”不在考核办法里。", result.Refusals[0], StringComparison.Ordinal);
        Assert.DoesNotContain((await YearAsync(portal)).Facts.Participants, p => p.Code == "丙镇");
    }

    [Fact]
    public async Task Every_page_of_the_drawer_opens_while_the_rulebook_is_not_written()
    {
        await using var portal = await PortalHost.CreateAsync(withGoldenYear: false);
        var actor = await portal.AccountAsync("考核办甲", new RoleGrant(OfficeRole.AssessmentOffice));
        await portal.Service<YearService>().BeginAsync(Assessment, new BeginFirstYear(2025, "示例县", "创业竞赛", PeriodLevel.Quarter, string.Empty));
        using var visitor = await portal.VisitAsync(actor);

        foreach (var entry in Components.Layout.Drawer.For(actor, 2025))
        {
            var answer = await visitor.GetAsync(entry.Address);
            for (var hops = 0; hops < 3 && answer.Headers.Location is { } to; hops++)
            {
                answer = await visitor.GetAsync(to.IsAbsoluteUri ? to.PathAndQuery : to.ToString());
            }

            Assert.True(answer.StatusCode == System.Net.HttpStatusCode.OK, $"{entry.Address}: {answer.StatusCode}");
        }
    }

    private static async Task<IReadOnlyList<string>> TodosAsync(PortalHost portal) => [.. (await portal.Service<TodoService>().ListAsync(Assessment)).Select(t => t.What)];

    private static async Task<bool[]> DoneAsync(PortalHost portal) => [.. (await portal.Service<FirstSteps>().ListAsync()).Select(s => s.Done)];

    private static async Task<long> BeginAsync(PortalHost portal, string sample)
    {
        var result = await portal.Service<YearService>().BeginAsync(Assessment, new BeginFirstYear(2025, "示例县", "创业竞赛", PeriodLevel.Quarter, sample));
        Assert.Empty(result.Refusals);
        return result.Value;
    }

    private static async Task<Data.Rulebooks.RulebookDraftRow> DraftAsync(PortalHost portal, long id) => (await portal.Service<RulebookVersions>().DraftAsync(Assessment, 2025, id))!;

    private static async Task<ChangeResult<int>> TakeUpAsync(PortalHost portal, long draft) => await portal.Service<RulebookIssue>().TakeUpAsync(Assessment, new TakeUpDraft(2025, draft, (await DraftAsync(portal, draft)).Version));

    private static async Task<StoredYear> YearAsync(PortalHost portal) => (await portal.Service<StandingService>().YearAsync(2025))!;
}
