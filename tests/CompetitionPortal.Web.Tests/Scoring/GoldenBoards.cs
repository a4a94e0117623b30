using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Tests.Scoring;

/// <summary>Standings of the year computed by hand.</summary>
internal static class GoldenBoards
{
    /// <summary>Everything is seen.</summary>
    public static StandingSight All { get; } = new(Sight.Full, new HashSet<string>(), PeriodState.Published);

    /// <summary>The standing at a period's end: Q1, Q2, Q3 or year.</summary>
    public static Scoreboard At(string period, Basis basis = Basis.Verified) =>
        ScoringService.Score(GoldenYearSource.Facts(), GoldenYearSource.Rulebook(), PeriodOf(period, basis));

    /// <summary>The same with its year.</summary>
    public static ScoredYear Scored(string period, Basis basis = Basis.Verified) =>
        new(new StoredYear(GoldenYearSource.Rulebook(), 1, GoldenYearSource.Facts(), 1, new DateTime(2026, 1, 5, 1, 0, 0, DateTimeKind.Utc)), At(period, basis));

    /// <summary>Some units are one's own.</summary>
    public static StandingSight Own(Sight sight, params string[] units) => new(sight, units.ToHashSet(), sight == Sight.Neighbours ? PeriodState.Published : PeriodState.Locked);

    private static Standing PeriodOf(string period, Basis basis) => Period.TryParse(period, out var at) ? new Standing(at, basis) : throw new ArgumentException(period);
}
