using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Web.Tests.Docs;

/// <summary>A page of docs, taken apart as far as tests need it: sections, tables, fenced blocks.</summary>
internal sealed class DocPage
{
    private readonly List<string> lines;

    private DocPage(IEnumerable<string> lines) => this.lines = [.. lines];

    public string Text => string.Join('\n', lines);

    public static DocPage Open(params string[] path) => new(File.ReadLines(RepositoryFiles.Path(path)));

    /// <summary>The lines under a heading, up to the next one of the same or a higher level.</summary>
    public DocPage Section(string heading)
    {
        var start = lines.IndexOf(heading);
        Assert.True(start >= 0, $"There is no heading: {heading}");
        var level = heading.TakeWhile(c => c == '#').Count();
        var fenced = false;
        return new DocPage(lines.Skip(start + 1).TakeWhile(line =>
        {
            fenced ^= line.StartsWith("```", StringComparison.Ordinal);
            return fenced || line.TakeWhile(c => c == '#').Count() is 0 or > 6 || line.TakeWhile(c => c == '#').Count() > level;
        }));
    }

    /// <summary>The lines of all fenced blocks of a kind, for example ```curve; with a name: ```sheet 年度.</summary>
    public IReadOnlyList<string> Fenced(string kind)
    {
        var (found, inside) = (new List<string>(), false);
        foreach (var line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = !inside && line[3..].Trim() == kind;
            }
            else if (inside && line.Length > 0)
            {
                found.Add(line);
            }
        }

        return found;
    }

    /// <summary>What stands behind a kind of fenced block: the sheets of all ```sheet blocks.</summary>
    public IEnumerable<string> FencedNames(string kind) =>
        lines.Where(l => l.StartsWith($"```{kind} ", StringComparison.Ordinal)).Select(l => l[(kind.Length + 4)..].Trim()).Distinct();

    /// <summary>The rows of all tables, without heads and rules; cells without ticks.</summary>
    public IReadOnlyList<string[]> TableRows()
    {
        var rows = new List<string[]>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith("|---", StringComparison.Ordinal))
            {
                rows.AddRange(lines.Skip(i + 1).TakeWhile(l => l.StartsWith('|')).Select(Cells));
            }
        }

        return rows;
    }

    /// <summary>The words in ticks of a text.</summary>
    public static IEnumerable<string> Ticked(string text) => text.Split('`').Where((_, i) => i % 2 == 1);

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(c => c.Trim())];
}
