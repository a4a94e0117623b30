using System.Text.Json;
using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Domain.Tests.Cases;

/// <summary>A printed figure that is known to be wrong, and the right one.</summary>
internal sealed record Disagreement(string Check, string Unit, decimal Published, decimal Recomputed);

/// <summary>One check of a case, with its parameters as the case's file names them.</summary>
internal sealed record PublishedCheck(string Name, string Type, JsonElement Parameters)
{
    public int Digits => Parameters.TryGetProperty("dp", out var digits) ? digits.GetInt32() : 0;

    public int Number(string name) => Parameters.GetProperty(name).GetInt32();

    public string Text(string name) => Parameters.GetProperty(name).GetString()!;

    public string? Find(string name) => Parameters.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>The columns that are added, each with its constant.</summary>
    public IEnumerable<(string Column, decimal Price)> Terms() => Parameters.GetProperty("terms") is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Select(t => (t.GetString()!, 1m))
        : Parameters.GetProperty("terms").EnumerateObject().Select(t => (t.Name, decimal.Parse(t.Value.GetString()!)));

    /// <summary>Whether a row of the input is meant.</summary>
    public bool Covers(Dictionary<string, string> input) =>
        !Parameters.TryGetProperty("where", out var where) || where.EnumerateObject().All(w => input.GetValueOrDefault(w.Name) == w.Value.GetString());
}

/// <summary>A case as its folder holds it.</summary>
internal sealed class PublishedCase
{
    private PublishedCase(string id)
    {
        Id = id;
        using var document = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.Path("tests", "cases", id, "case.json")));
        var root = document.RootElement.Clone();
        Assert.Equal(id, root.GetProperty("id").GetString());
        Figures = root.GetProperty("figures_recomputed").GetInt32();
        Checks = [.. root.GetProperty("checks").EnumerateArray().Select(c => new PublishedCheck(c.GetProperty("name").GetString()!, c.GetProperty("type").GetString()!, c))];
        Disagreements = [.. root.GetProperty("known_disagreements").EnumerateArray().Select(d => new Disagreement(d.GetProperty("check").GetString()!, d.GetProperty("unit").GetString()!, decimal.Parse(d.GetProperty("published").GetString()!), decimal.Parse(d.GetProperty("recomputed").GetString()!)))];
        Input = Rows("input.csv", "unit");
        Expected = Rows("expected.csv", "unit");
        Totals = File.Exists(RepositoryFiles.Path("tests", "cases", id, "totals.csv")) ? Rows("totals.csv", "name") : [];
    }

    public string Id { get; }

    /// <summary>How many printed figures the case's own checks recompute.</summary>
    public int Figures { get; }

    public IReadOnlyList<PublishedCheck> Checks { get; }

    public IReadOnlyList<Disagreement> Disagreements { get; }

    public Dictionary<string, Dictionary<string, string>> Input { get; }

    public Dictionary<string, Dictionary<string, string>> Expected { get; }

    public Dictionary<string, Dictionary<string, string>> Totals { get; }

    public static IReadOnlyList<string> Ids { get; } =
        [.. Directory.GetDirectories(RepositoryFiles.Path("tests", "cases")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public static PublishedCase Read(string id) => new(id);

    /// <summary>Units of the case that a check covers, in the order of its table.</summary>
    public IReadOnlyList<string> Units(PublishedCheck check) => [.. Expected.Keys.Where(u => check.Covers(Input[u]))];

    /// <summary>A figure of a unit: what went in, else what was printed; null where there is none.</summary>
    public decimal? Figure(string unit, string column) => Number(Input[unit].GetValueOrDefault(column)) ?? Number(Expected[unit].GetValueOrDefault(column));

    public string? Printed(string unit, string column) => Expected[unit].GetValueOrDefault(column) is { Length: > 0 } text ? text : null;

    private Dictionary<string, Dictionary<string, string>> Rows(string file, string key) => RepositoryFiles.Csv("tests", "cases", Id, file).ToDictionary(r => r[key]);

    private static decimal? Number(string? text) => string.IsNullOrEmpty(text) ? null : decimal.Parse(text);
}
