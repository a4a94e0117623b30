using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Architecture;

/// <summary>A file below src: its path from there with forward slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.AsSpan().Count('\n') + (Text.EndsWith('\n') || Text.Length == 0 ? 0 : 1);
}

/// <summary>What is written below src: without what a build puts there.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> Written = [".cs", ".razor", ".cshtml", ".js", ".css", ".html"];

    public static string Root { get; } = RepositoryFiles.Path("src");

    public static IReadOnlyList<string> Folders { get; } = [.. FoldersBelow(Root)];

    public static IReadOnlyList<SourceFile> Files { get; } =
        [.. Folders.SelectMany(Directory.GetFiles).Where(f => Written.Contains(Path.GetExtension(f))).Select(f => new SourceFile(Relative(f), File.ReadAllText(f)))];

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> FoldersBelow(string folder) =>
        Directory.GetDirectories(folder)
            .Where(f => Path.GetFileName(f) is not ("bin" or "obj"))
            .SelectMany(f => FoldersBelow(f).Prepend(f));
}
