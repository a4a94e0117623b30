using System.Globalization;
using System.Text.RegularExpressions;
using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>
/// A condition typed as papers write it, turned into the sentences that are read: 第2—5名 is among the first five and not the
/// first, 并且 is 且, a place without a ranking is one of the ranking of each class. What is not known stays as it was typed.
/// </summary>
public static partial class ConditionTyping
{
    private static readonly (string Written, string Read)[] Joins = [("并且", "且"), ("而且", "且"), ("，且", "且"), (",且", "且"), ("或者", "或"), ("；", "且"), (";", "且"), ("不是", "非")];

    /// <summary>The typed text as it is read.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">The names of the draft.</param>
    public static string Read(string typed, RulebookNames names)
    {
        var text = Joins.Aggregate(typed.Trim().TrimEnd('。', '的'), (t, j) => t.Replace(j.Written, j.Read, StringComparison.Ordinal));
        var ranking = names.Rankings.Count == 0 ? "(?!)" : string.Join('|', names.Rankings.OrderByDescending(r => r.Length).Select(Regex.Escape));
        text = Regex.Replace(text, $"(^|[且或非(（]\\s*)(?=(?:倒数|末|后|前|第)?[前第]?{Numeral}(?:名?[{Dashes}]|名|位))", m => m.Value + names.OwnRanking, RegexOptions.CultureInvariant);
        return Regex.Replace(text, $"({ranking})(倒数|末|后)?(前|第)?({Numeral})(?:名?[{Dashes}]+第?({Numeral}))?[名位]", Places, RegexOptions.CultureInvariant);
    }

    /// <summary>A range of places such as 2—5; null where it is none.</summary>
    /// <param name="typed">What was typed for a number of places.</param>
    public static (int First, int Last)? Range(string typed) =>
        PlaceRange().Match(typed.Trim()) is { Success: true } match && ChineseNumeral.TryRead(match.Groups[1].Value, out var first) && ChineseNumeral.TryRead(match.Groups[2].Value, out var last) && first <= last && last <= MostPlaces ? (first, last) : null;

    /// <summary>Places from the first of a range to its last as a condition.</summary>
    /// <param name="before">The ranking, with 倒数 where places are counted from below.</param>
    /// <param name="first">The first place.</param>
    /// <param name="last">The last place.</param>
    public static string Between(string before, int first, int last) =>
        first == 1 ? $"{before}前{Text(last)}名" : $"({before}前{Text(last)}名 且 非({before}前{Text(first - 1)}名))";

    private const int MostPlaces = 500;
    private const string Numeral = "[0-9一二两三四五六七八九十]{1,3}";
    private const string Dashes = "-－—–~～至到";

    private static string Places(Match match)
    {
        var (ranking, bottom, word) = (match.Groups[1].Value, match.Groups[2].Length > 0 ? "倒数" : string.Empty, match.Groups[3].Value);
        if (!ChineseNumeral.TryRead(match.Groups[4].Value, out var first))
        {
            return match.Value;
        }

        return match.Groups[5].Success ? Range($"{match.Groups[4].Value}-{match.Groups[5].Value}") is var (from, to) ? Between(ranking + bottom, from, to) : match.Value
            : word == "第" ? Between(ranking + bottom, first, first)
            : word == "前" || bottom.Length > 0 ? Between(ranking + bottom, 1, first) : match.Value;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex($"^第?({Numeral})名?[{Dashes}]+第?({Numeral})名?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceRange();
}
