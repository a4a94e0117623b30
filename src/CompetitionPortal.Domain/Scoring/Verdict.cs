using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>What a condition gave for one participant.</summary>
/// <param name="Holds">Whether it holds.</param>
/// <param name="RestsOnUnreported">Whether a figure that was not reported could turn the answer.</param>
/// <param name="RestsOnPlace">Whether it holds by a place from the bottom and by nothing else.</param>
/// <param name="Reasons">The figures of the tests that make it hold, in words.</param>
/// <param name="LastPlaces">The tests from the bottom that hold in it.</param>
internal sealed record Verdict(bool Holds, bool RestsOnUnreported, bool RestsOnPlace, IReadOnlyList<string> Reasons, IReadOnlyList<PlaceTest> LastPlaces)
{
    /// <summary>It does not hold, whatever is still reported.</summary>
    public static Verdict No { get; } = new(false, false, false, [], []);

    /// <summary>且: it rests on what a part rests on; a part that surely fails settles it.</summary>
    public static Verdict All(IReadOnlyList<Verdict> parts) => parts.All(p => p.Holds)
        ? Of(parts, parts.Any(p => p.RestsOnUnreported), parts.Any(p => p.RestsOnPlace))
        : No with { RestsOnUnreported = parts.Where(p => !p.Holds).All(p => p.RestsOnUnreported) };

    /// <summary>或: a part that surely holds settles it.</summary>
    public static Verdict Any(IReadOnlyList<Verdict> parts)
    {
        var holding = parts.Where(p => p.Holds).ToList();
        return holding.Count == 0
            ? No with { RestsOnUnreported = parts.Any(p => p.RestsOnUnreported) }
            : Of(holding, holding.All(p => p.RestsOnUnreported), holding.All(p => p.RestsOnPlace));
    }

    /// <summary>非: what does not hold gives no figures.</summary>
    public Verdict Contrary() => No with { Holds = !Holds, RestsOnUnreported = RestsOnUnreported };

    private static Verdict Of(IReadOnlyList<Verdict> parts, bool restsOnUnreported, bool restsOnPlace) =>
        new(true, restsOnUnreported, restsOnPlace, [.. parts.SelectMany(p => p.Reasons)], [.. parts.SelectMany(p => p.LastPlaces)]);
}
