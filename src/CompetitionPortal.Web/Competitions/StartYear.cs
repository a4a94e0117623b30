using FluentValidation;

namespace CompetitionPortal.Web.Competitions;

/// <summary>Begins the year after one: its rulebook and roster, without figures.</summary>
/// <param name="From">The calendar year before.</param>
/// <param name="WithTargets">Whether targets are taken over, the county's own with them.</param>
/// <param name="WithBases">Whether verified figures become the new year's bases.</param>
public sealed record StartYear(int From, bool WithTargets, bool WithBases);

internal sealed class StartYearValidator : AbstractValidator<StartYear>
{
    public StartYearValidator() => RuleFor(c => c.From).GreaterThan(0).WithMessage("没有选年度。");
}
