using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>Figures of persons, and of units as the sum of their persons' (rule D8).</summary>
internal sealed class PersonIndex(CompetitionFacts facts)
{
    private readonly Dictionary<(string, string, Period), PersonalResult> results = facts.PersonalResults.ToDictionary(r => (r.PersonCode, r.Indicator, r.Period));
    private readonly ILookup<(string, string), string> persons = facts.PersonalTargets.OrderBy(t => t.PersonCode, StringComparer.Ordinal).ToLookup(t => (t.Participant, t.Indicator), t => t.PersonCode);
    private readonly Dictionary<string, string> names = facts.PersonalTargets.Count == 0 ? [] : facts.Tenures.GroupBy(t => t.Person.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Person.Name, StringComparer.Ordinal);

    /// <summary>The name of a person.</summary>
    public string Name(string person) => names.GetValueOrDefault(person, person);

    /// <summary>The persons of a unit who have a task in an indicator.</summary>
    public IEnumerable<string> Of(string participant, string indicator) => persons[(participant, indicator)];

    /// <summary>The figure of a person that counts on a basis, or null.</summary>
    public Fraction? Figure(string person, string indicator, Period period, Basis basis) =>
        results.TryGetValue((person, indicator, period), out var own) ? basis.Counted(own.Reported, own.Verified) : null;

    /// <summary>The sum of a unit's persons; a missing one counts as zero; null where nobody's is there.</summary>
    public Fraction? Sum(string participant, string indicator, Period period, Basis basis) =>
        Of(participant, indicator).Select(p => Figure(p, indicator, period, basis)).Aggregate((Fraction?)null, (sum, own) => own is null ? sum : (sum ?? 0) + own.Value);

    /// <summary>Whether somebody's figure is there, and whether all that are there are verified.</summary>
    public (bool Reported, bool Verified) Known(string participant, string indicator, Period period)
    {
        var own = Of(participant, indicator).Select(p => results.GetValueOrDefault((p, indicator, period))).Where(r => r?.Reported is not null || r?.Verified is not null).ToList();
        return (own.Count > 0, own.Count > 0 && own.TrueForAll(r => r!.Verified is not null));
    }

    /// <summary>The sums of what was reported and of what was verified; the latter only where all that was reported is.</summary>
    public (Fraction? Reported, Fraction? Verified) Both(string participant, string indicator, Period period)
    {
        var own = Of(participant, indicator).Select(p => results.GetValueOrDefault((p, indicator, period))?.Reported).OfType<decimal>().ToList();
        return (own.Count == 0 ? null : own.Sum(), Known(participant, indicator, period).Verified ? Sum(participant, indicator, period, Basis.Verified) : null);
    }
}
