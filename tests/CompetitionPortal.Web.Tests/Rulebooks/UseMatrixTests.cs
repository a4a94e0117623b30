using System.Text.Json;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>The full marks of all classes in one table: typed, pasted, filled down, emptied.</summary>
public sealed class UseMatrixTests
{
    private static readonly string[] Classes = ["乡镇", "党群", "政府"];
    private static readonly RulebookTables Empty = RulebookTables.Blank
        .With(YearLayout.Classes, Classes.Select(c => Row(YearLayout.Classes, c, "100")))
        .With(YearLayout.Indicators, new[] { "财政收入", "固定资产投资", "信访", "省级采用" }.Select(n => Row(YearLayout.Indicators, n, "万元")))
        .With(YearLayout.Parts, [Row(YearLayout.Parts, "信访", "省级采用", "5")]);

    private static readonly RulebookTables Scored = Empty.With(YearLayout.Uses,
    [
        Row(YearLayout.Uses, "乡镇", "财政收入", "12", "每超每低加扣", "每超加=1", "固定分", "3", "第四条", "一票否决", "1", "专项"),
        Row(YearLayout.Uses, "乡镇", "信访", "5", "直接计分"),
        Row(YearLayout.Uses, "政府", "信访", "8"),
    ]);

    [Fact]
    public void A_row_is_an_indicator_that_can_be_scored_and_a_column_a_class()
    {
        var matrix = new UseMatrix(Scored);

        Assert.Equal(Classes, matrix.Classes);
        Assert.Equal(["财政收入", "固定资产投资", "信访"], matrix.Indicators);
        Assert.Equal(["12", "", ""], Classes.Select(c => matrix.MarksOf("财政收入", c)));
        Assert.Equal([17m, 0m, 8m], Classes.Select(matrix.SumOf));
        Assert.Equal(["直接计分", ""], matrix.KindsOf("信访"));
    }

    [Fact]
    public void A_new_cell_is_scored_as_another_class_scores_it_and_stands_in_the_order_of_the_table()
    {
        var (tables, unused) = UseMatrix.Apply(Scored, Fields(("财政收入", ["12", "10", "9"]), ("固定资产投资", ["4", "", "6"]), ("信访", ["5", "", "8"])).GetValueOrDefault);

        Assert.Empty(unused);
        var rows = tables.Rows(YearLayout.Uses);
        Assert.Equal(["乡镇 财政收入 12", "乡镇 固定资产投资 4", "乡镇 信访 5", "政府 财政收入 9", "政府 固定资产投资 6", "政府 信访 8", "党群 财政收入 10"], rows.Select(r => string.Join(' ', r.Take(3))));
        Assert.Equal(["党群", "财政收入", "10", "每超每低加扣", "每超加=1", "固定分", "3", "第四条", "一票否决", "1", "", ""], rows[^1]);
        Assert.Equal(Scored.Rows(YearLayout.Uses), rows.Where(r => r[1] != "固定资产投资" && (r[1] != "财政收入" || r[0] == "乡镇")));
    }

    [Fact]
    public void An_emptied_cell_goes_with_the_save_and_a_card_that_was_begun_stays()
    {
        var stored = Scored.With(YearLayout.Uses, [.. Scored.Rows(YearLayout.Uses), Row(YearLayout.Uses, "党群", "信访", "", "直接计分")]);
        var (typed, _) = UseMatrix.Apply(stored, Fields(("财政收入", ["", "", ""]), ("信访", ["5", "", "8"])).GetValueOrDefault);
        Assert.Equal(4, typed.Rows(YearLayout.Uses).Count);

        var (kept, removed) = UseMatrix.WithoutEmptied(typed, stored);

        Assert.Equal(["乡镇 财政收入"], removed);
        Assert.Equal(["乡镇 信访 5 直接计分", "政府 信访 8 ", "党群 信访  直接计分"], kept.Rows(YearLayout.Uses).Select(r => string.Join(' ', r.Take(4))));
    }

    [Fact]
    public void A_way_of_scoring_is_chosen_for_all_classes_at_once_and_the_same_one_changes_nothing()
    {
        var fields = Fields(("财政收入", ["12", "10", ""]), ("固定资产投资", ["", "", ""]), ("信访", ["5", "", "8"]));
        (fields[UseMatrix.KindField(0)], fields[UseMatrix.KindField(1)], fields[UseMatrix.KindField(2)]) = ("每超每低加扣", "按比例", "按比例");

        var (tables, unused) = UseMatrix.Apply(Scored, fields.GetValueOrDefault);

        Assert.Equal(["固定资产投资"], unused);
        Assert.Equal(["每超每低加扣/每超加=1", "按比例/", "按比例/", "每超每低加扣/每超加=1"], tables.Rows(YearLayout.Uses).Select(r => $"{r[3]}/{r[4]}"));
        Assert.Contains("“固定资产投资”还没有哪一类写了分值", Assert.Single(UseMatrixStep.Unused(unused)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_with_headings_goes_by_its_names()
    {
        var step = Paste(Empty, 2, 3,
        [
            ["", "", "分值", "", ""],
            ["序号", "考核指标", "政府", "乡 镇", "备注"],
            ["1", "财政收入 ", "12", "１０", "多"],
            ["2", "信访", "—", "5分", ""],
            ["3", "新的一项", "3", "", ""],
            ["", "二、其他", "", "", ""],
            ["", "合计", "15", "15", ""],
        ]);

        Assert.Equal(["乡镇 财政收入 10", "乡镇 信访 5", "政府 财政收入 12", "政府 新的一项 3"], Texts(step));
        Assert.Equal("已放进 3 行，还没有保存。", step.Said);
        Assert.Equal(
            [
                "“备注”不是类别的名称，这几列没有放进来。是类别的，请把表头改成和“类别”里一样，再粘贴。",
                "“二、其他”不是“指标”里的名称，也没有分值，没有放进来。",
                "“合计”一行没有放进来，合计由这里算。",
                "“指标”里没有“新的一项”。名称写错了的，改了再粘贴；是新的一项，点“写进指标”。",
            ],
            step.Problems);
        var named = UseMatrixStep.Take(step.Tables, [], "names", _ => null, View)!;
        Assert.Equal("新的一项", named.Tables.Rows(YearLayout.Indicators)[^1][0]);
        Assert.Empty(new UseMatrix(named.Tables).Indicators.Except(new UseMatrix(named.Tables).Known));
    }

    [Fact]
    public void A_row_of_sums_may_say_so_in_a_column_before_the_names()
    {
        var step = Paste(Empty, 0, 0, [["序号", "指标", "乡镇", "党群", "政府"], ["1", "财政收入", "12", "", ""], ["合 计", "", "12", "0", "0"], ["", "", "3", "", ""]]);

        Assert.Equal(["乡镇 财政收入 12"], Texts(step));
        Assert.Equal(["“合 计”一行没有放进来，合计由这里算。", "粘贴的第 3 行没有指标名称，没有放进来。请补上名称再粘贴这一行。"], step.Problems);
    }

    [Fact]
    public void Headings_that_are_no_classes_place_nothing_and_the_nearest_class_is_named()
    {
        var tables = Empty.With(YearLayout.Classes, [Row(YearLayout.Classes, "工业主导型镇", "100"), Row(YearLayout.Classes, "农业镇", "100")]);

        var none = Paste(tables, 0, 0, [["序号", "指标", "工业镇", "街办"], ["1", "财政收入", "12", "8"]]);
        var titled = Paste(tables, 0, 1, [["", "各类镇分值", "", ""], ["序号", "考核指标", "工业镇", "街办"], ["1", "财政收入", "12", "8"]]);
        var single = Paste(tables, 0, 1, [["工业镇"], ["12"], ["8"]]);
        var some = Paste(tables, 0, 0, [["序号", "指标", "工业镇", "农业镇"], ["1", "财政收入", "12", "8"]]);

        Assert.Equal("第一行像是表头，但“工业镇”、“街办”不是类别的名称，没有粘贴。“工业镇”是不是“工业主导型镇”？类别叫“工业主导型镇”、“农业镇”，请把表头改成这样再粘贴；没有表头的，只复制分值。", Assert.Single(none.Problems));
        Assert.Same(tables, none.Tables);
        Assert.Equal(none.Problems, titled.Problems);
        Assert.Contains("“工业镇”是不是“工业主导型镇”？", Assert.Single(single.Problems), StringComparison.Ordinal);
        Assert.Equal(["农业镇 财政收入 8"], some.Tables.Rows(YearLayout.Uses).Select(r => string.Join(' ', r.Take(3))));
        Assert.StartsWith("“工业镇”不是类别的名称，这几列没有放进来。“工业镇”是不是“工业主导型镇”？", Assert.Single(some.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_without_headings_goes_from_the_cell_on_or_by_the_names_in_front()
    {
        var plain = Paste(Empty, 1, 2, [["3", "4"], ["五", ""], ["6", "7"]]);
        var named = Paste(Empty, 0, 0, [["信访", "5", "6", "7", "直接计分"], ["财政收入", "8"]]);
        var inside = Paste(Empty, 0, 2, [["信访", "5"], ["财政收入", "8"]]);
        var numbers = Paste(Empty, 0, 0, [["1", "5"], ["2", "8"]]);

        Assert.Equal(["党群 固定资产投资 3", "党群 信访 五", "政府 固定资产投资 4"], Texts(plain));
        Assert.Equal(2, plain.Problems.Count);
        Assert.Contains("“6”起的一行超出了最后一项指标", plain.Problems[0], StringComparison.Ordinal);
        Assert.StartsWith("“信访”在“党群”写的是“五”：", plain.Problems[1], StringComparison.Ordinal);
        Assert.Equal(["乡镇 财政收入 8", "乡镇 信访 5", "党群 信访 6", "政府 信访 7"], Texts(named));
        Assert.All(named.Tables.Rows(YearLayout.Uses).Where(r => r[1] == "信访"), r => Assert.Equal("直接计分", r[3]));
        Assert.Equal(["乡镇 财政收入 8", "乡镇 信访 5"], Texts(inside));
        Assert.Contains("第一列应当是指标名称", Assert.Single(numbers.Problems), StringComparison.Ordinal);
        Assert.Same(Empty, numbers.Tables);
        Assert.Contains("读不出来", Assert.Single(UseMatrixStep.Take(Empty, [], "paste:0.0", f => f == DraftStep.BlockField ? "乱写" : null, View)!.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_and_ways_are_filled_down()
    {
        var marks = UseMatrixStep.Take(Scored, [], "fill:0.1", _ => null, View)!;
        var kinds = UseMatrixStep.Take(marks.Tables.Set(YearLayout.Uses, "计分方式", "", "乡镇", "信访"), [], "fill:0.4", _ => null, View)!;

        Assert.Equal("已把“12”填到“乡镇”下面的 1 个空格，还没有保存。", marks.Said);
        Assert.Equal("12", new UseMatrix(marks.Tables).MarksOf("固定资产投资", "乡镇"));
        Assert.Equal(["每超每低加扣", "每超每低加扣", "每超每低加扣", "每超每低加扣"], kinds.Tables.Rows(YearLayout.Uses).Select(r => r[3]));
        Assert.Contains("名称不能向下填充", Assert.Single(UseMatrixStep.Take(Scored, [], "fill:0.0", _ => null, View)!.Problems), StringComparison.Ordinal);
        Assert.Null(UseMatrixStep.Take(Scored, [], "save", _ => null, View));
        Assert.Null(UseMatrixStep.Take(Scored, [], "fill:99.1", _ => null, View));
    }

    [Fact]
    public void One_way_is_used_in_all_classes_that_score_the_indicator_and_their_marks_stay()
    {
        var tables = Scored.Set(YearLayout.Uses, "计分方式", "分档", "乡镇", "信访").Set(YearLayout.Uses, "参数", "90=5;以下=0", "乡镇", "信访");

        var step = UseCopy.Step(tables, "乡镇", 1, _ => null);

        Assert.Equal(["政府", "信访", "8", "分档", "90=5;以下=0"], step.Tables.Rows(YearLayout.Uses)[2].Take(5));
        Assert.Equal(tables.Rows(YearLayout.Uses).Take(2), step.Tables.Rows(YearLayout.Uses).Take(2));
        Assert.Equal("已改成和“乡镇”一样的办法：“政府”1 项，分值没有动，还没有保存。", step.Said);
        Assert.Equal("满分和“乡镇”不同，参数里的分数是照“乡镇”写的，请到那一类核对：政府 信访。", Assert.Single(step.Problems));
        Assert.StartsWith("没有要改的", UseCopy.Step(step.Tables, "乡镇", 1, _ => null).Said, StringComparison.Ordinal);
        Assert.Equal("请先勾选要改哪几类。", Assert.Single(UseCopy.Step(tables, "乡镇", -1, _ => null).Problems));
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal) { [UseCopy.Indicator(1)] = "信访", [UseCopy.Class(1)] = "政府" };
        Assert.Equal(step.Tables.Write(), UseCopy.Step(tables, "乡镇", -1, fields.GetValueOrDefault).Tables.Write());
    }

    private static List<string> Texts(DraftStep step)
    {
        var matrix = new UseMatrix(step.Tables);
        return [.. Classes.SelectMany(c => matrix.Indicators.Where(n => matrix.RowOf(n, c) >= 0).Select(n => $"{c} {n} {matrix.MarksOf(n, c)}"))];
    }

    private static Dictionary<string, string?> Fields(params (string Name, string[] Marks)[] rows)
    {
        var fields = Classes.Select((c, i) => (UseMatrix.ClassField(i), c)).ToDictionary(x => x.Item1, x => (string?)x.c, StringComparer.Ordinal);
        foreach (var ((name, marks), r) in rows.Select((row, r) => (row, r)))
        {
            fields[UseMatrix.NameField(r)] = name;
            for (var c = 0; c < marks.Length; c++)
            {
                fields[UseMatrix.MarksField(r, c)] = marks[c];
            }
        }

        return fields;
    }

    private static DraftStep Paste(RulebookTables tables, int row, int column, string[][] block) =>
        UseMatrixStep.Take(tables, [], $"paste:{row}.{column}", f => f == DraftStep.BlockField ? JsonSerializer.Serialize(block) : null, View)!;

    private static DraftView View(RulebookTables tables) => new(2025, 1, tables, [], (_, _) => null);

    private static string[] Row(SheetLayout layout, params string[] texts) => [.. texts, .. Enumerable.Repeat(string.Empty, layout.Columns.Count - texts.Length)];
}
