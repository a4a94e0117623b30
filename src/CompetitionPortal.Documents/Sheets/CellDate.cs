using System.Globalization;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>Reads dates: a date cell, or text such as 2025-09-12, 2025/9/12, 2025.9.12, 2025年9月12日.</summary>
public static class CellDate
{
    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    /// <summary>The date, or null with a problem when the cell is no date; null without one when it is blank.</summary>
    public static (DateOnly? Date, string? Problem) Read(SheetCell? cell)
    {
        if (cell is null || cell.Text.Length == 0)
        {
            return (null, null);
        }

        if (cell.Kind == CellKind.Date)
        {
            return decimal.TryParse(cell.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is >= 61 and < 2_958_466
                ? (new DateOnly(1899, 12, 30).AddDays((int)serial), null)
                : FromText(cell.Text);
        }

        return cell.Kind == CellKind.Text ? FromText(CellText.CleanFigure(cell.Text)) : (null, "这里要填日期");
    }

    private static (DateOnly? Date, string? Problem) FromText(string text)
    {
        var day = text.Length > 10 && text[10] == 'T' ? text[..10] : text;
        return DateOnly.TryParseExact(day, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? (date, null) : (null, "这里要填日期");
    }
}
