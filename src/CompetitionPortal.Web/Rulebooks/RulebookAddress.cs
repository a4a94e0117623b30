using System.Globalization;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>Addresses of the rulebook's pages.</summary>
public static class RulebookAddress
{
    /// <summary>Versions and drafts of a year.</summary>
    public static string Shelf(int year) => string.Create(CultureInfo.InvariantCulture, $"/rulebooks/{year}");

    /// <summary>One version.</summary>
    public static string Version(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"/rulebooks/{year}/versions/{number}");

    /// <summary>One version as a file.</summary>
    public static string File(int year, int number) => Version(year, number) + "/rulebook.json";

    /// <summary>One version as an official paper.</summary>
    public static string Paper(int year, int number) => Version(year, number) + "/rulebook.docx";

    /// <summary>A draft's part.</summary>
    public static string Draft(int year, long id, string? part = null, string? participantClass = null) =>
        string.Create(CultureInfo.InvariantCulture, $"/rulebooks/{year}/drafts/{id}") + (part is null ? string.Empty : $"?part={Uri.EscapeDataString(part)}") + (participantClass is null ? string.Empty : $"&class={Uri.EscapeDataString(participantClass)}");

    /// <summary>The mark of a row within its part.</summary>
    public static string Row(int row) => string.Create(CultureInfo.InvariantCulture, $"row-{row}");

    /// <summary>Where to go on after something was asked for in a row: the keyboard goes on there too; empty where it was asked of the part.</summary>
    public static string At(string act) => int.TryParse(act.Split(':', '.').ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? "#" + Row(row) : string.Empty;

    /// <summary>A draft as a file.</summary>
    public static string DraftFile(int year, long id) => Draft(year, id) + "/rulebook.json";

    /// <summary>A draft on facts, beside the rulebook in force.</summary>
    public static string Rehearsal(int year, long id) => Draft(year, id) + "/rehearsal";

    /// <summary>Two versions compared; each is year-number, or draft-number.</summary>
    public static string Compare(int year, string from, string to) => $"{Shelf(year)}/compare?from={from}&to={to}";

    /// <summary>A version in <see cref="Compare"/>.</summary>
    public static string Name(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year}-{number}");

    /// <summary>A draft in <see cref="Compare"/>.</summary>
    public static string Name(long draft) => string.Create(CultureInfo.InvariantCulture, $"draft-{draft}");

    /// <summary>How the indicators of a year spread.</summary>
    public static string Checkup(int year) => Shelf(year) + "/checkup";
}
