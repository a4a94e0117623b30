using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Targets;

/// <summary>Checks changes of targets.</summary>
internal static class TargetChangeChecks
{
    /// <summary>All findings; the new target itself is checked like one that was assigned.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="name">A unit's name.</param>
    public static IEnumerable<Finding> Check(CompetitionFacts facts, Rulebook rulebook, Func<string, string> name)
    {
        var held = facts.Targets.Select(t => (t.Participant, t.Indicator)).ToHashSet();
        foreach (var c in facts.TargetChanges)
        {
            var what = $"{name(c.Participant)}的“{c.Indicator}”";
            if (!held.Contains((c.Participant, c.Indicator)) && facts.Successions.All(s => s.Successor != c.Participant))
            {
                yield return new Finding(c, "指标", what + "没有目标任务，不能调整", "请先在《目标任务》表写原来的目标，或删去这一行");
            }

            if (c.Document.Length == 0)
            {
                yield return new Finding(c, "依据文号", what + "调整目标没有依据文号", "请填批准调整的文件");
            }

            if (c.Date.Year != facts.Year.Year)
            {
                yield return new Finding(c, "日期", $"{what}在{c.Date.Year}年调整目标，不是本年度", "请改日期，或删去这一行");
            }
            else if (c.IsAfter(rulebook.TargetDeadline))
            {
                yield return new Finding(c, "日期", $"{what}的目标调整晚于截止日期 {rulebook.TargetDeadline:yyyy-MM-dd}，不计入考核", $"仍按原来的目标计算，新目标 {FractionText.Plain(c.Value)} 只作说明", IsHint: true);
            }
        }

        foreach (var repeated in facts.TargetChanges.GroupBy(c => (c.Participant, c.Indicator, c.Date)).SelectMany(g => g.Skip(1)))
        {
            yield return new Finding(repeated, "日期", $"{name(repeated.Participant)}的“{repeated.Indicator}”同一天调整了两次", "请只留一行");
        }
    }
}
