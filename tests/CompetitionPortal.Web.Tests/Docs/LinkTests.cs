using System.Text.RegularExpressions;
using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Web.Tests.Docs;

/// <summary>The documentation leads nowhere that is not there.</summary>
public sealed partial class LinkTests
{
    private const int LargestPicture = 300 * 1024;

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(RepositoryFiles.Path("docs"), "*.md", SearchOption.AllDirectories)
        .Append(RepositoryFiles.Path("README.md")).Select(f => Path.GetRelativePath(RepositoryFiles.Root, f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_to_a_file_and_heading(string page)
    {
        var folder = Path.GetDirectoryName(RepositoryFiles.Path(page))!;
        foreach (var link in Link().Matches(Prose(RepositoryFiles.Path(page))).Select(m => m.Groups[1].Value).Where(l => !l.Contains("://", StringComparison.Ordinal)))
        {
            var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
            var target = path.Length == 0 ? RepositoryFiles.Path(page) : Path.Combine(folder, path);
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{page} links to {link}, which is not there.");
            Assert.True(anchor is null || Anchors(target).Contains(anchor), $"{page} links to {link}, but there is no such heading.");
        }
    }

    [Fact]
    public void Every_page_can_be_reached_from_the_readme()
    {
        var (reached, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([RepositoryFiles.Path("README.md")]));
        while (open.TryPop(out var page))
        {
            if (reached.Add(page))
            {
                var links = Link().Matches(Prose(page)).Select(m => m.Groups[1].Value.Split('#')[0]).Where(l => l.EndsWith(".md", StringComparison.Ordinal) && !l.Contains("://", StringComparison.Ordinal));
                links.ToList().ForEach(l => open.Push(Path.GetFullPath(l, Path.GetDirectoryName(page)!)));
            }
        }

        Assert.All(Directory.EnumerateFiles(RepositoryFiles.Path("docs"), "*.md", SearchOption.AllDirectories), f => Assert.Contains(f, reached));
    }

    [Fact]
    public void No_picture_is_large() => Assert.All(
        Directory.EnumerateFiles(RepositoryFiles.Path("docs"), "*.png", SearchOption.AllDirectories), f => Assert.InRange(new FileInfo(f).Length, 1, LargestPicture));

    /// <summary>A page without its fenced blocks and words in ticks.</summary>
    private static string Prose(string page) => Ticked().Replace(Fence().Replace(File.ReadAllText(page), string.Empty), string.Empty);

    /// <summary>The anchors of a page's headings: small letters, no punctuation, blanks as hyphens.</summary>
    private static IEnumerable<string> Anchors(string page) => Fence().Replace(File.ReadAllText(page), string.Empty).Split('\n').Where(l => l.StartsWith('#'))
        .Select(l => string.Concat(l.TrimStart('#').Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex Ticked();
}
