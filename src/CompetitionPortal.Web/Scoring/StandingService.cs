using System.Collections.Concurrent;
using CompetitionPortal.Data;
using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Scoring;

/// <summary>A scoreboard with what it was computed from.</summary>
/// <param name="Year">The year as stored.</param>
/// <param name="Board">The scoreboard.</param>
public sealed record ScoredYear(StoredYear Year, Scoreboard Board);

/// <summary>
/// Gives scoreboards of stored years. A scoreboard is kept as long as nothing in its year changes; what is served always
/// belongs to the version in the database.
/// </summary>
public sealed class StandingService(CompetitionStore store)
{
    private const int Kept = 64;
    private readonly ConcurrentDictionary<(int Year, long Version), StoredYear> years = new();
    private readonly ConcurrentDictionary<(int Year, long Version, Standing Standing), Scoreboard> boards = new();

    /// <summary>The years there are, latest first.</summary>
    public Task<IReadOnlyList<(int Year, string County, string Competition, long Version)>> YearsAsync() => store.YearsAsync();

    /// <summary>A year as stored, or null.</summary>
    public async Task<StoredYear?> YearAsync(int year)
    {
        var heading = (await store.YearsAsync()).FirstOrDefault(y => y.Year == year);
        if (heading.Year == 0)
        {
            return null;
        }

        if (years.TryGetValue((year, heading.Version), out var known))
        {
            return known;
        }

        if (await store.LoadAsync(year) is not { } stored)
        {
            return null;
        }

        Trim();
        return years[(year, stored.Version)] = stored;
    }

    /// <summary>A year as a change sees it inside its transaction, or null.</summary>
    public async Task<StoredYear?> YearAsync(PortalDb db, int year)
    {
        var version = await db.Years.AsNoTracking().Where(y => y.Year == year).Select(y => (long?)y.Version).SingleOrDefaultAsync();
        return version is not { } now ? null : years.TryGetValue((year, now), out var known) ? known : await CompetitionStore.LoadFromAsync(db, year);
    }

    /// <summary>The scoreboard of a standing, or null when there is no such year.</summary>
    public async Task<ScoredYear?> ScoreAsync(int year, Standing standing) =>
        await YearAsync(year) is { } stored ? new ScoredYear(stored, Board(stored, standing)) : null;

    /// <summary>The scoreboard of a stored year.</summary>
    public Scoreboard Board(StoredYear stored, Standing standing) => boards.GetOrAdd(
        (stored.Facts.Year.Year, stored.Version, standing),
        _ => ScoringService.Score(stored.Facts, stored.Rulebook, standing));

    private void Trim()
    {
        if (years.Count + boards.Count > Kept)
        {
            years.Clear();
            boards.Clear();
        }
    }
}
