using CompetitionPortal.Data.Access;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Access;

/// <summary>用户与角色: accounts and the roles they hold.</summary>
public sealed partial class Users
{
    private IReadOnlyList<AccountEntry> accounts = [];
    private IReadOnlyList<string> refusals = [];
    private Dictionary<string, string> units = [];
    private IReadOnlyList<string> indicators = [];
    private string? password;
    private string? passwordFor;
    private bool canAccount;
    private bool canGrant;

    /// <summary>The account to be made.</summary>
    [SupplyParameterFromForm(FormName = "create")]
    public AccountForm? New { get; set; }

    /// <summary>The role to be granted.</summary>
    [SupplyParameterFromForm]
    public GrantForm? Grant { get; set; }

    /// <summary>reset, disable or enable.</summary>
    [SupplyParameterFromForm]
    public string? AccountAct { get; set; }

    [Inject]
    private AccountService Accounts { get; set; } = null!;

    [Inject]
    private StandingService Standings { get; set; } = null!;

    [Inject]
    private ActorSource Actors { get; set; } = null!;

    [Inject]
    private PageNotes Notes { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The fields of a new account.</summary>
    public sealed class AccountForm
    {
        /// <summary>The name to sign in with.</summary>
        public string? UserName { get; set; }

        /// <summary>The name shown.</summary>
        public string? DisplayName { get; set; }
    }

    /// <summary>The fields of a grant.</summary>
    public sealed class GrantForm
    {
        /// <summary>The role.</summary>
        public string? Role { get; set; }

        /// <summary>Name, alias or code of the unit, or blank.</summary>
        public string? Unit { get; set; }

        /// <summary>The indicator, or blank.</summary>
        public string? Indicator { get; set; }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.CurrentAsync();
        (canAccount, canGrant) = (RightsTable.CanEver(actor, Deed.ManageAccounts), RightsTable.CanEver(actor, Deed.GrantRoles));
        var years = await Standings.YearsAsync();
        if (years.Count > 0 && await Standings.YearAsync(years[0].Year) is { } stored)
        {
            var day = Period.Year.EndDate(stored.Facts.Year.Year);
            units = stored.Facts.Participants.OrderBy(p => p.Order).ToDictionary(p => p.Code, p => p.NameAt(day));
            indicators = [.. stored.Rulebook.Indicators.Select(i => i.Name)];
        }

        accounts = await Accounts.ListAsync();
    }

    private async Task CreateAsync()
    {
        var result = await Accounts.CreateAsync(await Actors.CurrentAsync(), new CreateAccount(New?.UserName ?? string.Empty, New?.DisplayName ?? string.Empty));
        await ShowPasswordAsync(result, New?.DisplayName);
    }

    private async Task AccountAsync(PortalUser user)
    {
        var actor = await Actors.CurrentAsync();
        if (AccountAct == "reset")
        {
            await ShowPasswordAsync(await Accounts.ResetPasswordAsync(actor, new ResetPassword(user.Id)), user.DisplayName);
            return;
        }

        Finish(await Accounts.DisableAsync(actor, new DisableAccount(user.Id, AccountAct == "disable")), $"{user.DisplayName}已{(AccountAct == "disable" ? "停用" : "启用")}。");
    }

    private async Task GrantAsync(string userId)
    {
        if (!Enum.TryParse<OfficeRole>(Grant?.Role, out var role))
        {
            refusals = ["没有选角色。"];
            return;
        }

        var unit = Grant!.Unit?.Trim() is { Length: > 0 } typed ? await FindUnitAsync(typed) : null;
        var indicator = Grant.Indicator?.Trim() is { Length: > 0 } name ? name : null;
        if ((Grant.Unit?.Trim().Length > 0 && unit is null) || (indicator is not null && !indicators.Contains(indicator)))
        {
            refusals = [unit is null && Grant.Unit?.Trim().Length > 0 ? $"没有单位“{Grant.Unit}”，请从列表里选。" : $"没有指标“{indicator}”，请从列表里选。"];
            return;
        }

        Finish(await Accounts.GrantAsync(await Actors.CurrentAsync(), new GrantRole(userId, new RoleGrant(role, unit, indicator))), "角色已经授予。");
    }

    private async Task WithdrawAsync(long grant) => Finish(await Accounts.WithdrawAsync(await Actors.CurrentAsync(), new WithdrawRole(grant)), "角色已经收回。");

    private async Task ShowPasswordAsync(Changes.ChangeResult<string> result, string? name)
    {
        (refusals, password, passwordFor) = (result.Refusals, result.Value, name);
        if (result.Done)
        {
            New = null;
            accounts = await Accounts.ListAsync();
        }
    }

    private void Finish(Changes.ChangeResult<bool> result, string sentence)
    {
        refusals = result.Refusals;
        if (result.Done)
        {
            Notes.Say(sentence);
            Navigation.NavigateTo("/admin/users");
        }
    }

    private async Task<string?> FindUnitAsync(string typed)
    {
        var years = await Standings.YearsAsync();
        var stored = years.Count > 0 ? await Standings.YearAsync(years[0].Year) : null;
        return stored?.Facts.Participants.FirstOrDefault(p => p.Code == typed || p.Names.Any(n => n.Name == typed) || p.Aliases.Contains(typed, StringComparer.Ordinal))?.Code;
    }

    private string? UnitName(string? code) => code is null ? null : units.GetValueOrDefault(code, code);
}
