using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>Reads the sheets 加减分规则 and 加减分标准: groups, and the prices of their levels.</summary>
internal sealed class AdjustmentGroupRows(IRowTables tables, RowPlaces places)
{
    /// <summary>The groups.</summary>
    /// <param name="gate">Reads the column 前提 of a row.</param>
    public IReadOnlyList<AdjustmentGroup> Read(Func<TableRow, Condition?> gate)
    {
        var groups = new List<(AdjustmentGroup Group, TableRow Row)>();
        tables.Read(YearLayout.AdjustmentGroups, row => groups.Add((ReadGroup(row) with { Gate = gate(row) }, row)));
        var levels = new List<(string Group, AdjustmentLevel Level)>();
        tables.Read(YearLayout.AdjustmentLevels, row =>
        {
            var group = row.Required("组别");
            if (!groups.Any(g => g.Group.Name == group))
            {
                row.Refuse("组别", "《加减分规则》表里没有这个组别", "请改成《加减分规则》表里的组别");
            }

            levels.Add((group, places.Put(new AdjustmentLevel(row.Required("级别"), row.RequiredFigure("分值")), YearLayout.AdjustmentLevels, row)));
        });
        return [.. groups.Select(g => places.Put(g.Group with { Levels = [.. levels.Where(l => l.Group == g.Group.Name).Select(l => l.Level)] }, YearLayout.AdjustmentGroups, g.Row))];
    }

    private static AdjustmentGroup ReadGroup(TableRow row)
    {
        var field = new FieldRule(row.Share("失分面"), row.Share("加分面"), row.Share("占单项"));
        return new AdjustmentGroup(row.Required("组别"), row.Figure("上限"), row.Word("同一事项取最高", Words.YesNo, true))
        {
            Item = row.Text("指标"),
            DeductionCap = row.Figure("扣分上限"),
            LargestDeductionOnly = row.Word("扣分取最高", Words.YesNo, false),
            LowerShare = row.Share("同文件其余"),
            IsDiscretionary = row.Word("酌情", Words.YesNo, false),
            Field = field == new FieldRule() ? null : field,
        };
    }
}
