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

    /// <summary>The veto that sets something to zero for a unit, or null.</summary>
    public static VetoEvent? Zeroing(Rulebook rulebook, IEnumerable<VetoEvent> inForce, VetoZero what, string? item = null) =>
        inForce.FirstOrDefault(v => rulebook.VetoRuleFor(v.Kind) is { } rule && rule.Zero == what && rule.Reach.Contains(VetoReach.Unit) && (item is null || rule.ZeroItem == item));
}
