using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>One item of two rulebooks that differs.</summary>
/// <param name="Part">The part of the rulebook: the workbook's sheet.</param>
/// <param name="Item">What it is about: class and indicator, ranking, clause …</param>
/// <param name="Field">The field; empty where the whole item is new or gone.</param>
/// <param name="Before">Before; empty for a new item.</param>
/// <param name="After">After; empty for an item that is gone.</param>
public sealed record RulebookChange(string Part, string Item, string Field, string Before, string After)
{
    /// <inheritdoc/>
    public override string ToString() => Field.Length > 0 ? $"{Part}“{Item}”：{Field}由“{Or(Before)}”改为“{Or(After)}”"
        : Before.Length == 0 ? $"{Part}：新增“{Item}”（{After}）" : $"{Part}：删去“{Item}”（{Before}）";

    private static string Or(string text) => text.Length == 0 ? "空" : text;
}

/// <summary>Compares two rulebooks item by item.</summary>
public static class RulebookChanges
{
    private const int Most = 5000;
    private const string Curve = "计分办法";

    /// <summary>What becomes of one rulebook when it is made the other, in the order of the paper.</summary>
    /// <param name="before">The one.</param>
    /// <param name="after">The other.</param>
    /// <param name="facts">The units that plans name.</param>
    public static IReadOnlyList<RulebookChange> Of(Rulebook before, Rulebook after, CompetitionFacts facts)
    {
        var differences = YearBookComparison.Of(new YearBook(before, facts), new YearBook(after, facts), Most).First;
        var sheets = RulebookTables.Layouts.Select((l, i) => (l.Name, i)).ToDictionary(l => l.Name, l => l.i, StringComparer.Ordinal);
        return [.. differences.OrderBy(d => sheets.GetValueOrDefault(d.Sheet, int.MaxValue)).Select(d => Change(d, before, after)).Distinct()];
    }

    private static RulebookChange Change(YearBookDifference d, Rulebook before, Rulebook after)
    {
        if (d.Sheet == YearLayout.Uses.Name && d.Heading is "计分方式" or "参数" && Sentence(before, d.Row) is { } was && Sentence(after, d.Row) is { } becomes && was != becomes)
        {
            return new RulebookChange(d.Sheet, d.Row, Curve, was, becomes);
        }

        var (part, item) = d.Sheet == YearLayout.Year.Name ? ("总则", d.Row) : (d.Sheet, d.Row);
        return new RulebookChange(part, item, part == "总则" ? "内容" : d.Heading ?? string.Empty, d.Before ?? string.Empty, d.After ?? string.Empty);
    }

    private static string? Sentence(Rulebook rulebook, string row) =>
        rulebook.Uses.FirstOrDefault(u => $"{u.Class} {u.Indicator}" == row) is { } use
            ? CurveSentence.Write(use, rulebook.Indicators.FirstOrDefault(i => i.Name == use.Indicator)?.UnitOfMeasure ?? string.Empty)
            : null;
}
