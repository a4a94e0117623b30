using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>The rulebook in words: where every clause that an explanation names can be read.</summary>
public sealed record RulebookView
{
    /// <summary>Classes: name, group, full marks.</summary>
    public required IReadOnlyList<(string Class, string Group, string FullMarks)> Classes { get; init; }

    /// <summary>Plans: indicator, for whom, what part of the year's target by when.</summary>
    public required IReadOnlyList<(string Indicator, string Unit, string Shares)> Plans { get; init; }

    /// <summary>Bonuses and deductions, in sentences.</summary>
    public required IReadOnlyList<string> Adjustments { get; init; }

    /// <summary>Named rankings.</summary>
    public required IReadOnlyList<RankingRuleLine> Rankings { get; init; }

    /// <summary>Grades, in sentences.</summary>
    public required IReadOnlyList<string> Grades { get; init; }

    /// <summary>Where figures are rounded, in a sentence.</summary>
    public required string Rounding { get; init; }

    /// <summary>The classes by how they are scored: those that score the same indicators in the same way and with the same marks together, in the order of the rulebook.</summary>
    public static IReadOnlyList<IReadOnlyList<ParticipantClass>> Alike(Rulebook rulebook)
    {
        string Use(IndicatorUse u) => string.Join('\n', u.Indicator, Shown.Amount(u.FullMarks), CurveText.Kind(u.Curve), CurveText.Parameters(u.Curve), Words.Absences.Write(u.Absence), u.AbsencePoints, u.Clause, u.Gate is null ? null : ConditionText.Write(u.Gate), u.GatePoints, u.Component, u.EachPeriod);
        return [.. rulebook.Classes.GroupBy(c => (c.FullMarks, string.Join('\t', rulebook.Uses.Where(u => u.Class == c.Name).Select(Use)))).Select(g => (IReadOnlyList<ParticipantClass>)[.. g])];
    }

    /// <summary>The rulebook in words.</summary>
    public static RulebookView Of(Rulebook rulebook) => new()
    {
        Classes = [.. rulebook.Classes.Select(c => (c.Name, c.Group, Shown.Amount(c.FullMarks)))],
        Plans = [.. rulebook.Plans.GroupBy(p => (p.Indicator, p.Participant)).Select(g => (
            g.Key.Indicator, g.Key.Participant ?? "各单位", string.Join('、', g.OrderBy(p => p.Period.EndMonth).Select(p => $"{p.Period.Name}末 {(p.Amount is { } amount ? Shown.Amount(amount) + rulebook.Indicators.FirstOrDefault(i => i.Name == p.Indicator)?.UnitOfMeasure : Percent(p.Share ?? 0))}"))))],
        Adjustments = [.. RulebookSentences.Adjustments(rulebook)],
        Rankings = [.. rulebook.AllRankings().Select(Ranking)],
        Grades = [.. GradeSentences(rulebook)],
        Rounding = $"单项得分保留 {rulebook.Rounding.PointsDigits} 位小数，基本分和总分保留 {rulebook.Rounding.TotalDigits} 位，{Words.Roundings.Write(rulebook.Rounding.Mode)}；完成率和增幅打印 {rulebook.Rounding.PrintedDigits} 位，比较用精确值，没有达到的线不会印成达到。",
    };

    private static RankingRuleLine Ranking(RankingRule rule) => new(
        rule.Name,
        Words.Scopes.Write(rule.Scope),
        (rule.Key.Indicator is null ? string.Empty : rule.Key.Indicator + " ") + Words.Measures.Write(rule.Key.Measure),
        Words.Orders.Write(rule.Key.LessIsBetter),
        Words.Ties.Write(rule.Ties),
        rule.TieBreakers.Count == 0 ? "并列保留" : string.Join("，再比", rule.TieBreakers.Select(k => (k.Indicator is null ? string.Empty : k.Indicator + " ") + Words.Measures.Write(k.Measure))));

    private static IEnumerable<string> GradeSentences(Rulebook rulebook)
    {
        foreach (var grade in rulebook.Grades)
        {
            yield return grade.From is { } from ? $"{grade.Name}：总分 ÷ 满分不低于 {Percent(from)}。" : $"{grade.Name}：其余。";
        }

        foreach (var cap in rulebook.GradeCaps)
        {
            yield return $"{ConditionText.Write(cap.Condition)}的，等次最高评为{cap.Highest}。";
        }
    }

    private static string Percent(decimal share) => FractionText.Exact((Fraction)share * 100) + "%";
}

/// <summary>A named ranking in words.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Scope">Among whom.</param>
/// <param name="Key">By what.</param>
/// <param name="Order">Which way.</param>
/// <param name="Ties">How ranks go on after a tie.</param>
/// <param name="TieBreakers">What decides between equal ones.</param>
public sealed record RankingRuleLine(string Name, string Scope, string Key, string Order, string Ties, string TieBreakers);
