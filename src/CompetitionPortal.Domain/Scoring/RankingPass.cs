using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>The rank pass: every named ranking, inside each of its classes or groups.</summary>
internal static class RankingPass
{
    public static void Rank(IReadOnlyList<ParticipantScore> scores, Rulebook rulebook)
    {
        var places = scores.ToDictionary(s => s, _ => new Dictionary<string, Placement>(StringComparer.Ordinal));
        foreach (var rule in rulebook.AllRankings())
        {
            var pools = scores.Where(s => TakesPart(s, rule.Key)).GroupBy(s => rule.Scope == RankingScope.EachClass ? s.Class.Name : s.Class.Group, StringComparer.Ordinal);
            foreach (var pool in pools)
            {
                foreach (var (score, placement) in Place(pool, rule, pool.Key))
                {
                    places[score][rule.Name] = placement;
                }
            }
        }

        foreach (var score in scores)
        {
            score.Places = places[score];
        }
    }

    /// <summary>Ranks those of one pool. Exposed for drawing awards after exclusions.</summary>
    public static IEnumerable<(ParticipantScore Score, Placement Placement)> Place(IEnumerable<ParticipantScore> pool, RankingRule rule, string poolName)
    {
        RankingKey[] keys = [rule.Key, .. rule.TieBreakers];
        var sorted = pool.Select(s => (Score: s, Values: Array.ConvertAll(keys, k => Value(s, k)))).ToList();
        sorted.Sort((a, b) => Compare(a.Values, b.Values, keys) is var order && order != 0 ? order : Official(a.Score.Participant, b.Score.Participant));
        var steps = new RankStep[Math.Max(0, sorted.Count - 1)];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = Step(sorted[i], sorted[i + 1], keys);
        }

        var (start, distinct) = (0, 0);
        while (start < sorted.Count)
        {
            var end = start + 1;
            while (end < sorted.Count && steps[end - 1].Key is null)
            {
                end++;
            }

            distinct++;
            var rank = rule.Ties switch
            {
                TieMethod.Dense => distinct,
                TieMethod.Last => end,
                _ => start + 1,
            };
            for (var i = start; i < end && (rule.Ties != TieMethod.Void || end == start + 1); i++)
            {
                rank = rule.Ties == TieMethod.Ordinal ? i + 1 : rank;
                yield return (sorted[i].Score, new Placement(rank, 1 + sorted.Count - end, sorted.Count, end - start, poolName)
                {
                    Above = i > 0 ? steps[i - 1] : null,
                    Below = i < steps.Length ? steps[i] : null,
                });
            }

            start = end;
        }
    }

    /// <summary>
    /// Whether some place of the pool rests on a figure that was not reported: of what is compared first, or of a
    /// tie-breaker where it is asked.
    /// </summary>
    public static bool RestsOnUnreported(IReadOnlyList<ParticipantScore> pool, RankingRule rule)
    {
        RankingKey[] keys = [rule.Key, .. rule.TieBreakers];
        for (var i = 0; i < keys.Length; i++)
        {
            var asked = keys[..i];
            if (pool.Any(s => IsUnreported(s, keys[i]) && (i == 0 || pool.Any(o => !ReferenceEquals(o, s) && AreEqual(o, s, asked)))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a participant's own key rests on a figure that was not reported.</summary>
    public static bool IsUnreported(ParticipantScore score, RankingKey key) =>
        key.IsOverall ? score.HasUnreported : key.Measure != RankingMeasure.Target && score.Cell(key.Indicator!)?.State == CellState.Unreported;

    /// <summary>Whether anybody has what a key compares: a figure or, for totals, an entry in the ledger. Without any, all are first and last alike.</summary>
    public static bool HasFigures(IReadOnlyList<ParticipantScore> scores, RankingKey key) =>
        scores.Any(s => key.IsOverall ? s.Adjustments != 0 || s.Cells.Any(c => c.Actual is not null) : s.Cell(key.Indicator!)?.Actual is not null);

    /// <summary>Those of classes of which somebody has a figure: where nobody has, the scheme began later, or the figures are still to come.</summary>
    public static List<ParticipantScore> WithFigures(IReadOnlyList<ParticipantScore> scores) =>
        [.. scores.GroupBy(s => s.Class.Name, StringComparer.Ordinal).Where(c => HasFigures([.. c], new RankingKey(RankingMeasure.Total))).SelectMany(c => c)];

    /// <summary>Who holds the task and can be scored is in a ranking; a class that gives an indicator no completion has none to rank.</summary>
    public static bool TakesPart(ParticipantScore score, RankingKey key) => key.IsOverall
        ? score.Total is not null && !score.NotRanked
        : score.Cell(key.Indicator!) is { } cell && !cell.State.IsAbsent() && key.Measure switch
        {
            RankingMeasure.Completion => cell.Use.Curve.HasCompletion,
            RankingMeasure.Lead => cell.Use.Curve.HasLead,
            RankingMeasure.Growth => cell.Use.Curve.Runs == CurveVariable.Growth,
            _ => true,
        };

    private static int Official(Participant a, Participant b) => a.Order != b.Order ? a.Order.CompareTo(b.Order) : string.CompareOrdinal(a.Code, b.Code);

    private static bool AreEqual(ParticipantScore a, ParticipantScore b, RankingKey[] keys) =>
        Compare(Array.ConvertAll(keys, k => Value(a, k)), Array.ConvertAll(keys, k => Value(b, k)), keys) == 0;

    /// <summary>The exact key; null stands last whichever way the ranking runs.</summary>
    private static Fraction? Value(ParticipantScore score, RankingKey key)
    {
        if (key.Measure == RankingMeasure.Total)
        {
            return score.Total;
        }

        if (key.Measure == RankingMeasure.TotalShare)
        {
            return (Fraction?)score.Total / score.Class.FullMarks;
        }

        var cell = score.Cell(key.Indicator!);
        if (cell is null || (cell.State == CellState.Unreported && key.LessIsBetter && key.Measure != RankingMeasure.Target))
        {
            return null;
        }

        return Figure(cell, key.Measure);
    }

    /// <summary>One figure of a cell, exact; not reported counts as zero.</summary>
    public static Fraction? Figure(ScoredCell cell, RankingMeasure measure)
    {
        Fraction? value = measure switch
        {
            RankingMeasure.Completion => cell.Completion,
            RankingMeasure.Value => cell.Actual,
            RankingMeasure.Growth => cell.Growth,
            RankingMeasure.Lead => cell.Lead,
            RankingMeasure.Target => cell.Target,
            _ => (Fraction?)cell.Points,
        };
        return value ?? (cell.State == CellState.Unreported ? Fraction.Zero : null);
    }

    private static int Compare(Fraction?[] a, Fraction?[] b, RankingKey[] keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (Compare(a[i], b[i], keys[i]) is var order && order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int Compare(Fraction? a, Fraction? b, RankingKey key) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        var (x, y) => key.LessIsBetter ? x.Value.CompareTo(y.Value) : y.Value.CompareTo(x.Value),
    };

    private static RankStep Step((ParticipantScore Score, Fraction?[] Values) upper, (ParticipantScore Score, Fraction?[] Values) lower, RankingKey[] keys)
    {
        var decider = 0;
        while (decider < keys.Length && Compare(upper.Values[decider], lower.Values[decider], keys[decider]) == 0)
        {
            decider++;
        }

        return decider == keys.Length
            ? new RankStep(upper.Score.Participant.Code, lower.Score.Participant.Code, null, IsTieBreaker: keys.Length > 1, null, null)
            : new RankStep(upper.Score.Participant.Code, lower.Score.Participant.Code, keys[decider], decider > 0, upper.Values[decider], lower.Values[decider]);
    }
}
