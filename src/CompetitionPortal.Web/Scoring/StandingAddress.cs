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

    /// <summary>A name as an address gives it: a server takes everything apart but the slash, lest it divide the path.</summary>
    public static string ReadName(string name) => name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The word of a basis in addresses.</summary>
    public static string Word(Basis basis) => basis == Basis.Verified ? "verified" : "reported";

    /// <summary>Opens a section of another year at its last period.</summary>
    public static string Open(int year, string section) => $"/open/{year}/{section}";

    /// <summary>The first page of a standing.</summary>
    public static string Home(CompetitionYear year, Standing standing) => Page(year, standing, "home", null);

    /// <summary>The ranking page of a class or group.</summary>
    public static string Ranking(CompetitionYear year, Standing standing, RankingPool pool) =>
        Page(year, standing, "ranking", pool.Name) + (pool.NeedsScope ? "&scope=" + RankingPool.GroupScope : string.Empty);

    /// <summary>The ranking page of a class.</summary>
    public static string Ranking(CompetitionYear year, Standing standing, string participantClass) => Page(year, standing, "ranking", participantClass);

    /// <summary>The page that explains a unit's figures.</summary>
    public static string Why(CompetitionYear year, Standing standing, string unit) => Page(year, standing, "why", unit);

    /// <summary>The page of what a unit needs.</summary>
    public static string Gap(CompetitionYear year, Standing standing, string unit) => Page(year, standing, "gap", unit);

    /// <summary>The page of consequences.</summary>
    public static string Outcomes(CompetitionYear year, Standing standing) => Page(year, standing, "outcomes", null);

    /// <summary>The page of units.</summary>
    public static string Units(CompetitionYear year, Standing standing) => Page(year, standing, "units", null);

    /// <summary>The page of one unit.</summary>
    public static string Unit(CompetitionYear year, Standing standing, string unit) => Page(year, standing, "units", unit);

    /// <summary>The page of the rulebook.</summary>
    public static string Rulebook(CompetitionYear year, Standing standing) => Page(year, standing, "rulebook", null);

    /// <summary>Where a unit is looked for; the form adds what is looked for.</summary>
    public static string Search(CompetitionYear year, Standing standing) => Path(year, standing, "search", null);

    /// <summary>The same page set for paper.</summary>
    public static string Print(string address) => address + "&print=1";

    /// <summary>An explanation with all its steps, set for paper.</summary>
    public static string PrintAll(string address) => address + "&print=all";

    /// <summary>A download of a standing.</summary>
    public static string File(CompetitionYear year, Standing standing, string name) => $"/files/{year.Year}/{standing.Period.Code}/{Word(standing.Basis)}/{name}";

    /// <summary>The workbook of a year.</summary>
    public static string Workbook(CompetitionYear year) => $"/files/{year.Year}/workbook.xlsx";

    private static string Page(CompetitionYear year, Standing standing, string page, string? subject) =>
        $"{Path(year, standing, page, subject)}?basis={Word(standing.Basis)}";

    private static string Path(CompetitionYear year, Standing standing, string page, string? subject) =>
        $"/{Uri.EscapeDataString(year.Competition)}/{year.Year}/{standing.Period.Code}/{page}{(subject is null ? string.Empty : "/" + Uri.EscapeDataString(subject))}";
}
