using System.Text.Json.Serialization;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>How a value is compared with a line.</summary>
public enum Comparison
{
    /// <summary>低于.</summary>
    Below,

    /// <summary>不低于.</summary>
    AtLeast,

    /// <summary>高于.</summary>
    Above,

    /// <summary>不高于.</summary>
    AtMost,
}

/// <summary>A predicate over the named values of one participant. It is data; its text form is <see cref="ConditionText"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "test")]
[JsonDerivedType(typeof(AllOf), "all")]
[JsonDerivedType(typeof(AnyOf), "any")]
[JsonDerivedType(typeof(Negation), "not")]
[JsonDerivedType(typeof(CompletionTest), "completion")]
[JsonDerivedType(typeof(FigureTest), "figure")]
[JsonDerivedType(typeof(PlaceTest), "place")]
[JsonDerivedType(typeof(RepeatedPlaceTest), "repeatedPlace")]
[JsonDerivedType(typeof(GradeTest), "grade")]
[JsonDerivedType(typeof(ScoreShareTest), "scoreShare")]
[JsonDerivedType(typeof(ScoreTest), "score")]
[JsonDerivedType(typeof(ComponentTest), "component")]
[JsonDerivedType(typeof(MeanTest), "mean")]
[JsonDerivedType(typeof(VetoTest), "veto")]
[JsonDerivedType(typeof(RepeatedVetoTest), "repeatedVeto")]
[JsonDerivedType(typeof(VetoStreakTest), "vetoStreak")]
[JsonDerivedType(typeof(SanctionTest), "sanction")]
[JsonDerivedType(typeof(ClassTest), "class")]
[JsonDerivedType(typeof(StreakTest), "streak")]
[JsonDerivedType(typeof(GradeStreakTest), "gradeStreak")]
[JsonDerivedType(typeof(MetTest), "met")]
[JsonDerivedType(typeof(BehindTest), "behind")]
[JsonDerivedType(typeof(MovementTest), "movement")]
[JsonDerivedType(typeof(LedgerTest), "ledger")]
[JsonDerivedType(typeof(ExcusedTest), "excused")]
[JsonDerivedType(typeof(DiscrepancyTest), "discrepancy")]
[JsonDerivedType(typeof(TenureTest), "tenure")]
public abstract record Condition
{
    /// <summary>The tests it is made of, without 且, 或 and 非.</summary>
    public IEnumerable<Condition> Tests() => this switch
    {
        AllOf all => all.Conditions.SelectMany(c => c.Tests()),
        AnyOf any => any.Conditions.SelectMany(c => c.Tests()),
        Negation not => not.Condition.Tests(),
        _ => [this],
    };
}

/// <summary>且: all of them; with none, always true.</summary>
/// <param name="Conditions">The parts.</param>
public sealed record AllOf(IReadOnlyList<Condition> Conditions) : Condition
{
    /// <inheritdoc/>
    public bool Equals(AllOf? other) => other is not null && Conditions.SequenceEqual(other.Conditions);

    /// <inheritdoc/>
    public override int GetHashCode() => Conditions.Count;
}

/// <summary>或: at least one of them.</summary>
/// <param name="Conditions">The parts.</param>
public sealed record AnyOf(IReadOnlyList<Condition> Conditions) : Condition
{
    /// <inheritdoc/>
    public bool Equals(AnyOf? other) => other is not null && Conditions.SequenceEqual(other.Conditions);

    /// <inheritdoc/>
    public override int GetHashCode() => ~Conditions.Count;
}

/// <summary>非: the contrary.</summary>
/// <param name="Condition">What must not hold.</param>
public sealed record Negation(Condition Condition) : Condition;

/// <summary>
/// Compares the exact share of the year's task that is done. It holds for nobody who does not hold the task; a value
/// that was not reported counts as zero.
/// </summary>
/// <param name="Indicator">An indicator that has a completion.</param>
/// <param name="Comparison">The comparison.</param>
/// <param name="Share">The line; 1 is the whole task.</param>
/// <param name="At">The period at whose end the value is taken, or null for the standing's own.</param>
public sealed record CompletionTest(string Indicator, Comparison Comparison, decimal Share, Period? At = null) : Condition;

/// <summary>
/// Compares one figure of an indicator, exactly. It holds for nobody who does not hold the task or for whom it is not due or
/// undefined; a figure that was not reported counts as zero.
/// </summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Measure">Its value, growth in percent, points, or lead over the schedule in percentage points.</param>
/// <param name="Comparison">The comparison.</param>
/// <param name="Line">The line in the measure's unit; null for the unit's own target of the year (of a value or a growth).</param>
public sealed record FigureTest(string Indicator, RankingMeasure Measure, Comparison Comparison, decimal? Line) : Condition;

/// <summary>Holds for the first or the last places of a named ranking.</summary>
/// <param name="Ranking">The ranking.</param>
/// <param name="FromBottom">
/// Counted from the bottom: 1 + the number that are strictly worse, ties all in, and at most half of those ranked.
/// </param>
/// <param name="Places">How many places, 1 or more; 0 where they are a share.</param>
public sealed record PlaceTest(string Ranking, bool FromBottom, int Places) : Condition
{
    /// <summary>The places as a share of those ranked in the class or group, or null for a number.</summary>
    public QuotaShare? Share { get; init; }

    /// <summary>How many places they are among so many.</summary>
    public int PlacesOf(int ranked) => Share?.Places(ranked) ?? Places;
}

/// <summary>How often something must have been so.</summary>
public enum Repetition
{
    /// <summary>连续: in each of the last ones.</summary>
    InARow,

    /// <summary>曾连续: in so many one after the other, whenever it was.</summary>
    OnceInARow,

    /// <summary>累计: in so many altogether.</summary>
    Altogether,
}

/// <summary>
/// Holds for who was in the first or the last places at the ends of so many periods of this year that have ended, this standing's own
/// among them where it is one; verified figures. A period in which the unit was not ranked breaks a run and is not counted; one of which nobody has a figure is passed over. Of years
/// the places of earlier ones are those of 上年结果. A last place that more than half of those ranked share waits for a decision.
/// </summary>
/// <param name="Ranking">The ranking.</param>
/// <param name="FromBottom">Counted from the bottom, as in <see cref="PlaceTest"/>; not of years, of which the number ranked is not known.</param>
/// <param name="Places">How many places, 1 or more; 0 where they are a share.</param>
/// <param name="Times">How many periods, 1 or more.</param>
/// <param name="Level">Of which level.</param>
/// <param name="Repetition">Whether in a row or altogether.</param>
public sealed record RepeatedPlaceTest(string Ranking, bool FromBottom, int Places, int Times, PeriodLevel Level, Repetition Repetition = Repetition.InARow) : Condition
{
    /// <summary>The places as a share of those ranked, each period by itself; not of years. Null for a number.</summary>
    public QuotaShare? Share { get; init; }

    /// <summary>What must have held so often.</summary>
    public PlaceTest Place() => new(Ranking, FromBottom, Places) { Share = Share };
}

/// <summary>Compares the grade; "above" means better.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Grade">The grade.</param>
public sealed record GradeTest(Comparison Comparison, string Grade) : Condition;

/// <summary>Compares the total ÷ full marks.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Share">The line; 1 is full marks.</param>
public sealed record ScoreShareTest(Comparison Comparison, decimal Share) : Condition;

/// <summary>Compares the total as it is printed.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Line">The line in points.</param>
public sealed record ScoreTest(Comparison Comparison, decimal Line) : Condition;

/// <summary>
/// Compares what a component (组成) counts in the one above, exactly, or the base score as rounded; of a component the standing's own
/// points, also where rounds make the base score. It holds for nobody whose class has no such component, or who has nothing in it.
/// </summary>
/// <param name="Component">The component; null for the base score.</param>
/// <param name="Comparison">The comparison.</param>
/// <param name="Line">The line in points; as a share 1 is the whole of its marks.</param>
/// <param name="IsShare">Whether the share of its marks is compared.</param>
public sealed record ComponentTest(string? Component, Comparison Comparison, decimal Line, [property: OmittedWhenEmpty] bool IsShare = false) : Condition;

/// <summary>
/// Compares a figure with the exact mean of those of the class or group that are ranked by it, the unit itself among them; not reported
/// counts as zero, and then the answer waits for whoever is missing. A completion is that of the year's task.
/// </summary>
/// <param name="Measure">Of the total, or of one indicator.</param>
/// <param name="Indicator">The indicator; null for the total's.</param>
/// <param name="Comparison">The comparison.</param>
/// <param name="Scope">Of the class, or of the group.</param>
/// <param name="Share">The share of the mean that is the line; 1 is the mean itself.</param>
public sealed record MeanTest(RankingMeasure Measure, string? Indicator, Comparison Comparison, RankingScope Scope = RankingScope.EachClass, decimal Share = 1) : Condition
{
    /// <summary>What is compared, as a ranking would.</summary>
    public RankingKey Key() => new(Measure, Indicator);
}

/// <summary>Holds for who is vetoed at the standing's end.</summary>
/// <param name="Kind">The ground, or null for any.</param>
/// <param name="Reach">Whom the veto must reach by the rulebook's rule for its ground, or null for the unit.</param>
public sealed record VetoTest(string? Kind = null, VetoReach? Reach = null) : Condition;

/// <summary>
/// Holds where vetoes are repeated (rules G): so many since the principal took office, the one in force included; the deputy's
/// or an earlier principal's do not count.
/// </summary>
/// <param name="Times">How many, 2 or more.</param>
/// <param name="Kind">The ground, or null for any.</param>
public sealed record RepeatedVetoTest(int Times, string? Kind = null) : Condition;

/// <summary>Holds for who is vetoed now and has vetoes of the years before, without a gap (rules G: 两年连续).</summary>
/// <param name="Years">How many years in a row, this one included, 2 or more.</param>
/// <param name="Kind">The ground, or null for any.</param>
public sealed record VetoStreakTest(int Years, string? Kind = null) : Condition;

/// <summary>Holds for who is under a sanction at the standing's end.</summary>
public sealed record SanctionTest : Condition;

/// <summary>Holds for members of the classes.</summary>
/// <param name="Classes">Names of classes.</param>
public sealed record ClassTest(IReadOnlyList<string> Classes) : Condition
{
    /// <inheritdoc/>
    public bool Equals(ClassTest? other) => other is not null && Classes.SequenceEqual(other.Classes, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Classes.Count;
}

/// <summary>Holds for who was met by a clause in each of the years before this one, and by the other parts this year.</summary>
/// <param name="Years">How many years before this one, 1 or more.</param>
/// <param name="Clause">The clause's code.</param>
/// <param name="OfPerson">
/// Whether the person counts: a principal of today who was principal, at each of those years' ends and long enough, of a unit that
/// the clause met.
/// </param>
public sealed record StreakTest(int Years, string Clause, [property: OmittedWhenEmpty] bool OfPerson = false) : Condition;

/// <summary>Holds for whose grade compared so in each of the years before this one.</summary>
/// <param name="Years">How many years before this one, 1 or more.</param>
/// <param name="Comparison">The comparison; "above" means better.</param>
/// <param name="Grade">The grade.</param>
/// <param name="OfPerson">Whether the person counts, as in <see cref="StreakTest"/>.</param>
public sealed record GradeStreakTest(int Years, Comparison Comparison, string Grade, [property: OmittedWhenEmpty] bool OfPerson = false) : Condition;

/// <summary>Holds for who is met by a clause this year; clauses are drawn in the order in which they ask for each other.</summary>
/// <param name="Clause">The clause's code.</param>
public sealed record MetTest(string Clause) : Condition;

/// <summary>
/// Holds for who was behind the plan (进度完成率 below 100 %) at the end of each of the last periods, this standing's own the last
/// one; not reported counts as zero. Verified figures.
/// </summary>
/// <param name="Indicator">An indicator that has a completion.</param>
/// <param name="Periods">How many periods in a row, 1 or more.</param>
/// <param name="Level">Of which level.</param>
public sealed record BehindTest(string Indicator, int Periods, PeriodLevel Level) : Condition;

/// <summary>Holds for who moved by places against an earlier ranking (rules F6: 进位, 退位).</summary>
/// <param name="Ranking">The ranking; against last year only that of the total in each class.</param>
/// <param name="IsUp">Whether it moved up.</param>
/// <param name="Places">By how many places at least, 1 or more.</param>
/// <param name="AgainstYear">Against last year's result (上年结果) instead of the quarter before.</param>
/// <param name="Level">Against the last period of this level that had ended before; null for the quarter before.</param>
public sealed record MovementTest(string Ranking, bool IsUp, int Places, [property: OmittedWhenEmpty] bool AgainstYear = false, PeriodLevel? Level = null) : Condition;

/// <summary>Holds for who has an entry in a group of the ledger (加减分) that counts by then.</summary>
/// <param name="Group">The group.</param>
/// <param name="Level">Of this level; null for any.</param>
public sealed record LedgerTest(string Group, string? Level = null) : Condition;

/// <summary>Holds for who is excused from an indicator's task (免责).</summary>
/// <param name="Indicator">The indicator.</param>
public sealed record ExcusedTest(string Indicator) : Condition;

/// <summary>Holds for who has so many cases in which a reported and a verified figure of the indicator differ too much (rule B3).</summary>
/// <param name="Indicator">An indicator with a rule for it (核实差异).</param>
/// <param name="Times">How many cases this year, 1 or more.</param>
public sealed record DiscrepancyTest(string Indicator, int Times) : Condition;

/// <summary>Holds when the unit's principal has been in office for a time at the period's end.</summary>
/// <param name="Months">Whole months.</param>
public sealed record TenureTest(int Months) : Condition;
