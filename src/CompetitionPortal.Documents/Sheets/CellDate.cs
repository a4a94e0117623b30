using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>Reads dates: a date cell, or text such as 2025-09-12, 2025/9/12, 2025.9.12, 2025年9月12日.</summary>
public static partial class CellDate
{
    private const string Problem = "这里要填日期";
    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    /// <summary>The date, or null with a problem when the cell is no date; null without one when it is blank.</summary>
    public static (DateOnly? Date, string? Problem) Read(SheetCell? cell)
    {
        if (cell is null || CellText.Clean(cell.Text).Length == 0)
        {
            return (null, null);
        }

        return cell.Kind switch
        {
            CellKind.Date when decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) =>
                serial is >= 61 and < 2_958_466 ? InRange(new DateOnly(1899, 12, 30).AddDays((int)serial)) : (null, Problem),
            CellKind.Date or CellKind.Text when !CellText.IsReordered(cell.Text) => FromText(CellText.Clean(cell.Text)),
            CellKind.Number => (null, "这里是普通的数，不是日期"),
            _ => (null, Problem),
        };
    }

    private static (DateOnly? Date, string? Problem) FromText(string text)
    {
        var day = text.Length > 10 && text[10] == 'T' ? text[..10] : BlankBesideMark().Replace(text, string.Empty);
        return DateOnly.TryParseExact(day, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? InRange(date) : (null, Problem);
    }

    private static (DateOnly? Date, string? Problem) InRange(DateOnly date) =>
        date.Year is >= 1900 and <= 2100 ? (date, null) : (null, "这个日期的年份不在 1900 到 2100 之间");

    [GeneratedRegex("(?<=[-/.年月]) | (?=[-/.年月日])")]
    private static partial Regex BlankBesideMark();
}
