using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Tests.Access;
using CompetitionPortal.Web.Tests.Workbooks;
using static CompetitionPortal.Web.Tests.Access.OfficePeople;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>The bad rulebooks, each through every door: the editor, the workbook and the file; refused in the same cell with the same cure.</summary>
public sealed class BadRulebookTests
{
    private static readonly RulebookTables Good = RulebookTables.Of(GoldenYearSource.Rulebook(), []);

    /// <summary>What is bad, where it is found (sheet, heading, first texts of the row), what is said and how it is mended.</summary>
    private static IEnumerable<(string What, RulebookTables Tables, string Sheet, string Heading, string[] Key, string Problem, string Cure)> Bad()
    {
        var uses = Good.Rows(YearLayout.Uses)[0];
        string[] use = [uses[0], uses[1]];
        var clauses = Good.Rows(YearLayout.Outcomes).Where(r => r[1] == "惩处").Select(r => r[0]).Take(2).ToList();
        var award = Good.Rows(YearLayout.Outcomes).First(r => r[1] == "表彰")[0];
        var group = Good.Rows(YearLayout.Classes)[0][0];
        RulebookTables Bands(string parameters) => Good.Set(YearLayout.Uses, "计分方式", "分档", use).Set(YearLayout.Uses, "参数", parameters, use);
        RulebookTables Amount(string parameters) => Good.Set(YearLayout.Outcomes, "金额方式", "按基数比例", clauses[0]).Set(YearLayout.Outcomes, "金额参数", parameters, clauses[0]);
        var growth = Good.Rows(YearLayout.Rankings).First(r => r[1] == "专项");
        yield return ("cycle", Good.Set(YearLayout.Outcomes, "条件", $"本年适用{clauses[1]}", clauses[0]).Set(YearLayout.Outcomes, "条件", $"本年适用{clauses[0]}", clauses[1]), "奖惩规则", "条件", [clauses[0]], "绕了一圈又取决于自己", "请删去其中一个");
        yield return ("overlap in bands", Bands("90=8;90=7;以下=0"), "计分", "参数", use, "分档有两个相同的界限", "每个界限只写一次");
        yield return ("gap in bands", Bands("90=8;80=7"), "计分", "参数", use, "以下", "以下");
        yield return ("gap between grades", Good.Set(YearLayout.Grades, "上限", "80%", "分数线", Good.Rows(YearLayout.Grades)[1][1]), "等次", "上限", ["分数线", Good.Rows(YearLayout.Grades)[1][1]], "上限", "请");
        yield return ("weight sum", Good.Set(YearLayout.Uses, "满分", "1", use), "类别", "满分", [uses[0]], "各指标满分合计", "请");
        yield return ("unknown indicator", Good.Set(YearLayout.Uses, "指标", "没有的指标", use), "计分", "指标", [uses[0], "没有的指标"], "没有的指标", "请");
        yield return ("zero base", Amount($"按=得分率;基数({group})=0;90=100;以下=0"), "奖惩规则", "金额参数", [clauses[0]], $"“{group}”基数是 0，零和负数不能作基数", "请填大于 0 的基数");
        yield return ("negative base", Amount($"按=得分率;基数({group})=-5;90=100;以下=0"), "奖惩规则", "金额参数", [clauses[0]], $"“{group}”基数是 -5，零和负数不能作基数", "请填大于 0 的基数");
        yield return ("amount by growth without base", Amount($"按=增幅;指标={growth[4]};基数({group})=5;10=100;以下=0"), "奖惩规则", "金额参数", [clauses[0]], "没有基数可比", "在《计分》里按增幅计分");
        yield return ("ranking by growth without base", Good.Set(YearLayout.Rankings, "依据", "增幅", growth[0]), "排名规则", "依据", [growth[0]], "不按增幅计分", "增幅只有按增幅计分的指标才算");
        yield return ("ranking that nobody defines", Good.Set(YearLayout.Outcomes, "排名", "没有的排名", award), "奖惩规则", "排名", [award], "没有的排名", "请");
    }

    [Fact]
    public async Task Each_is_refused_in_its_cell_with_its_cure_by_the_editor_the_workbook_and_the_file()
    {
        await using var portal = await PortalHost.CreateAsync();
        var (drafts, versions) = (portal.Service<RulebookDrafts>(), portal.Service<RulebookVersions>());
        var (known, failures) = (new List<string>(), new List<string>());
        foreach (var (what, tables, sheet, heading, key, problem, cure) in Bad())
        {
            var layout = RulebookTables.Layouts.Single(l => l.Name == sheet);
            int RowOf(RulebookTables typed) => typed.Rows(layout).Select((r, i) => (r, i)).First(x => key.Select((k, i) => x.r[i] == k).All(same => same)).i;
            void IsSaid(string door, int row, IEnumerable<(string Sheet, int? Row, string? Heading, string Problem, string Cure)> errors)
            {
                if (!errors.Any(e => e.Sheet == sheet && e.Row == row && e.Heading == heading && (e.Problem + e.Cure).Contains(problem, StringComparison.Ordinal) && (e.Problem + e.Cure).Contains(cure, StringComparison.Ordinal)))
                {
                    failures.Add($"{what}, {door}: {string.Join('|', errors)}");
                }
            }

            IEnumerable<(string, int?, string?, string, string)> Found(RulebookTables typed) => typed.Read([]).Errors.Select(e => (e.Sheet, e.Row, e.Heading, e.Problem, e.Cure));

            IsSaid("editor", RowOf(tables), Found(tables));

            var rulebook = tables.Read([]).Rulebook;
            var workbook = EditedWorkbook.Errors(YearWorkbookWriter.Write(new YearBook(rulebook, GoldenYearSource.Facts())));
            IsSaid("workbook", RowOf(tables), workbook.Where(e => e.Cell is not null && RulebookTables.Layouts.Any(l => l.Name == e.Sheet)).Select(e => (e.Sheet!, (int?)CellAddress.Parse(e.Cell!).Row - SheetLayout.FirstDataRow, (string?)RulebookTables.Layouts.Single(l => l.Name == e.Sheet).Columns[CellAddress.Parse(e.Cell!).Column - 1].Heading, e.Problem, e.Cure)));

            var started = await drafts.StartAsync(Assessment, new StartDraft(2025, DraftOrigin.File, FileText: RulebookFile.Write(rulebook), FileName: "办法.json"));
            Assert.Empty(started.Refusals);
            var draft = (await versions.DraftAsync(Assessment, 2025, started.Value))!;
            var read = RulebookTables.Parse(draft.Tables);
            IsSaid("file", RowOf(read), Found(read));
            var refused = await portal.Service<RulebookIssue>().IssueAsync(Assessment, new IssueRulebook(2025, draft.Id, draft.Version, "示发〔2025〕1号", new DateOnly(2025, 3, 1)));
            Assert.Contains(refused.Refusals, r => r.StartsWith($"《{sheet}》", StringComparison.Ordinal));
            known.Add(what);
        }

        Assert.Empty(failures);
        Assert.Equal(11, known.Count);
    }
}
