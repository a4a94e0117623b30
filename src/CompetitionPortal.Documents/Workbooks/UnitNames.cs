using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Participants;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>
/// Finds a unit by its code, one of its names or aliases; brackets, blanks and compatibility characters make no difference.
/// What is nearest can only be suggested.
/// </summary>
public sealed class UnitNames
{
    private static readonly string[] Suffixes = ["人民政府", "管理委员会", "委员会", "办公室", "镇", "乡", "局", "县"];
    private readonly Dictionary<string, string> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> folded = new(StringComparer.Ordinal);

    /// <summary>Takes the codes, names and aliases of participants.</summary>
    public UnitNames(IEnumerable<Participant> participants)
    {
        foreach (var p in participants)
        {
            foreach (var name in p.Names.Select(n => n.Name).Concat(p.Aliases).Prepend(p.Code))
            {
                exact.TryAdd(name, p.Code);
                var fold = CellText.Folded(name);
                folded[fold] = folded.TryGetValue(fold, out var other) && other != p.Code ? null : p.Code;
            }
        }
    }

    /// <summary>The code of the unit that is meant, or null when none or more than one could be.</summary>
    public string? Find(string name) => exact.GetValueOrDefault(name) ?? folded.GetValueOrDefault(CellText.Folded(name));

    /// <summary>The name nearest to one that is not known, or null when none is near.</summary>
    public string? Nearest(string name)
    {
        var wanted = CellText.Folded(name);
        var stem = Stem(wanted);
        return exact.Keys.Select(known => (known, distance: Distance(wanted, stem, CellText.Folded(known))))
            .Where(k => k.distance <= Math.Max(1, wanted.Length / 3))
            .OrderBy(k => k.distance).ThenBy(k => k.known, StringComparer.Ordinal)
            .FirstOrDefault().known;
    }

    private static int Distance(string wanted, string stem, string known) =>
        stem.Length > 0 && stem == Stem(known) ? 0
        : wanted.Length > 1 && known.Length > 1 && (known.Contains(wanted, StringComparison.Ordinal) || wanted.Contains(known, StringComparison.Ordinal)) ? 1
        : Edits(wanted, known);

    private static string Stem(string name)
    {
        var stem = name;
        while (Array.Find(Suffixes, s => stem.Length > s.Length && stem.EndsWith(s, StringComparison.Ordinal)) is { } suffix)
        {
            stem = stem[..^suffix.Length];
        }

        return stem;
    }

    /// <summary>Insertions, deletions and replacements that turn one text into the other.</summary>
    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
