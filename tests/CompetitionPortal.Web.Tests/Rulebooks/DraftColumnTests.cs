using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>Which columns of a draft's tables are shown at first, and that nothing written is ever folded away.</summary>
public sealed class DraftColumnTests
{
    [Fact]
    public void Indicators_show_seven_columns_and_what_is_written_besides()
    {
        Assert.Equal(["指标", "计量单位", "填报口径", "频次", "对照", "填报方式", "数据责任单位"], Shown(YearLayout.Indicators));
        Assert.Equal(["指标", "计量单位", "填报口径", "频次", "对照", "填报方式", "数据责任单位", "核实差异"], Shown(YearLayout.Indicators, Row(YearLayout.Indicators, ("核实差异", "乱写"))));
    }

    [Fact]
    public void A_column_in_which_something_is_missing_is_shown() =>
        Assert.Contains("排名", Shown(YearLayout.Grades, Row(YearLayout.Grades, ("类型", "名额"), ("等次", "优秀"))));

    [Theory]
    [InlineData("", "类型 等次 下限")]
    [InlineData("分数线", "类型 等次 下限")]
    [InlineData("封顶", "类型 等次 条件")]
    [InlineData("晋降", "类型 条件 档数")]
    [InlineData("名额", "类型 等次 排名 名额 名额比例 并列跨名额")]
    [InlineData("分数线 封顶", "类型 等次 下限 条件")]
    public void Grades_show_the_columns_of_the_types_that_are_there(string types, string shown) =>
        Assert.Equal(shown, string.Join(' ', Shown(YearLayout.Grades, [.. types.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => Row(YearLayout.Grades, ("类型", t)))])));

    [Fact]
    public void A_cell_that_its_type_does_not_use_is_quiet()
    {
        var row = Row(YearLayout.Grades, ("类型", "封顶"));
        bool IsUsed(IReadOnlyList<string>? of, string heading) => DraftColumns.IsUsed(YearLayout.Grades, of, YearLayout.Grades.Columns[YearLayout.Grades.ColumnOf(heading) - 1]);

        Assert.True(IsUsed(row, "条件"));
        Assert.False(IsUsed(row, "名额"));
        Assert.True(IsUsed(null, "名额"));
        Assert.True(IsUsed(Row(YearLayout.Grades, ("类型", "乱写")), "名额"));
        Assert.True(DraftColumns.IsUsed(YearLayout.Indicators, Row(YearLayout.Indicators), YearLayout.Indicators.Columns[8]));
    }

    [Fact]
    public void No_table_but_that_of_quotas_has_more_than_nine_columns()
    {
        var wide = RulebookTables.Layouts.Where(l => l != YearLayout.Year && l != YearLayout.Uses && l != YearLayout.Outcomes).Where(l => Shown(l).Count > 9).Select(l => l.Name);

        Assert.Empty(wide);
    }

    private static List<string> Shown(SheetLayout layout, params string[][] rows)
    {
        var view = new DraftView(2025, 1, RulebookTables.Blank.With(layout, rows), [], (_, _) => null);
        var folded = DraftColumns.Folded(view, layout);
        return [.. layout.Columns.Where((_, c) => !folded.Contains(c)).Select(c => c.Heading)];
    }

    private static string[] Row(SheetLayout layout, params (string Heading, string Text)[] texts) =>
        [.. layout.Columns.Select(c => texts.FirstOrDefault(t => t.Heading == c.Heading).Text ?? string.Empty)];
}
