using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Changes;

namespace CompetitionPortal.Web.Periods;

/// <summary>Holds a change of facts against the rules of facts, and against the periods that are locked.</summary>
internal static class LockedFacts
{
    /// <summary>Refuses a change that breaks what was whole, or would move points or places of a locked period.</summary>
    /// <param name="change">The change under way.</param>
    /// <param name="stored">The year before it.</param>
    /// <param name="next">The facts after it.</param>
    /// <param name="what">What the change is called.</param>
    /// <exception cref="RefusedException">With the sentences.</exception>
    public static async Task CheckAsync(Change change, StoredYear stored, CompetitionFacts next, string what)
    {
        FactsCheck.RefuseNew(stored, next);
        if (LockedStandings.Moved(await PeriodLocks.OfAsync(change.Db, stored.Facts.Year), stored.Facts, stored.Rulebook, next, stored.Rulebook, what) is { } moved)
        {
            throw new RefusedException(moved + "。锁定的结果不再变动。");
        }
    }
}
