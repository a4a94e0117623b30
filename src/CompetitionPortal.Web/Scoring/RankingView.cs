namespace CompetitionPortal.Web.Scoring;

/// <summary>A ranking page with every text ready; the page only lays it out.</summary>
public sealed record RankingView
{
    /// <summary>The class or group.</summary>
    public required RankingPool Pool { get; init; }

    /// <summary>What is ranked, for the line above the table.</summary>
    public required string Summary { get; init; }

    /// <summary>Heading of the column with the bars.</summary>
    public required string BarHeading { get; init; }

    /// <summary>Columns of indicators; none for a group, whose classes have different ones.</summary>
    public required IReadOnlyList<IndicatorColumn> Indicators { get; init; }

    /// <summary>Further named rankings that have anybody in them here.</summary>
    public required IReadOnlyList<OtherRankingColumn> Others { get; init; }

    /// <summary>Whether there is an earlier period to compare with.</summary>
    public required bool HasEarlier { get; init; }

    /// <summary>Whether grades are given.</summary>
    public required bool HasGrades { get; init; }

    /// <summary>Whether any line has a remark or a veto.</summary>
    public required bool HasRemarks { get; init; }

    /// <summary>The lines by rank.</summary>
    public required IReadOnlyList<RankingLine> Lines { get; init; }

    /// <summary>How many columns the printed table has; a wide one lies across.</summary>
    public int Columns => 7 + Indicators.Count + Others.Sum(o => o.Measure is null ? 1 : 2) + (HasEarlier ? 2 : 0) + (HasGrades ? 1 : 0) + (HasRemarks ? 1 : 0);
}

/// <summary>A column of points.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="FullMarks">Its full marks.</param>
/// <param name="Anchor">Its place on the page that explains a unit.</param>
public sealed record IndicatorColumn(string Name, string FullMarks, string Anchor);

/// <summary>The columns of a further named ranking.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Measure">What it compares, where that is shown beside the place; else null.</param>
public sealed record OtherRankingColumn(string Name, string? Measure);

/// <summary>One unit of a ranking.</summary>
public sealed record RankingLine
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the reader may open the explanation of its figures.</summary>
    public required bool IsExplained { get; init; }

    /// <summary>Its class.</summary>
    public required string Class { get; init; }

    /// <summary>Full marks of its class.</summary>
    public required string FullMarks { get; init; }

    /// <summary>Its place, or —.</summary>
    public required string Rank { get; init; }

    /// <summary>Total.</summary>
    public required string Total { get; init; }

    /// <summary>Base score.</summary>
    public required string Base { get; init; }

    /// <summary>Adjustments.</summary>
    public required string Adjustments { get; init; }

    /// <summary>Its bar.</summary>
    public required RankingBar Bar { get; init; }

    /// <summary>Points by indicator, in the order of the columns; null where the class does not score it.</summary>
    public required IReadOnlyList<RankingCell?> Cells { get; init; }

    /// <summary>Further rankings, in the order of the columns.</summary>
    public required IReadOnlyList<OtherPlace> Others { get; init; }

    /// <summary>Its grade, or empty.</summary>
    public required string Grade { get; init; }

    /// <summary>The place in the period before, or —.</summary>
    public required string Before { get; init; }

    /// <summary>Movement against it.</summary>
    public required string Movement { get; init; }

    /// <summary>Grounds of its vetoes.</summary>
    public required string Vetoes { get; init; }

    /// <summary>Ties, and why it is not ranked.</summary>
    public required string Remark { get; init; }
}

/// <summary>A bar that starts at zero, with the middle of the class marked.</summary>
/// <param name="Width">Its width in percent.</param>
/// <param name="Middle">Where the median stands, in percent.</param>
/// <param name="Text">The figure beside it.</param>
public sealed record RankingBar(string Width, string Middle, string Text);

/// <summary>One cell of points.</summary>
/// <param name="Text">The points, or the word for their absence.</param>
/// <param name="IsWord">Whether it is a word.</param>
/// <param name="Missing">The mark when a figure is missing, else null.</param>
public sealed record RankingCell(string Text, bool IsWord, StateMark? Missing);

/// <summary>A place in a further ranking.</summary>
/// <param name="Rank">The place, or —.</param>
/// <param name="Value">What is compared, or empty.</param>
/// <param name="Mark">Its state, or null.</param>
public sealed record OtherPlace(string Rank, string Value, StateMark? Mark);
