using System.Globalization;
using System.Text.RegularExpressions;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Reconciliation;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.OfficeTables;

/// <summary>What the columns of an office's own sheet mean, and their figures.</summary>
public static partial class FigureColumns
{
    private static readonly string[] NotNow = ["上期", "上月", "上季", "上年", "去年", "同期", "目标", "任务", "权重", "满分", "序号", "升降", "备注", "责任"];

    private static readonly (string Word, FigureKind Kind)[] OfTotal =
    [
        ("序列名次", FigureKind.GroupRank), ("名次", FigureKind.ClassRank), ("位次", FigureKind.ClassRank), ("排名", FigureKind.ClassRank), ("排序", FigureKind.ClassRank),
        ("等次", FigureKind.Grade), ("等级", FigureKind.Grade), ("基本分", FigureKind.BaseScore), ("加减分", FigureKind.Adjustments), ("总分", FigureKind.Total), ("总得分", FigureKind.Total), ("合计得分", FigureKind.Total), ("得分合计", FigureKind.Total),
    ];

    private static readonly (string Word, FigureKind Kind)[] OfIndicator =
    [
        ("全年完成率", FigureKind.YearCompletion), ("占全年", FigureKind.YearCompletion), ("完成率", FigureKind.Completion), ("完成比例", FigureKind.Completion), ("增幅", FigureKind.Growth), ("增长", FigureKind.Growth), ("增速", FigureKind.Growth),
        ("得分", FigureKind.Points), ("分值", FigureKind.Points), ("实际", FigureKind.Actual), ("完成", FigureKind.Actual), ("累计", FigureKind.Actual), ("到位", FigureKind.Actual), ("核定", FigureKind.Actual),
    ];

    /// <summary>What a heading probably means, or null where it is not plain.</summary>
    public static FigureColumn? Guess(string heading, Rulebook rulebook)
    {
        var folded = CellText.Folded(heading);
        var indicator = rulebook.Indicators.Select(i => i.Name).Where(name => IsAbout(folded, CellText.Folded(heading.Split('/')[0]), CellText.Folded(name))).OrderByDescending(n => n.Length).FirstOrDefault();
        var rest = indicator is null ? folded : folded.Replace(CellText.Folded(indicator), string.Empty, StringComparison.Ordinal);
        // The heading over a group of columns may be a component of the score, such as 经济目标: it says nothing of the column.
        rest = rulebook.Components.Select(c => CellText.Folded(c.Name)).Aggregate(rest, (text, name) => text.Replace(name + "/", string.Empty, StringComparison.Ordinal));
        if (NotNow.Any(w => rest.Contains(w, StringComparison.Ordinal)) && !rest.Contains("完成率", StringComparison.Ordinal))
        {
            return null;
        }

        if (indicator is null)
        {
            return Of(OfTotal, folded) is { } kind ? new FigureColumn(kind) : null;
        }

        return Of(OfIndicator, rest) is { } about ? new FigureColumn(about, indicator) : rest.Trim('/').Length == 0 ? new FigureColumn(FigureKind.Points, indicator) : null;
    }

    /// <summary>All that a column may mean, for a list to choose from.</summary>
    public static IReadOnlyList<FigureColumn> All(Rulebook rulebook) =>
    [
        .. new[] { FigureKind.Total, FigureKind.BaseScore, FigureKind.Adjustments, FigureKind.ClassRank, FigureKind.GroupRank, FigureKind.Grade }.Select(k => new FigureColumn(k)),
        .. rulebook.Indicators.SelectMany(i => new[] { FigureKind.Points, FigureKind.Actual, FigureKind.Completion, FigureKind.YearCompletion, FigureKind.Growth }.Select(k => new FigureColumn(k, i.Name))),
    ];

    /// <summary>The figures of a table under the meaning of its columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="meanings">What columns mean, by number; a column without a meaning is not compared.</param>
    public static IReadOnlyList<OfficeFigure> Figures(OfficeTable table, IReadOnlyDictionary<int, FigureColumn> meanings)
    {
        var figures = new List<OfficeFigure>();
        foreach (var (number, column) in meanings)
        {
            var cells = table.Rows.Where(r => r.Cells.ContainsKey(number)).Select(r => (r.Unit, Cell: r.Cells[number])).ToList();
            var asShares = IsShare(column.Kind) && cells.Any(c => c.Cell.Kind == CellKind.Number) && cells.Where(c => c.Cell.Kind == CellKind.Number).All(c => Stored(c.Cell.Text) is >= -5 and <= 5);
            figures.AddRange(cells.Select(c => Figure(c.Unit, column, c.Cell, asShares)).OfType<OfficeFigure>());
        }

        return figures;
    }

    private static OfficeFigure? Figure(string unit, FigureColumn column, SheetCell cell, bool asShares)
    {
        var said = CellText.Clean(cell.Text);
        if (cell.Kind is CellKind.Number or CellKind.Percent && Stored(cell.Text) is { } stored)
        {
            var value = cell.Kind == CellKind.Percent || asShares ? stored * 100 : stored;
            return new OfficeFigure(unit, column, value.ToString("0.##########", CultureInfo.InvariantCulture), value);
        }

        if (cell.Kind != CellKind.Text || said.Length == 0)
        {
            return null;
        }

        if (column.Kind == FigureKind.Grade)
        {
            return said is "-" or "—" or "——" or "/" or "无" ? null : new OfficeFigure(unit, column, said, null);
        }

        var number = Number().Match(said.Replace(",", string.Empty, StringComparison.Ordinal));
        return number.Success && decimal.TryParse(number.Groups["n"].Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var typed)
            ? new OfficeFigure(unit, column, said, typed, number.Groups["d"].Length)
            : null;
    }

    private static decimal? Stored(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static bool IsShare(FigureKind kind) => kind is FigureKind.Completion or FigureKind.YearCompletion or FigureKind.Growth;

    /// <summary>Whether a heading is about an indicator: it says its whole name, or its first level is how the name begins.</summary>
    private static bool IsAbout(string heading, string first, string name) =>
        heading.Contains(name, StringComparison.Ordinal) || (first.Length >= 2 && name.StartsWith(Words().Replace(first, string.Empty) is { Length: >= 2 } stem ? stem : first, StringComparison.Ordinal));

    private static FigureKind? Of((string Word, FigureKind Kind)[] words, string text) => words.Where(w => text.Contains(w.Word, StringComparison.Ordinal)).Select(w => (FigureKind?)w.Kind).FirstOrDefault();

    [GeneratedRegex(@"^(?:并列)?第?(?<n>[+-]?[0-9]{1,15}(?:\.(?<d>[0-9]{1,12}))?)[名%位分]?$")]
    private static partial Regex Number();

    [GeneratedRegex("(?:全年)?(?:完成率|完成比例|完成数|完成|得分|分值|实际|增幅|增速|增长|累计)$")]
    private static partial Regex Words();
}
