using CompetitionPortal.Domain.Targets;
using CompetitionPortal.GoldenYear;

namespace CompetitionPortal.Domain.Tests.Targets;

/// <summary>层层加码 and its opposite, in words and amounts; a ceiling is harder the lower it is.</summary>
public sealed class CountyBalanceTests
{
    private static readonly (string Name, decimal Target)[] Units = [("甲镇", 9), ("乙镇", 8), ("丙镇", 7.5m)];

    [Theory]
    [InlineData(100, 100, false, BalanceKind.Even, "各单位合计与全县目标一致")]
    [InlineData(100, 118, false, BalanceKind.Layered, "各单位合计比全县目标多 18 万元（是全县目标的 118.00%），层层加码")]
    [InlineData(30000, 29999, false, BalanceKind.Short, "各单位合计比全县目标少 1 万元（是全县目标的 99.997%），没有分解到位")]
    [InlineData(0, 1234567, false, BalanceKind.Layered, "各单位合计比全县目标多 1,234,567 万元，层层加码")]
    [InlineData(30, 25, true, BalanceKind.Layered, "各单位合计比全县控制数少 5 万元（是全县控制数的 83.33%），控制得更严，层层加码")]
    [InlineData(30, 36, true, BalanceKind.Short, "各单位合计比全县控制数多 6 万元（是全县控制数的 120.00%），各单位都不突破，全县仍会突破")]
    public void A_sum_is_above_below_or_the_same(int county, int sum, bool isCeiling, BalanceKind kind, string sentence) =>
        Assert.Equal(new CountyBalance(kind, sentence), CountyBalance.OfSum(county, sum, "万元", isCeiling));

    [Theory]
    [InlineData("8", false, BalanceKind.Layered, "有 1 个单位高于全县目标，层层加码：甲镇 9 %；有 1 个单位低于全县目标：丙镇 7.5 %")]
    [InlineData("10", false, BalanceKind.Short, "有 3 个单位低于全县目标：甲镇 9 %、乙镇 8 %、丙镇 7.5 %")]
    [InlineData("8", true, BalanceKind.Layered, "有 1 个单位低于全县控制数，层层加码：丙镇 7.5 %；有 1 个单位高于全县控制数：甲镇 9 %")]
    public void Each_unit_is_above_below_or_the_same(string county, bool isCeiling, BalanceKind kind, string sentence) =>
        Assert.Equal(new CountyBalance(kind, sentence), CountyBalance.OfEach(decimal.Parse(county, System.Globalization.CultureInfo.InvariantCulture), Units, "%", isCeiling));

    [Fact]
    public void Many_names_are_cut_and_the_same_is_said()
    {
        var many = Enumerable.Range(1, 9).Select(n => ($"第{n}镇", 12m)).ToList();

        Assert.EndsWith("第5镇 12 %等", CountyBalance.OfEach(10, many, "%", isCeiling: false).Sentence, StringComparison.Ordinal);
        Assert.Equal(new CountyBalance(BalanceKind.Even, "各单位都与全县目标一致"), CountyBalance.OfEach(12, many, "%", isCeiling: false));
    }

    [Theory]
    [InlineData("招商引资到位资金", false, false)]
    [InlineData("农民人均纯收入增加额", true, false)]
    [InlineData("财政收入", true, false)]
    [InlineData("挂点帮扶", true, false)]
    [InlineData("安全生产事故起数", false, true)]
    public void Rates_ratings_and_growth_have_no_sum_and_ceilings_are_known(string name, bool hasNoSum, bool isCeiling)
    {
        var rulebook = GoldenYearSource.Rulebook();
        var indicator = rulebook.Indicators.Single(i => i.Name == name);

        Assert.Equal((hasNoSum, isCeiling), (CountyBalance.HasNoSum(indicator, rulebook), CountyBalance.IsCeiling(indicator, rulebook)));
    }
}
