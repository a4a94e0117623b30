using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>A rulebook that comes with the program.</summary>
/// <param name="Key">Its file's name in docs/samples/rulebooks, without the ending.</param>
/// <param name="Rulebook">The rulebook.</param>
public sealed record SampleRulebook(string Key, Rulebook Rulebook)
{
    /// <summary>What it is called where one begins from it.</summary>
    public string Name => $"样例《{Rulebook.Title}》";
}

/// <summary>The rulebooks of docs/samples, which are in the program itself: what a first draft can begin from.</summary>
public static class SampleRulebooks
{
    private const string Folder = "samples/", Ending = ".json";
    private static readonly Lazy<IReadOnlyList<SampleRulebook>> Read = new(() => [.. typeof(SampleRulebooks).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n => new SampleRulebook(n[Folder.Length..^Ending.Length], ReadOne(n)))]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleRulebook> All => Read.Value;

    /// <summary>One of them, or null.</summary>
    public static SampleRulebook? Find(string key) => All.FirstOrDefault(s => s.Key == key);

    private static Rulebook ReadOne(string resource)
    {
        using var reader = new StreamReader(typeof(SampleRulebooks).Assembly.GetManifestResourceStream(resource)!);
        return RulebookFile.Read(reader.ReadToEnd());
    }
}
