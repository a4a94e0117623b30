namespace CompetitionPortal.Web.Scoring;

/// <summary>The first page of a standing: what matters at a glance.</summary>
public sealed record HomeView
{
    /// <summary>How far the figures have come, of all and by class.</summary>
    public required IReadOnlyList<ProgressLine> Progress { get; init; }

    /// <summary>The key indicator in the whole county, or null where the rulebook names none.</summary>
    public required KeyFigure? Key { get; init; }

    /// <summary>Units under a veto.</summary>
    public required IReadOnlyList<UnitNote> Vetoed { get; init; }

    /// <summary>Proposed lines by kind; empty where the standing has no list.</summary>
    public required IReadOnlyList<LineCount> Lines { get; init; }

    /// <summary>The first and last places of each class.</summary>
    public required IReadOnlyList<ClassCard> Cards { get; init; }

    /// <summary>Who rose most against the period before.</summary>
    public required IReadOnlyList<UnitNote> Risers { get; init; }

    /// <summary>Who fell most.</summary>
    public required IReadOnlyList<UnitNote> Fallers { get; init; }

    /// <summary>Whose figures are missing, most of them first.</summary>
    public required IReadOnlyList<UnitNote> Missing { get; init; }

    /// <summary>Names of the indicators of <see cref="Shares"/>.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>Mean points as part of full marks, by class and indicator.</summary>
    public required IReadOnlyList<ClassShares> Shares { get; init; }
}

/// <summary>How far figures have come.</summary>
/// <param name="Name">The class, or 全县.</param>
/// <param name="Units">Its units.</param>
/// <param name="Due">Figures due.</param>
/// <param name="Reported">Reported.</param>
/// <param name="Verified">Verified.</param>
/// <param name="ReportedWidth">Reported ÷ due in percent, for the bar.</param>
/// <param name="VerifiedWidth">Verified ÷ due in percent, for the bar.</param>
/// <param name="Missing">Units of which a figure that counts is missing.</param>
public sealed record ProgressLine(string Name, string Units, string Due, string Reported, string Verified, string ReportedWidth, string VerifiedWidth, string Missing);

/// <summary>An indicator over all units.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="Actual">Sum of what was done, with its unit of measure.</param>
/// <param name="Target">Sum of the targets in force, with its unit of measure.</param>
/// <param name="Completion">The one by the other.</param>
/// <param name="Reached">Units that have reached theirs.</param>
/// <param name="Holders">Units that hold the task.</param>
/// <param name="Unreported">Of these, without a figure, which counts as zero.</param>
public sealed record KeyFigure(string Name, string Actual, string Target, string Completion, int Reached, int Holders, int Unreported);

/// <summary>A unit and what is to be said of it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Class">Its class.</param>
/// <param name="Note">What is to be said.</param>
public sealed record UnitNote(string Code, string Name, string Class, string Note);

/// <summary>How many lines of a kind are proposed.</summary>
/// <param name="Kind">The kind in words.</param>
/// <param name="Count">How many.</param>
/// <param name="Open">How many of these wait for a decision.</param>
public sealed record LineCount(string Kind, int Count, int Open);

/// <summary>First and last places of a class.</summary>
/// <param name="Pool">The class.</param>
/// <param name="Units">How many units it has.</param>
/// <param name="FullMarks">Its full marks.</param>
/// <param name="First">The first places.</param>
/// <param name="Last">The last places, where the class is long enough.</param>
public sealed record ClassCard(RankingPool Pool, int Units, string FullMarks, IReadOnlyList<CardLine> First, IReadOnlyList<CardLine> Last);

/// <summary>A unit on a card.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rank">Its place.</param>
/// <param name="Total">Its total.</param>
/// <param name="Movement">Movement against the period before.</param>
/// <param name="IsVetoed">Whether it is under a veto.</param>
public sealed record CardLine(string Code, string Name, string Rank, string Total, string Movement, bool IsVetoed);

/// <summary>A class's mean points.</summary>
/// <param name="Class">The class.</param>
/// <param name="Cells">By indicator; — where the class does not score it.</param>
public sealed record ClassShares(string Class, IReadOnlyList<string> Cells);
