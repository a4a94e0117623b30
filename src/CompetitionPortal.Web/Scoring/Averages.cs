using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Web.Scoring;

/// <summary>What a class did on the whole, exactly; only for comparison, no rule rests on it.</summary>
public static class Averages
{
    /// <summary>The value in the middle: half of the values are not above it. Null when there is none.</summary>
    public static Fraction? Median(IEnumerable<Fraction> values)
    {
        var ordered = values.Order().ToList();
        var half = ordered.Count / 2;
        return ordered.Count == 0 ? null : ordered.Count % 2 == 1 ? ordered[half] : (ordered[half - 1] + ordered[half]) / 2;
    }

    /// <summary>The mean, or null when there is no value.</summary>
    public static Fraction? Mean(IReadOnlyCollection<Fraction> values) =>
        values.Count == 0 ? null : values.Aggregate(Fraction.Zero, (sum, v) => sum + v) / values.Count;
}
