using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>The ways in which people write a period, none of which can mean another: 一季度, 第1季度, 1季度, Q1, 3月份, 上半年.</summary>
internal static class PeriodWords
{
    private static readonly Dictionary<string, Period> Known = All();

    /// <summary>The period that a word means, or null.</summary>
    public static Period? Read(string word)
    {
        var plain = word.Replace(" ", string.Empty, StringComparison.Ordinal);
        return Known.TryGetValue(plain, out var period) || Period.TryParse(plain, out period) ? period : null;
    }

    private static Dictionary<string, Period> All()
    {
        var words = new Dictionary<string, Period>(StringComparer.OrdinalIgnoreCase) { ["年"] = Period.Year, ["年度"] = Period.Year, ["全年度"] = Period.Year };
        foreach (var period in Enum.GetValues<PeriodLevel>().SelectMany(Period.All))
        {
            words[period.Code] = words[period.Name] = period;
            var (number, numeral) = (period.Ordinal.ToString(CultureInfo.InvariantCulture), ChineseNumeral.Write(period.Ordinal));
            string[] more = period.Level switch
            {
                PeriodLevel.Quarter => [$"第{numeral}季度", $"{number}季度", $"第{number}季度"],
                PeriodLevel.Month => [$"{numeral}月", $"{numeral}月份", $"{number}月份", $"{period.Ordinal:00}月", $"{period.Ordinal:00}月份", $"M{number}"],
                _ => [],
            };
            foreach (var word in more)
            {
                words[word] = period;
            }
        }

        return words;
    }
}
