namespace CompetitionPortal.Documents.Sheets;

/// <summary>A rule for what may be typed into a range.</summary>
/// <param name="Range">The range, for example C3:C5000.</param>
/// <param name="List">Reference of the list of allowed values, for example _lists!$A$1:$A$9; null where only a prompt is shown.</param>
/// <param name="Prompt">What is shown when a cell of the range is entered.</param>
/// <param name="IsOpen">Whether something that is not in the list may be typed after a warning.</param>
public sealed record EntryRule(string Range, string? List, string? Prompt, bool IsOpen = false);

/// <summary>One sheet to be written.</summary>
public sealed class WrittenSheet(string name)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it is hidden.</summary>
    public bool Hidden { get; init; }

    /// <summary>Widths of the columns in characters.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];

    /// <summary>Its rows; null for a row without cells.</summary>
    public List<(IReadOnlyList<WrittenCell> Cells, int Height)> Rows { get; } = [];

    /// <summary>Merged ranges.</summary>
    public List<string> Merged { get; } = [];

    /// <summary>Rules for what may be typed.</summary>
    public List<EntryRule> EntryRules { get; } = [];

    /// <summary>Rows that stay in sight at the top.</summary>
    public int FrozenRows { get; set; }

    /// <summary>Columns that stay in sight at the left.</summary>
    public int FrozenColumns { get; set; }

    /// <summary>First and last row of the head that is repeated on each printed page; 0 for none.</summary>
    public (int First, int Last) PrintedHead { get; set; }

    /// <summary>Appends a row.</summary>
    public void Add(IReadOnlyList<WrittenCell> cells, int height = 20) => Rows.Add((cells, height));
}
