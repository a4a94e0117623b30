using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>From what is typed to one value (core 2): last figure, sum or mean of the due periods.</summary>
internal static class YearToDate
{
    /// <summary>
    /// The year-to-date value. An older figure never stands in for a missing last one; a gap before it counts as zero in
    /// a sum; in a mean any gap counts as zero, or as the indicator says.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="upTo">The period at whose end the value is taken.</param>
    /// <param name="figure">The figure of one period, or null.</param>
    /// <param name="trace">Where the figures and the value are noted, or null.</param>
    /// <param name="clause">The clause noted with them.</param>
    public static (Fraction? Value, CellState State) Measure(Indicator indicator, Period upTo, Func<Period, Fraction?> figure, List<TraceStep>? trace, string clause)
    {
        var due = upTo.EndedCount(indicator.Frequency);
        if (due == 0)
        {
            return (null, CellState.NotDue);
        }

        if (indicator.ReportedAs is ReportedAs.Cumulative or ReportedAs.Stock)
        {
            var period = new Period(indicator.Frequency, due);
            var last = figure(period);
            trace?.Add(new TraceStep(TraceKind.Figure, null, last, clause, period));
            return last is null ? (null, CellState.Unreported) : (last.Value, CellState.Complete);
        }

        var isFlow = indicator.ReportedAs == ReportedAs.Flow;
        Fraction sum = 0, weights = 0;
        var missing = 0;
        var lastMissing = false;
        for (var n = 1; n <= due; n++)
        {
            var period = new Period(indicator.Frequency, n);
            var value = figure(period);
            trace?.Add(new TraceStep(TraceKind.Figure, null, value, clause, period));
            Fraction weight = isFlow || indicator.PeriodWeights.Count < n ? 1 : indicator.PeriodWeights[n - 1];
            lastMissing = value is null;
            missing += lastMissing ? 1 : 0;
            if (lastMissing && indicator.MissingRound == MissingRound.Excluded)
            {
                continue;
            }

            weights += weight;
            sum += (value ?? indicator.MissingFigure ?? 0) * weight;
        }

        if (isFlow ? lastMissing : missing == due)
        {
            return (null, CellState.Unreported);
        }

        var measured = isFlow ? sum : sum / weights;
        if (due > 1)
        {
            trace?.Add(new TraceStep(TraceKind.Value, null, measured, clause, Label: isFlow ? "当期数相加" : "各期平均"));
        }

        return (measured, missing > 0 ? CellState.Partial : CellState.Complete);
    }
}
