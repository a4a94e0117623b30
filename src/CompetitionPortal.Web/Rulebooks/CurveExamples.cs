using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>Finds units of a year to stand on drawn curves: in each class the one in the middle.</summary>
public sealed class CurveExamples(StandingService standings)
{
    private const int Digits = 4;

    /// <summary>The examples of a year; of the year before where it has no figures yet.</summary>
    public async Task<Func<string, string, CurveExample?>> OfAsync(int year)
    {
        foreach (var candidate in new[] { year, year - 1 })
        {
            if (await standings.YearAsync(candidate) is { } stored && stored.Facts.Results.Any(r => r.Verified is not null))
            {
                var board = standings.Board(stored, new Standing(YearPeriods.Of(stored)[^1], Basis.Verified));
                var targets = TargetRevision.InForce(stored.Facts, stored.Rulebook.TargetDeadline, board.Standing.Period.EndDate(candidate)).ToDictionary(t => (t.Participant, t.Indicator));
                return (participantClass, indicator) => Find(board, participantClass, indicator, code => targets.GetValueOrDefault((code, indicator)) is { Stretch: { } stretch } t ? (t.Value, stretch) : null);
            }
        }

        return (_, _) => null;
    }

    private static CurveExample? Find(Scoreboard board, string participantClass, string indicator, Func<string, (decimal Value, decimal Stretch)?> stretchOf)
    {
        var cells = board.Scores.Where(s => s.Class.Name == participantClass).Select(s => (Score: s, Cell: s.Cell(indicator)))
            .Where(x => x.Cell is { Actual: not null, Target: not null, State: not CellState.NotAssigned }).OrderBy(x => x.Cell!.Points).ToList();
        if (cells.Count == 0)
        {
            return null;
        }

        var all = cells.Select(c => Of(c.Score, c.Cell!, stretchOf)).ToList();
        return all[cells.Count / 2] with { Peers = all };
    }

    private static CurveExample Of(ParticipantScore score, ScoredCell cell, Func<string, (decimal Value, decimal Stretch)?> stretchOf)
    {
        var (value, target) = (Rounded(cell.Actual!.Value), Rounded(cell.Target!.Value));
        var stretch = stretchOf(score.Participant.Code) is { Value: not 0 } t ? target * t.Stretch / t.Value : (decimal?)null;
        return new CurveExample(score.Name, value, target, stretch, cell.Growth is { } growth ? Rounded(growth) : null);
    }

    private static decimal Rounded(Fraction value) => value.Round(Digits, RoundingMode.HalfAwayFromZero);
}
