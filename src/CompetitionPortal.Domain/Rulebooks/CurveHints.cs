using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>What in a curve can be meant so and is more often a slip: a curve copied to an item of other full marks, a percentage for a multiple.</summary>
internal static class CurveHints
{
    private const decimal UsualTimes = 10;

    /// <summary>Problem and cure of what is worth a look; nothing is refused for it.</summary>
    public static IEnumerable<(string Problem, string Cure)> Of(IndicatorUse use) => use.Curve switch
    {
        StepTableCurve c => Bands(use, c),
        PiecewiseCurve c when use.EachPeriod is null && c.Knots.Count > 0 && c.Knots.Max(k => k.Points) is var top && top > use.FullMarks =>
            [($"的折线最高 {Text(top)} 分，高于满分 {Text(use.FullMarks)} 分", "文件准许加到这么多分的不用改；满分改过、从别处抄来的，请改转折点的分数")],
        LinearCurve { Cap: > UsualTimes and var times } => Times(times),
        BestRatioCurve { Most: > UsualTimes and var times } => Times(times),
        RankPointsCurve { LastPoints: not null, Floor: not 0 } => [("写了末名得分，最低分不起作用", "请把“最低分”留空，或改写“每降扣”")],
        _ => [],
    };

    private static IEnumerable<(string Problem, string Cure)> Bands(IndicatorUse use, StepTableCurve curve)
    {
        // From the best band to the worst: where less is better the band without a bound is the worst all the same.
        List<StepBand> bands = [.. curve.Bands.Where(b => b.From is not null).OrderBy(b => curve.LessIsBetter ? b.From : -b.From), .. curve.Bands.Where(b => b.From is null)];
        if (bands.Count == 0)
        {
            yield break;
        }

        var top = bands.Max(b => b.Points);
        if (use.EachPeriod is null && top != use.FullMarks)
        {
            yield return ($"的分档最高 {Text(top)} 分，满分却是 {Text(use.FullMarks)} 分", "文件就是这样写的不用改；满分改过、从别处抄来的，请改各档的分数");
        }

        // By a plain value it may well be better to have less, and a table that only falls says so itself.
        var falls = curve is { On: CurveVariable.Value, LessIsBetter: false } && bands.Zip(bands.Skip(1)).All(x => x.First.Points <= x.Second.Points);
        if (!falls && bands.Zip(bands.Skip(1)).FirstOrDefault(x => x.First.Points < x.Second.Points) is ({ } better, { } worse))
        {
            var side = curve.LessIsBetter ? "以下" : "以上";
            yield return ($"的分档“{Bound(better, side)}”得 {Text(better.Points)} 分，比差一些的“{Bound(worse, side)}”的 {Text(worse.Points)} 分还少", $"数越{(curve.LessIsBetter ? "高" : "低")}越好的，请把“低者为优”{(curve.LessIsBetter ? "删去" : "选“是”")}；写错的请改分数；确实这样的不用改");
        }
    }

    private static IEnumerable<(string Problem, string Cure)> Times(decimal times) =>
        [($"的最高倍数是 {Text(times)} 倍", $"倍数 1 就是最多得满分；{(times / 100 is var share && share >= 0.5m ? $"是不是 {Text(share)}？" : string.Empty)}确实是 {Text(times)} 倍的不用改")];

    private static string Bound(StepBand band, string side) => band.From is { } from ? Text(from) + side : side == "以上" ? "以下" : "以上";

    private static string Text(decimal number) => FractionText.Exact(number);
}
