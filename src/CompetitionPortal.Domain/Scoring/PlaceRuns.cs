using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>Counts periods in which a place was held.</summary>
internal static class PlaceRuns
{
    /// <summary>Whether it was held as often as a test asks.</summary>
    /// <param name="test">The test.</param>
    /// <param name="held">Whether it was held in each of the periods that have ended, in order.</param>
    public static bool Holds(RepeatedPlaceTest test, IReadOnlyList<bool> held) => test.Repetition switch
    {
        Repetition.InARow => held.Count >= test.Times && held.TakeLast(test.Times).All(h => h),
        Repetition.OnceInARow => Enumerable.Range(0, Math.Max(0, held.Count - test.Times + 1)).Any(from => held.Skip(from).Take(test.Times).All(h => h)),
        _ => held.Count(h => h) >= test.Times,
    };

    /// <summary>The periods, from 0, by which it holds: the last run, every run that is long enough, or all in which it was held.</summary>
    /// <param name="test">The test; it holds.</param>
    /// <param name="held">As above.</param>
    public static IEnumerable<int> Counted(RepeatedPlaceTest test, IReadOnlyList<bool> held)
    {
        bool IsInRun(int n) => Enumerable.Range(Math.Max(0, n - test.Times + 1), test.Times).Any(from => from <= n && from + test.Times <= held.Count && held.Skip(from).Take(test.Times).All(h => h));
        return Enumerable.Range(0, held.Count).Where(n => held[n] && test.Repetition switch
        {
            Repetition.InARow => held.Skip(n).All(h => h),
            Repetition.OnceInARow => IsInRun(n),
            _ => true,
        });
    }
}
