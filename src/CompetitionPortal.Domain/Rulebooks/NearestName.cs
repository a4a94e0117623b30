namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>Which of the names that are known a mistyped one may be.</summary>
public static class NearestName
{
    /// <summary>
    /// The known name that contains the typed one or is contained in it, else the one with the most characters in common, which must be
    /// two at least and half of the longer one's; null where none is near.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="known">The names that are known.</param>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        List<string> names = [.. known.Where(n => n.Length > 0 && n != typed)];
        if (typed.Length == 0)
        {
            return null;
        }

        var part = names.Where(n => typed.Length > 1 && n.Contains(typed, StringComparison.Ordinal)).OrderBy(n => n.Length)
            .Concat(names.Where(n => n.Length > 1 && typed.Contains(n, StringComparison.Ordinal)).OrderByDescending(n => n.Length)).FirstOrDefault();
        return part ?? names.Select(n => (Name: n, Common: Common(typed, n)))
            .Where(x => x.Common >= 2 && x.Common * 2 >= Math.Max(typed.Length, x.Name.Length))
            .OrderByDescending(x => x.Common).ThenBy(x => x.Name.Length).Select(x => x.Name).FirstOrDefault();
    }

    /// <summary>A question after a sentence, such as “工业镇”是不是“工业主导型镇”？ — empty where no name is near.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="known">The names that are known.</param>
    public static string Question(string typed, IEnumerable<string> known) => Of(typed, known) is { } near ? $"“{typed}”是不是“{near}”？" : string.Empty;

    /// <summary>How many characters two names have in common, each counted as often as both have it.</summary>
    private static int Common(string one, string other)
    {
        var rest = other.ToList();
        return one.Count(rest.Remove);
    }
}
