using CompetitionPortal.Data;
using CompetitionPortal.Data.Access;
using Microsoft.AspNetCore.Identity;

namespace CompetitionPortal.Web.Access;

/// <summary>ASP.NET Core Identity as the portal uses it: accounts, passwords, lockout, the sign-in cookie.</summary>
internal static class IdentitySetup
{
    /// <summary>Shortest password (profile 简).</summary>
    public const int PasswordLength = 15;

    private const int HashRounds = 210_000;

    public static void Add(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(s => s.GetRequiredService<PortalDatabase>().Open());
        services.AddIdentityCore<PortalUser>(options =>
            {
                options.Password.RequiredLength = PasswordLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 5;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(30);
                options.User.AllowedUserNameCharacters = string.Empty;
            })
            .AddEntityFrameworkStores<PortalDb>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddSignInManager();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = HashRounds);
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = AccessGuard.SignInPath;
            cookie.Cookie.Name = "portal";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(30);
            cookie.SlidingExpiration = true;

            // The page of signing in leads on by itself, and to this server only.
            cookie.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
        });
        services.AddScoped<ActorSource>();
        services.AddScoped<AccountService>();
        services.AddScoped<SignInService>();
        services.AddSingleton<SetupCode>();
    }
}
