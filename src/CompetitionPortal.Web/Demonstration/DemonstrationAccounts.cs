using CompetitionPortal.Data;
using CompetitionPortal.Data.Access;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Demonstration;

/// <summary>One sign-in of the demonstration.</summary>
/// <param name="UserName">The name to sign in with.</param>
/// <param name="Password">The password of this start; empty when only listed.</param>
/// <param name="Describe">The role, and for what.</param>
public sealed record DemonstrationSignIn(string UserName, string Password, string Describe);

/// <summary>The accounts of the demonstration: one for each role, with a new random password at each start.</summary>
public sealed class DemonstrationAccounts(PortalDatabase database, IPasswordHasher<PortalUser> hasher, ILookupNormalizer names)
{
    private static readonly (string UserName, string DisplayName, RoleGrant Grant)[] Accounts =
    [
        ("kaohe", "考核办", new RoleGrant(OfficeRole.AssessmentOffice)),
        ("ducha", "督查室", new RoleGrant(OfficeRole.SupervisionOffice)),
        ("luru", "招商局录入员", new RoleGrant(OfficeRole.Enterer, "Z028")),
        ("luru-zhen", "城关镇录入员", new RoleGrant(OfficeRole.Enterer, "X001")),
        ("heding", "核定员", new RoleGrant(OfficeRole.Verifier)),
        ("danwei", "南坪镇", new RoleGrant(OfficeRole.UnitUser, "X008")),
        ("lingdao", "县领导", new RoleGrant(OfficeRole.CountyLeader)),
        ("pingyi", "评议组织", new RoleGrant(OfficeRole.RatingBody)),
        ("xitong", "系统管理员", new RoleGrant(OfficeRole.SystemAdministrator)),
        ("anquan", "安全管理员", new RoleGrant(OfficeRole.SecurityAdministrator)),
        ("shenji", "审计管理员", new RoleGrant(OfficeRole.AuditAdministrator)),
    ];

    /// <summary>The accounts by name, for the bar that changes the role.</summary>
    public static IReadOnlyList<DemonstrationSignIn> All { get; } = [.. Accounts.Select(a => new DemonstrationSignIn(a.UserName, string.Empty, Describe(a.DisplayName, a.Grant)))];

    /// <summary>Makes the accounts, or gives those that are there new passwords.</summary>
    public async Task<IReadOnlyList<DemonstrationSignIn>> RenewAsync()
    {
        await using var db = database.Open();
        var known = await db.Users.ToDictionaryAsync(u => u.UserName!, StringComparer.Ordinal);
        var signIns = new List<DemonstrationSignIn>();
        foreach (var (userName, displayName, grant) in Accounts)
        {
            if (!known.TryGetValue(userName, out var user))
            {
                user = new PortalUser { UserName = userName, NormalizedUserName = names.NormalizeName(userName), DisplayName = displayName, LockoutEnabled = true, SecurityStamp = Guid.NewGuid().ToString("N") };
                db.Users.Add(user);
                db.RoleGrants.Add(new RoleGrantRow { UserId = user.Id, Role = grant.Role, Unit = grant.Unit, Indicator = grant.Indicator });
            }

            var password = AccountService.NewPassword(userName);
            user.PasswordHash = hasher.HashPassword(user, password);
            signIns.Add(new DemonstrationSignIn(userName, password, Describe(displayName, grant)));
        }

        await db.SaveChangesAsync();
        return signIns;
    }

    private static string Describe(string displayName, RoleGrant grant) => displayName == grant.Role.Text() ? displayName : $"{grant.Role.Text()}：{displayName}";
}
