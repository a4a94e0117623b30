using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Domain.Results;

/// <summary>One figure that is due: a unit on an indicator that is assigned to it, in a period.</summary>
/// <param name="Unit">The unit it is about.</param>
/// <param name="Name">The unit's name at the period's end.</param>
/// <param name="Class">The unit's class at the period's end.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period of the indicator's frequency.</param>
/// <param name="Target">The year's task as changed by the period's end: an amount in the indicator's unit, or growth in percent where <see cref="AsksGrowth"/>, or a scale where <see cref="AsksScale"/>; null for a part, whose task is that of the whole.</param>
/// <param name="AsksGrowth">Whether the class is scored by growth, so that the task is no amount.</param>
/// <param name="SourceUnit">Code of the source department, where that is a unit of the roster.</param>
public sealed record ReportingDuty(Participant Unit, string Name, string Class, Indicator Indicator, Period Period, AssignedTarget? Target, bool AsksGrowth, string? SourceUnit)
{
    /// <summary>Whether the task is the scale of a rating (满分制).</summary>
    public bool AsksScale { get; init; }

    /// <summary>What tells it from all other figures of the year: unit, indicator, period.</summary>
    public (string Unit, string Indicator, string Period) Key => (Unit.Code, Indicator.Name, Period.Code);

    /// <summary>The figure as rights look at it.</summary>
    /// <param name="state">State of the period in which it is entered.</param>
    /// <param name="enteredBy">The account that entered it, or null.</param>
    /// <param name="submittedBy">The account that submitted it, where another one had typed it; or null.</param>
    public DeedSubject Subject(PeriodState? state = null, string? enteredBy = null, string? submittedBy = null) => new()
    {
        Unit = Unit.Code, Indicator = Indicator.Name, SourceUnit = SourceUnit, Way = Indicator.Way, Period = state, EnteredBy = enteredBy, SubmittedBy = submittedBy,
    };
}

/// <summary>Which figures are due.</summary>
public static class ReportingDuties
{
    /// <summary>
    /// The figures to be entered in a period: of each unit and each indicator assigned to it whose own period ends with this
    /// one (in the second quarter also the half-year's), in official order and the rulebook's. What comes from ballots,
    /// projects or persons is not entered; of what is composed its parts are.
    /// </summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="entry">A period of the level in which figures are entered.</param>
    public static IReadOnlyList<ReportingDuty> In(Rulebook rulebook, CompetitionFacts facts, Period entry)
    {
        var day = entry.EndDate(facts.Year.Year);
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var p in facts.Participants)
        {
            foreach (var name in p.Names.Select(n => n.Name).Concat(p.Aliases).Prepend(p.Code))
            {
                codes.TryAdd(name, p.Code);
            }
        }

        var targets = new Dictionary<(string, string), AssignedTarget>();
        foreach (var target in TargetRevision.InForce(facts, rulebook.TargetDeadline, day))
        {
            targets[(target.Participant, target.Indicator)] = target;
        }

        var composed = rulebook.Parts.Select(p => p.Indicator).ToHashSet(StringComparer.Ordinal);
        var wholes = rulebook.Parts.ToLookup(p => p.Part, p => p.Indicator, StringComparer.Ordinal);
        var due = rulebook.Indicators.Where(i => i.Rating is null && i.Projects is null && !i.SumsPersons && !composed.Contains(i.Name)).Select(i => (Indicator: i, Period: entry.EndingWith(i.Frequency))).Where(i => i.Period is not null).ToList();
        var uses = rulebook.Uses.GroupBy(u => (u.Class, u.Indicator)).ToDictionary(g => g.Key, g => g.First().Curve);
        var duties = new List<ReportingDuty>();
        foreach (var unit in facts.Participants.OrderBy(p => p.Order).ThenBy(p => p.Code, StringComparer.Ordinal))
        {
            if (unit.ClassAt(day) is not { } unitClass)
            {
                continue;
            }

            bool IsAsked(string indicator) => uses.ContainsKey((unitClass, indicator)) && targets.ContainsKey((unit.Code, indicator));
            foreach (var (indicator, period) in due)
            {
                var own = IsAsked(indicator.Name);
                if (own || wholes[indicator.Name].Any(IsAsked))
                {
                    duties.Add(new ReportingDuty(
                        unit, unit.NameAt(day), unitClass, indicator, period!.Value, own ? targets[(unit.Code, indicator.Name)] : null, own && uses[(unitClass, indicator.Name)].Runs == CurveVariable.Growth,
                        indicator.Source is { } source ? codes.GetValueOrDefault(source) : null)
                    {
                        AsksScale = own && uses[(unitClass, indicator.Name)] is DirectCurve,
                    });
                }
            }
        }

        return duties;
    }
}
