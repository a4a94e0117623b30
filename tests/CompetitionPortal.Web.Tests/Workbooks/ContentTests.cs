using System.Xml.Linq;
using static CompetitionPortal.Web.Tests.Workbooks.EditedWorkbook;

namespace CompetitionPortal.Web.Tests.Workbooks;

/// <summary>Contents that cannot be: each is refused with its cell, what stands there and how to mend it, all at once.</summary>
public sealed class ContentTests
{
    private const string Results = "季度结果";

    [Fact]
    public void All_errors_are_said_at_once_whatever_their_kind()
    {
        var errors = new EditedWorkbook()
            .Words(Results, "D3", "1.2万").Words(Results, "A4", "城关鎮").Words("目标任务", "C3", "—").Words("奖惩规则", "D3", "看情况").Blank("单位", "C3").Words("年度", "B9", "七位").Errors();
        Assert.Equal(
            ["年度!B9", "奖惩规则!D3", "单位!C3", "目标任务!C3", "季度结果!D3", "季度结果!A4"],
            errors.Select(e => $"{e.Sheet}!{e.Cell}"));
    }

    [Fact]
    public void What_the_facts_contradict_is_said_together_with_what_cannot_be_read()
    {
        var errors = new EditedWorkbook().Words(Results, "D3", "1.2万").Words(Results, "C5", "一季度").Number("目标任务", "C3", "0").Errors();
        Assert.Equal(["季度结果!D3", "目标任务!C3", "季度结果!C5"], errors.Select(e => $"{e.Sheet}!{e.Cell}"));
        Assert.Equal("0", errors[1].Found);
        Assert.Equal("一季度", errors[2].Found);
    }

    [Fact]
    public void Every_error_names_sheet_cell_problem_and_cure_in_Chinese()
    {
        var errors = new EditedWorkbook().Words(Results, "D3", "1.2万").Blank(Results, "A4").Words(Results, "C6", "一季度").Number("计分", "C3", "41").Errors();
        Assert.All(errors, e => Assert.True(e is { Sheet.Length: > 0, Cell.Length: > 0, Problem.Length: > 0, Cure.Length: > 0 }, e.ToString()));
        Assert.All(errors, e => Assert.Matches("^工作表《.+》单元格 [A-Z]+[0-9]+：.+。.+。$", e.ToString()));
    }

    [Fact]
    public void After_five_hundred_errors_the_rest_is_counted()
    {
        var edit = new EditedWorkbook();
        var row = edit.Row(Results, 3);
        foreach (var number in Enumerable.Range(1000, 700))
        {
            edit.Sheet(Results).Element(Main + "sheetData")!.Add(Element("row", Element("c", Element("is", Element("t", "无此单位")), new XAttribute("t", "inlineStr")), new XAttribute("r", number)));
        }

        var errors = edit.Errors();
        Assert.Equal(501, errors.Count);
        Assert.Equal($"文件：另有 {(700 * 3) - 500} 处错误没有列出。请先改正上面的错误。", errors[^1].ToString());
    }

    [Fact]
    public void Each_missing_cell_of_a_row_is_named()
    {
        var errors = new EditedWorkbook().Blank("目标任务", "B3").Blank("目标任务", "C3").Errors();
        Assert.Equal(["“指标”没有填", "“目标”没有填"], errors.Select(e => e.Problem));
    }

    [Theory]
    [InlineData("城关", "城关镇")]
    [InlineData("城关镇人民政府", "城关镇")]
    [InlineData("城关乡", "城关镇")]
    [InlineData("组识部", "组织部")]
    [InlineData("县委组织部", "组织部")]
    public void An_unknown_unit_is_refused_with_the_nearest_name(string name, string nearest) =>
        Assert.Contains($"是不是“{nearest}”？", new EditedWorkbook().Words(Results, "A3", name).Refusal());

    [Fact]
    public void A_unit_that_is_like_none_gets_no_suggestion_and_a_sum_row_its_own_cure()
    {
        Assert.EndsWith("请改成《单位》表里的名称，或在《单位》表加上它。", new EditedWorkbook().Words(Results, "A3", "海洋渔业").Refusal());
        Assert.Contains("合计行不读取", new EditedWorkbook().Words(Results, "A3", "合　计").Refusal());
    }

    [Fact]
    public void An_alias_and_a_code_are_the_unit()
    {
        var read = new EditedWorkbook().Words("单位", "B3", "T01").Words("单位", "D3", "城关、城关镇（原城郊乡）").Words(Results, "A3", "T01").Words(Results, "A4", "城关").Words(Results, "A5", "城关镇(原城郊乡)").Read();
        Assert.All(read.Book.Facts.Results.Take(6), r => Assert.Equal("T01", r.Participant));
    }

    [Fact]
    public void One_alias_of_two_units_is_refused() =>
        Assert.Contains("属于两个单位", new EditedWorkbook().Words("单位", "D3", "一号单位").Words("单位", "D4", "一号单位").Refusal());

    [Fact]
    public void A_unit_written_twice_is_refused_unless_dates_part_the_rows()
    {
        var twice = new EditedWorkbook().Words("单位", "A4", "城关镇");
        Assert.Contains(twice.Errors(), e => e is { Sheet: "单位", Cell: "A4" } && e.Problem.Contains("重叠", StringComparison.Ordinal));
        var overlapping = new EditedWorkbook().Words("单位", "B3", "T1").Words("单位", "B4", "T1").Words("单位", "G3", "2025-06-30").Words("单位", "F4", "2025-06-30");
        Assert.Contains(overlapping.Errors(), e => e is { Sheet: "单位", Cell: "A4" });
    }

    [Theory]
    [InlineData(Results, 3, "写了两次")]
    [InlineData("目标任务", 3, "写了两次")]
    [InlineData("基数", 3, "写了两次")]
    [InlineData("类别", 3, "写了两次")]
    [InlineData("指标", 3, "写了两次")]
    [InlineData("计分", 3, "写了两次")]
    [InlineData("计划", 3, "写了两次")]
    [InlineData("年度", 3, "写了两次")]
    public void A_row_written_twice_is_refused(string sheet, int number, string says)
    {
        var edit = new EditedWorkbook();
        var copy = new XElement(edit.Row(sheet, number));
        copy.SetAttributeValue("r", 2000);
        copy.Elements().Attributes("r").Remove();
        edit.Sheet(sheet).Element(Main + "sheetData")!.Add(copy);
        Assert.Contains(edit.Errors(), e => e.Sheet == sheet && e.Cell!.EndsWith("2000", StringComparison.Ordinal) && e.Problem.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("计划", "D3", "1.2", "倍")]
    [InlineData("等次", "C3", "90", "看不出是 90% 还是 90 倍")]
    [InlineData("年度", "B3", "二〇二五", "要填数")]
    [InlineData("年度", "B3", "25", "四位年份")]
    [InlineData("年度", "B14", "2341", "这里只能写")]
    [InlineData("奖惩规则", "J10", "两个半", "要填数")]
    public void A_parameter_that_could_be_misread_is_refused(string sheet, string address, string typed, string says)
    {
        var edit = new EditedWorkbook();
        edit.Words(sheet, address, typed).Cell(sheet, address).SetAttributeValue("s", null);
        Assert.Contains(edit.Errors(), e => (e.Problem + e.Cure).Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_quarter_for_an_indicator_of_half_years_is_the_half_year_and_reported()
    {
        var row = GoldenRow(new EditedWorkbook(), "挂点帮扶");
        var read = new EditedWorkbook().Words(Results, $"C{row}", "Q2").Read();
        Assert.Equal("“挂点帮扶”的二季度按上半年读入", Assert.Single(read.Notes).Problem);
        Assert.Equal(GoldenBook.Facts.Results.ToHashSet(), read.Book.Facts.Results.ToHashSet());
        Assert.Contains("没有这个期次", new EditedWorkbook().Words(Results, $"C{row}", "Q1").Refusal());
    }

    [Fact]
    public void A_half_year_for_a_flow_of_quarters_is_another_figure_and_refused()
    {
        var row = GoldenRow(new EditedWorkbook(), "固定资产投资") + 1;
        Assert.Contains("没有这个期次", new EditedWorkbook().Words(Results, $"C{row}", "上半年").Refusal());
    }

    [Fact]
    public void A_text_longer_than_the_database_takes_is_refused()
    {
        Assert.Contains("文字有 300 个字，最多 200 个", new EditedWorkbook().Words("单位", "A3", new string('长', 300)).Errors()[0].Problem);
        Assert.Contains("最多 2000 个", new EditedWorkbook().Words("加减分", "F3", new string('长', 2001)).Refusal());
        Assert.Contains("最多 100 个", new EditedWorkbook().Words("年度", "B5", new string('长', 101)).Refusal());
        Assert.Contains("一个单元格最多 32767 个字", new EditedWorkbook().Words("加减分", "F3", new string('长', 32768)).Refusal());
    }

    [Fact]
    public void Codes_and_indicators_that_differ_in_case_only_are_refused_as_a_database_may_take_them_for_one()
    {
        Assert.Contains(new EditedWorkbook().Words("单位", "B3", "u1").Words("单位", "B4", "U1").Errors(), e => e is { Sheet: "单位", Cell: "B4" } && e.Problem.Contains("只差大小写", StringComparison.Ordinal));
        Assert.Contains(new EditedWorkbook().Words("指标", "A3", "gdp").Words("指标", "A4", "GDP").Errors(), e => e is { Sheet: "指标", Cell: "A4" } && e.Problem.Contains("只差大小写", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("最高倍数=120%", "最高倍数=1.2")]
    [InlineData("最高倍数＝１．２", "最高倍数=1.2")]
    public void A_percentage_of_full_marks_is_its_share(string typed, string meant) =>
        Assert.Equal(meant, Domain.Rulebooks.CurveText.Parameters(new EditedWorkbook().Words("计分", "E3", typed).Read().Book.Rulebook.Uses[0].Curve));

    [Fact]
    public void Points_with_a_percent_sign_are_refused() => Assert.Contains("不能带百分号", new EditedWorkbook().Words("计分", "E6", "每超扣=2%").Refusal());

    [Fact]
    public void A_name_that_a_list_would_take_apart_is_refused() =>
        Assert.Contains(new EditedWorkbook().Words("类别", "C3", "乡镇、街道").Errors(), e => e is { Sheet: "类别", Cell: "C3" });

    private static int GoldenRow(EditedWorkbook edit, string indicator) =>
        edit.Sheet(Results).Descendants(Main + "row").Where(r => r.Elements().ElementAtOrDefault(1)?.Value == indicator).Select(r => (int)r.Attribute("r")!).First();
}
