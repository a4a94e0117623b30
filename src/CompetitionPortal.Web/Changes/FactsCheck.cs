using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Web.Changes;

/// <summary>Holds a change of facts against the rules of <see cref="FactsValidator"/> before it is made.</summary>
internal static class FactsCheck
{
    /// <summary>Refuses a change that would break what was whole; what was wrong before is not laid to it.</summary>
    /// <exception cref="RefusedException">With the validator's sentences.</exception>
    public static void RefuseNew(StoredYear stored, CompetitionFacts changed)
    {
        var known = FactsValidator.Check(stored.Facts, stored.Rulebook).Where(f => !f.IsHint).Select(f => f.Problem).ToHashSet(StringComparer.Ordinal);
        var found = FactsValidator.Check(changed, stored.Rulebook).Where(f => !f.IsHint && !known.Contains(f.Problem)).Select(f => $"{f.Problem}。{f.Cure}。").Distinct(StringComparer.Ordinal).ToList();
        if (found.Count > 0)
        {
            throw new RefusedException(found);
        }
    }
}
