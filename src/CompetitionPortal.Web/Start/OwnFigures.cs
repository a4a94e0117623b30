using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Start;

/// <summary>One indicator of an own unit beside its class.</summary>
/// <param name="Cell">The own cell.</param>
/// <param name="Share">Points ÷ full marks; null when the cell does not count.</param>
/// <param name="ClassShare">The median of the class, where the period is published; else null.</param>
/// <param name="Best">The best points of the class, where the period is published; else null.</param>
/// <param name="Median">The median points of the class, where the period is published; else null.</param>
public sealed record OwnIndicator(ScoredCell Cell, Fraction? Share, Fraction? ClassShare, decimal? Best, Fraction? Median);

/// <summary>An own unit at the last period that has figures.</summary>
/// <param name="Score">The unit's score.</param>
/// <param name="Board">The scoreboard it stands on.</param>
/// <param name="Sight">How much is seen of it.</param>
/// <param name="Place">The place in its class, where it may be seen.</param>
/// <param name="Before">The place at the period before, where it may be seen.</param>
/// <param name="Best">The best total of the class, where it may be seen.</param>
/// <param name="Median">The median total of the class, where it may be seen.</param>
/// <param name="LastYear">What the unit ended last year with, or null.</param>
/// <param name="Indicators">Its indicators.</param>
public sealed record OwnFigures(
    ParticipantScore Score, Scoreboard Board, StandingSight Sight, Placement? Place, Placement? Before, decimal? Best, Fraction? Median, PriorResult? LastYear, IReadOnlyList<OwnIndicator> Indicators)
{
    /// <summary>The standing.</summary>
    public Standing Standing => Board.Standing;

    /// <summary>The competition year.</summary>
    public CompetitionYear Year => Board.Year;
}

/// <summary>What a unit's people see of it on the first page.</summary>
public sealed class OwnFiguresService(StandingService standings, StandingSights sights)
{
    /// <summary>The actor's own units, at the last published period and at the one under way; none for who has no unit of his own.</summary>
    public async Task<IReadOnlyList<OwnFigures>> ListAsync(Actor actor)
    {
        var years = await standings.YearsAsync();
        if (years.Count == 0 || await standings.YearAsync(years[0].Year) is not { } stored)
        {
            return [];
        }

        var own = new List<OwnFigures>();
        foreach (var (standing, sight) in await ShownAsync(actor, stored))
        {
            var board = standings.Board(stored, standing);
            foreach (var score in board.Scores.Where(s => sight.Units.Contains(s.Participant.Code)))
            {
                own.Add(await OfAsync(actor, stored, board, score, sight));
            }
        }

        return own;
    }

    /// <summary>The last period that is published, and the one under way.</summary>
    private async Task<IReadOnlyList<(Standing Standing, StandingSight Sight)>> ShownAsync(Actor actor, StoredYear stored)
    {
        var seen = new List<(Standing Standing, StandingSight Sight)>();
        foreach (var period in YearPeriods.Of(stored))
        {
            var standing = new Standing(period, Basis.Verified);
            seen.Add((standing, await sights.OfAsync(actor, stored, standing)));
        }

        var published = seen.FindLastIndex(s => s.Sight.SeesPlaces);
        return published < 0 || published == seen.Count - 1 ? [seen[^1]] : [seen[published], seen[^1]];
    }

    private async Task<OwnFigures> OfAsync(Actor actor, StoredYear stored, Scoreboard board, ParticipantScore score, StandingSight sight)
    {
        var ranking = board.Rulebook.ClassRanking.Name;
        var peers = board.Scores.Where(s => s.Class.Name == score.Class.Name && s.Total is not null).ToList();
        Placement? before = null;
        if (YearPeriods.Before(stored, board.Standing.Period) is { } earlier)
        {
            var then = board.Standing with { Period = earlier };
            before = (await sights.OfAsync(actor, stored, then)).SeesPlaces ? standings.Board(stored, then).Find(score.Participant.Code)?.Places.GetValueOrDefault(ranking) : null;
        }

        return new OwnFigures(
            score,
            board,
            sight,
            sight.SeesPlaces ? score.Places.GetValueOrDefault(ranking) : null,
            before,
            sight.SeesPlaces && peers.Count > 0 ? peers.Max(s => s.Total) : null,
            sight.SeesPlaces ? Middle([.. peers.Select(s => (Fraction)s.Total!.Value)]) : null,
            stored.Facts.PriorResults.FirstOrDefault(p => p.Participant == score.Participant.Code && p.Year == board.Year.Year - 1 && p.Ranking is null),
            [.. score.Cells.Select(c => Indicator(c, sight.SeesPlaces ? peers : []))]);
    }

    private static OwnIndicator Indicator(ScoredCell cell, IReadOnlyList<ParticipantScore> peers)
    {
        var others = peers.Select(s => s.Cell(cell.Indicator.Name)).OfType<ScoredCell>().Where(c => c.Points is not null).ToList();
        return new OwnIndicator(
            cell,
            Share(cell),
            Middle([.. others.Select(Share).OfType<Fraction>()]),
            others.Max(c => c.Points),
            Middle([.. others.Select(c => (Fraction)c.Points!.Value)]));
    }

    private static Fraction? Share(ScoredCell cell) => cell is { Points: { } points, Use.FullMarks: > 0 and var marks } ? (Fraction)points / marks : null;

    /// <summary>The median, exact: of an even number the mean of the two in the middle.</summary>
    private static Fraction? Middle(List<Fraction> values)
    {
        values.Sort();
        return values.Count == 0 ? null : (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }
}
