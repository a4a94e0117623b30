using System.Globalization;
using System.Text.Json.Serialization;
using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>A group of raters and its weight.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Weight">Its weight, above 0; weights are taken to their own sum.</param>
public sealed record RaterGroup(string Name, decimal Weight);

/// <summary>A choice on a ballot and what it is worth.</summary>
/// <param name="Text">The choice.</param>
/// <param name="Value">Its value.</param>
public sealed record RatingOption(string Text, decimal Value);

/// <summary>
/// How ballots become the figure of a period (rules C1–C6): for each group the mean of its valid ballots, then the mean of the
/// groups by their weights. A ballot is worth its option's value, or its place's (W − d × (place − 1)), or the marks on it; or what
/// counts is the share of certain options in percent. Blank and void ballots leave the denominator.
/// </summary>
public sealed record RatingRule
{
    /// <summary>The words for ballots that do not count.</summary>
    public static IReadOnlyList<string> Void { get; } = ["弃权", "空白", "无效"];

    /// <summary>The groups of raters.</summary>
    public required IReadOnlyList<RaterGroup> Groups { get; init; }

    /// <summary>The options; empty where ballots carry marks or places.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<RatingOption> Options { get; init; } = [];

    /// <summary>On rank ballots the value of the first place, or null where ballots do not rank.</summary>
    public decimal? FirstPlace { get; init; }

    /// <summary>On rank ballots what each place after the first is worth less.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public decimal PlaceStep { get; init; }

    /// <summary>The options whose share of the valid ballots, in percent, is the figure; empty for the mean.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<string> ShareOf { get; init; } = [];

    /// <summary>Where a group has more valid ballots than this, one highest and one lowest are dropped; null for never.</summary>
    public int? TrimAbove { get; init; }

    /// <summary>What each rater's ballot must keep to; then votes name their rater.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<BallotLimit> Limits { get; init; } = [];

    /// <summary>Whether a group without valid ballots leaves the figure not reported; else its weight is spread over the others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool EveryGroup { get; init; }

    /// <summary>What a group counts of the whole: its weight as a share of the sum of weights, which must be above 0; 1 is the whole.</summary>
    /// <param name="group">One of the groups.</param>
    public Fraction ShareOfWeight(RaterGroup group) => (Fraction)group.Weight / Groups.Sum(g => g.Weight);

    /// <summary>What a ballot is worth, or null where it does not count.</summary>
    /// <exception cref="FormatException">The rule knows no such choice.</exception>
    public decimal? Worth(string choice)
    {
        if (Void.Contains(choice, StringComparer.Ordinal))
        {
            return null;
        }

        if (Options.Count > 0)
        {
            return Options.FirstOrDefault(o => o.Text == choice)?.Value ?? throw new FormatException($"票“{choice}”不在测评办法里，可以写：{string.Join('、', Options.Select(o => o.Text).Concat(Void))}");
        }

        if (!decimal.TryParse(choice, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || (FirstPlace is not null && (number < 1 || number != decimal.Truncate(number))))
        {
            throw new FormatException($"票“{choice}”要写{(FirstPlace is null ? "分数" : "名次，从 1 起")}，不计的写：{string.Join('、', Void)}");
        }

        return FirstPlace is { } first ? first - (PlaceStep * (number - 1)) : number;
    }

    /// <inheritdoc/>
    public bool Equals(RatingRule? other) => other is not null
        && (FirstPlace, PlaceStep, TrimAbove, EveryGroup) == (other.FirstPlace, other.PlaceStep, other.TrimAbove, other.EveryGroup)
        && Groups.SequenceEqual(other.Groups) && Options.SequenceEqual(other.Options) && ShareOf.SequenceEqual(other.ShareOf, StringComparer.Ordinal) && Limits.SequenceEqual(other.Limits);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Groups.Count, Options.Count, FirstPlace, TrimAbove);
}
