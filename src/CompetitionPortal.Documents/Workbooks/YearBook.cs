using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>What a year's workbook holds: rulebook and facts.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Facts">The facts.</param>
public sealed record YearBook(Rulebook Rulebook, CompetitionFacts Facts);

/// <summary>A workbook that was read.</summary>
/// <param name="Book">What it holds.</param>
/// <param name="Notes">What was normalised or is worth a look; nothing of it was refused.</param>
public sealed record ReadYearBook(YearBook Book, IReadOnlyList<WorkbookError> Notes)
{
    /// <summary>Where its records stood.</summary>
    internal RowPlaces Places { get; init; } = new();

    /// <summary>What is wrong with one of its records, with the cell in which it stands.</summary>
    /// <param name="record">A record of the facts or the rulebook.</param>
    /// <param name="heading">The column.</param>
    /// <param name="found">What stands there, or null.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="cure">How to mend it.</param>
    public WorkbookError At(object record, string heading, string? found, string problem, string cure) =>
        Places.Place(new Finding(record, heading, problem, cure)) is var (layout, row, column)
            ? new WorkbookError(layout.Name, CellAddress.Of(column, row), found, problem, cure)
            : new WorkbookError(null, null, found, problem, cure);
}
