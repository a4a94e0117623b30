using System.Globalization;
using System.Text.RegularExpressions;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>
/// What papers write in the columns of places and lengths of a consequence: 2—3 in 名额 of an award is the two places after those of
/// the clause before it, 12个月 is 12.
/// </summary>
public static partial class TypedPlaces
{
    /// <summary>The heading of lengths in months.</summary>
    public const string Term = "期限(月)";

    /// <summary>The heading of places.</summary>
    public const string Quota = "名额";

    private const int MonthsOfYear = 12;

    private static readonly int RankingColumn = YearLayout.Outcomes.ColumnOf("排名") - 1;
    private static readonly int QuotaColumn = YearLayout.Outcomes.ColumnOf(Quota) - 1;
    private static readonly int ConditionColumn = YearLayout.Outcomes.ColumnOf("条件") - 1;
    private static readonly int GroupColumn = YearLayout.Outcomes.ColumnOf("排名序列") - 1;
    private static readonly int MovesUpColumn = YearLayout.Outcomes.ColumnOf("递补") - 1;

    /// <summary>A length as it stands in the column: 12个月 and 一年 are 12, 半年 is 6; null where it is written otherwise.</summary>
    /// <param name="text">What was typed.</param>
    public static string? Months(string text) => text.Trim() == "半年" ? "6" : Length().Match(text.Trim()) is { Success: true } match && ChineseNumeral.TryRead(match.Groups[1].Value, out var count)
        ? (match.Groups[2].Value == "年" ? count * MonthsOfYear : count).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The first and the last place that are typed in 名额: 2—3, 3-5名, 第2名, 前三名; null where it is a number, or nothing of this kind.</summary>
    /// <param name="text">What was typed.</param>
    public static (int First, int Last)? Of(string text) => ConditionTyping.Range(text)
        ?? (One().Match(text.Trim()) is { Success: true } match && ChineseNumeral.TryRead(match.Groups[2].Value, out var place) ? (match.Groups[1].Value == "第" ? place : 1, place) : null);

    /// <summary>What is said where no clause ends before the first place.</summary>
    /// <param name="text">What was typed.</param>
    public static (string Problem, string Cure)? Said(string text) => Of(text) is var (first, last)
        ? ($"“{text}”是第 {first} 到第 {last} 名，但同一排名里没有取到第 {first - 1} 名为止的表彰可以接着取", $"请先写好取前 {first - 1} 名的那一条（代号、排名、名额），再在这里写 {text}；或者名额写 {last - first + 1}，条件里加“非(本年适用 那一条的代号)”")
        : null;

    /// <summary>Turns ranges of places in 名额 into places after those of other awards of the same ranking.</summary>
    /// <param name="rows">The rows of consequences.</param>
    public static void Read(List<IReadOnlyList<string>> rows)
    {
        for (var r = 0; r < rows.Count; r++)
        {
            if (rows[r][1] != "表彰" || DraftForm.IsOld(YearLayout.Outcomes, rows[r]) || Of(rows[r][QuotaColumn]) is not var (first, last))
            {
                continue;
            }

            List<string> row = [.. rows[r]];
            var own = row;
            var before = first == 1 ? null : rows.FirstOrDefault(o => o != rows[r] && o[0].Length > 0 && o[0] != own[0] && IsAlike(o, own) && End(o, rows) == first - 1);
            if (first > 1 && before is null)
            {
                continue;
            }

            List<string> earlier = before is null ? [] : [.. After(before), before[0]];
            var added = string.Join(" 且 ", earlier.Where(c => !After(own).Contains(c)).Select(c => $"非(本年适用{c})"));
            var condition = row[ConditionColumn];
            row[ConditionColumn] = added.Length == 0 ? condition : condition.Length == 0 || condition == "不限" ? added : $"{(condition.Contains('或', StringComparison.Ordinal) ? $"({condition})" : condition)} 且 {added}";

            // Where nobody moves up, those before hold their places.
            row[QuotaColumn] = (row[MovesUpColumn] == "否" ? last : last - first + 1).ToString(CultureInfo.InvariantCulture);
            rows[r] = row;
        }
    }

    /// <summary>Whether two awards are drawn from the same ranking for the same groups.</summary>
    private static bool IsAlike(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one[1] == "表彰" && one[RankingColumn].Length > 0 && one[RankingColumn] == other[RankingColumn] && one[GroupColumn] == other[GroupColumn];

    /// <summary>The clauses whose places come before those of an award.</summary>
    private static IReadOnlyList<string> After(IReadOnlyList<string> row) => [.. Excluded().Matches(row[ConditionColumn]).Select(m => m.Groups[1].Value)];

    /// <summary>The last place of an award; null where that is not plain.</summary>
    private static int? End(IReadOnlyList<string> row, List<IReadOnlyList<string>> rows)
    {
        int? Places(IReadOnlyList<string>? of) => of is not null && int.TryParse(of[QuotaColumn], NumberStyles.None, CultureInfo.InvariantCulture, out var places) ? places : null;
        return row[MovesUpColumn] == "否" ? Places(row) : After(row).Select(c => Places(rows.FirstOrDefault(o => o[0] == c && IsAlike(o, row)))).Aggregate(Places(row), (sum, places) => sum + places);
    }

    [GeneratedRegex("^([0-9一二两三四五六七八九十]{1,3})个?(月|年)$", RegexOptions.CultureInvariant)]
    private static partial Regex Length();

    [GeneratedRegex("^(第|前)?([0-9一二两三四五六七八九十]{1,3})名$", RegexOptions.CultureInvariant)]
    private static partial Regex One();

    [GeneratedRegex("非[(（]\\s*本年适用([^)） ]+)\\s*[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Excluded();
}
