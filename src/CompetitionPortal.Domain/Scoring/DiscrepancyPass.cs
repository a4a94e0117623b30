using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>A period in which a reported and the verified figure differ by more than the tolerance.</summary>
/// <param name="Typed">The indicator whose figures they are: itself, or a part.</param>
/// <param name="Period">The period.</param>
/// <param name="Reported">The reported figure.</param>
/// <param name="Verified">The verified figure.</param>
internal sealed record Discrepancy(Indicator Typed, Period Period, Fraction Reported, Fraction Verified);

/// <summary>The pass that holds reported figures against verified ones (rule B3), after points and conditions.</summary>
internal sealed class DiscrepancyPass(FactIndex index, Rulebook rulebook, Standing standing, CellScorer scorer)
{
    private readonly Measurement measurement = new(index, rulebook);

    /// <summary>The cases of an indicator up to a period's end; none where the rulebook says nothing.</summary>
    public static IEnumerable<Discrepancy> Cases(FactIndex index, Measurement measurement, Participant participant, Indicator indicator, Period upTo) => indicator.Discrepancy is not { } rule ? []
        : measurement.Typed(indicator)
            .SelectMany(typed => upTo.EndedOf(typed.Frequency).Select(period => (typed, period, figures: index.Both(participant, typed, period))))
            .Where(x => x.figures is ({ } reported, { } verified) && rule.IsCase(reported, verified))
            .Select(x => new Discrepancy(x.typed, x.period, x.figures.Reported!.Value, x.figures.Verified!.Value));

    /// <summary>The cell with what its cases do to its points.</summary>
    public ScoredCell Score(ParticipantScore score, ScoredCell cell)
    {
        if (cell.Indicator.Discrepancy is not { } rule || cell.Points is not { } points || cell.State.IsAbsent())
        {
            return cell;
        }

        var cases = Cases(index, measurement, score.Participant, cell.Indicator, standing.Period).ToList();
        if (cases.Count == 0)
        {
            return cell;
        }

        var left = points <= 0 ? points : rule.Effect switch
        {
            DiscrepancyEffect.Zero => 0,
            DiscrepancyEffect.Deduct => ((Fraction)Math.Max(0, points - (cases.Count * (rule.PerCase ?? 0)))).Round(rulebook.Rounding.PointsDigits, rulebook.Rounding.Mode),
            _ => points,
        };
        Note(cell, rule, cases, points, left);
        return cell with { Points = left };
    }

    private void Note(ScoredCell cell, DiscrepancyRule rule, List<Discrepancy> cases, decimal points, decimal left)
    {
        if (scorer.Notes(cell) is not { } trace)
        {
            return;
        }

        var clause = CellScorer.Clause(cell.Use);
        foreach (var found in cases)
        {
            trace.Add(new TraceStep(TraceKind.Discrepancy, found.Reported, found.Verified, clause, found.Period, found.Typed == cell.Indicator ? null : found.Typed.Name));
        }

        var what = rule.Effect switch
        {
            DiscrepancyEffect.Zero => "单项计零",
            DiscrepancyEffect.Deduct => $"{cases.Count} 次，每次扣 {FractionText.Plain(rule.PerCase ?? 0)} 分",
            _ => "需复核",
        };
        trace.Add(new TraceStep(TraceKind.DiscrepancyEffect, points, left, clause, Label: what));
    }
}
