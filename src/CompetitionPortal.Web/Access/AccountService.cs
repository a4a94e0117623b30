using System.Security.Cryptography;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Access;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Changes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Access;

/// <summary>An account with the roles it holds.</summary>
/// <param name="User">The account.</param>
/// <param name="Grants">Its roles.</param>
public sealed record AccountEntry(PortalUser User, IReadOnlyList<RoleGrantRow> Grants);

/// <summary>Accounts and their roles. Accounts are disabled, never deleted: the log names them.</summary>
public sealed class AccountService(PortalDatabase database, ChangeGate gate, UserManager<PortalUser> users, SetupCode code)
{
    private const string PasswordLetters = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>Whether there is any account.</summary>
    public async Task<bool> AnyAsync()
    {
        await using var db = database.Open();
        return await db.Users.AnyAsync();
    }

    /// <summary>All accounts with their roles, by user name.</summary>
    public async Task<IReadOnlyList<AccountEntry>> ListAsync()
    {
        await using var db = database.Open();
        var accounts = await db.Users.AsNoTracking().OrderBy(u => u.UserName).ToListAsync();
        var grants = (await db.RoleGrants.AsNoTracking().OrderBy(g => g.Id).ToListAsync()).ToLookup(g => g.UserId, StringComparer.Ordinal);
        return [.. accounts.Select(u => new AccountEntry(u, [.. grants[u.Id]]))];
    }

    /// <summary>Makes the first account; only while there is none, and with the set-up code.</summary>
    public async Task<ChangeResult<string>> CreateFirstAsync(CreateFirstAccount command)
    {
        var first = new Actor("setup", "首次设置", [new RoleGrant(OfficeRole.SystemAdministrator), new RoleGrant(OfficeRole.SecurityAdministrator)]);
        var result = await gate.RunAsync(first, command, async change =>
        {
            if (await change.Db.Users.AnyAsync())
            {
                throw new RefusedException("已经有账号了，首次设置只能做一次。");
            }

            if (!code.Accepts(command.Code))
            {
                throw new RefusedException("首次设置码不对，或者已经过期。请看启动程序的窗口；重新启动会得到新的设置码。");
            }

            change.Require(Deed.ManageAccounts, DeedSubject.Anything);
            var user = await AddAsync(change, command.UserName, command.DisplayName, command.Password);
            OfficeRole[] roles = command.WorksInAssessmentOffice
                ? [OfficeRole.SystemAdministrator, OfficeRole.SecurityAdministrator, OfficeRole.AssessmentOffice]
                : [OfficeRole.SystemAdministrator, OfficeRole.SecurityAdministrator];
            change.Db.RoleGrants.AddRange(roles.Select(r => new RoleGrantRow { UserId = user.Id, Role = r }));
            change.Log("首次设置", user.DisplayName, $"用户名 {user.UserName}，角色 {string.Join('、', roles.Select(r => r.Text()))}");
            return user.Id;
        });
        if (result.Done)
        {
            code.Spend();
        }

        return result;
    }

    /// <summary>Makes an account and gives its first password, which is shown once.</summary>
    public Task<ChangeResult<string>> CreateAsync(Actor actor, CreateAccount command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.ManageAccounts, DeedSubject.Anything);
        var password = NewPassword(command.UserName.Trim());
        var user = await AddAsync(change, command.UserName, command.DisplayName, password);
        user.MustChangePassword = true;
        change.Log("建立账号", user.DisplayName, $"用户名 {user.UserName}");
        return password;
    });

    /// <summary>Gives an account a new password, which is shown once; its open sessions end.</summary>
    public Task<ChangeResult<string>> ResetPasswordAsync(Actor actor, ResetPassword command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.ManageAccounts, DeedSubject.Anything);
        var user = await FindAsync(change, command.UserId);
        var password = NewPassword(user.UserName!);
        SetPassword(user, password);
        user.MustChangePassword = true;
        (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        change.Log("重设密码", user.DisplayName, $"用户名 {user.UserName}");
        return password;
    });

    /// <summary>Disables an account or lets it in again. Nobody disables himself.</summary>
    public Task<ChangeResult<bool>> DisableAsync(Actor actor, DisableAccount command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.ManageAccounts, DeedSubject.Anything);
        if (command.UserId == actor.Id)
        {
            throw new RefusedException("不能停用自己的账号；请另一位系统管理员来做。");
        }

        var user = await FindAsync(change, command.UserId);
        if (command.Disabled)
        {
            await KeepOneAsync(change, user.Id, OfficeRole.SecurityAdministrator, null);
        }

        user.IsDisabled = command.Disabled;
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        change.Log(command.Disabled ? "停用账号" : "启用账号", user.DisplayName, $"用户名 {user.UserName}");
        return true;
    });

    /// <summary>Grants a role. Nobody raises his own rights, but for the first account of an installation.</summary>
    public Task<ChangeResult<bool>> GrantAsync(Actor actor, GrantRole command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.GrantRoles, DeedSubject.Anything);
        var user = await FindAsync(change, command.UserId);
        if (user.Id == actor.Id && await change.Db.Users.CountAsync() > 1)
        {
            throw new RefusedException("不能给自己授予角色；请另一位安全管理员来做。");
        }

        if (user.IsDisabled)
        {
            throw new RefusedException($"{user.DisplayName}的账号已经停用，启用以后再授予角色。");
        }

        var (role, unit, indicator) = command.Grant;
        if (await change.Db.RoleGrants.AnyAsync(g => g.UserId == user.Id && g.Role == role && g.Unit == unit && g.Indicator == indicator))
        {
            throw new RefusedException($"{user.DisplayName}已经有这个角色。");
        }

        change.Db.RoleGrants.Add(new RoleGrantRow { UserId = user.Id, Role = role, Unit = unit, Indicator = indicator });
        change.Log("授予角色", user.DisplayName, Describe(role, await NameAsync(change, unit), indicator));
        return true;
    });

    /// <summary>Withdraws a role; it holds no longer from the next request on.</summary>
    public Task<ChangeResult<bool>> WithdrawAsync(Actor actor, WithdrawRole command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.GrantRoles, DeedSubject.Anything);
        var grant = await change.Db.RoleGrants.SingleOrDefaultAsync(g => g.Id == command.GrantId) ?? throw new RefusedException("这个角色已经收回了。");
        if (grant.Role is OfficeRole.SecurityAdministrator or OfficeRole.SystemAdministrator)
        {
            await KeepOneAsync(change, grant.UserId, grant.Role, grant.Id);
        }

        var user = await FindAsync(change, grant.UserId);
        change.Db.RoleGrants.Remove(grant);
        change.Log("收回角色", user.DisplayName, Describe(grant.Role, await NameAsync(change, grant.Unit), grant.Indicator));
        return true;
    });

    /// <summary>Changes one's own password.</summary>
    public Task<ChangeResult<bool>> ChangePasswordAsync(Actor actor, ChangePassword command) => gate.RunAsync(actor, command, async change =>
    {
        change.Require(Deed.ReadRoster, DeedSubject.Anything);
        var user = await FindAsync(change, actor.Id);
        if (user.PasswordHash is null || users.PasswordHasher.VerifyHashedPassword(user, user.PasswordHash, command.Current) == PasswordVerificationResult.Failed)
        {
            throw new RefusedException("现在的密码不对。");
        }

        await CheckPasswordAsync(user, command.Next);
        SetPassword(user, command.Next);
        user.MustChangePassword = false;
        change.Log("修改密码", user.DisplayName, string.Empty);
        return true;
    });

    /// <summary>A role in words, with what it is for.</summary>
    public static string Describe(OfficeRole role, string? unit, string? indicator) =>
        role.Text() + (unit is null && indicator is null ? string.Empty : $"（{string.Join('、', new[] { unit, indicator }.OfType<string>())}）");

    /// <summary>Somebody whose account is not disabled must go on holding an administrator's role.</summary>
    private static async Task KeepOneAsync(Change change, string userId, OfficeRole role, long? grantId)
    {
        var holds = await change.Db.RoleGrants.AnyAsync(g => g.UserId == userId && g.Role == role);
        var others = await change.Db.RoleGrants.AnyAsync(g => g.Role == role && (grantId == null ? g.UserId != userId : g.Id != grantId) && change.Db.Users.Any(u => u.Id == g.UserId && !u.IsDisabled));
        if (holds && !others)
        {
            throw new RefusedException($"这是最后一个能用的{role.Text()}，{(role == OfficeRole.SecurityAdministrator ? "没有他就没有人能授予角色了" : "没有他就没有人能建立账号了")}；请先给别人这个角色。");
        }
    }

    /// <summary>The unit's latest name, for the log; the code where the roster does not hold it.</summary>
    private static async Task<string?> NameAsync(Change change, string? unit) => unit is null
        ? null
        : await change.Db.ParticipantNames.Where(n => n.Participant == unit).OrderByDescending(n => n.YearId).ThenByDescending(n => n.From).Select(n => n.Name).FirstOrDefaultAsync() ?? unit;

    private static async Task<PortalUser> FindAsync(Change change, string id) =>
        await change.Db.Users.SingleOrDefaultAsync(u => u.Id == id) ?? throw new RefusedException("没有这个账号。");

    private async Task<PortalUser> AddAsync(Change change, string userName, string displayName, string password)
    {
        var name = userName.Trim();
        var normalized = users.NormalizeName(name);
        if (await change.Db.Users.AnyAsync(u => u.NormalizedUserName == normalized))
        {
            throw new RefusedException($"用户名“{name}”已经有人用，请换一个。");
        }

        var shown = displayName.Trim();
        if (await change.Db.Users.AnyAsync(u => u.DisplayName == shown && !u.IsDisabled))
        {
            throw new RefusedException($"“{shown}”已经有账号。一个人只有一个账号，谁填的数谁不能核定才看得出来；同名的人请写上单位，例如“{shown}（财政局）”。");
        }

        var user = new PortalUser { UserName = name, NormalizedUserName = normalized, DisplayName = shown, LockoutEnabled = true };
        await CheckPasswordAsync(user, password);
        SetPassword(user, password);
        change.Db.Users.Add(user);
        return user;
    }

    private async Task CheckPasswordAsync(PortalUser user, string password)
    {
        var problems = new List<string>();
        foreach (var validator in users.PasswordValidators)
        {
            problems.AddRange((await validator.ValidateAsync(users, user, password)).Errors.Select(e => e.Description));
        }

        if (password.Contains(user.UserName ?? string.Empty, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add("密码里不能有用户名。");
        }

        if (problems.Count > 0)
        {
            throw new RefusedException(problems);
        }
    }

    private void SetPassword(PortalUser user, string password)
    {
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>Four groups of four letters that cannot be mistaken for one another, drawn anew until the user's name, which may be short, is not among them.</summary>
    /// <param name="userName">The user's name.</param>
    public static string NewPassword(string userName)
    {
        string password;
        do
        {
            password = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(PasswordLetters, 4)));
        }
        while (userName.Trim('-').Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase));

        return password;
    }
}
