using CompetitionPortal.Documents.Workbooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>
/// Which columns of a sheet a draft's table shows at first. What is seldom asked stands behind 更多列 while nothing is written in
/// it; a folded column is still part of the form, so that nothing is lost.
/// </summary>
public static class DraftColumns
{
    private static readonly Dictionary<string, string[]> OfGrades = new(StringComparer.Ordinal)
    {
        ["分数线"] = ["等次", "下限"],
        ["封顶"] = ["等次", "条件"],
        ["晋降"] = ["条件", "档数"],
        ["名额"] = ["等次", "排名", "名额", "名额比例", "名额舍入", "至少一个", "并列跨名额", "并列再比", "递补"],
    };

    /// <summary>Seldom asked; on the other sheets what a workbook may leave out.</summary>
    private static readonly HashSet<(string Sheet, string Heading)> Rare =
    [
        ("指标", "期次权重"), ("等次", "上限"), ("等次", "名额舍入"), ("等次", "至少一个"), ("等次", "并列再比"), ("等次", "递补"), ("组成", "最高分"), ("组成", "最低分"), ("组成", "小数位"), ("否决规则", "追溯"), ("否决规则", "计零"), ("否决规则", "计零指标"), ("排名规则", "并列办法"),
    ];

    /// <summary>What a workbook may leave out and rulebooks ask often all the same.</summary>
    private static readonly HashSet<(string Sheet, string Heading)> Usual = [("加减分规则", "指标"), ("加减分规则", "扣分上限"), ("加减分规则", "酌情")];

    /// <summary>The types of row for which a column means something; null where it does not depend on the type.</summary>
    public static IReadOnlyList<string>? Types(SheetLayout layout, ColumnLayout column) =>
        layout != YearLayout.Grades || column.Heading is "类型" or "上限" ? null : [.. OfGrades.Where(t => t.Value.Contains(column.Heading)).Select(t => t.Key)];

    /// <summary>Whether a column is seldom asked, whatever the types of row.</summary>
    public static bool IsRare(SheetLayout layout, ColumnLayout column) => Rare.Contains((layout.Name, column.Heading));

    /// <summary>Whether a column means something in a row; it does wherever the row's type is not known.</summary>
    public static bool IsUsed(SheetLayout layout, IReadOnlyList<string>? row, ColumnLayout column) =>
        row is null || Types(layout, column) is not { } types || !OfGrades.ContainsKey(row[0]) || types.Contains(row[0]);

    /// <summary>The columns that are folded away: nothing is written in them, nothing is wrong in them, and they are seldom asked.</summary>
    /// <param name="view">The draft.</param>
    /// <param name="layout">The sheet.</param>
    public static IReadOnlyList<int> Folded(DraftView view, SheetLayout layout)
    {
        var rows = view.Tables.Rows(layout);
        bool IsBlank(int c) => Enumerable.Range(0, rows.Count).All(r => rows[r][c].Length == 0 && !view.At(layout, r, layout.Columns[c].Heading).Any());
        bool IsSeldom(ColumnLayout column) => IsRare(layout, column) || (Types(layout, column) is { } types
            ? !types.Any(t => rows.Any(r => r[0] == t)) && (rows.Any(r => OfGrades.ContainsKey(r[0])) || !types.Contains("分数线"))
            : column.IsOptional && !Usual.Contains((layout.Name, column.Heading)));
        return [.. Enumerable.Range(0, layout.Columns.Count).Where(c => IsSeldom(layout.Columns[c]) && IsBlank(c))];
    }
}
