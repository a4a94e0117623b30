using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Targets;

/// <summary>How the units' targets stand against the county's own.</summary>
public enum BalanceKind
{
    /// <summary>They are the same.</summary>
    Even,

    /// <summary>层层加码: more is asked of the units than of the county.</summary>
    Layered,

    /// <summary>Less is asked of the units than of the county.</summary>
    Short,
}

/// <summary>
/// The units' targets on one indicator held against the county's own target (全县目标). It is said and never refused: what to
/// do about it is the county's decision.
/// </summary>
/// <param name="Kind">How they stand.</param>
/// <param name="Sentence">The same in words and amounts, a Chinese sentence.</param>
public sealed record CountyBalance(BalanceKind Kind, string Sentence)
{
    private const int MostNames = 5;

    /// <summary>Whether each unit is held against the county by itself: rates, ratings and growth have no sum.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="rulebook">The rulebook that scores it.</param>
    public static bool HasNoSum(Indicator indicator, Rulebook rulebook) =>
        indicator.ReportedAs == ReportedAs.Level || rulebook.Uses.Any(u => u.Indicator == indicator.Name && (u.Curve.Runs == CurveVariable.Growth || u.Curve is DirectCurve));

    /// <summary>Whether the target is a ceiling (控制), so that the smaller one is the harder.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="rulebook">The rulebook that scores it.</param>
    public static bool IsCeiling(Indicator indicator, Rulebook rulebook) =>
        rulebook.Uses.Any(u => u.Indicator == indicator.Name && u.Curve.PrefersLess());

    /// <summary>The sum of the units' targets against the county's.</summary>
    /// <param name="county">The county's target, in the indicator's unit.</param>
    /// <param name="sum">The sum of the units' targets.</param>
    /// <param name="unitOfMeasure">The indicator's unit.</param>
    /// <param name="isCeiling">Whether it is a ceiling.</param>
    public static CountyBalance OfSum(decimal county, decimal sum, string unitOfMeasure, bool isCeiling)
    {
        if (sum == county)
        {
            return new CountyBalance(BalanceKind.Even, $"各单位合计与全县{Word(isCeiling)}一致");
        }

        var amount = $"各单位合计比全县{Word(isCeiling)}{(sum > county ? "多" : "少")} {Shown(Math.Abs(sum - county))} {unitOfMeasure}";
        var share = county > 0 ? $"（是全县{Word(isCeiling)}的 {FractionText.Percent((Fraction)sum / county, 2)}%）" : string.Empty;
        return (sum > county, isCeiling) switch
        {
            (true, false) => new CountyBalance(BalanceKind.Layered, $"{amount}{share}，层层加码"),
            (false, false) => new CountyBalance(BalanceKind.Short, $"{amount}{share}，没有分解到位"),
            (false, true) => new CountyBalance(BalanceKind.Layered, $"{amount}{share}，控制得更严，层层加码"),
            _ => new CountyBalance(BalanceKind.Short, $"{amount}{share}，各单位都不突破，全县仍会突破"),
        };
    }

    /// <summary>Each unit's target against the county's.</summary>
    /// <param name="county">The county's target, in the indicator's unit.</param>
    /// <param name="units">Name and target of the units, in official order.</param>
    /// <param name="unitOfMeasure">The indicator's unit.</param>
    /// <param name="isCeiling">Whether it is a ceiling.</param>
    public static CountyBalance OfEach(decimal county, IReadOnlyList<(string Name, decimal Target)> units, string unitOfMeasure, bool isCeiling)
    {
        var (above, below) = (units.Where(u => u.Target > county).ToList(), units.Where(u => u.Target < county).ToList());
        var (harder, easier) = isCeiling ? (below, above) : (above, below);
        if (harder.Count + easier.Count == 0)
        {
            return new CountyBalance(BalanceKind.Even, $"各单位都与全县{Word(isCeiling)}一致");
        }

        string[] parts =
        [
            harder.Count > 0 ? $"有 {harder.Count} 个单位{(isCeiling ? "低于" : "高于")}全县{Word(isCeiling)}，层层加码：{List(harder, unitOfMeasure)}" : string.Empty,
            easier.Count > 0 ? $"有 {easier.Count} 个单位{(isCeiling ? "高于" : "低于")}全县{Word(isCeiling)}：{List(easier, unitOfMeasure)}" : string.Empty,
        ];
        return new CountyBalance(harder.Count > 0 ? BalanceKind.Layered : BalanceKind.Short, string.Join('；', parts.Where(p => p.Length > 0)));
    }

    private static string Shown(decimal value) => value.ToString("#,##0.##########", CultureInfo.InvariantCulture);

    private static string Word(bool isCeiling) => isCeiling ? "控制数" : "目标";

    private static string List(List<(string Name, decimal Target)> units, string unitOfMeasure) =>
        string.Join('、', units.Take(MostNames).Select(u => $"{u.Name} {Shown(u.Target)} {unitOfMeasure}")) + (units.Count > MostNames ? "等" : string.Empty);
}
