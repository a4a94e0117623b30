using System.Text.Json.Serialization;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>What is typed each period, and so how a year-to-date value comes from it.</summary>
public enum ReportedAs
{
    /// <summary>累计: the year to date; the last due figure is the value.</summary>
    Cumulative,

    /// <summary>当期: of the period; the value is the sum.</summary>
    Flow,

    /// <summary>期末: at the period's end; the last due figure is the value.</summary>
    Stock,

    /// <summary>水平: a rate or rating; the value is the mean of the due periods.</summary>
    Level,
}

/// <summary>What an interim standing compares with.</summary>
public enum Against
{
    /// <summary>时序计划: the plan of the period.</summary>
    Plan,

    /// <summary>全年目标: the year's target.</summary>
    Year,
}

/// <summary>Who reports an indicator.</summary>
public enum ReportingWay
{
    /// <summary>归口: the source department fills it for all.</summary>
    SourceDepartment,

    /// <summary>自报: each unit reports its own.</summary>
    OwnReport,

    /// <summary>两报: both, compared within a tolerance.</summary>
    Both,
}

/// <summary>What a missing round of a level counts as, where others are there (缺期办法, rule D4).</summary>
public enum MissingRound
{
    /// <summary>零: as zero.</summary>
    Zero,

    /// <summary>不计: it leaves the mean, so it is as the mean of the others.</summary>
    Excluded,

    /// <summary>固定数: as a figure decided for all.</summary>
    Substitute,
}

/// <summary>What is measured (指标).</summary>
public sealed record Indicator
{
    /// <summary>Its name, unique in the rulebook.</summary>
    public required string Name { get; init; }

    /// <summary>Its unit of measure (计量单位), for example 万元.</summary>
    public required string UnitOfMeasure { get; init; }

    /// <summary>What is typed each period.</summary>
    public required ReportedAs ReportedAs { get; init; }

    /// <summary>How often it is due.</summary>
    public required PeriodLevel Frequency { get; init; }

    /// <summary>What an interim standing compares with; only cumulative and flow figures can follow a plan.</summary>
    public required Against Against { get; init; }

    /// <summary>Who reports it.</summary>
    public ReportingWay Way { get; init; } = ReportingWay.SourceDepartment;

    /// <summary>The source department (数据责任单位), where there is one.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// For a level: the weight of each period of its frequency in the year's mean, in order; empty means equal weights.
    /// </summary>
    public IReadOnlyList<decimal> PeriodWeights { get; init; } = [];

    /// <summary>For a level: what a missing round counts as.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public MissingRound MissingRound { get; init; }

    /// <summary>The figure for <see cref="MissingRound.Substitute"/>, in the indicator's unit.</summary>
    public decimal? MissingFigure { get; init; }

    /// <summary>For a level that comes from ballots: how they become the figure of a period; or null where figures are typed.</summary>
    public RatingRule? Rating { get; init; }

    /// <summary>For one that is the sum of projects: which count, and how; or null where figures are typed.</summary>
    public ProjectRule? Projects { get; init; }

    /// <summary>Whether the unit's figure is the sum of its persons' (个人合计, rule D8); then no figure of the unit is typed.</summary>
    [OmittedWhenEmpty]
    public bool SumsPersons { get; init; }

    /// <summary>What follows where reported and verified figures differ too much; or null.</summary>
    public DiscrepancyRule? Discrepancy { get; init; }
}
