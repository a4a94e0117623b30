using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>The kinds of consequence a rulebook promises.</summary>
public enum OutcomeKind
{
    /// <summary>半年节点: checked when a period within the year ends, on figures verified by then.</summary>
    Milestone,

    /// <summary>惩处.</summary>
    Penalty,

    /// <summary>一票否决.</summary>
    Veto,

    /// <summary>表彰: drawn from a ranking within a quota, after exclusions.</summary>
    Award,

    /// <summary>奖励: for everybody whom the condition meets.</summary>
    Reward,

    /// <summary>红榜: named for praise.</summary>
    RedList,

    /// <summary>黑榜: named for blame.</summary>
    BlackList,
}

/// <summary>What happens to units that tie across the edge of a quota.</summary>
public enum EdgeTie
{
    /// <summary>留待决定: all of them are proposed and wait for a decision.</summary>
    Undecided,

    /// <summary>全部列入: all of them are in.</summary>
    AllIn,

    /// <summary>全部不列: none of them is in.</summary>
    AllOut,

    /// <summary>再比: further keys decide; who is equal by them too waits for a decision.</summary>
    TieBreak,
}

/// <summary>
/// An award given one step lower (降档, rules G): who has a place and meets the condition leaves it and gets the line of another
/// clause, which takes up none of that clause's places; without another clause the award is cancelled.
/// </summary>
/// <param name="When">Whom it meets, for example 一票否决.</param>
/// <param name="Next">The clause of the next lower award, or of a mere subsidy; null where the award is cancelled.</param>
public sealed record AwardDemotion(Condition When, string? Next = null);

/// <summary>
/// One consequence (奖惩规则). All rules that match apply; their order only sorts the paper. The result is a proposal,
/// which the county decides.
/// </summary>
public sealed record OutcomeRule
{
    /// <summary>The word for what falls on the unit itself.</summary>
    internal const string OnUnit = "单位";

    /// <summary>The clause's code, for example P2; several rules may share one, for different groups.</summary>
    public required string Clause { get; init; }

    /// <summary>The kind of consequence.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>The ranking groups it holds for; empty for all.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Whom it meets; for an award who is eligible.</summary>
    public required Condition Condition { get; init; }

    /// <summary>What is done (措施).</summary>
    public required string Measure { get; init; }

    /// <summary>To whom, in words: 单位, 主要负责人, 班子.</summary>
    public string Target { get; init; } = OnUnit;

    /// <summary>How long it lasts in months from the date of the decision, or null where it has no length.</summary>
    public int? TermMonths { get; init; }

    /// <summary>The period within the year at whose end it is drawn; of a milestone when it is checked. Null for one of the year, and with <see cref="Each"/>.</summary>
    public Period? At { get; init; }

    /// <summary>The level of periods at the end of each of which it is drawn, the last one's with the year's (季度奖, 月度红黑榜), not of one of which nobody has a figure; or null.</summary>
    public PeriodLevel? Each { get; init; }

    /// <summary>For an award: the ranking it is drawn from.</summary>
    public string? Ranking { get; init; }

    /// <summary>For an award: the number of places in each group, or in each class where its ranking compares classes; 1 or more.</summary>
    public int? Quota { get; init; }

    /// <summary>For an award: whether the next one moves up when one is not eligible (递补).</summary>
    public bool MovesUp { get; init; } = true;

    /// <summary>For an award: what happens to a tie across the edge of the quota.</summary>
    public EdgeTie Edge { get; init; } = EdgeTie.Undecided;

    /// <summary>For an award: the places as a share of those ranked, instead of <see cref="Quota"/>; or null.</summary>
    public QuotaShare? QuotaShare { get; init; }

    /// <summary>For an award: what decides a tie across the edge, for <see cref="EdgeTie.TieBreak"/>.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<RankingKey> EdgeKeys { get; init; } = [];

    /// <summary>For an award: whether it is listed in official order and no place is named (排名不分先后).</summary>
    [OmittedWhenEmpty]
    public bool IsUnordered { get; init; }

    /// <summary>For an award: whose award is a step lower, or null.</summary>
    public AwardDemotion? Demotion { get; init; }

    /// <summary>What it is worth, or null.</summary>
    public OutcomeAmount? Amount { get; init; }

    /// <summary>
    /// Whether an editor offers it. Fines on persons and deposits of persons stand in old rulebooks; they are read and recomputed,
    /// and not offered for a new one.
    /// </summary>
    public bool MayBeOffered() => Amount is not ({ IsPersonal: true } or { IsDeposit: true });

    /// <summary>Whether it falls on the unit itself, so that no person has to be named: money that it owes, or its name on a list.</summary>
    public bool FallsOnUnit() => Target == OnUnit && (Amount is { IsPersonal: false, IsDeposit: false } || Kind == OutcomeKind.BlackList);

    /// <summary>Whether it is drawn at the ends of periods.</summary>
    public bool IsOfPeriods() => At is not null || Each is not null;

    /// <summary>Whether its lines say of which period they are; the check of a milestone says it in its condition.</summary>
    public bool NamesPeriod() => Each is not null || (At is not null && Kind != OutcomeKind.Milestone);

    /// <summary>The periods at whose ends it has been drawn when a standing's period ends; the standing's own for one of the year.</summary>
    public IReadOnlyList<Period> DrawnBy(Period standing) => Each is { } level ? [.. standing.EndedOf(level)] : [At ?? standing];

    /// <summary>Those of them that are on the list of the standing: all at the year's end, else those that end with it.</summary>
    public IReadOnlyList<Period> ListedAt(Period standing) => standing == Period.Year ? DrawnBy(standing)
        : IsOfPeriods() ? [.. DrawnBy(standing).Where(p => p.EndMonth == standing.EndMonth)] : [];

    /// <summary>Whether it is to the good of those whom it meets.</summary>
    public bool IsPraise() => Kind is OutcomeKind.Award or OutcomeKind.Reward or OutcomeKind.RedList;

    /// <summary>The article of the printed rulebook, for example 第十六条; or null.</summary>
    public string? Article { get; init; }
}
