using System.Globalization;
using CompetitionPortal.Documents.Sheets;

namespace CompetitionPortal.Web.Tests.Sheets;

/// <summary>Figures as clerks type them and as spreadsheets store them: understood or refused, never misread.</summary>
public sealed class CellNumberTests
{
    [Theory]
    [InlineData("12.5", "12.5")]
    [InlineData("-12.50", "-12.5")]
    [InlineData("1600", "1600")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("2.9999999999999996", "3")]
    [InlineData("24012.300000000105", "24012.3")]
    [InlineData("24012.299999999897", "24012.3")]
    [InlineData("1.2E3", "1200")]
    [InlineData("9.9999999999999995E-7", "0.000001")]
    [InlineData("123456789012.345", "123456789012.345")]
    [InlineData("999999999999999", "999999999999999")]
    [InlineData("1234567890.0001", "1234567890.0001")]
    [InlineData("98765432.1234567", "98765432.1234567")]
    [InlineData("2999.88", "2999.88")]
    [InlineData("99999999999999.9", "99999999999999.9")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("0E+00", "0")]
    public void A_number_cell_gives_the_number_that_was_meant(string stored, string value) =>
        Assert.Equal(value, Plain(CellNumber.Read(new SheetCell(1, 1, CellKind.Number, stored))));

    [Theory]
    [InlineData("24012.300000000105", true)]
    [InlineData("0.30000000000000004", false)]
    public void A_tail_that_the_program_itself_would_show_is_reported(string stored, bool reported) =>
        Assert.Equal(reported, CellNumber.Read(new SheetCell(1, 1, CellKind.Number, stored)).Note is not null);

    [Theory]
    [InlineData("NaN")]
    [InlineData("INF")]
    [InlineData("1E400")]
    [InlineData("1E28")]
    [InlineData("1000000000000000")]
    [InlineData("0.12345678901")]
    [InlineData("12abc")]
    [InlineData("1,234")]
    public void A_number_cell_beyond_what_can_be_computed_is_refused(string stored) =>
        Refused(CellNumber.Read(new SheetCell(1, 1, CellKind.Number, stored)));

    [Theory]
    [InlineData("12.5", "12.5")]
    [InlineData("１２．５", "12.5")]
    [InlineData("－１２．５", "-12.5")]
    [InlineData("−3", "-3")]
    [InlineData("+3", "3")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1，234.5", "1234.5")]
    [InlineData("１，２３４，５６７", "1234567")]
    [InlineData("1 234 567.8", "1234567.8")]
    [InlineData("1\u00A0234", "1234")]
    [InlineData(" 7 ", "7")]
    [InlineData("\u3000７\u3000", "7")]
    [InlineData("\u00A07\u00A0", "7")]
    [InlineData("\uFEFF7", "7")]
    [InlineData("1\u200B2", "12")]
    [InlineData("1\u00AD2", "12")]
    [InlineData("\u200E12\u200E", "12")]
    [InlineData("\u202A12\u202C", "12")]
    [InlineData("12\n", "12")]
    [InlineData("-0", "0")]
    [InlineData("007", "7")]
    [InlineData("- 5", "-5")]
    public void Text_that_plainly_is_one_number_is_read(string typed, string value) =>
        Assert.Equal(value, Plain(CellNumber.Read(Text(typed))));

    [Fact]
    public void What_was_normalised_is_reported()
    {
        Assert.Null(CellNumber.Read(Text("12.5")).Note);
        Assert.Equal("“１２．５”按 12.5 读入", CellNumber.Read(Text("１２．５")).Note);
        Assert.Equal("“1，234.5”按 1234.5 读入", CellNumber.Read(Text("1，234.5")).Note);
    }

    [Theory]
    [InlineData("1,23", "千位分隔符")]
    [InlineData("12,5", "千位分隔符")]
    [InlineData("1.234,5", "千位分隔符")]
    [InlineData("1,2345", "千位分隔符")]
    [InlineData("1234,567", "千位分隔符")]
    [InlineData(",5", "千位分隔符")]
    [InlineData("12 5", "中间有空格")]
    [InlineData("12 .5", "中间有空格")]
    [InlineData("1\u30002", "中间有空格")]
    [InlineData("12\n345", "两行")]
    [InlineData("12\r\n5", "两行")]
    [InlineData("1.2万", "带了“万”")]
    [InlineData("１．２ 万", "带了“万”")]
    [InlineData("3.4亿", "带了“亿”")]
    [InlineData("5万元", "带了“万元”")]
    [InlineData("1,200亿元", "带了“亿元”")]
    [InlineData("95%", "百分号")]
    [InlineData("95 ％", "百分号")]
    [InlineData("1.2e3", "科学记数法")]
    [InlineData("1E+3", "科学记数法")]
    [InlineData("'123", "撇号")]
    [InlineData("’123", "撇号")]
    [InlineData("12起", "带了文字")]
    [InlineData("6000元", "带了文字")]
    [InlineData("1O0", "要填数")]
    [InlineData("约12", "要填数")]
    [InlineData("12-15", "要填数")]
    [InlineData("(5)", "要填数")]
    [InlineData("5-", "要填数")]
    [InlineData("1.2.3", "要填数")]
    [InlineData("一百", "要填数")]
    [InlineData("①", "要填数")]
    [InlineData("١٢", "要填数")]
    [InlineData("½", "要填数")]
    [InlineData("12。5", "要填数")]
    [InlineData("=1+1", "要填数")]
    [InlineData("TRUE", "要填数")]
    [InlineData("12345678901234567890", "超出可以计算的范围")]
    [InlineData("1000000000000000", "一千万亿")]
    [InlineData("\u202E21", "书写方向")]
    [InlineData("1\u200F2", "书写方向")]
    [InlineData("-", "没有报、是零还是不考核")]
    [InlineData("—", "没有报、是零还是不考核")]
    [InlineData("－", "没有报、是零还是不考核")]
    [InlineData("——", "没有报、是零还是不考核")]
    [InlineData("/", "没有报、是零还是不考核")]
    [InlineData("无", "没有报、是零还是不考核")]
    [InlineData(" 未 报 ", "没有报、是零还是不考核")]
    [InlineData("不考核", "要填数")]
    public void Text_that_could_be_misread_is_refused_with_the_cure(string typed, string says)
    {
        var figure = CellNumber.Read(Text(typed));
        Refused(figure);
        Assert.Contains(says, figure.Problem);
    }

    [Fact]
    public void A_unit_inside_the_cell_is_refused_with_the_figure_to_type()
    {
        Assert.Equal("计量单位是万元就填 1.2，是元就填 12000", CellNumber.Read(Text("1.2万")).Cure);
        Assert.Equal("计量单位是万元就填 34000，是元就填 340000000", CellNumber.Read(Text("3.4 亿元")).Cure);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u3000\u00A0")]
    [InlineData("\u200B\uFEFF")]
    [InlineData("\n")]
    public void What_shows_nothing_is_blank_and_not_zero(string typed)
    {
        Assert.Equal(default, CellNumber.Read(Text(typed)));
        Assert.Equal(default, CellNumber.Read(null));
        Assert.Equal(0m, CellNumber.Read(new SheetCell(1, 1, CellKind.Number, "0")).Value);
    }

    [Theory]
    [InlineData(CellKind.Percent, "0.95", "百分数")]
    [InlineData(CellKind.Date, "45912", "日期")]
    [InlineData(CellKind.Boolean, "TRUE", "真假值")]
    [InlineData(CellKind.Error, "#REF!", "公式错误")]
    public void A_cell_of_another_kind_is_no_figure(CellKind kind, string stored, string says)
    {
        var figure = CellNumber.Read(new SheetCell(1, 1, kind, stored));
        Refused(figure);
        Assert.Contains(says, figure.Problem);
    }

    [Theory]
    [InlineData(CellKind.Number, "0.3", "0.3")]
    [InlineData(CellKind.Number, "1", "1")]
    [InlineData(CellKind.Percent, "0.95", "0.95")]
    [InlineData(CellKind.Percent, "1.2", "1.2")]
    [InlineData(CellKind.Text, "30%", "0.3")]
    [InlineData(CellKind.Text, "３０％", "0.3")]
    [InlineData(CellKind.Text, "99.996 %", "0.99996")]
    [InlineData(CellKind.Text, "120%", "1.2")]
    [InlineData(CellKind.Text, "0.3", "0.3")]
    public void A_share_is_read_as_number_percentage_or_text(CellKind kind, string stored, string value) =>
        Assert.Equal(value, Plain(CellNumber.ReadShare(new SheetCell(1, 1, kind, stored))));

    [Theory]
    [InlineData(CellKind.Number, "95")]
    [InlineData(CellKind.Text, "95")]
    [InlineData(CellKind.Number, "1.2")]
    public void A_share_above_one_without_percent_could_be_either(CellKind kind, string stored)
    {
        var share = CellNumber.ReadShare(new SheetCell(1, 1, kind, stored));
        Refused(share);
        Assert.Equal($"看不出是 {stored}% 还是 {stored} 倍", share.Problem);
    }

    [Theory]
    [InlineData("95%%")]
    [InlineData("%")]
    [InlineData("1.2万%")]
    [InlineData("三成")]
    public void A_share_that_cannot_be_read_is_refused(string typed) => Refused(CellNumber.ReadShare(Text(typed)));

    private static SheetCell Text(string typed) => new(1, 1, CellKind.Text, typed);

    private static string Plain(CellFigure figure)
    {
        Assert.True(figure.Problem is null, figure.Problem);
        return figure.Value!.Value.ToString(CultureInfo.InvariantCulture);
    }

    private static void Refused(CellFigure figure)
    {
        Assert.Null(figure.Value);
        Assert.False(string.IsNullOrEmpty(figure.Problem));
        Assert.False(string.IsNullOrEmpty(figure.Cure));
    }
}
