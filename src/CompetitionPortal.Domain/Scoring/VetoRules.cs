using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>What the rulebook says of the vetoes on record: which are in force, whom each reaches.</summary>
internal static class VetoRules
{
    /// <summary>Whether a veto reaches somebody.</summary>
    public static bool Reaches(Rulebook rulebook, VetoEvent veto, VetoReach whom) => rulebook.VetoRuleFor(veto.Kind) is { } rule ? rule.Reach.Contains(whom) : whom == VetoReach.Unit;

    /// <summary>
    /// The names of those whom a veto reaches in a way: who held the post on the day of the event. The veto follows the person, so
    /// a post held later does not matter. Nobody for the unit itself.
    /// </summary>
    public static IEnumerable<string> Persons(CompetitionFacts facts, VetoEvent veto, VetoReach whom) => facts.Tenures
        .Where(t => t.Participant == veto.Participant && t.HeldFor(0, veto.Date) && t.From <= veto.Date && whom switch
        {
            VetoReach.Principal => t.IsPrincipal,
            VetoReach.Deputies => t.IsInChargeOf(veto.Kind),
            VetoReach.Team => t.Duty != TeamDuty.PairedLeader,
            VetoReach.PairedLeader => t.Duty == TeamDuty.PairedLeader,
            _ => false,
        })
        .OrderByDescending(t => t.IsPrincipal).ThenBy(t => t.From).ThenBy(t => t.Person.Code, StringComparer.Ordinal)
        .DistinctBy(t => t.Person.Code, StringComparer.Ordinal)
        .Select(t => t.Person.Name);

    /// <summary>The veto in force that sets something to the fewest points for a unit, with these points; or null.</summary>
    public static (VetoEvent Veto, decimal Points)? Setting(Rulebook rulebook, IEnumerable<VetoEvent> inForce, VetoZero what, string? item = null) => inForce
        .Select(veto => (Veto: veto, Rule: rulebook.VetoRuleFor(veto.Kind)))
        .Where(x => x.Rule is { } rule && rule.Zero == what && rule.Reach.Contains(VetoReach.Unit) && (item is null || rule.ZeroItem == item))
        .Select(x => ((VetoEvent, decimal)?)(x.Veto, x.Rule!.Points ?? 0))
        .MinBy(x => x!.Value.Item2);

    /// <summary>The total that vetoes leave of one, and the steps: first what sets it, then what limits it.</summary>
    public static decimal Total(Rulebook rulebook, IReadOnlyList<VetoEvent> inForce, decimal total, List<TraceStep> trace)
    {
        foreach (var what in new[] { VetoZero.Total, VetoZero.TotalAtMost })
        {
            if (Setting(rulebook, inForce, what) is { } set && ((Fraction)set.Points).Round(rulebook.Rounding.TotalDigits, rulebook.Rounding.Mode) is var left && (what == VetoZero.Total || left < total))
            {
                trace.Add(new TraceStep(what == VetoZero.Total ? TraceKind.VetoZero : TraceKind.VetoCap, total, left, "否决规则", Label: $"{set.Veto.Kind}，{set.Veto.Document}"));
                total = left;
            }
        }

        return total;
    }
}
