using System.Reflection;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Web.Access;
using CompetitionPortal.Web.Adjustments;
using CompetitionPortal.Web.Audit;
using CompetitionPortal.Web.Changes;
using CompetitionPortal.Web.Competitions;
using CompetitionPortal.Web.Components;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Demonstration;
using CompetitionPortal.Web.Outcomes;
using CompetitionPortal.Web.Participants;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Reconciliation;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Rulebooks;
using CompetitionPortal.Web.Scoring;
using CompetitionPortal.Web.Start;
using CompetitionPortal.Web.Targets;
using CompetitionPortal.Web.Vetoes;
using CompetitionPortal.Web.Workbooks;
using FluentValidation;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.DataProtection;
using MudBlazor.Services;
using Serilog;
using Serilog.Events;

namespace CompetitionPortal.Web;

/// <summary>How the portal is run.</summary>
/// <param name="Database">The county's data.</param>
/// <param name="Environment">Production, or the demonstration's.</param>
/// <param name="Address">Where it listens.</param>
/// <param name="KeyFolder">Where the keys of cookies are kept, so that a restart signs nobody out; null for this run only.</param>
/// <param name="Time">The clock.</param>
public sealed record PortalSettings(PortalDatabase Database, string Environment, string Address, string? KeyFolder, TimeProvider Time);

/// <summary>Puts the web application together.</summary>
public static class PortalApp
{
    /// <summary>The application, not yet started.</summary>
    public static WebApplication Build(PortalSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = settings.Environment,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(PortalApp).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(settings.Address);
        // What stops the start is said by the command; that the keys lie beside the data is in the documentation.
        builder.Services.AddSerilog(log => log.MinimumLevel.Warning()
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture));
        builder.Services.AddRazorComponents();
        builder.Services.AddMudServices();
        builder.Services.AddSingleton(settings.Time);
        builder.Services.AddSingleton(settings.Database);
        AddFeatures(builder.Services);
        var keys = builder.Services.AddDataProtection().SetApplicationName("CompetitionPortal");
        if (settings.KeyFolder is { } folder)
        {
            keys.PersistKeysToFileSystem(Directory.CreateDirectory(folder));
        }

        var app = builder.Build();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", "?code={0}");
        app.Use(ExcusePages.Prepare);
        app.Use(SecurityHeaders.Add);
        app.UseRouting();
        app.UseAuthentication();
        app.Use(AccessGuard.CheckAsync);
        app.UseAntiforgery();
        app.MapStaticAssets().Add(asset => asset.Metadata.Add(new OpenToAllAttribute()));
        app.MapRazorComponents<App>().Add(OpenWhatIsNoPage);
        TextSize.Map(app);
        FileEndpoints.Map(app);
        ExchangeEndpoints.Map(app);
        ReconciliationEndpoints.Map(app);
        FillEndpoints.Map(app);
        RulebookEndpoints.Map(app);
        LiveEndpoints.Map(app);
        AccountEndpoints.Map(app);
        DemonstrationDoor.Map(app);
        return app;
    }

    /// <summary>The framework's own endpoints beside the pages: a redirect's landing place, and "no such file".</summary>
    private static void OpenWhatIsNoPage(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<ComponentTypeMetadata>().Any())
        {
            endpoint.Metadata.Add(new OpenToAllAttribute());
        }
    }

    private static void AddFeatures(IServiceCollection services)
    {
        IdentitySetup.Add(services);
        services.AddSingleton<CompetitionStore>();
        services.AddSingleton<StandingService>();
        services.AddSingleton<ChangeNotices>();
        services.AddScoped<ChangeGate>();
        services.AddScoped<PeriodService>();
        services.AddScoped<FillService>();
        services.AddScoped<VerifyService>();
        services.AddScoped<AuditService>();
        services.AddScoped<StandingSights>();
        services.AddScoped<TodoService>();
        services.AddScoped<FirstSteps>();
        services.AddScoped<OwnFiguresService>();
        services.AddScoped<TargetService>();
        services.AddScoped<BaseService>();
        services.AddScoped<RosterService>();
        services.AddScoped<RosterList>();
        services.AddScoped<PairingService>();
        services.AddScoped<TargetChangeService>();
        services.AddScoped<ExemptionService>();
        services.AddScoped<BallotService>();
        services.AddScoped<AdjustmentService>();
        services.AddScoped<VetoService>();
        services.AddScoped<RulebookVersions>();
        services.AddScoped<RulebookDrafts>();
        services.AddScoped<RulebookIssue>();
        services.AddScoped<RulebookComparison>();
        services.AddScoped<RehearsalService>();
        services.AddScoped<CurveExamples>();
        services.AddScoped<IndicatorLibrary>();
        services.AddSingleton<WorkbookUploads>();
        services.AddScoped<ImportService>();
        services.AddScoped<YearService>();
        services.AddScoped<ReconciliationService>();
        services.AddScoped<ReadLog>();
        services.AddScoped<PageNotes>();
        services.AddScoped<DemonstrationAccounts>();
        foreach (var validator in Assembly.GetExecutingAssembly().GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IValidator))))
        {
            services.AddScoped(validator.GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>)), validator);
        }
    }
}
