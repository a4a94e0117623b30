using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>What a cell gave when it was read as a figure.</summary>
/// <param name="Value">The figure, or null for a blank or refused cell.</param>
/// <param name="Problem">Why it is refused, or null.</param>
/// <param name="Cure">How to mend it.</param>
/// <param name="Note">What was normalised, or null.</param>
public readonly record struct CellFigure(decimal? Value, string? Problem = null, string? Cure = null, string? Note = null);

/// <summary>
/// Reads figures strictly: a number cell by its stored digits, a text cell only when it plainly is one number. What could be
/// misread is refused with the cure.
/// </summary>
public static partial class CellNumber
{
    private const int MeaningfulDigits = 15;
    private const int MostDecimals = 10;

    private static readonly (string Unit, decimal Factor)[] Units = [("亿元", 100_000_000m), ("亿", 100_000_000m), ("万元", 10_000m), ("万", 10_000m), ("元", 1m)];

    /// <summary>Reads a figure in the unit that the column says.</summary>
    public static CellFigure Read(SheetCell? cell) => Read(cell, percentAllowed: false);

    /// <summary>Reads a share: 0.3, 30% as text, or a percentage cell; all give 0.3.</summary>
    public static CellFigure ReadShare(SheetCell? cell) => Read(cell, percentAllowed: true);

    private static CellFigure Read(SheetCell? cell, bool percentAllowed)
    {
        if (cell is null)
        {
            return default;
        }

        return cell.Kind switch
        {
            CellKind.Blank => default,
            CellKind.Number => Stored(cell.Text),
            CellKind.Percent when percentAllowed => Stored(cell.Text),
            CellKind.Percent => new CellFigure(null, "这里是百分数格式", "请把单元格格式改为“数值”，按本列的计量单位填数"),
            CellKind.Date => new CellFigure(null, "这里是日期，应当是数", "请把单元格格式改为“数值”后重新填数"),
            CellKind.Boolean => new CellFigure(null, "这里是真假值，应当是数", "请填数字"),
            CellKind.Error => new CellFigure(null, "这里是公式错误，应当是数", "请改成数字"),
            _ => Typed(cell.Text, percentAllowed),
        };
    }

    /// <summary>A stored number. More than fifteen digits are the noise of binary arithmetic.</summary>
    private static CellFigure Stored(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return new CellFigure(null, "这个数超出可以计算的范围", "请核对数字");
        }

        var digits = value == 0 ? 0 : (int)Math.Floor(Math.Log10((double)Math.Abs(value))) + 1;
        var rounded = MeaningfulDigits - digits is >= 0 and <= 28 and var decimals ? Math.Round(value, decimals, MidpointRounding.AwayFromZero) : value;
        return InRange(rounded, null);
    }

    private static CellFigure Typed(string text, bool percentAllowed)
    {
        var figure = CellText.CleanFigure(text).Replace('，', ',');
        if (figure.Length == 0)
        {
            return default;
        }

        if (percentAllowed && figure.EndsWith('%'))
        {
            var percent = Typed(figure[..^1], percentAllowed: false);
            return percent with { Value = percent.Value / 100 };
        }

        if (figure is "-" or "—" or "——" or "/" or "无" or "未报" or "未填" or "空")
        {
            return new CellFigure(null, "这里要填数", "没有报就留空；确实是零就填 0");
        }

        if (figure is "不考核")
        {
            return new CellFigure(null, "这里要填数", "不考核的指标请删去《目标任务》表里它的那一行，这里也不写");
        }

        var plain = GroupedNumber().IsMatch(figure) ? figure.Replace(",", string.Empty, StringComparison.Ordinal) : figure;
        if (PlainNumber().IsMatch(plain) && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return InRange(value, plain == text ? null : $"“{text.Trim()}”按 {plain} 读入");
        }

        return RefuseText(figure);
    }

    private static CellFigure RefuseText(string figure)
    {
        if (figure.EndsWith('%'))
        {
            return new CellFigure(null, "数字后面带了百分号，这里要按本列的计量单位填数", "请去掉百分号，只填数字");
        }

        foreach (var (unit, factor) in Units)
        {
            if (figure.EndsWith(unit, StringComparison.Ordinal) && PlainNumber().IsMatch(figure[..^unit.Length])
                && decimal.TryParse(figure[..^unit.Length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                var yuan = number * factor;
                return new CellFigure(null, $"数字后面带了“{unit}”，这里只填数字", $"计量单位是万元就填 {Text(yuan / 10_000)},是元就填 {Text(yuan)}");
            }
        }

        return figure.Contains(',', StringComparison.Ordinal)
            ? new CellFigure(null, "千位分隔符的位置不对，看不出是多少", "请去掉逗号，小数点用“.”")
            : new CellFigure(null, "这里要填数", "请只填一个数字，没有报就留空");
    }

    private static CellFigure InRange(decimal value, string? note)
    {
        if (Math.Abs(value) >= 1_000_000_000_000_000m)
        {
            return new CellFigure(null, "这个数大于一千万亿", "请核对数字和计量单位");
        }

        var plain = value / 1.000000000000000000000000000000m;
        return plain.Scale > MostDecimals
            ? new CellFigure(null, $"小数超过 {MostDecimals} 位", "请按规定的小数位填数")
            : new CellFigure(plain, Note: note);
    }

    private static string Text(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[+-]?\d{1,18}(\.\d{1,18})?$")]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex GroupedNumber();
}
