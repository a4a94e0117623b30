using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>The value of an indicator: from its own figures, or from its parts (rules A10, B1, B2).</summary>
internal sealed class Measurement
{
    private readonly FactIndex index;
    private readonly ILookup<string, (Indicator Part, Fraction Factor)> parts;

    public Measurement(FactIndex index, Rulebook rulebook)
    {
        this.index = index;
        parts = rulebook.Parts.ToLookup(
            p => p.Indicator,
            p => (rulebook.Indicators.First(i => i.Name == p.Part), p.Factor * (rulebook.Rates.FirstOrDefault(r => r.Name == p.Rate) is { } rate ? (Fraction)rate.Rate / rate.Step : 1)),
            StringComparer.Ordinal);
    }

    /// <summary>The indicators whose figures make up the value: itself, or its parts.</summary>
    public IEnumerable<Indicator> Typed(Indicator indicator) => parts.Contains(indicator.Name) ? parts[indicator.Name].Select(p => p.Part) : [indicator];

    /// <summary>
    /// The year-to-date value. Of parts those that are not due are left out; one that was not reported counts as zero, and where
    /// none was reported the value is missing.
    /// </summary>
    public (Fraction? Value, CellState State) Value(Participant participant, Indicator indicator, Period upTo, Basis basis, List<TraceStep>? trace, string clause)
    {
        if (!parts.Contains(indicator.Name))
        {
            return YearToDate.Measure(indicator, upTo, p => index.Figure(participant, indicator, p, basis), trace, clause);
        }

        Fraction sum = 0;
        var (due, missing, partial) = (0, 0, false);
        foreach (var (part, factor) in parts[indicator.Name])
        {
            var (value, state) = YearToDate.Measure(part, upTo, p => index.Figure(participant, part, p, basis), null, clause);
            if (state == CellState.NotDue)
            {
                continue;
            }

            due++;
            missing += value is null ? 1 : 0;
            partial |= state != CellState.Complete;
            sum += (value ?? 0) * factor;
            trace?.Add(new TraceStep(TraceKind.Part, value, value is null ? null : value.Value * factor, clause, Label: part.Name));
        }

        if (due == 0)
        {
            return (null, CellState.NotDue);
        }

        if (missing == due)
        {
            return (null, CellState.Unreported);
        }

        trace?.Add(new TraceStep(TraceKind.Value, null, sum, clause, Label: "各成分合计"));
        return (sum, partial ? CellState.Partial : CellState.Complete);
    }
}
