using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Web.Components;
using CompetitionPortal.Web.Scoring;
using MudBlazor.Services;
using Serilog;

namespace CompetitionPortal.Web;

/// <summary>Puts the web application together.</summary>
internal static class PortalApp
{
    public static WebApplication Build(PortalDatabase database, string environment, string address)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = environment,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(PortalApp).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(address);
        builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]";
        builder.Services.AddSerilog(log => log.MinimumLevel.Warning().WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture));
        builder.Services.AddRazorComponents();
        builder.Services.AddMudServices();
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton<CompetitionStore>();
        builder.Services.AddSingleton<StandingService>();
        var app = builder.Build();
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.Use(SecurityHeaders.Add);
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>();
        FileEndpoints.Map(app);
        return app;
    }
}
