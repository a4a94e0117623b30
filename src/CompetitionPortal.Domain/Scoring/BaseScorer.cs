using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>
/// The aggregate pass: the base score from rounded points and components, scaled from the marks present to full marks, times the
/// class's coefficient, rounded (core 6; rules D1, D2, D3, D6).
/// </summary>
internal static class BaseScorer
{
    /// <summary>The clause that steps of a base score name.</summary>
    public const string Clause = "计分/基本分";

    /// <summary>The base score, or null where nothing is there to be scored.</summary>
    public static decimal? Base(IReadOnlyList<ScoredCell> cells, ParticipantClass own, Rulebook rulebook, List<TraceStep> trace)
    {
        var components = rulebook.Components.Where(c => c.Class == own.Name).ToList();
        var (sum, present, any) = Sum(null, cells, components, rulebook.Rounding, trace);
        if (!any || present == 0)
        {
            trace.Add(new TraceStep(TraceKind.NotScored, null, null, Clause));
            return null;
        }

        trace.Add(new TraceStep(TraceKind.PointsSum, null, sum, Clause));
        var exact = sum;
        if (present != own.FullMarks)
        {
            exact = exact * own.FullMarks / present;
            trace.Add(new TraceStep(TraceKind.Rescale, present, exact, Clause));
        }

        if (own.Coefficient is { } coefficient)
        {
            exact *= coefficient;
            trace.Add(new TraceStep(TraceKind.Coefficient, coefficient, exact, Clause));
        }

        return Rounded(exact, rulebook.Rounding, trace);
    }

    /// <summary>What a component counts in the one above, with its marks; null where the class has none of the name or nothing of it is there.</summary>
    public static (Fraction Points, decimal Marks)? Component(string name, IReadOnlyList<ScoredCell> cells, ParticipantClass own, Rulebook rulebook)
    {
        var components = rulebook.Components.Where(c => c.Class == own.Name).ToList();
        return components.Find(c => c.Name == name) is { } component && Score(component, cells, components, rulebook.Rounding, []) is { } points ? (points, component.Marks) : null;
    }

    /// <summary>Whether an indicator's points count in a component, directly or through others.</summary>
    public static bool IsOf(string component, IndicatorUse use, Rulebook rulebook)
    {
        var name = use.Component;
        while (name is not null && name != component)
        {
            name = rulebook.Components.FirstOrDefault(c => c.Class == use.Class && c.Name == name)?.Parent;
        }

        return name is not null;
    }

    /// <summary>A base score as rounded.</summary>
    public static decimal Rounded(Fraction exact, RoundingRules rounding, List<TraceStep> trace)
    {
        var rounded = exact.Round(rounding.TotalDigits, rounding.Mode);
        trace.Add(new TraceStep(TraceKind.Rounding, exact, rounded, Clause));
        return rounded;
    }

    /// <summary>What belongs to a component, or to the score itself: points, marks present, whether anything is there.</summary>
    private static (Fraction Sum, decimal Present, bool Any) Sum(string? parent, IReadOnlyList<ScoredCell> cells, List<ScoreComponent> components, RoundingRules rounding, List<TraceStep> trace)
    {
        Fraction sum = 0;
        decimal present = 0;
        var any = false;
        foreach (var (points, marks) in Parts(parent, cells, components, rounding, trace))
        {
            (sum, present, any) = (sum + points, present + marks, true);
        }

        return (sum, present, any);
    }

    private static IEnumerable<(Fraction Points, decimal Marks)> Parts(string? parent, IReadOnlyList<ScoredCell> cells, List<ScoreComponent> components, RoundingRules rounding, List<TraceStep> trace)
    {
        foreach (var cell in cells)
        {
            if (cell.Points is { } points && string.Equals(cell.Use.Component, parent, StringComparison.Ordinal))
            {
                yield return (points, cell.Use.FullMarks);
            }
        }

        foreach (var component in components)
        {
            if (string.Equals(component.Parent, parent, StringComparison.Ordinal) && Score(component, cells, components, rounding, trace) is { } score)
            {
                yield return (score, component.Marks);
            }
        }
    }

    /// <summary>What a component counts in the one above, or null where nothing of it is there.</summary>
    private static Fraction? Score(ScoreComponent c, IReadOnlyList<ScoredCell> cells, List<ScoreComponent> components, RoundingRules rounding, List<TraceStep> trace)
    {
        var parts = Parts(c.Name, cells, components, rounding, trace).ToList();
        var (sum, present) = parts.Aggregate(((Fraction)0, 0m), (total, part) => (total.Item1 + part.Points, total.Item2 + part.Marks));
        if (parts.Count == 0 || (present == 0 && c.Method != ComponentMethod.Sum))
        {
            return null;
        }

        var marked = parts.Where(p => p.Marks > 0).Select(p => p.Points / p.Marks);
        var (own, scale) = c.Method switch
        {
            ComponentMethod.Sum => (sum, (Fraction)1),
            ComponentMethod.Highest => (marked.Aggregate(Fraction.Max), c.Marks),
            ComponentMethod.Lowest => (marked.Aggregate(Fraction.Min), c.Marks),
            _ => (sum, (Fraction)c.Marks / present),
        };
        var score = (c.Digits is { } digits ? own.Round(digits, rounding.Mode) : own) * scale;
        score = c.Cap is { } cap ? Fraction.Min(cap, score) : score;
        score = c.Floor is { } floor ? Fraction.Max(floor, score) : score;
        trace.Add(new TraceStep(TraceKind.Component, own, score, $"组成/{c.Name}", Label: c.Name));
        return score;
    }
}
