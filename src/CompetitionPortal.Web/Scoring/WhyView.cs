using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Web.Scoring;

/// <summary>The page that explains a unit's total, every text ready.</summary>
public sealed record WhyView
{
    /// <summary>The unit's score.</summary>
    public required ParticipantScore Score { get; init; }

    /// <summary>Whether the class stands beside the unit's figures.</summary>
    public required bool ShowsClass { get; init; }

    /// <summary>Its figures, one row an indicator.</summary>
    public required IReadOnlyList<WhyCell> Cells { get; init; }

    /// <summary>From the points to the total, one row a step.</summary>
    public required IReadOnlyList<WhySum> Sums { get; init; }

    /// <summary>Where it stands in each named ranking.</summary>
    public required IReadOnlyList<WhyPlace> Places { get; init; }

    /// <summary>What parts it from the rows next to it.</summary>
    public required IReadOnlyList<RankReason> Neighbours { get; init; }

    /// <summary>How total, places and grade came about.</summary>
    public required IReadOnlyList<WhySentence> Steps { get; init; }

    /// <summary>The proposed consequences that meet it.</summary>
    public required IReadOnlyList<OutcomeLine> Lines { get; init; }

    /// <summary>The periods so far.</summary>
    public required IReadOnlyList<WhyPeriod> History { get; init; }
}

/// <summary>One indicator of a unit.</summary>
public sealed record WhyCell
{
    /// <summary>Its place on the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>The indicator's name.</summary>
    public required string Name { get; init; }

    /// <summary>The unit of measure.</summary>
    public required string UnitOfMeasure { get; init; }

    /// <summary>Value to date.</summary>
    public required string Actual { get; init; }

    /// <summary>The target in force.</summary>
    public required string Target { get; init; }

    /// <summary>进度完成率.</summary>
    public required string Completion { get; init; }

    /// <summary>全年完成率.</summary>
    public required string YearCompletion { get; init; }

    /// <summary>增幅.</summary>
    public required string Growth { get; init; }

    /// <summary>Full marks.</summary>
    public required string FullMarks { get; init; }

    /// <summary>Points, or 不计.</summary>
    public required string Points { get; init; }

    /// <summary>Mean points of the class, or —.</summary>
    public required string ClassMean { get; init; }

    /// <summary>Points as part of full marks, for the chart: 100 is full marks.</summary>
    public required decimal Share { get; init; }

    /// <summary>The class's mean as part of full marks, for the chart.</summary>
    public required decimal MeanShare { get; init; }

    /// <summary>Its state, or null.</summary>
    public required StateMark? Mark { get; init; }

    /// <summary>The whole in one sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>The rule by which points are given, in a sentence.</summary>
    public required string Rule { get; init; }

    /// <summary>The steps.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>The clause.</summary>
    public required string Clause { get; init; }

    /// <summary>Its place on the page of the rulebook.</summary>
    public required string ClauseAnchor { get; init; }

    /// <summary>The typed figures behind it.</summary>
    public required IReadOnlyList<WhySource> Sources { get; init; }
}

/// <summary>A typed figure.</summary>
/// <param name="Period">The period's name.</param>
/// <param name="Reported">上报, or empty; null where it is not the reader's to see.</param>
/// <param name="Verified">核定, or empty.</param>
/// <param name="Base">上年同期, or empty.</param>
public sealed record WhySource(string Period, string? Reported, string Verified, string Base);

/// <summary>One row from the points to the total.</summary>
/// <param name="What">What it is.</param>
/// <param name="Figure">The figure.</param>
/// <param name="IsTotal">Whether it is the total.</param>
public sealed record WhySum(string What, string Figure, bool IsTotal = false);

/// <summary>A place in a named ranking.</summary>
/// <param name="Ranking">The ranking's name.</param>
/// <param name="Pool">The class or group.</param>
/// <param name="Rank">The place.</param>
/// <param name="Count">How many are ranked.</param>
/// <param name="IsTied">Whether it is shared.</param>
/// <param name="Address">The page of the ranking.</param>
public sealed record WhyPlace(string Ranking, string Pool, int Rank, int Count, bool IsTied, string Address);

/// <summary>A period of the year so far.</summary>
/// <param name="Period">The period.</param>
/// <param name="Total">The unit's total.</param>
/// <param name="Median">The median of its class.</param>
/// <param name="ClassRank">Its place in the class.</param>
/// <param name="GroupRank">Its place in the group.</param>
/// <param name="Address">The same page at that period.</param>
public sealed record WhyPeriod(Period Period, decimal? Total, decimal? Median, int? ClassRank, int? GroupRank, string? Address);
