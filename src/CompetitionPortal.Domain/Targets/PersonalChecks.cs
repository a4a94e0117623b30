using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Targets;

/// <summary>Checks tasks and results of persons: known persons with a post in their unit, one task each, figures that can be computed with.</summary>
internal static class PersonalChecks
{
    private const decimal TooGreat = 10_000_000_000_000m;
    private const decimal Least = 0.0001m;

    /// <summary>All findings.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="name">The name people know a unit by.</param>
    public static IEnumerable<Finding> Check(CompetitionFacts facts, Rulebook rulebook, Func<string, string> name)
    {
        var indicators = rulebook.Indicators.GroupBy(i => i.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var units = facts.Participants.Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        var posts = facts.Tenures.Select(t => (t.Person.Code, t.Participant)).ToHashSet();
        var who = facts.Tenures.GroupBy(t => t.Person.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Person.Name, StringComparer.Ordinal);
        foreach (var t in facts.PersonalTargets)
        {
            var problem = !units.Contains(t.Participant) ? ("单位", $"单位“{t.Participant}”不在《单位》表里", "请改成《单位》表里的编码、名称或别名")
                : !who.ContainsKey(t.PersonCode) ? ("人员", $"“{t.PersonCode}”不在《任职》表里", "请改成《任职》表里的姓名或人员编码")
                : !posts.Contains((t.PersonCode, t.Participant)) ? ("单位", $"{who[t.PersonCode]}在{name(t.Participant)}没有任职", "请改成他任职的单位，或在《任职》表写上")
                : Indicator(t.Indicator) ?? (OnGrowth(t) ? ("指标", $"“{t.Indicator}”在{name(t.Participant)}按增幅计分，不能下达个人目标", "个人目标只写数量，请换一个指标")
                : t.Value is < Least or >= TooGreat ? ("目标", $"{who[t.PersonCode]}的“{t.Indicator}”个人目标是 {FractionText.Plain(t.Value)}", "请填大于 0 的数，并核对计量单位")
                : null);
            if (problem is { } found)
            {
                yield return new Finding(t, found.Item1, found.Item2, found.Item3);
            }
        }

        foreach (var repeated in facts.PersonalTargets.GroupBy(t => (t.PersonCode, t.Indicator)).SelectMany(g => g.Skip(1)))
        {
            yield return new Finding(repeated, "指标", $"{who.GetValueOrDefault(repeated.PersonCode, repeated.PersonCode)}的“{repeated.Indicator}”个人目标写了两次", "请只留一行");
        }

        var tasks = facts.PersonalTargets.Select(t => (t.PersonCode, t.Indicator)).ToHashSet();
        foreach (var r in facts.PersonalResults)
        {
            var person = who.GetValueOrDefault(r.PersonCode, r.PersonCode);
            var problem = !tasks.Contains((r.PersonCode, r.Indicator)) ? ("人员", $"{person}没有“{r.Indicator}”的个人目标", "请在《个人目标》表写上，或删去这一行")
                : indicators.TryGetValue(r.Indicator, out var i) && r.Period.Level != i.Frequency ? ("期次", $"“{r.Indicator}”的期次写的是{r.Period.Name}", $"这个指标只有这些期次：{string.Join('、', Period.All(i.Frequency).Select(p => p.Name))}")
                : Math.Abs(r.Reported ?? 0) >= TooGreat || Math.Abs(r.Verified ?? 0) >= TooGreat ? ("上报", $"{person}的“{r.Indicator}”{r.Period.Name}的数大得无法计算", "请核对数字和计量单位，要小于十万亿")
                : ((string, string, string)?)null;
            if (problem is { } found)
            {
                yield return new Finding(r, found.Item1, found.Item2, found.Item3);
            }
        }

        foreach (var repeated in facts.PersonalResults.GroupBy(r => (r.PersonCode, r.Indicator, r.Period)).SelectMany(g => g.Skip(1)))
        {
            yield return new Finding(repeated, "期次", $"{who.GetValueOrDefault(repeated.PersonCode, repeated.PersonCode)}的“{repeated.Indicator}”{repeated.Period.Name}写了两次", "请只留一行");
        }

        foreach (var r in facts.Results.Where(r => indicators.TryGetValue(r.Indicator, out var i) && i.SumsPersons))
        {
            yield return new Finding(r, "指标", $"“{r.Indicator}”由个人合计，不用填单位的结果", "请删去这一行，写到《个人结果》表");
        }

        (string, string, string)? Indicator(string indicator) => !indicators.TryGetValue(indicator, out var known) ? ("指标", $"指标“{indicator}”不在《指标》表里", "请改成《指标》表里的名称")
            : known.Rating is not null || known.Projects is not null || rulebook.Parts.Any(p => p.Indicator == indicator) ? ("指标", $"“{indicator}”由测评票、项目或成分算出，不能下达个人目标", "请换一个直接填报的指标")
            : null;

        bool OnGrowth(PersonalTarget t)
        {
            var classes = facts.Participants.First(p => p.Code == t.Participant).Memberships.Select(m => m.Class).ToHashSet(StringComparer.Ordinal);
            return rulebook.Uses.Any(u => u.Indicator == t.Indicator && classes.Contains(u.Class) && u.Curve.Runs == CurveVariable.Growth);
        }
    }
}
