using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Tests.Access;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>Drafts keep what was typed, and say beside it what is wrong.</summary>
public sealed class RulebookDraftTests
{
    [Fact]
    public void A_rulebook_as_tables_reads_back_as_the_same_rulebook()
    {
        var (rulebook, units) = (GoldenYearSource.Rulebook(), GoldenYearSource.Facts().Participants);

        var read = RulebookTables.Parse(RulebookTables.Of(rulebook, units).Write()).Read(units);

        Assert.Empty(read.Findings);
        Assert.Equal(RulebookDocument.Checksum(rulebook), RulebookDocument.Checksum(read.Rulebook));
    }

    [Fact]
    public void Nothing_is_lost_of_what_means_nothing_yet()
    {
        var tables = RulebookTables.Of(GoldenYearSource.Rulebook(), []).Set(YearLayout.Uses, "满分", "四十分", "乡镇", "招商引资到位资金").Set(YearLayout.Outcomes, "条件", "招商引资完不成", "P2");

        var read = RulebookTables.Parse(tables.Write());

        Assert.Equal("四十分", read.Rows(YearLayout.Uses).First(r => r[0] == "乡镇")[2]);
        Assert.Contains(read.Rows(YearLayout.Outcomes), r => r[3] == "招商引资完不成");
    }

    [Fact]
    public void What_is_wrong_is_said_in_its_cell_with_the_cure()
    {
        var read = RulebookTables.Of(GoldenYearSource.Rulebook(), []).Set(YearLayout.Uses, "满分", "四十分", "乡镇", "招商引资到位资金").Set(YearLayout.Outcomes, "条件", "招商引资完不成", "P2").Read([]);

        Assert.Contains(read.Errors, e => e is { Sheet: "计分", Heading: "满分" } && e.Problem.Length > 0 && e.Cure.Length > 0);
        Assert.Contains(read.Errors, e => e is { Sheet: "奖惩规则", Heading: "条件" } && e.Problem.Contains("读不懂", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_sum_of_marks_is_found_in_its_class()
    {
        var read = RulebookTables.Of(GoldenYearSource.Rulebook(), []).Set(YearLayout.Uses, "满分", "35", "乡镇", "招商引资到位资金").Read([]);

        var error = Assert.Single(read.Errors);
        Assert.Equal(("类别", 0, "满分"), (error.Sheet, error.Row, error.Heading));
        Assert.Contains("各指标满分合计 95", error.Problem);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_is_told_and_may_save_again()
    {
        await using var portal = await PortalHost.CreateAsync();
        var draft = await portal.DraftAsync();
        var drafts = portal.Service<RulebookDrafts>();
        Assert.Empty((await drafts.SaveAsync(Second, new SaveDraft(2025, draft.Id, draft.Version, draft.Tables, "保存"))).Refusals);

        var refused = await drafts.SaveAsync(Assessment, new SaveDraft(2025, draft.Id, draft.Version, draft.Tables, "保存"));

        Assert.StartsWith("这份草案刚被考核办乙改过", Assert.Single(refused.Refusals));
        Assert.Empty((await drafts.SaveAsync(Assessment, new SaveDraft(2025, draft.Id, draft.Version + 1, draft.Tables, "保存"))).Refusals);
    }

    [Fact]
    public async Task A_draft_begins_with_nothing_a_version_the_sample_or_a_file()
    {
        await using var portal = await PortalHost.CreateAsync();
        var file = RulebookFile.Write(GoldenYearSource.Rulebook());

        Assert.Empty((await TablesAsync(portal, new StartDraft(2025, DraftOrigin.Nothing))).Rows(YearLayout.Uses));
        Assert.NotEmpty((await TablesAsync(portal, new StartDraft(2025, DraftOrigin.Sample, Sample: "county-secretary"))).Rows(YearLayout.Uses));
        Assert.Equal("", (await TablesAsync(portal, new StartDraft(2025, DraftOrigin.File, FileText: file, FileName: "办法.json"))).Setting("发文字号"));
        var bad = await portal.Service<RulebookDrafts>().StartAsync(Assessment, new StartDraft(2025, DraftOrigin.File, FileText: "{\n\"a\":\n", FileName: "办法.json"));
        Assert.Contains("第 3 行不是 JSON 的写法", Assert.Single(bad.Refusals));
        Assert.Equal(["没有这一版考核办法。"], (await portal.Service<RulebookDrafts>().StartAsync(Assessment, new StartDraft(2025, DraftOrigin.Version, 2025, 7))).Refusals);
    }

    [Fact]
    public void A_form_gives_back_what_was_typed_row_by_row()
    {
        var tables = RulebookTables.Of(GoldenYearSource.Rulebook(), []);
        var grades = tables.Rows(YearLayout.Grades).Count;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [DraftForm.Cell(0, 2)] = "88%", [DraftForm.Cell(grades, 0)] = "分数线", [DraftForm.Cell(grades, 1)] = "待改进", [DraftForm.Cell(grades + 1, 0)] = "",
        };

        var typed = DraftForm.Apply(tables, YearLayout.Grades, null, new RulebookNames([], [], [], [], [], []), fields.GetValueOrDefault, "save");
        Assert.Equal("88%", typed.Rows(YearLayout.Grades)[0][2]);
        Assert.Equal("优秀", typed.Rows(YearLayout.Grades)[0][1]);
        Assert.Equal((grades + 1, "待改进"), (typed.Rows(YearLayout.Grades).Count, typed.Rows(YearLayout.Grades)[^1][1]));

        var moved = DraftForm.Apply(typed, YearLayout.Grades, null, new RulebookNames([], [], [], [], [], []), _ => null, "up:1");
        Assert.Equal(["良好", "优秀"], moved.Rows(YearLayout.Grades).Take(2).Select(r => r[1]));
        Assert.Equal(grades, DraftForm.Apply(typed, YearLayout.Grades, null, new RulebookNames([], [], [], [], [], []), _ => null, "delete:0").Rows(YearLayout.Grades).Count);
    }

    private static async Task<RulebookTables> TablesAsync(PortalHost portal, StartDraft command)
    {
        var result = await portal.Service<RulebookDrafts>().StartAsync(Assessment, command);
        Assert.Empty(result.Refusals);
        return RulebookTables.Parse((await portal.Service<RulebookVersions>().DraftAsync(Assessment, 2025, result.Value))!.Tables);
    }
}
