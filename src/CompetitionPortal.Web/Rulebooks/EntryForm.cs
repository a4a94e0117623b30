using System.Globalization;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>One field of an entry.</summary>
/// <param name="Label">What it is called for who cannot see it.</param>
/// <param name="Words">What can be chosen, blank for nothing besides; null where it is typed.</param>
/// <param name="After">What stands behind it.</param>
/// <param name="IsFigure">Whether a number is typed.</param>
/// <param name="List">The list of words that a typed text is offered; null for none.</param>
/// <param name="Blank">What the blank choice says.</param>
public sealed record EntryField(string Label, IReadOnlyList<string>? Words = null, string After = "", bool IsFigure = false, string? List = null, string Blank = "");

/// <summary>
/// A cell that is written as several entries, as the fields of a form: the fields of an entry, how a text is taken apart and how
/// it is put together. A text that is not understood is shown as written.
/// </summary>
/// <param name="Fields">The fields of one entry.</param>
/// <param name="Take">The entries of a text, each with a text a field; null where it is not understood.</param>
/// <param name="Write">The text of entries; entries of which nothing is filled in are left out before.</param>
public sealed record EntryForm(IReadOnlyList<EntryField> Fields, Func<string, IReadOnlyList<IReadOnlyList<string>>?> Take, Func<IReadOnlyList<IReadOnlyList<string>>, string> Write)
{
    private const int Most = 40;

    /// <summary>Names of which any may be ticked; null where entries are filled in.</summary>
    public IReadOnlyList<string>? Boxes { get; init; }

    /// <summary>What it means that nothing is filled in.</summary>
    public string Empty { get; init; } = string.Empty;

    /// <summary>Whether there is one entry or none.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Whether an entry takes a line of its own.</summary>
    public bool IsLong => Fields.Count > 1;

    /// <summary>A field of an entry.</summary>
    public static string Field(int row, int column, int entry, int field) => string.Create(CultureInfo.InvariantCulture, $"e{row}.{column}.{entry}.{field}");

    /// <summary>What says that a cell is composed of entries.</summary>
    public static string Mark(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"e{row}.{column}.mode");

    /// <summary>The text of a cell; null where no field of it was sent.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="field">Gives a field; null where it is not there.</param>
    public string? Read(int row, int column, Func<string, string?> field) => field(Mark(row, column)) is null ? null
        : Write([.. Enumerable.Range(0, Most).Select(e => (IReadOnlyList<string>)[.. Fields.Select((_, f) => field(Field(row, column, e, f)) ?? string.Empty)]).Where(entry => entry.Any(t => t.Length > 0))]);
}
