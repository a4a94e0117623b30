namespace CompetitionPortal.Web.Scoring;

/// <summary>What a unit needs, as the page 还差多少 shows it.</summary>
public sealed record GapView
{
    /// <summary>The unit's name at the period's end.</summary>
    public required string Name { get; init; }

    /// <summary>Its class.</summary>
    public required string Class { get; init; }

    /// <summary>What the intended figures give, in a sentence; null where none is intended.</summary>
    public required string? Planned { get; init; }

    /// <summary>The goals that are open for it, in words: 类别名次进一位 (now 第9名).</summary>
    public required IReadOnlyList<GapHeading> Goals { get; init; }

    /// <summary>One row an indicator.</summary>
    public required IReadOnlyList<GapRow> Rows { get; init; }

    /// <summary>What gives points and is not typed, so that nothing is tried: ballots, projects, persons.</summary>
    public required IReadOnlyList<string> NotTyped { get; init; }

    /// <summary>For each goal that no indicator reaches alone: the nearest pair, in a sentence.</summary>
    public required IReadOnlyList<string> Pairs { get; init; }
}

/// <summary>The heading of a goal.</summary>
/// <param name="Goal">What is to be reached.</param>
/// <param name="Now">Where the unit stands.</param>
public sealed record GapHeading(string Goal, string Now);

/// <summary>An indicator and what it takes.</summary>
/// <param name="Indicator">Its name.</param>
/// <param name="PartOf">The composed indicator that gives points for it, or null where it is scored itself.</param>
/// <param name="UnitOfMeasure">Its unit of measure.</param>
/// <param name="Now">The last figure, as typed; empty when it was not reported.</param>
/// <param name="Period">The period whose figure it is.</param>
/// <param name="Points">Points now, or with the intended figures, of full marks.</param>
/// <param name="Anchor">Its place on 为什么.</param>
/// <param name="Cells">What it takes for each goal.</param>
/// <param name="Task">What it takes to the lines of the yearly task.</param>
public sealed record GapRow(string Indicator, string? PartOf, string UnitOfMeasure, string Now, string Period, string Points, string Anchor, IReadOnlyList<GapCell> Cells, IReadOnlyList<GapCell> Task);

/// <summary>What an indicator takes for a goal.</summary>
/// <param name="Extra">How much more, with its sign; — where it does not reach the goal alone.</param>
/// <param name="Note">The figure that does it, and where a place is only shared.</param>
/// <param name="Figure">The figure that does it as it is typed, to be taken into the plan; null where there is none.</param>
public sealed record GapCell(string Extra, string Note, string? Figure = null);
