using FluentValidation;

namespace CompetitionPortal.Web.Targets;

/// <summary>A unit's target as it was typed.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Value">The target; blank where the indicator is 不考核 for the unit.</param>
/// <param name="Stretch">争取, or blank.</param>
/// <param name="Seen">The version that was seen; null where there was no target.</param>
public sealed record TypedTarget(string Unit, string Indicator, string Value, string Stretch, long? Seen);

/// <summary>The county's own target as it was typed.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Value">The target; blank for none.</param>
/// <param name="Stretch">争取, or blank.</param>
/// <param name="IsEach">Whether each unit is held against it, instead of their sum.</param>
/// <param name="Seen">The version that was seen; null where there was no target.</param>
public sealed record TypedCountyTarget(string Indicator, string Value, string Stretch, bool IsEach, long? Seen);

/// <summary>Assigns, changes and withdraws targets; each cell by itself, so that a bad one stops no good one.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Units">Targets of units.</param>
/// <param name="County">Targets of the county.</param>
/// <param name="Reason">Why; asked for once a period of the year is locked.</param>
/// <param name="Document">The deciding document (依据文号); asked for once a period of the year is locked.</param>
public sealed record AssignTargets(int Year, IReadOnlyList<TypedTarget> Units, IReadOnlyList<TypedCountyTarget> County, string? Reason = null, string? Document = null);

internal sealed class AssignTargetsValidator : AbstractValidator<AssignTargets>
{
    private const int MostCells = 20_000;
    private const int LongestText = 200;
    private const int LongestReason = 500;

    public AssignTargetsValidator()
    {
        RuleFor(c => c.Units.Count + c.County.Count).GreaterThan(0).WithMessage("没有改动，没有要保存的目标。")
            .LessThanOrEqualTo(MostCells).WithMessage($"一次最多保存 {MostCells} 格。");
        RuleFor(c => c.Units).Must(units => units.All(u => u.Value.Length <= LongestText && u.Stretch.Length <= LongestText)).WithMessage($"一格最多 {LongestText} 个字。");
        RuleFor(c => c.County).Must(county => county.All(u => u.Value.Length <= LongestText && u.Stretch.Length <= LongestText)).WithMessage($"一格最多 {LongestText} 个字。");
        RuleFor(c => c.Units).Must(units => units.DistinctBy(u => (u.Unit, u.Indicator)).Count() == units.Count).WithMessage("同一格写了两次。");
        RuleFor(c => c.County).Must(county => county.DistinctBy(u => u.Indicator).Count() == county.Count).WithMessage("同一格写了两次。");
        RuleFor(c => c.Reason).MaximumLength(LongestReason).WithMessage($"原因最多 {LongestReason} 个字。");
        RuleFor(c => c.Document).MaximumLength(LongestText).WithMessage($"依据文号最多 {LongestText} 个字。");
    }
}
