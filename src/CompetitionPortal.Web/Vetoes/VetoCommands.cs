using FluentValidation;

namespace CompetitionPortal.Web.Vetoes;

/// <summary>Puts a veto on record; a second person decides it.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Unit">Name, alias or code of the unit.</param>
/// <param name="Kind">The ground.</param>
/// <param name="Date">The day of the event or decision.</param>
/// <param name="Document">依据文号.</param>
/// <param name="Until">Last day on which it counts, when longer than its year.</param>
/// <param name="Reason">What happened, or blank.</param>
public sealed record ProposeVeto(int Year, string Unit, string Kind, DateOnly? Date, string Document, DateOnly? Until, string Reason)
{
    /// <summary>成文日期, where it was found out later; null for the day itself.</summary>
    public DateOnly? DecidedOn { get; init; }
}

/// <summary>Puts the lifting (解除) of a veto on record; a second person decides it.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="VetoId">The veto.</param>
/// <param name="From">The day from which it no longer counts.</param>
/// <param name="Document">依据文号.</param>
/// <param name="Reason">Why.</param>
public sealed record ProposeLifting(int Year, long VetoId, DateOnly? From, string Document, string Reason);

/// <summary>Decides what was put on record: accepts it or refuses it.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="ProposalId">What was put on record.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Accept">审定, or 驳回.</param>
/// <param name="Remark">Why it is refused.</param>
public sealed record DecideVeto(int Year, long ProposalId, long Seen, bool Accept, string Remark);

internal sealed class ProposeVetoValidator : AbstractValidator<ProposeVeto>
{
    public ProposeVetoValidator()
    {
        RuleFor(c => c.Kind).Must(k => !string.IsNullOrWhiteSpace(k)).WithMessage("请填种类，如 安全生产、综治、廉政。").MaximumLength(100).WithMessage("种类最多 100 个字。");
        RuleFor(c => c.Date).NotNull().WithMessage("请填日期。");
        RuleFor(c => c.Document).Must(d => !string.IsNullOrWhiteSpace(d)).WithMessage("一票否决要有依据文号。").MaximumLength(200).WithMessage("依据文号最多 200 个字。");
        RuleFor(c => c.DecidedOn).Must((c, day) => day is null || c.Date is null || day >= c.Date).WithMessage("成文日期不能早于日期；同一天就留空。");
        RuleFor(c => c.Until).Must((c, until) => until is null || c.Date is null || until >= c.Date).WithMessage("止不能早于日期。");
        RuleFor(c => c.Date).Must((c, date) => date is null || date.Value.Year == c.Year || (date.Value.Year < c.Year && c.Until?.Year >= c.Year)).WithMessage(c => $"日期不在 {c.Year} 年；往年的一票否决在 {c.Year} 年还有效，要写止。");
        RuleFor(c => c.Reason).MaximumLength(500).WithMessage("事由最多 500 个字。");
    }
}

internal sealed class ProposeLiftingValidator : AbstractValidator<ProposeLifting>
{
    public ProposeLiftingValidator()
    {
        RuleFor(c => c.VetoId).GreaterThan(0).WithMessage("没有选要解除的一票否决。");
        RuleFor(c => c.From).NotNull().WithMessage("请填从哪一天起解除。");
        RuleFor(c => c.Document).Must(d => !string.IsNullOrWhiteSpace(d)).WithMessage("解除要有依据文号。").MaximumLength(200).WithMessage("依据文号最多 200 个字。");
        RuleFor(c => c.Reason).Must(r => !string.IsNullOrWhiteSpace(r)).WithMessage("解除要写明原因。").MaximumLength(500).WithMessage("原因最多 500 个字。");
    }
}

internal sealed class DecideVetoValidator : AbstractValidator<DecideVeto>
{
    public DecideVetoValidator()
    {
        RuleFor(c => c.ProposalId).GreaterThan(0).WithMessage("没有选要审定的一项。");
        RuleFor(c => c.Remark).Must(r => !string.IsNullOrWhiteSpace(r)).When(c => !c.Accept).WithMessage("驳回要写明原因。");
        RuleFor(c => c.Remark).MaximumLength(500).WithMessage("原因最多 500 个字。");
    }
}
