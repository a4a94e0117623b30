using FluentValidation;

namespace CompetitionPortal.Web.Targets;

/// <summary>A base value as it was typed.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="Value">Last year's figure; blank for none.</param>
/// <param name="Seen">The figure that was seen; null where there was none.</param>
public sealed record TypedBase(string Unit, string Indicator, string Period, string Value, decimal? Seen);

/// <summary>Gives, changes and withdraws base values; each cell by itself, so that a bad one stops no good one.</summary>
/// <param name="Year">The calendar year that is compared, not the one the figures are of.</param>
/// <param name="Cells">The figures.</param>
/// <param name="Reason">Why; asked for once a period of the year is locked.</param>
/// <param name="Document">The deciding document (依据文号); asked for once a period of the year is locked.</param>
public sealed record SaveBases(int Year, IReadOnlyList<TypedBase> Cells, string? Reason = null, string? Document = null);

internal sealed class SaveBasesValidator : AbstractValidator<SaveBases>
{
    private const int MostCells = 20_000;
    private const int LongestText = 200;
    private const int LongestReason = 500;

    public SaveBasesValidator()
    {
        RuleFor(c => c.Cells.Count).GreaterThan(0).WithMessage("没有改动，没有要保存的基数。").LessThanOrEqualTo(MostCells).WithMessage($"一次最多保存 {MostCells} 格。");
        RuleFor(c => c.Cells).Must(cells => cells.All(u => u.Value.Length <= LongestText)).WithMessage($"一格最多 {LongestText} 个字。");
        RuleFor(c => c.Cells).Must(cells => cells.DistinctBy(u => (u.Unit, u.Indicator, u.Period)).Count() == cells.Count).WithMessage("同一格写了两次。");
        RuleFor(c => c.Reason).MaximumLength(LongestReason).WithMessage($"原因最多 {LongestReason} 个字。");
        RuleFor(c => c.Document).MaximumLength(LongestText).WithMessage($"依据文号最多 {LongestText} 个字。");
    }
}
