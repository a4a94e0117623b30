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
    private List<AccountEntry> shown = [];
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
    [SupplyParameterFromForm(FormName = "grant")]
    public GrantForm? Grant { get; set; }

    /// <summary>What is looked for.</summary>
    [SupplyParameterFromQuery(Name = "find")]
    public string? Find { get; set; }

    /// <summary>The account that is to be given a role.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    public string? To { get; set; }

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
        /// <summary>The account.</summary>
        public string? User { get; set; }

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

        await ListAsync();
    }

    private async Task ListAsync()
    {
        accounts = await Accounts.ListAsync();
        shown = [.. accounts.Where(IsFound)];
    }

    private bool IsFound(AccountEntry entry) => Find?.Trim() is not { Length: > 0 } text
        || entry.Grants.Select(Describe).Append(entry.User.UserName ?? string.Empty).Append(entry.User.DisplayName).Any(t => t.Contains(text, StringComparison.OrdinalIgnoreCase));

    private string Describe(RoleGrantRow grant) => AccountService.Describe(grant.Role, UnitName(grant.Unit), grant.Indicator);

    private async Task CreateAsync()
    {
        var result = await Accounts.CreateAsync(await Actors.CurrentAsync(), new CreateAccount(New?.UserName ?? string.Empty, New?.DisplayName ?? string.Empty));
        await ShowPasswordAsync(result, New?.DisplayName);
    }

    private async Task ResetAsync(PortalUser user) => await ShowPasswordAsync(await Accounts.ResetPasswordAsync(await Actors.CurrentAsync(), new ResetPassword(user.Id)), user.DisplayName);

    private async Task DisableAsync(PortalUser user) =>
        Finish(await Accounts.DisableAsync(await Actors.CurrentAsync(), new DisableAccount(user.Id, !user.IsDisabled)), $"{user.DisplayName}已{(user.IsDisabled ? "启用" : "停用")}。");

    private async Task GrantAsync()
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

        Finish(await Accounts.GrantAsync(await Actors.CurrentAsync(), new GrantRole(Grant.User ?? string.Empty, new RoleGrant(role, unit, indicator))), "角色已经授予。");
    }

    private async Task WithdrawAsync(long grant) => Finish(await Accounts.WithdrawAsync(await Actors.CurrentAsync(), new WithdrawRole(grant)), "角色已经收回。");

    private async Task ShowPasswordAsync(Changes.ChangeResult<string> result, string? name)
    {
        (refusals, password, passwordFor) = (result.Refusals, result.Value, name);
        if (result.Done)
        {
            New = null;
            await ListAsync();
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
