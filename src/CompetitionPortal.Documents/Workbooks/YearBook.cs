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
public sealed record ReadYearBook(YearBook Book, IReadOnlyList<WorkbookError> Notes);
