using System.Xml.Linq;
using CompetitionPortal.Domain.Competitions;
using static CompetitionPortal.Web.Tests.Workbooks.EditedWorkbook;

namespace CompetitionPortal.Web.Tests.Workbooks;

/// <summary>Single cells of the golden workbook, written as clerks and other programs write them.</summary>
public sealed class CellsThroughTheDoorTests
{
    private const string Results = "季度结果";
    private static readonly Period First = Period.Quarter(1);

    [Fact]
    public void The_cell_that_is_changed_here_is_the_first_units_first_result()
    {
        Assert.Equal(1600m, FirstResult(new EditedWorkbook()));
        Assert.Equal(1700m, FirstResult(new EditedWorkbook().Number(Results, "D3", "1700")));
    }

    [Theory]
    [InlineData("1600.1000000000001", "1600.1")]
    [InlineData("1.6E3", "1600")]
    [InlineData("-0", "0")]
    public void A_stored_number_is_read_by_its_digits(string stored, string value) =>
        Assert.Equal(decimal.Parse(value), FirstResult(new EditedWorkbook().Number(Results, "D3", stored)));

    [Fact]
    public void A_text_number_is_read_and_reported()
    {
        var read = new EditedWorkbook().Words(Results, "D3", "１，６０１．５").Read();
        Assert.Equal(1601.5m, FirstResult(read));
        Assert.Equal("工作表《季度结果》单元格 D3：“１，６０１．５”按 1601.5 读入。请核对。", Assert.Single(read.Notes).ToString());
    }

    [Fact]
    public void Blank_zero_and_dash_stay_three_things()
    {
        Assert.Null(FirstResult(new EditedWorkbook().Blank(Results, "D3")));
        Assert.Equal(0m, FirstResult(new EditedWorkbook().Number(Results, "D3", "0")));
        Assert.Equal(
            "工作表《季度结果》单元格 D3：写的是“—”，看不出是没有报、是零还是不考核。没有报就留空；确实是零就填 0；不考核就删去《目标任务》里它的那一行。",
            new EditedWorkbook().Words(Results, "D3", "—").Refusal());
    }

    [Fact]
    public void Texts_are_put_together_from_runs_without_phonetic_readings()
    {
        var runs = Element("is", new object[]
        {
            Element("r", new object[] { Element("rPr", Element("b", null)), Element("t", "16") }),
            Element("r", Element("t", "01")),
            Element("rPh", Element("t", "99"), new("sb", 0), new("eb", 1)),
        });
        Assert.Equal(1601m, FirstResult(new EditedWorkbook().Set(Results, "D3", "inlineStr", runs)));
    }

    [Fact]
    public void Characters_escaped_by_Excel_are_read_as_themselves()
    {
        Assert.Equal(1601m, FirstResult(new EditedWorkbook().Words(Results, "D3", "1601_x000D_")));
        Assert.Equal("城关镇", new EditedWorkbook().Words(Results, "A3", "城关_x200B_镇").Read().Book.Facts.Results[0].Participant);
    }

    [Theory]
    [InlineData("b", "1", "真假值")]
    [InlineData("e", "#REF!", "公式错误")]
    [InlineData("e", "#DIV/0!", "公式错误")]
    [InlineData("d", "2025-09-12", "日期")]
    [InlineData("str", "abc", "要填数")]
    public void Another_kind_of_cell_is_refused_with_what_it_holds(string type, string stored, string says)
    {
        var error = Assert.Single(new EditedWorkbook().Set(Results, "D3", type, Element("v", stored)).Errors());
        Assert.Contains(says, error.Problem);
        Assert.Equal("D3", error.Cell);
        Assert.Equal(type == "b" ? "TRUE" : stored, error.Found);
    }

    [Theory]
    [InlineData("0.00%", "1600", "百分数")]
    [InlineData("yyyy-mm-dd", "45912", "日期")]
    [InlineData("yyyy\"年\"m\"月\"", "45912", "日期")]
    [InlineData("[h]:mm", "1.5", "日期")]
    [InlineData("0.0,", "1600", "缩小了")]
    [InlineData("0\\.0,", "16000", "缩小了")]
    [InlineData("0!.0,", "16000", "缩小了")]
    [InlineData("#,##0,,", "16000000", "缩小了")]
    [InlineData("0.0\"万\"", "1600", "单位“万”")]
    [InlineData("[>=10000]0\\.0,\"万\";0", "16000", "单位“万”")]
    [InlineData("#,##0\\元", "1600", "单位“元”")]
    [InlineData(";;;", "1600", "看不见")]
    [InlineData("\"1700\"", "1600", "看不见")]
    [InlineData("0;;;@", "-1600", "看不见")]
    [InlineData("0;-0;;@", "0", "看不见")]
    public void A_format_that_shows_something_else_is_refused(string code, string stored, string says) =>
        Assert.Contains(says, new EditedWorkbook().Number(Results, "D3", stored).Format(Results, "D3", code).Refusal());

    [Theory]
    [InlineData("#,##0.00_);[Red](#,##0.00)")]
    [InlineData("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ")]
    [InlineData("¥#,##0.00;¥-#,##0.00")]
    [InlineData("[Red]")]
    [InlineData("General")]
    [InlineData("G/通用格式")]
    [InlineData("0.00E+00")]
    [InlineData("# ?/?")]
    [InlineData("@")]
    [InlineData("0;-0;;@")]
    [InlineData("")]
    public void An_honest_format_does_no_harm(string code) =>
        Assert.Equal(1600m, FirstResult(new EditedWorkbook().Number(Results, "D3", "1600").Format(Results, "D3", code)));

    [Fact]
    public void A_zero_that_the_sheet_does_not_show_is_refused()
    {
        var edit = new EditedWorkbook().Number(Results, "D3", "0");
        edit.Sheet(Results).Element(Main + "sheetViews")!.Element(Main + "sheetView")!.SetAttributeValue("showZeros", "0");
        Assert.Contains(edit.Errors(), e => e.Cell == "D3" && e.Problem.Contains("不显示零值", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_struck_through_is_refused()
    {
        Assert.Contains("删除线", new EditedWorkbook().Format(Results, "D3", "General", struck: true).Refusal());
        var run = Element("is", Element("r", new object[] { Element("rPr", Element("strike", null)), Element("t", "1600") }));
        Assert.Contains("删除线", new EditedWorkbook().Set(Results, "D3", "inlineStr", run).Refusal());
        Assert.Contains("删除线", new EditedWorkbook().Format(Results, "A3", "@", struck: true).Refusal());
    }

    [Fact]
    public void A_formula_is_refused_with_or_without_its_value_shared_or_as_an_array()
    {
        foreach (var formula in new[]
        {
            Element("f", "1600+1"), Element("f", "D4", new("t", "shared"), new("ref", "D3:D5"), new("si", 0)), Element("f", null, new("t", "shared"), new("si", 0)),
            Element("f", "A1:A9", new("t", "array"), new("ref", "D3:D11")),
        })
        {
            Assert.Equal("工作表《季度结果》单元格 D3：写的是“1601”，这里是公式。请复制后“选择性粘贴—数值”。", new EditedWorkbook().Set(Results, "D3", null, formula, Element("v", "1601")).Refusal());
            Assert.Contains("这里是公式", new EditedWorkbook().Set(Results, "D3", null, formula).Refusal());
        }
    }

    [Fact]
    public void An_array_formula_cannot_reach_into_the_data_from_the_headings_or_an_example()
    {
        var array = Element("f", "A1:A9", new("t", "array"), new("ref", "D2:D11"));
        Assert.Contains("单元格 D2", new EditedWorkbook().Set(Results, "D2", "str", array, Element("v", "上报")).Refusal());
        var example = new EditedWorkbook();
        var row = example.Row(Results, 900);
        row.Add(Element("c", Element("is", Element("t", "示例：城关镇")), new("r", "A900"), new("t", "inlineStr")), Element("c", new object[] { array, Element("v", "1") }, new XAttribute("r", "D900")));
        Assert.Contains("示例行里的公式", example.Refusal());
    }

    [Fact]
    public void A_formula_in_the_names_of_units_gives_one_error_a_row_and_no_second_one_elsewhere()
    {
        var edit = new EditedWorkbook();
        foreach (var row in Enumerable.Range(3, 3))
        {
            edit.Set("单位", $"C{row}", null, Element("f", "ROW()-2"), Element("v", $"{row - 2}"));
        }

        Assert.Equal(["C3", "C4", "C5"], edit.Errors().Select(e => e.Cell));
    }

    [Theory]
    [InlineData("ABC\u202EDEF", "书写方向")]
    [InlineData("城关镇城关镇", "没有这个单位")]
    public void A_name_that_is_not_what_it_seems_is_refused(string name, string says) =>
        Assert.Contains(says, new EditedWorkbook().Words(Results, "A3", name).Refusal());

    [Theory]
    [InlineData("城 关 镇")]
    [InlineData("\u3000城关镇\u00A0")]
    [InlineData("城关镇\u200B")]
    public void A_name_with_blanks_or_invisible_characters_is_found(string name) =>
        Assert.Equal("城关镇", new EditedWorkbook().Words(Results, "A3", name).Read().Book.Facts.Results[0].Participant);

    [Fact]
    public void Text_that_a_program_made_into_a_date_or_a_long_number_is_refused()
    {
        Assert.Contains("变成了日期", new EditedWorkbook().Number(Results, "C3", "45912").Format(Results, "C3", "yyyy\"年\"m\"月\"").Refusal());
        Assert.Contains("数字太长", new EditedWorkbook().Number("单位", "B3", "1.2345678901234568E+17").Refusal());
        Assert.Equal("1001", new EditedWorkbook().Number("单位", "B3", "1001").Read().Book.Facts.Participants[0].Code);
    }

    [Theory]
    [InlineData("Q1")]
    [InlineData("第一季度")]
    [InlineData("1季度")]
    [InlineData("第 1 季度")]
    [InlineData("q１")]
    [InlineData("一季度")]
    public void A_period_is_read_in_the_ways_people_write_it(string word) =>
        Assert.Equal(First, new EditedWorkbook().Words(Results, "C3", word).Read().Book.Facts.Results[0].Period);

    [Theory]
    [InlineData("五季度")]
    [InlineData("2025.3")]
    [InlineData("去年")]
    public void An_unknown_period_is_refused(string word) => Assert.Contains("没有这个期次", new EditedWorkbook().Words(Results, "C3", word).Refusal());

    [Fact]
    public void A_date_in_a_number_cell_and_a_number_in_a_date_cell_are_refused()
    {
        Assert.Contains("这里是普通的数，不是日期", new EditedWorkbook().Number("一票否决", "C3", "45912").Format("一票否决", "C3", "General").Refusal());
        Assert.Contains("日期，应当是数", new EditedWorkbook().Number(Results, "D3", "45912").Format(Results, "D3", "yyyy-mm-dd").Refusal());
        Assert.Equal(new DateOnly(2025, 9, 12), new EditedWorkbook().Words("一票否决", "C3", "2025年9月12日").Read().Book.Facts.Vetoes[0].Date);
    }

    private static decimal? FirstResult(EditedWorkbook edit) => FirstResult(edit.Read());

    private static decimal? FirstResult(Documents.Workbooks.ReadYearBook read) =>
        read.Book.Facts.Results.Single(r => r.Participant == "城关镇" && r.Indicator == "招商引资到位资金" && r.Period == First).Reported;
}
