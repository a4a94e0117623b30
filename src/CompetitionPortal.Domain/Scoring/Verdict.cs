using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>A figure that makes a test hold, in words.</summary>
/// <param name="Text">As the list says it.</param>
/// <param name="OnPaper">As a paper says it, with the number of the document where one decided it.</param>
internal sealed record Ground(string Text, string OnPaper)
{
    /// <summary>The same on list and paper.</summary>
    public static implicit operator Ground(string text) => new(text, text);
}

/// <summary>What a condition gave for one participant.</summary>
/// <param name="Holds">Whether it holds.</param>
/// <param name="RestsOnUnreported">Whether a figure that was not reported could turn the answer.</param>
/// <param name="RestsOnPlace">Whether it holds by a place from the bottom and by nothing else.</param>
/// <param name="Reasons">The figures of the tests that make it hold, in words.</param>
/// <param name="LastPlaces">The tests from the bottom that hold in it.</param>
/// <param name="Reached">Names of those whom a veto in it reaches, where one asks for persons; null where none does.</param>
internal sealed record Verdict(bool Holds, bool RestsOnUnreported, bool RestsOnPlace, IReadOnlyList<Ground> Reasons, IReadOnlyList<PlaceTest> LastPlaces, IReadOnlyList<string>? Reached = null)
{
    /// <summary>What it waits for besides figures: a line that it rests on is open in this way; or null.</summary>
    public LineState? Pending { get; init; }

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
        new(true, restsOnUnreported, restsOnPlace, [.. parts.SelectMany(p => p.Reasons)], [.. parts.SelectMany(p => p.LastPlaces)],
            parts.All(p => p.Reached is null) ? null : [.. parts.SelectMany(p => p.Reached ?? []).Distinct(StringComparer.Ordinal)])
        {
            Pending = parts.Select(p => p.Pending).FirstOrDefault(p => p is not null),
        };
}
