using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>The facts of a year, ready to be looked up by participant and indicator.</summary>
internal sealed class FactIndex
{
    private static readonly FactRow Nothing = new();
    private readonly Dictionary<string, Dictionary<string, FactRow>> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string?, Period), PlanShare> plans = [];
    private readonly HashSet<(string, string?)> planned = [];
    private readonly HashSet<(string, string?)> plannedAmounts = [];
    private readonly RatingIndex ratings;
    private readonly ProjectIndex projects;
    private readonly ILookup<string, Pairing> pairings;
    private readonly ILookup<string, Adjustment> adjustments;
    private readonly ILookup<string, VetoEvent> vetoes;
    private readonly ILookup<(string, string), TargetChange> changes;
    private readonly Rulebook rules;

    public FactIndex(CompetitionFacts facts, Rulebook rulebook, CompetitionFacts written)
    {
        (Facts, Written, rules) = (facts, written, rulebook);
        foreach (var target in facts.Targets)
        {
            Open(target.Participant, target.Indicator).Target = target;
        }

        foreach (var result in facts.Results)
        {
            Open(result.Participant, result.Indicator).Add(result);
        }

        foreach (var value in facts.Bases)
        {
            Open(value.Participant, value.Indicator).Add(value);
        }

        foreach (var plan in rulebook.Plans)
        {
            plans[(plan.Indicator, plan.Participant, plan.Period)] = plan;
            planned.Add((plan.Indicator, plan.Participant));
            if (plan.Amount is not null)
            {
                plannedAmounts.Add((plan.Indicator, plan.Participant));
            }
        }

        changes = facts.TargetChanges.OrderBy(c => c.Date).ToLookup(c => (c.Participant, c.Indicator));
        ratings = new RatingIndex(facts.RatingVotes);
        projects = new ProjectIndex(facts.Projects, facts.Year.Year);
        Persons = new PersonIndex(facts);
        pairings = facts.Pairings.OrderBy(p => p.Partner, StringComparer.Ordinal).ToLookup(p => p.Participant, StringComparer.Ordinal);
        adjustments = facts.Adjustments.Select(rulebook.Priced)
            .OrderBy(a => a.Period.EndMonth).ThenBy(a => a.Period.Level).ThenBy(a => a.Group, StringComparer.Ordinal).ThenBy(a => a.Matter, StringComparer.Ordinal)
            .ThenByDescending(a => a.Points).ThenBy(a => a.Document, StringComparer.Ordinal).ThenBy(a => a.Reason, StringComparer.Ordinal).ThenBy(a => a.Level, StringComparer.Ordinal)
            .ToLookup(a => a.Participant, StringComparer.Ordinal);
        vetoes = facts.Vetoes
            .OrderBy(v => v.Date).ThenBy(v => v.Kind, StringComparer.Ordinal).ThenBy(v => v.Document, StringComparer.Ordinal)
            .ToLookup(v => v.Participant, StringComparer.Ordinal);
    }

    /// <summary>The facts as successions have left them.</summary>
    public CompetitionFacts Facts { get; }

    /// <summary>The facts as written, before any succession.</summary>
    public CompetitionFacts Written { get; }

    /// <summary>The figures of persons.</summary>
    public PersonIndex Persons { get; }

    public AssignedTarget? Target(Participant participant, Indicator indicator) => Row(participant, indicator).Target;

    /// <summary>The changes of a target up to a day, each with what it was before; those that came too late change nothing.</summary>
    public IEnumerable<(TargetChange Change, decimal? Before, bool Counts)> TargetChanges(Participant participant, Indicator indicator, DateOnly day)
    {
        var before = Written.Targets.FirstOrDefault(t => t.Participant == participant.Code && t.Indicator == indicator.Name)?.Value;
        foreach (var change in changes[(participant.Code, indicator.Name)].Where(c => c.Date <= day))
        {
            var counts = !change.IsAfter(rules.TargetDeadline);
            yield return (change, before, counts);
            before = counts ? change.Value : before;
        }
    }

    public PeriodResult? Result(Participant participant, Indicator indicator, Period period) => Row(participant, indicator).Result(period);

    /// <summary>The figure that counts on a basis, or null.</summary>
    public Fraction? Figure(Participant participant, Indicator indicator, Period period, Basis basis)
    {
        if (indicator.Rating is { } rule)
        {
            return ratings.Figure(participant, indicator.Name, rule, period);
        }

        if (indicator.Projects is { } sum)
        {
            return projects.Figure(participant, indicator.Name, sum, period, basis);
        }

        if (indicator.SumsPersons)
        {
            return Persons.Sum(participant.Code, indicator.Name, period, basis);
        }

        var result = Result(participant, indicator, period);
        return basis.Counted(result?.Reported, result?.Verified);
    }

    /// <summary>The mean of each group of raters in a period, null for a group without valid ballots.</summary>
    public IEnumerable<(RaterGroup Group, Fraction? Mean)> Ratings(Participant participant, Indicator indicator, RatingRule rule, Period period) =>
        rule.Groups.Select(g => (g, ratings.Mean(participant, indicator.Name, rule, period, g)));

    /// <summary>Both figures of a period; of projects what their reported and verified amounts count.</summary>
    public (Fraction? Reported, Fraction? Verified) Both(Participant participant, Indicator indicator, Period period)
    {
        if (indicator.Projects is { } rule)
        {
            var known = projects.Known(participant, indicator.Name, period);
            var reported = projects.Of(participant, indicator.Name, rule, period, Basis.Verified).Where(p => p.Row.Reported is not null).ToList();
            return (reported.Count == 0 ? null : reported.Aggregate((Fraction)0, (total, p) => total + (p.Refusal is null ? (Fraction)p.Row.Reported!.Value * p.Row.Share * rule.FactorOf(p.Row.Kind) : 0)),
                known.Verified ? projects.Figure(participant, indicator.Name, rule, period, Basis.Verified) : null);
        }

        if (indicator.SumsPersons)
        {
            return Persons.Both(participant.Code, indicator.Name, period);
        }

        var result = Result(participant, indicator, period);
        return (result?.Reported, result?.Verified);
    }

    /// <summary>The projects of a unit in a period.</summary>
    public IEnumerable<CountedProject> Projects(Participant participant, Indicator indicator, ProjectRule rule, Period period, Basis basis) => projects.Of(participant, indicator.Name, rule, period, basis);

    /// <summary>The void ballots of each group of raters in which the participant was rated.</summary>
    public IEnumerable<(RaterGroup Group, string Rater, string Why)> VoidBallots(Participant participant, Indicator indicator, RatingRule rule, Period period) =>
        rule.Groups.SelectMany(g => ratings.Void(participant, indicator.Name, rule, period, g).Select(v => (g, v.Rater, v.Why)));

    /// <summary>Whom a participant is tied to on a day.</summary>
    public IEnumerable<Pairing> Pairings(Participant participant, DateOnly day) => pairings[participant.Code].Where(p => p.IsInForceOn(day));

    /// <summary>Whether a figure is there on the basis of what is reported, and whether it is verified; ballots are verified when counted.</summary>
    public (bool Reported, bool Verified) Known(Participant participant, Indicator indicator, Period period)
    {
        if (indicator.Rating is not null)
        {
            var counted = Figure(participant, indicator, period, Basis.Verified) is not null;
            return (counted, counted);
        }

        if (indicator.Projects is not null)
        {
            return projects.Known(participant, indicator.Name, period);
        }

        if (indicator.SumsPersons)
        {
            return Persons.Known(participant.Code, indicator.Name, period);
        }

        var result = Result(participant, indicator, period);
        return (result?.Reported is not null || result?.Verified is not null, result?.Verified is not null);
    }

    public decimal? Base(Participant participant, Indicator indicator, Period period) => Row(participant, indicator).Base(period);

    /// <summary>The plan's share at a period's end: the participant's own, else everybody's, else null; of an amount what it is of the year's target, and all of it at the year's end.</summary>
    public Fraction? PlanShare(Participant participant, Indicator indicator, Period period)
    {
        if (planned.Count == 0)
        {
            return null;
        }

        var owner = planned.Contains((indicator.Name, participant.Code)) ? participant.Code : null;
        return !plans.TryGetValue((indicator.Name, owner, period), out var plan) ? period.EndMonth == Period.Year.EndMonth && plannedAmounts.Contains((indicator.Name, owner)) ? 1 : null
            : plan.Amount is not { } amount ? plan.Share ?? 0
            : amount == 0 ? 0
            : Target(participant, indicator) is { Value: > 0 } target ? (Fraction)amount / target.Value : 1;
    }

    public bool HasPlan(Participant participant, Indicator indicator) =>
        planned.Count > 0 && (planned.Contains((indicator.Name, participant.Code)) || planned.Contains((indicator.Name, null)));

    public IEnumerable<Adjustment> Adjustments(Participant participant, Period upTo) =>
        adjustments[participant.Code].Where(a => a.Period.EndMonth <= upTo.EndMonth);

    /// <summary>The vetoes in force: its own, and those of the units it is tied to that reach units tied to them.</summary>
    public IReadOnlyList<VetoEvent> Vetoes(Participant participant, DateOnly day) =>
    [
        .. vetoes[participant.Code]
            .Concat(Pairings(participant, day).SelectMany(p => vetoes[p.Partner]).Where(v => rules.VetoRuleFor(v.Kind)?.Reach.Contains(VetoReach.PairedUnit) == true).Select(v => v with { Participant = participant.Code }))
            .Where(v => v.InForceOn(day, rules.VetoRuleFor(v.Kind))),
    ];

    private FactRow Row(Participant participant, Indicator indicator) =>
        rows.TryGetValue(participant.Code, out var own) && own.TryGetValue(indicator.Name, out var row) ? row : Nothing;

    private FactRow Open(string participant, string indicator)
    {
        if (!rows.TryGetValue(participant, out var own))
        {
            rows.Add(participant, own = new Dictionary<string, FactRow>(StringComparer.Ordinal));
        }

        if (!own.TryGetValue(indicator, out var row))
        {
            own.Add(indicator, row = new FactRow());
        }

        return row;
    }
}
