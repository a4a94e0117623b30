using System.Net;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using static CompetitionPortal.Domain.Access.OfficeRole;

namespace CompetitionPortal.Web.Tests.Access;

/// <summary>Every role at every door, by HTTP: it opens for those who may, and for nobody else.</summary>
public sealed class RoleMatrixTests : IAsyncLifetime
{
    private const string Standing = "/创业竞赛/2026/Q2";
    private static readonly OfficeRole[] Everybody = Enum.GetValues<OfficeRole>();
    private static readonly OfficeRole[] Offices = [AssessmentOffice, SupervisionOffice, CountyLeader];
    private static readonly OfficeRole[] Units = [Enterer, UnitUser];

    // Where: who is answered 200 while the period is being filled. Everybody else who has signed in is answered 403.
    private static readonly (string Path, OfficeRole[] Roles)[] Doors =
    [
        ("/", Everybody),
        ("/account/password", Everybody),
        ("/fill/2026/Q2", [Enterer]),
        ("/verify/2026/Q2", [Verifier, AssessmentOffice]),
        ("/periods/2026", [AssessmentOffice, SupervisionOffice]),
        ("/targets/2026", [AssessmentOffice]),
        ("/bases/2026", [AssessmentOffice]),
        ("/units/2026", [AssessmentOffice, SystemAdministrator]),
        ("/units/2026/城关镇", [AssessmentOffice, SystemAdministrator]),
        ("/events/2026", [AssessmentOffice, SupervisionOffice]),
        ("/rulebooks/2026", Everybody),
        ("/rulebooks/2026/versions/1", Everybody),
        ("/rulebooks/2026/versions/1/rulebook.json", Everybody),
        ("/rulebooks/2026/compare?from=2026-1&to=2026-1", Everybody),
        ("/rulebooks/2026/changes.csv?from=2026-1&to=2026-1", Everybody),
        ("/rulebooks/2026/checkup", [AssessmentOffice]),
        ("/rulebooks/2026/curve?kind=按比例&marks=40&row=0", [AssessmentOffice]),
        ("/exchange", [AssessmentOffice, SupervisionOffice]),
        ("/admin/users", [SystemAdministrator, SecurityAdministrator]),
        ("/audit", [AuditAdministrator]),
        ("/files/template.xlsx", Everybody),
        ("/files/2026/workbook.xlsx", [AssessmentOffice, SupervisionOffice]),
        ("/files/2026/Q2/verified/ranking.csv", Offices),
        ("/files/2026/Q2/reported/cells.csv", Offices),
        (Standing + "/home", Offices),
        (Standing + "/outcomes", Offices),
        (Standing + "/ranking/乡镇?basis=reported", Offices),
        (Standing + "/why/城关镇", [.. Offices, .. Units]),
        (Standing + "/why/城关镇?basis=reported", Offices),
        (Standing + "/why/东山镇", Offices),
        (Standing + "/gap/城关镇", [.. Offices, .. Units]),
        (Standing + "/gap/东山镇", Offices),
        ("/live/2026", Everybody),
    ];

    private PortalHost portal = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalHost.CreateAsync(Season.OfTownships(), new DateTimeOffset(2026, 7, 6, 1, 0, 0, TimeSpan.Zero));
        await portal.OpenAsync(Period.Quarter(2), Season.Year);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Each_role_gets_in_where_it_may_and_nowhere_else()
    {
        var wrong = new List<string>();
        foreach (var role in Everybody)
        {
            using var visitor = await VisitAsync(role);
            foreach (var (path, roles) in Doors)
            {
                using var answer = await visitor.GetAsync(path);
                var expected = roles.Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
                if (answer.StatusCode != expected)
                {
                    wrong.Add($"{role.Text()} {path}: {(int)answer.StatusCode} instead of {(int)expected}");
                }
            }

            foreach (var endpoint in Endpoints(HttpMethods.Get).Where(e => !MayEver(role, e)))
            {
                using var answer = await visitor.GetAsync(Filled(endpoint.RoutePattern));
                if (answer.StatusCode != HttpStatusCode.Forbidden)
                {
                    wrong.Add($"{role.Text()} {endpoint.RoutePattern.RawText}: {(int)answer.StatusCode}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task No_role_changes_anything_without_the_token_of_a_page_and_none_where_it_may_not()
    {
        var posts = Endpoints(HttpMethods.Post).Where(e => e.RoutePattern.RawText != "/text-size").ToList();
        Assert.True(posts.Count > 15);
        var wrong = new List<string>();
        foreach (var role in Everybody)
        {
            using var visitor = await VisitAsync(role);
            foreach (var endpoint in posts)
            {
                var path = Filled(endpoint.RoutePattern);
                using var answer = path.EndsWith("/cells", StringComparison.Ordinal) || path.EndsWith("/submit", StringComparison.Ordinal)
                    ? await visitor.PostJsonAsync(path, new { cells = Array.Empty<object>(), drafts = Array.Empty<object>() }, null)
                    : await visitor.PostAsync(path, "x", [("Form.Act", "open")], token: string.Empty);
                var isOpen = endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null;
                var expected = isOpen || MayEver(role, endpoint) ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden;
                if (answer.StatusCode != expected)
                {
                    wrong.Add($"{role.Text()} POST {path}: {(int)answer.StatusCode} instead of {(int)expected}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_sent_to_sign_in_and_a_script_is_told_so()
    {
        await portal.AccountAsync("somebody", new RoleGrant(CountyLeader));
        using var visitor = await portal.VisitAsync();
        foreach (var endpoint in Endpoints(HttpMethods.Get).Where(e => e.Metadata.GetMetadata<OpenToAllAttribute>() is null))
        {
            var path = Filled(endpoint.RoutePattern);
            using var answer = await visitor.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.Redirect), (path, answer.StatusCode));
            Assert.Equal("/account/sign-in?returnUrl=" + Uri.EscapeDataString(new Uri(visitor.Address, path).PathAndQuery), answer.Headers.Location!.OriginalString);
        }

        using var script = await visitor.PostJsonAsync("/fill/2026/Q2/cells", new { cells = Array.Empty<object>() }, null);
        Assert.Equal(HttpStatusCode.Unauthorized, script.StatusCode);
    }

    [Fact]
    public async Task Who_lacks_a_right_is_told_which_and_who_gives_it()
    {
        using var visitor = await VisitAsync(UnitUser);
        using var answer = await visitor.GetAsync("/admin/users");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("您没有“管理账号”的权限。有这项权限的是：系统管理员；角色由安全管理员授予。", page);
        Assert.Contains("您没有“授予角色”的权限。有这项权限的是：安全管理员；角色由安全管理员授予。", page);
    }

    private static bool MayEver(OfficeRole role, Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null || endpoint.Metadata.GetMetadata<NeedsAttribute>()?.Deeds.Any(d => RightsTable.All.Any(r => r.Role == role && r.Deed == d)) == true;

    private static string Filled(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "Year" or "year" } => "2026",
        RoutePatternParameterPart { Name: "PeriodCode" or "period" } => "Q2",
        RoutePatternParameterPart { Name: "Competition" } => "创业竞赛",
        RoutePatternParameterPart { Name: "Pool" } => "乡镇",
        RoutePatternParameterPart { Name: "Unit" or "Code" } => "城关镇",
        RoutePatternParameterPart { Name: "basis" } => "verified",
        RoutePatternParameterPart { Name: "Section" } => "ranking",
        _ => "1",
    }))));

    /// <summary>Pages and endpoints that take a method; files apart.</summary>
    private List<RouteEndpoint> Endpoints(string method) =>
    [
        .. ((IEndpointRouteBuilder)portal.App).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) == true)
            .Where(e => (e.Metadata.GetMetadata<NeedsAttribute>() is not null || e.Metadata.GetMetadata<OpenToAllAttribute>() is not null)
                && e.RoutePattern.RawText is { } text && !text.Contains("_framework", StringComparison.Ordinal) && !text.Contains("_blazor", StringComparison.Ordinal) && !text.Contains("**", StringComparison.Ordinal)
                && (e.Metadata.GetMetadata<OpenToAllAttribute>() is null || !Path.HasExtension(text)))
            .DistinctBy(e => e.RoutePattern.RawText),
    ];

    private async Task<PortalVisitor> VisitAsync(OfficeRole role) => await portal.VisitAsync(await portal.AccountAsync($"{role}{Guid.NewGuid():N}"[..30], role switch
    {
        Enterer or UnitUser => new RoleGrant(role, "城关镇"),
        _ => new RoleGrant(role),
    }));
}
