using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Participants;

namespace CompetitionPortal.Web.Periods;

/// <summary>Points and places of locked periods stay, and the grades of a published year, whatever else is changed: rules, plans, classes, mergers.</summary>
internal static class LockedStandings
{
    /// <summary>The first locked period that a change would move, in one sentence; null when none is moved.</summary>
    public static string? Moved(PeriodLocks locks, CompetitionFacts now, Rulebook rulebook, CompetitionFacts next, Rulebook nextRulebook, string change)
    {
        foreach (var period in locks.Locked)
        {
            var standing = new Standing(period.EndMonth == 12 ? Period.Year : period, Basis.Verified);
            var before = ScoringService.Score(now, rulebook, standing).Scores.ToDictionary(s => s.Participant.Code, StringComparer.Ordinal);
            var after = ScoringService.Score(next, nextRulebook, standing).Scores.ToDictionary(s => s.Participant.Code, StringComparer.Ordinal);
            var moved = before.Keys.Union(after.Keys, StringComparer.Ordinal).Where(code => !Same(before.GetValueOrDefault(code), after.GetValueOrDefault(code), locks.YearIsPublished)).ToList();
            if (moved.Count > 0)
            {
                var (first, old, fresh) = (moved[0], before.GetValueOrDefault(moved[0]), after.GetValueOrDefault(moved[0]));
                if (Same(old, fresh, withGrade: false))
                {
                    return $"全年的结果已公布，{change}会改变等次：{now.NameOf(first)}{old?.Grade ?? "没有等次"} → {fresh?.Grade ?? "没有等次"}{(moved.Count > 1 ? $"，另有 {moved.Count - 1} 个单位" : string.Empty)}";
                }

                return $"{period.Name}已锁定，{change}会改变它的得分或名次：{now.NameOf(first)}总分 {Text(old?.Total)} → {Text(fresh?.Total)}{(moved.Count > 1 ? $"，另有 {moved.Count - 1} 个单位" : string.Empty)}";
            }
        }

        return null;
    }

    private static bool Same(ParticipantScore? a, ParticipantScore? b, bool withGrade) => a is not null && b is not null && (!withGrade || a.Grade == b.Grade)
        && a.Total == b.Total && a.BaseScore == b.BaseScore && a.Class.Name == b.Class.Name && a.Class.Group == b.Class.Group && a.Class.FullMarks == b.Class.FullMarks
        && a.Cells.Count == b.Cells.Count && a.Cells.Zip(b.Cells).All(c => c.First.Indicator.Name == c.Second.Indicator.Name && c.First.Points == c.Second.Points && c.First.Completion == c.Second.Completion && c.First.State == c.Second.State)
        && a.Places.Count == b.Places.Count && a.Places.All(p => b.Places.TryGetValue(p.Key, out var place) && place.Rank == p.Value.Rank);

    private static string Text(decimal? value) => value is { } figure ? FractionText.Plain(figure) : "空";
}
