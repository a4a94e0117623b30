using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>How one indicator spreads over the units of a class.</summary>
/// <param name="Class">The class.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="FullMarks">Full marks.</param>
/// <param name="Count">Units that are scored.</param>
/// <param name="Least">The fewest points.</param>
/// <param name="Middle">The points of the unit in the middle.</param>
/// <param name="Most">The most points.</param>
/// <param name="AtFull">Units at full marks or above.</param>
/// <param name="Bins">Units by tenths of full marks, lowest first.</param>
/// <param name="Questions">What may be asked.</param>
public sealed record IndicatorSpread(string Class, string Indicator, decimal FullMarks, int Count, decimal Least, decimal Middle, decimal Most, int AtFull, IReadOnlyList<int> Bins, IReadOnlyList<string> Questions);

/// <summary>分布体检: asks about every indicator what a careful office would ask; it accuses nobody.</summary>
public static class DistributionCheck
{
    private const int Bins = 10;
    private const int Few = 3;
    private static readonly Fraction Near = Fraction.Of(2, 100);

    /// <summary>The spreads of a standing.</summary>
    /// <param name="board">The standing.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="lastYear">Last year's annual standing, or null.</param>
    public static IReadOnlyList<IndicatorSpread> Of(Scoreboard board, CompetitionFacts facts, Scoreboard? lastYear)
    {
        var inForce = TargetRevision.InForce(facts, board.Rulebook.TargetDeadline, board.Standing.Period.EndDate(board.Year.Year)).ToDictionary(t => (t.Participant, t.Indicator), t => t.Value);
        return
        [
            .. board.Rulebook.Classes.SelectMany(c => board.Rulebook.Uses.Where(u => u.Class == c.Name && u.FullMarks > 0).Select(u => Of(
                c.Name, u.Indicator, u.FullMarks, [.. board.Scores.Where(s => s.Class.Name == c.Name).Select(s => (s, s.Cell(u.Indicator)!)).Where(x => x.Item2 is { Points: not null, Actual: not null })], inForce, lastYear))).OfType<IndicatorSpread>(),
        ];
    }

    private static IndicatorSpread? Of(string participantClass, string indicator, decimal fullMarks, List<(ParticipantScore Score, ScoredCell Cell)> cells, Dictionary<(string Unit, string Indicator), decimal> targets, Scoreboard? lastYear)
    {
        if (cells.Count == 0)
        {
            return null;
        }

        var points = cells.Select(c => c.Cell.Points!.Value).Order().ToList();
        var bins = new int[Bins];
        foreach (var p in points)
        {
            bins[Math.Clamp((int)decimal.Floor(p / fullMarks * Bins), 0, Bins - 1)]++;
        }

        var atFull = points.Count(p => p >= fullMarks);
        List<string> questions = [.. Separates(points, fullMarks, atFull), .. Heaps(cells), .. Targets(indicator, cells, targets, lastYear)];
        return new IndicatorSpread(participantClass, indicator, fullMarks, points.Count, points[0], points[points.Count / 2], points[^1], atFull, bins, questions);
    }

    private static IEnumerable<string> Separates(IReadOnlyList<decimal> points, decimal fullMarks, int atFull)
    {
        if (points.Count >= Few && points[0] == points[^1])
        {
            yield return $"{points.Count} 个单位得分都是 {FractionText.Plain(points[0])}，这个指标已经分不出高低，还要不要保留，或者换一种计分方式？";
        }
        else if (points.Count >= Few && atFull * 10 >= points.Count * 8)
        {
            yield return $"{points.Count} 个单位里有 {atFull} 个得满分，目标是不是偏低？";
        }
        else if (points.Count >= Few && points[^1] - points[0] < fullMarks / 20)
        {
            yield return $"最高和最低只差 {FractionText.Plain(points[^1] - points[0])} 分，不到满分的 5%，区分度够不够？";
        }
    }

    private static IEnumerable<string> Heaps(List<(ParticipantScore Score, ScoredCell Cell)> cells)
    {
        foreach (var (line, text) in new[] { (Fraction.Of(1, 2), "50%"), (Fraction.One, "100%") })
        {
            var above = cells.Where(c => c.Cell.Completion is { } r && r >= line && r < line + Near).ToList();
            var below = cells.Count(c => c.Cell.Completion is { } r && r < line && r >= line - Near);
            if (above.Count >= Few && above.Count >= Few * below && above.Count * 4 >= cells.Count)
            {
                yield return $"完成率刚过 {text}（高出不到 2 个百分点）的有 {above.Count} 个单位（{Names(above.Select(c => c.Score.Name))}），差一点没到的只有 {below} 个，是不是有压线的情况？可以看一看佐证。";
            }
        }
    }

    private static IEnumerable<string> Targets(string indicator, List<(ParticipantScore Score, ScoredCell Cell)> cells, Dictionary<(string Unit, string Indicator), decimal> targets, Scoreboard? lastYear)
    {
        var known = cells.Where(c => c.Cell.Use.Curve.Runs != CurveVariable.Growth)
            .Select(c => (c.Score.Name, c.Cell.Use.Curve, Target: targets.GetValueOrDefault((c.Score.Participant.Code, indicator)), Last: lastYear?.Find(c.Score.Participant.Code)?.Cell(indicator)?.Actual))
            .Where(c => c.Last is not null).ToList();
        var lower = known.Where(c => c.Curve.HasCompletion && c.Target < c.Last!.Value).ToList();
        if (lower.Count > 0)
        {
            yield return $"{lower.Count} 个单位今年的目标低于上年实际完成数（{Names(lower.Select(c => c.Name))}），目标是怎样定的？";
        }

        var higher = known.Where(c => c.Curve.PrefersLess() && c.Target > c.Last!.Value).ToList();
        if (higher.Count > 0)
        {
            yield return $"{higher.Count} 个单位今年的控制数高于上年实际数（{Names(higher.Select(c => c.Name))}），控制数是怎样定的？";
        }
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join('、', all.Take(Few)) + (all.Count > Few ? $"等 {Shown.Count(all.Count)} 个" : string.Empty);
    }
}
