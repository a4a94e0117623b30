namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>Among whom a ranking compares.</summary>
public enum RankingScope
{
    /// <summary>各类别: each class by itself.</summary>
    EachClass,

    /// <summary>各序列: each ranking group by itself.</summary>
    EachGroup,
}

/// <summary>What a ranking compares.</summary>
public enum RankingMeasure
{
    /// <summary>总分: the total as printed.</summary>
    Total,

    /// <summary>得分率: the total as printed ÷ full marks of the class.</summary>
    TotalShare,

    /// <summary>完成率: one indicator's exact completion; not reported counts as zero.</summary>
    Completion,

    /// <summary>数值: one indicator's value; not reported counts as zero, and stands last where less is better.</summary>
    Value,

    /// <summary>增幅: one indicator's exact growth; not reported counts as zero, and stands last where less is better.</summary>
    Growth,

    /// <summary>得分: one indicator's points; not reported counts as zero.</summary>
    Points,

    /// <summary>超进度: one indicator's exact lead over the schedule; not reported counts as none of the task done.</summary>
    Lead,

    /// <summary>任务量: one indicator's target in force; who carries more stands first unless the ranking says otherwise.</summary>
    Target,
}

/// <summary>How ranks go on after a tie.</summary>
public enum TieMethod
{
    /// <summary>1、2、2、4: equal ones share the rank, the next ranks are skipped; the default.</summary>
    Skip,

    /// <summary>1、2、2、3: equal ones share the rank, the next rank follows.</summary>
    Dense,

    /// <summary>1、3、3、4: equal ones share the last of their ranks.</summary>
    Last,

    /// <summary>1、2、3、4: equal ones are listed one after the other in official order.</summary>
    Ordinal,

    /// <summary>并列无效: equal ones lose their eligibility and have no place (rules F1); others keep the ranks they would have.</summary>
    Void,
}

/// <summary>One key by which a ranking compares.</summary>
/// <param name="Measure">What is compared.</param>
/// <param name="Indicator">The indicator, for all measures but the total's.</param>
/// <param name="LessIsBetter">Whether the smaller one stands first.</param>
public sealed record RankingKey(RankingMeasure Measure, string? Indicator = null, bool LessIsBetter = false)
{
    /// <summary>Whether the key is about the total.</summary>
    public bool IsOverall => Measure is RankingMeasure.Total or RankingMeasure.TotalShare;
}

/// <summary>A named ranking (排名规则). Who holds the task and can be scored is in it.</summary>
public sealed record RankingRule
{
    /// <summary>Its name, unique; rules refer to it.</summary>
    public required string Name { get; init; }

    /// <summary>Among whom it compares.</summary>
    public required RankingScope Scope { get; init; }

    /// <summary>What it compares.</summary>
    public required RankingKey Key { get; init; }

    /// <summary>How ranks go on after a tie.</summary>
    public TieMethod Ties { get; init; } = TieMethod.Skip;

    /// <summary>Further keys, in order, that decide between equal ones; empty: ties stay.</summary>
    public IReadOnlyList<RankingKey> TieBreakers { get; init; } = [];
}
