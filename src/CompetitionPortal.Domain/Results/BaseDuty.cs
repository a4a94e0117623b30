using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Results;

/// <summary>A base value (基数) that growth cannot do without: last year's figure of a period that was not given.</summary>
/// <param name="Unit">Whose it is.</param>
/// <param name="Indicator">The indicator, scored by growth in the unit's class.</param>
/// <param name="Period">A period of the indicator's frequency.</param>
public sealed record BaseDuty(Participant Unit, Indicator Indicator, Period Period)
{
    /// <summary>The indicators that a class scores by growth, in the rulebook's order.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="className">Name of the class.</param>
    public static IEnumerable<Indicator> Asked(Rulebook rulebook, string className) =>
        rulebook.Indicators.Where(i => rulebook.Uses.Any(u => u.Class == className && u.Indicator == i.Name && u.Curve.Runs == CurveVariable.Growth));

    /// <summary>
    /// Every base value that is asked for and missing at the year's end, successions (沿革) applied: for each target of a
    /// unit whose class scores the indicator by growth, each period of the indicator's frequency.
    /// </summary>
    /// <param name="facts">The facts.</param>
    /// <param name="rulebook">The rulebook.</param>
    public static IReadOnlyList<BaseDuty> Missing(CompetitionFacts facts, Rulebook rulebook)
    {
        var asked = rulebook.Classes.ToDictionary(c => c.Name, c => Asked(rulebook, c.Name).ToList(), StringComparer.Ordinal);
        if (asked.Values.All(indicators => indicators.Count == 0))
        {
            return [];
        }

        var moved = SuccessionTransfer.Apply(facts, rulebook, Period.Year);
        var given = moved.Bases.Select(b => (b.Participant, b.Indicator, b.Period)).ToHashSet();
        var assigned = moved.Targets.Select(t => (t.Participant, t.Indicator)).ToHashSet();
        return
        [
            .. from unit in facts.Participants.OrderBy(p => p.Order).ThenBy(p => p.Code, StringComparer.Ordinal)
               let className = unit.ClassAt(Period.Year.EndDate(facts.Year.Year))
               where className is not null && asked.ContainsKey(className)
               from indicator in asked[className]
               where assigned.Contains((unit.Code, indicator.Name))
               from period in Period.All(indicator.Frequency)
               where !given.Contains((unit.Code, indicator.Name, period))
               select new BaseDuty(unit, indicator, period),
        ];
    }
}
