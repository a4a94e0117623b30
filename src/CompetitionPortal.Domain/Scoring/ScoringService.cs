using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>The participants scored at the end of a period, with the facts as they stood then.</summary>
internal sealed record ScoredPeriod(FactIndex Index, IReadOnlyList<ParticipantScore> Scores);

/// <summary>
/// From facts and rulebook to a scoreboard: one pure function with ordered passes (measure, normalise, clamp, weight,
/// absence, aggregate, adjust, rank, grade, veto, outcome). The same input gives the same result, whatever the order of
/// its lists.
/// </summary>
public static class ScoringService
{
    /// <summary>Scores all participants at a standing, each number with its trace.</summary>
    /// <param name="facts">The year's facts; validated.</param>
    /// <param name="rulebook">The rulebook; validated.</param>
    /// <param name="standing">Period and basis.</param>
    /// <param name="traced">Whether the cells carry their traces; without them it is faster.</param>
    public static Scoreboard Score(CompetitionFacts facts, Rulebook rulebook, Standing standing, bool traced = true)
    {
        var index = new FactIndex(SuccessionTransfer.Apply(facts, rulebook, standing.Period), rulebook, facts);
        var boards = new Dictionary<Period, ScoredPeriod>();
        ScoredPeriod Earlier(Period period) => boards.TryGetValue(period, out var known)
            ? known
            : boards[period] = ScoreEarlier(facts, index, rulebook, new Standing(period, Basis.Verified));
        var now = new ScoredPeriod(index, ScoreAll(index, rulebook, standing, traced, Earlier));
        var outcomes = new OutcomePass(rulebook, now, Earlier);
        return new Scoreboard
        {
            Year = facts.Year,
            Standing = standing,
            Rulebook = rulebook,
            Scores = now.Scores,
            Lines = standing.Basis == Basis.Reported ? [] : outcomes.Lines(standing.Period),
            Persons = facts.PersonalTargets.Count == 0 ? [] : new PersonPass(index, rulebook, standing).Score(),
            Progress = Progress(now.Index, new Measurement(now.Index, rulebook), now.Scores, standing),
        };
    }

    /// <summary>
    /// The position at the end of an earlier period, with the facts as successions had moved them by then. Its cells carry
    /// no trace: only places and verdicts are read from it.
    /// </summary>
    private static ScoredPeriod ScoreEarlier(CompetitionFacts facts, FactIndex now, Rulebook rulebook, Standing at)
    {
        var moved = SuccessionTransfer.Apply(facts, rulebook, at.Period);
        var index = ReferenceEquals(moved, now.Facts) ? now : new FactIndex(moved, rulebook, facts);
        return new ScoredPeriod(index, ScoreAll(index, rulebook, at, traced: false));
    }

    private static List<ParticipantScore> ScoreAll(FactIndex index, Rulebook rulebook, Standing standing, bool traced, Func<Period, ScoredPeriod>? earlier = null)
    {
        var adjusting = new AdjustmentPass(rulebook);
        var scores = CellPasses.Run(index, rulebook, standing, traced);
        var pairs = new PairPass(index, rulebook, standing.Period.EndDate(index.Facts.Year.Year), scores);
        var rounds = rulebook.Rounds is null || (rulebook.Rounds.OnlyAtYearEnd && !standing.IsAnnual) ? null : new RoundPass(index.Written, rulebook, standing);
        var seasons = rulebook.SeasonBonuses.Count == 0 ? null : new SeasonPass(rulebook, standing, (plain, at) => ScoreEarlier(index.Written, index, plain, at)).Won();
        var traces = scores.ToDictionary(s => s, _ => new List<TraceStep>());
        foreach (var score in scores)
        {
            score.RestsOnRound = rounds?.RestsOnUnreported(score) == true;
            score.BaseScore = rounds?.Base(score, traces[score]) ?? BaseScorer.Base(score.Cells, score.Class, rulebook, traces[score]);
        }

        pairs.Tie(traces);
        var gates = rulebook.AdjustmentGroups.Any(g => g.Gate is not null) ? new ConditionEvaluator(index, rulebook, standing, scores) : null;
        foreach (var score in scores)
        {
            var cells = score.Cells;
            score.HasUnreported = score.HasUnreportedCells || pairs.RestsOnUnreported(score) || seasons?.Open.Contains(score.Participant.Code) == true;
            score.Won = [.. seasons?.Entries[score.Participant.Code] ?? []];
            score.NotRanked = cells.Any(c => c.Use.Absence == AbsenceRule.NotRanked && c.State.IsAbsent());
            adjusting.Take(score.Class.Name, cells, score.BaseScore is not null, [.. index.Adjustments(score.Participant, standing.Period), .. score.Won], traces[score], gate => gates!.Evaluate(gate, score).Holds);
        }

        foreach (var (score, adjustments) in scores.Zip(adjusting.Settle()))
        {
            score.Adjustments = adjustments;
            NoteTotal(score, rulebook, traces[score]);
        }

        RankingPass.Rank(scores, rulebook);
        GradeAndNote(index, rulebook, standing, scores, traces, earlier);
        return scores;
    }

    private static void NoteTotal(ParticipantScore score, Rulebook rulebook, List<TraceStep> trace)
    {
        if (score.BaseScore is not { } points)
        {
            return;
        }

        trace.Add(new TraceStep(TraceKind.Total, points, points + score.Adjustments, "总分"));
        score.Total = VetoRules.Total(rulebook, score.Vetoes, points + score.Adjustments, trace);
    }

    private static void GradeAndNote(FactIndex index, Rulebook rulebook, Standing standing, List<ParticipantScore> scores, Dictionary<ParticipantScore, List<TraceStep>> traces, Func<Period, ScoredPeriod>? earlier)
    {
        var evaluator = new ConditionEvaluator(index, rulebook, standing, scores, earlier is null ? null : period => earlier(period).Scores);
        foreach (var score in scores)
        {
            var trace = traces[score];
            foreach (var ranking in rulebook.AllRankings())
            {
                if (score.Places.TryGetValue(ranking.Name, out var place))
                {
                    trace.Add(new TraceStep(TraceKind.Place, place.Count, place.Rank, $"排名规则/{ranking.Name}", Label: place.Pool));
                }
            }

        }

        if (standing.IsAnnual)
        {
            new GradePass(rulebook, evaluator, traces).Grade(scores);
        }

        foreach (var score in scores)
        {
            foreach (var veto in score.Vetoes)
            {
                traces[score].Add(new TraceStep(TraceKind.Veto, null, null, "一票否决", Label: $"{veto.Kind}，{veto.Document}"));
            }

            score.Trace = traces[score];
        }
    }

    private static ReportingProgress Progress(FactIndex index, Measurement measurement, IReadOnlyList<ParticipantScore> scores, Standing standing)
    {
        int due = 0, reported = 0, verified = 0;
        foreach (var score in scores)
        {
            var own = score.Progress = Progress(index, measurement, score, standing);
            (due, reported, verified) = (due + own.Due, reported + own.Reported, verified + own.Verified);
        }

        return new ReportingProgress(due, reported, verified);
    }

    private static ReportingProgress Progress(FactIndex index, Measurement measurement, ParticipantScore score, Standing standing)
    {
        int due = 0, reported = 0, verified = 0;
        foreach (var cell in score.Cells)
        {
            if (index.Target(score.Participant, cell.Indicator) is null)
            {
                continue;
            }

            foreach (var typed in measurement.Typed(cell.Indicator))
            {
                var ended = standing.Period.EndedCount(typed.Frequency);
                due += ended;
                for (var n = 1; n <= ended; n++)
                {
                    var known = index.Known(score.Participant, typed, new Period(typed.Frequency, n));
                    reported += known.Reported ? 1 : 0;
                    verified += known.Verified ? 1 : 0;
                }
            }
        }

        return new ReportingProgress(due, reported, verified);
    }
}
