namespace CompetitionPortal.Web.Demonstration;

/// <summary>
/// What the demonstration is made to show, unit by unit: ties, a vetoed unit near the top, a task missed by a hair, a half-year
/// line missed by a hair and one just reached.
/// </summary>
internal static class DemonstrationStory
{
    /// <summary>The year that is complete.</summary>
    public const string LastYear = "last";

    /// <summary>The year that runs.</summary>
    public const string ThisYear = "this";

    /// <summary>The township whose revenue has no base yet.</summary>
    public const string WithoutBase = "X015";

    /// <summary>The unit under a veto that would be second.</summary>
    public const string VetoedSecond = "Z039";

    /// <summary>The vetoed township.</summary>
    public const string VetoedTownship = "X010";

    /// <summary>Year-end completion of the key task, in hundred-thousandths, of units that have one of their own last year.</summary>
    private static readonly Dictionary<string, int> KeyTask = new()
    {
        ["Z028"] = 123_000, [VetoedSecond] = 121_000, ["Z002"] = 122_000, ["Z006"] = 124_000, // first, vetoed, and two that tie for the last award
        ["X004"] = 78_000, ["X008"] = 78_000, // the last two townships tie
        ["D006"] = 99_996, // missed by a hair
    };

    /// <summary>The rating of units that have one of their own last year.</summary>
    private static readonly Dictionary<string, decimal> Rating = new() { ["Z028"] = 98, [VetoedSecond] = 97, ["Z002"] = 96, ["Z006"] = 96 };

    /// <summary>Key figures at the half-year, in hundred-thousandths of the year's target.</summary>
    private static readonly Dictionary<string, int> HalfYear = new() { ["Z012"] = 49_998, ["Z013"] = 50_000 };

    /// <summary>Targets of units whose completion has to come out to the last digit.</summary>
    private static readonly Dictionary<string, decimal> KeyTarget = new() { ["D006"] = 2500, ["Z012"] = 5000, ["Z013"] = 4000, ["X004"] = 6000, ["X008"] = 4500 };

    public static int? KeyCompletion(string year, string unit) => Of(KeyTask, year, unit);

    public static decimal? RatingOf(string year, string unit) => Of(Rating, year, unit);

    public static int? HalfYearCompletion(string year, string unit) => Of(HalfYear, year, unit);

    public static decimal? TargetOf(string year, string unit) => Of(KeyTarget, year, unit);

    /// <summary>Whether a unit reaches everything besides the key task.</summary>
    public static bool IsExcellent(string year, string unit) => RatingOf(year, unit) is not null;

    private static T? Of<T>(Dictionary<string, T> known, string year, string unit)
        where T : struct => year == LastYear && known.TryGetValue(unit, out var value) ? value : null;
}
