using System.Xml.Linq;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using static CompetitionPortal.Web.Tests.Workbooks.EditedWorkbook;

namespace CompetitionPortal.Web.Tests.Workbooks;

/// <summary>The template: every heading with its note, drop-down lists, one example row in each sheet of facts.</summary>
public sealed class TemplateTests
{
    private static readonly EditedWorkbook Template = new(YearWorkbookWriter.WriteTemplate(GoldenBook.Rulebook, GoldenBook.Facts.Year));

    public static TheoryData<string> Sheets => [.. YearLayout.All.Select(l => l.Name)];

    [Fact]
    public void The_sheets_are_those_a_year_needs()
    {
        string[] decided = ["说明", "年度", "类别", "单位", "任职", "指标", "计分", "计划", "目标任务", "基数", "季度结果", "加减分规则", "加减分", "一票否决", "排名规则", "等次", "奖惩规则", "处分", "上年结果"];
        var sheets = Template.Xml("xl/workbook.xml").Descendants(Main + "sheet").Select(s => s.Attribute("name")!.Value).ToList();
        Assert.Equal(decided, sheets.Where(decided.Contains));
        Assert.Equal(["沿革", "挂钩", "汇率", "合成指标", "组成", "目标调整", "项目", "测评票", "个人目标", "个人结果", "加减分标准", "期评加分", "否决规则", "免责", "_lists", "_cp"], sheets.Except(decided));
    }

    [Theory, MemberData(nameof(Sheets))]
    public void Every_heading_has_its_note_and_prompt(string sheet)
    {
        var layout = YearLayout.All.Single(l => l.Name == sheet);
        var prompts = Template.Sheet(sheet).Descendants(Main + "dataValidation").ToDictionary(v => v.Attribute("sqref")!.Value.Split(':')[0], v => v.Attribute("prompt")!.Value);
        for (var c = 1; c <= layout.Columns.Count; c++)
        {
            var (heading, note) = (Template.Cell(sheet, CellAddress.Of(c, 1)).Value, Template.Cell(sheet, CellAddress.Of(c, 2)).Value);
            Assert.Equal((layout.Columns[c - 1].Heading, layout.Columns[c - 1].Note), (heading, note));
            Assert.NotEmpty(note);
            Assert.Equal($"{heading}：{note}", prompts[CellAddress.Of(c, 3)]);
        }
    }

    [Theory, MemberData(nameof(Sheets))]
    public void Every_drop_down_list_offers_what_is_read(string sheet)
    {
        var layout = YearLayout.All.Single(l => l.Name == sheet);
        foreach (var (column, i) in layout.Columns.Select((c, i) => (c, i)).Where(x => x.c.Choices is not null || x.c.ChoicesFrom is not null))
        {
            var rule = Template.Sheet(sheet).Descendants(Main + "dataValidation").Single(v => v.Attribute("sqref")!.Value.StartsWith(CellAddress.Letters(i + 1) + "3:", StringComparison.Ordinal));
            Assert.Equal("list", rule.Attribute("type")!.Value);
            var reference = rule.Element(Main + "formula1")!.Value;
            if (column.Choices is { } words)
            {
                var letters = reference.Split('$')[1];
                Assert.StartsWith("_lists!", reference, StringComparison.Ordinal);
                Assert.Equal(words, words.Select((_, n) => Template.Cell("_lists", $"{letters}{n + 1}").Value));
                Assert.EndsWith($"${letters}${words.Count}", reference, StringComparison.Ordinal);
            }
            else
            {
                Assert.StartsWith($"'{column.ChoicesFrom!.Value.Sheet}'!", reference, StringComparison.Ordinal);
                Assert.Equal("warning", rule.Attribute("errorStyle")!.Value);
            }
        }
    }

    [Theory, MemberData(nameof(Sheets))]
    public void Sheets_of_facts_have_one_example_row_marked_as_such(string sheet)
    {
        string[] rules = ["年度", "类别", "指标", "计分", "计划", "加减分规则", "加减分标准", "期评加分", "否决规则", "排名规则", "等次", "奖惩规则"];
        var examples = Template.Sheet(sheet).Descendants(Main + "c").Count(c => c.Attribute("r")!.Value.StartsWith('A') && c.Value.StartsWith("示例：", StringComparison.Ordinal));
        Assert.Equal(rules.Contains(sheet) ? 0 : 1, examples);
    }
}
