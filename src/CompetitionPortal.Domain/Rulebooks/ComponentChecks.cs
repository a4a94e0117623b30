using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>Checks the components of a class's score: known names, no cycle, marks that can be converted.</summary>
internal static class ComponentChecks
{
    /// <summary>All findings about components and rounds.</summary>
    public static IEnumerable<Finding> Check(Rulebook rulebook)
    {
        foreach (var c in rulebook.Components)
        {
            var own = rulebook.Components.Where(o => o.Class == c.Class).ToList();
            var members = own.Count(o => o.Parent == c.Name) + rulebook.Uses.Count(u => u.Class == c.Class && u.Component == c.Name);
            var about = $"“{c.Class}/{c.Name}”";
            if (rulebook.FindClass(c.Class) is null)
            {
                yield return new Finding(c, "类别", $"组成{about}的类别不在《类别》表里", "请改成《类别》表里的名称");
            }

            if (!ReferenceEquals(own.First(o => o.Name == c.Name), c))
            {
                yield return new Finding(c, "组成", $"组成{about}写了两次", "请只留一行");
            }

            if (c.Parent is not null && own.All(o => o.Name != c.Parent))
            {
                yield return new Finding(c, "上级", $"组成{about}的上级“{c.Parent}”不在《组成》表里", "请改成同一类别的组成名称，直接计入总分就留空");
            }

            if (IsInCycle(c, own))
            {
                yield return new Finding(c, "上级", $"组成{about}的上级绕了一圈又回到自己", "请改“上级”，最上一层留空");
            }

            if (members == 0)
            {
                yield return new Finding(c, "组成", $"组成{about}里没有指标", "请在《计分》表的“组成”写上它，或删去这一行");
            }

            if (c.Marks < 0 || c.Marks > CurveChecks.MostMarks || (c.Marks == 0 && c.Method != ComponentMethod.Sum))
            {
                yield return new Finding(c, "分值", $"组成{about}的分值是 {FractionText.Exact(c.Marks)}", "分值要大于 0；只加减、不占分值的，办法写“相加”、分值写 0");
            }

            if (c.Cap < c.Floor || Math.Abs(c.Cap ?? 0) > CurveChecks.MostMarks || Math.Abs(c.Floor ?? 0) > CurveChecks.MostMarks)
            {
                yield return new Finding(c, "最高分", $"组成{about}的最高分低于最低分，或大得无法计算", "请改最高分或最低分");
            }

            if (c.Digits is < 0 or > 6)
            {
                yield return new Finding(c, "小数位", $"组成{about}的小数位是 {c.Digits}", "请填 0 到 6 的整数，不单独舍入就留空");
            }
        }

        foreach (var use in rulebook.Uses.Where(u => u.Component is not null && !rulebook.Components.Any(c => c.Class == u.Class && c.Name == u.Component)))
        {
            yield return new Finding(use, "组成", $"“{use.Class}/{use.Indicator}”的组成“{use.Component}”不在《组成》表里", "请改成《组成》表里同一类别的名称，直接计入总分就留空");
        }

        if (rulebook.Rounds is { } rounds)
        {
            if (rounds.Level == Competitions.PeriodLevel.Year)
            {
                yield return new Finding(rulebook, "轮次", "轮次是全年，只有一轮，没有可以平均的", "请填 月、季度 或 半年，不按轮次平均就留空");
            }

            var count = Competitions.Period.Count(rounds.Level);
            if ((rounds.Weights.Count > 0 && rounds.Weights.Count != count) || rounds.Weights.Any(w => w <= 0))
            {
                yield return new Finding(rulebook, "轮次权重", $"轮次权重有 {rounds.Weights.Count} 个，或有不大于 0 的", $"要么留空，要么写 {count} 个大于 0 的数，用顿号隔开");
            }
        }
    }

    /// <summary>The marks that a class's score is made of at its top.</summary>
    public static decimal TopMarks(Rulebook rulebook, string className) =>
        rulebook.Uses.Where(u => u.Class == className && u.Component is null).Sum(u => u.FullMarks) + rulebook.Components.Where(c => c.Class == className && c.Parent is null).Sum(c => c.Marks);

    private static bool IsInCycle(ScoreComponent c, List<ScoreComponent> own)
    {
        var at = c;
        for (var steps = 0; steps <= own.Count; steps++)
        {
            at = own.FirstOrDefault(o => o.Name == at.Parent);
            if (at is null)
            {
                return false;
            }

            if (at.Name == c.Name)
            {
                return true;
            }
        }

        return false;
    }
}
