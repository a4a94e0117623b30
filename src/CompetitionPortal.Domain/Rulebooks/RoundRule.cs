using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// 轮次: the base score is the weighted mean of the base scores at the ends of the periods of a level that have ended, each round by
/// itself (rule D5). Without any, the last standing counts. A round in which a unit cannot be scored leaves the mean.
/// </summary>
/// <param name="Level">The level of the rounds, below the year.</param>
public sealed record RoundRule(PeriodLevel Level)
{
    /// <summary>The weight of each round of the year, in order, above 0; empty for equal ones.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<decimal> Weights { get; init; } = [];

    /// <summary>Whether only the year takes the mean: a quarter is then ranked by its own score (季评比), else by the mean of the rounds so far.</summary>
    [OmittedWhenEmpty]
    public bool OnlyAtYearEnd { get; init; }

    /// <summary>Whether a period is read from the standing that ends with it: not the year's last quarter, which has a score of its own.</summary>
    /// <param name="rounds">The rulebook's rounds, or null.</param>
    /// <param name="period">The period that is asked for.</param>
    /// <param name="standing">The period of the standing.</param>
    public static bool IsReadFrom(RoundRule? rounds, Period period, Period standing) =>
        period == standing || (period.EndMonth == standing.EndMonth && (rounds is not { OnlyAtYearEnd: true } || standing != Period.Year));

    /// <inheritdoc/>
    public bool Equals(RoundRule? other) => other is not null && (Level, OnlyAtYearEnd) == (other.Level, other.OnlyAtYearEnd) && Weights.SequenceEqual(other.Weights);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Level, OnlyAtYearEnd, Weights.Count);
}
