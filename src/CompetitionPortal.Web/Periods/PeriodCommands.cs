using CompetitionPortal.Domain.Competitions;
using FluentValidation;

namespace CompetitionPortal.Web.Periods;

/// <summary>Opens a period, or moves the deadline of an open one.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Period">A period of the level in which figures are entered.</param>
/// <param name="Deadline">Until when figures are entered (UTC), or null for none.</param>
public sealed record OpenPeriod(int Year, Period Period, DateTime? Deadline);

/// <summary>Closes a period before its deadline.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Period">The period.</param>
public sealed record ClosePeriod(int Year, Period Period);

/// <summary>Locks a period: no figure of it changes any more.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Period">The period.</param>
public sealed record LockPeriod(int Year, Period Period);

/// <summary>Publishes a locked period.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Period">The period.</param>
/// <param name="ShowsFullList">Whether every unit sees the full list instead of its own place and its neighbours.</param>
public sealed record PublishPeriod(int Year, Period Period, bool ShowsFullList);

internal sealed class OpenPeriodValidator : AbstractValidator<OpenPeriod>
{
    public OpenPeriodValidator(TimeProvider time) => RuleFor(c => c.Deadline)
        .Must(d => d is null || d > time.GetUtcNow().UtcDateTime).WithMessage("截止时间已经过去，请填以后的时间。");
}

internal sealed class ClosePeriodValidator : AbstractValidator<ClosePeriod>
{
    public ClosePeriodValidator() => RuleFor(c => c.Year).GreaterThan(0).WithMessage("没有选年度。");
}

internal sealed class LockPeriodValidator : AbstractValidator<LockPeriod>
{
    public LockPeriodValidator() => RuleFor(c => c.Year).GreaterThan(0).WithMessage("没有选年度。");
}

internal sealed class PublishPeriodValidator : AbstractValidator<PublishPeriod>
{
    public PublishPeriodValidator() => RuleFor(c => c.Year).GreaterThan(0).WithMessage("没有选年度。");
}
