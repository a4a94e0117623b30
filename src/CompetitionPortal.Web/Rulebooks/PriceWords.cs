namespace CompetitionPortal.Web.Rulebooks;

/// <summary>Prices by size (每超加按目标) as pairs of fields: from which target on, how many points; and back as 5000起0.6、以下0.1.</summary>
public static class PriceWords
{
    private const int Most = 40;
    private const string Lowest = "以下";
    private const char From = '起';

    /// <summary>Takes the written form apart, whether it means something or not.</summary>
    public static IReadOnlyList<(string From, string Points)> Of(string text) =>
        [.. text.Split(['、', ',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(price => price.IndexOf(From, StringComparison.Ordinal) is > 0 and var at ? (price[..at].Trim(), price[(at + 1)..].Trim())
            : price.StartsWith(Lowest, StringComparison.Ordinal) ? (Lowest, price[Lowest.Length..].Trim()) : (price, string.Empty))];

    /// <summary>Composes the written form.</summary>
    /// <param name="field">Gives the field of a pair: .from0, .points0 and so on; null where it is not there.</param>
    public static string Read(Func<string, string?> field) => string.Join('、', Enumerable.Range(0, Most)
        .Select(i => (From: field(DraftForm.Of(".from", i)) ?? string.Empty, Points: field(DraftForm.Of(".points", i)) ?? string.Empty)).Where(p => p.From.Length > 0 || p.Points.Length > 0)
        .Select(p => p.From == Lowest ? p.From + p.Points : $"{p.From}{From}{p.Points}"));
}
