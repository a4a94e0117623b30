using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>
/// The veto and outcome passes: every rule that matches gives a line, or books its amount; awards are drawn after exclusions. A rule
/// that asks whom another clause meets waits for it. All lines are proposals.
/// </summary>
internal sealed class OutcomePass(Rulebook rulebook, ScoredPeriod now, Func<Period, ScoredPeriod> earlier)
{
    private readonly Dictionary<Period, ConditionEvaluator> evaluators = [];
    private readonly Dictionary<OutcomeRule, Dictionary<Period, List<(ParticipantScore Score, OutcomeLine Line, Fraction? Exact)>>> drawn = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<OutcomeRule, List<(ParticipantScore Score, OutcomeLine Line)>> demoted = new(ReferenceEqualityComparer.Instance);
    private Period current = Period.Year;

    /// <summary>The lines of the annual list, or at the end of a period within the year of the rules that are drawn then.</summary>
    public IReadOnlyList<OutcomeLine> Lines(Period period)
    {
        current = period;
        var rules = rulebook.Outcomes.Where(r => r.Amount?.Account is null).ToLookup(r => r.Kind == OutcomeKind.Award);
        return [.. ByUnit(rules[false]), .. rules[true].SelectMany(Listed).Select(d => d.Line)];
    }

    /// <summary>Names of those who are principals on a day and have been for a number of months.</summary>
    public static IEnumerable<string> Principals(CompetitionFacts facts, string participant, DateOnly day, int months) => facts.Tenures
        .Where(t => t.IsPrincipal && t.Participant == participant && t.HeldFor(months, day))
        .OrderBy(t => t.From).ThenBy(t => t.Person.Code, StringComparer.Ordinal)
        .DistinctBy(t => t.Person.Code, StringComparer.Ordinal)
        .Select(t => t.Person.Name);

    /// <summary>Lines in official order of the units; the rules' order only sorts those of one unit.</summary>
    private IEnumerable<OutcomeLine> ByUnit(IEnumerable<OutcomeRule> rules) => rules
        .SelectMany(Listed)
        .OrderBy(d => d.Score.Participant.Order).ThenBy(d => d.Score.Participant.Code, StringComparer.Ordinal)
        .Select(d => d.Line);

    private IEnumerable<(ParticipantScore Score, OutcomeLine Line, Fraction? Exact)> Listed(OutcomeRule rule) => rule.ListedAt(current).SelectMany(at => Drawn(rule, at));

    private List<(ParticipantScore Score, OutcomeLine Line, Fraction? Exact)> Drawn(OutcomeRule rule) =>
        rule.Each is null ? Drawn(rule, rule.At ?? current) : [.. rule.DrawnBy(current).SelectMany(at => Drawn(rule, at))];

    private List<(ParticipantScore Score, OutcomeLine Line, Fraction? Exact)> Drawn(OutcomeRule rule, Period at)
    {
        if (!drawn.TryGetValue(rule, out var periods))
        {
            drawn[rule] = periods = [];
        }

        if (!periods.TryGetValue(at, out var lines))
        {
            var board = RoundRule.IsReadFrom(rulebook.Rounds, at, current) ? now : earlier(at);
            board = rule.Each is null ? board : board with { Scores = RankingPass.WithFigures(board.Scores) };
            var met = (rule.Kind == OutcomeKind.Award ? Award(rule, at, board) : Matches(rule, at, board)).Concat(Fallen(rule)).ToList();
            periods[at] = lines = [.. met.Select(m => Valued(m.Score, m.Line, met, at, board)).OfType<(ParticipantScore Score, OutcomeLine Line, Fraction? Exact)>().Select(d => d with { Line = rule.NamesPeriod() ? Of(at, d.Line) : d.Line })];
        }

        return lines;
    }

    /// <summary>A line that says of which period it is.</summary>
    private static OutcomeLine Of(Period at, OutcomeLine line) => line with { At = at, Reason = at.Name + line.Reason, PaperReason = at.Name + line.PaperReason };

    /// <summary>Who falls to this clause from a higher award.</summary>
    private IEnumerable<(ParticipantScore Score, OutcomeLine Line)> Fallen(OutcomeRule rule) => rulebook.Outcomes
        .Where(above => above.Demotion?.Next == rule.Clause && Drawn(above).Count >= 0)
        .SelectMany(above => demoted[above])
        .Where(d => Covers(rule, d.Score))
        .Select(d => (d.Score, d.Line with { Rule = rule }));

    /// <summary>A line with its amount; none where the rule gives an amount and nothing is due.</summary>
    private (ParticipantScore Score, OutcomeLine Line, Fraction? Exact)? Valued(ParticipantScore score, OutcomeLine line, List<(ParticipantScore Score, OutcomeLine Line)> met, Period at, ScoredPeriod board)
    {
        if (line.Rule.Amount is not { } amount)
        {
            return (score, line, null);
        }

        var tied = amount.Rule is PartnerAmount p ? Bonus().Of(p, score, [.. met.Select(m => m.Score)]) : null;
        var pool = amount.Rule is PoolAmount ? PoolDraw.Of(amount, score, met.Select(m => m.Score), Waiting(line.Rule, met, at, board), rulebook) : null;
        var scorer = new AmountScorer(board.Index, Booked, (rule, _) => tied?.Given.Amount * rule.Share / 100);
        var exact = amount.Rule is PoolAmount ? pool?.Amount ?? 0 : scorer.Of(amount, score) ?? 0;
        exact = amount.Rule is NetAmount && !line.Rule.IsPraise() ? -exact : exact;
        var rounded = exact.Round(amount.Digits, PoolDraw.Mode(amount));
        if (amount.CountsHeads() && score.Participant.Headcount is null && scorer.IsDueByHeads(amount, score))
        {
            return (score, (AmountGround.Of(amount, score, rulebook, Entries) is { } unknown ? line.With(unknown) : line) with { State = line.State == LineState.Proposed ? Waits(amount.Rule, score, board.Scores) ?? LineState.OpenHeadcount : line.State }, Fraction.Zero);
        }

        if (rounded <= 0)
        {
            return null;
        }

        var waits = Waits(amount.Rule, score, board.Scores) ?? Unreported(tied is { Given.IsOpen: true } || pool is { IsOpen: true });
        var valued = line with { Amount = rounded, State = line.State == LineState.Proposed && waits is { } open ? open : line.State };
        return (score, (tied?.Source ?? pool?.Ground ?? AmountGround.Of(amount, score, rulebook, Entries)) is { } ground ? valued.With(ground) : valued, exact);
    }

    /// <summary>Whom a rule does not meet while a figure is missing that could turn it.</summary>
    private IEnumerable<ParticipantScore> Waiting(OutcomeRule rule, List<(ParticipantScore Score, OutcomeLine Line)> met, Period at, ScoredPeriod board) => board.Scores
        .Where(s => Covers(rule, s) && met.TrueForAll(m => m.Score != s) && EvaluatorAt(at, board.Index, board.Scores).Evaluate(rule.Condition, s).RestsOnUnreported);

    private PartnerBonus Bonus() => new(now.Index, now.Scores, current.EndDate(now.Index.Facts.Year.Year), Given);

    /// <summary>What a clause gave to somebody; where it gave nothing, that is open if a figure that was not reported could turn it.</summary>
    private Given Given(string clause, ParticipantScore score)
    {
        var rules = rulebook.Outcomes.Where(r => r.Clause == clause).ToList();
        var own = rules.SelectMany(Drawn).Where(d => d.Score.Participant.Code == score.Participant.Code).Select(d => d.Line).ToList();
        var isOpen = own.Count > 0
            ? own.Exists(l => l.State != LineState.Proposed)
            : rules.Exists(r => Covers(r, score) && ((r.Amount is { } amount && Waits(amount.Rule, score, now.Scores) is not null) || EvaluatorAt(current, now.Index, now.Scores).Evaluate(r.Condition, score).RestsOnUnreported));
        return new Given(own.Aggregate(Fraction.Zero, (sum, l) => sum + (l.Amount ?? 0)), isOpen);
    }

    /// <summary>What the rules of an account gave a participant, less what they took.</summary>
    private Fraction Booked(string account, ParticipantScore score) => Entries(account, score).Aggregate(Fraction.Zero, (sum, e) => sum + e.Amount);

    /// <summary>What stands in an account for a participant: what a clause gave, or below zero what it took.</summary>
    private IEnumerable<(OutcomeLine Line, Fraction Amount)> Entries(string account, ParticipantScore score) => rulebook.Outcomes
        .Where(r => r.Amount?.Account == account)
        .SelectMany(r => Drawn(r).Where(d => d.Score.Participant.Code == score.Participant.Code && d.Exact is not null).Select(d => (d.Line, r.IsPraise() ? d.Exact!.Value : -d.Exact!.Value)));

    /// <summary>What an amount waits for: its own figure, of a place what the place rests on, of an account any of what was booked; null for nothing.</summary>
    private LineState? Waits(AmountRule rule, ParticipantScore score, IReadOnlyList<ParticipantScore> scores) => rule switch
    {
        StepAmount s => Unreported(RankingPass.IsUnreported(score, s.On)),
        BandAmount b => Unreported(RankingPass.IsUnreported(score, b.On)),
        BaseShareAmount b => Unreported(RankingPass.IsUnreported(score, b.On)),
        PoolAmount s => Unreported(RankingPass.IsUnreported(score, s.On)),
        PlaceAmount p when score.Places.ContainsKey(p.Ranking) => Unreported(RestsOnMissing(p, score, scores) || (p.Of is { } of && RankingPass.IsUnreported(score, of))),
        GradeAmount => Unreported(score.HasUnreported),
        NetAmount n => BookedOpen(n.Account, score),
        HeadcountAmount { Account: { } account } => BookedOpen(account, score),
        _ => null,
    };

    /// <summary>Whether the place rests on a figure that was not reported: from the top on the unit's own, from the bottom on anybody's.</summary>
    private bool RestsOnMissing(PlaceAmount rule, ParticipantScore score, IReadOnlyList<ParticipantScore> scores)
    {
        var ranking = rulebook.AllRankings().First(r => r.Name == rule.Ranking);
        return rule.FromBottom
            ? RankingPass.RestsOnUnreported([.. scores.Where(s => s.Places.TryGetValue(rule.Ranking, out var place) && place.Pool == score.Places[rule.Ranking].Pool)], ranking)
            : RankingPass.IsUnreported(score, ranking.Key);
    }

    private static LineState? Unreported(bool rests) => rests ? LineState.OpenUnreported : null;

    private LineState? BookedOpen(string account, ParticipantScore score) => Entries(account, score).Select(e => (LineState?)e.Line.State).FirstOrDefault(s => s != LineState.Proposed);

    private ConditionEvaluator EvaluatorAt(Period at, FactIndex index, IReadOnlyList<ParticipantScore> scores) => evaluators.TryGetValue(at, out var known)
        ? known
        : evaluators[at] = new ConditionEvaluator(index, rulebook, new Standing(at, Basis.Verified), scores, period => earlier(period).Scores, IsMet);

    /// <summary>Whether a clause meets a participant this year; open where its line is.</summary>
    private Verdict IsMet(string clause, ParticipantScore score)
    {
        var lines = rulebook.Outcomes.Where(r => r.Clause == clause).SelectMany(Drawn).Where(d => d.Score.Participant.Code == score.Participant.Code).ToList();
        return Verdict.No with
        {
            Holds = lines.Count > 0,
            RestsOnUnreported = lines.Any(l => l.Line.State == LineState.OpenUnreported),
            Pending = lines.Select(l => (LineState?)l.Line.State).FirstOrDefault(s => s is not (LineState.Proposed or LineState.OpenUnreported)),
            Reasons = lines.Count > 0 ? [$"本年适用{clause}"] : [],
        };
    }

    private IEnumerable<(ParticipantScore Score, OutcomeLine Line)> Matches(OutcomeRule rule, Period at, ScoredPeriod board)
    {
        var (index, scores) = board;
        var evaluator = EvaluatorAt(at, index, scores);
        var met = scores.Where(s => Covers(rule, s)).Select(s => (Score: s, Verdict: evaluator.Evaluate(rule.Condition, s)))
            .Where(x => x.Verdict.Holds).ToList();
        foreach (var (score, verdict) in met)
        {
            // Only those whom the same test meets in the same class or group share its places.
            var overHalf = verdict.RestsOnPlace && verdict.LastPlaces.Any(t => score.Places[t.Ranking] is var mine
                && met.Count(o => o.Verdict.LastPlaces.Contains(t) && o.Score.Places[t.Ranking].Pool == mine.Pool) > mine.Count / 2);
            var state = verdict.RestsOnUnreported ? LineState.OpenUnreported : verdict.Pending ?? (overHalf ? LineState.OpenOverHalf : LineState.Proposed);
            yield return (score, Line(rule, score, string.Join(',', verdict.Reasons.Select(r => r.Text).Distinct(StringComparer.Ordinal)), state) with
            {
                PaperReason = string.Join(',', verdict.Reasons.Select(r => r.OnPaper).Distinct(StringComparer.Ordinal)),
                Persons = verdict.Reached ?? Persons(index.Facts, rule, score, at),
            });
        }
    }

    /// <summary>Draws in each group, and where the ranking compares each class by itself, in each class.</summary>
    private IEnumerable<(ParticipantScore Score, OutcomeLine Line)> Award(OutcomeRule rule, Period at, ScoredPeriod board)
    {
        var ranking = rulebook.AllRankings().First(r => string.Equals(r.Name, rule.Ranking, StringComparison.Ordinal));
        var evaluator = EvaluatorAt(at, board.Index, board.Scores);
        var groups = rule.Groups.Count > 0 ? rule.Groups : rulebook.Groups();
        var classes = rulebook.Classes.Select(c => c.Name).ToList();
        var below = demoted[rule] = [];
        var taken = Fallen(rule).Select(f => f.Score).ToHashSet();
        return groups.SelectMany(group => board.Scores
            .Where(s => s.Class.Group == group && s.Places.ContainsKey(ranking.Name) && !taken.Contains(s))
            .GroupBy(s => s.Places[ranking.Name].Pool, StringComparer.Ordinal)
            .OrderBy(pool => pool.Min(s => classes.IndexOf(s.Class.Name)))
            .SelectMany(pool => Draw(rule, ranking, evaluator, [.. pool], pool.Key, below)));
    }

    private static IEnumerable<(ParticipantScore Score, OutcomeLine Line)> Draw(
        OutcomeRule rule, RankingRule ranking, ConditionEvaluator evaluator, IReadOnlyList<ParticipantScore> pool, string poolName, List<(ParticipantScore Score, OutcomeLine Line)> below)
    {
        var verdicts = pool.ToDictionary(s => s, s => evaluator.Evaluate(rule.Condition, s));
        var falls = pool.ToDictionary(s => s, s => rule.Demotion is { } demotion ? evaluator.Evaluate(demotion.When, s) : Verdict.No);
        var quota = rule.Quota ?? rule.QuotaShare?.Places(pool[0].Places[ranking.Name].Count) ?? 0;
        var chosen = AwardDraw.Of(rule, ranking, pool, quota, s => verdicts[s].Holds, s => falls[s]);
        foreach (var (score, isOpen, fall) in rule.IsUnordered ? chosen.OrderBy(c => c.Score.Participant.Order) : chosen)
        {
            var unreported = verdicts[score].RestsOnUnreported || RankingPass.IsUnreported(score, ranking.Key) || falls[score].RestsOnUnreported;
            var state = unreported ? LineState.OpenUnreported : isOpen ? LineState.OpenTieAtEdge : verdicts[score].Pending ?? LineState.Proposed;
            var what = ranking.Key.IsOverall ? "综合" : ranking.Name;
            var reason = rule.IsUnordered ? $"{poolName}{what}前 {quota} 名" : $"{poolName}{what}第 {score.Places[ranking.Name].Rank} 名";
            var line = Line(rule, score, reason, state) with { Group = score.Class.Group };
            if (fall is null)
            {
                yield return (score, line);
                continue;
            }

            string Because(Func<Ground, string> words) => string.Join(',', [reason, .. fall.Reasons.Select(words), $"由{rule.Measure}降档"]);
            below.Add((score, line with { Reason = Because(g => g.Text), PaperReason = Because(g => g.OnPaper) }));
        }
    }

    private static bool Covers(OutcomeRule rule, ParticipantScore score) =>
        rule.Groups.Count == 0 || rule.Groups.Contains(score.Class.Group, StringComparer.Ordinal);

    /// <summary>
    /// Who answers: the principals; and where the rule's target names them, the deputies in charge of what its condition asks for and
    /// the leaders who answer for the unit.
    /// </summary>
    private IReadOnlyList<string> Persons(CompetitionFacts facts, OutcomeRule rule, ParticipantScore score, Period at)
    {
        var (day, targets) = (at.EndDate(facts.Year.Year), rule.Target.Split('、', StringSplitOptions.TrimEntries));
        var asked = rule.Condition.Tests().Select(t => t switch { CompletionTest c => c.Indicator, FigureTest f => f.Indicator, BehindTest b => b.Indicator, MeanTest m => m.Indicator, _ => null }).OfType<string>().ToList();
        var others = facts.Tenures
            .Where(t => t.Participant == score.Participant.Code && t.HeldFor(rulebook.TenureMonths, day) && !t.IsPrincipal
                && ((targets.Contains("分管负责人", StringComparer.Ordinal) && t.Duty == TeamDuty.Deputy && (t.Field is null || asked.Exists(t.IsInChargeOf)))
                    || (targets.Contains("包保领导", StringComparer.Ordinal) && t.Duty == TeamDuty.PairedLeader)))
            .OrderBy(t => t.Duty).ThenBy(t => t.From).ThenBy(t => t.Person.Code, StringComparer.Ordinal);
        return [.. Principals(facts, score.Participant.Code, day, rulebook.TenureMonths).Concat(others.Select(t => t.Person.Name)).Distinct(StringComparer.Ordinal)];
    }

    private static OutcomeLine Line(OutcomeRule rule, ParticipantScore score, string reason, LineState state) => new()
    {
        Participant = score.Participant.Code,
        Name = score.Name,
        Class = score.Class.Name,
        Rule = rule,
        Reason = reason,
        PaperReason = reason,
        Persons = [],
        State = state,
    };
}
