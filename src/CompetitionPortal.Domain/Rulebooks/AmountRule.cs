using System.Text.Json.Serialization;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>How much a consequence is worth: money, or places for persons. All amounts are zero or above; the rule's kind says which way they go.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "by")]
[JsonDerivedType(typeof(FixedAmount), "fixed")]
[JsonDerivedType(typeof(PlaceAmount), "place")]
[JsonDerivedType(typeof(StepAmount), "steps")]
[JsonDerivedType(typeof(BandAmount), "bands")]
[JsonDerivedType(typeof(BaseShareAmount), "baseShare")]
[JsonDerivedType(typeof(NetAmount), "net")]
[JsonDerivedType(typeof(HeadcountAmount), "headcount")]
[JsonDerivedType(typeof(PartnerAmount), "partner")]
[JsonDerivedType(typeof(PoolAmount), "pool")]
[JsonDerivedType(typeof(GradeAmount), "grade")]
public abstract record AmountRule;

/// <summary>定额: the same for all whom the rule meets (rules H2).</summary>
/// <param name="Value">The amount.</param>
public sealed record FixedAmount(decimal Value) : AmountRule;

/// <summary>
/// 按名次: a table by place in a named ranking, from the top or from the bottom (rules H1). Beyond the table nothing. The table may hold
/// shares in percent of a figure instead of amounts: the first one gets 3 % of what it collected, the second one 2 %.
/// </summary>
/// <param name="Ranking">The ranking; its place counts inside the class or group.</param>
/// <param name="FromBottom">Whether places are counted from the bottom.</param>
/// <param name="Amounts">The amounts of the first places, in order.</param>
public sealed record PlaceAmount(string Ranking, bool FromBottom, IReadOnlyList<decimal> Amounts) : AmountRule
{
    /// <summary>The unit's figure of which the table holds shares in percent; null where it holds amounts.</summary>
    public RankingKey? Of { get; init; }

    /// <inheritdoc/>
    public bool Equals(PlaceAmount? other) => other is not null && (Ranking, FromBottom, Of) == (other.Ranking, other.FromBottom, other.Of) && Amounts.SequenceEqual(other.Amounts);

    /// <inheritdoc/>
    public override int GetHashCode() => Amounts.Count;
}

/// <summary>
/// 按幅度: by the distance d of a figure from a line (rules H3, I): n = d ÷ width, whole steps where asked;
/// amount = base + price × min(n, limit) + further price × max(n − limit, 0), at most the most. Without a distance nothing.
/// Percentages (完成率, 得分率, 增幅) are in percentage points.
/// </summary>
/// <param name="On">The figure.</param>
/// <param name="Price">The amount for each step.</param>
public sealed record StepAmount(RankingKey On, decimal Price) : AmountRule
{
    /// <summary>The line, or null for the year's target, which a document says in so many words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal? Line { get; init; } = 0;

    /// <summary>Whether the distance below the line counts instead of that above it.</summary>
    [OmittedWhenEmpty]
    public bool IsBelow { get; init; }

    /// <summary>The width of a step, above 0.</summary>
    public decimal Width { get; init; } = 1;

    /// <summary>Whether only whole steps count.</summary>
    [OmittedWhenEmpty]
    public bool WholeSteps { get; init; }

    /// <summary>Whether a started step counts as a whole one (不足一步按一步); not together with <see cref="WholeSteps"/>.</summary>
    [OmittedWhenEmpty]
    public bool StartedSteps { get; init; }

    /// <summary>The number of steps after which the further price counts, or null.</summary>
    public decimal? Limit { get; init; }

    /// <summary>The amount for each step beyond the limit.</summary>
    public decimal? FurtherPrice { get; init; }

    /// <summary>What is given besides the steps.</summary>
    public decimal? Base { get; init; }

    /// <summary>The most, or null.</summary>
    public decimal? Most { get; init; }
}

/// <summary>按档: a table of half-open bands over a figure (rules I, five bands).</summary>
/// <param name="On">The figure; where less is better the bounds are upper ones.</param>
/// <param name="Bands">Bound (inclusive) and amount, the best first: lower bounds falling, upper ones rising; the last one without a bound.</param>
public sealed record BandAmount(RankingKey On, IReadOnlyList<StepBand> Bands) : AmountRule
{
    /// <inheritdoc/>
    public bool Equals(BandAmount? other) => other is not null && On == other.On && Bands.SequenceEqual(other.Bands);

    /// <inheritdoc/>
    public override int GetHashCode() => Bands.Count;
}

/// <summary>按基数比例: a share, by half-open bands over a figure, of a base that depends on the class (rules H4): base × share ÷ 100.</summary>
/// <param name="On">The figure; where less is better the bounds are upper ones.</param>
/// <param name="Bands">Bound (inclusive) and share in percent, the best first: lower bounds falling, upper ones rising; the last one without a bound.</param>
/// <param name="Bases">The base of each class.</param>
public sealed record BaseShareAmount(RankingKey On, IReadOnlyList<StepBand> Bands, IReadOnlyList<ClassBase> Bases) : AmountRule
{
    /// <inheritdoc/>
    public bool Equals(BaseShareAmount? other) => other is not null && On == other.On && Bands.SequenceEqual(other.Bands) && Bases.SequenceEqual(other.Bases);

    /// <inheritdoc/>
    public override int GetHashCode() => Bands.Count;
}

/// <summary>The base of one class.</summary>
/// <param name="Class">The class.</param>
/// <param name="Value">The base.</param>
public sealed record ClassBase(string Class, decimal Value);

/// <summary>
/// 净额: what was booked to an account, netted per unit before it is a reward or a penalty (traps 14): the amounts of rewards less
/// those of penalties. A reward meets who has a net above zero, a penalty who has one below.
/// </summary>
/// <param name="Account">The account.</param>
public sealed record NetAmount(string Account) : AmountRule;

/// <summary>
/// 名额: places for persons, a share of the unit's headcount rounded down (rules H6): n = ⌊headcount × min(share + what was booked
/// to the account, most) ÷ 100⌋.
/// </summary>
/// <param name="Share">The share in percent.</param>
/// <param name="Most">The most it may become, in percent, or null.</param>
/// <param name="Account">An account with further percentage points, or null.</param>
public sealed record HeadcountAmount(decimal Share, decimal? Most = null, string? Account = null) : AmountRule;

/// <summary>What a unit gets that is tied to nobody.</summary>
public enum UntiedBonus
{
    /// <summary>类别平均: the mean of those of its class that the rule meets and that are tied.</summary>
    ClassMean,

    /// <summary>序列平均: the mean of those of its group.</summary>
    GroupMean,

    /// <summary>不给: nothing.</summary>
    Nothing,
}

/// <summary>
/// 按挂钩: what a clause gives to the units that a unit is tied to (rules D7, H4): the weighted mean of their amounts as listed, nothing
/// given being zero, × share ÷ 100. So the bonus rises and falls with the pair's result.
/// </summary>
/// <param name="Clause">The clause; all its rows count.</param>
/// <param name="Share">The share in percent, above 0.</param>
/// <param name="Untied">What is given without a pair.</param>
public sealed record PartnerAmount(string Clause, decimal Share = 100, UntiedBonus Untied = UntiedBonus.ClassMean) : AmountRule;

/// <summary>Among whom a pool of money is shared out.</summary>
public enum PoolScope
{
    /// <summary>条款: all whom the rule meets share one pool.</summary>
    Rule,

    /// <summary>各类别: those of each class share a pool of their own.</summary>
    EachClass,

    /// <summary>各序列: those of each group.</summary>
    EachGroup,
}

/// <summary>
/// 按占比: a pool of money shared out among those whom the rule meets, by each one's share of the sum of a figure: pool × x ÷ Σx, a
/// figure below zero counting as zero. Amounts are cut off, so that together they never exceed the pool; what remains is not
/// given and is printed with each line.
/// </summary>
/// <param name="On">The figure.</param>
/// <param name="Pool">The pool, above 0.</param>
/// <param name="Scope">Among whom it is shared out.</param>
public sealed record PoolAmount(RankingKey On, decimal Pool, PoolScope Scope = PoolScope.Rule) : AmountRule
{
    /// <summary>Whether amounts are rounded half away from zero instead; then they may come to a little more than the pool.</summary>
    [OmittedWhenEmpty]
    public bool RoundsHalfUp { get; init; }
}

/// <summary>What one grade is worth: an amount, or a multiple of a base.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Value">The amount or multiple, 0 or above.</param>
public sealed record GradeValue(string Grade, decimal Value);

/// <summary>按等次: a table by grade, times a base where there is one. A grade that is not in it gets nothing.</summary>
/// <param name="Grades">What the grades are worth.</param>
/// <param name="Base">The base, above 0; null where the table holds amounts.</param>
public sealed record GradeAmount(IReadOnlyList<GradeValue> Grades, decimal? Base = null) : AmountRule
{
    /// <inheritdoc/>
    public bool Equals(GradeAmount? other) => other is not null && Base == other.Base && Grades.SequenceEqual(other.Grades);

    /// <inheritdoc/>
    public override int GetHashCode() => Grades.Count;
}

/// <summary>What a consequence is worth, and how it is paid.</summary>
/// <param name="Rule">How much.</param>
/// <param name="Unit">In what: 万元, 元, 人, %.</param>
public sealed record OutcomeAmount(AmountRule Rule, string Unit = "万元")
{
    /// <summary>Decimals of the amount, 0 to 6; half away from zero.</summary>
    public int Digits { get; init; } = 2;

    /// <summary>The account to which it is booked instead of making a line; or null.</summary>
    public string? Account { get; init; }

    /// <summary>The share of it that deputies get (rules H5), or null.</summary>
    public decimal? DeputyShare { get; init; }

    /// <summary>Whether it is for each person of the unit (人均): the amount × its headcount; without a headcount the line waits.</summary>
    [OmittedWhenEmpty]
    public bool PerHead { get; init; }

    /// <summary>Whether how much it is depends on the unit's headcount (人数).</summary>
    public bool CountsHeads() => PerHead || Rule is HeadcountAmount;

    /// <summary>Whether persons pay it (罚款): old rulebooks only.</summary>
    [OmittedWhenEmpty]
    public bool IsPersonal { get; init; }

    /// <summary>Whether it is paid out of a deposit that persons made (保证金, 风险金): old rulebooks only.</summary>
    [OmittedWhenEmpty]
    public bool IsDeposit { get; init; }
}
