using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Domain.Gaps;

/// <summary>The last due figure of a participant on an indicator, which may be thought of as larger or smaller.</summary>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The last period that is due.</param>
/// <param name="Now">The figure on the basis, or null where it is not there.</param>
/// <param name="From">What is counted from: the figure; where it is missing the last cumulative one, else zero.</param>
/// <param name="Scale">The order of magnitude: the larger of target and figure, at least one.</param>
internal sealed record GapFigure(string Participant, Indicator Indicator, Period Period, decimal? Now, decimal From, decimal Scale)
{
    /// <summary>The figure of a cell, or null where the cell leaves the denominator whatever is reported.</summary>
    public static GapFigure? Of(CompetitionFacts facts, Standing standing, string participant, ScoredCell cell)
    {
        if (cell.State.IsAbsent() || facts.Targets.FirstOrDefault(t => t.Participant == participant && t.Indicator == cell.Indicator.Name) is not { } target)
        {
            return null;
        }

        var own = facts.Results.Where(r => r.Participant == participant && r.Indicator == cell.Indicator.Name).ToDictionary(r => r.Period);
        Period[] due = [.. standing.Period.EndedOf(cell.Indicator.Frequency)];
        var now = Figure(due[^1]);
        var from = now ?? (cell.Indicator.ReportedAs == ReportedAs.Cumulative ? due.Reverse().Select(Figure).FirstOrDefault(f => f is not null) : null) ?? 0;
        return new GapFigure(participant, cell.Indicator, due[^1], now, from, decimal.Max(1, decimal.Max(decimal.Abs(target.Value), decimal.Abs(from))));

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
