using System.Globalization;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>A rating (测评) as the fields of a form, and back as the written form that <see cref="RatingText"/> reads.</summary>
/// <param name="Groups">Groups of raters and their weights.</param>
/// <param name="Options">Choices on the ballot and what they are worth.</param>
/// <param name="First">On rank ballots the value of the first place; else empty.</param>
/// <param name="Step">On rank ballots what each further place is worth less; else empty.</param>
/// <param name="Shares">The choices whose share is the figure; empty for the mean.</param>
/// <param name="Trim">Above how many ballots a group drops one highest and one lowest; empty for never.</param>
/// <param name="EveryGroup">Whether a missing group leaves the figure not reported.</param>
/// <param name="Limits">What each rater's ballot must keep to.</param>
public sealed record RatingWords(IReadOnlyList<(string Name, string Value)> Groups, IReadOnlyList<(string Name, string Value)> Options, string First, string Step, IReadOnlyList<string> Shares, string Trim, bool EveryGroup, IReadOnlyList<LimitWords> Limits)
{
    private const int Most = 40;

    /// <summary>Takes the written form apart; null where it is not understood.</summary>
    public static RatingWords? Of(string text)
    {
        if (text.Length == 0)
        {
            return new RatingWords([], [], string.Empty, string.Empty, [], string.Empty, false, []);
        }

        try
        {
            var rule = RatingText.Read(text);
            return new RatingWords(
                [.. rule.Groups.Select(g => (g.Name, Plain(g.Weight)))], [.. rule.Options.Select(o => (o.Text, Plain(o.Value)))],
                rule.FirstPlace is { } first ? Plain(first) : string.Empty, rule.FirstPlace is null ? string.Empty : Plain(rule.PlaceStep), rule.ShareOf,
                rule.TrimAbove?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, rule.EveryGroup, [.. rule.Limits.Select(LimitWords.Of)]);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Reads the fields of a form.</summary>
    /// <param name="field">Gives a field; null where it is not there.</param>
    public static RatingWords Read(Func<string, string?> field)
    {
        IReadOnlyList<(string, string)> Pairs(string name, string value) =>
            [.. Enumerable.Range(0, Most).Select(i => (field(DraftForm.Of(name, i)) ?? string.Empty, field(DraftForm.Of(value, i)) ?? string.Empty)).Where(p => p.Item1.Length > 0 || p.Item2.Length > 0)];
        return new RatingWords(
            Pairs("group", "weight"), Pairs("option", "worth"), field("first") ?? string.Empty, field("step") ?? string.Empty,
            [.. (field("share") ?? string.Empty).Split([',', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], field("trim") ?? string.Empty, field("every") is { Length: > 0 }, [.. Enumerable.Range(0, Most).Select(i => LimitWords.Read(i, field)).Where(l => l.What.Length > 0 || l.Number.Length > 0)]);
    }

    /// <summary>The written form; nothing where nothing is filled in.</summary>
    public string Write() => string.Join(';', new[]
    {
        Groups.Count == 0 ? null : "评委组=" + Joined(Groups),
        Options.Count == 0 ? null : "票=" + Joined(Options),
        First.Length == 0 && Step.Length == 0 ? null : $"名次票={First}降{(Step.Length > 0 ? Step : "0")}",
        Shares.Count == 0 ? null : "取率=" + string.Join('、', Shares),
        Trim.Length == 0 ? null : "去高低=" + Trim,
        Limits.Count == 0 ? null : "票限=" + string.Join('、', Limits.Select(l => l.Write())),
        EveryGroup ? "缺组=未报" : null,
    }.OfType<string>());

    private static string Joined(IReadOnlyList<(string Name, string Value)> pairs) => string.Join('、', pairs.Select(p => p.Name + p.Value));

    private static string Plain(decimal value) => Domain.Arithmetic.FractionText.Plain(value);
}
