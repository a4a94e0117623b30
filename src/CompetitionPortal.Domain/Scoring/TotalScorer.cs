using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>The aggregate pass: the base score.</summary>
internal static class TotalScorer
{
    private const string BaseClause = "计分/基本分";

    /// <summary>Base = sum of rounded points, scaled from the full marks present to full marks, rounded (core 6).</summary>
    public static decimal? Base(IReadOnlyList<ScoredCell> cells, decimal fullMarks, RoundingRules rounding, List<TraceStep> trace)
    {
        decimal sum = 0, present = 0;
        var any = false;
        foreach (var cell in cells)
        {
            if (cell.Points is { } points)
            {
                (sum, present, any) = (sum + points, present + cell.Use.FullMarks, true);
            }
        }

        if (!any)
        {
            trace.Add(new TraceStep(TraceKind.NotScored, null, null, BaseClause));
            return null;
        }

        trace.Add(new TraceStep(TraceKind.PointsSum, null, sum, BaseClause));
        Fraction exact = sum;
        if (present != fullMarks)
        {
            exact = exact * fullMarks / present;
            trace.Add(new TraceStep(TraceKind.Rescale, present, exact, BaseClause));
        }

        var rounded = exact.Round(rounding.TotalDigits, rounding.Mode);
        trace.Add(new TraceStep(TraceKind.Rounding, exact, rounded, BaseClause));
        return rounded;
    }
}
