using System.Globalization;
using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Papers;

/// <summary>
/// The lines that one clause of the rulebook gave for one measure, in the words of a paper: how many, of which class or group,
/// who. A clause that met nobody has no lines.
/// </summary>
internal sealed record ClauseLines(OutcomeRule Rule, IReadOnlyList<OutcomeLine> Settled, IReadOnlyList<OutcomeLine> Open)
{
    /// <summary>With more names a paragraph only counts and refers to the annex.</summary>
    private const int MostNames = 20;

    /// <summary>The clause as papers name it: 第十六条(P2), or 条款P2 while the rulebook names no article.</summary>
    public string Name => (Rule.Article is { } article ? $"{article}（{Rule.Clause}）" : $"条款{Rule.Clause}") + At?.Name;

    /// <summary>Of a clause that is drawn at the ends of periods: of which one; else null.</summary>
    public Period? At { get; init; }

    /// <summary>Whether it met nobody.</summary>
    public bool MetNobody => Settled.Count + Open.Count == 0;

    /// <summary>Whether a paragraph only counts its units.</summary>
    public bool IsLong => Settled.Count > MostNames;

    /// <summary>The clauses of a kind that the standing draws, in the order of the rulebook, of periods each apart; those that met nobody included.</summary>
    public static IReadOnlyList<ClauseLines> Of(Scoreboard board, params OutcomeKind[] kinds) => [.. board.Rulebook.Outcomes
        .Where(r => kinds.Contains(r.Kind))
        .SelectMany(r => r.ListedAt(board.Standing.Period).Select(p => (Rule: r, At: r.NamesPeriod() ? p : (Period?)null)))
        .GroupBy(r => (r.Rule.Kind, r.Rule.Clause, r.Rule.Measure, r.Rule.TermMonths, r.At))
        .Select(g => (g.First().Rule, g.Key.At, Lines: board.Lines.Where(l => l.At == g.Key.At && g.Any(r => r.Rule == l.Rule)).ToLookup(l => l.State == LineState.Proposed)))
        .Select(c => new ClauseLines(c.Rule, [.. c.Lines[true]], [.. c.Lines[false]]) { At = c.At })];

    /// <summary>Why a line waits for a decision, in words; empty for one that does not.</summary>
    public static string Why(OutcomeLine line) => line.State switch
    {
        LineState.OpenUnreported => "所依据的数据未报",
        LineState.OpenOverHalf => "并列后超过参评单位的半数",
        LineState.OpenTieAtEdge => "并列，超出名额",
        LineState.OpenHeadcount => "单位人数未登记",
        _ => string.Empty,
    };

    /// <summary>
    /// How many units and which, by the parts of the county they belong to: 共3个单位：乡镇2个（甲镇、乙乡）、县直1个（丙局）; of
    /// many only the numbers.
    /// </summary>
    public static string Summary(Scoreboard board, IReadOnlyList<OutcomeLine> lines)
    {
        var parts = Parts(board, lines);
        var count = $"共{Units(lines)}单位";
        if (lines.Count > MostNames)
        {
            return $"{count}，其中{string.Join('、', parts.Select(p => p.Name + Units(p.Lines)))}，名单见附件。";
        }

        return parts.Count == 1
            ? $"{count}，{(lines.Count == 1 ? "为" : "均为")}{parts[0].Name}：{Names(lines)}。"
            : $"{count}：{string.Join('、', parts.Select(p => $"{p.Name}{Units(p.Lines)}（{Names(p.Lines)}）"))}。";
    }

    /// <summary>
    /// Lines by the parts of the county, in the order of the rulebook: awards by the group, or the class, among which they were
    /// drawn; all others by class.
    /// </summary>
    public static IReadOnlyList<OutcomePart> Parts(Scoreboard board, IReadOnlyList<OutcomeLine> lines)
    {
        bool IsByGroup(OutcomeLine line) => line.Rule.Kind == OutcomeKind.Award
            && board.Rulebook.AllRankings().Any(r => r.Name == line.Rule.Ranking && r.Scope == RankingScope.EachGroup);
        return [.. board.Rulebook.Classes
            .SelectMany(c => new[] { (c.Group, IsGroup: true), (c.Name, IsGroup: false) }).Distinct()
            .Select(p => new OutcomePart(p.Item1, [.. lines.Where(l => IsByGroup(l) == p.IsGroup && (p.IsGroup ? l.Group : l.Class) == p.Item1)]))
            .Where(p => p.Lines.Count > 0)];
    }

    /// <summary>The names of the units in their order, each with its amount where it has one: 甲镇20万元.</summary>
    public static string Names(IEnumerable<OutcomeLine> lines) => string.Join('、', lines.Select(l => l.Name + (l.AmountText is { } amount ? ChineseTypography.Typeset(amount.Replace(" ", string.Empty, StringComparison.Ordinal)) : string.Empty)));

    /// <summary>How many units lines are about: 5个.</summary>
    public static string Units(IEnumerable<OutcomeLine> lines) => string.Create(CultureInfo.InvariantCulture, $"{lines.Select(l => l.Participant).Distinct(StringComparer.Ordinal).Count()}个");
}
