using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Periods;

namespace CompetitionPortal.Web.Scoring;

/// <summary>Figures as pages show them: separators, the rule's digits, and 升降 in words.</summary>
public static class Shown
{
    private const int ValueDigits = 4;

    /// <summary>Points or totals with the rulebook's digits; — when there are none.</summary>
    public static string Points(decimal? value, int digits) => value is { } points ? points.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : "—";

    /// <summary>Full marks and other amounts without trailing zeros.</summary>
    public static string Amount(decimal value) => value.ToString("#,##0.############", CultureInfo.InvariantCulture);

    /// <summary>A typed figure as it was typed, with separators; blank when there is none.</summary>
    public static string Typed(decimal? value) => value is { } figure ? Amount(figure) : string.Empty;

    /// <summary>A value in its unit: up to four decimals, without trailing zeros; blank when there is none.</summary>
    public static string Value(Fraction? value) =>
        value is { } number ? number.Round(ValueDigits, RoundingMode.HalfAwayFromZero).ToString("#,##0.####", CultureInfo.InvariantCulture) : string.Empty;

    /// <summary>A completion that never shows the line as reached where it was not; blank when there is none.</summary>
    public static string Percent(Fraction? share, int digits) => share is { } value ? FractionText.Percent(value, digits) + "%" : string.Empty;

    /// <summary>A figure's completion in its standing, at the year's end of the year's task; blank when there is none.</summary>
    public static string Completion(ScoredCell cell, Scoreboard board) => board.Standing.IsAnnual ? OfTask(cell.Completion, cell, board) : Percent(cell.Completion, board.Rulebook.Rounding.PrintedDigits);

    /// <summary>A figure's share of the year's task, which shows no line of a rule as reached that was not (49.9996%); blank when there is none.</summary>
    public static string YearCompletion(ScoredCell cell, Scoreboard board) => OfTask(cell.YearCompletion, cell, board);

    /// <summary>A growth in percent; blank when there is none.</summary>
    public static string Growth(Fraction? percent, int digits) => percent is { } value ? FractionText.Fixed(value, digits) + "%" : string.Empty;

    /// <summary>A whole number.</summary>
    public static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>A place, or — where there is none.</summary>
    public static string Rank(int? rank) => rank is { } place ? place.ToString(CultureInfo.InvariantCulture) : "—";

    /// <summary>Movement against an earlier place: ↑2, ↓1, 持平, or — when there was none.</summary>
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

    /// <summary>A moment as people read it, on the county's clock.</summary>
    public static string Moment(DateTime utc) => CountyTime.Moment(utc);

    /// <summary>A day as people read it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>From a day to a day; an open end is said.</summary>
    public static string Span(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "一直",
        (null, { } last) => $"至{Day(last)}",
        ({ } first, null) => $"{Day(first)}起",
        var (first, last) => $"{Day(first!.Value)}至{Day(last!.Value)}",
    };

    private static string OfTask(Fraction? share, ScoredCell cell, Scoreboard board) =>
        share is { } value ? FractionText.Percent(value, board.Rulebook.Rounding.PrintedDigits, [.. board.Rulebook.CompletionLines(cell.Indicator.Name)]) + "%" : string.Empty;

    /// <summary>Part of a whole as a width in percent for a bar, between 0 and 100, one decimal.</summary>
    public static string Width(Fraction part, Fraction whole) =>
        whole.Sign <= 0 ? "0.0" : FractionText.Fixed(Fraction.Min(100, Fraction.Max(0, part * 100 / whole)), 1);

    /// <summary>The heading's beginning: year, competition, period.</summary>
    public static string Title(Scoreboard board) => string.Create(CultureInfo.InvariantCulture, $"{board.Year.Year}年{board.Year.Competition}{board.Standing.Period.Name}");

    /// <summary>A rule's text, written with half-width punctuation, as people read it.</summary>
    public static string Prose(string text) => Documents.Papers.ChineseTypography.Typeset(text);
}
