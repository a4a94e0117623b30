using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>What a curve reads of one cell.</summary>
/// <param name="Value">The year-to-date value.</param>
/// <param name="Target">The target in force.</param>
/// <param name="Stretch">争取 in force, where there is one.</param>
/// <param name="Growth">Growth in percent, for curves over growth.</param>
internal readonly record struct CurveInput(Fraction Value, Fraction Target, Fraction? Stretch, Fraction? Growth);

/// <summary>Exact points by a curve, before any rounding.</summary>
internal static class CurveScorer
{
    private static readonly Fraction Hundred = 100;

    public static Fraction Points(ScoringCurve curve, Fraction fullMarks, CurveInput input) => curve switch
    {
        LinearCurve c => fullMarks * Clamp(c.On == CurveVariable.Growth ? input.Growth!.Value / input.Target : input.Value / input.Target, c.Floor, c.Cap),
        DualTargetCurve c => Dual(c, fullMarks, input),
        CeilingCurve c => Ceiling(c, fullMarks, input),
        IncrementsCurve c => Increments(c, fullMarks, input),
        StepTableCurve c => StepTable(c, input),
        ThresholdCurve c => Reaches(c, input) ? fullMarks : 0,
        DirectCurve c => Direct(c, fullMarks, input),
        _ => throw new ArgumentOutOfRangeException(nameof(curve), curve, "No such curve."),
    };

    private static Fraction Dual(DualTargetCurve c, Fraction fullMarks, CurveInput input)
    {
        Fraction baseMarks = c.BaseMarks;
        if (input.Value <= input.Target)
        {
            return baseMarks * Fraction.Max(0, input.Value / input.Target);
        }

        var way = (input.Value - input.Target) / (input.Stretch!.Value - input.Target);
        return baseMarks + ((fullMarks - baseMarks) * Fraction.Min(1, way));
    }

    private static Fraction Ceiling(CeilingCurve c, Fraction fullMarks, CurveInput input)
    {
        var over = input.Value - input.Target;
        if (over.Sign <= 0)
        {
            return fullMarks;
        }

        return c.Down is null ? 0 : Fraction.Max(0, fullMarks - (Steps(over, c.Width, c.WholeSteps) * c.Down.Value));
    }

    private static Fraction Increments(IncrementsCurve c, Fraction fullMarks, CurveInput input)
    {
        var distance = Variable(c.On, input) - Line(c.On, input);
        var points = c.BaseMarks ?? fullMarks;
        if (distance.Sign >= 0)
        {
            points += Limit(Steps(distance, c.UpWidth, c.UpWholeSteps) * c.Up, c.UpMax);
        }
        else
        {
            points -= Limit(Steps(-distance, c.DownWidth, c.DownWholeSteps) * c.Down, c.DownMax);
        }

        return c.Floor is null ? points : Fraction.Max(c.Floor.Value, points);
    }

    private static Fraction StepTable(StepTableCurve c, CurveInput input)
    {
        var x = Variable(c.On, input);
        StepBand? reached = null;
        foreach (var band in c.Bands)
        {
            if ((band.From is null || x >= band.From.Value) && (reached?.From is null || band.From > reached.From))
            {
                reached = band;
            }
        }

        return reached?.Points ?? 0;
    }

    /// <summary>Completion is compared without dividing, so that a ceiling may be zero.</summary>
    private static bool Reaches(ThresholdCurve c, CurveInput input)
    {
        var x = c.On == CurveVariable.Growth ? input.Growth!.Value : input.Value;
        return c.AtMost ? x <= input.Target : x >= input.Target;
    }

    private static Fraction Direct(DirectCurve c, Fraction fullMarks, CurveInput input)
    {
        var points = fullMarks * input.Value / input.Target;
        return c.Capped ? Clamp(points, 0, null) is var positive && positive > fullMarks ? fullMarks : positive : points;
    }

    private static Fraction Variable(CurveVariable on, CurveInput input) => on switch
    {
        CurveVariable.Completion => input.Value / input.Target * Hundred,
        CurveVariable.Growth => input.Growth!.Value,
        _ => input.Value,
    };

    private static Fraction Line(CurveVariable on, CurveInput input) => on == CurveVariable.Completion ? Hundred : input.Target;

    private static Fraction Steps(Fraction distance, decimal width, bool whole) => whole ? (distance / width).Floor() : distance / width;

    private static Fraction Limit(Fraction points, decimal? max) => max is null ? points : Fraction.Min(points, max.Value);

    private static Fraction Clamp(Fraction x, Fraction floor, decimal? cap) => Fraction.Max(floor, cap is null ? x : Fraction.Min(x, cap.Value));
}
