namespace CompetitionPortal.Web.Demonstration;

/// <summary>
/// Chance without a course of events: the same words always give the same number, whatever else is drawn before, on every
/// machine.
/// </summary>
internal static class Chance
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>A whole number from 0 to 999 for these words.</summary>
    public static int Thousandth(params ReadOnlySpan<string> words) => Below(1000, words);

    /// <summary>A whole number from 0 below a bound for these words.</summary>
    public static int Below(int bound, params ReadOnlySpan<string> words)
    {
        var hash = Offset;
        foreach (var word in words)
        {
            foreach (var character in word)
            {
                hash = (hash ^ character) * Prime;
            }

            hash = (hash ^ '/') * Prime;
        }

        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        return (int)(hash % (ulong)bound);
    }
}
