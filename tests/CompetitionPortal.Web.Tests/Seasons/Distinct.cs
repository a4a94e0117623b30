using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Seasons;

/// <summary>The townships with figures of which no two are alike, so that a figure found somewhere tells whose it is.</summary>
public static class Distinct
{
    /// <summary>The unit whose people look: it is in the middle of its class.</summary>
    public const string Unit = "青龙镇";

    /// <summary>The rulebook and the facts.</summary>
    /// <param name="allVerified">Whether every figure of the second quarter is verified, or only every other unit's.</param>
    public static (Rulebook Rulebook, CompetitionFacts Facts) Season(bool allVerified)
    {
        var (rulebook, facts) = Seasons.Season.OfTownships();
        return (rulebook, facts with
        {
            Results =
            [
                .. Seasons.Season.Townships.SelectMany((t, n) => rulebook.Indicators.SelectMany((i, k) => new[] { First(t, i, n, k), Second(t, i, n, k, allVerified || n % 2 == 0) })),
                .. new[] { "招商局", "财政局" }.SelectMany((d, n) => new[] { First(d, rulebook.Indicators[0], 20 + n, 0), Second(d, rulebook.Indicators[0], 20 + n, 0, allVerified) }),
            ],
        });
    }

    private static PeriodResult First(string unit, Indicator indicator, int n, int k)
    {
        var value = Value(indicator.Name, n, k) * 0.4137m;
        return new PeriodResult(unit, indicator.Name, Period.Quarter(1), decimal.Round(value, 4), decimal.Round(value, 4));
    }

    private static PeriodResult Second(string unit, Indicator indicator, int n, int k, bool isVerified)
    {
        var value = Value(indicator.Name, n, k);
        return new PeriodResult(unit, indicator.Name, Period.Quarter(2), value * 1.0171m, isVerified ? value : null);
    }

    // Below the plan of the half-year, so that no cap makes two alike.
    private static decimal Value(string indicator, int n, int k) => indicator switch
    {
        Seasons.Season.Attraction => 203.37m + (13.73m * n),
        "固定资产投资" => 61.71m + (3.19m * n),
        Seasons.Season.Revenue => 31.13m + (4.07m * n),
        _ => 1.617m + (0.2113m * n) + (0.0731m * k),
    };
}
