using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>A rating as a sentence.</summary>
public static class RatingSentence
{
    /// <summary>A rating of the rulebook.</summary>
    public static string Of(RatingRule rule)
    {
        var raters = string.Join('、', rule.Groups.Select(g => rule.Groups.Count == 1 || rule.Groups.Any(x => x.Weight <= 0) ? g.Name : $"{g.Name}占 {Share(rule.ShareOfWeight(g))}%"));
        var ballots = rule.FirstPlace is { } first ? $"按名次投票，第一名 {FractionText.Plain(first)} 分，每降一名少 {FractionText.Plain(rule.PlaceStep)} 分"
            : rule.Options.Count > 0 ? string.Join('、', rule.Options.Select(o => $"{o.Text} {FractionText.Plain(o.Value)} 分")) : "直接打分";
        var counted = rule.ShareOf.Count > 0 ? $"，取{string.Join('、', rule.ShareOf)}的得票率" : "，取平均分";
        var trimmed = rule.TrimAbove is { } above ? $"，一组超过 {above} 张票时去掉最高和最低各一张" : string.Empty;
        var limits = rule.Limits.Count > 0 ? $"，每张票{string.Join('、', rule.Limits.Select(RatingText.Write))}，否则作废" : string.Empty;
        return $"由{raters}测评：{ballots}{counted}{trimmed}{limits}{(rule.EveryGroup ? "，缺一组算未报" : string.Empty)}";
    }

    /// <summary>A share in percent, exact where it has few digits.</summary>
    private static string Share(Fraction share) => FractionText.Plain(share * 100) is { Length: <= 6 } exact && !exact.Contains('/', StringComparison.Ordinal) ? exact : FractionText.Percent(share, 2);

    /// <summary>A rating as it was typed so far; the text itself where it is not understood.</summary>
    public static string Of(string text)
    {
        try
        {
            return Of(RatingText.Read(text));
        }
        catch (FormatException)
        {
            return text;
        }
    }
}
