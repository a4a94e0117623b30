using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>Evaluates conditions over the participants of one standing.</summary>
/// <param name="index">The facts.</param>
/// <param name="rulebook">The rulebook.</param>
/// <param name="standing">The standing.</param>
/// <param name="scores">Its participants.</param>
/// <param name="earlier">The participants at an earlier period's end, where conditions may look back; else null.</param>
/// <param name="isMet">Whether a clause meets a participant, where conditions may ask for it; else null.</param>
internal sealed class ConditionEvaluator(
    FactIndex index, Rulebook rulebook, Standing standing, IReadOnlyList<ParticipantScore> scores, Func<Period, IReadOnlyList<ParticipantScore>>? earlier = null, Func<string, ParticipantScore, Verdict>? isMet = null)
{
    private readonly HashSet<(string Ranking, string Pool)> unreportedPools = FindUnreportedPools(rulebook, scores);

    private readonly Measurement measurement = new(index, rulebook);

    private readonly Dictionary<Period, ConditionEvaluator> before = [];

    private readonly Dictionary<(RankingMeasure, string?, string Pool), (Fraction Mean, bool IsOpen)> means = [];

    private DateOnly Day => standing.Period.EndDate(index.Facts.Year.Year);

    public Verdict Evaluate(Condition condition, ParticipantScore score) => condition switch
    {
        AllOf all => Verdict.All([.. all.Conditions.Select(c => Evaluate(c, score))]),
        AnyOf any => Verdict.Any([.. any.Conditions.Select(c => Evaluate(c, score))]),
        Negation not => Evaluate(not.Condition, score).Contrary(),
        CompletionTest t => Completion(t, score),
        FigureTest t => Figure(t, score),
        PlaceTest t => Place(t, score),
        RepeatedPlaceTest t => RepeatedPlace(t, score),
        GradeTest t => Grade(t, score),
        ScoreShareTest t => ScoreShare(t, score),
        ScoreTest t => Score(t, score),
        ComponentTest t => Component(t, score),
        MeanTest t => Mean(t, score),
        VetoTest t => Veto(t, score),
        RepeatedVetoTest t => RepeatedVeto(t, score),
        VetoStreakTest t => VetoStreak(t, score),
        SanctionTest => Sanction(score),
        ClassTest t => Say(t.Classes.Contains(score.Class.Name, StringComparer.Ordinal)),
        StreakTest t => Streak(t, score),
        GradeStreakTest t => GradeStreak(t, score),
        MetTest t => isMet?.Invoke(t.Clause, score) ?? Verdict.No,
        BehindTest t => Behind(t, score),
        MovementTest t => Movement(t, score),
        LedgerTest t => Ledger(t, score),
        ExcusedTest t => Excused(t, score),
        DiscrepancyTest t => Discrepancies(t, score),
        TenureTest t => Say(OutcomePass.Principals(index.Facts, score.Participant.Code, Day, t.Months).Any()),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "No such condition."),
    };

    /// <summary>Pools of rankings in which a place rests on a figure that was not reported.</summary>
    private static HashSet<(string, string)> FindUnreportedPools(Rulebook rulebook, IReadOnlyList<ParticipantScore> scores) =>
    [
        .. rulebook.AllRankings().SelectMany(rule => scores
            .Where(s => s.Places.ContainsKey(rule.Name))
            .GroupBy(s => s.Places[rule.Name].Pool, StringComparer.Ordinal)
            .Where(pool => RankingPass.RestsOnUnreported([.. pool], rule))
            .Select(pool => (rule.Name, pool.Key))),
    ];

    private Verdict Completion(CompletionTest test, ParticipantScore score)
    {
        if (score.Cell(test.Indicator) is not { Use.Curve.HasCompletion: true } cell
            || index.Target(score.Participant, cell.Indicator) is not { } target)
        {
            return Verdict.No;
        }

        var (done, state) = test.At is { } at
            ? DoneAt(score, cell.Indicator, at, target.Value)
            : (cell.YearCompletion, cell.State);
        if (state.IsAbsent())
        {
            return Verdict.No;
        }

        var share = done ?? Fraction.Zero;
        return Say(Compare(share, test.Comparison, test.Share), state == CellState.Unreported, () => CompletionReason(test, share));
    }

    /// <summary>The share of the year's task at the end of a period, on verified figures.</summary>
    private (Fraction? Done, CellState State) DoneAt(ParticipantScore score, Indicator indicator, Period at, decimal target)
    {
        var (value, state) = measurement.Value(score.Participant, indicator, at, Basis.Verified, null, string.Empty);
        return (value / target, state);
    }

    private Ground CompletionReason(CompletionTest test, Fraction share)
    {
        var percent = FractionText.Percent(share, rulebook.Rounding.PrintedDigits, test.Share);
        var what = string.Equals(test.Indicator, rulebook.KeyIndicator, StringComparison.Ordinal) ? string.Empty : test.Indicator;
        return test.At switch
        {
            null => $"{what}完成率 {percent}%",
            { Level: PeriodLevel.HalfYear, Ordinal: 1 } => $"{what}半年完成全年任务 {percent}%",
            var at => $"{what}{at.Value.Name}完成全年任务 {percent}%",
        };
    }

    private Verdict Figure(FigureTest test, ParticipantScore score)
    {
        if (score.Cell(test.Indicator) is not { } cell || cell.State.IsAbsent()
            || (test.Line ?? index.Target(score.Participant, cell.Indicator)?.Value) is not { } line
            || RankingPass.Figure(cell, test.Measure) is not { } figure)
        {
            return Verdict.No;
        }

        return Say(Compare(figure, test.Comparison, line), cell.State == CellState.Unreported, () => FigureReason(test, cell, figure, line));
    }

    private Ground FigureReason(FigureTest test, ScoredCell cell, Fraction figure, Fraction line)
    {
        var (isValue, (word, _, unit)) = (test.Measure == RankingMeasure.Value, ConditionText.Figures.First(f => f.Measure == test.Measure));
        var printed = FractionText.Printed(figure, isValue ? AmountGround.ValueDigits : rulebook.Rounding.PrintedDigits, line);
        return $"{test.Indicator}{(isValue ? string.Empty : word)} {printed}{(isValue ? cell.Indicator.UnitOfMeasure : unit)}";
    }

    private Verdict Place(PlaceTest test, ParticipantScore score)
    {
        if (!score.Places.TryGetValue(test.Ranking, out var place))
        {
            return Verdict.No;
        }

        var places = test.PlacesOf(place.Count);
        var share = test.Share is { } of ? $"（{place.Count} 个单位的 {FractionText.Plain((Fraction)of.Of * 100)}% 是 {places} 名{(test.FromBottom && places > place.Count / 2 ? $"，最多到一半 {place.Count / 2} 名" : string.Empty)}）" : string.Empty;
        if (!test.FromBottom)
        {
            var key = rulebook.AllRankings().First(r => r.Name == test.Ranking).Key;
            return Say(place.Rank <= places, RankingPass.IsUnreported(score, key), () => $"{test.Ranking}第 {place.Rank} 名{share}");
        }

        var verdict = Say(
            place.FromBottom <= Math.Min(places, place.Count / 2),
            unreportedPools.Contains((test.Ranking, place.Pool)),
            () => $"倒数第 {place.FromBottom}{share}");
        return verdict.Holds ? verdict with { LastPlaces = [test], RestsOnPlace = true } : verdict;
    }

    /// <summary>Whether a place was held so often; open where a place that is open itself could turn the answer.</summary>
    private Verdict RepeatedPlace(RepeatedPlaceTest test, ParticipantScore score)
    {
        var places = test.Place();
        var ended = (test.Level == PeriodLevel.Year
            ? EarlierYears(test, score).Concat(standing.IsAnnual ? [("本年", Held(places, score))] : [])
            : standing.Period.EndedOf(test.Level).Select(p => (p.Name, Held: HeldAt(p, places, score))).Where(p => p.Held is not null).Select(p => (p.Name, p.Held!))).ToList();
        bool Holds(Func<Verdict, bool> held) => PlaceRuns.Holds(test, [.. ended.Select(e => held(e.Item2))]);
        var (holds, most) = (Holds(v => v.Holds), Holds(v => v.Holds || v.RestsOnUnreported));
        var verdict = Say(holds, most && !Holds(v => v.Holds && !v.RestsOnUnreported),
            () => $"{test.Ranking}{ConditionText.Repeated(test)}{ConditionText.Places(places)}（{string.Join('、', PlaceRuns.Counted(test, [.. ended.Select(e => e.Item2.Holds)]).Select(n => $"{ended[n].Item1}{ended[n].Item2.Reasons[0].Text}"))}）");
        return holds && !Holds(v => v is { Holds: true, RestsOnUnreported: false, Pending: null }) ? verdict with { Pending = LineState.OpenOverHalf } : verdict;
    }

    /// <summary>A place at a period's end; null for one of which nobody of the class or group has a figure: it has no places.</summary>
    private Verdict? HeldAt(Period period, PlaceTest test, ParticipantScore score)
    {
        var key = rulebook.AllRankings().First(r => r.Name == test.Ranking).Key;
        if (RoundRule.IsReadFrom(rulebook.Rounds, period, standing.Period))
        {
            return HeldBy(score.Participant.Code, test, key);
        }

        if (!before.TryGetValue(period, out var then))
        {
            before[period] = then = new ConditionEvaluator(index, rulebook, standing with { Period = period }, earlier?.Invoke(period) ?? []);
        }

        return then.HeldBy(score.Participant.Code, test, key);
    }

    private Verdict? HeldBy(string unit, PlaceTest test, RankingKey key)
    {
        var was = scores.FirstOrDefault(s => s.Participant.Code == unit);
        var pool = was?.Places.GetValueOrDefault(test.Ranking)?.Pool;
        return !RankingPass.HasFigures(pool is null ? scores : [.. scores.Where(s => s.Places.GetValueOrDefault(test.Ranking)?.Pool == pool)], key) ? null : was is null ? Verdict.No : Held(test, was);
    }

    /// <summary>A place, in few words; open where more than half of those ranked share the last places.</summary>
    private Verdict Held(PlaceTest test, ParticipantScore score)
    {
        var verdict = Place(test, score);
        if (!verdict.Holds)
        {
            return verdict;
        }

        var place = score.Places[test.Ranking];
        var overHalf = test.FromBottom && scores.Count(s => s.Places.TryGetValue(test.Ranking, out var other) && other.Pool == place.Pool && other.FromBottom <= Math.Min(test.PlacesOf(other.Count), other.Count / 2)) > place.Count / 2;
        return verdict with { Reasons = [test.FromBottom ? $"倒数第 {place.FromBottom}" : $"第 {place.Rank} 名"], Pending = overHalf ? LineState.OpenOverHalf : null };
    }

    /// <summary>The places of the years before, from the first one that is written; a year without a row is one without a place.</summary>
    private IEnumerable<(string, Verdict)> EarlierYears(RepeatedPlaceTest test, ParticipantScore score)
    {
        var first = index.Facts.PriorResults.Select(p => (int?)p.Year).Min() ?? Day.Year;
        return Enumerable.Range(first, Math.Max(0, Day.Year - first)).Select(year => ($"{year}年", RankOf(year, test.Ranking, score.Participant.Code) is { } rank ? Say(rank <= test.Places, reason: () => $"第 {rank} 名") : Verdict.No));
    }

    private Verdict Grade(GradeTest test, ParticipantScore score)
    {
        if (score.Grade is null)
        {
            return Verdict.No;
        }

        var (mine, line) = (-GradePass.Place(rulebook, score.Grade), -GradePass.Place(rulebook, test.Grade));
        return Say(Compare(mine, test.Comparison, line), score.HasUnreported, () => $"等次{score.Grade}");
    }

    private Verdict ScoreShare(ScoreShareTest test, ParticipantScore score)
    {
        if (score.Total is not { } total)
        {
            return Verdict.No;
        }

        var share = (Fraction)total / score.Class.FullMarks;
        return Say(Compare(share, test.Comparison, test.Share), score.HasUnreported, () => $"得分率 {FractionText.Percent(share, rulebook.Rounding.PrintedDigits, test.Share)}%");
    }

    private Verdict Score(ScoreTest test, ParticipantScore score) => score.Total is not { } total ? Verdict.No
        : Say(Compare(total, test.Comparison, test.Line), score.HasUnreported, () => $"总分 {FractionText.Printed(total, rulebook.Rounding.TotalDigits, test.Line)} 分");

    private Verdict Component(ComponentTest test, ParticipantScore score)
    {
        var found = test.Component is { } name ? BaseScorer.Component(name, score.Cells, score.Class, rulebook) : score.BaseScore is { } points ? (points, score.Class.FullMarks) : null;
        if (found is not var (own, marks) || (test.IsShare && marks == 0))
        {
            return Verdict.No;
        }

        var figure = test.IsShare ? own / marks : own;
        var isOpen = test.Component is { } of ? score.Cells.Any(c => BaseScorer.IsOf(of, c.Use, rulebook) && (c.State == CellState.Unreported || c.IsMeanOfUnreported)) : score.HasUnreportedCells || score.HasUnreported;
        return Say(Compare(figure, test.Comparison, test.Line), isOpen, () =>
            $"{test.Component ?? ConditionText.BaseScore}{(test.IsShare ? $"得分率 {FractionText.Percent(figure, rulebook.Rounding.PrintedDigits, test.Line)}%" : $" {FractionText.Printed(figure, rulebook.Rounding.TotalDigits, test.Line)} 分")}");
    }

    private Verdict Mean(MeanTest test, ParticipantScore score)
    {
        var key = test.Key();
        if (!RankingPass.TakesPart(score, key) || AmountScorer.Figure(key, score) is not { } own)
        {
            return Verdict.No;
        }

        string Pool(ParticipantScore s) => test.Scope == RankingScope.EachClass ? s.Class.Name : s.Class.Group;
        var pool = $"{test.Scope} {Pool(score)}";
        if (!means.TryGetValue((test.Measure, test.Indicator, pool), out var mean))
        {
            var among = scores.Where(s => Pool(s) == Pool(score) && RankingPass.TakesPart(s, key) && AmountScorer.Figure(key, s) is not null).ToList();
            mean = (among.Aggregate(Fraction.Zero, (sum, s) => sum + AmountScorer.Figure(key, s)!.Value) / among.Count, among.Exists(s => RankingPass.IsUnreported(s, key)));
            means[(test.Measure, test.Indicator, pool)] = mean;
        }

        return Say(Compare(own, test.Comparison, mean.Mean * test.Share), mean.IsOpen, () => MeanReason(test, own, mean.Mean));
    }

    /// <summary>The figure beside the mean, with as many digits as show which one is greater.</summary>
    private Ground MeanReason(MeanTest test, Fraction own, Fraction mean)
    {
        var digits = Math.Max(rulebook.Rounding.TotalDigits, rulebook.Rounding.PrintedDigits);
        while (digits < 12 && own != mean && FractionText.Fixed(own, digits) == FractionText.Fixed(mean, digits))
        {
            digits++;
        }

        var (word, _, unit) = ConditionText.MeanMeasures.First(m => m.Measure == test.Measure);
        return $"{test.Indicator}{word} {FractionText.Fixed(own, digits)}{unit}（{ConditionText.MeanWord(test.Scope)} {FractionText.Fixed(mean, digits)}{unit}）";
    }

    private Verdict Veto(VetoTest test, ParticipantScore score)
    {
        var vetoes = score.Vetoes.Where(v => (test.Kind is null || v.Kind == test.Kind) && VetoRules.Reaches(rulebook, v, test.Reach ?? VetoReach.Unit)).ToList();
        var verdict = Say(vetoes.Count > 0, reason: () => Named(vetoes));
        return test.Reach is { } reach && reach != VetoReach.Unit && verdict.Holds
            ? verdict with { Reached = [.. vetoes.SelectMany(v => VetoRules.Persons(index.Facts, v, reach)).Distinct(StringComparer.Ordinal)] }
            : verdict;
    }

    /// <summary>Grounds as a list says them; a paper names the document of each.</summary>
    private static Ground Named(IReadOnlyList<VetoEvent> vetoes) => new(
        string.Join('、', vetoes.Select(v => v.Kind).Distinct(StringComparer.Ordinal)),
        string.Join('、', vetoes.Select(v => $"{v.Kind}（{v.Document}）").Distinct(StringComparer.Ordinal)));

    private Verdict RepeatedVeto(RepeatedVetoTest test, ParticipantScore score)
    {
        var since = index.Facts.Tenures.Where(t => t.IsPrincipal && t.Participant == score.Participant.Code && t.HeldFor(0, Day)).Select(t => (DateOnly?)t.From).Min();
        var vetoes = index.Facts.Vetoes
            .Where(v => v.Participant == score.Participant.Code && v.Date >= since && v.Date <= Day && IsOf(v, test.Kind))
            .OrderBy(v => v.Date).ThenBy(v => v.Document, StringComparer.Ordinal).ToList();
        var times = $"任期内第{ChineseNumeral.Write(vetoes.Count)}次一票否决";
        return Say(score.Vetoes.Any(v => IsOf(v, test.Kind)) && vetoes.Count >= test.Times, reason: () => new Ground(times, $"{times}：{Named(vetoes).OnPaper}"));
    }

    private Verdict VetoStreak(VetoStreakTest test, ParticipantScore score)
    {
        var holds = score.Vetoes.Any(v => IsOf(v, test.Kind)) && Enumerable.Range(1, test.Years - 1).All(back => index.Facts.Vetoes.Any(v =>
            v.Participant == score.Participant.Code && v.Date.Year == Day.Year - back && IsOf(v, test.Kind)));
        return Say(holds, reason: () => $"连续{ChineseNumeral.Write(test.Years)}年一票否决");
    }

    private bool IsOf(VetoEvent veto, string? kind) => (kind is null || veto.Kind == kind) && (veto.LiftedOn is null || veto.LiftedOn > Day);

    private Verdict Sanction(ParticipantScore score)
    {
        var last = index.Facts.Sanctions
            .Where(s => s.Participant == score.Participant.Code && s.From <= Day && s.To >= Day)
            .OrderByDescending(s => s.To).ThenBy(s => s.Document, StringComparer.Ordinal)
            .FirstOrDefault();
        return Say(last is not null, reason: () => $"处分期内({last!.Document})");
    }

    private Verdict Streak(StreakTest test, ParticipantScore score) => Say(
        Years(test.Years, score, test.OfPerson, p => p.Clauses.Contains(test.Clause, StringComparer.Ordinal)),
        reason: () => $"{(test.OfPerson ? "主要负责人" : string.Empty)}此前连续{ChineseNumeral.Write(test.Years)}年适用{test.Clause}");

    private Verdict GradeStreak(GradeStreakTest test, ParticipantScore score) => Say(
        Years(test.Years, score, test.OfPerson, p => p.Grade is { } grade && Compare(-GradePass.Place(rulebook, grade), test.Comparison, -GradePass.Place(rulebook, test.Grade))),
        reason: () => $"{(test.OfPerson ? "主要负责人" : string.Empty)}此前连续{ChineseNumeral.Write(test.Years)}年等次{ConditionText.Comparisons.First(c => c.Comparison == test.Comparison).Word}{test.Grade}");

    /// <summary>Whether each of the years before ended so: for the unit, or for the units of which one of its principals was principal then.</summary>
    private bool Years(int years, ParticipantScore score, bool ofPerson, Func<PriorResult, bool> holds)
    {
        var before = Enumerable.Range(1, years).Select(back => Day.Year - back).ToList();
        if (!ofPerson)
        {
            return before.All(year => EndedSo(year, score.Participant.Code));
        }

        return index.Facts.Tenures
            .Where(t => t.IsPrincipal && t.Participant == score.Participant.Code && t.HeldFor(0, Day))
            .Any(now => before.All(year => index.Facts.Tenures.Any(then => then.IsPrincipal && then.Person.Code == now.Person.Code
                && then.HeldFor(rulebook.TenureMonths, new DateOnly(year, 12, 31)) && EndedSo(year, then.Participant))));

        bool EndedSo(int year, string unit) => index.Facts.PriorResults.Any(p => p.Year == year && p.Participant == unit && holds(p));
    }

    private Verdict Behind(BehindTest test, ParticipantScore score)
    {
        var ended = standing.Period.EndedOf(test.Level).TakeLast(test.Periods).ToList();
        var cells = ended.Select(p => p.EndMonth == standing.Period.EndMonth ? score : earlier?.Invoke(p).FirstOrDefault(s => s.Participant.Code == score.Participant.Code))
            .Select(s => s?.Cell(test.Indicator)).ToList();
        var isBehind = ended.Count == test.Periods && cells.All(c => c is { Use.Curve.HasCompletion: true } && !c.State.IsAbsent() && (c.Completion ?? Fraction.Zero) < 1);
        return Say(isBehind, cells.Any(c => c?.State == CellState.Unreported), () => $"{test.Indicator}连续{ChineseNumeral.Write(test.Periods)}{ConditionText.Counted.First(c => c.Level == test.Level).Word}未完成计划");
    }

    private Verdict Movement(MovementTest test, ParticipantScore score)
    {
        var before = test.AgainstYear
            ? RankOf(Day.Year - 1, test.Ranking, score.Participant.Code)
            : Before(test.Level ?? PeriodLevel.Quarter) is { } quarter ? earlier?.Invoke(quarter).FirstOrDefault(s => s.Participant.Code == score.Participant.Code)?.Places.GetValueOrDefault(test.Ranking)?.Rank : null;
        if (before is not { } was || !score.Places.TryGetValue(test.Ranking, out var place))
        {
            return Verdict.No;
        }

        var moved = test.IsUp ? was - place.Rank : place.Rank - was;
        return Say(moved >= test.Places, unreportedPools.Contains((test.Ranking, place.Pool)), () => $"{test.Ranking}由第 {was} 名{(test.IsUp ? "进" : "退")}到第 {place.Rank} 名");
    }

    /// <summary>The rank of a year before: written for the ranking, else, in the class's own, that of the year's result.</summary>
    private int? RankOf(int year, string ranking, string unit)
    {
        var last = index.Facts.PriorResults.Where(p => p.Year == year && p.Participant == unit).ToList();
        return last.Find(p => p.Ranking == ranking)?.Rank ?? (ranking == rulebook.ClassRanking.Name ? last.Find(p => p.Ranking is null)?.Rank : null);
    }

    /// <summary>The last period of a level that had ended before this standing's period did.</summary>
    private Period? Before(PeriodLevel level) => Period.All(level).Where(p => p.EndMonth < standing.Period.EndMonth).Select(p => (Period?)p).LastOrDefault();

    private Verdict Ledger(LedgerTest test, ParticipantScore score)
    {
        var entry = index.Adjustments(score.Participant, standing.Period).Concat(score.Won).FirstOrDefault(a => a.Group == test.Group && (test.Level is null || a.Level == test.Level));
        return Say(entry is not null, reason: () => string.Join('：', new[] { entry!.Level ?? test.Group, entry.Matter ?? entry.Reason }.Where(t => t.Length > 0)));
    }

    private Verdict Excused(ExcusedTest test, ParticipantScore score)
    {
        var exemption = index.Facts.Exemptions.FirstOrDefault(e => e.Participant == score.Participant.Code && e.Indicator == test.Indicator);
        return Say(exemption is not null, reason: () => new Ground($"{test.Indicator}免责", $"{test.Indicator}免责（{exemption!.Document}）"));
    }

    private Verdict Discrepancies(DiscrepancyTest test, ParticipantScore score)
    {
        var count = score.Cell(test.Indicator) is { } cell ? DiscrepancyPass.Cases(index, measurement, score.Participant, cell.Indicator, standing.Period).Count() : 0;
        return Say(count >= test.Times, reason: () => $"{test.Indicator}核实差异 {count} 次");
    }

    private static Verdict Say(bool holds, bool unreported = false, Func<Ground>? reason = null) =>
        Verdict.No with { Holds = holds, RestsOnUnreported = unreported, Reasons = holds && reason is not null ? [reason()] : [] };

    private static bool Compare(Fraction value, Comparison comparison, Fraction line) => comparison switch
    {
        Comparison.Below => value < line,
        Comparison.AtLeast => value >= line,
        Comparison.Above => value > line,
        _ => value <= line,
    };
}
