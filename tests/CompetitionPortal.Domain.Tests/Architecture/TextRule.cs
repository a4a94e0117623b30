using System.Text.RegularExpressions;

namespace CompetitionPortal.Architecture;

/// <summary>What may not stand in the files of a folder with one of these extensions, not even in a comment.</summary>
internal sealed record TextRule(string Name, string Folder, string[] Extensions, Regex Forbidden)
{
    public bool Covers(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && Extensions.Contains(Path.GetExtension(path));

    /// <summary>Every place where the text breaks the rule, as "path:line: rule: what stands there".</summary>
    public IEnumerable<string> Find(SourceFile file) =>
        Covers(file.Path)
            ? Forbidden.Matches(file.Text).Select(m => $"{file.Path}:{file.Text.AsSpan(0, m.Index).Count('\n') + 1}: {Name}: {m.Value}")
            : [];
}
