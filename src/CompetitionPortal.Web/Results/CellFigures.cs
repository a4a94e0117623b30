using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Results;

/// <summary>What stands beside a figure: the period before, last year's, the schedule.</summary>
internal sealed class CellFigures
{
    private readonly Dictionary<(string, string, Period), PeriodResult> results;
    private readonly Dictionary<(string, string, Period), decimal> bases;
    private readonly Dictionary<string, ParticipantScore> scores;

    public CellFigures(StoredYear stored, StandingService standings, Period entry)
    {
        results = stored.Facts.Results.ToDictionary(r => (r.Participant, r.Indicator, r.Period));
        bases = stored.Facts.Bases.ToDictionary(b => (b.Participant, b.Indicator, b.Period), b => b.Value);
        var at = entry.EndMonth == 12 ? Period.Year : entry;
        scores = standings.Board(stored, new Standing(at, Basis.Reported)).Scores.ToDictionary(s => s.Participant.Code, StringComparer.Ordinal);
    }

    /// <summary>The figure of the period before in the same year, verified or else reported.</summary>
    public decimal? Before(ReportingDuty duty) => duty.Period.Ordinal > 1
        && results.TryGetValue((duty.Unit.Code, duty.Indicator.Name, new Period(duty.Period.Level, duty.Period.Ordinal - 1)), out var result)
        ? result.Verified ?? result.Reported
        : null;

    /// <summary>The figure of the same period of last year.</summary>
    public decimal? LastYear(ReportingDuty duty) => bases.TryGetValue((duty.Unit.Code, duty.Indicator.Name, duty.Period), out var value) ? value : null;

    /// <summary>The target in force by the period's end.</summary>
    public Fraction? Schedule(ReportingDuty duty) => scores.GetValueOrDefault(duty.Unit.Code)?.Cell(duty.Indicator.Name)?.Target;

    /// <summary>What is unusual about a figure.</summary>
    public string? Hint(ReportingDuty duty, decimal value) =>
        FigureHints.Of(duty.Indicator, value, Before(duty), LastYear(duty)) is { Count: > 0 } hints ? string.Join('；', hints) : null;
}
