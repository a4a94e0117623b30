using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>A place in one ranking.</summary>
/// <param name="Rank">From the top, from 1.</param>
/// <param name="FromBottom">1 + the number strictly worse.</param>
/// <param name="Count">How many are ranked.</param>
/// <param name="Tied">How many share the place, this one included.</param>
/// <param name="Pool">The class or group inside which it is ranked.</param>
public sealed record Placement(int Rank, int FromBottom, int Count, int Tied, string Pool)
{
    /// <summary>What parts it from the row before it; null for the first row.</summary>
    public RankStep? Above { get; init; }

    /// <summary>What parts it from the row after it; null for the last row.</summary>
    public RankStep? Below { get; init; }
}

/// <summary>One participant at a standing.</summary>
public sealed class ParticipantScore
{
    /// <summary>The participant.</summary>
    public required Participant Participant { get; init; }

    /// <summary>Its name at the period's end.</summary>
    public required string Name { get; init; }

    /// <summary>Its class at the period's end.</summary>
    public required ParticipantClass Class { get; init; }

    /// <summary>Its cells, in the order of the rulebook's indicators.</summary>
    public IReadOnlyList<ScoredCell> Cells { get; internal set; } = [];

    /// <summary>Base score as rounded, or null when nothing can be scored.</summary>
    public decimal? BaseScore { get; internal set; }

    /// <summary>Adjustments up to the period, as rounded.</summary>
    public decimal Adjustments { get; internal set; }

    /// <summary>Bonuses won by places in periods that have ended, among the adjustments.</summary>
    internal IReadOnlyList<Adjustment> Won { get; set; } = [];

    /// <summary>
    /// Total = base + adjustments, or what a veto leaves of it where the rulebook says so in so many words; it exists only as rounded.
    /// Null when nothing can be scored.
    /// </summary>
    public decimal? Total { get; internal set; }

    /// <summary>Whether an absence rule keeps it out of the rankings by total.</summary>
    public bool NotRanked { get; internal set; }

    /// <summary>Whether a figure that its total rests on was not reported.</summary>
    public bool HasUnreported { get; internal set; }

    /// <summary>Whether a figure of a round that counts in its base score was not reported.</summary>
    internal bool RestsOnRound { get; set; }

    /// <summary>Whether a figure that one of its cells or rounds rests on was not reported.</summary>
    internal bool HasUnreportedCells => RestsOnRound || Cells.Any(c => (c.State == CellState.Unreported && !c.Use.IsOnlyReported()) || c.IsMeanOfUnreported);

    /// <summary>Vetoes in force at the period's end.</summary>
    public IReadOnlyList<VetoEvent> Vetoes { get; init; } = [];

    /// <summary>Places by name of the ranking; those in which it does not take part are missing.</summary>
    public IReadOnlyDictionary<string, Placement> Places { get; internal set; } = new Dictionary<string, Placement>(StringComparer.Ordinal);

    /// <summary>The grade, in the annual standing only.</summary>
    public string? Grade { get; internal set; }

    /// <summary>How far its figures have come.</summary>
    public ReportingProgress Progress { get; internal set; } = new(0, 0, 0);

    /// <summary>How total, places and grade came about, in order.</summary>
    public IReadOnlyList<TraceStep> Trace { get; internal set; } = [];

    /// <summary>The cell of an indicator, or null when the class does not score it.</summary>
    public ScoredCell? Cell(string indicator)
    {
        foreach (var cell in Cells)
        {
            if (string.Equals(cell.Indicator.Name, indicator, StringComparison.Ordinal))
            {
                return cell;
            }
        }

        return null;
    }
}
