using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>Curves against the others: best ratio, efficacy, points by place; each over what was measured before.</summary>
internal sealed class OraclePeers(List<OracleScore> scores, Rulebook rulebook, OracleCells cells)
{
    public void Score()
    {
        var after = scores.Select(s => s.Cells.Select(c => Score(s, c)).ToList()).ToList();
        foreach (var (score, own) in scores.Zip(after))
        {
            score.Cells = own;
        }
    }

    private OracleCell Score(OracleScore score, OracleCell cell)
    {
        if (!cell.CanBeRanked || cell.Actual is null || cell.Use.Curve is not PeerCurve curve)
        {
            return cell;
        }

        if (curve is RankPointsCurve byPlace)
        {
            var ranking = rulebook.OtherRankings.Single(r => r.Name == byPlace.Ranking);
            var inIt = scores.Where(s => OracleScorer.TakesPart(s, ranking.Key)).ToList();
            if (!inIt.Contains(score))
            {
                return Undefined(cell);
            }

            if (ranking.Ties == TieMethod.Void && inIt.Any(o => o != score && OracleScorer.IsRival(o, score, ranking) && OracleScorer.Compare(o, score, ranking) == 0))
            {
                return Given(cell, 0);
            }

            var (rank, fromBottom, count, _) = OracleScorer.Place(inIt, score, ranking);
            var named = byPlace.Places.FirstOrDefault(p => !p.FromBottom && p.Place == rank) ?? byPlace.Places.FirstOrDefault(p => p.FromBottom && p.Place == fromBottom && 2 * p.Place <= count);
            if (byPlace.LastPoints is { } least)
            {
                // A weighted mean of both ends.
                var places = ranking.Ties != TieMethod.Dense ? count : inIt.Where(s => OracleScorer.IsRival(s, score, ranking)).Select(s => OracleScorer.Place(inIt, s, ranking).Rank).Max();
                return Given(cell, places == 1 ? cell.Use.FullMarks : (((Ratio)cell.Use.FullMarks * (places - rank)) + ((Ratio)least * (rank - 1))) / (places - 1));
            }

            return Given(cell, byPlace.Places.Count > 0 ? named?.Points ?? byPlace.Rest : Ratio.More(byPlace.Floor, (Ratio)cell.Use.FullMarks - ((Ratio)byPlace.PerPlace * (rank - 1))));
        }

        var scope = curve is BestRatioCurve b ? b.Scope : ((EfficacyCurve)curve).Scope;
        var values = scores.Where(s => scope == RankingScope.EachClass ? s.Class == score.Class : s.Group == score.Group)
            .Select(s => s.Cell(cell.Indicator)).Where(c => c is { CanBeRanked: true, Actual: not null }).Select(c => Variable(curve.On, c!)).OfType<Ratio>().Order().ToList();
        var (x, best, worst) = (Variable(curve.On, cell)!.Value, curve.LessIsBetter ? values[0] : values[^1], curve.LessIsBetter ? values[^1] : values[0]);
        if (curve is BestRatioCurve { Base: not PeerBase.Best } ratio)
        {
            var others = ratio.Base == PeerBase.OthersMean ? values.Count - 1 : values.Count;
            var total = values.Aggregate((Ratio)0, (sum, v) => sum + v) - (ratio.Base == PeerBase.OthersMean ? x : 0);
            if (others == 0 || total <= 0)
            {
                return Undefined(cell);
            }

            // Of the mean: n times the value against the sum.
            var times = ratio.Base == PeerBase.Sum ? 1 : others;
            Ratio top = ratio.Most ?? 1;
            return Given(cell, (ratio.LessIsBetter && x <= 0 ? top : Ratio.More(0, Ratio.Less(top, ratio.LessIsBetter ? total / times / x : x * times / total))) * cell.Use.FullMarks);
        }

        if (curve is not EfficacyCurve c)
        {
            return best <= 0 ? Undefined(cell) : Given(cell, Ratio.More(0, curve.LessIsBetter ? best / x : x / best) * cell.Use.FullMarks);
        }

        var (high, low) = (c.Best ?? best, c.Worst ?? worst);
        Ratio share = c.FullWhenEqual ? 1 : c.BaseShare;
        if (high.CompareTo(low) != 0)
        {
            share = c.BaseShare + ((1 - (Ratio)c.BaseShare) * Ratio.More(0, Ratio.Less(1, (low - x) / (low - high))));
        }

        return Given(cell, share * cell.Use.FullMarks);
    }

    private static Ratio? Variable(CurveVariable on, OracleCell cell) => on switch
    {
        CurveVariable.Completion => OracleCells.IsDivided(cell.Use.Curve) ? cell.Actual!.Value * 100 / cell.Target!.Value : null,
        CurveVariable.Growth => cell.Growth,
        CurveVariable.Lead => cell.Lead,
        _ => cell.Actual,
    };

    private OracleCell Undefined(OracleCell cell) => cells.Out(cell.Use, "无基数") with { Actual = cell.Actual, Target = cell.Target, Completion = cell.Completion, YearCompletion = cell.YearCompletion, Growth = cell.Growth, Lead = cell.Lead };

    private OracleCell Given(OracleCell cell, Ratio points) => cell with { Points = points.Rounded(rulebook.Rounding.PointsDigits, rulebook.Rounding.Mode) };
}
