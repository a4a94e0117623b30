using System.Xml.Linq;
using CompetitionPortal.Documents.Workbooks;
using static CompetitionPortal.Web.Tests.Workbooks.EditedWorkbook;

namespace CompetitionPortal.Web.Tests.Workbooks;

/// <summary>Sheets, headings, rows and columns that are not as the template has them.</summary>
public sealed class LayoutTests
{
    private const string Results = "季度结果";

    [Fact]
    public void A_missing_sheet_is_named()
    {
        var edit = new EditedWorkbook();
        edit.SheetEntry("处分").Remove();
        Assert.Equal("工作表《处分》：没有这张工作表。请用“下载全年工作簿”得到的模板填写。", edit.Refusal());
    }

    [Fact]
    public void The_sheet_of_successions_may_be_left_out_which_is_reported()
    {
        var edit = new EditedWorkbook();
        edit.SheetEntry("沿革").Remove();
        Assert.Equal("沿革", Assert.Single(edit.Read().Notes).Sheet);
    }

    [Fact]
    public void The_sheet_of_explanations_is_not_needed_and_not_read()
    {
        var edit = new EditedWorkbook();
        edit.Words("说明", "A9", "1.2万").SheetEntry("说明").SetAttributeValue("state", "hidden");
        edit.Read();
        edit.SheetEntry("说明").Remove();
        edit.Read();
    }

    [Theory]
    [InlineData("季度结果表")]
    [InlineData("季度结果2")]
    public void A_renamed_sheet_is_both_missing_and_unknown(string name)
    {
        var edit = new EditedWorkbook();
        edit.SheetEntry(Results).SetAttributeValue("name", name);
        Assert.Equal([Results, name], edit.Errors().Select(e => e.Sheet));
    }

    [Theory]
    [InlineData(" 季度结果")]
    [InlineData("季度结果\u3000")]
    [InlineData("季\u200B度结果")]
    public void Blanks_around_a_sheets_name_do_no_harm(string name)
    {
        var edit = new EditedWorkbook();
        edit.SheetEntry(Results).SetAttributeValue("name", name);
        Assert.Equal(GoldenBook.Facts.Results.Count, edit.Read().Book.Facts.Results.Count);
    }

    [Fact]
    public void Two_sheets_of_one_name_are_refused()
    {
        var edit = new EditedWorkbook();
        edit.SheetEntry("处分").SetAttributeValue("name", "基数 ");
        Assert.Contains("两张工作表同名", edit.Refusal());
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void A_hidden_sheet_is_refused_and_so_is_an_extra_one(string state)
    {
        var edit = new EditedWorkbook();
        edit.SheetEntry(Results).SetAttributeValue("state", state);
        Assert.Equal("工作表《季度结果》：这张工作表被隐藏了，里面的数据看不见。请取消隐藏，核对后再导入。", edit.Refusal());

        edit = new EditedWorkbook();
        var extra = new XElement(edit.SheetEntry("处分"));
        extra.SetAttributeValue("name", "Sheet1");
        extra.SetAttributeValue("state", state);
        edit.SheetEntry("处分").AddAfterSelf(extra);
        Assert.Equal("工作表《Sheet1》：模板里没有这张工作表。请删去它或改回模板里的名称。", edit.Refusal());
    }

    [Fact]
    public void The_hidden_sheets_of_our_own_are_exempt_but_another_version_is_refused()
    {
        var edit = new EditedWorkbook();
        edit.SheetEntry("_lists").Remove();
        edit.Read();
        Assert.Equal("工作表《_cp》单元格 B1：写的是“2”，这是另一版模板，本程序用第 1 版。请用“下载全年工作簿”得到的模板填写。", edit.Words("_cp", "B1", "2").Refusal());
        edit.SheetEntry("_cp").Remove();
        edit.Read();
    }

    [Fact]
    public void Dates_from_1904_are_refused()
    {
        var edit = new EditedWorkbook();
        edit.Xml("xl/workbook.xml").Root!.AddFirst(Element("workbookPr", null, new XAttribute("date1904", "1")));
        Assert.Contains("1904", edit.Refusal());
    }

    [Fact]
    public void Renamed_swapped_and_extra_columns_are_named_each()
    {
        Assert.Equal("工作表《季度结果》单元格 D1：写的是“上报数”，这一列的表头应是“上报”。请改回模板的表头和列的次序。", new EditedWorkbook().Words(Results, "D1", "上报数").Refusal());
        Assert.Equal(["D1", "E1"], new EditedWorkbook().Words(Results, "D1", "核定").Words(Results, "E1", "上报").Errors().Select(e => e.Cell));
        Assert.Equal("工作表《季度结果》单元格 F1：写的是“备注”，模板里没有这一列。请改回模板的表头和列的次序。", new EditedWorkbook().Words(Results, "F1", "备注").Refusal());
        Assert.Contains("模板之外", new EditedWorkbook().Words(Results, "H7", "看这里").Refusal());
    }

    [Fact]
    public void The_last_columns_of_the_scoring_may_be_left_out_but_nothing_may_stand_below_them()
    {
        var edit = new EditedWorkbook().Words("计分", "I1", string.Empty).Words("计分", "J1", string.Empty).Words("计分", "K1", string.Empty).Words("计分", "L1", string.Empty);
        Assert.Equal(GoldenBook.Rulebook.Uses.Count, edit.Read().Book.Rulebook.Uses.Count);
        Assert.Equal("工作表《计分》单元格 I3：写的是“一票否决”，这一列在模板之外。请删去表格右边的内容。", edit.Words("计分", "I3", "一票否决").Refusal());
        Assert.Equal("工作表《计分》单元格 I1：写的是“”，这一列的表头应是“前提”。请改回模板的表头和列的次序。", new EditedWorkbook().Words("计分", "I1", string.Empty).Refusal());
    }

    [Fact]
    public void A_condition_of_the_points_is_read_and_one_that_waits_for_places_refused()
    {
        Assert.Equal(5m, new EditedWorkbook().Words("计分", "I3", "固定资产投资完成率不低于20%").Number("计分", "J3", "5").Read().Book.Rulebook.Uses[0].GatePoints);
        Assert.Contains("单元格 I3：写的是“得分率低于60%”，“乡镇/招商引资到位资金”的前提用了名次、等次、总分、得分率或平均", new EditedWorkbook().Words("计分", "I3", "得分率低于60%").Refusal());
        Assert.Contains("单元格 I3：写的是“看情况”，条件从“看情况”起读不懂", new EditedWorkbook().Words("计分", "I3", "看情况").Refusal());
    }

    [Theory]
    [InlineData("奖惩规则", "G1", "期限（月）")]
    [InlineData("奖惩规则", "G1", " 期 限 (月) ")]
    [InlineData(Results, "D1", "上\n报")]
    public void Blanks_and_full_width_brackets_in_headings_do_no_harm(string sheet, string address, string heading) =>
        new EditedWorkbook().Words(sheet, address, heading).Read();

    [Fact]
    public void A_title_above_the_headings_is_named_once()
    {
        var edit = new EditedWorkbook();
        edit.Row(Results, 1).ReplaceNodes(Element("c", Element("is", Element("t", "示例县季度结果表")), new XAttribute("r", "A1"), new XAttribute("t", "inlineStr")));
        Assert.Equal("工作表《季度结果》单元格 A1：写的是“示例县季度结果表”，第 1 行应当是表头：单位、指标、期次、上报、核定。请用“下载全年工作簿”得到的模板填写。", edit.Refusal());
    }

    [Fact]
    public void A_sheet_without_headings_is_refused_even_when_it_has_no_row()
    {
        var edit = new EditedWorkbook();
        edit.Row(Results, 1).Remove();
        Assert.Contains("第 1 行没有表头", edit.Refusal());
        edit.Sheet(Results).Element(Main + "sheetData")!.RemoveNodes();
        Assert.Contains("第 1 行没有表头", edit.Refusal());
    }

    public static TheoryData<string> SheetsWithData => [.. YearLayout.All.Select(l => l.Name).Where(name => new EditedWorkbook().Sheet(name).Descendants(Main + "row").Count() > 2)];

    [Theory, MemberData(nameof(SheetsWithData))]
    public void Data_in_the_row_of_the_notes_are_not_passed_over(string sheet)
    {
        var edit = new EditedWorkbook();
        edit.Row(sheet, 2).Remove();
        foreach (var row in edit.Sheet(sheet).Descendants(Main + "row").Where(r => (int)r.Attribute("r")! > 2).ToList())
        {
            Move(row, -1);
        }

        Assert.Contains(edit.Errors(), e => e.Sheet == sheet && e.Cell == "A2" && e.Problem.StartsWith("第 2 行是填写说明，不读取；这里写的像是数据", StringComparison.Ordinal));
    }

    [Fact]
    public void The_notes_may_be_left_out_or_be_others()
    {
        var edit = new EditedWorkbook();
        edit.Row(Results, 2).RemoveNodes();
        Assert.Equal(GoldenBook.Facts.Results.Count, edit.Read().Book.Facts.Results.Count);
        edit.Words(Results, "A2", "写单位").Words(Results, "D2", "如 1600");
        Assert.Equal(GoldenBook.Facts.Results.Count, edit.Read().Book.Facts.Results.Count);
    }

    [Theory]
    [InlineData("A3:A6")]
    [InlineData("B1:C1")]
    public void Merged_cells_over_content_are_refused(string range)
    {
        var edit = new EditedWorkbook();
        edit.Sheet(Results).Element(Main + "sheetData")!.AddAfterSelf(Element("mergeCells", Element("mergeCell", null, new XAttribute("ref", range))));
        Assert.Equal($"工作表《季度结果》单元格 {range}：这里有合并单元格。请取消合并，每行都写全。", edit.Refusal());
    }

    [Fact]
    public void Merged_cells_where_nothing_stands_do_no_harm()
    {
        var edit = new EditedWorkbook();
        edit.Sheet(Results).Element(Main + "sheetData")!.AddAfterSelf(Element("mergeCells", Element("mergeCell", null, new XAttribute("ref", "A4000:C4001"))));
        edit.Read();
    }

    [Theory]
    [InlineData("hidden", "1")]
    [InlineData("hidden", "true")]
    [InlineData("ht", "0")]
    public void A_hidden_or_filtered_row_with_data_is_refused(string attribute, string value)
    {
        var edit = new EditedWorkbook();
        edit.Row(Results, 5).SetAttributeValue(attribute, value);
        Assert.Equal("工作表《季度结果》单元格 A5：写的是“城关镇”，这一行有数据但被隐藏或筛选掉了。请取消隐藏和筛选，核对后再导入。", edit.Refusal());
        edit.Row(Results, 5).RemoveNodes();
        edit.Read();
    }

    [Fact]
    public void A_filter_that_hides_nothing_does_no_harm_and_rows_hidden_by_default_are_seen()
    {
        var edit = new EditedWorkbook();
        edit.Sheet(Results).Element(Main + "sheetData")!.AddAfterSelf(Element("autoFilter", null, new XAttribute("ref", "A1:E200")));
        edit.Read();
        edit.Sheet(Results).Element(Main + "sheetFormatPr")!.SetAttributeValue("zeroHeight", "1");
        edit.Row(Results, 5).Attribute("ht")!.Remove();
        Assert.Contains("单元格 A5", edit.Refusal());
    }

    [Theory]
    [InlineData("hidden", "1")]
    [InlineData("width", "0")]
    public void A_hidden_column_with_content_is_refused(string attribute, string value)
    {
        var edit = new EditedWorkbook();
        edit.Sheet(Results).Element(Main + "cols")!.Elements().ElementAt(4).SetAttributeValue(attribute, value);
        Assert.Equal("工作表《季度结果》单元格 E1：这一列有内容但被隐藏了。请取消隐藏，核对后再导入。", edit.Refusal());
    }

    [Fact]
    public void Rows_and_cells_out_of_order_or_twice_are_damage_and_nothing_is_lost()
    {
        foreach (var number in new[] { 1, 3, 0 })
        {
            var edit = new EditedWorkbook();
            edit.Row(Results, 7).SetAttributeValue("r", number);
            Assert.Contains("损坏", edit.Refusal());
        }

        var twice = new EditedWorkbook();
        var cell = twice.Cell(Results, "D3");
        cell.AddAfterSelf(new XElement(cell));
        Assert.Contains("损坏", twice.Refusal());
        var elsewhere = new EditedWorkbook();
        elsewhere.Cell(Results, "D3").SetAttributeValue("r", "D4");
        Assert.Contains("损坏", elsewhere.Refusal());
    }

    [Fact]
    public void Trailing_blank_rows_and_formatted_blank_cells_do_no_harm()
    {
        var edit = new EditedWorkbook();
        foreach (var number in Enumerable.Range(300, 50))
        {
            edit.Row(Results, number).Add(Element("c", null, new XAttribute("r", $"A{number}"), new XAttribute("s", "1")), Element("c", Element("is", Element("t", "\u3000")), new XAttribute("r", $"H{number}"), new XAttribute("t", "inlineStr")));
        }

        Assert.Equal(GoldenBook.Facts.Results.Count, edit.Read().Book.Facts.Results.Count);
    }

    [Fact]
    public void Example_rows_are_not_read_and_one_that_was_written_over_is_pointed_out()
    {
        var note = Assert.Single(new EditedWorkbook().Words(Results, "A4", "示例：城关镇").Read().Notes);
        Assert.Equal("工作表《季度结果》单元格 A4：这一行以“示例：”开头，只作示例，没有读取。如是真的数据，请去掉这几个字。", note.ToString());
        Assert.Single(new EditedWorkbook().Words(Results, "A4", "示例:城关镇").Read().Notes);
    }

    [Fact]
    public void The_templates_own_examples_are_passed_over_without_a_word()
    {
        var template = new EditedWorkbook(YearWorkbookWriter.WriteTemplate(GoldenBook.Rulebook, GoldenBook.Facts.Year));
        template.Words("单位", "A4", "城关镇").Number("单位", "C4", "1").Words("单位", "E4", "乡镇");
        Assert.Empty(template.Read().Notes);
    }

    [Fact]
    public void Rows_without_numbers_and_cells_without_addresses_count_on()
    {
        var edit = new EditedWorkbook();
        foreach (var row in edit.Sheet(Results).Descendants(Main + "row").ToList())
        {
            row.Attribute("r")!.Remove();
            row.Elements().Attributes("r").Remove();
        }

        Assert.Equal(GoldenBook.Facts.Results.ToHashSet(), edit.Read().Book.Facts.Results.ToHashSet());
    }

    private static void Move(XElement row, int by)
    {
        var number = (int)row.Attribute("r")! + by;
        row.SetAttributeValue("r", number);
        foreach (var cell in row.Elements())
        {
            cell.SetAttributeValue("r", cell.Attribute("r")!.Value.TrimEnd("0123456789".ToCharArray()) + number);
        }
    }
}
