using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Domain.Participants;

/// <summary>
/// Moves targets, bases and earlier results on to successors (core 11). Amounts move by their share: the year's target,
/// the bases of all periods, and the results of periods that ended before the succession; later results are the
/// successor's own. Rates and ratings (levels) do not move.
/// </summary>
internal static class SuccessionTransfer
{
    public static CompetitionFacts Apply(CompetitionFacts facts, Rulebook rulebook, Period upTo)
    {
        var end = upTo.EndDate(facts.Year.Year);
        var amounts = rulebook.Indicators.Where(i => i.ReportedAs != ReportedAs.Level).Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        var due = facts.Successions.Where(s => s.Date <= end).OrderBy(s => s.Date).ThenBy(s => s.Predecessor, StringComparer.Ordinal).ThenBy(s => s.Successor, StringComparer.Ordinal);
        return due.Aggregate(facts, (current, succession) => Move(current, succession, amounts));
    }

    private static CompetitionFacts Move(CompetitionFacts facts, Succession s, HashSet<string> amounts) => facts with
    {
        Targets = Merge(
            facts.Targets,
            facts.Targets.Where(t => t.Participant == s.Predecessor && amounts.Contains(t.Indicator)).Select(t => t with { Participant = s.Successor, Value = t.Value * s.Share, Stretch = t.Stretch * s.Share }),
            t => (t.Participant, t.Indicator),
            (own, moved) => own with { Value = own.Value + moved.Value, Stretch = Sum(own.Stretch, moved.Stretch) }),
        Bases = Merge(
            facts.Bases,
            facts.Bases.Where(b => b.Participant == s.Predecessor && amounts.Contains(b.Indicator)).Select(b => b with { Participant = s.Successor, Value = b.Value * s.Share, Original = b.Original * s.Share }),
            b => (b.Participant, b.Indicator, b.Period),
            (own, moved) => own with { Value = own.Value + moved.Value, Original = Sum(own.Original, moved.Original) }),
        Results = Merge(
            facts.Results,
            facts.Results.Where(r => r.Participant == s.Predecessor && amounts.Contains(r.Indicator) && r.Period.EndDate(facts.Year.Year) < s.Date)
                .Select(r => r with { Participant = s.Successor, Reported = r.Reported * s.Share, Verified = r.Verified * s.Share }),
            r => (r.Participant, r.Indicator, r.Period),
            (own, moved) => own with { Reported = Sum(own.Reported, moved.Reported), Verified = Sum(own.Verified, moved.Verified) }),
    };

    private static List<T> Merge<T, TKey>(IReadOnlyList<T> own, IEnumerable<T> moved, Func<T, TKey> key, Func<T, T, T> add)
        where TKey : notnull
    {
        var merged = own.ToDictionary(key);
        foreach (var item in moved.ToList())
        {
            merged[key(item)] = merged.TryGetValue(key(item), out var mine) ? add(mine, item) : item;
        }

        return [.. merged.Values];
    }

    private static decimal? Sum(decimal? a, decimal? b) => a is null ? b : b is null ? a : a + b;
}
