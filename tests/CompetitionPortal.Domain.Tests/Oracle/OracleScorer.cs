using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Tests.Oracle;

/// <summary>
/// A second, plain implementation of the rules: cells, totals, ranks, places from the bottom, grades. It shares no
/// arithmetic and no logic with the engine; places are counted, not sorted.
/// </summary>
internal static class OracleScorer
{
    public static List<OracleScore> Score(CompetitionFacts facts, Rulebook rulebook, Standing standing)
    {
        var last = new DateOnly(facts.Year.Year, standing.Period.EndMonth, 1).AddMonths(1).AddDays(-1);
        var all = facts;
        facts = facts with { Pairings = [.. facts.Pairings.Where(p => !(p.From > last) && !(p.To < last))] };
        var scores = Measured(facts, rulebook, standing);
        var rounds = rulebook.Rounds is not { } rule || (rule.OnlyAtYearEnd && standing.Period != Period.Year) ? [] : Period.All(rule.Level).Where(p => p.EndMonth <= standing.Period.EndMonth)
            .Select(p => (Weight: rule.Weights.Count == 0 ? 1 : rule.Weights[p.Ordinal - 1], Scores: Known(Measured(facts, rulebook, new Standing(p, standing.Basis))))).ToList();
        foreach (var score in scores)
        {
            score.Base = OracleBase.Of(score, rulebook);
            score.UnsureRound = rounds.Any(r => r.Weight > 0 && r.Scores.Any(s => s.Unit == score.Unit && OracleBase.Of(s, rulebook) is not null && IsUnsure(s, r.Scores)));
            var own = rounds.Select(r => (r.Weight, Points: r.Scores.Where(s => s.Unit == score.Unit).Select(s => OracleBase.Of(s, rulebook)).FirstOrDefault())).Where(r => r.Points is not null).ToList();
            if (own.Count > 0)
            {
                score.Base = (own.Aggregate((Ratio)0, (sum, r) => sum + (r.Points!.Value * r.Weight)) / own.Sum(r => r.Weight)).Rounded(rulebook.Rounding.TotalDigits, rulebook.Rounding.Mode);
            }

            score.OutOfRankings = score.Cells.Any(c => c.Use.Absence == AbsenceRule.NotRanked && !c.CanBeRanked);
        }

        foreach (var (score, points) in scores.Select(s => (s, OracleBase.Tied(s, scores, facts, rulebook))).ToList())
        {
            score.Base = points;
            score.Unsure = OracleBase.Rests(score, scores, facts, rulebook).Any(s => s.UnsureRound || IsUnsure(s, scores));
        }

        foreach (var (score, part) in scores.SelectMany(s => rulebook.Components.Where(c => c.Class == s.Class).Select(c => (s, c))))
        {
            if (OracleBase.Component(part, score, rulebook) is { } points)
            {
                score.Components[part.Name] = (points, part.Marks);
            }
        }

        var open = OracleSeasons.Open(all, rulebook, standing);
        scores.ForEach(s => s.Unsure |= open.Contains(s.Unit));
        OracleAdjustments.Settle(scores, facts with { Adjustments = [.. facts.Adjustments, .. OracleSeasons.Entries(all, rulebook, standing)] }, rulebook, standing.Period.EndMonth);
        foreach (var ranking in new[] { rulebook.ClassRanking, rulebook.GroupRanking }.Concat(rulebook.OtherRankings))
        {
            Rank(scores, ranking);
        }

        if (standing.Period == Period.Year)
        {
            OracleGrades.Give(scores, rulebook, (c, s) => c is RepeatedPlaceTest often ? new OracleBack(scores, rulebook, all, _ => []).Often(often, s) is not null : Holds(c, s, facts));
        }

        return scores;
    }

    private static bool IsUnsure(OracleScore s, List<OracleScore> all) =>
        s.Cells.Any(c => (c.State == "未报" && c.Use is not { FullMarks: 0, Curve: LinearCurve }) || (!c.CanBeRanked && c.Use.Absence == AbsenceRule.ClassMean && all.Any(o => o.Class == s.Class && o.Cell(c.Indicator)?.State == "未报")));

    /// <summary>Those of classes in which anybody has a figure.</summary>
    private static List<OracleScore> Known(List<OracleScore> all) => all.FindAll(s => all.Exists(o => o.Class == s.Class && o.Cells.Any(c => c.Actual is not null)));

    /// <summary>Every unit with its cells, nothing added up yet.</summary>
    private static List<OracleScore> Measured(CompetitionFacts facts, Rulebook rulebook, Standing standing)
    {
        var day = new DateOnly(facts.Year.Year, standing.Period.EndMonth, 1).AddMonths(1).AddDays(-1);
        var cells = new OracleCells(facts, rulebook, standing);
        var scores = new List<OracleScore>();
        foreach (var unit in facts.Participants.OrderBy(p => p.Order))
        {
            var membership = unit.Memberships.Where(m => (m.From is null || m.From <= day) && (m.To is null || m.To >= day)).ToList();
            if (membership.Count == 0)
            {
                continue;
            }

            var unitClass = rulebook.Classes.Single(c => c.Name == membership[0].Class);
            var own = rulebook.Indicators.SelectMany(i => rulebook.Uses.Where(u => u.Class == unitClass.Name && u.Indicator == i.Name)).Select(u => cells.Score(unit.Code, u)).ToList();
            scores.Add(new OracleScore
            {
                Unit = unit.Code,
                Class = unitClass.Name,
                Group = unitClass.Group,
                FullMarks = unitClass.FullMarks,
                Cells = own,
                Vetoed = OracleVetoes.OfUnit(facts, rulebook, unit.Code, day).Any(),
                SetTo = OracleVetoes.Least(facts, rulebook, unit.Code, day, r => r.Zero == VetoZero.Total)?.Rounded(rulebook.Rounding.TotalDigits, rulebook.Rounding.Mode),
                Limit = OracleVetoes.Least(facts, rulebook, unit.Code, day, r => r.Zero == VetoZero.TotalAtMost)?.Rounded(rulebook.Rounding.TotalDigits, rulebook.Rounding.Mode),
            });
        }

        new OraclePeers(scores, rulebook, cells).Score();
        OracleGates.Score(scores, facts, rulebook);
        OracleChecks.Score(scores, facts, rulebook, standing);
        OracleVetoes.SetItems(scores, facts, rulebook, day);
        OracleMeans.Give(scores, rulebook);
        OracleVetoes.SetItems(scores, facts, rulebook, day);
        return scores;
    }

    private static void Rank(List<OracleScore> scores, RankingRule ranking)
    {
        var inIt = scores.Where(s => TakesPart(s, ranking.Key)).ToList();
        foreach (var one in inIt)
        {
            if (ranking.Ties != TieMethod.Void || !inIt.Any(o => o != one && IsRival(o, one, ranking) && Compare(o, one, ranking) == 0))
            {
                one.Places[ranking.Name] = Place(inIt, one, ranking);
            }
        }
    }

    /// <summary>The place of one among those in a ranking, by counting.</summary>
    public static (int Rank, int FromBottom, int Count, string Pool) Place(List<OracleScore> inIt, OracleScore one, RankingRule ranking)
    {
        var pool = ranking.Scope == RankingScope.EachClass ? one.Class : one.Group;
        var rivals = inIt.Where(o => (ranking.Scope == RankingScope.EachClass ? o.Class : o.Group) == pool).ToList();
        var better = rivals.Where(o => Compare(o, one, ranking) < 0).ToList();
        var worse = rivals.Count(o => Compare(o, one, ranking) > 0);
        var rank = ranking.Ties switch
        {
            TieMethod.Ordinal => 1 + better.Count + rivals.TakeWhile(o => o != one).Count(o => Compare(o, one, ranking) == 0),
            TieMethod.Last => rivals.Count - worse,
            TieMethod.Dense => 1 + better.Where((o, i) => better.Take(i).All(x => Compare(x, o, ranking) != 0)).Count(),
            _ => 1 + better.Count,
        };
        return (rank, 1 + worse, rivals.Count, pool);
    }

    /// <summary>Whether two are compared with each other.</summary>
    public static bool IsRival(OracleScore a, OracleScore b, RankingRule ranking) => ranking.Scope == RankingScope.EachClass ? a.Class == b.Class : a.Group == b.Group;

    public static bool TakesPart(OracleScore s, RankingKey key)
    {
        if (key.Measure is RankingMeasure.Total or RankingMeasure.TotalShare)
        {
            return s.Total is not null && !s.OutOfRankings;
        }

        return s.Cell(key.Indicator) is { CanBeRanked: true } cell && key.Measure switch
        {
            RankingMeasure.Completion => OracleCells.HasCompletion(cell.Use.Curve),
            RankingMeasure.Lead => OracleCells.HasLead(cell.Use.Curve),
            RankingMeasure.Growth => OracleCells.IsOnGrowth(cell.Use.Curve),
            _ => true,
        };
    }

    /// <summary>Below zero: a stands before b.</summary>
    public static int Compare(OracleScore a, OracleScore b, RankingRule ranking)
    {
        foreach (var key in new[] { ranking.Key }.Concat(ranking.TieBreakers))
        {
            var (x, y) = (Key(a, key), Key(b, key));
            var order = x is null || y is null ? (x is null ? 1 : 0) - (y is null ? 1 : 0) : key.LessIsBetter ? x.Value.CompareTo(y.Value) : y.Value.CompareTo(x.Value);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static Ratio? Key(OracleScore s, RankingKey key)
    {
        if (key.Measure is RankingMeasure.Total or RankingMeasure.TotalShare)
        {
            return s.Total is { } total ? key.Measure == RankingMeasure.Total ? total : total / s.FullMarks : null;
        }

        var cell = s.Cell(key.Indicator);
        if (key.Measure == RankingMeasure.Target)
        {
            return cell?.Target;
        }

        if (cell is { State: "未报" })
        {
            // A veto may have set its points.
            return key.LessIsBetter ? null : key.Measure == RankingMeasure.Lead ? cell.Lead ?? 0 : key.Measure == RankingMeasure.Points ? cell.Points : 0;
        }

        return key.Measure switch
        {
            RankingMeasure.Completion => cell?.Completion,
            RankingMeasure.Value => cell?.Actual,
            RankingMeasure.Growth => cell?.Growth,
            RankingMeasure.Lead => cell?.Lead,
            _ => cell?.Points,
        };
    }

    public static bool Holds(Condition condition, OracleScore s, CompetitionFacts facts) => condition switch
    {
        AllOf all => all.Conditions.All(c => Holds(c, s, facts)),
        AnyOf any => any.Conditions.Any(c => Holds(c, s, facts)),
        Negation not => !Holds(not.Condition, s, facts),
        VetoTest => s.Vetoed,
        CompletionTest t => s.Cell(t.Indicator) is { CanBeRanked: true } cell && OracleCells.HasCompletion(cell.Use.Curve) && Compare(cell.YearCompletion ?? 0, t.Comparison, t.Share),
        FigureTest t => s.Cell(t.Indicator) is { CanBeRanked: true } cell
            && (t.Line is { } given ? (Ratio)given : cell.YearTarget!.Value) is var line
            && (t.Measure switch { RankingMeasure.Value => cell.Actual, RankingMeasure.Growth => cell.Growth, RankingMeasure.Lead => cell.Lead, _ => cell.Points } ?? (cell.State == "未报" ? (Ratio)0 : null)) is { } figure
            && Compare(figure, t.Comparison, line),
        ComponentTest { Component: null } t => s.Base is { } points && Compare(t.IsShare ? points / s.FullMarks : points, t.Comparison, t.Line),
        ComponentTest t => s.Components.TryGetValue(t.Component!, out var part) && (!t.IsShare || part.Marks > 0) && Compare(t.IsShare ? part.Points / part.Marks : part.Points, t.Comparison, t.Line),
        PlaceTest t => s.Places.TryGetValue(t.Ranking, out var place) && IsIn(t, place),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>Whether a place is among the first or the last ones; of the last at most half of all.</summary>
    public static bool IsIn(PlaceTest t, (int Rank, int FromBottom, int Count, string Pool) place)
    {
        var n = t.Share is { } share ? OracleGrades.Places(share, place.Count) : t.Places;
        return t.FromBottom ? place.FromBottom <= n && 2 * place.FromBottom <= place.Count : place.Rank <= n;
    }

    public static bool Compare(Ratio value, Comparison comparison, Ratio line) => comparison switch
    {
        Comparison.Below => value < line,
        Comparison.Above => value > line,
        Comparison.AtLeast => value >= line,
        _ => value <= line,
    };
}
