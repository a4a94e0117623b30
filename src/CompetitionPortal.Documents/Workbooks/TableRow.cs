using System.Globalization;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>
/// One data row, read by the headings of its layout. What cannot be read is noted with its cell, once; a cell that is refused
/// already still gives its text, so that what else refers to it is not refused as well.
/// </summary>
public sealed class TableRow(SheetLayout layout, SheetRow row, ErrorList errors)
{
    private readonly HashSet<int> refused = [];

    /// <summary>Its number.</summary>
    public int Number => row.Number;

    /// <summary>Whether something of it could not be read.</summary>
    public bool Failed => refused.Count > 0;

    /// <summary>Whether a cell could not be read.</summary>
    public bool HasFailed(string heading) => refused.Contains(layout.ColumnOf(heading));

    /// <summary>Text, or null when blank.</summary>
    public string? Text(string heading)
    {
        var cell = Cell(heading);
        if (cell is null)
        {
            return null;
        }

        if (Trouble(cell, layout.Columns[cell.Column - 1].Longest) is var (problem, cure))
        {
            Refuse(heading, problem, cure);
        }

        var text = cell.Kind == CellKind.Number && CellNumber.Read(cell).Value is { } number
            ? number.ToString("0.##########", CultureInfo.InvariantCulture)
            : CellText.Clean(cell.Text);
        return text.Length == 0 ? null : text;
    }

    /// <summary>Text that must be there.</summary>
    public string Required(string heading) => Text(heading) ?? Missing(heading, string.Empty);

    /// <summary>A name: no blanks, and none of the marks by which lists are separated.</summary>
    public string Name(string heading)
    {
        var name = Required(heading);
        if (name.AsSpan().IndexOfAny("、,，;；\"") >= 0)
        {
            Refuse(heading, "名称里有顿号、逗号、分号或引号，写进列表或条件时会被拆开", "请换成别的写法，如“和”或间隔号");
        }

        return name;
    }

    /// <summary>A figure, or null when blank.</summary>
    public decimal? Figure(string heading) => Taken(heading, CellNumber.Read(Cell(heading)));

    /// <summary>A figure that must be there.</summary>
    public decimal RequiredFigure(string heading) => Figure(heading) ?? Missing(heading, 0m);

    /// <summary>A factor that must be there: a number or a percentage, 70% and 0.7 are the same.</summary>
    public decimal RequiredWeight(string heading) => Taken(heading, CellNumber.ReadWeight(Cell(heading))) ?? Missing(heading, 0m);

    /// <summary>A share, or null when blank: 30% and 0.3 are the same.</summary>
    public decimal? Share(string heading) => Taken(heading, CellNumber.ReadShare(Cell(heading)));

    /// <summary>A whole number, zero or above, in digits or Chinese numerals, or null when blank.</summary>
    public int? Count(string heading)
    {
        if (Cell(heading) is { Kind: CellKind.Text } cell && !CellText.IsReordered(cell.Text) && ChineseNumeral.TryRead(CellText.Clean(cell.Text), out var numeral))
        {
            return numeral;
        }

        var figure = Figure(heading);
        if (figure is not null && (figure != decimal.Truncate(figure.Value) || figure is < 0 or > 1_000_000))
        {
            Refuse(heading, "这里要填整数", "请填 0 到 1000000 的整数");
            return null;
        }

        return (int?)figure;
    }

    /// <summary>A whole number that must be there.</summary>
    public int RequiredCount(string heading) => Count(heading) ?? Missing(heading, 0);

    /// <summary>A date, or null when blank.</summary>
    public DateOnly? Date(string heading)
    {
        var (date, problem) = CellDate.Read(Cell(heading));
        if (problem is not null)
        {
            Refuse(heading, problem, "请写成 2025-09-12 这样的日期");
        }

        return date;
    }

    /// <summary>A date that must be there.</summary>
    public DateOnly RequiredDate(string heading) => Date(heading) ?? Missing(heading, default(DateOnly));

    /// <summary>A word of a list; blank gives what is otherwise meant, or is missing.</summary>
    public T Word<T>(string heading, WordList<T> words, T? otherwise = null)
        where T : struct
    {
        if (Text(heading) is not { } word)
        {
            return otherwise ?? Missing(heading, default(T));
        }

        if (words.Read(word) is { } meaning)
        {
            return meaning;
        }

        Refuse(heading, $"这里只能写：{string.Join('、', words.All)}", "请从下拉列表里选一个");
        return default;
    }

    /// <summary>Several words of a list; none when blank.</summary>
    public IReadOnlyList<T> Words<T>(string heading, WordList<T> words)
        where T : struct
    {
        var meanings = List(heading).Select(words.Read).ToList();
        if (meanings.Contains(null))
        {
            Refuse(heading, $"这里只能写：{string.Join('、', words.All)}", "请用顿号隔开，照列出的词写");
        }

        return [.. meanings.OfType<T>()];
    }

    /// <summary>A period, or null when blank.</summary>
    public Period? Period(string heading)
    {
        if (Text(heading) is not { } text)
        {
            return null;
        }

        if (PeriodWords.Read(text) is { } period)
        {
            return period;
        }

        Refuse(heading, "没有这个期次", "请写 一季度、上半年、全年、3月，或 Q1、H1、year、M03");
        return null;
    }

    /// <summary>A period that must be there.</summary>
    public Period RequiredPeriod(string heading) => Period(heading) ?? Missing(heading, Domain.Competitions.Period.Year);

    /// <summary>The parts of a text list separated by 、 or commas or semicolons.</summary>
    public IReadOnlyList<string> List(string heading) =>
        Text(heading)?.Split(['、', ',', '，', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Notes that a cell is wrong, unless that was said already.</summary>
    public void Refuse(string heading, string problem, string cure) => Refuse(layout.ColumnOf(heading), problem, cure);

    /// <summary>Notes something about a cell that is worth a look.</summary>
    public void Note(string heading, string what, string cure) =>
        errors.Note(new WorkbookError(layout.Name, CellAddress.Of(layout.ColumnOf(heading), row.Number), null, what, cure));

    /// <summary>Refuses what may not stand in any cell: formulas, errors, what is seen otherwise than stored.</summary>
    internal void CheckCells()
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Column > layout.Columns.Count)
            {
                Refuse(cell.Column, "这一列在模板之外", "请删去表格右边的内容");
            }
            else if (cell.HasFormula)
            {
                Refuse(cell.Column, "这里是公式", "请复制后“选择性粘贴—数值”");
            }
            else if (cell.Kind == CellKind.Error)
            {
                Refuse(cell.Column, "这里是公式错误", "请改成正确的内容");
            }
            else if (cell.Trouble is { } trouble)
            {
                Refuse(cell.Column, trouble, "请改成普通的格式，核对后再导入");
            }
        }
    }

    private void Refuse(int column, string problem, string cure)
    {
        if (refused.Add(column))
        {
            errors.Add(new WorkbookError(layout.Name, CellAddress.Of(column, row.Number), row.Cell(column)?.Text, problem, cure));
        }
    }

    /// <summary>Why a cell is no text, with the cure.</summary>
    private static (string Problem, string Cure)? Trouble(SheetCell cell, int longest) => cell.Kind switch
    {
        CellKind.Date => ("这里要填文字，程序把它变成了日期", "请把单元格格式改为“文本”后重新填写"),
        CellKind.Boolean or CellKind.Error => ("这里要填文字", "请改成文字"),
        CellKind.Percent => ("这里要填文字，单元格却是百分数格式", "请把单元格格式改为“文本”后重新填写"),
        CellKind.Number when cell.Text.Length > 15 && CellNumber.Read(cell).Value is null or >= 1_000_000_000_000 => ("这里要填文字，数字太长，程序可能改动了末尾几位", "请把单元格格式改为“文本”后重新填写"),
        _ when CellText.IsReordered(cell.Text) => ("里面有看不见的、改变书写方向的符号，看到的字可能是反的", "请清空这一格，直接键入文字"),
        _ when cell.Text.Length > longest && CellText.Clean(cell.Text).Length > longest => ($"文字有 {CellText.Clean(cell.Text).Length} 个字，最多 {longest} 个", "请写短一些"),
        _ => null,
    };

    private SheetCell? Cell(string heading) => row.Cell(layout.ColumnOf(heading));

    private decimal? Taken(string heading, CellFigure figure)
    {
        if (figure.Problem is not null)
        {
            Refuse(heading, figure.Problem, figure.Cure ?? string.Empty);
        }
        else if (figure.Note is not null)
        {
            Note(heading, figure.Note, "请核对");
        }

        return figure.Value;
    }

    private T Missing<T>(string heading, T nothing)
    {
        Refuse(heading, $"“{heading}”没有填", "请填写，或删去整行");
        return nothing;
    }
}
