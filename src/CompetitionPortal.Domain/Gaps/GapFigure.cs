using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Gaps;

/// <summary>The last due figure of a participant on an indicator, which may be thought of as larger or smaller.</summary>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Scored">The indicator that gives points for it: the same, or the one of which it is a part.</param>
/// <param name="Indicator">The indicator whose figure is typed.</param>
/// <param name="Period">The last period that is due.</param>
/// <param name="Now">The figure on the basis, or null where it is not there.</param>
/// <param name="From">What is counted from: the figure; where it is missing the last cumulative one, else zero.</param>
/// <param name="Scale">The order of magnitude: the larger of target and figure, at least one.</param>
/// <param name="Most">The most that it can be, the scale of what is rated; null for no limit.</param>
internal sealed record GapFigure(string Participant, Indicator Scored, Indicator Indicator, Period Period, decimal? Now, decimal From, decimal Scale, decimal? Most)
{
    /// <summary>
    /// The figures of a cell: its own, or those of its parts; none where the cell leaves the denominator whatever is reported, and
    /// none of what is not typed but counted from ballots, projects or persons.
    /// </summary>
    public static IEnumerable<GapFigure> Of(CompetitionFacts facts, Rulebook rulebook, Standing standing, string participant, ScoredCell cell)
    {
        if (cell.State.IsAbsent() || facts.Targets.FirstOrDefault(t => t.Participant == participant && t.Indicator == cell.Indicator.Name) is not { } target)
        {
            yield break;
        }

        var parts = rulebook.Parts.Where(p => p.Indicator == cell.Indicator.Name).ToList();
        foreach (var (typed, factor) in parts.Count == 0 ? [(cell.Indicator, 1m)] : parts.Select(p => (rulebook.Indicators.First(i => i.Name == p.Part), decimal.Abs(p.Factor))))
        {
            if (typed is { Rating: null, Projects: null, SumsPersons: false } && standing.Period.EndedCount(typed.Frequency) > 0)
            {
                yield return Of(facts, standing, participant, cell, typed, decimal.Abs(target.Value) / factor);
            }
        }
    }

    private static GapFigure Of(CompetitionFacts facts, Standing standing, string participant, ScoredCell cell, Indicator typed, decimal task)
    {
        var own = facts.Results.Where(r => r.Participant == participant && r.Indicator == typed.Name).ToDictionary(r => r.Period);
        Period[] due = [.. standing.Period.EndedOf(typed.Frequency)];
        var now = Figure(due[^1]);
        var from = now ?? (typed.ReportedAs == ReportedAs.Cumulative ? due.Reverse().Select(Figure).FirstOrDefault(f => f is not null) : null) ?? 0;
        return new GapFigure(participant, cell.Indicator, typed, due[^1], now, from, decimal.Max(1, decimal.Max(task, decimal.Abs(from))), cell.Use.Curve is DirectCurve && typed == cell.Indicator ? task : null);

        decimal? Figure(Period period) => own.GetValueOrDefault(period) is { } result ? standing.Basis.Counted(result.Reported, result.Verified) : null;
    }

    /// <summary>The facts with another figure in its place; it counts on both bases.</summary>
    public CompetitionFacts With(CompetitionFacts facts, decimal figure)
    {
        bool Is(PeriodResult r) => r.Participant == Participant && r.Indicator == Indicator.Name && r.Period == Period;
        var old = facts.Results.FirstOrDefault(Is);
        return facts with { Results = [.. facts.Results.Where(r => r != old), new PeriodResult(Participant, Indicator.Name, Period, old?.Reported ?? figure, figure)] };
    }
}
