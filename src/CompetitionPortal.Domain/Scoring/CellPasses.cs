using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>
/// The passes over cells, each over all of them before the next: measured and scored by itself; scored against the others; held
/// against its condition; set to zero where a veto does so; given the mean of the others.
/// </summary>
internal static class CellPasses
{
    /// <summary>Who has a class at the period's end, in official order, each with its cells; nothing is added up yet.</summary>
    public static List<ParticipantScore> Run(FactIndex index, Rulebook rulebook, Standing standing, bool traced)
    {
        var day = standing.Period.EndDate(index.Facts.Year.Year);
        var indicators = rulebook.Indicators.Select((indicator, place) => (indicator, place)).ToDictionary(i => i.indicator.Name, StringComparer.Ordinal);
        var uses = rulebook.Uses.OrderBy(u => indicators[u.Indicator].place).ToLookup(u => u.Class, StringComparer.Ordinal);
        var scorer = new CellScorer(index, rulebook, standing, traced);
        var scores = new List<ParticipantScore>(index.Facts.Participants.Count);
        foreach (var participant in index.Facts.Participants.OrderBy(p => p.Order).ThenBy(p => p.Code, StringComparer.Ordinal))
        {
            if (rulebook.FindClass(participant.ClassAt(day)) is { } participantClass)
            {
                scores.Add(new ParticipantScore
                {
                    Participant = participant,
                    Name = participant.NameAt(day),
                    Class = participantClass,
                    Cells = [.. uses[participantClass.Name].Select(u => scorer.Score(participant, u, indicators[u.Indicator].indicator))],
                    Vetoes = index.Vetoes(participant, day),
                });
            }
        }

        if (rulebook.Uses.Any(u => u.Curve is PeerCurve))
        {
            Replace(scores, new PeerPass(rulebook, scores, scorer).Score);
        }

        if (rulebook.Uses.Any(u => u.Gate is not null))
        {
            var evaluator = new ConditionEvaluator(index, rulebook, standing, scores);
            Replace(scores, (score, cell) => cell is { Use.Gate: { } gate, Points: not null, Actual: not null } && !cell.State.IsAbsent() && !evaluator.Evaluate(gate, score).Holds
                ? scorer.Gated(cell, ConditionText.Write(gate))
                : cell);
        }

        if (rulebook.Indicators.Any(i => i.Discrepancy is not null))
        {
            Replace(scores, new DiscrepancyPass(index, rulebook, standing, scorer).Score);
        }

        if (rulebook.VetoRules.Any(r => r.Zero == VetoZero.Item))
        {
            Replace(scores, (score, cell) => Zeroed(cell, rulebook, score.Vetoes));
        }

        if (rulebook.Uses.Any(u => u.Absence == AbsenceRule.ClassMean))
        {
            var means = new ClassMeanPass(scores, scorer);
            Replace(scores, (score, cell) => means.Score(score, cell) is var given && ReferenceEquals(given, cell) ? cell : Zeroed(given, rulebook, score.Vetoes));
        }

        return scores;
    }

    /// <summary>A cell whose points a veto sets to zero or to others; one that leaves the denominator stays out of it.</summary>
    private static ScoredCell Zeroed(ScoredCell cell, Rulebook rulebook, IReadOnlyList<VetoEvent> vetoes) =>
        cell.Points is { } points && VetoRules.Setting(rulebook, vetoes, VetoZero.Item, cell.Indicator.Name) is { } set && ((Fraction)set.Points).Round(rulebook.Rounding.PointsDigits, rulebook.Rounding.Mode) is var left
            ? cell with { Points = left, Trace = [.. cell.Trace, new TraceStep(TraceKind.VetoZero, points, left, "否决规则", Label: $"{set.Veto.Kind}，{set.Veto.Document}")] }
            : cell;

    /// <summary>Every cell by a pass that sees them all as they were before it.</summary>
    private static void Replace(List<ParticipantScore> scores, Func<ParticipantScore, ScoredCell, ScoredCell> pass)
    {
        var replaced = scores.ConvertAll(score => (IReadOnlyList<ScoredCell>)[.. score.Cells.Select(cell => pass(score, cell))]);
        for (var i = 0; i < scores.Count; i++)
        {
            scores[i].Cells = replaced[i];
        }
    }
}
