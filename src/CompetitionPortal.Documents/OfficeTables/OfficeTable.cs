using CompetitionPortal.Documents.Sheets;

namespace CompetitionPortal.Documents.OfficeTables;

/// <summary>A column of an office's own sheet.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Heading">Its heading; of a two-level head the path, 招商引资/完成率.</param>
public sealed record OfficeColumn(int Number, string Heading);

/// <summary>A row of an office's own sheet that is about a unit.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Cells">Its cells by column.</param>
public sealed record OfficeRow(int Number, string Unit, IReadOnlyDictionary<int, SheetCell> Cells);

/// <summary>An office's own sheet, read as it is: title, two-level head, class headings and sums are recognised.</summary>
/// <param name="Sheet">The sheet that was read.</param>
/// <param name="Sheets">All visible sheets.</param>
/// <param name="Columns">The columns that hold figures.</param>
/// <param name="Rows">The rows of units, in their order.</param>
/// <param name="Notes">What was left out or read otherwise than it may seem, Chinese sentences.</param>
public sealed record OfficeTable(string Sheet, IReadOnlyList<string> Sheets, IReadOnlyList<OfficeColumn> Columns, IReadOnlyList<OfficeRow> Rows, IReadOnlyList<string> Notes);
