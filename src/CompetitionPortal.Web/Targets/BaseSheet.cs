using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Targets;

/// <summary>One column of the table: an indicator in one of its periods.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">A period of its frequency.</param>
public sealed record BaseColumn(Indicator Indicator, Period Period);

/// <summary>One base value of the table.</summary>
/// <param name="Value">Last year's figure; null where none is given.</param>
/// <param name="Original">The figure before it was restated, or null.</param>
/// <param name="IsMissing">Whether the unit is scored by growth and the figure is missing.</param>
public sealed record BaseCell(decimal? Value, decimal? Original, bool IsMissing);

/// <summary>One unit of the table.</summary>
/// <param name="Code">Code of the unit.</param>
/// <param name="Name">Its name at the year's end.</param>
/// <param name="Cells">Its base values, one for each column.</param>
public sealed record BaseUnit(string Code, string Name, IReadOnlyList<BaseCell> Cells);

/// <summary>The base values (基数) of a class: units × indicators and periods.</summary>
/// <param name="Year">The competition year; the figures are those of the year before.</param>
/// <param name="Classes">All classes.</param>
/// <param name="Class">The class shown.</param>
/// <param name="Asked">How many of its indicators are scored by growth.</param>
/// <param name="Scored">How many indicators the class is scored on and types figures of.</param>
/// <param name="Columns">The columns shown, in the rulebook's order.</param>
/// <param name="Units">Its units, in official order.</param>
/// <param name="Locked">Name of the last period that is locked or published, or null.</param>
public sealed record BaseSheet(
    CompetitionYear Year, IReadOnlyList<string> Classes, string Class, int Asked, int Scored, IReadOnlyList<BaseColumn> Columns, IReadOnlyList<BaseUnit> Units, string? Locked);
