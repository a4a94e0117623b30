using System.Globalization;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>
/// Reads the digits of a number cell. Spreadsheets compute in binary: 0.1 + 0.2 is stored as 0.30000000000000004 and a column
/// summed up as 24012.300000000105. The first fifteen digits are what the program shows; a tail of noise behind zeros or nines
/// is none of what was meant, and a figure exactly on its target must not miss it by such a tail.
/// </summary>
internal static class StoredNumber
{
    public const string TooLong = "这个数超出可以计算的范围";
    private const int MeaningfulDigits = 15;
    private const int MostDecimals = 10;
    private const decimal Noise = 0.00000000000001m;

    public static CellFigure Read(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return new CellFigure(null, TooLong, "请核对数字");
        }

        if (text.Length < MeaningfulDigits && !text.AsSpan().ContainsAny('E', 'e'))
        {
            return new CellFigure(value);
        }

        var shown = Meaningful(value);
        var meant = WithoutTail(shown);
        return new CellFigure(meant, Note: meant == shown ? null : $"“{text}”按 {Text(meant)} 读入，后面的尾数是计算误差");
    }

    private static decimal Meaningful(decimal value)
    {
        var digits = 0;
        for (var rest = Math.Abs(value); rest >= 1; rest /= 10)
        {
            digits++;
        }

        for (var rest = Math.Abs(value); digits <= 0 && rest is < 0.1m and > 0; rest *= 10)
        {
            digits--;
        }

        var decimals = MeaningfulDigits - digits;
        return decimals is >= 0 and <= 28 ? Math.Round(value, decimals, MidpointRounding.AwayFromZero) : value;
    }

    private static decimal WithoutTail(decimal value)
    {
        var (step, allowed) = (0.001m, Math.Abs(value) * Noise);
        for (var decimals = 0; decimals <= MostDecimals; decimals++, step /= 10)
        {
            var near = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
            if (Math.Abs(value - near) <= Math.Min(step, allowed))
            {
                return near;
            }
        }

        return value;
    }

    private static string Text(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
