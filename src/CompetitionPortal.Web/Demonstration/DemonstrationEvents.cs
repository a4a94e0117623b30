using CompetitionPortal.Domain.Adjustments;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Vetoes;

namespace CompetitionPortal.Web.Demonstration;

/// <summary>Bonuses, deductions, vetoes and sanctions of the invented years; documents have invented numbers that say so.</summary>
internal static class DemonstrationEvents
{
    /// <summary>Last year's ledger: a matter honoured twice, a group over its cap, deductions.</summary>
    public static IReadOnlyList<Adjustment> LastLedger { get; } =
    [
        new("X002", Period.Quarter(2), "荣誉", "生态乡镇", 0.6m, "市级"),
        new("X002", Period.Quarter(3), "荣誉", "生态乡镇", 0.8m, "省级"),
        new("X005", Period.Quarter(3), "荣誉", "平安乡镇", 1.5m, "省级"),
        new("X005", Period.Quarter(4), "荣誉", "文明乡镇", 1.2m, "省级"),
        new("D005", Period.Quarter(4), "创新", "工作创新", 0.4m, "全市推广"),
        new("Z003", Period.Quarter(1), null, null, -0.5m, "报表迟报"),
        new("Z011", Period.Quarter(3), "创新", "流程再造", 0.7m, "全省推广"),
        new("C003", Period.Quarter(2), null, null, -0.5m, "报表迟报"),
    ];

    /// <summary>This year's ledger up to a quarter.</summary>
    public static IReadOnlyList<Adjustment> ThisLedger(int quarters) =>
    [
        .. new Adjustment[]
        {
            new("Z003", Period.Quarter(1), null, null, -0.5m, "报表迟报"),
            new("X006", Period.Quarter(2), "荣誉", "文明乡镇", 0.6m, "市级"),
            new("D002", Period.Quarter(3), "创新", "工作创新", 0.5m, "全市推广"),
        }.Where(a => a.Period.Ordinal <= quarters),
    ];

    /// <summary>Last year's vetoes: one falls on a unit that would be honoured.</summary>
    public static IReadOnlyList<VetoEvent> LastVetoes(int year) =>
    [
        new(DemonstrationStory.VetoedSecond, "安全生产", new DateOnly(year, 8, 20), "演示文号 1"),
        new(DemonstrationStory.VetoedTownship, "信访稳定", new DateOnly(year, 11, 3), "演示文号 2"),
    ];

    /// <summary>This year's veto.</summary>
    public static IReadOnlyList<VetoEvent> ThisVetoes(int year) => [new("Z030", "生态环保", new DateOnly(year, 2, 25), "演示文号 4")];

    /// <summary>What last year's list left in force.</summary>
    public static IReadOnlyList<Sanction> Sanctions(int year) =>
        [.. new[] { DemonstrationStory.VetoedSecond, DemonstrationStory.VetoedTownship, "X004", "X008" }
            .Select(unit => new Sanction(unit, "取消评先树优资格", new DateOnly(year, 2, 20), new DateOnly(year + 1, 2, 19), "演示文号 3"))];
}
