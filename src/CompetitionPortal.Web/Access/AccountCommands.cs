using CompetitionPortal.Domain.Access;
using FluentValidation;

namespace CompetitionPortal.Web.Access;

/// <summary>Creates the first account of an empty installation.</summary>
/// <param name="Code">The one-time set-up code.</param>
/// <param name="UserName">The name to sign in with.</param>
/// <param name="DisplayName">The name shown.</param>
/// <param name="Password">The password.</param>
/// <param name="WorksInAssessmentOffice">Whether the person also is the 考核办 (profile 简).</param>
public sealed record CreateFirstAccount(string Code, string UserName, string DisplayName, string Password, bool WorksInAssessmentOffice);

/// <summary>Creates an account; its first password is made by the system.</summary>
/// <param name="UserName">The name to sign in with.</param>
/// <param name="DisplayName">The name shown.</param>
public sealed record CreateAccount(string UserName, string DisplayName);

/// <summary>Gives an account a new password made by the system.</summary>
/// <param name="UserId">The account.</param>
public sealed record ResetPassword(string UserId);

/// <summary>Disables an account or lets it in again.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Disabled">Whether it may no longer sign in.</param>
public sealed record DisableAccount(string UserId, bool Disabled);

/// <summary>Grants a role.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Grant">The role, and for what.</param>
public sealed record GrantRole(string UserId, RoleGrant Grant);

/// <summary>Withdraws a role.</summary>
/// <param name="GrantId">The grant.</param>
public sealed record WithdrawRole(long GrantId);

/// <summary>Changes one's own password.</summary>
/// <param name="Current">The password so far.</param>
/// <param name="Next">The new one.</param>
public sealed record ChangePassword(string Current, string Next);

internal sealed class CreateFirstAccountValidator : AbstractValidator<CreateFirstAccount>
{
    public CreateFirstAccountValidator()
    {
        RuleFor(c => c.Code).NotEmpty().WithMessage("请填首次设置码；它显示在启动程序的窗口里。");
        RuleFor(c => c.UserName).AccountName();
        RuleFor(c => c.DisplayName).ShownName();
    }
}

internal sealed class CreateAccountValidator : AbstractValidator<CreateAccount>
{
    public CreateAccountValidator()
    {
        RuleFor(c => c.UserName).AccountName();
        RuleFor(c => c.DisplayName).ShownName();
    }
}

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator() => RuleFor(c => c.UserId).NotEmpty().WithMessage("没有选账号。");
}

internal sealed class DisableAccountValidator : AbstractValidator<DisableAccount>
{
    public DisableAccountValidator() => RuleFor(c => c.UserId).NotEmpty().WithMessage("没有选账号。");
}

internal sealed class GrantRoleValidator : AbstractValidator<GrantRole>
{
    // Of those who verify, the unit they belong to.
    private static readonly OfficeRole[] WithUnit = [OfficeRole.Enterer, OfficeRole.UnitUser, OfficeRole.Verifier, OfficeRole.AssessmentOffice];
    private static readonly OfficeRole[] WithIndicator = [OfficeRole.Enterer, OfficeRole.Verifier];

    public GrantRoleValidator()
    {
        RuleFor(c => c.UserId).NotEmpty().WithMessage("没有选账号。");
        RuleFor(c => c.Grant.Role).IsInEnum().WithMessage("没有这个角色。");
        RuleFor(c => c.Grant.Unit).NotEmpty().When(c => c.Grant.Role == OfficeRole.UnitUser).WithMessage("单位用户要选所属的单位。");
        RuleFor(c => c.Grant).Must(g => g.Unit is not null || g.Indicator is not null).When(c => c.Grant.Role == OfficeRole.Enterer).WithMessage("录入员要选所属的单位，或负责填报的指标。");
        RuleFor(c => c.Grant.Unit).Null().When(c => !WithUnit.Contains(c.Grant.Role)).WithMessage(c => $"{c.Grant.Role.Text()}不分单位，请把单位留空。");
        RuleFor(c => c.Grant.Indicator).Null().When(c => !WithIndicator.Contains(c.Grant.Role)).WithMessage(c => $"{c.Grant.Role.Text()}不分指标，请把指标留空。");
    }
}

internal sealed class WithdrawRoleValidator : AbstractValidator<WithdrawRole>
{
    public WithdrawRoleValidator() => RuleFor(c => c.GrantId).GreaterThan(0).WithMessage("没有选角色。");
}

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(c => c.Current).NotEmpty().WithMessage("请填现在的密码。");
        RuleFor(c => c.Next).NotEmpty().WithMessage("请填新密码。");
        RuleFor(c => c.Next).NotEqual(c => c.Current).WithMessage("新密码要和现在的不同。");
    }
}

internal static class AccountRules
{
    public static void AccountName<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .NotEmpty().WithMessage("请填用户名。")
        .MaximumLength(40).WithMessage("用户名最多 40 个字。")
        .Must(n => n is null || !n.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))).WithMessage("用户名里不能有空格。");

    public static void ShownName<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .NotEmpty().WithMessage("请填显示的名称。")
        .MaximumLength(40).WithMessage("显示的名称最多 40 个字。");
}
