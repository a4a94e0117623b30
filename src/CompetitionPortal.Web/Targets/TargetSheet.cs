using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Web.Targets;

/// <summary>One indicator of the table.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Kind">What its target is: 目标, 确保, 控制, 增幅, 满分制.</param>
/// <param name="UnitOfMeasure">The unit of the target.</param>
/// <param name="AsksStretch">Whether the class's curve asks for 争取 too.</param>
/// <param name="Usual">What most targets of the column are: for 直接计分 the full marks, given where the figure is the marks themselves; null where each unit has its own.</param>
public sealed record TargetColumn(Indicator Indicator, string Kind, string UnitOfMeasure, bool AsksStretch, decimal? Usual = null);

/// <summary>One target of the table.</summary>
/// <param name="Value">The target; null where the indicator is 不考核 for the unit.</param>
/// <param name="Stretch">争取, or null.</param>
/// <param name="Version">Its version; null where there is none.</param>
/// <param name="By">Who set it last, or null.</param>
/// <param name="At">When (UTC), or null.</param>
/// <param name="InForce">The target as changes during the year have left it (目标调整); null where there are none.</param>
/// <param name="Changes">The changes, each with its day and document, in words; empty where there are none.</param>
public sealed record TargetCell(decimal? Value, decimal? Stretch, long? Version, string? By, DateTime? At, AssignedTarget? InForce = null, string Changes = "")
{
    /// <summary>The target that counts at the year's end.</summary>
    public decimal? Counts => InForce?.Value ?? Value;

    /// <summary>The 争取 that counts at the year's end.</summary>
    public decimal? StretchCounts => InForce is null ? Stretch : InForce.Stretch;
}

/// <summary>One unit of the table.</summary>
/// <param name="Code">Code of the unit.</param>
/// <param name="Name">Its name at the year's end.</param>
/// <param name="IsGone">Whether it belongs to no class at the year's end.</param>
/// <param name="Cells">Its targets, one for each column.</param>
public sealed record TargetUnit(string Code, string Name, bool IsGone, IReadOnlyList<TargetCell> Cells);

/// <summary>The county's own target on one indicator with what the units' come to.</summary>
/// <param name="Own">The county's target.</param>
/// <param name="IsEach">Whether each unit is held against it, instead of their sum.</param>
/// <param name="ClassSum">Sum over the class.</param>
/// <param name="Sum">Sum over all classes.</param>
/// <param name="Count">How many units of all classes hold it.</param>
/// <param name="Balances">How they stand to one another; 争取 after 确保; empty while the county has no target.</param>
public sealed record CountyLine(TargetCell Own, bool IsEach, decimal ClassSum, decimal Sum, int Count, IReadOnlyList<CountyBalance> Balances);

/// <summary>The targets of a class: units × indicators, with the county's own.</summary>
/// <param name="Year">The competition year.</param>
/// <param name="Classes">All classes.</param>
/// <param name="Class">The class shown.</param>
/// <param name="Columns">Its indicators, in the rulebook's order.</param>
/// <param name="Units">Its units, in official order.</param>
/// <param name="County">The county's line, one for each column.</param>
/// <param name="Locked">Name of the last period that is locked or published, or null.</param>
/// <param name="WithoutBase">How many of its targets ask for growth while a base value (基数) is missing.</param>
public sealed record TargetSheet(
    CompetitionYear Year, IReadOnlyList<string> Classes, string Class, IReadOnlyList<TargetColumn> Columns, IReadOnlyList<TargetUnit> Units, IReadOnlyList<CountyLine> County, string? Locked, int WithoutBase);
