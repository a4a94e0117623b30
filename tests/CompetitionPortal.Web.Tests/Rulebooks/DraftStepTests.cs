using System.Text.Json;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>Blocks, values filled down and blank rows: what becomes of a draft, and what is said.</summary>
public sealed class DraftStepTests
{
    private static readonly RulebookTables Golden = RulebookTables.Of(GoldenYearSource.Rulebook(), []);

    [Fact]
    public void A_block_fills_to_the_right_and_downward_and_rows_are_added()
    {
        var step = Paste(RulebookTables.Blank, YearLayout.Classes, 0, [0, 1, 2], [["乡镇", "１００", "乡镇"], ["党群部门 ", "1,000.50", "县直"], ["政府\n部门", "100", "县直"]]);

        Assert.Equal([["乡镇", "100", "乡镇"], ["党群部门", "1000.5", "县直"], ["政府 部门", "100", "县直"]], step.Tables.Rows(YearLayout.Classes).Select(r => r.Take(3)));
        Assert.Equal("已粘贴 3 行 3 列，还没有保存。", step.Said);
        Assert.Empty(step.Problems);
    }

    [Fact]
    public void Headings_as_files_write_them_are_understood()
    {
        var step = Paste(RulebookTables.Blank, YearLayout.Indicators, 0, [0, 1, 2], [["指标名称", "计量单位", "牵头单位"], ["财政收入", "万元", "财政局"]]);

        var row = Assert.Single(step.Tables.Rows(YearLayout.Indicators));
        Assert.Equal(("财政收入", "万元", "财政局"), (row[0], row[1], row[YearLayout.Indicators.ColumnOf("数据责任单位") - 1]));
    }

    [Fact]
    public void A_number_in_front_of_the_headings_is_left_out_and_unknown_ones_are_all_said()
    {
        var numbered = Paste(RulebookTables.Blank, YearLayout.Indicators, 0, [0, 1, 2], [["序号", "指标名称", "单位", "频次"], ["1", "财政收入", "万元", "月"]]);
        var unknown = Paste(RulebookTables.Blank, YearLayout.Indicators, 0, [0, 1, 2], [["序号", "指标", "频次", "口径", "备注"], ["1", "财政收入", "月", "累计", "新"]]);

        var row = Assert.Single(numbered.Tables.Rows(YearLayout.Indicators));
        Assert.Equal(("财政收入", "万元", "月"), (row[0], row[1], row[3]));
        Assert.StartsWith("第一行像是表头，但“口径”、“备注”不是这张表的列名。“口径”是不是“填报口径”？", Assert.Single(unknown.Problems), StringComparison.Ordinal);
        Assert.Same(RulebookTables.Blank, unknown.Tables);
    }

    [Fact]
    public void Rows_that_are_there_are_filled_first_and_other_cells_stay()
    {
        var known = Golden.Rows(YearLayout.Indicators);

        var step = Paste(Golden, YearLayout.Indicators, known.Count - 1, [1], [["亿元"], ["起"]]);

        var rows = step.Tables.Rows(YearLayout.Indicators);
        Assert.Equal(known.Count + 1, rows.Count);
        Assert.Equal((known[^1][0], "亿元", known[^1][2]), (rows[known.Count - 1][0], rows[known.Count - 1][1], rows[known.Count - 1][2]));
        Assert.Equal(("", "起"), (rows[^1][0], rows[^1][1]));
        Assert.Equal(known.Take(known.Count - 1), rows.Take(known.Count - 1));
    }

    [Fact]
    public void What_a_column_cannot_take_is_said_with_its_place_and_cure_and_the_rest_stays()
    {
        var step = Paste(RulebookTables.Blank, YearLayout.Indicators, 0, [0, 1, 2, 3], [["财政收入", "万元", " 累计", "季度"], ["民主测评", "分", "年终", "每季"], ["信访", "起", "当期", "月"]]);

        Assert.Equal(["财政收入", "民主测评", "信访"], step.Tables.Rows(YearLayout.Indicators).Select(r => r[0]));
        Assert.Equal(("累计", "季度"), (step.Tables.Rows(YearLayout.Indicators)[0][2], step.Tables.Rows(YearLayout.Indicators)[0][3]));
        Assert.Equal(("年终", "每季"), (step.Tables.Rows(YearLayout.Indicators)[1][2], step.Tables.Rows(YearLayout.Indicators)[1][3]));
        Assert.Equal(
            ["第 2 行“填报口径”写的是“年终”：这里只能写：累计、当期、期末、水平。请从下拉列表里选一个。", "第 2 行“频次”写的是“每季”：这里只能写：月、季度、半年、全年。请从下拉列表里选一个。"],
            step.Problems);
    }

    [Fact]
    public void Many_problems_are_counted()
    {
        var step = Paste(RulebookTables.Blank, YearLayout.Classes, 0, [1], [.. Enumerable.Repeat<string[]>(["一百分"], 20)]);

        Assert.Equal(13, step.Problems.Count);
        Assert.StartsWith("第 1 行“满分”写的是“一百分”：", step.Problems[0], StringComparison.Ordinal);
        Assert.Equal("共 20 处，其余的写在格子旁边。", step.Problems[^1]);
    }

    [Fact]
    public void A_row_of_headings_says_which_columns_follow()
    {
        var named = Paste(RulebookTables.Blank, YearLayout.Indicators, 0, [0, 1, 2], [["指标", "频次", "计量单位"], ["财政收入", "季度", "万元"]]);
        var unknown = Paste(RulebookTables.Blank, YearLayout.Indicators, 0, [0, 1, 2], [["指标", "分值"], ["财政收入", "20"]]);
        var type = Paste(RulebookTables.Blank, YearLayout.Grades, 0, [0, 1], [["名额", "优秀"]]);

        var row = Assert.Single(named.Tables.Rows(YearLayout.Indicators));
        Assert.Equal(("财政收入", "万元", "季度"), (row[0], row[1], row[3]));
        Assert.Equal("已粘贴 1 行 3 列，还没有保存。", named.Said);
        Assert.StartsWith("第一行像是表头，但“分值”不是这张表的列名。这张表的列名是：指标、计量单位、", Assert.Single(unknown.Problems), StringComparison.Ordinal);
        Assert.Same(RulebookTables.Blank, unknown.Tables);
        Assert.Equal("名额", type.Tables.Rows(YearLayout.Grades)[0][0]);
    }

    [Fact]
    public void Indicators_of_a_class_go_to_its_own_rows_and_those_of_other_classes_are_said()
    {
        var before = Golden.Rows(YearLayout.Uses);
        var (first, last) = (before[0][0], before[^1][0]);
        Assert.NotEqual(first, last);

        var step = Paste(Golden, YearLayout.Uses, 0, [1, 2, 3], [["类别", "指标", "满分", "计分方式", "参数"], [first, before[0][1], "12", "按比例", "最高倍数=1"], [last, "别的", "5", "", ""]], first);

        var rows = step.Tables.Rows(YearLayout.Uses);
        Assert.Equal(before.Count, rows.Count);
        Assert.Equal([first, before[0][1], "12", "按比例", "最高倍数=1"], rows[0].Take(5));
        Assert.Equal(before.Skip(1), rows.Skip(1));
        Assert.Equal($"有 1 行不是“{first}”的，没有放进来。请点开那一类，再粘贴一次。", Assert.Single(step.Problems));

        var more = Paste(Golden, YearLayout.Uses, before.Count, [1, 2], [["新的一项", "3"]], first);
        Assert.Equal([first, "新的一项", "3"], more.Tables.Rows(YearLayout.Uses)[^1].Take(3));
        Assert.Equal($"第 {before.Count + 1} 项“指标”写的是“新的一项”：《指标》里没有它。请先在《指标》里写上，或从列表里选一个。", Assert.Single(more.Problems));
    }

    [Fact]
    public void What_is_too_wide_too_long_or_no_block_is_said()
    {
        var wide = Paste(RulebookTables.Blank, YearLayout.AdjustmentLevels, 0, [1, 2], [["省级", "1", "多", ""], ["市级", "0.5", "多", "出"]]);

        Assert.Equal("已粘贴 2 行 2 列，还没有保存。", wide.Said);
        Assert.Contains("右边有 3 格超出了这张表的最后一列，没有采用。", wide.Problems[0], StringComparison.Ordinal);
        Assert.Contains("一次最多粘贴 500 行，这里有 501 行", Assert.Single(Paste(Golden, YearLayout.Classes, 0, [0], [.. Enumerable.Repeat<string[]>(["a"], 501)]).Problems), StringComparison.Ordinal);
        foreach (var block in new[] { null, "乱写", "[]" })
        {
            var step = Take(Golden, YearLayout.Classes, "paste:0.0", new() { ["block"] = block, ["columns"] = "0" });
            Assert.Equal("没有粘贴。", step!.Said);
            Assert.Same(Golden, step.Tables);
        }

        Assert.Contains("请先点表里的一格", Assert.Single(Paste(Golden, YearLayout.Classes, 0, [77], [["a"]]).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Fines_of_persons_cannot_be_pasted_in()
    {
        var fine = YearLayout.Outcomes.ColumnOf("个人承担") - 1;

        var step = Paste(RulebookTables.Blank, YearLayout.Outcomes, 0, [0, fine], [["P1", "是"]]);

        Assert.Equal(("P1", ""), (step.Tables.Rows(YearLayout.Outcomes)[0][0], step.Tables.Rows(YearLayout.Outcomes)[0][fine]));
        Assert.Contains("超出了这张表的最后一列", step.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_is_filled_into_the_blank_cells_below_only()
    {
        var tables = RulebookTables.Blank.With(YearLayout.Indicators, [Row(YearLayout.Indicators, "甲", "万元"), Row(YearLayout.Indicators, "乙"), Row(YearLayout.Indicators, "丙", "起"), Row(YearLayout.Indicators, "丁")]);

        var step = Take(tables, YearLayout.Indicators, "fill:0.1", [])!;
        var fromBlank = Take(tables, YearLayout.Indicators, "fill:3.1", [])!;
        var nothing = Take(tables, YearLayout.Indicators, "fill:1.3", [])!;

        Assert.Equal(["万元", "万元", "起", "万元"], step.Tables.Rows(YearLayout.Indicators).Select(r => r[1]));
        Assert.Equal("已把“万元”填到“计量单位”下面的 2 个空格，还没有保存。", step.Said);
        Assert.Equal(["万元", "", "起", "起"], fromBlank.Tables.Rows(YearLayout.Indicators).Select(r => r[1]));
        Assert.Contains("请先写好一格", Assert.Single(nothing.Problems), StringComparison.Ordinal);
        Assert.Equal("“指标”下面没有空格，没有改动。", Take(tables, YearLayout.Indicators, "fill:0.0", [])!.Said);
        Assert.Contains("请先写一格", Assert.Single(Take(tables, YearLayout.Indicators, "fill:4.1", [])!.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("计分方式")]
    [InlineData("参数")]
    public void A_curve_is_filled_down_with_its_parameters_within_its_class(string heading)
    {
        string[] use = ["乡镇", "甲", "10", "每超每低加扣", "每超加=1"];
        var tables = RulebookTables.Blank.With(YearLayout.Uses, [Row(YearLayout.Uses, use), Row(YearLayout.Uses, "部门", "甲", "10"), Row(YearLayout.Uses, "乡镇", "乙", "5"), Row(YearLayout.Uses, "乡镇", "丙", "5", "直接计分")]);

        var step = Take(tables, YearLayout.Uses, $"fill:0.{YearLayout.Uses.ColumnOf(heading) - 1}", [])!;

        Assert.Equal(["每超每低加扣/每超加=1", "/", "每超每低加扣/每超加=1", "直接计分/"], step.Tables.Rows(YearLayout.Uses).Select(r => $"{r[3]}/{r[4]}"));
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData(" 12 ", 12)]
    [InlineData("0", 0)]
    [InlineData("很多", 0)]
    [InlineData("999", 0)]
    public void Blank_rows_are_asked_for_by_number(string asked, int rows)
    {
        var step = Take(Golden, YearLayout.Classes, "rows", new() { [DraftStep.RowsField] = asked })!;

        Assert.Equal((rows, rows == 0 ? 1 : 0), (step.Blank, step.Problems.Count));
        Assert.Null(Take(Golden, YearLayout.Classes, "save", []));
        Assert.Null(Take(Golden, YearLayout.Classes, "fill:1", []));
    }

    [Fact]
    public void Rows_that_are_not_saved_yet_are_read_however_many_and_keep_their_places_for_what_is_asked_in_them()
    {
        var fields = Enumerable.Range(0, 60).ToDictionary(r => DraftForm.Cell(r, 0), r => r == 3 ? "" : $"类{r}");

        var saved = DraftForm.Apply(RulebookTables.Blank, YearLayout.Classes, null, new([], [], [], [], [], []), fields.GetValueOrDefault, "delete:7");

        Assert.Equal(58, saved.Rows(YearLayout.Classes).Count);
        Assert.DoesNotContain(saved.Rows(YearLayout.Classes), r => r[0] == "类7");
        Assert.Equal("类8", saved.Rows(YearLayout.Classes)[6][0]);
    }

    private static string[] Row(SheetLayout layout, params string[] texts) => [.. texts, .. Enumerable.Repeat("", layout.Columns.Count - texts.Length)];

    private static DraftStep Paste(RulebookTables tables, SheetLayout layout, int row, int[] columns, string[][] block, string? participantClass = null) =>
        Take(tables, layout, $"paste:{row}.{columns[0]}", new() { [DraftStep.BlockField] = JsonSerializer.Serialize(block), [DraftStep.ColumnsField] = string.Join(',', columns) }, participantClass)!;

    private static DraftStep? Take(RulebookTables tables, SheetLayout layout, string act, Dictionary<string, string?> fields, string? participantClass = null) =>
        DraftStep.Take(tables, layout, participantClass, act, fields.GetValueOrDefault, t => new DraftView(2025, 1, t, [], (_, _) => null));
}
