using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Demonstration;

/// <summary>The demonstration's rulebook: the default one, with who reports what: source departments, and units their own revenue.</summary>
internal static class DemonstrationRulebook
{
    private static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["招商引资到位资金"] = "招商局",
        ["固定资产投资"] = "统计局",
        ["农民人均纯收入增加额"] = "农业农村局",
        ["安全生产事故起数"] = "应急局",
    };

    public static Rulebook Read()
    {
        var rulebook = DefaultRulebook.Read();
        return rulebook with
        {
            Indicators = [.. rulebook.Indicators.Select(i => i with
            {
                Source = Sources.GetValueOrDefault(i.Name),
                Way = Sources.ContainsKey(i.Name) ? ReportingWay.SourceDepartment : ReportingWay.OwnReport,
            })],
        };
    }
}
