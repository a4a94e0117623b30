using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>Checks composed indicators and the rates they use.</summary>
internal static class PartChecks
{
    private const decimal Most = 1_000_000;
    private const decimal Least = 0.000001m;

    /// <summary>All findings about parts and rates.</summary>
    public static IEnumerable<Finding> Check(Rulebook rulebook)
    {
        var indicators = rulebook.Indicators.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        var composed = rulebook.Parts.Select(p => p.Indicator).ToHashSet(StringComparer.Ordinal);
        foreach (var repeated in rulebook.Rates.GroupBy(r => r.Name, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            yield return new Finding(repeated, "汇率名称", $"汇率“{repeated.Name}”写了两次", "请只留一行");
        }

        foreach (var rate in rulebook.Rates.Where(r => r.Rate is < Least or > Most || r.Step is < Least or > Most))
        {
            yield return new Finding(rate, "汇率", $"汇率“{rate.Name}”是 {FractionText.Exact(rate.Rate)}，单位换算是 {FractionText.Exact(rate.Step)}", "两个都要大于 0，不超过 1000000；单位不变就把换算留空");
        }

        foreach (var repeated in rulebook.Parts.GroupBy(p => (p.Indicator, p.Part)).SelectMany(g => g.Skip(1)))
        {
            yield return new Finding(repeated, "成分", $"“{repeated.Indicator}”的成分“{repeated.Part}”写了两次", "请合成一行");
        }

        foreach (var part in rulebook.Parts)
        {
            foreach (var (name, field) in new[] { (part.Indicator, "指标"), (part.Part, "成分") })
            {
                if (!indicators.Contains(name))
                {
                    yield return new Finding(part, field, $"合成指标里的“{name}”不在《指标》表里", "请改成《指标》表里的名称");
                }
            }

            if (composed.Contains(part.Part))
            {
                yield return new Finding(part, "成分", $"“{part.Indicator}”的成分“{part.Part}”自己也是合成的，会绕成一圈", "成分要写直接填报的指标");
            }

            if (part.Factor == 0 || Math.Abs(part.Factor) is < Least or > Most)
            {
                yield return new Finding(part, "系数", $"“{part.Indicator}”的成分“{part.Part}”系数是 {FractionText.Exact(part.Factor)}", "请填不是 0 的数，扣的写负数，不超过 1000000");
            }

            if (part.Rate is not null && rulebook.Rates.All(r => r.Name != part.Rate))
            {
                yield return new Finding(part, "汇率", $"“{part.Indicator}”的成分“{part.Part}”用了汇率“{part.Rate}”，它不在《汇率》表里", "请改成《汇率》表里的名称，不换算就留空");
            }

            if (rulebook.Indicators.FirstOrDefault(i => i.Name == part.Indicator) is { SumsPersons: true })
            {
                yield return new Finding(part, "指标", $"“{part.Indicator}”由个人合计，不能又是合成的", "两种只留一种");
            }

            if (rulebook.Indicators.FirstOrDefault(i => i.Name == part.Indicator) is { Projects: not null })
            {
                yield return new Finding(part, "指标", $"“{part.Indicator}”由项目合计，不能又是合成的", "两种只留一种");
            }

            if (rulebook.Indicators.FirstOrDefault(i => i.Name == part.Indicator) is { Rating: not null })
            {
                yield return new Finding(part, "指标", $"“{part.Indicator}”由测评票算出，不能又是合成的", "两种只留一种");
            }
        }
    }
}
