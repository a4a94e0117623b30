using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Targets;

/// <summary>Puts the changes of targets that count into the targets.</summary>
public static class TargetRevision
{
    /// <summary>The year's targets as the changes up to a day have left them; those after the rulebook's last day for changes do not count.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="deadline">The last day on which a change counts, or null.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<AssignedTarget> InForce(CompetitionFacts facts, DateOnly? deadline, DateOnly day) => Apply(facts, deadline, DateOnly.MinValue, day).Targets;

    /// <summary>The facts with the changes of a stretch of days, both ends included; the same facts where there is none.</summary>
    internal static CompetitionFacts Apply(CompetitionFacts facts, DateOnly? deadline, DateOnly from, DateOnly to)
    {
        var last = facts.TargetChanges.Where(c => c.Date >= from && c.Date <= to && !c.IsAfter(deadline))
            .GroupBy(c => (c.Participant, c.Indicator)).ToDictionary(g => g.Key, g => g.OrderBy(c => c.Date).ToList());
        return last.Count == 0 ? facts : facts with
        {
            Targets = [.. facts.Targets.Select(t => last.TryGetValue((t.Participant, t.Indicator), out var changes)
                ? t with { Value = changes[^1].Value, Stretch = changes.LastOrDefault(c => c.Stretch is not null)?.Stretch ?? t.Stretch }
                : t)],
        };
    }
}
