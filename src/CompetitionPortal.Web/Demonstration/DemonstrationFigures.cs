using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Web.Demonstration;

/// <summary>Targets, bases and results of an invented year: of the open quarter two thirds are filled, unit by unit.</summary>
internal sealed class DemonstrationFigures(Rulebook rulebook, string year, DemonstrationStrength strength)
{
    /// <summary>The figures of one year.</summary>
    public sealed record Year(IReadOnlyList<AssignedTarget> Targets, IReadOnlyList<BaseValue> Bases, IReadOnlyList<PeriodResult> Results);

    /// <summary>Creates a year up to a quarter.</summary>
    /// <param name="quarters">Quarters that have ended.</param>
    /// <param name="open">Whether the last of them is still being filled.</param>
    /// <param name="lastYear">Last year's results, which are this year's bases; empty where there are none.</param>
    public Year Create(int quarters, bool open, IReadOnlyList<PeriodResult> lastYear)
    {
        List<AssignedTarget> targets = [];
        List<BaseValue> bases = [];
        List<PeriodResult> results = [];
        var earlier = lastYear.ToDictionary(r => (r.Participant, r.Indicator, r.Period), r => r.Verified ?? 0);
        var indicators = rulebook.Indicators.ToDictionary(i => i.Name, StringComparer.Ordinal);
        foreach (var unit in DemonstrationRoster.Units())
        {
            foreach (var use in rulebook.Uses.Where(u => u.Class == unit.Class && IsAssigned(unit, u)))
            {
                var task = new DemonstrationTask(year, unit, use, indicators[use.Indicator], rulebook.KeyIndicator == use.Indicator, strength);
                targets.Add(task.Target());
                foreach (var period in Period.All(task.Indicator.Frequency))
                {
                    var last = earlier.TryGetValue((unit.Code, use.Indicator, period), out var known) ? known : task.Base(period);
                    // A growth needs its base; of everything else last year's figure stands beside this year's for comparison.
                    if (use.Curve.Runs == CurveVariable.Growth || (earlier.ContainsKey((unit.Code, use.Indicator, period)) && task.Indicator.ReportedAs != ReportedAs.Level))
                    {
                        bases.Add(new BaseValue(unit.Code, use.Indicator, period, last));
                    }

                    if (period.EndMonth <= quarters * 3)
                    {
                        results.Add(Result(task, period, last, open && period.EndMonth == quarters * 3));
                    }
                }
            }
        }

        return new Year(targets, bases, results);
    }

    /// <summary>A few departments have nothing to do with the ceiling.</summary>
    private static bool IsAssigned(DemonstrationUnit unit, IndicatorUse use) =>
        use.Curve is not CeilingCurve || unit.Class == DemonstrationRoster.Classes[0].Class || unit.Order % 7 != 0;

    /// <summary>
    /// Of nine units four are verified in the open quarter, one has reported, one has reported all but its key figure, one only
    /// that, two nothing.
    /// </summary>
    private static PeriodResult Result(DemonstrationTask task, Period period, decimal last, bool isOpen)
    {
        var value = task.Value(period, last);
        var place = isOpen ? ((task.Unit.Order + 1) * 4) % 9 : 0;
        var isReported = place < 5 || (place == 5 && !task.IsKey) || (place == 6 && task.IsKey);
        return new PeriodResult(task.Unit.Code, task.Indicator.Name, period, isReported ? value : null, place < 4 ? value : null);
    }
}
