using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Web.Demonstration;

/// <summary>
/// Targets, bases and results of an invented year. A unit's strength is drawn once, each figure wanders around it; of the open
/// quarter two thirds are reported and half of these verified.
/// </summary>
internal sealed class DemonstrationFigures(Rulebook rulebook, int seed)
{
    private readonly Random random = new(seed);

    /// <summary>The figures of one year.</summary>
    public sealed record Year(List<AssignedTarget> Targets, List<BaseValue> Bases, List<PeriodResult> Results);

    /// <summary>Creates a year up to a quarter.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="quarters">Quarters that have ended.</param>
    /// <param name="open">Whether the last of them is still being filled.</param>
    /// <param name="lastYear">Last year's results, which are this year's bases.</param>
    public Year Create(int year, int quarters, bool open, IReadOnlyList<PeriodResult> lastYear)
    {
        var figures = new Year([], [], []);
        var bases = lastYear.ToDictionary(r => (r.Participant, r.Indicator, r.Period), r => r.Verified ?? 0);
        foreach (var unit in DemonstrationCounty.Units())
        {
            var strength = 0.93m + (Step(26) / 100m) + (unit.Order % 17 == 3 ? -0.18m : 0);
            foreach (var use in rulebook.Uses.Where(u => u.Class == unit.Class))
            {
                var indicator = rulebook.Indicators.First(i => i.Name == use.Indicator);
                if (use.Curve is CeilingCurve && unit.Class != DemonstrationRoster.Classes[0].Class && unit.Order % 3 == 0)
                {
                    continue;
                }

                AddUse(figures, unit.Code, use, indicator, strength, quarters, open, bases);
            }
        }

        return figures;
    }

    private void AddUse(Year figures, string unit, IndicatorUse use, Indicator indicator, decimal strength, int quarters, bool open, Dictionary<(string, string, Period), decimal> bases)
    {
        var size = 10m * (20 + Step(280));
        var target = Target(unit, use, size);
        figures.Targets.Add(target);
        var growthBase = 100m + (10 * Step(90));
        foreach (var period in Period.All(indicator.Frequency))
        {
            var share = period.EndMonth / 12m;
            if (use.Curve.Runs == CurveVariable.Growth)
            {
                var key = (unit, indicator.Name, period);
                figures.Bases.Add(new BaseValue(unit, indicator.Name, period, bases.TryGetValue(key, out var last) ? last : Round(growthBase * share)));
            }

            if (period.EndMonth > quarters * 3)
            {
                continue;
            }

            var value = Value(use, target, indicator, figures.Bases, strength, share);
            var isOpen = open && period.EndMonth == quarters * 3;
            var draw = isOpen ? Step(6) : 0;
            figures.Results.Add(new PeriodResult(unit, indicator.Name, period, draw < 4 ? value : null, draw < 2 ? value : null));
        }
    }

    private AssignedTarget Target(string unit, IndicatorUse use, decimal size) => use.Curve switch
    {
        DualTargetCurve => new AssignedTarget(unit, use.Indicator, 150, 200),
        CeilingCurve => new AssignedTarget(unit, use.Indicator, 1 + Step(5)),
        DirectCurve => new AssignedTarget(unit, use.Indicator, 100),
        _ when use.Curve.Runs == CurveVariable.Growth => new AssignedTarget(unit, use.Indicator, 8),
        _ => new AssignedTarget(unit, use.Indicator, size * (use.FullMarks >= 40 ? 1 : 4)),
    };

    private decimal Value(IndicatorUse use, AssignedTarget target, Indicator indicator, List<BaseValue> bases, decimal strength, decimal share)
    {
        var luck = strength * (0.96m + (Step(9) / 100m));
        return use.Curve switch
        {
            DualTargetCurve => Math.Floor(150 * luck * 1.08m),
            CeilingCurve => Math.Floor(target.Value * share * luck) + (luck < 0.95m && share == 1 ? 1 : 0),
            DirectCurve => Math.Min(100, Round(88 * luck)),
            _ when use.Curve.Runs == CurveVariable.Growth => Round(bases[^1].Value * (1 + ((luck - 0.93m) / 1.6m))),
            _ when indicator.ReportedAs == ReportedAs.Flow => Round(target.Value / 4 * luck * (0.8m + (share * 0.35m))),
            _ => Round(target.Value * share * luck),
        };
    }

    private int Step(int count) => random.Next(count);

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
