using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>One data row, read by the headings of its layout. What cannot be read is noted with its cell.</summary>
public sealed class TableRow(SheetLayout layout, SheetRow row, ErrorList errors)
{
    /// <summary>Its number.</summary>
    public int Number => row.Number;

    /// <summary>Whether something of it could not be read.</summary>
    public bool Failed { get; private set; }

    /// <summary>Text, or null when blank.</summary>
    public string? Text(string heading)
    {
        var cell = Cell(heading);
        if (cell is null)
        {
            return null;
        }

        if (cell.Kind is CellKind.Error or CellKind.Boolean or CellKind.Date)
        {
            Refuse(heading, "这里要填文字", "请改成文字");
            return null;
        }

        var text = CellText.Clean(cell.Text);
        return text.Length == 0 ? null : text;
    }

    /// <summary>Text that must be there.</summary>
    public string Required(string heading) => Text(heading) ?? Missing(heading, string.Empty);

    /// <summary>A figure, or null when blank.</summary>
    public decimal? Figure(string heading) => Taken(heading, CellNumber.Read(Cell(heading)));

    /// <summary>A figure that must be there.</summary>
    public decimal RequiredFigure(string heading) => Figure(heading) ?? Missing(heading, 0m);

    /// <summary>A share, or null when blank: 30% and 0.3 are the same.</summary>
    public decimal? Share(string heading) => Taken(heading, CellNumber.ReadShare(Cell(heading)));

    /// <summary>A whole number above zero, in digits or Chinese numerals, or null when blank.</summary>
    public int? Count(string heading)
    {
        if (Cell(heading) is { Kind: CellKind.Text } cell && ChineseNumeral.TryRead(CellText.CleanFigure(cell.Text), out var numeral))
        {
            return numeral;
        }

        var figure = Figure(heading);
        if (figure is not null && (figure != decimal.Truncate(figure.Value) || figure is < 0 or > 1_000_000))
        {
            Refuse(heading, "这里要填整数", "请填整数");
            return null;
        }

        return (int?)figure;
    }

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
            return otherwise ?? (Failed ? default : Missing(heading, default(T)));
        }

        if (words.Read(word) is { } meaning)
        {
            return meaning;
        }

        Refuse(heading, $"这里只能写：{string.Join('、', words.All)}", "请从下拉列表里选一个");
        return default;
    }

    /// <summary>A period, or null when blank.</summary>
    public Period? Period(string heading)
    {
        if (Text(heading) is not { } text)
        {
            return null;
        }

        if (Domain.Competitions.Period.TryParse(text.Replace(" ", string.Empty, StringComparison.Ordinal), out var period))
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

    /// <summary>Notes that a cell is wrong.</summary>
    public void Refuse(string heading, string problem, string cure)
    {
        Failed = true;
        errors.Add(new WorkbookError(layout.Name, Address(heading), Cell(heading)?.Text, problem, cure));
    }

    private SheetCell? Cell(string heading) => row.Cells.GetValueOrDefault(layout.ColumnOf(heading));

    private string Address(string heading) => CellAddress.Of(layout.ColumnOf(heading), row.Number);

    private decimal? Taken(string heading, CellFigure figure)
    {
        if (figure.Problem is not null)
        {
            Refuse(heading, figure.Problem, figure.Cure ?? string.Empty);
        }
        else if (figure.Note is not null)
        {
            errors.Notes.Add(new WorkbookError(layout.Name, Address(heading), null, figure.Note, "请核对"));
        }

        return figure.Value;
    }

    private T Missing<T>(string heading, T nothing)
    {
        if (!Failed)
        {
            Refuse(heading, $"“{heading}”没有填", "请填写，或删去整行");
        }

        return nothing;
    }
}
