using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Browser.Tests.Pages;

/// <summary>Addresses of pages about a standing.</summary>
internal static class PageAddresses
{
    private const string Competition = "创业竞赛";

    /// <summary>The demonstration's running year: until March it is the past one.</summary>
    public static int DemonstrationYear => DateTime.UtcNow.AddHours(8) is var now && now.Month <= 3 ? now.Year - 1 : now.Year;

    /// <summary>A standing: Q1, Q2, Q3 or year.</summary>
    public static Standing At(string period, Basis basis = Basis.Verified) =>
        Period.TryParse(period, out var at) ? new Standing(at, basis) : throw new ArgumentException(period);

    /// <summary>A year of any county.</summary>
    public static CompetitionYear Year(int year) => new() { Year = year, County = string.Empty, Competition = Competition };

    /// <summary>One page of every kind.</summary>
    /// <param name="year">The year.</param>
    /// <param name="standing">The standing.</param>
    /// <param name="group">A group of several classes.</param>
    /// <param name="participantClass">A class.</param>
    /// <param name="unit">A unit's code.</param>
    public static IReadOnlyList<string> EveryKind(int year, Standing standing, string group, string participantClass, string unit)
    {
        var y = Year(year);
        string[] pages =
        [
            StandingAddress.Home(y, standing),
            StandingAddress.Ranking(y, standing, participantClass),
            StandingAddress.Ranking(y, standing, group),
            StandingAddress.Why(y, standing, unit),
            StandingAddress.Outcomes(y, standing),
            StandingAddress.Units(y, standing),
            StandingAddress.Unit(y, standing, unit),
            StandingAddress.Rulebook(y, standing),
            StandingAddress.Search(y, standing) + "?q=j",
            StandingAddress.Search(y, standing) + "?q=没有这个",
        ];
        return pages;
    }
}
