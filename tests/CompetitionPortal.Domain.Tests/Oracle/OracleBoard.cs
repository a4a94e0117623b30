using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>What the oracle says of one cell.</summary>
internal sealed record OracleCell(string Indicator, string State)
{
    public required IndicatorUse Use { get; init; }

    /// <summary>Whether it holds the task and something is due and defined; a figure that is missing is no absence.</summary>
    public bool CanBeRanked => State is "" or "部分未报" or "未报";

    public Ratio? Actual { get; init; }

    public Ratio? Target { get; init; }

    public Ratio? YearTarget { get; init; }

    public Ratio? Completion { get; init; }

    public Ratio? YearCompletion { get; init; }

    public Ratio? Growth { get; init; }

    public Ratio? Lead { get; init; }

    public Ratio? Points { get; init; }
}

/// <summary>What the oracle says of one unit.</summary>
internal sealed class OracleScore
{
    public required string Unit { get; init; }

    public required string Class { get; init; }

    public required string Group { get; init; }

    public required decimal FullMarks { get; init; }

    public required IReadOnlyList<OracleCell> Cells { get; set; }

    public Ratio? Base { get; set; }

    /// <summary>What its components count in the one above, with their marks.</summary>
    public Dictionary<string, (Ratio Points, decimal Marks)> Components { get; } = [];

    public Ratio Adjustments { get; set; }

    public Ratio? Total => Base is not { } points ? null : (SetTo ?? (points + Adjustments)) is var total && Limit is { } limit && limit < total ? limit : total;

    /// <summary>Whether the total rests on a figure that was not reported, its own or of those it is tied to.</summary>
    public bool Unsure { get; set; }

    /// <summary>Whether a round of it rests on a figure that was not reported.</summary>
    public bool UnsureRound { get; set; }

    public bool OutOfRankings { get; set; }

    public bool Vetoed { get; init; }

    /// <summary>What a veto sets the total to, and what one limits it to.</summary>
    public Ratio? SetTo { get; init; }

    public Ratio? Limit { get; init; }

    public Dictionary<string, (int Rank, int FromBottom, int Count, string Pool)> Places { get; } = [];

    public string? Grade { get; set; }

    public OracleCell? Cell(string? indicator) => Cells.FirstOrDefault(c => c.Indicator == indicator);
}
