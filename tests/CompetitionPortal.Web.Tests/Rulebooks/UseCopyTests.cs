using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>The scored indicators of one class written for others.</summary>
public sealed class UseCopyTests
{
    private static readonly string[] Full = ["乡镇", "财政收入", "12", "每超每低加扣", "每超加=1", "固定分", "3", "第四条", "一票否决", "1", ""];
    private static readonly RulebookTables Tables = RulebookTables.Blank
        .With(YearLayout.Classes, [Row(YearLayout.Classes, "乡镇"), Row(YearLayout.Classes, "党群"), Row(YearLayout.Classes, "政府")])
        .With(YearLayout.Uses, [Full, Row(YearLayout.Uses, "乡镇", "信访", "5"), Row(YearLayout.Uses, "政府", "信访", "8", "直接计分")]);

    [Fact]
    public void Everything_of_a_row_is_copied_and_what_is_there_is_left()
    {
        var copy = UseCopy.To(Tables, "乡镇", new HashSet<string> { "财政收入", "信访" }, ["党群", "政府"]);

        var rows = copy.Tables.Rows(YearLayout.Uses);
        Assert.Equal([.. Tables.Rows(YearLayout.Uses), ["党群", .. Full[1..]], Row(YearLayout.Uses, "党群", "信访", "5"), ["政府", .. Full[1..]]], rows);
        Assert.Equal("已抄到“党群”2 项、“政府”1 项；原来就有的没有动：政府 信访。", copy.Said);
        var again = UseCopy.To(copy.Tables, "乡镇", new HashSet<string> { "财政收入", "信访" }, ["党群"]);
        Assert.Equal(rows, again.Tables.Rows(YearLayout.Uses));
        Assert.Equal("没有要抄的；原来就有的没有动：党群 财政收入、信访。", again.Said);
    }

    [Fact]
    public void Fields_choose_indicators_and_classes()
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal) { [UseCopy.Indicator(1)] = "信访", [UseCopy.Class(0)] = "党群", [UseCopy.Class(1)] = "没有的类" };

        var copy = UseCopy.Take(Tables, "乡镇", fields.GetValueOrDefault);

        Assert.Equal(["党群", "信访"], copy.Tables.Rows(YearLayout.Uses)[^1].Take(2));
        Assert.Equal(Tables.Rows(YearLayout.Uses).Count + 1, copy.Tables.Rows(YearLayout.Uses).Count);
        fields.Remove(UseCopy.Class(0));
        Assert.Equal("没有抄：请先勾选要抄到哪几类。", UseCopy.Take(Tables, "乡镇", fields.GetValueOrDefault).Said);
        Assert.Equal("没有抄：请先勾选要抄哪几项。", UseCopy.To(Tables, "乡镇", new HashSet<string>(), ["党群"]).Said);
    }

    [Fact]
    public void A_component_goes_along_only_where_the_other_class_has_it()
    {
        var tables = Tables.With(YearLayout.Uses, [[.. Full[..10], "专项"]]).With(YearLayout.Components, [Row(YearLayout.Components, "乡镇", "专项"), Row(YearLayout.Components, "党群", "专项")]);

        var copy = UseCopy.To(tables, "乡镇", new HashSet<string> { "财政收入" }, ["党群", "政府"]);

        Assert.Equal(["专项", "专项", ""], copy.Tables.Rows(YearLayout.Uses).Select(r => r[10]));
        Assert.Equal("已抄到“党群”1 项、“政府”1 项；政府没有同名的组成，“组成”空着，请补上。", copy.Said);
    }

    [Fact]
    public void A_blank_component_is_filled_where_the_class_has_one_of_the_name_and_another_stays()
    {
        string[] Of(string name, string component) => [name, .. Full[1..10], component, string.Empty];
        var tables = Tables.With(YearLayout.Uses, [Of("乡镇", "专项"), Of("党群", ""), Of("政府", "")]).With(YearLayout.Components, [Row(YearLayout.Components, "乡镇", "专项"), Row(YearLayout.Components, "党群", "专项")]);

        var step = UseCopy.WaysTo(tables, "乡镇", new HashSet<string> { "财政收入" }, ["党群", "政府"]);
        Assert.Equal(["专项", "专项", ""], step.Tables.Rows(YearLayout.Uses).Select(r => r[10]));
        Assert.StartsWith("已改成和“乡镇”一样的办法：“党群”1 项", step.Said, StringComparison.Ordinal);

        var other = tables.With(YearLayout.Uses, [Of("乡镇", "专项"), Of("党群", "别的")]);
        Assert.Equal("别的", UseCopy.WaysTo(other, "乡镇", new HashSet<string> { "财政收入" }, ["党群"]).Tables.Rows(YearLayout.Uses)[1][10]);
    }

    [Fact]
    public void Many_names_become_a_count_so_that_the_sentence_stays_short()
    {
        var names = Enumerable.Range(1, 40).Select(n => $"一个名称比较长的指标第{n}项").ToList();
        var tables = Tables.With(YearLayout.Uses, names.SelectMany(n => new[] { Row(YearLayout.Uses, "乡镇", n), Row(YearLayout.Uses, "政府", n) }));

        Assert.Equal("没有要抄的；原来就有的没有动：政府 40 项。", UseCopy.To(tables, "乡镇", names.ToHashSet(), ["政府"]).Said);
    }

    private static string[] Row(SheetLayout layout, params string[] texts) => [.. texts, .. Enumerable.Repeat(string.Empty, layout.Columns.Count - texts.Length)];
}
