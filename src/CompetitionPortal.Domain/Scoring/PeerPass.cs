using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>The second pass over cells: curves against the others of the class or group, once all are measured (rules A16–A19).</summary>
internal sealed class PeerPass(Rulebook rulebook, IReadOnlyList<ParticipantScore> scores, CellScorer scorer)
{
    private readonly Dictionary<(string Indicator, RankingScope Scope, string Pool, CurveVariable On), (Fraction Least, Fraction Most, Fraction Sum, int Count)> ranges = [];
    private readonly Dictionary<(string Ranking, string Pool), Dictionary<ParticipantScore, Placement>> places = [];

    /// <summary>The cell with its points, where its curve waits for the others.</summary>
    public ScoredCell Score(ParticipantScore score, ScoredCell cell) => cell is { Actual: not null, Points: null, Use.Curve: PeerCurve curve } && !cell.State.IsAbsent()
        ? curve switch
        {
            BestRatioCurve c => BestRatio(c, score, cell),
            EfficacyCurve c => Efficacy(c, score, cell),
            RankPointsCurve c => RankPoints(c, score, cell),
            _ => throw new ArgumentOutOfRangeException(nameof(cell), curve, "No such curve."),
        }
        : cell;

    private ScoredCell BestRatio(BestRatioCurve c, ParticipantScore score, ScoredCell cell)
    {
        var (least, most, sum, count) = Range(c.Scope, c.On, score, cell);
        var x = Variable(cell, c.On)!.Value;
        var (line, word) = c.Base switch
        {
            PeerBase.Mean => (sum / count, "平均"),
            PeerBase.OthersMean => (count > 1 ? (sum - x) / (count - 1) : Fraction.Zero, "其他平均"),
            PeerBase.Sum => (sum, "合计"),
            _ => c.LessIsBetter ? (least, "最低") : (most, "最高"),
        };
        Note(cell, TraceKind.Peer, null, line, Pool(c.Scope, score) + word);
        if (line.Sign <= 0)
        {
            return scorer.Undefined(cell);
        }

        Fraction top = c.Most ?? 1;
        var share = !c.LessIsBetter ? x / line : x.Sign > 0 ? line / x : top;
        return scorer.Given(cell, Fraction.Max(0, Fraction.Min(top, share)) * cell.Use.FullMarks);
    }

    private ScoredCell Efficacy(EfficacyCurve c, ParticipantScore score, ScoredCell cell)
    {
        var (least, most, _, _) = Range(c.Scope, c.On, score, cell);
        var best = c.Best ?? (c.LessIsBetter ? least : most);
        var worst = c.Worst ?? (c.LessIsBetter ? most : least);
        Note(cell, TraceKind.Peer, null, best, c.Best is null ? Pool(c.Scope, score) + "最优" : "最优值");
        Note(cell, TraceKind.Peer, null, worst, c.Worst is null ? Pool(c.Scope, score) + "最差" : "最差值");
        Fraction full = cell.Use.FullMarks;
        if (best == worst)
        {
            return scorer.Given(cell, c.FullWhenEqual ? full : full * c.BaseShare);
        }

        var way = Fraction.Max(0, Fraction.Min(1, (Variable(cell, c.On)!.Value - worst) / (best - worst)));
        return scorer.Given(cell, full * (c.BaseShare + ((1 - (Fraction)c.BaseShare) * way)));
    }

    private ScoredCell RankPoints(RankPointsCurve c, ParticipantScore score, ScoredCell cell)
    {
        var rule = rulebook.AllRankings().First(r => r.Name == c.Ranking);
        var pool = Pool(rule.Scope, score);
        if (!places.TryGetValue((c.Ranking, pool), out var placed))
        {
            var ranked = scores.Where(s => Pool(rule.Scope, s) == pool && RankingPass.TakesPart(s, rule.Key));
            places[(c.Ranking, pool)] = placed = RankingPass.Place(ranked, rule, pool).ToDictionary(p => p.Score, p => p.Placement);
        }

        if (!placed.TryGetValue(score, out var place))
        {
            // Where equal ones lose their places, the item is void for them.
            return rule.Ties == TieMethod.Void && RankingPass.TakesPart(score, rule.Key) ? scorer.Given(cell, 0) : scorer.Undefined(cell);
        }

        Note(cell, TraceKind.PeerPlace, place.Count, place.Rank, $"{pool}{c.Ranking}");
        var lastPlace = rule.Ties == TieMethod.Dense ? placed.Values.Max(p => p.Rank) : place.Count;
        return scorer.Given(cell, c.LastPoints is { } last ? Evenly(cell.Use.FullMarks, last, place.Rank, lastPlace) : c.Places.Count > 0 ? Named(c, place) : Fraction.Max(c.Floor, cell.Use.FullMarks - ((Fraction)c.PerPlace * (place.Rank - 1))));
    }

    /// <summary>From full marks down to the last place in equal steps.</summary>
    private static Fraction Evenly(Fraction full, Fraction last, int place, int lastPlace) => lastPlace == 1 ? full : full - ((full - last) * (place - 1) / (lastPlace - 1));

    private static decimal Named(RankPointsCurve c, Placement place)
    {
        foreach (var p in c.Places)
        {
            if (p.FromBottom ? place.FromBottom == p.Place && p.Place <= place.Count / 2 : place.Rank == p.Place)
            {
                return p.Points;
            }
        }

        return c.Rest;
    }

    /// <summary>Least and greatest value, sum and number of those of the class or group that have one.</summary>
    private (Fraction Least, Fraction Most, Fraction Sum, int Count) Range(RankingScope scope, CurveVariable on, ParticipantScore score, ScoredCell cell)
    {
        var key = (cell.Indicator.Name, scope, Pool(scope, score), on);
        if (!ranges.TryGetValue(key, out var range))
        {
            var values = scores.Where(s => Pool(scope, s) == key.Item3)
                .Select(s => s.Cell(key.Name) is { } other && !other.State.IsAbsent() ? Variable(other, on) : null)
                .OfType<Fraction>();
            ranges[key] = range = values.Aggregate((Least: Variable(cell, on)!.Value, Most: Variable(cell, on)!.Value, Sum: Fraction.Zero, Count: 0), (r, v) => (Fraction.Min(r.Least, v), Fraction.Max(r.Most, v), r.Sum + v, r.Count + 1));
        }

        return range;
    }

    private static string Pool(RankingScope scope, ParticipantScore score) => scope == RankingScope.EachClass ? score.Class.Name : score.Class.Group;

    /// <summary>The variable of a cell that has a value; a share of the task in percent.</summary>
    private static Fraction? Variable(ScoredCell cell, CurveVariable on) => cell.Actual is null ? null : on switch
    {
        CurveVariable.Completion => cell.Use.Curve.DividesByTarget ? cell.Actual / cell.Target * 100 : null,
        CurveVariable.Growth => cell.Growth,
        CurveVariable.Lead => cell.Lead,
        _ => cell.Actual,
    };

    private void Note(ScoredCell cell, TraceKind kind, Fraction? from, Fraction to, string label) =>
        scorer.Notes(cell)?.Add(new TraceStep(kind, from, to, CellScorer.Clause(cell.Use), Label: label));
}
