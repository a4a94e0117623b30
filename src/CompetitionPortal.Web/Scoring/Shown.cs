using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Web.Scoring;

/// <summary>Figures as pages show them: separators, the rule's digits, and 升降 in words.</summary>
public static class Shown
{
    /// <summary>Points or totals with the rulebook's digits; — when there are none.</summary>
    public static string Points(decimal? value, int digits) => value is { } points ? points.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : "—";

    /// <summary>A value in its unit: up to four decimals, without trailing zeros; blank when there is none.</summary>
    public static string Value(Fraction? value) =>
        value is { } number ? number.Round(4, RoundingMode.HalfAwayFromZero).ToString("#,##0.####", CultureInfo.InvariantCulture) : string.Empty;

    /// <summary>A completion that never shows the line as reached where it was not; blank when there is none.</summary>
    public static string Percent(Fraction? share, int digits) => share is { } value ? FractionText.Percent(value, digits) + "%" : string.Empty;

    /// <summary>Movement against an earlier place: ↑2, ↓1, 持平, or 新 when there was none.</summary>
    public static string Movement(int? now, int? before) => (now, before) switch
    {
        (null, _) => string.Empty,
        (_, null) => "—",
        var (n, b) when n == b => "持平",
        var (n, b) when n < b => "↑" + (b - n).Value.ToString(CultureInfo.InvariantCulture),
        var (n, b) => "↓" + (n - b).Value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The place in a ranking, or null.</summary>
    public static int? Rank(ParticipantScore? score, RankingRule ranking) => score is not null && score.Places.TryGetValue(ranking.Name, out var place) ? place.Rank : null;

    /// <summary>A moment as people read it, on this machine's clock.</summary>
    public static string Moment(DateTime utc) => utc.ToLocalTime().ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);
}
