using CompetitionPortal.Domain.Rulebooks;
using CsCheck;

namespace CompetitionPortal.Domain.Tests.Rulebooks;

/// <summary>Curves of all kinds with parameters that a rulebook may hold.</summary>
internal static class RandomCurves
{
    private static readonly Gen<decimal> Marks = Gen.OneOf(Gen.Int[0, 60].Select(n => (decimal)n), Gen.Int[0, 6000].Select(n => n / 100m), Gen.Const(0.0000000000001m));

    private static readonly Gen<decimal> Widths = Gen.OneOf(Gen.Int[1, 20].Select(n => (decimal)n), Gen.Int[1, 500].Select(n => n / 100m), Gen.Const(0.3m));

    private static readonly Gen<decimal> Prices = Gen.OneOf(Gen.Const(0m), Gen.Int[1, 50].Select(n => n / 10m));

    /// <summary>A curve for an indicator worth so many marks.</summary>
    public static Gen<ScoringCurve> Of(decimal fullMarks)
    {
        var ofMarks = Marks.Select(m => m % (fullMarks + 1) > fullMarks ? fullMarks : m % (fullMarks + 1));
        return Gen.OneOf(Linear, Dual(ofMarks), Ceiling, Increments(ofMarks, fullMarks), StepTable, Threshold, Direct, Piecewise, OnLead(ofMarks, fullMarks), Peers(fullMarks));
    }

    private static Gen<ScoringCurve> Linear => Gen.Select(Gen.OneOf(CurveVariable.Completion, CurveVariable.Growth), Gen.Int[50, 300].Select(n => n / 100m).Nullable(), Gen.Int[-50, 40].Select(n => n / 100m), Gen.Int[0, 3])
        .Select((on, cap, floor, kind) => (ScoringCurve)(kind == 0 ? new LinearCurve(CurveVariable.Completion, cap ?? 1, floor, true) : new LinearCurve(on, cap, kind == 1 ? floor : 0)));

    private static Gen<ScoringCurve> Ceiling => Gen.Select(Gen.Int[1, 40].Select(n => n / 10m).Nullable(), Widths, Gen.Int[0, 2])
        .Select((down, width, steps) => (ScoringCurve)new CeilingCurve(down, width, steps == 1) { StartedSteps = steps == 2 });

    private static Gen<ScoringCurve> StepTable => Gen.Select(Gen.Enum<CurveVariable>(), Gen.Int[-20, 400].HashSet[0, 5], Marks.Array[6], Gen.Bool)
        .Select((on, bounds, marks, less) => (ScoringCurve)new StepTableCurve(on, [new StepBand(null, marks[5]), .. bounds.Select((b, i) => new StepBand(b / 2m, marks[i]))], less));

    private static Gen<ScoringCurve> Piecewise => Gen.Select(Gen.Enum<CurveVariable>(), Gen.Int[-20, 400].HashSet[2, 5], Marks.Array[6], Marks.Select(m => m).Nullable(), Gen.Bool)
        .Select((on, bounds, marks, below, less) => (ScoringCurve)new PiecewiseCurve(on, [.. bounds.Select((b, i) => new CurveKnot(b / 2m, marks[i]))], below, less));

    /// <summary>Curves against the others; the ranking is to be put in by who has rankings.</summary>
    private static Gen<ScoringCurve> Peers(decimal fullMarks) => Gen.Select(
            Gen.Enum<CurveVariable>(), Gen.Enum<RankingScope>(), Gen.Bool, Gen.Int[0, 4],
            Gen.Select(Gen.Int[0, 9].Select(n => n / 10m), Gen.Int[30, 50].Select(n => (decimal)n).Nullable(), Gen.Int[5, 20].Select(n => (decimal)n).Nullable(), Gen.Bool),
            Gen.Select(Gen.Int[1, 6].HashSet[1, 4], Gen.Int[1, 3].HashSet[0, 2], Marks.Array[8], Gen.Int[1, 30].Select(n => n / 10m), Gen.Int[-10, 3].Select(n => decimal.Min(n, fullMarks))))
        .Select((on, scope, less, kind, efficacy, rank) => kind switch
        {
            0 => (ScoringCurve)(rank.Item1.Count == 1 ? new BestRatioCurve(on, scope) { LessIsBetter = less } : new BestRatioCurve(on, scope) { LessIsBetter = less && rank.Item1.Count != 4, Base = (PeerBase)(rank.Item1.Count - 1), Most = rank.Item1.Count == 4 || efficacy.Item4 ? null : 1 + efficacy.Item1 }),
            1 => new EfficacyCurve(on, scope) { LessIsBetter = less, BaseShare = efficacy.Item1, Best = less ? efficacy.Item3 : efficacy.Item2, Worst = less ? efficacy.Item2 : efficacy.Item3, FullWhenEqual = efficacy.Item4 },
            2 => new RankPointsCurve(on, "名次") { LessIsBetter = less, PerPlace = rank.Item4, Floor = rank.Item5 },
            3 => new RankPointsCurve(on, "名次") { LessIsBetter = less, LastPoints = rank.Item5 },
            _ => new RankPointsCurve(on, "名次") { LessIsBetter = less, Rest = rank.Item3[7], Places = [.. rank.Item1.Select((p, i) => new PlacePoints(p, false, rank.Item3[i])), .. rank.Item2.Select((p, i) => new PlacePoints(p, true, -rank.Item3[4 + i]))] },
        });

    /// <summary>Curves over the lead, which is rare among all others.</summary>
    private static Gen<ScoringCurve> OnLead(Gen<decimal> marks, decimal fullMarks) => Gen.OneOf(Increments(marks, fullMarks), StepTable, Threshold).Select(curve => curve switch
    {
        IncrementsCurve c => (ScoringCurve)(c with { On = CurveVariable.Lead, Cliff = c.Cliff is null ? null : c.LessIsBetter ? 5 : -5 }),
        StepTableCurve c => c with { On = CurveVariable.Lead, Bands = [.. c.Bands.Select(b => b with { From = b.From - 30 })] },
        ThresholdCurve c => c with { On = CurveVariable.Lead },
        _ => curve,
    });

    private static Gen<ScoringCurve> Threshold => Gen.Select(Gen.Enum<CurveVariable>(), Gen.Bool).Select((on, atMost) => (ScoringCurve)new ThresholdCurve(on, atMost));

    private static Gen<ScoringCurve> Direct => Gen.Bool.Select(capped => (ScoringCurve)new DirectCurve(capped));

    private static Gen<ScoringCurve> Dual(Gen<decimal> marks) => marks.Select(m => (ScoringCurve)new DualTargetCurve(m));

    private static Gen<ScoringCurve> Increments(Gen<decimal> marks, decimal fullMarks) => Gen.Select(
            Gen.Enum<CurveVariable>(),
            Gen.Select(Prices, Widths, Gen.Bool, Marks.Select(m => m).Nullable()),
            Gen.Select(Prices, Widths, Gen.Bool, Marks.Select(m => m).Nullable()),
            marks.Select(m => m).Nullable(),
            Gen.Int[-10, 10].Select(n => decimal.Min(n, fullMarks)).Nullable(),
            Gen.Select(Gen.Int[0, 5], Gen.Bool, Prices))
        .Select((on, up, down, start, floor, extra) => (ScoringCurve)new IncrementsCurve
        {
            On = on,
            BaseMarks = start,
            LessIsBetter = extra.Item2,
            NothingBelowLine = extra.Item1 == 0,
            Cliff = extra.Item1 != 1 ? null : on == CurveVariable.Lead ? (extra.Item2 ? 5 : -5) : extra.Item2 ? 130 : 60,
            UpByTarget = extra.Item1 == 2 ? new BandTable([new StepBand(60, up.Item1), new StepBand(null, extra.Item3)]) : null,
            Up = extra.Item1 == 2 ? 0 : up.Item1 == 0 && down.Item1 == 0 ? 1 : up.Item1,
            UpWidth = up.Item2,
            UpWholeSteps = up.Item3,
            UpStartedSteps = !up.Item3 && down.Item3,
            UpMax = up.Item4,
            Down = extra.Item1 == 0 ? 0 : down.Item1,
            DownWidth = down.Item2,
            DownWholeSteps = down.Item3,
            DownStartedSteps = !down.Item3 && up.Item3,
            DownMax = down.Item4,
            Floor = floor,
        });
}
