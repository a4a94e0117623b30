using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// The rulebook (考核办法) of one competition year: one typed document. Once issued it is never edited; a change is a new
/// version. Its canonical form and checksum are <see cref="RulebookDocument"/>'s.
/// </summary>
public sealed record Rulebook
{
    /// <summary>Its title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>Its document number (发文字号), or null while it has none.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Where and how figures are rounded.</summary>
    public RoundingRules Rounding { get; init; } = new();

    /// <summary>The indicator that the paper calls simply 完成率, or null; it must have a completion.</summary>
    public string? KeyIndicator { get; init; }

    /// <summary>Months a principal must have been in office at the period's end to be named on a list; by default 6.</summary>
    public int TenureMonths { get; init; } = 6;

    /// <summary>The last day on which a changed target counts (目标调整截止, rule B4); null where every change counts.</summary>
    public DateOnly? TargetDeadline { get; init; }

    /// <summary>Classes, in the order of the papers.</summary>
    public IReadOnlyList<ParticipantClass> Classes { get; init; } = [];

    /// <summary>Indicators, in the order of the papers.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Rates of exchange and conversion, fixed for the year.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<ConversionRate> Rates { get; init; } = [];

    /// <summary>Parts of composed indicators; an indicator with parts has no figures of its own.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<IndicatorPart> Parts { get; init; } = [];

    /// <summary>Which class scores which indicator, and how.</summary>
    public IReadOnlyList<IndicatorUse> Uses { get; init; } = [];

    /// <summary>Components of the classes' scores; empty where the indicators stand in the score itself.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<ScoreComponent> Components { get; init; } = [];

    /// <summary>Rounds whose mean is the base score, or null.</summary>
    public RoundRule? Rounds { get; init; }

    /// <summary>Plans of the periods.</summary>
    public IReadOnlyList<PlanShare> Plans { get; init; } = [];

    /// <summary>Groups of bonuses.</summary>
    public IReadOnlyList<AdjustmentGroup> AdjustmentGroups { get; init; } = [];

    /// <summary>Bonuses for places in each period.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<SeasonBonus> SeasonBonuses { get; init; } = [];

    /// <summary>The most that all bonuses together count, or null for no limit; deductions are not limited.</summary>
    public decimal? BonusCap { get; init; }

    /// <summary>The ranking that gives a unit's rank (名次): by total, in each class.</summary>
    public required RankingRule ClassRanking { get; init; }

    /// <summary>The ranking that gives a unit's place in its group (序列名次): by total, in each group.</summary>
    public required RankingRule GroupRanking { get; init; }

    /// <summary>Further named rankings.</summary>
    public IReadOnlyList<RankingRule> OtherRankings { get; init; } = [];

    /// <summary>Grades, best first.</summary>
    public IReadOnlyList<GradeBand> Grades { get; init; } = [];

    /// <summary>Conditions that limit the grade.</summary>
    public IReadOnlyList<GradeCap> GradeCaps { get; init; } = [];

    /// <summary>Conditions that raise or lower the grade without the score.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<GradeShift> GradeShifts { get; init; } = [];

    /// <summary>How many may have a grade.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<GradeQuota> GradeQuotas { get; init; } = [];

    /// <summary>Whom vetoes reach, how long they last and what they set to zero; empty where a veto only caps and excludes.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<VetoRule> VetoRules { get; init; } = [];

    /// <summary>Consequences, in the order of the paper.</summary>
    public IReadOnlyList<OutcomeRule> Outcomes { get; init; } = [];

    /// <summary>All named rankings, the two of the total first.</summary>
    public IEnumerable<RankingRule> AllRankings() => [ClassRanking, GroupRanking, .. OtherRankings];

    /// <summary>The names of the ranking groups, in the order of their first class.</summary>
    public IReadOnlyList<string> Groups() => [.. Classes.Select(c => c.Group).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The shares of an indicator's yearly task that some rule asks for, the whole task among them: a printed 全年完成率 may
    /// show none of them as reached that was not.
    /// </summary>
    public IReadOnlyList<Fraction> CompletionLines(string indicator) =>
    [
        .. AllConditions()
            .SelectMany(c => c.Tests()).OfType<CompletionTest>()
            .Where(t => string.Equals(t.Indicator, indicator, StringComparison.Ordinal))
            .Select(t => t.Share).Append(1).Distinct().Order()
            .Select(share => (Fraction)share),
    ];

    /// <summary>An entry of the ledger with its points: those of its level times its count, where it names one.</summary>
    public Adjustment Priced(Adjustment entry) => entry.Level is null ? entry : entry with
    {
        Points = (AdjustmentGroups.FirstOrDefault(g => string.Equals(g.Name, entry.Group, StringComparison.Ordinal))?.PriceOf(entry.Level) ?? 0) * entry.Count,
    };

    /// <summary>What is said of vetoes of a ground: by the rule that names it, else by the one for all others; null where there is none.</summary>
    public VetoRule? VetoRuleFor(string kind) =>
        VetoRules.FirstOrDefault(r => r.Kinds.Contains(kind, StringComparer.Ordinal)) ?? VetoRules.FirstOrDefault(r => r.Kinds.Count == 0);

    /// <summary>Whether there are rules of vetoes and none of this ground: it then only bars the unit until the year's end.</summary>
    public bool LeavesVetoUnruled(string kind) => VetoRules.Count > 0 && VetoRuleFor(kind) is null;

    /// <summary>Whether a condition asks whether a clause of the list is met.</summary>
    public bool AsksForClauses() => AllConditions().SelectMany(c => c.Tests()).Any(t => t is MetTest);

    /// <summary>Whether a condition looks back at the vetoes of earlier years.</summary>
    public bool AsksForEarlierVetoes() => AllConditions().SelectMany(c => c.Tests()).Any(t => t is RepeatedVetoTest or VetoStreakTest);

    /// <summary>Whether a condition looks back at the posts of earlier years.</summary>
    public bool AsksForEarlierPosts() => AllConditions().SelectMany(c => c.Tests()).Any(t => t is StreakTest { OfPerson: true } or GradeStreakTest { OfPerson: true });

    /// <summary>The rankings, besides the class's own, of whose ranks in years before a condition asks.</summary>
    public IReadOnlyList<string> RankingsComparedWithLastYear() =>
    [
        .. AllConditions().SelectMany(c => c.Tests())
            .Select(t => t switch { MovementTest { AgainstYear: true } m => m.Ranking, RepeatedPlaceTest { Level: PeriodLevel.Year } r => r.Ranking, _ => null })
            .OfType<string>().Where(r => r != ClassRanking.Name).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Every condition of the rulebook.</summary>
    public IEnumerable<Condition> AllConditions() => GradeCaps.Select(c => c.Condition).Concat(GradeShifts.Select(s => s.Condition)).Concat(Outcomes.Select(o => o.Condition)).Concat(Outcomes.Select(o => o.Demotion?.When).OfType<Condition>()).Concat(Uses.Select(u => u.Gate).OfType<Condition>()).Concat(SeasonBonuses.Select(s => s.Gate).OfType<Condition>());

    /// <summary>The class of a name, or null.</summary>
    public ParticipantClass? FindClass(string? name) => Classes.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal));
}
