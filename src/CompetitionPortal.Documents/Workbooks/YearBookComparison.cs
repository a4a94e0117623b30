using System.Globalization;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>One difference between two states of a year, as it would show in the workbook.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">What names the row: unit, indicator, period …</param>
/// <param name="Heading">The column; null where the whole row is new or gone.</param>
/// <param name="Before">What stands there now; null for a new row.</param>
/// <param name="After">What would stand there; null for a row that is gone.</param>
public sealed record YearBookDifference(string Sheet, string Row, string? Heading, string? Before, string? After);

/// <summary>How much of one sheet would change.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Added">New rows.</param>
/// <param name="Changed">Changed rows.</param>
/// <param name="Removed">Rows that are gone.</param>
public sealed record SheetChanges(string Sheet, int Added, int Changed, int Removed);

/// <summary>What becomes of a year when another state of it is taken in, sheet by sheet.</summary>
/// <param name="Sheets">The sheets that change, in their order.</param>
/// <param name="First">The first differences: changed cells and removed rows before new ones.</param>
/// <param name="Total">How many differences there are.</param>
public sealed record YearBookComparison(IReadOnlyList<SheetChanges> Sheets, IReadOnlyList<YearBookDifference> First, int Total)
{
    /// <summary>What names a row of a sheet: the headings of its key columns.</summary>
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        [YearLayout.Year.Name] = ["项目"],
        [YearLayout.Classes.Name] = ["类别"],
        [YearLayout.Participants.Name] = ["编码", "起"],
        [YearLayout.Tenures.Name] = ["单位", "职务", "姓名", "起"],
        [YearLayout.Successions.Name] = ["原单位", "承接单位", "日期"],
        [YearLayout.Pairings.Name] = ["单位", "挂钩单位", "起"],
        [YearLayout.Projects.Name] = ["项目", "指标", "单位", "期次"],
        [YearLayout.PersonalTargets.Name] = ["人员", "指标"],
        [YearLayout.PersonalResults.Name] = ["人员", "指标", "期次"],
        [YearLayout.RatingVotes.Name] = ["单位", "指标", "期次", "评委组", "评委", "票"],
        [YearLayout.Indicators.Name] = ["指标"],
        [YearLayout.Uses.Name] = ["类别", "指标"],
        [YearLayout.Rates.Name] = ["汇率名称"],
        [YearLayout.Parts.Name] = ["指标", "成分"],
        [YearLayout.Components.Name] = ["类别", "组成"],
        [YearLayout.Plans.Name] = ["指标", "单位", "期次"],
        [YearLayout.Targets.Name] = ["单位", "指标"],
        [YearLayout.TargetChanges.Name] = ["单位", "指标", "日期"],
        [YearLayout.Bases.Name] = ["单位", "指标", "期次"],
        [YearLayout.Results.Name] = ["单位", "指标", "期次"],
        [YearLayout.AdjustmentGroups.Name] = ["组别"],
        [YearLayout.AdjustmentLevels.Name] = ["组别", "级别"],
        [YearLayout.SeasonBonuses.Name] = ["频次", "排名"],
        [YearLayout.Adjustments.Name] = ["单位", "期次", "组别", "事项", "分数", "原因"],
        [YearLayout.Vetoes.Name] = ["单位", "种类", "日期", "依据文号"],
        [YearLayout.VetoRules.Name] = ["种类"],
        [YearLayout.Exemptions.Name] = ["单位", "指标"],
        [YearLayout.Rankings.Name] = ["排名"],
        [YearLayout.Grades.Name] = ["类型", "等次", "条件"],
        [YearLayout.Outcomes.Name] = ["条款", "类型", "排名序列"],
        [YearLayout.Sanctions.Name] = ["单位", "措施", "起", "依据文号"],
        [YearLayout.PriorResults.Name] = ["单位", "年度", "排名"],
    };

    /// <summary>Compares what is there with what is to come.</summary>
    /// <param name="before">What is there; null for a year that is new.</param>
    /// <param name="after">What is to come.</param>
    /// <param name="most">The most differences that are given.</param>
    public static YearBookComparison Of(YearBook? before, YearBook after, int most)
    {
        var (now, named, next) = (before is null ? null : new YearRows(before), before is null ? null : new YearRows(Renamed(before, after)), new YearRows(after));
        var sheets = new List<SheetChanges>();
        var found = new List<(int Rank, YearBookDifference Difference)>();
        var total = 0;
        foreach (var layout in YearLayout.All)
        {
            var differences = Compare(layout, (layout == YearLayout.Participants ? now : named)?.Of(layout) ?? [], next.Of(layout)).ToList();
            var (added, removed) = (differences.Count(d => d.Before is null && d.Heading is null), differences.Count(d => d.After is null && d.Heading is null));
            var changed = differences.Where(d => d.Heading is not null).Select(d => d.Row).Distinct(StringComparer.Ordinal).Count();
            if (differences.Count > 0)
            {
                sheets.Add(new SheetChanges(layout.Name, added, changed, removed));
                total += differences.Count;
                found.AddRange(differences.Select(d => (d.Heading is not null ? 0 : d.After is null ? 1 : 2, d)).OrderBy(d => d.Item1).Take(most));
            }
        }

        return new YearBookComparison(sheets, [.. found.OrderBy(f => f.Rank).Take(most).Select(f => f.Difference)], total);
    }

    /// <summary>What is there under the names that units bear in what is to come, so that a new name is one difference and not many.</summary>
    private static YearBook Renamed(YearBook before, YearBook after)
    {
        var to = after.Facts.Participants.ToDictionary(p => p.Code, StringComparer.Ordinal);
        return before with { Facts = before.Facts with { Participants = [.. before.Facts.Participants.Select(p => to.GetValueOrDefault(p.Code, p))] } };
    }

    private static IEnumerable<YearBookDifference> Compare(SheetLayout layout, IEnumerable<IReadOnlyList<object?>> before, IEnumerable<IReadOnlyList<object?>> after)
    {
        var keys = Keys[layout.Name].Select(h => layout.ColumnOf(h) - 1).ToArray();
        var known = new Dictionary<string, Queue<IReadOnlyList<object?>>>(StringComparer.Ordinal);
        foreach (var row in before)
        {
            var key = Key(layout, keys, row);
            if (!known.TryGetValue(key, out var rows))
            {
                known.Add(key, rows = new Queue<IReadOnlyList<object?>>());
            }

            rows.Enqueue(row);
        }

        foreach (var row in after)
        {
            var key = Key(layout, keys, row);
            if (!known.TryGetValue(key, out var rows) || !rows.TryDequeue(out var old))
            {
                yield return new YearBookDifference(layout.Name, Label(layout, keys, row), null, null, Rest(layout, keys, row));
                continue;
            }

            for (var c = 0; c < layout.Columns.Count; c++)
            {
                var (was, becomes) = (Text(layout, c, old), Text(layout, c, row));
                if (was != becomes)
                {
                    yield return new YearBookDifference(layout.Name, Label(layout, keys, row), layout.Columns[c].Heading, was, becomes);
                }
            }
        }

        foreach (var gone in known.Values.SelectMany(rows => rows))
        {
            yield return new YearBookDifference(layout.Name, Label(layout, keys, gone), null, Rest(layout, keys, gone), null);
        }
    }

    /// <summary>The key columns; a unit without a code of its own is known by its name.</summary>
    private static string Key(SheetLayout layout, int[] keys, IReadOnlyList<object?> row) =>
        string.Join('\n', keys.Select(k => layout == YearLayout.Participants && layout.Columns[k].Heading == "编码" && Text(layout, k, row).Length == 0 ? Text(layout, 0, row) : Text(layout, k, row)));

    /// <summary>The key columns as people read them; a unit by its name first.</summary>
    private static string Label(SheetLayout layout, int[] keys, IReadOnlyList<object?> row) =>
        string.Join(' ', (layout == YearLayout.Participants ? keys.Prepend(0) : keys).Select(k => Text(layout, k, row)).Where(t => t.Length > 0));

    private static string Rest(SheetLayout layout, int[] keys, IReadOnlyList<object?> row) =>
        string.Join('，', Enumerable.Range(0, layout.Columns.Count).Where(c => !keys.Contains(c) && layout.Columns[c].Heading != "填写说明" && Text(layout, c, row).Length > 0).Select(c => $"{layout.Columns[c].Heading} {Text(layout, c, row)}"));

    /// <summary>A cell as it is typed.</summary>
    internal static string Text(SheetLayout layout, int column, IReadOnlyList<object?> row) => (column < row.Count ? row[column] : null) switch
    {
        decimal figure when layout.Columns[column].Look.Format?.EndsWith('%') == true => FractionText.Plain((Fraction)figure * 100) + "%",
        decimal figure => FractionText.Plain(figure),
        int count => count.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var other => other?.ToString() ?? string.Empty,
    };
}
