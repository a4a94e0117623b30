using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Seasons;

/// <summary>
/// The townships at half-year with everything verified: 南坪乡 is ninth of fifteen with 31.25 = 50 × 500 ÷ 800 on
/// 招商引资到位资金, 3.00 points behind 石桥乡; on everything else all have full marks.
/// </summary>
public static class HalfYear
{
    /// <summary>The unit whose day it is.</summary>
    public const string Unit = "南坪乡";

    /// <summary>The clause behind 招商引资到位资金.</summary>
    public const string Clause = "第六条第（一）项";

    // 招商引资到位资金 in 万元, from the first place to the last.
    private static readonly (string Unit, decimal Verified)[] Order =
    [
        ("城关镇", 792), ("红岩乡", 776), ("双河镇", 744), ("东山镇", 712), ("白水镇", 680), ("大坪乡", 640), ("西岭乡", 592), ("石桥乡", 548),
        (Unit, 500), ("北沟乡", 452), ("青龙镇", 404), ("河口镇", 360), ("新桥镇", 320), ("柳林乡", 280), ("高山乡", 240),
    ];

    /// <summary>The rulebook and the facts.</summary>
    public static (Rulebook Rulebook, CompetitionFacts Facts) Season()
    {
        var (rulebook, facts) = Seasons.Season.OfTownships();
        return (
            rulebook with { Uses = [.. rulebook.Uses.Select(u => u.Indicator == Seasons.Season.Attraction ? u with { Clause = Clause } : u)] },
            facts with
            {
                Targets = [.. facts.Targets.Select(t => t.Indicator == Seasons.Season.Attraction ? t with { Value = 1600 } : t)],
                Bases = [new BaseValue(Unit, Seasons.Season.Attraction, Period.Quarter(2), 330)],
                Results = [.. facts.Results, .. Order.SelectMany(o => rulebook.Indicators.Select(i => Second(o.Unit, i.Name, o.Verified)))],
                PriorResults = [new PriorResult(Seasons.Season.Year - 1, Unit, 78.60m, 11, "合格", [])],
            });
    }

    private static PeriodResult Second(string unit, string indicator, decimal attraction)
    {
        var verified = indicator switch { Seasons.Season.Attraction => attraction, "固定资产投资" => 110, "外派干部" => 12, Seasons.Season.Revenue => 100, _ => 6 };
        return new PeriodResult(unit, indicator, Period.Quarter(2), unit == Unit && indicator == Seasons.Season.Attraction ? 520 : verified, verified);
    }
}
