using CompetitionPortal.Web.Results;
using FluentValidation;

namespace CompetitionPortal.Web.Adjustments;

/// <summary>Writes a bonus or deduction into the ledger.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Unit">Name, alias or code of the unit.</param>
/// <param name="Period">Code of the period from which on it counts.</param>
/// <param name="Group">The rulebook's group; blank for a deduction without one.</param>
/// <param name="Matter">What it is for, or blank.</param>
/// <param name="Points">Points as typed: above zero a bonus, below zero a deduction.</param>
/// <param name="Reason">Why, with the document where there is one.</param>
public sealed record RecordAdjustment(int Year, string Unit, string Period, string Group, string Matter, string Points, string Reason)
{
    /// <summary>The level whose price the rulebook names; blank where points are typed.</summary>
    public string Level { get; init; } = string.Empty;

    /// <summary>How many times the level; blank for once.</summary>
    public string Count { get; init; } = string.Empty;

    /// <summary>文号 of the award, or blank.</summary>
    public string Document { get; init; } = string.Empty;
}

/// <summary>Withdraws an entry of the ledger; it stays in sight and no longer counts.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Id">The entry.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawAdjustment(int Year, long Id, long Seen, string Reason);

internal sealed class RecordAdjustmentValidator : AbstractValidator<RecordAdjustment>
{
    public RecordAdjustmentValidator()
    {
        RuleFor(c => c.Period).NotEmpty().WithMessage("请选期次。");
        RuleFor(c => c.Points).Must(string.IsNullOrWhiteSpace).When(c => c.Level.Length > 0).WithMessage("选了级别，分数由《加减分标准》给，请把分数留空。");
        RuleFor(c => c.Count).Must(n => n.Trim().Length == 0 || (int.TryParse(n.Trim(), out var count) && count is >= 1 and <= 1000)).WithMessage("次数要填 1 到 1000 的整数。");
        RuleFor(c => c.Document).MaximumLength(200).WithMessage("文号最多 200 个字。");
        RuleFor(c => c.Points).Must(p => TypedFigure.Read(p) is { Problem: null, Value: not null and not 0 }).When(c => c.Level.Length == 0).WithMessage("分数要填一个数，加分为正、扣分为负，不能是 0。");
        RuleFor(c => c.Reason).Must(r => !string.IsNullOrWhiteSpace(r)).WithMessage("请填原因和依据。").MaximumLength(500).WithMessage("原因最多 500 个字。");
        RuleFor(c => c.Matter).MaximumLength(100).WithMessage("事项最多 100 个字。");
    }
}

internal sealed class WithdrawAdjustmentValidator : AbstractValidator<WithdrawAdjustment>
{
    public WithdrawAdjustmentValidator()
    {
        RuleFor(c => c.Id).GreaterThan(0).WithMessage("没有选要撤回的一笔。");
        RuleFor(c => c.Reason).Must(r => !string.IsNullOrWhiteSpace(r)).WithMessage("撤回要写明原因。").MaximumLength(500).WithMessage("原因最多 500 个字。");
    }
}
