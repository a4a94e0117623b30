using System.Net;
using CompetitionPortal.Data.Access;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Tests.Access;

/// <summary>Signing in and out over HTTP, as an honest person and as one who guesses.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private const string WrongPassword = "不是这一句话，肯定不是";
    private PortalHost portal = null!;
    private Actor leader = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalHost.CreateAsync(Season.OfTownships(), new DateTimeOffset(2026, 7, 6, 1, 0, 0, TimeSpan.Zero));
        leader = await portal.AccountAsync("leader", new RoleGrant(OfficeRole.CountyLeader));
        (await portal.VisitAsync(leader)).Dispose();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_right_password_opens_the_page_that_was_asked_for_and_signing_out_closes_it()
    {
        using var visitor = await portal.VisitAsync();
        using (var asked = await visitor.GetAsync("/audit"))
        {
            Assert.Equal("/account/sign-in?returnUrl=%2Faudit", visitor.Next(asked));
        }

        using (var entered = await visitor.SignInAsync("leader", PortalVisitor.Password, "/创业竞赛/2026/Q2/home"))
        {
            Assert.Equal("/创业竞赛/2026/Q2/home", Uri.UnescapeDataString(visitor.Next(entered)!));
        }

        Assert.Contains("leader", await visitor.ReadAsync("/"));
        using (var left = await visitor.PostAsync("/account/sign-out", null, [], await visitor.TokenAsync("/")))
        {
            Assert.Equal("/account/sign-in", visitor.Next(left));
        }

        using var again = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(["登录", "登录"], await LogAsync());
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task No_address_leads_away_from_this_server(string returnUrl)
    {
        using var visitor = await portal.VisitAsync();
        using var answer = await visitor.SignInAsync("leader", PortalVisitor.Password, returnUrl);
        Assert.Equal("/", visitor.Next(answer));
    }

    [Fact]
    public async Task Unknown_wrong_locked_and_disabled_are_answered_with_the_same_words()
    {
        var disabled = await portal.AccountAsync("disabled", new RoleGrant(OfficeRole.CountyLeader));
        (await portal.VisitAsync(disabled)).Dispose();
        await ChangeAsync(disabled.Id, u => u.IsDisabled = true);
        var locked = await portal.AccountAsync("locked", new RoleGrant(OfficeRole.CountyLeader));
        (await portal.VisitAsync(locked)).Dispose();
        await ChangeAsync(locked.Id, u => u.LockoutEnd = DateTimeOffset.UtcNow.AddMinutes(30));

        using var visitor = await portal.VisitAsync();
        var answers = new List<string>();
        foreach (var (name, password) in new[] { ("nobody", PortalVisitor.Password), ("leader", WrongPassword), ("locked", PortalVisitor.Password), ("disabled", PortalVisitor.Password) })
        {
            using var answer = await visitor.SignInAsync(name, password);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var set) && set.Any(c => c.StartsWith("portal=", StringComparison.Ordinal)));
            answers.Add(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        }

        Assert.All(answers, a => Assert.Contains(SignInService.Wrong, a));
    }

    [Fact]
    public async Task The_fifth_wrong_password_locks_and_the_right_one_no_longer_opens()
    {
        using var visitor = await portal.VisitAsync();
        for (var n = 1; n <= 4; n++)
        {
            (await visitor.SignInAsync("leader", WrongPassword)).Dispose();
        }

        Assert.Null(await UserAsync(u => u.LockoutEnd));
        using (var fourth = await visitor.SignInAsync("leader", PortalVisitor.Password))
        {
            Assert.Equal(HttpStatusCode.Redirect, fourth.StatusCode);
        }

        for (var n = 1; n <= 5; n++)
        {
            Assert.Null(await UserAsync(u => u.LockoutEnd));
            (await visitor.SignInAsync("leader", WrongPassword)).Dispose();
        }

        Assert.InRange((await UserAsync(u => u.LockoutEnd))!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(28), TimeSpan.FromMinutes(30));
        using var right = await visitor.SignInAsync("leader", PortalVisitor.Password);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Equal("登录失败（账号锁定）", (await LogAsync())[^1]);
    }

    [Fact]
    public async Task A_disabled_account_and_a_reset_password_end_every_open_session_at_once()
    {
        var accounts = portal.Service<AccountService>();
        var admin = await portal.AccountAsync("admin", new RoleGrant(OfficeRole.SystemAdministrator));
        using var visitor = await portal.VisitAsync(leader);
        await visitor.ReadAsync("/");

        Assert.True((await accounts.DisableAsync(admin, new DisableAccount(leader.Id, true))).Done);
        using (var closed = await visitor.GetAsync("/"))
        {
            Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        }

        Assert.True((await accounts.DisableAsync(admin, new DisableAccount(leader.Id, false))).Done);
        using (var stillClosed = await visitor.GetAsync("/"))
        {
            Assert.Equal(HttpStatusCode.Redirect, stillClosed.StatusCode);
        }

        using var again = await portal.VisitAsync(leader);
        Assert.True((await accounts.ResetPasswordAsync(admin, new ResetPassword(leader.Id))).Done);
        using var reset = await again.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, reset.StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_role_holds_no_longer_from_the_next_request_on()
    {
        var security = await portal.AccountAsync("security", new RoleGrant(OfficeRole.SecurityAdministrator));
        using var visitor = await portal.VisitAsync(leader);
        await visitor.ReadAsync("/创业竞赛/2026/Q2/home");
        var grant = (await portal.Service<AccountService>().ListAsync()).Single(a => a.User.Id == leader.Id).Grants[0].Id;

        Assert.True((await portal.Service<AccountService>().WithdrawAsync(security, new WithdrawRole(grant))).Done);

        using var answer = await visitor.GetAsync("/创业竞赛/2026/Q2/home");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_password_made_by_the_system_must_be_changed_before_anything_else()
    {
        var admin = await portal.AccountAsync("admin", new RoleGrant(OfficeRole.SystemAdministrator));
        var made = (await portal.Service<AccountService>().CreateAsync(admin, new CreateAccount("new", "新录入员"))).Value!;
        await using (var db = portal.Database.Open())
        {
            db.RoleGrants.Add(new RoleGrantRow { UserId = db.Users.Single(u => u.UserName == "new").Id, Role = OfficeRole.Enterer, Unit = "城关镇" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var visitor = await portal.VisitAsync();
        (await visitor.SignInAsync("new", made)).Dispose();
        foreach (var path in new[] { "/", "/fill/2026/Q2", "/live/2026", "/files/template.xlsx" })
        {
            using var answer = await visitor.GetAsync(path);
            Assert.Equal("/account/password", visitor.Next(answer));
        }

        using (var script = await visitor.PostJsonAsync("/fill/2026/Q2/cells", new { cells = Array.Empty<object>() }, null))
        {
            Assert.Equal(HttpStatusCode.Forbidden, script.StatusCode);
        }

        async Task<string> ChangeAsync(string current, string next, string again)
        {
            using var answer = await visitor.PostAsync("/account/password", "password", [("Form.Current", current), ("Form.Next", next), ("Form.Again", again)]);
            return visitor.Next(answer) ?? WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        }

        Assert.Contains("现在的密码不对。", await ChangeAsync(WrongPassword + "12345", PortalVisitor.Password, PortalVisitor.Password));
        Assert.Contains("两遍新密码不一样", await ChangeAsync(made, PortalVisitor.Password, "x"));
        Assert.Contains("密码至少 15 个字符", await ChangeAsync(made, "太短", "太短"));
        Assert.Contains("新密码要和现在的不同。", await ChangeAsync(made, made, made));
        Assert.Contains("至少要有 5 种不同的字符", await ChangeAsync(made, new string('密', 16), new string('密', 16)));
        Assert.Contains("密码里不能有用户名。", await ChangeAsync(made, "NEW 一句自己记得住的很长的话", "NEW 一句自己记得住的很长的话"));
        Assert.Equal("/", await ChangeAsync(made, PortalVisitor.Password, PortalVisitor.Password));
        await visitor.ReadAsync("/fill/2026/Q2");
    }

    [Fact]
    public async Task What_was_typed_as_a_name_that_does_not_exist_is_not_kept_in_the_log()
    {
        using var visitor = await portal.VisitAsync();
        (await visitor.SignInAsync("我的密码写错了地方", "x")).Dispose();
        await using var db = portal.Database.Open();
        Assert.False(await db.AuditEntries.AnyAsync(e => e.Actor.Contains("密码") || e.Details.Contains("密码写错"), TestContext.Current.CancellationToken));
        Assert.Equal("登录失败", (await LogAsync())[^1]);
    }

    [Fact]
    public async Task The_cookie_is_for_the_server_only_and_lasts_half_an_hour_of_the_servers_time()
    {
        using var visitor = await portal.VisitAsync(leader);
        Assert.True(visitor.Cookies.GetCookies(visitor.Address)["portal"]!.HttpOnly);
        portal.Clock.Move(TimeSpan.FromMinutes(29));
        await visitor.ReadAsync("/");
        portal.Clock.Move(TimeSpan.FromMinutes(31));
        using var late = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
    }

    private async Task<T> UserAsync<T>(Func<PortalUser, T> read)
    {
        await using var db = portal.Database.Open();
        return read(await db.Users.SingleAsync(u => u.Id == leader.Id));
    }

    private async Task ChangeAsync(string id, Action<PortalUser> change)
    {
        await using var db = portal.Database.Open();
        change(await db.Users.SingleAsync(u => u.Id == id));
        await db.SaveChangesAsync();
    }

    private async Task<List<string>> LogAsync()
    {
        await using var db = portal.Database.Open();
        return await db.AuditEntries.Where(e => e.Subject == "账号").OrderBy(e => e.Id).Select(e => e.Action).ToListAsync();
    }
}
