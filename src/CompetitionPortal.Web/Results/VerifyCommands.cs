using CompetitionPortal.Data.Results;
using CompetitionPortal.Domain.Competitions;
using FluentValidation;

namespace CompetitionPortal.Web.Results;

/// <summary>One figure to be decided, with the version that was seen.</summary>
/// <param name="ResultId">The figure.</param>
/// <param name="Seen">Its version when it was looked at.</param>
public sealed record SeenFigure(long ResultId, long Seen);

/// <summary>Verifies, reduces, returns or withdraws figures, one or many at once.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Period">The period in which they were entered.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Act">What is done with them.</param>
/// <param name="Value">For a reduction: the figure that counts.</param>
/// <param name="Reason">For all but a plain verification: why.</param>
public sealed record DecideFigures(int Year, Period Period, IReadOnlyList<SeenFigure> Figures, SubmissionAct Act, string? Value = null, string? Reason = null);

internal sealed class DecideFiguresValidator : AbstractValidator<DecideFigures>
{
    public DecideFiguresValidator()
    {
        RuleFor(c => c.Figures).NotEmpty().WithMessage("没有选要核定的数；请在表里勾选。");
        RuleFor(c => c.Act).Must(a => a is SubmissionAct.Verified or SubmissionAct.Reduced or SubmissionAct.Returned or SubmissionAct.Withdrawn).WithMessage("没有这种处理办法。");
        RuleFor(c => c.Reason).NotEmpty().When(c => c.Act == SubmissionAct.Returned).WithMessage("退回要写明原因。");
        RuleFor(c => c.Reason).NotEmpty().When(c => c.Act == SubmissionAct.Withdrawn).WithMessage("按未报处理要写明原因。");
        RuleFor(c => c.Reason).NotEmpty().When(c => c.Act == SubmissionAct.Reduced).WithMessage("核减要写明原因。");
        RuleFor(c => c.Reason).MaximumLength(500).WithMessage("原因最多 500 个字。");
        RuleFor(c => c.Figures).Must(f => f.Count == 1).When(c => c.Act == SubmissionAct.Reduced).WithMessage("核减一次只能处理一个数。");
        RuleFor(c => c.Value).Empty().When(c => c.Act is not SubmissionAct.Reduced).WithMessage("填了核定数就按“核减”；不是核减，请把核定数清空。");
        RuleFor(c => c.Value).Must(v => TypedFigure.Read(v ?? string.Empty) is { Problem: null, Value: not null }).When(c => c.Act == SubmissionAct.Reduced).WithMessage("请填核定的数，只填一个数字。");
    }
}
