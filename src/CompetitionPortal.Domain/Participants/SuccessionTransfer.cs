using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Domain.Participants;

/// <summary>
/// Moves targets, bases and earlier results on to successors (core 11). Amounts move by their share and leave the
/// predecessor: the year's target, the bases of all periods, and the results of periods that ended before the succession;
/// later results are each unit's own. A target that is a rate (growth, the scale of a rating) is not divided and not
/// added: a successor without one takes it over. Levels and their targets do not move.
/// </summary>
internal sealed class SuccessionTransfer
{
    private readonly Rulebook rulebook;
    private readonly HashSet<string> amounts;

    private SuccessionTransfer(Rulebook rulebook)
    {
        this.rulebook = rulebook;
        amounts = rulebook.Indicators.Where(i => i.ReportedAs != ReportedAs.Level).Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The facts as the successions and the changes of targets up to a period's end have left them, in the order of their days.</summary>
    public static CompetitionFacts Apply(CompetitionFacts facts, Rulebook rulebook, Period upTo)
    {
        var end = upTo.EndDate(facts.Year.Year);
        var due = facts.Successions.Where(s => s.Date <= end)
            .GroupBy(s => (s.Date, s.Predecessor))
            .OrderBy(g => g.Key.Date).ThenBy(g => g.Key.Predecessor, StringComparer.Ordinal);
        var transfer = new SuccessionTransfer(rulebook);
        var (current, from) = (facts, DateOnly.MinValue);
        foreach (var parts in due)
        {
            if (parts.Key.Date > from)
            {
                current = TargetRevision.Apply(current, rulebook.TargetDeadline, from, parts.Key.Date.AddDays(-1));
                from = parts.Key.Date;
            }

            current = transfer.Move(current, parts.Key.Date, parts.Key.Predecessor, [.. parts.OrderBy(p => p.Successor, StringComparer.Ordinal)]);
        }

        return TargetRevision.Apply(current, rulebook.TargetDeadline, from, end);
    }

    /// <summary>All that one predecessor gives on one day: the shares are of what it held before.</summary>
    private CompetitionFacts Move(CompetitionFacts facts, DateOnly date, string predecessor, List<Succession> parts)
    {
        var kept = 1 - parts.Sum(p => p.Share);
        bool Moves(string participant, string indicator) => participant == predecessor && amounts.Contains(indicator);
        return facts with
        {
            Targets = Merge(
                facts.Targets,
                t => Moves(t.Participant, t.Indicator),
                t => Keep(t, kept, IsRate(facts, predecessor, t.Indicator) ? 1 : kept),
                t => parts.Select(p => Times(t, IsRate(facts, p.Successor, t.Indicator) ? 1 : p.Share) with { Participant = p.Successor }),
                t => (t.Participant, t.Indicator),
                (own, moved) => IsRate(facts, own.Participant, own.Indicator) ? own : own with { Value = own.Value + moved.Value, Stretch = Sum(own.Stretch, moved.Stretch) }),
            Bases = Merge(
                facts.Bases,
                b => Moves(b.Participant, b.Indicator),
                b => kept > 0 ? Times(b, kept) : null,
                b => parts.Select(p => Times(b, p.Share) with { Participant = p.Successor }),
                b => (b.Participant, b.Indicator, b.Period),
                (own, moved) => own with { Value = own.Value + moved.Value, Original = Sum(own.Original, moved.Original) }),
            Results = Merge(
                facts.Results,
                r => Moves(r.Participant, r.Indicator) && r.Period.EndDate(facts.Year.Year) < date,
                r => kept > 0 ? Times(r, kept) : null,
                r => parts.Select(p => Times(r, p.Share) with { Participant = p.Successor }),
                r => (r.Participant, r.Indicator, r.Period),
                (own, moved) => own with { Reported = Sum(own.Reported, moved.Reported), Verified = Sum(own.Verified, moved.Verified) }),
        };
    }

    private bool IsRate(CompetitionFacts facts, string participant, string indicator)
    {
        var classes = facts.Participants.Where(p => p.Code == participant).SelectMany(p => p.Memberships).Select(m => m.Class).ToHashSet(StringComparer.Ordinal);
        return rulebook.Uses.Any(u => u.Indicator == indicator && classes.Contains(u.Class) && !u.Curve.TargetIsAmount);
    }

    private static AssignedTarget? Keep(AssignedTarget target, decimal kept, decimal factor) => kept > 0 ? Times(target, factor) : null;

    private static AssignedTarget Times(AssignedTarget t, decimal factor) => t with { Value = t.Value * factor, Stretch = t.Stretch * factor };

    private static BaseValue Times(BaseValue b, decimal factor) => b with { Value = b.Value * factor, Original = b.Original * factor };

    private static PeriodResult Times(PeriodResult r, decimal factor) => r with { Reported = r.Reported * factor, Verified = r.Verified * factor };

    private static List<T> Merge<T, TKey>(IReadOnlyList<T> facts, Func<T, bool> moves, Func<T, T?> keep, Func<T, IEnumerable<T>> give, Func<T, TKey> key, Func<T, T, T> add)
        where T : class
        where TKey : notnull
    {
        var merged = facts.Select(f => moves(f) ? keep(f) : f).OfType<T>().ToDictionary(key);
        foreach (var item in facts.Where(moves).SelectMany(give))
        {
            merged[key(item)] = merged.TryGetValue(key(item), out var own) ? add(own, item) : item;
        }

        return [.. merged.Values];
    }

    private static decimal? Sum(decimal? a, decimal? b) => a is null ? b : b is null ? a : a + b;
}
