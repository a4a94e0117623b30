using CompetitionPortal.Domain.Access;
using CompetitionPortal.Web.Access;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CompetitionPortal.Web.Tests.Access;

/// <summary>Nothing answers that the table of rights does not know.</summary>
public sealed class EndpointRightsTests
{
    // The framework's answer to a file that is not there; silent, so it answers nobody.
    private const string MissingFile = "{**path:file}";
    private static readonly string[] Open = ["/account/sign-in", "/account/sign-out", "/setup", "/not-found", "/error", "/text-size"];

    [Fact]
    public async Task Every_page_and_endpoint_names_the_deeds_it_needs_or_is_known_to_be_open()
    {
        await using var portal = await PortalHost.CreateAsync(withGoldenYear: false);
        var endpoints = ((IEndpointRouteBuilder)portal.App).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>().ToList();

        Assert.True(endpoints.Count > 20);
        var silent = endpoints.Where(e => e.Metadata.GetMetadata<NeedsAttribute>() is null && e.Metadata.GetMetadata<OpenToAllAttribute>() is null).Select(e => e.RoutePattern.RawText);
        Assert.DoesNotContain(silent, r => r != MissingFile);
        var open = endpoints.Where(e => e.Metadata.GetMetadata<OpenToAllAttribute>() is not null).Select(e => "/" + e.RoutePattern.RawText?.TrimStart('/')).Where(r => !IsFile(r)).Distinct();
        Assert.Equal(Open.Order(), open.Order());
    }

    [Fact]
    public void Every_deed_is_in_the_table_and_so_is_every_role()
    {
        Assert.All(Enum.GetValues<Deed>(), d => Assert.Contains(RightsTable.All, r => r.Deed == d));
        Assert.All(Enum.GetValues<OfficeRole>(), o => Assert.Contains(RightsTable.All, r => r.Role == o));
    }

    [Fact]
    public async Task Every_command_has_its_validator()
    {
        await using var portal = await PortalHost.CreateAsync(withGoldenYear: false);
        using var scope = portal.App.Services.CreateScope();
        var validators = typeof(PortalApp).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IValidator))).ToList();

        Assert.True(validators.Count >= 14);
        Assert.All(validators, v => Assert.NotNull(scope.ServiceProvider.GetService(v.GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>)))));
    }

    private static bool IsFile(string route) => Path.HasExtension(route) || route.StartsWith("/_", StringComparison.Ordinal);
}
