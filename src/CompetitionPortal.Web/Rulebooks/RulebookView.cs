using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Outcomes;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>The rulebook in words: where every clause that an explanation names can be read.</summary>
public sealed record RulebookView
{
    /// <summary>Classes: name, group, full marks.</summary>
    public required IReadOnlyList<(string Class, string Group, string FullMarks)> Classes { get; init; }

    /// <summary>What is measured.</summary>
    public required IReadOnlyList<IndicatorLine> Indicators { get; init; }

    /// <summary>How each class scores it.</summary>
    public required IReadOnlyList<UseLine> Uses { get; init; }

    /// <summary>Plans: indicator, for whom, what part of the year's target by when.</summary>
    public required IReadOnlyList<(string Indicator, string Unit, string Shares)> Plans { get; init; }

    /// <summary>Bonuses and deductions, in sentences.</summary>
    public required IReadOnlyList<string> Adjustments { get; init; }

    /// <summary>Named rankings.</summary>
    public required IReadOnlyList<RankingRuleLine> Rankings { get; init; }

    /// <summary>Grades, in sentences.</summary>
    public required IReadOnlyList<string> Grades { get; init; }

    /// <summary>Consequences.</summary>
    public required IReadOnlyList<OutcomeRuleLine> Outcomes { get; init; }

    /// <summary>Where figures are rounded, in a sentence.</summary>
    public required string Rounding { get; init; }

    /// <summary>The rulebook in words.</summary>
    public static RulebookView Of(Rulebook rulebook) => new()
    {
        Classes = [.. rulebook.Classes.Select(c => (c.Name, c.Group, Shown.Amount(c.FullMarks)))],
        Indicators = [.. rulebook.Indicators.Select(i => new IndicatorLine(
            i.Name, i.UnitOfMeasure, Words.ReportedAs.Write(i.ReportedAs), Words.Levels.Write(i.Frequency), Words.Against.Write(i.Against), Words.Ways.Write(i.Way), i.Source ?? "—"))],
        Uses = [.. rulebook.Uses.Select(u => new UseLine(
            IndicatorAnchors.Of(rulebook, u), u.Class, u.Indicator, Shown.Amount(u.FullMarks),
            CurveSentence.Write(u, rulebook.Indicators.First(i => i.Name == u.Indicator).UnitOfMeasure), Absence(u), u.Clause ?? "—"))],
        Plans = [.. rulebook.Plans.GroupBy(p => (p.Indicator, p.Participant)).Select(g => (
            g.Key.Indicator, g.Key.Participant ?? "各单位", string.Join('、', g.OrderBy(p => p.Period.EndMonth).Select(p => $"{p.Period.Name}末 {Percent(p.Share)}"))))],
        Adjustments = [.. AdjustmentSentences(rulebook)],
        Rankings = [.. rulebook.AllRankings().Select(Ranking)],
        Grades = [.. GradeSentences(rulebook)],
        Outcomes = [.. rulebook.Outcomes.Select(o => new OutcomeRuleLine(
            IndicatorAnchors.Of(rulebook, o), o.Clause, Words.Outcomes.Write(o.Kind), o.Groups.Count == 0 ? "各类别" : string.Join('、', o.Groups),
            ConditionText.Write(o.Condition), Shown.Prose(o.Measure), o.Target, OutcomeWords.Term(o.TermMonths), Quota(o)))],
        Rounding = $"单项得分保留 {rulebook.Rounding.PointsDigits} 位小数，基本分和总分保留 {rulebook.Rounding.TotalDigits} 位，{Words.Roundings.Write(rulebook.Rounding.Mode)}；完成率和增幅打印 {rulebook.Rounding.PrintedDigits} 位，比较用精确值，没有达到的线不会印成达到。",
    };

    private static string Absence(IndicatorUse use) =>
        Words.Absences.Write(use.Absence) + (use.Absence == AbsenceRule.FixedPoints ? $" {Shown.Amount(use.AbsencePoints ?? 0)} 分" : string.Empty);

    private static IEnumerable<string> AdjustmentSentences(Rulebook rulebook)
    {
        foreach (var group in rulebook.AdjustmentGroups)
        {
            yield return $"{group.Name}：{(group.HighestOnly ? "同一事项只计最高的一笔" : "逐笔累加")}，{(group.Cap is { } cap ? $"合计最多加 {Shown.Amount(cap)} 分" : "合计不设上限")}。";
        }

        yield return rulebook.BonusCap is { } all ? $"全部加分合计最多 {Shown.Amount(all)} 分。" : "全部加分合计不另设上限。";
        yield return "扣分逐笔累加，不设上限；加减分不参加折算。";
    }

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

    private static string Quota(OutcomeRule rule) => rule.Quota is { } quota
        ? $"按{rule.Ranking}取 {Shown.Count(quota)} 个，{(rule.MovesUp ? "不合条件的由后一名递补" : "不递补")}，名额边上并列{Words.Edges.Write(rule.Edge)}"
        : "—";

    private static string Percent(decimal share) => FractionText.Exact((Fraction)share * 100) + "%";
}

/// <summary>What is measured.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="UnitOfMeasure">Its unit of measure.</param>
/// <param name="ReportedAs">What is typed.</param>
/// <param name="Frequency">How often.</param>
/// <param name="Against">Against what, during the year.</param>
/// <param name="Way">Who reports.</param>
/// <param name="Source">The source department, or —.</param>
public sealed record IndicatorLine(string Name, string UnitOfMeasure, string ReportedAs, string Frequency, string Against, string Way, string Source);

/// <summary>How a class scores an indicator.</summary>
/// <param name="Anchor">Its place on the page.</param>
/// <param name="Class">The class.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="FullMarks">Full marks.</param>
/// <param name="Curve">From value to points, in words.</param>
/// <param name="Absence">What happens where there is nothing to score.</param>
/// <param name="Clause">The printed clause, or —.</param>
public sealed record UseLine(string Anchor, string Class, string Indicator, string FullMarks, string Curve, string Absence, string Clause);

/// <summary>A named ranking in words.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Scope">Among whom.</param>
/// <param name="Key">By what.</param>
/// <param name="Order">Which way.</param>
/// <param name="Ties">How ranks go on after a tie.</param>
/// <param name="TieBreakers">What decides between equal ones.</param>
public sealed record RankingRuleLine(string Name, string Scope, string Key, string Order, string Ties, string TieBreakers);

/// <summary>A consequence in words.</summary>
/// <param name="Anchor">Its place on the page.</param>
/// <param name="Clause">Its code.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Groups">For whom.</param>
/// <param name="Condition">Whom it meets.</param>
/// <param name="Measure">What is done.</param>
/// <param name="Target">To whom.</param>
/// <param name="Term">How long.</param>
/// <param name="Quota">For an award: how many, and how ties and gaps are treated.</param>
public sealed record OutcomeRuleLine(string Anchor, string Clause, string Kind, string Groups, string Condition, string Measure, string Target, string Term, string Quota);
