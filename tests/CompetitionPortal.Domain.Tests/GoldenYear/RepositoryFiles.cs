namespace CompetitionPortal.GoldenYear;

/// <summary>Files of the repository, found from wherever the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Rows of a .csv by heading; quoted fields may hold commas and doubled quotes.</summary>
    public static List<Dictionary<string, string>> Csv(params string[] parts)
    {
        var lines = File.ReadAllLines(Path(parts)).Where(l => l.Length > 0).Select(Split).ToList();
        return [.. lines.Skip(1).Select(l => lines[0].Select((h, i) => (h, i)).ToDictionary(x => x.h, x => x.i < l.Count ? l[x.i] : string.Empty))];
    }

    private static List<string> Split(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var (c, i) in line.Select((c, i) => (c, i)))
        {
            if (c == '"')
            {
                quoted = !quoted;
                if (quoted && i > 0 && line[i - 1] == '"' && field.Length > 0)
                {
                    field.Append('"');
                }
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        fields[0] = fields[0].TrimStart('\uFEFF');
        return fields;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "CompetitionPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
