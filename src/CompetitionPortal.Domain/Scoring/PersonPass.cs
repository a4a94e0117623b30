using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>
/// Tasks of persons (rule D8), beside the units' and apart from them: value to date, completion against the plan and the year, place
/// among all who carry the same task. 未报 counts as nothing done, and stands last where less is better.
/// </summary>
internal sealed class PersonPass(FactIndex index, Rulebook rulebook, Standing standing)
{
    private const string Clause = "个人目标";

    private readonly PlanShares plans = new(index, standing);

    /// <summary>Everybody by indicator, inside it by place, then by unit and person.</summary>
    public IReadOnlyList<PersonScore> Score()
    {
        var (day, tasks) = (standing.Period.EndDate(index.Facts.Year.Year), index.Facts.PersonalTargets.ToLookup(t => t.Indicator, StringComparer.Ordinal));
        return [.. rulebook.Indicators.SelectMany(i => Placed([.. tasks[i.Name]
            .Select(t => (Task: t, Unit: index.Facts.Participants.First(p => p.Code == t.Participant)))
            .OrderBy(x => x.Unit.Order).ThenBy(x => x.Unit.Code, StringComparer.Ordinal).ThenBy(x => x.Task.PersonCode, StringComparer.Ordinal)
            .Select(x => Score(x.Task, x.Unit, i, day))]))];
    }

    private PersonScore Score(PersonalTarget task, Participant unit, Indicator indicator, DateOnly day)
    {
        var use = rulebook.Uses.FirstOrDefault(u => u.Indicator == indicator.Name && u.Class == unit.ClassAt(day));
        var trace = new List<TraceStep>();
        var (value, state) = YearToDate.Measure(indicator, standing.Period, p => index.Persons.Figure(task.PersonCode, indicator.Name, p, standing.Basis), trace, Clause);
        var share = plans.InForce(unit, indicator, use?.Curve.CanFollowPlan ?? true);
        trace.Add(new TraceStep(TraceKind.Target, null, task.Value, Clause));
        if (share != Fraction.One)
        {
            trace.Add(new TraceStep(TraceKind.PlannedTarget, share, share * task.Value, Clause));
        }

        var isDue = state != CellState.NotDue && share.Sign > 0;
        var score = new PersonScore
        {
            Person = new Person(task.PersonCode, index.Persons.Name(task.PersonCode)),
            Participant = unit.Code,
            UnitName = unit.NameAt(day),
            Post = index.Facts.Tenures.Where(t => t.Person.Code == task.PersonCode && t.Participant == unit.Code).OrderBy(t => t.From <= day).ThenBy(t => t.From).Select(t => t.Post).LastOrDefault() ?? string.Empty,
            Indicator = indicator,
            YearTarget = task.Value,
            Target = isDue ? share * task.Value : null,
            Actual = isDue ? value : null,
            State = isDue ? state : CellState.NotDue,
            LessIsBetter = use?.Curve.PrefersLess() ?? false,
            Trace = trace,
        };
        if (score.Completion is { } done)
        {
            trace.Add(new TraceStep(TraceKind.Completion, score.Actual, done, Clause));
        }

        return score;
    }

    /// <summary>Places of one indicator; of several classes that disagree on what is better, each kind by itself.</summary>
    private static IEnumerable<PersonScore> Placed(IReadOnlyList<PersonScore> scores)
    {
        int? Rank(PersonScore s) => s.Target is null ? null : 1 + scores.Count(o => o.Target is not null && o.LessIsBetter == s.LessIsBetter && IsBetter(o, s));
        return scores.Select(s => s with { Rank = Rank(s) }).OrderBy(s => s.LessIsBetter).ThenBy(s => s.Rank ?? int.MaxValue);
    }

    private static bool IsBetter(PersonScore one, PersonScore other) => one.LessIsBetter
        ? one.Actual is { } a && (other.Actual is not { } b || a / one.Target!.Value < b / other.Target!.Value)
        : (one.Completion ?? Fraction.Zero) > (other.Completion ?? Fraction.Zero);
}
