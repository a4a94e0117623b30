using System.Globalization;
using System.Text.RegularExpressions;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>Periods of plans as papers write them, 1—9月: a plan is a share to the end of a period, so that it is the month, or the quarter, that ends there.</summary>
public static partial class PlanPeriods
{
    /// <summary>The draft with the names of periods in the place of months from the first one on.</summary>
    /// <param name="tables">The draft.</param>
    public static RulebookTables Named(RulebookTables tables)
    {
        var (indicator, period) = (YearLayout.Plans.ColumnOf("指标") - 1, YearLayout.Plans.ColumnOf("期次") - 1);
        var monthly = tables.Rows(YearLayout.Indicators).Where(r => r[YearLayout.Indicators.ColumnOf("频次") - 1] == "月").Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        var rows = tables.Rows(YearLayout.Plans);
        return rows.All(r => Name(r[period], false) is null) ? tables
            : tables.With(YearLayout.Plans, rows.Select(r => Name(r[period], monthly.Contains(r[indicator])) is { } name ? [.. r.Select((text, c) => c == period ? name : text)] : r));
    }

    private static string? Name(string text, bool isMonthly) => FromJanuary().Match(text) is not { Success: true } match || !int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12 ? null
        : month == 12 ? "全年" : isMonthly || month % 3 != 0 ? $"{month}月" : $"{ChineseNumeral.Write(month / 3)}季度";

    [GeneratedRegex(@"^(?:1|01|１|一)\s*月?\s*[-－—–~～至到]+\s*([0-9]{1,2})\s*月份?$", RegexOptions.CultureInvariant)]
    private static partial Regex FromJanuary();
}
