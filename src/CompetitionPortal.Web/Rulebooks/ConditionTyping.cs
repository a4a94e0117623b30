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
    private static readonly (string Written, string Read)[] Joins = [("并且", "且"), ("而且", "且"), ("，且", "且"), (",且", "且"), ("或者", "或"), ("，或", "或"), (",或", "或"), ("没有一票否决", "无一票否决"), ("未被一票否决", "无一票否决"), ("；", "且"), (";", "且"), ("不是", "非")];

    /// <summary>The typed text as it is read.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">The names of the draft.</param>
    public static string Read(string typed, RulebookNames names)
    {
        var text = Joins.Aggregate(typed.Trim().TrimEnd('。', '的'), (t, j) => t.Replace(j.Written, j.Read, StringComparison.Ordinal));
        var ranking = names.Rankings.Count == 0 ? "(?!)" : string.Join('|', names.Rankings.OrderByDescending(r => r.Length).Select(Regex.Escape));
        text = Phrases(text, names);
        text = SeveralKinds().Replace(text, m => $"({string.Join(" 或 ", m.Groups[2].Value.Split('、', StringSplitOptions.RemoveEmptyEntries).Select(kind => m.Groups[1].Value + kind))})");
        text = Regex.Replace(text, $"(^|[且或非(（]\\s*)(?=(?:{Often})?(?:(?:倒数|末位?|后|前|第)?[前第]?{Numeral}(?:名?[{Dashes}]|名|位)|{Share}|{Bare}))", m => m.Value + names.OwnRanking, RegexOptions.CultureInvariant);
        text = Regex.Replace(text, $"({ranking})({Often})?(?:(倒数|末位?|后)?(前|第)?({Numeral})(?:名?[{Dashes}]+第?({Numeral}))?[名位]|(?<share>{Share})|(?<bare>{Bare}))", Places, RegexOptions.CultureInvariant);
        return SameGrade().Replace(text, m => Grades(m.Groups[1].Value.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), m.Index > 0 && text[m.Index - 1] == '非'));
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

    /// <summary>How often, before places: 连续两个季度.</summary>
    private const string Often = $"(?:曾?连续|累计){Numeral}(?:个?(?:月|季度|半年)|年)";

    /// <summary>A share of those ranked: 后10%, 末位10%.</summary>
    private const string Share = "(?:倒数前?|末位?|后|前)[0-9.]+[%％]";

    /// <summary>The last place, or one from below, without 名.</summary>
    private const string Bare = $"(?:最后一[名位]|末位|倒数第{Numeral})";

    private static string Places(Match match)
    {
        var (ranking, often, bottom, word) = (match.Groups[1].Value, OftenWord().Replace(match.Groups[2].Value, "个$1"), match.Groups[3].Length > 0 ? "倒数" : string.Empty, match.Groups[4].Value);
        string? places;
        if (match.Groups["share"] is { Success: true } share)
        {
            places = $"{ranking}{often}{(share.Value[0] == '前' ? string.Empty : "倒数")}前{share.Value.TrimStart('倒', '数', '前', '末', '位', '后').TrimEnd('%', '％')}%";
        }
        else if (match.Groups["bare"] is { Success: true } bare)
        {
            var from = bare.Value.StartsWith("倒数第", StringComparison.Ordinal) && ChineseNumeral.TryRead(bare.Value[3..], out var number) ? number : 1;
            places = Between(ranking + often + "倒数", from, from);
        }
        else if (!ChineseNumeral.TryRead(match.Groups[5].Value, out var first))
        {
            places = null;
        }
        else
        {
            places = match.Groups[6].Success ? Range($"{match.Groups[5].Value}-{match.Groups[6].Value}") is var (low, high) ? Between(ranking + often + bottom, low, high) : null
                : word == "第" ? Between(ranking + often + bottom, first, first)
                : word == "前" || bottom.Length > 0 ? Between(ranking + often + bottom, 1, first) : null;
        }

        // Being second in each of two quarters is not the same as being among the first two, and not the first, in both.
        return places is null || (often.Length > 0 && places[0] == '(') ? match.Value : places;
    }

    /// <summary>To have one of these grades; in brackets where there are several, or a 非 stands before.</summary>
    private static string Grades(string[] grades, bool isNegated) =>
        string.Join(" 或 ", grades.Select(g => "等次为" + g)) is var each && (grades.Length > 1 || isNegated) ? $"({each})" : each;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<!个)(月|季度|半年)$", RegexOptions.CultureInvariant)]
    private static partial Regex OftenWord();

    /// <summary>One of several grounds: 一票否决为安全生产、生态环境.</summary>
    [GeneratedRegex("((?:及于[^且或()（）、]+的)?一票否决为)([^且或()（）,，\\s「」、]+(?:、[^且或()（）,，\\s「」、]+)+)", RegexOptions.CultureInvariant)]
    private static partial Regex SeveralKinds();

    [GeneratedRegex("(?<!年)等次为([^且或()（）,，\\s「」]+)", RegexOptions.CultureInvariant)]
    private static partial Regex SameGrade();

    [GeneratedRegex($"^第?({Numeral})名?[{Dashes}]+第?({Numeral})名?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceRange();
}
