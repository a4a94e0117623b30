using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Web.Scoring;

/// <summary>Addresses of pages: a link shows a colleague the same thing (core 12).</summary>
public static class StandingAddress
{
    /// <summary>The standing of an address, or null when there is none.</summary>
    public static Standing? Read(string period, string? basis)
    {
        if (!Period.TryParse(period, out var at))
        {
            return null;
        }

        return basis switch
        {
            null or "" or "verified" => new Standing(at, Basis.Verified),
            "reported" => new Standing(at, Basis.Reported),
            _ => null,
        };
    }

    /// <summary>The word of a basis in addresses.</summary>
    public static string Word(Basis basis) => basis == Basis.Verified ? "verified" : "reported";

    /// <summary>The first page of a standing.</summary>
    public static string Home(CompetitionYear year, Standing standing) => Page(year, standing, "home", null);

    /// <summary>The ranking page of a class or group.</summary>
    public static string Ranking(CompetitionYear year, Standing standing, string pool) => Page(year, standing, "ranking", pool);

    /// <summary>The page that explains a unit's figures.</summary>
    public static string Why(CompetitionYear year, Standing standing, string unit) => Page(year, standing, "why", unit);

    /// <summary>The page of consequences.</summary>
    public static string Outcomes(CompetitionYear year, Standing standing) => Page(year, standing, "outcomes", null);

    /// <summary>The page of units.</summary>
    public static string Units(CompetitionYear year, Standing standing) => Page(year, standing, "units", null);

    /// <summary>A download of a standing.</summary>
    public static string File(CompetitionYear year, Standing standing, string name) => $"/files/{year.Year}/{standing.Period.Code}/{Word(standing.Basis)}/{name}";

    private static string Page(CompetitionYear year, Standing standing, string page, string? subject) =>
        $"/{Uri.EscapeDataString(year.Competition)}/{year.Year}/{standing.Period.Code}/{page}{(subject is null ? string.Empty : "/" + Uri.EscapeDataString(subject))}?basis={Word(standing.Basis)}";
}
