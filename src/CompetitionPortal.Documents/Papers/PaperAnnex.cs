namespace CompetitionPortal.Documents.Papers;

/// <summary>An annex (附件); it begins on a page of its own.</summary>
/// <param name="Words">Its title in words and word groups that are not broken; together they are the title.</param>
/// <param name="Parts">Its tables.</param>
/// <param name="Notes">Notes below the last table.</param>
/// <param name="Landscape">Whether its pages lie across.</param>
public sealed record PaperAnnex(IReadOnlyList<string> Words, IReadOnlyList<PaperTable> Parts, IReadOnlyList<string> Notes, bool Landscape)
{
    /// <summary>Its title.</summary>
    public string Title => string.Concat(Words);
}

/// <summary>A table with a head that is repeated on each page; no row is split.</summary>
/// <param name="Heading">What stands above it, or null.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows.</param>
public sealed record PaperTable(string? Heading, IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>One column of a table. Its width follows from what stands in it, between two bounds.</summary>
/// <param name="Heading">Its heading; it may take two lines.</param>
/// <param name="Least">The least width, in characters.</param>
/// <param name="Most">The width, in characters, from which longer texts take more lines.</param>
/// <param name="Align">left or center.</param>
public sealed record PaperColumn(string Heading, int Least, int Most, string Align = "left");
