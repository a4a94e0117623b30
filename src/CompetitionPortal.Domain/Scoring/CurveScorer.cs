using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>What a curve reads of one cell.</summary>
/// <param name="Value">The year-to-date value.</param>
/// <param name="Target">The target in force.</param>
/// <param name="Stretch">争取 in force, where there is one.</param>
/// <param name="Growth">Growth in percent, for curves over growth.</param>
/// <param name="Lead">The lead over the schedule in percentage points, for curves over it.</param>
/// <param name="YearTarget">The year's target, for prices by its size.</param>
internal readonly record struct CurveInput(Fraction Value, Fraction Target, Fraction? Stretch, Fraction? Growth, Fraction? Lead, Fraction YearTarget);

/// <summary>Exact points by a curve, before any rounding.</summary>
internal static class CurveScorer
{
    private static readonly Fraction Hundred = 100;

    public static Fraction Points(ScoringCurve curve, Fraction fullMarks, CurveInput input) => curve switch
    {
        LinearCurve { LessIsBetter: true } c => fullMarks * Inverse(c, input),
        LinearCurve c => fullMarks * Clamp(c.On == CurveVariable.Growth ? input.Growth!.Value / input.Target : input.Value / input.Target, c.Floor, c.Cap),
        DualTargetCurve c => Dual(c, fullMarks, input),
        CeilingCurve c => Ceiling(c, fullMarks, input),
        IncrementsCurve c => Increments(c, fullMarks, input),
        StepTableCurve c => Band(c.Bands, Variable(c.On, input), c.LessIsBetter),
        ThresholdCurve c => Reaches(c, input) ? fullMarks : 0,
        DirectCurve c => Direct(c, fullMarks, input),
        PiecewiseCurve c => Piecewise(c, Variable(c.On, input)),
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

        return c.Down is null ? 0 : Fraction.Max(0, fullMarks - (Steps(over, c.Width, c.WholeSteps, c.StartedSteps) * c.Down.Value));
    }

    private static Fraction Increments(IncrementsCurve c, Fraction fullMarks, CurveInput input)
    {
        var x = Variable(c.On, input);
        var distance = c.LessIsBetter ? Line(c.On, input) - x : x - Line(c.On, input);
        if (distance.Sign < 0 && (c.NothingBelowLine || (c.Cliff is { } cliff && (c.LessIsBetter ? x > cliff : x < cliff))))
        {
            return 0;
        }

        var points = c.BaseMarks ?? fullMarks;
        if (distance.Sign >= 0)
        {
            var price = c.UpByTarget is { } prices ? Band(prices.Bands, input.YearTarget, false) : c.Up;
            points += Limit(Steps(distance, c.UpWidth, c.UpWholeSteps, c.UpStartedSteps) * price, c.UpMax);
        }
        else
        {
            points -= Limit(Steps(-distance, c.DownWidth, c.DownWholeSteps, c.DownStartedSteps) * c.Down, c.DownMax);
        }

        return c.Floor is null ? points : Fraction.Max(c.Floor.Value, points);
    }

    /// <summary>The points of the band that a figure reaches; bands come highest first, the one without a bound last.</summary>
    private static Fraction Band(IReadOnlyList<StepBand> bands, Fraction x, bool lessIsBetter)
    {
        StepBand? reached = null;
        foreach (var band in bands)
        {
            if (band.From is null ? reached is null : lessIsBetter ? x <= band.From.Value : reached is null && x >= band.From.Value)
            {
                reached = band;
            }
        }

        return reached?.Points ?? 0;
    }

    /// <summary>T ÷ A between floor and cap; the cap where A is zero or less.</summary>
    private static Fraction Inverse(LinearCurve c, CurveInput input) =>
        input.Value.Sign <= 0 ? c.Cap ?? 1 : Clamp(input.Target / input.Value, c.Floor, c.Cap);

    private static Fraction Piecewise(PiecewiseCurve c, Fraction x)
    {
        var knots = c.Knots;
        if (x < knots[0].At)
        {
            return c.Below ?? knots[0].Points;
        }

        var i = 1;
        while (i < knots.Count && x > knots[i].At)
        {
            i++;
        }

        if (i == knots.Count)
        {
            return knots[^1].Points;
        }

        var (a, b) = (knots[i - 1], knots[i]);
        return a.Points + ((x - a.At) * (b.Points - a.Points) / (b.At - a.At));
    }

    /// <summary>Completion is compared without dividing, so that a ceiling may be zero.</summary>
    private static bool Reaches(ThresholdCurve c, CurveInput input)
    {
        var (x, line) = c.On is CurveVariable.Growth or CurveVariable.Lead ? (Variable(c.On, input), Line(c.On, input)) : (input.Value, input.Target);
        return c.AtMost ? x <= line : x >= line;
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
        CurveVariable.Lead => input.Lead!.Value,
        _ => input.Value,
    };

    private static Fraction Line(CurveVariable on, CurveInput input) => on switch
    {
        CurveVariable.Completion => Hundred,
        CurveVariable.Lead => 0,
        _ => input.Target,
    };

    /// <summary>How many widths a distance is: exact, the whole ones, or with one that is started.</summary>
    public static Fraction Steps(Fraction distance, decimal width, bool whole, bool started) => whole ? (distance / width).Floor() : started ? -(-distance / width).Floor() : distance / width;

    private static Fraction Limit(Fraction points, decimal? max) => max is null ? points : Fraction.Min(points, max.Value);

    private static Fraction Clamp(Fraction x, Fraction floor, decimal? cap) => Fraction.Max(floor, cap is null ? x : Fraction.Min(x, cap.Value));
}
