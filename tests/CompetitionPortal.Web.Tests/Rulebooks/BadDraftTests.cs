using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Tests.Access;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>Bad rulebooks in the editor: each is found in its part of the draft, with what is wrong and how to mend it, and is not issued.</summary>
public sealed class BadDraftTests
{
    private static readonly RulebookTables Good = RulebookTables.Of(GoldenYearSource.Rulebook(), []);

    public static TheoryData<string, string, string> Bad => new()
    {
        { "weights", "类别", "各指标满分合计" },
        { "unknown indicator", "计分", "没有的指标" },
        { "unknown ranking", "奖惩规则", "没有的排名" },
        { "ranking that nobody defines", "奖惩规则", "没有的排名" },
        { "overlapping bands", "计分", "分档" },
        { "no lowest band", "计分", "以下" },
        { "gap between grades", "等次", "上限" },
        { "cycle of clauses", "奖惩规则", "P" },
        { "cycle of components", "组成", "上级" },
        { "growth typed as growth", "计分", "增幅" },
        { "zero step", "计分", "幅度" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task It_is_refused_with_its_place_and_a_cure(string what, string sheet, string says)
    {
        var tables = Make(what);

        var read = tables.Read([]);

        Assert.True(read.Errors.Any(e => e.Sheet == sheet && (e.Problem + e.Cure).Contains(says, StringComparison.Ordinal)), $"{what}: {string.Join('|', read.Errors.Select(e => $"{e.Sheet} {e.Row} {e.Heading} {e}"))}");
        Assert.All(read.Errors, e => Assert.True(e.Cure.Length > 0));
        await using var portal = await PortalHost.CreateAsync();
        var draft = await portal.DraftAsync();
        Assert.Empty((await portal.Service<RulebookDrafts>().SaveAsync(Assessment, new SaveDraft(2025, draft.Id, draft.Version, tables.Write(), "保存"))).Refusals);
        var row = (await portal.Service<RulebookVersions>().DraftAsync(Assessment, 2025, draft.Id))!;
        var refused = await portal.Service<RulebookIssue>().IssueAsync(Assessment, new IssueRulebook(2025, row.Id, row.Version, "示发〔2025〕1号", new DateOnly(2025, 3, 1)));
        Assert.Contains("处要改正", refused.Refusals[0]);
        Assert.Contains(refused.Refusals, r => r.StartsWith($"《{sheet}》", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_issue_is_one_person_s_and_an_amendment_two()
    {
        await using var portal = await PortalHost.CreateAsync();
        var issuing = portal.Service<RulebookIssue>();
        Assert.True((await issuing.IssueAsync(Assessment, new IssueRulebook(2025, 0, 1, "示发〔2025〕1号", new DateOnly(2025, 3, 1)))).Done);
        var draft = await portal.DraftAsync();
        await portal.Service<RulebookDrafts>().SaveAsync(Assessment, new SaveDraft(2025, draft.Id, draft.Version, Good.Set(YearLayout.Year, "内容", "1", "加分合计上限").Write(), "保存"));
        var row = (await portal.Service<RulebookVersions>().DraftAsync(Assessment, 2025, draft.Id))!;
        Assert.Empty((await issuing.ProposeAsync(Assessment, new ProposeAmendment(2025, row.Id, row.Version, "调整", "示发〔2025〕2号", new DateOnly(2025, 4, 1)))).Refusals);
        row = (await portal.Service<RulebookVersions>().DraftAsync(Assessment, 2025, draft.Id))!;

        Assert.Equal(["这项修订是您提请的，要由第二个人审定。"], (await issuing.DecideAsync(Assessment, new DecideAmendment(2025, row.Id, row.Version, true, ""))).Refusals);
        Assert.Equal(3, (await issuing.DecideAsync(Second, new DecideAmendment(2025, row.Id, row.Version, true, ""))).Value);
    }

    [Fact]
    public async Task The_library_offers_what_earlier_years_and_the_samples_scored_each_way_once()
    {
        await using var portal = await PortalHost.CreateAsync();

        var shelf = await portal.Service<IndicatorLibrary>().OfAsync();

        Assert.Contains(shelf.Entries, e => e.Source == "2025年办法" && e.Indicator.Name == "招商引资到位资金");
        Assert.Contains(shelf.Entries, e => e.Source.StartsWith("样例《", StringComparison.Ordinal) && e.Indicator.Name == "到位资金");
        Assert.Equal(shelf.Entries.Count, shelf.Entries.Select(e => (e.Indicator.Name, CurveText.Kind(e.Use.Curve), CurveText.Parameters(e.Use.Curve))).Distinct().Count());
        var entry = shelf.Entries.First(e => e.Source == "2025年办法");
        var added = shelf.AddTo(RulebookTables.Blank, "乡镇", entry.Key);
        Assert.Equal(("乡镇", entry.Indicator.Name), (added.Rows(YearLayout.Uses)[0][0], added.Rows(YearLayout.Uses)[0][1]));
        Assert.Single(shelf.AddTo(added, "县直", entry.Key).Rows(YearLayout.Indicators));
    }

    private static RulebookTables Make(string what)
    {
        var uses = Good.Rows(YearLayout.Uses)[0];
        RulebookTables Use(string kind, string parameters) => Good.Set(YearLayout.Uses, "计分方式", kind, uses[0], uses[1]).Set(YearLayout.Uses, "参数", parameters, uses[0], uses[1]);
        RulebookTables Condition(string condition) => Good.Set(YearLayout.Outcomes, "条件", condition, Good.Rows(YearLayout.Outcomes)[0][0]);
        var clauses = Good.Rows(YearLayout.Outcomes).Where(r => r[1] != "表彰").Select(r => r[0]).Distinct().Take(2).ToList();
        return what switch
        {
            "weights" => Good.Set(YearLayout.Uses, "满分", "1", uses[0], uses[1]),
            "unknown indicator" => Good.Set(YearLayout.Uses, "指标", "没有的指标", uses[0], uses[1]),
            "unknown ranking" => Good.Set(YearLayout.Outcomes, "排名", "没有的排名", Good.Rows(YearLayout.Outcomes).First(r => r[1] == "表彰")[0]),
            "ranking that nobody defines" => Condition("没有的排名倒数前三名"),
            "overlapping bands" => Use("分档", "90=8;90=7;以下=0"),
            "no lowest band" => Use("分档", "90=8;80=7"),
            "gap between grades" => Good.Set(YearLayout.Grades, "上限", "80%", "分数线", Good.Rows(YearLayout.Grades)[1][1]),
            "cycle of clauses" => Good.Set(YearLayout.Outcomes, "条件", $"本年适用{clauses[1]}", clauses[0]).Set(YearLayout.Outcomes, "条件", $"本年适用{clauses[0]}", clauses[1]),
            "cycle of components" => Good.With(YearLayout.Components, [[uses[0], "甲", "乙", "10", "折算", "", "", ""], [uses[0], "乙", "甲", "10", "折算", "", "", ""]]),
            "growth typed as growth" => Use("每超每低加扣", "按=增长;每超加=1"),
            _ => Use("每超每低加扣", "每超加=1;每超幅度=0"),
        };
    }
}
