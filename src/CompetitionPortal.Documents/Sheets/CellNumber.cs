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
    private const int MostDecimals = 10;
    private const string Blank = "没有报就留空；确实是零就填 0；不考核就删去《目标任务》里它的那一行";

    private static readonly (string Unit, decimal Factor)[] Units = [("亿元", 100_000_000m), ("亿", 100_000_000m), ("万元", 10_000m), ("万", 10_000m)];

    /// <summary>How a number cell may be meant.</summary>
    private enum Meaning
    {
        Figure,
        Share,
        Weight,
    }

    /// <summary>Reads a figure in the unit that the column says.</summary>
    public static CellFigure Read(SheetCell? cell) => Read(cell, Meaning.Figure);

    /// <summary>Reads a share: 0.3, 30% as text, or a percentage cell; all give 0.3. 30 is refused: 30% or thirtyfold.</summary>
    public static CellFigure ReadShare(SheetCell? cell) => Read(cell, Meaning.Share);

    /// <summary>Reads a weight: a number or a percentage.</summary>
    public static CellFigure ReadWeight(SheetCell? cell) => Read(cell, Meaning.Weight);

    /// <summary>Reads a weight: a number or a percentage.</summary>
    public static CellFigure ReadWeight(string text) => Typed(text, Meaning.Weight);

    private static CellFigure Read(SheetCell? cell, Meaning meaning)
    {
        if (cell is null)
        {
            return default;
        }

        return cell.Kind switch
        {
            CellKind.Blank => default,
            CellKind.Number => Meant(StoredNumber.Read(cell.Text), meaning),
            CellKind.Percent when meaning != Meaning.Figure => Meant(StoredNumber.Read(cell.Text), Meaning.Weight),
            CellKind.Percent => new CellFigure(null, "这里是百分数格式", "请把单元格格式改为“数值”，按本列的计量单位填数"),
            CellKind.Date => new CellFigure(null, "这里是日期，应当是数", "请把单元格格式改为“数值”后重新填数"),
            CellKind.Boolean => new CellFigure(null, "这里是真假值，应当是数", "请填数字"),
            CellKind.Error => new CellFigure(null, "这里是公式错误，应当是数", "请改成数字"),
            _ => Typed(cell.Text, meaning),
        };
    }

    private static CellFigure Typed(string text, Meaning meaning)
    {
        if (CellText.IsReordered(text))
        {
            return new CellFigure(null, "里面有看不见的、改变书写方向的符号，看到的数字可能是反的", "请清空这一格，直接键入数字");
        }

        if (CellText.HasLines(text))
        {
            return new CellFigure(null, "一格里有两行，看不出是哪个数", "请只填一个数字");
        }

        var figure = CellText.Clean(text).Replace('，', ',');
        if (figure.Length == 0)
        {
            return default;
        }

        if (meaning != Meaning.Figure && figure.EndsWith('%') && PlainNumber().IsMatch(figure.AsSpan(0, figure.Length - 1).TrimEnd()))
        {
            var percent = Typed(figure[..^1], Meaning.Weight);
            return percent with { Value = percent.Value / 100 };
        }

        if (PlainNumber().Match(figure) is { Success: true } match)
        {
            var plain = figure.Replace(" ", string.Empty, StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal);
            return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? Meant(InRange(value, plain == text ? null : $"“{text.Trim()}”按 {plain} 读入"), meaning)
                : new CellFigure(null, StoredNumber.TooLong, "请核对数字");
        }

        return RefuseText(figure);
    }

    /// <summary>A share above one that does not say percent could be either.</summary>
    private static CellFigure Meant(CellFigure figure, Meaning meaning)
    {
        if (figure.Value is not { } value)
        {
            return figure;
        }

        var ranged = InRange(value, figure.Note);
        return meaning == Meaning.Share && ranged.Value > 1
            ? new CellFigure(null, $"看不出是 {Text(value)}% 还是 {Text(value)} 倍", $"是百分数就写成 {Text(value)}%")
            : ranged;
    }

    private static CellFigure RefuseText(string figure)
    {
        var bare = figure.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (bare is "-" or "--" or "—" or "——" or "/" or "\\" or "无" or "未报" or "未填" or "空" or "暂无" or "待定" or "缺" or "N/A" or "n/a" or "NA" or "…" or "……" or "*")
        {
            return new CellFigure(null, "看不出是没有报、是零还是不考核", Blank);
        }

        if (bare is "不考核")
        {
            return new CellFigure(null, "这里要填数", "不考核的指标请删去《目标任务》表里它的那一行，这里也不写");
        }

        if (bare.EndsWith('%'))
        {
            return new CellFigure(null, "数字后面带了百分号，这里要按本列的计量单位填数", "请去掉百分号，只填数字");
        }

        if (bare[0] is '\'' or '’' or '‘' or '`')
        {
            return new CellFigure(null, "数字前面带了撇号", "请去掉撇号，只填数字");
        }

        foreach (var (unit, factor) in Units)
        {
            if (bare.EndsWith(unit, StringComparison.Ordinal) && PlainNumber().IsMatch(bare[..^unit.Length])
                && decimal.TryParse(bare[..^unit.Length], NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            {
                var one = number * factor;
                return new CellFigure(null, $"数字后面带了“{unit}”，这里只填数字", $"计量单位是万元就填 {Text(one / 10_000)}，是元就填 {Text(one)}");
            }
        }

        return Scientific().IsMatch(bare) ? new CellFigure(null, "这是科学记数法的文字", "请写成普通的数字")
            : bare.Contains(',', StringComparison.Ordinal) ? new CellFigure(null, "千位分隔符的位置不对，看不出是多少", "请去掉逗号，小数点用“.”")
            : figure != bare && PlainNumber().IsMatch(bare) ? new CellFigure(null, "数字中间有空格，看不出是一个数还是两个数", "请去掉空格，只填一个数字")
            : bare.All(char.IsAsciiDigit) ? new CellFigure(null, StoredNumber.TooLong, "请核对数字和计量单位")
            : NumberThenWords().IsMatch(bare) ? new CellFigure(null, "数字后面带了文字", "请只填数字，计量单位在《指标》表里写")
            : new CellFigure(null, "这里要填数", "请只填一个数字；没有数就留空");
    }

    private static CellFigure InRange(decimal value, string? note)
    {
        if (Math.Abs(value) >= 1_000_000_000_000_000m)
        {
            return new CellFigure(null, "这个数大于一千万亿", "请核对数字和计量单位");
        }

        // A quotient by one has no trailing zeros; zero has no sign.
        var plain = value == 0 ? 0 : value.Scale == 0 ? value : value / 1.000000000000000000000000000000m;
        return plain.Scale > MostDecimals
            ? new CellFigure(null, $"小数超过 {MostDecimals} 位", "请按规定的小数位填数")
            : new CellFigure(plain, Note: note);
    }

    private static string Text(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>Digits, or digits in groups of three by commas or by blanks; a blank may follow the sign.</summary>
    [GeneratedRegex("^(?:[+-] ?)?(?:[0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+)(?:\\.[0-9]{1,18})?$")]
    private static partial Regex PlainNumber();

    [GeneratedRegex("^[+-]?[0-9.]+[eE][+-]?[0-9]+$")]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^[+-]?[0-9][0-9,]*(?:\.[0-9]+)?\p{L}+$")]
    private static partial Regex NumberThenWords();
}
