using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Web.Scoring;

/// <summary>Explains one unit at a standing: from its total down to typed figures and clauses.</summary>
public sealed class Explanation
{
    private readonly ScoredYear scored;
    private readonly ParticipantScore score;
    private readonly Scoreboard board;
    private readonly RoundingRules rounding;
    private readonly StandingSight sight;
    private readonly List<ParticipantScore> peers;
    private readonly Dictionary<string, AssignedTarget> targets;

    private Explanation(ScoredYear scored, ParticipantScore score, StandingSight sight)
    {
        (this.scored, this.score, this.sight, board) = (scored, score, sight, scored.Board);
        rounding = board.Rulebook.Rounding;
        targets = TargetRevision.InForce(scored.Year.Facts, board.Rulebook.TargetDeadline, board.Standing.Period.EndDate(board.Year.Year)).Where(t => t.Participant == score.Participant.Code).ToDictionary(t => t.Indicator, StringComparer.Ordinal);
        peers = [.. board.Scores.Where(s => s.Class.Name == score.Class.Name)];
    }

    /// <summary>The explanation of a unit, or null when the standing has no such unit.</summary>
    /// <param name="scored">The standing with its year.</param>
    /// <param name="unit">The unit's code.</param>
    /// <param name="sight">How much the reader sees: places only where he sees them, means of the class only where he sees all, proposals and what was reported only inside.</param>
    /// <param name="at">Gives the scoreboard of another period on the same basis, and how much of it the reader sees.</param>
    public static WhyView? Of(ScoredYear scored, string unit, StandingSight sight, Func<Period, (Scoreboard Board, StandingSight Sight)> at) =>
        scored.Board.Find(unit) is { } score ? new Explanation(scored, score, sight).View(at) : null;

    private WhyView View(Func<Period, (Scoreboard Board, StandingSight Sight)> at) => new()
    {
        Score = score,
        ShowsClass = sight.SeesAll,
        Cells = [.. score.Cells.Select(Cell)],
        Sums = [.. Sums()],
        Places = !sight.SeesPlaces ? [] : [.. board.Rulebook.AllRankings().Where(r => score.Places.ContainsKey(r.Name)).Select(r => Place(r, score.Places[r.Name]))],
        Neighbours = [.. RankReasons.Of(score, board, sight)],
        Steps = [.. WhySentences.Of(score, board).Zip(score.Trace).Where(s => sight.SeesPlaces || s.Second.Kind != TraceKind.Place).Select(s => s.First)],
        Lines = !sight.SeesAll || !sight.SeesInside(score.Participant.Code) ? [] : [.. board.Lines.Where(l => l.Participant == score.Participant.Code)],
        History = [.. YearPeriods.Of(scored.Year).Where(p => p.EndMonth <= board.Standing.Period.EndMonth).Select(p => AtPeriod(p, at(p).Board, at(p).Sight))],
    };

    private WhyCell Cell(ScoredCell cell)
    {
        var (digits, fullMarks) = (rounding.PrintedDigits, cell.Use.FullMarks);
        var target = targets.GetValueOrDefault(cell.Indicator.Name);
        Fraction[] points = !sight.SeesAll ? [] : [.. peers.Select(p => p.Cell(cell.Indicator.Name)?.Points).OfType<decimal>()];
        var mean = Averages.Mean(points);
        return new WhyCell
        {
            Anchor = IndicatorAnchors.Of(board.Rulebook, cell.Indicator),
            Name = cell.Indicator.Name,
            UnitOfMeasure = cell.Indicator.UnitOfMeasure,
            Actual = Shown.Value(cell.Actual),
            Target = CellSentence.Target(cell, target),
            Completion = Shown.Completion(cell, board),
            YearCompletion = Shown.YearCompletion(cell, board),
            Growth = Shown.Growth(cell.Growth, digits),
            FullMarks = Shown.Amount(fullMarks),
            Points = cell.Points is null ? "不计" : Shown.Points(cell.Points, rounding.PointsDigits),
            ClassMean = mean is { } m ? FractionText.Fixed(m, rounding.PointsDigits) : "—",
            Share = Share(cell.Points ?? 0),
            MeanShare = Share(mean ?? 0),
            Mark = CellMark.Of(cell, board.Standing),
            Sentence = CellSentence.Of(cell, target, board),
            Rule = CurveSentence.Write(cell.Use, cell.Indicator.UnitOfMeasure),
            Steps = [.. WhySentences.Of(cell, board).Select(s => s.Text)],
            Clause = cell.Use.Clause ?? $"计分：{cell.Use.Class}、{cell.Use.Indicator}",
            ClauseAnchor = IndicatorAnchors.Of(board.Rulebook, cell.Use),
            Sources = [.. Sources(cell.Indicator)],
        };

        decimal Share(Fraction part) => fullMarks == 0 ? 0 : (part * 100 / fullMarks).Round(1, RoundingMode.HalfAwayFromZero);
    }

    /// <summary>The typed figures of an indicator, of a composed one those of its parts.</summary>
    private IEnumerable<WhySource> Sources(Indicator indicator)
    {
        var parts = board.Rulebook.Parts.Where(p => p.Indicator == indicator.Name).Select(p => board.Rulebook.Indicators.First(i => i.Name == p.Part)).ToList();
        return parts.Count == 0 ? Typed(indicator)
            : parts.SelectMany(part => Typed(part).Select(s => s with { Period = $"{part.Name}{(part.UnitOfMeasure == indicator.UnitOfMeasure ? string.Empty : $"（{part.UnitOfMeasure}）")} {s.Period}" }));
    }

    private IEnumerable<WhySource> Typed(Indicator indicator)
    {
        foreach (var period in board.Standing.Period.EndedOf(indicator.Frequency))
        {
            var result = scored.Year.Facts.Results.FirstOrDefault(r => r.Participant == score.Participant.Code && r.Indicator == indicator.Name && r.Period == period);
            var earlier = scored.Year.Facts.Bases.FirstOrDefault(b => b.Participant == score.Participant.Code && b.Indicator == indicator.Name && b.Period == period);
            if (result is not null || earlier is not null)
            {
                yield return new WhySource(period.Name, sight.SeesInside(score.Participant.Code) ? Shown.Typed(result?.Reported) : null, Shown.Typed(result?.Verified), Shown.Typed(earlier?.Value));
            }
        }
    }

    /// <summary>From the points to the total, by the steps of the run.</summary>
    private IEnumerable<WhySum> Sums()
    {
        TraceStep? Step(TraceKind kind) => score.Trace.FirstOrDefault(s => s.Kind == kind);
        string Number(Fraction value) => FractionText.Printed(value, rounding.TotalDigits);
        var isMean = Step(TraceKind.RoundMean) is not null;
        List<TraceStep> components = isMean ? [] : [.. score.Trace.Where(s => s.Kind == TraceKind.Component)];
        foreach (var step in components)
        {
            yield return new WhySum($"组成“{step.Label}”得 {Number(step.From!.Value)}，计入上一级", step.To!.Value.Round(rounding.TotalDigits, RoundingMode.HalfAwayFromZero) == step.To ? FractionText.Fixed(step.To.Value, rounding.TotalDigits) : Number(step.To.Value));
        }

        if (components.Count == 0)
        {
            var counted = score.Cells.Where(c => c.Points is not null).ToList();
            yield return new WhySum($"各项得分合计（计入的满分 {Shown.Amount(counted.Sum(c => c.Use.FullMarks))}）", Shown.Points(counted.Sum(c => c.Points), rounding.PointsDigits));
        }

        List<string> how =
        [
            .. isMean ? ["各轮平均"] : Array.Empty<string>(),
            .. components.Count > 0 ? ["各组成与组成以外的各项相加"] : Array.Empty<string>(),
            .. !isMean && Step(TraceKind.Rescale) is { } scaled ? [$"折算：合计 × {Shown.Amount(score.Class.FullMarks)} ÷ {Number(scaled.From!.Value)}"] : Array.Empty<string>(),
            .. !isMean && Step(TraceKind.Coefficient) is { } factor ? [$"乘类别系数 {Number(factor.From!.Value)}"] : Array.Empty<string>(),
            .. Step(TraceKind.Paired) is not null ? ["与挂钩单位合算"] : Array.Empty<string>(),
            .. isMean || components.Count > 0 || Step(TraceKind.Paired) is not null ? ["见下面的步骤"] : Array.Empty<string>(),
        ];
        yield return new WhySum(how.Count == 0 ? "基本分" : $"基本分（{string.Join('，', how)}）", Shown.Points(score.BaseScore, rounding.TotalDigits));
        yield return new WhySum("加减分", Shown.Points(score.Adjustments, rounding.TotalDigits));
        yield return new WhySum("总分", Shown.Points(score.Total, rounding.TotalDigits), IsTotal: true);
    }

    private WhyPlace Place(RankingRule rule, Placement place)
    {
        var pool = rule.Scope == RankingScope.EachGroup ? RankingPools.Group(board.Rulebook, place.Pool) : new RankingPool(place.Pool, IsGroup: false);
        return new WhyPlace(rule.Name, place.Pool, place.Rank, place.Count, place.Tied > 1, StandingAddress.Ranking(board.Year, board.Standing, pool));
    }

    private WhyPeriod AtPeriod(Period period, Scoreboard then, StandingSight seen)
    {
        // Where neighbours only were published, nothing of others is seen in that period.
        var isSeen = seen.SeesFigures(score.Participant.Code);
        var own = then.Find(score.Participant.Code);
        var median = own is null || !seen.SeesPlaces ? null : Averages.Median(then.Scores.Where(s => s.Class.Name == own.Class.Name && s.Total is not null).Select(s => (Fraction)s.Total!.Value));
        return new WhyPeriod(
            period,
            isSeen ? own?.Total : null,
            median?.Round(rounding.TotalDigits, RoundingMode.HalfAwayFromZero),
            isSeen && seen.SeesPlaces ? Shown.Rank(own, board.Rulebook.ClassRanking) : null,
            isSeen && seen.SeesPlaces ? Shown.Rank(own, board.Rulebook.GroupRanking) : null,
            isSeen ? StandingAddress.Why(board.Year, board.Standing with { Period = period }, score.Participant.Code) : null);
    }
}
