using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Results;

/// <summary>Checks projects: counted once, shared among few, the same in the rows of all units.</summary>
internal static class ProjectChecks
{
    /// <summary>All findings of rows whose unit and indicator are known.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="rulebook">The rulebook.</param>
    public static IEnumerable<Finding> Check(CompetitionFacts facts, Rulebook rulebook)
    {
        var rules = rulebook.Indicators.Where(i => i.Projects is not null).GroupBy(i => i.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var a in facts.Projects)
        {
            if (!rules.TryGetValue(a.Indicator, out var indicator))
            {
                yield return new Finding(a, "指标", $"指标“{a.Indicator}”不由项目合计", "请在《指标》表写它的“项目”，或删去这一行");
                continue;
            }

            if (a.Period.Level != indicator.Frequency)
            {
                yield return new Finding(a, "期次", $"“{a.Indicator}”的期次写的是{a.Period.Name}", $"这个指标只有这些期次：{string.Join('、', Period.All(indicator.Frequency).Select(p => p.Name))}");
            }

            if (a.Project == ProjectRule.None ? (a.Reported ?? 0) != 0 || (a.Verified ?? 0) != 0 : a.Share is <= 0 or > 1)
            {
                yield return a.Project == ProjectRule.None
                    ? new Finding(a, "上报", $"项目写“{ProjectRule.None}”的一行有金额", "没有项目的单位填 0；有项目就写项目名称")
                    : new Finding(a, "认定比例", $"项目“{a.Project}”的认定比例是 {FractionText.Exact(a.Share * 100)}%", "请填大于 0%、不超过 100% 的比例");
            }

            if (indicator.Projects!.LeastSize is not null && a.Size is null && a.Project != ProjectRule.None)
            {
                yield return new Finding(a, "规模", $"项目“{a.Project}”没有写规模，而“{a.Indicator}”有最小规模", "请填项目的总规模");
            }
        }

        foreach (var repeated in facts.Projects.GroupBy(a => (a.Project, a.Indicator, a.Participant, a.Period)).SelectMany(g => g.Skip(1)))
        {
            yield return new Finding(repeated, "项目", $"项目“{repeated.Project}”同一单位{repeated.Period.Name}写了两次", "请只留一行，一个项目只计一次");
        }

        foreach (var project in facts.Projects.Where(a => a.Project != ProjectRule.None && rules.ContainsKey(a.Indicator)).GroupBy(a => (a.Project, a.Indicator)))
        {
            foreach (var finding in Shared(project.Key.Project, rules[project.Key.Indicator].Projects!, [.. project]))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Shared(string name, ProjectRule rule, List<ProjectAmount> rows)
    {
        var units = rows.Select(a => a.Participant).Distinct(StringComparer.Ordinal).Count();
        if (units > rule.MostUnits)
        {
            yield return new Finding(rows[^1], "单位", $"项目“{name}”算给了 {units} 个单位", $"最多 {rule.MostUnits} 个单位共有一个项目");
        }

        foreach (var period in rows.GroupBy(a => a.Period))
        {
            if (period.Sum(a => a.Share) > 1)
            {
                yield return new Finding(period.Last(), "认定比例", $"项目“{name}”{period.Key.Name}的认定比例合计 {FractionText.Exact(period.Sum(a => a.Share) * 100)}%", "合计不能超过 100%，一个项目只计一次");
            }

            if (period.Select(a => (a.Reported, a.Verified)).Distinct().Count() > 1)
            {
                yield return new Finding(period.Last(), "上报", $"项目“{name}”{period.Key.Name}在几个单位那里的金额不一样", "金额写整个项目的，各单位的几行要相同；各得多少由认定比例定");
            }
        }

        if (rows.Select(a => (a.Kind, a.StartedOn, a.Size)).Distinct().Count() > 1)
        {
            yield return new Finding(rows[^1], "种类", $"项目“{name}”的种类、开工日期或规模前后不一样", "同一个项目的各行要相同");
        }
    }
}
