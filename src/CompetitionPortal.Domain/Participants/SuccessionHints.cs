using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Participants;

/// <summary>What does not move at a succession is said: projects and tasks of persons stay with the unit that their rows name.</summary>
internal static class SuccessionHints
{
    /// <summary>A hint for each succession whose predecessor has such rows.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="name">The name people know a unit by.</param>
    public static IEnumerable<Finding> Of(CompetitionFacts facts, Func<string, string> name)
    {
        foreach (var s in facts.Successions)
        {
            var projects = facts.Projects.Where(p => p.Participant == s.Predecessor && p.Project != ProjectRule.None).Select(p => (p.Project, p.Indicator)).Distinct().Count();
            if (projects > 0)
            {
                yield return new Finding(s, "原单位", $"{name(s.Predecessor)}有 {projects} 个项目，沿革不转移项目，仍算原单位的", $"要算{name(s.Successor)}的，请在《项目》表把单位改成它，或按认定比例分成两行", IsHint: true);
            }

            var persons = facts.PersonalTargets.Where(t => t.Participant == s.Predecessor).Select(t => t.PersonCode).Distinct(StringComparer.Ordinal).Count();
            if (persons > 0)
            {
                yield return new Finding(s, "原单位", $"{name(s.Predecessor)}有 {persons} 人有个人目标，沿革不转移个人目标", $"到{name(s.Successor)}任职的，请在《个人目标》表改单位", IsHint: true);
            }
        }
    }
}
