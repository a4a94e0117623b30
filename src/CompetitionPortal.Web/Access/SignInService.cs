using CompetitionPortal.Data;
using CompetitionPortal.Data.Access;
using CompetitionPortal.Data.Audit;
using Microsoft.AspNetCore.Identity;

namespace CompetitionPortal.Web.Access;

/// <summary>Signing in and out, each with its row in the log.</summary>
public sealed class SignInService(SignInManager<PortalUser> signIn, PortalDatabase database, TimeProvider time)
{
    /// <summary>The answer to a wrong name, a wrong password and a disabled account alike.</summary>
    public const string Wrong = "用户名或密码不对，或者账号暂时被锁定。连续错 5 次会锁定 30 分钟；忘了密码请找系统管理员重设。";

    // Not the name that was typed: people type their password into the wrong field.
    private const string UnknownName = "（没有这个用户名）";

    /// <summary>Signs in; null when it succeeded, else why not.</summary>
    public async Task<string?> SignInAsync(string userName, string password)
    {
        var user = await signIn.UserManager.FindByNameAsync(userName.Trim());
        if (user is null || user.IsDisabled)
        {
            // As much work as for a name that exists, so that the time does not tell.
            signIn.UserManager.PasswordHasher.HashPassword(new PortalUser(), password);
            await LogAsync(user, user?.DisplayName ?? UnknownName, user is null ? "登录失败" : "登录失败（账号停用）");
            return Wrong;
        }

        if (await signIn.UserManager.IsLockedOutAsync(user))
        {
            signIn.UserManager.PasswordHasher.HashPassword(user, password);
            await LogAsync(user, user.DisplayName, "登录失败（账号锁定）");
            return Wrong;
        }

        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            await LogAsync(user, user.DisplayName, result.IsLockedOut ? "登录失败（账号锁定）" : "登录失败");
            return Wrong;
        }

        user.LastSignIn = time.GetUtcNow().UtcDateTime;
        await signIn.UserManager.UpdateAsync(user);
        await signIn.SignInAsync(user, isPersistent: false);
        await LogAsync(user, user.DisplayName, "登录");
        return null;
    }

    /// <summary>Signs an account in without its password: only the demonstration's change of role does so.</summary>
    public async Task SwitchAsync(PortalUser user)
    {
        await signIn.SignInAsync(user, isPersistent: false);
        await LogAsync(user, user.DisplayName, "演示：换身份");
    }

    /// <summary>Renews the cookie after a change of password.</summary>
    public async Task RefreshAsync(string id)
    {
        if (await signIn.UserManager.FindByIdAsync(id) is { } user)
        {
            await signIn.RefreshSignInAsync(user);
        }
    }

    /// <summary>Whether who is signed in typed his password again, for a grave deed; wrong ones count as they do when signing in.</summary>
    public async Task<bool> ConfirmAsync(string id, string password)
    {
        if (await signIn.UserManager.FindByIdAsync(id) is not { IsDisabled: false } user)
        {
            return false;
        }

        if ((await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true)).Succeeded)
        {
            return true;
        }

        await LogAsync(user, user.DisplayName, "再次输入密码失败");
        return false;
    }

    /// <summary>Signs out.</summary>
    public Task SignOutAsync() => signIn.SignOutAsync();

    private async Task LogAsync(PortalUser? user, string name, string action)
    {
        await using var db = database.Open();
        db.AuditEntries.Add(new AuditEntryRow { At = time.GetUtcNow().UtcDateTime, Actor = name, ActorId = user?.Id, Action = action, Subject = "账号" });
        await db.SaveChangesAsync();
    }
}
