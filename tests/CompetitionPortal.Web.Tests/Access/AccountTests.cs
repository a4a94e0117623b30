using System.Net;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Tests.Access;

/// <summary>Accounts and roles: the first one by the set-up code, the others by administrators who cannot raise themselves.</summary>
public sealed class AccountTests : IAsyncLifetime
{
    private PortalHost portal = null!;

    private AccountService Accounts => portal.Service<AccountService>();

    private SetupCode Code => portal.Service<SetupCode>();

    public async ValueTask InitializeAsync() => portal = await PortalHost.CreateAsync(Season.OfTownships(), new DateTimeOffset(2026, 7, 6, 1, 0, 0, TimeSpan.Zero));

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_setup_code_makes_the_first_account_once()
    {
        var code = Code.Create();
        Assert.Matches("^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$", code);
        Assert.Contains("首次设置码不对", Assert.Single((await SetUpAsync("AAAA-BBBB-CCCC")).Refusals));

        Assert.True((await SetUpAsync(" " + code.ToLowerInvariant() + " ")).Done);

        var first = Assert.Single(await Accounts.ListAsync());
        Assert.Equal([OfficeRole.SystemAdministrator, OfficeRole.SecurityAdministrator, OfficeRole.AssessmentOffice], first.Grants.Select(g => g.Role));
        Assert.Contains("已经有账号了", Assert.Single((await SetUpAsync(code)).Refusals));
        Assert.Contains("已经有账号了", Assert.Single((await SetUpAsync(Code.Create())).Refusals));
        Assert.Single(await Accounts.ListAsync());
    }

    [Fact]
    public async Task The_setup_code_holds_for_thirty_minutes()
    {
        var code = Code.Create();
        portal.Clock.Move(TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(1));
        Assert.Contains("已经过期", Assert.Single((await SetUpAsync(code)).Refusals));
        Assert.Empty(await Accounts.ListAsync());
    }

    [Fact]
    public async Task Ten_wrong_setup_codes_end_it_and_a_newer_one_ends_the_older()
    {
        var older = Code.Create();
        var code = Code.Create();
        Assert.False((await SetUpAsync(older)).Done);
        for (var n = 2; n <= 10; n++)
        {
            Assert.False((await SetUpAsync($"AAAA-AAAA-AAA{n}")).Done);
        }

        Assert.False((await SetUpAsync(code)).Done);
        Assert.True((await SetUpAsync(Code.Create())).Done);
    }

    [Fact]
    public async Task A_right_code_with_a_weak_password_is_not_spent()
    {
        var code = Code.Create();
        for (var n = 0; n < 12; n++)
        {
            Assert.Contains("密码至少 15 个字符", (await Accounts.CreateFirstAsync(new CreateFirstAccount(code, "admin", "管理员", "太短的密码", false))).Refusals[0]);
        }

        Assert.True((await SetUpAsync(code)).Done);
    }

    [Fact]
    public async Task Without_an_account_every_page_leads_to_the_setup_and_afterwards_none_does()
    {
        using var visitor = await portal.VisitAsync();
        foreach (var path in new[] { "/", "/admin/users" })
        {
            using var answer = await visitor.GetAsync(path);
            Assert.Equal("/setup", visitor.Next(answer));
        }

        var code = Code.Create();
        using (var made = await visitor.PostAsync("/setup", "setup", Fields(code)))
        {
            Assert.Equal("/account/sign-in", visitor.Next(made));
        }

        using (var again = await visitor.GetAsync("/setup"))
        {
            Assert.Equal("/account/sign-in", visitor.Next(again));
        }

        (await visitor.PostAsync("/setup", "setup", [.. Fields(code).Where(f => f.Name != "Form.UserName"), ("Form.UserName", "second")], await visitor.TokenAsync("/account/sign-in"))).Dispose();
        Assert.Single(await Accounts.ListAsync());
        using var entered = await visitor.SignInAsync("admin", PortalVisitor.Password);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
    }

    [Theory]
    [InlineData("d")]
    [InlineData("DW")]
    [InlineData("-")]
    [InlineData("")]
    public void A_first_password_never_holds_the_name_of_its_user(string name)
    {
        var passwords = Enumerable.Range(0, 200).Select(_ => AccountService.NewPassword(name)).ToList();

        Assert.All(passwords, p => Assert.Equal(19, p.Length));
        Assert.True(name.Trim('-').Length == 0 || passwords.TrueForAll(p => !p.Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task User_names_and_shown_names_are_given_once()
    {
        var admin = await AdminAsync();
        Assert.True((await Accounts.CreateAsync(admin, new CreateAccount("zhao", "演示人员01"))).Done);
        Assert.Equal("用户名“ZHAO”已经有人用，请换一个。", Assert.Single((await Accounts.CreateAsync(admin, new CreateAccount("ZHAO", "演示人员02"))).Refusals));
        Assert.StartsWith("“演示人员01”已经有账号。", Assert.Single((await Accounts.CreateAsync(admin, new CreateAccount("zhao2", " 演示人员01 "))).Refusals));
        Assert.Equal(["请填用户名。", "请填显示的名称。"], (await Accounts.CreateAsync(admin, new CreateAccount("", " "))).Refusals);
        Assert.Equal(["用户名里不能有空格。"], (await Accounts.CreateAsync(admin, new CreateAccount("a b", "乙"))).Refusals);
        Assert.Equal(["用户名最多 40 个字。"], (await Accounts.CreateAsync(admin, new CreateAccount(new string('a', 41), "乙"))).Refusals);
    }

    [Fact]
    public async Task Only_the_system_administrator_makes_accounts_and_only_the_security_administrator_grants_roles()
    {
        var (admin, security) = (await AdminAsync(), await SecurityAsync());
        var other = await portal.AccountAsync("other");

        Assert.Contains("您没有“管理账号”的权限", Assert.Single((await Accounts.CreateAsync(security, new CreateAccount("x", "某人"))).Refusals));
        Assert.Contains("您没有“管理账号”的权限", Assert.Single((await Accounts.ResetPasswordAsync(security, new ResetPassword(other.Id))).Refusals));
        Assert.Contains("您没有“管理账号”的权限", Assert.Single((await Accounts.DisableAsync(security, new DisableAccount(other.Id, true))).Refusals));
        Assert.Contains("您没有“授予角色”的权限", Assert.Single((await Accounts.GrantAsync(admin, new GrantRole(other.Id, new RoleGrant(OfficeRole.CountyLeader)))).Refusals));
        Assert.True((await Accounts.GrantAsync(security, new GrantRole(other.Id, new RoleGrant(OfficeRole.Enterer, "城关镇")))).Done);
        Assert.Equal("安全管理员 授予角色 other 录入员（城关镇）", await LastLogAsync());
        Assert.Equal("other已经有这个角色。", Assert.Single((await Accounts.GrantAsync(security, new GrantRole(other.Id, new RoleGrant(OfficeRole.Enterer, "城关镇")))).Refusals));
    }

    [Fact]
    public async Task Nobody_raises_himself_but_the_only_account_there_is()
    {
        var security = await SecurityAsync();
        Assert.True((await Accounts.GrantAsync(security, new GrantRole(security.Id, new RoleGrant(OfficeRole.AuditAdministrator)))).Done);
        await AdminAsync();
        Assert.Equal("不能给自己授予角色；请另一位安全管理员来做。", Assert.Single((await Accounts.GrantAsync(security, new GrantRole(security.Id, new RoleGrant(OfficeRole.AssessmentOffice)))).Refusals));
    }

    [Fact]
    public async Task The_last_security_administrator_who_can_still_sign_in_stays()
    {
        var (admin, security) = (await AdminAsync(), await SecurityAsync());
        var second = await portal.AccountAsync("second", new RoleGrant(OfficeRole.SecurityAdministrator));
        Assert.True((await Accounts.DisableAsync(admin, new DisableAccount(second.Id, true))).Done);

        Assert.StartsWith("这是最后一个能用的安全管理员", Assert.Single((await Accounts.WithdrawAsync(security, new WithdrawRole(await GrantIdAsync(security)))).Refusals));
        Assert.StartsWith("这是最后一个能用的安全管理员", Assert.Single((await Accounts.DisableAsync(admin, new DisableAccount(security.Id, true))).Refusals));
        Assert.StartsWith("这是最后一个能用的系统管理员", Assert.Single((await Accounts.WithdrawAsync(security, new WithdrawRole(await GrantIdAsync(admin)))).Refusals));
        Assert.True((await Accounts.DisableAsync(admin, new DisableAccount(second.Id, false))).Done);
        Assert.True((await Accounts.WithdrawAsync(second, new WithdrawRole(await GrantIdAsync(security)))).Done);
        Assert.Equal("这个角色已经收回了。", Assert.Single((await Accounts.WithdrawAsync(second, new WithdrawRole(999))).Refusals));
    }

    [Fact]
    public async Task Nobody_disables_himself_and_a_disabled_account_is_given_no_role()
    {
        var (admin, security) = (await AdminAsync(), await SecurityAsync());
        var other = await portal.AccountAsync("other");
        Assert.StartsWith("不能停用自己的账号", Assert.Single((await Accounts.DisableAsync(admin, new DisableAccount(admin.Id, true))).Refusals));
        Assert.True((await Accounts.DisableAsync(admin, new DisableAccount(other.Id, true))).Done);
        Assert.Equal("other的账号已经停用，启用以后再授予角色。", Assert.Single((await Accounts.GrantAsync(security, new GrantRole(other.Id, new RoleGrant(OfficeRole.CountyLeader)))).Refusals));
        Assert.Equal("没有这个账号。", Assert.Single((await Accounts.ResetPasswordAsync(admin, new ResetPassword("x"))).Refusals));
    }

    [Theory]
    [InlineData(OfficeRole.UnitUser, null, null, "单位用户要选所属的单位。")]
    [InlineData(OfficeRole.Enterer, null, null, "录入员要选所属的单位，或负责填报的指标。")]
    [InlineData(OfficeRole.CountyLeader, "城关镇", null, "县领导不分单位，请把单位留空。")]
    [InlineData(OfficeRole.UnitUser, "城关镇", "财政收入", "单位用户不分指标，请把指标留空。")]
    [InlineData((OfficeRole)99, null, null, "没有这个角色。")]
    public async Task A_role_is_given_for_what_it_is_for(OfficeRole role, string? unit, string? indicator, string refusal)
    {
        var security = await SecurityAsync();
        var other = await portal.AccountAsync("other");
        Assert.Equal(refusal, Assert.Single((await Accounts.GrantAsync(security, new GrantRole(other.Id, new RoleGrant(role, unit, indicator)))).Refusals));
    }

    [Fact]
    public async Task The_page_shows_a_new_password_once_and_grants_and_withdraws_by_forms()
    {
        var both = await portal.AccountAsync("both", new RoleGrant(OfficeRole.SystemAdministrator), new RoleGrant(OfficeRole.SecurityAdministrator));
        using var visitor = await portal.VisitAsync(both);
        using var made = await visitor.PostAsync("/admin/users", "create", [("New.UserName", "zhao"), ("New.DisplayName", "演示人员01")]);
        var page = WebUtility.HtmlDecode(await made.Content.ReadAsStringAsync());
        Assert.Matches("<code class=\"secret\">[2-9a-hj-km-np-z]{4}(-[2-9a-hj-km-np-z]{4}){3}</code>", page);
        Assert.True(made.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("class=\"secret\"", await visitor.ReadAsync("/admin/users"));

        var id = (await Accounts.ListAsync()).Single(a => a.User.UserName == "zhao").User.Id;
        using (var granted = await visitor.PostAsync("/admin/users", "grant", [("Grant.User", id), ("Grant.Role", "Enterer"), ("Grant.Unit", "东山镇"), ("Grant.Indicator", "")]))
        {
            Assert.Equal(HttpStatusCode.Redirect, granted.StatusCode);
        }

        Assert.Contains("录入员（东山镇）", WebUtility.HtmlDecode(await visitor.ReadAsync("/admin/users")));
        using (var unknown = await visitor.PostAsync("/admin/users", "grant", [("Grant.User", id), ("Grant.Role", "Enterer"), ("Grant.Unit", "没有的镇"), ("Grant.Indicator", "")]))
        {
            Assert.Contains("没有单位“没有的镇”，请从列表里选。", WebUtility.HtmlDecode(await unknown.Content.ReadAsStringAsync()));
        }

        var grant = (await Accounts.ListAsync()).Single(a => a.User.Id == id).Grants[0].Id;
        (await visitor.PostAsync("/admin/users", $"withdraw-{grant}", [])).Dispose();
        Assert.Empty((await Accounts.ListAsync()).Single(a => a.User.Id == id).Grants);
    }

    private static (string Name, string Value)[] Fields(string code) =>
        [("Form.Code", code), ("Form.UserName", "admin"), ("Form.DisplayName", "管理员"), ("Form.Password", PortalVisitor.Password), ("Form.WorksInAssessmentOffice", "true")];

    private Task<Web.Changes.ChangeResult<string>> SetUpAsync(string code) => Accounts.CreateFirstAsync(new CreateFirstAccount(code, "admin", "管理员", PortalVisitor.Password, true));

    private Task<Actor> AdminAsync() => portal.AccountAsync("系统管理员", new RoleGrant(OfficeRole.SystemAdministrator));

    private Task<Actor> SecurityAsync() => portal.AccountAsync("安全管理员", new RoleGrant(OfficeRole.SecurityAdministrator));

    private async Task<long> GrantIdAsync(Actor actor) => (await Accounts.ListAsync()).Single(a => a.User.Id == actor.Id).Grants[0].Id;

    private async Task<string> LastLogAsync()
    {
        await using var db = portal.Database.Open();
        var row = await db.AuditEntries.OrderBy(e => e.Id).LastAsync();
        return $"{row.Actor} {row.Action} {row.Subject} {row.Details}";
    }
}
