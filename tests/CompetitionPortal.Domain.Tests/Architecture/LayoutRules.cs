namespace CompetitionPortal.Architecture;

/// <summary>The rules about folders and the length of files.</summary>
internal static class LayoutRules
{
    private const int LongestFile = 500;
    private const int ShortFile = 100;
    private static readonly HashSet<string> Empty =
        new(["Common", "Utils", "Util", "Helpers", "Helper", "Extensions", "Models", "Misc", "Shared", "Managers", "Manager"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Folders whose name says nothing about what the county office does there.</summary>
    public static IEnumerable<string> NamelessFolders(IEnumerable<string> folders) => folders.Where(f => Empty.Contains(Path.GetFileName(f)));

    public static IEnumerable<string> LongFiles(IEnumerable<SourceFile> files) =>
        files.Where(f => f.Lines > LongestFile && !f.Path.Contains("/Migrations/", StringComparison.Ordinal)).Select(f => $"{f.Path}: {f.Lines} lines");

    public static bool HalfAreShort(IReadOnlyCollection<SourceFile> files) => files.Count(f => f.Lines < ShortFile) * 2 >= files.Count;
}
