using System.Globalization;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>
/// The rows of one worksheet, one after another. Rows and cells must stand in order and once each: a file in which they do not
/// is damaged, and what it means would be a guess.
/// </summary>
internal sealed class SheetRows : IDisposable
{
    private const int LastRow = 1_048_576;
    private readonly PartReader reader;
    private readonly WorkbookLimits limits;
    private readonly SharedTexts shared;
    private readonly CellStyles styles;
    private readonly List<string> merged = [];
    private readonly HashSet<int> hiddenColumns = [];
    private readonly List<SheetCell> cells = [];
    private bool inData;
    private bool hidesRows;
    private bool hidesZeros;
    private int row;
    private int column;
    private int counted;

    public SheetRows(Stream part, WorkbookLimits limits, SharedTexts shared, CellStyles styles)
    {
        (this.limits, this.shared, this.styles) = (limits, shared, styles);
        reader = new PartReader(part, limits);
        reader.Root("worksheet");
    }

    /// <summary>What the sheet has besides its rows; complete after the last row.</summary>
    public SheetFindings Findings => new(merged, hiddenColumns);

    /// <summary>Where the reader stands, for a message about damage.</summary>
    public string? Address => row == 0 ? null : CellAddress.Of(Math.Max(1, column), row);

    /// <summary>The next row, or null after the last one.</summary>
    public SheetRow? Next()
    {
        while (true)
        {
            if (inData)
            {
                if (reader.NextChild(1))
                {
                    return reader.Name == "row" ? ReadRow() : throw new InvalidDataException();
                }

                inData = false;
            }

            if (!reader.NextChild(0))
            {
                return null;
            }

            ReadSurroundings();
        }
    }

    public void Dispose() => reader.Dispose();

    private void ReadSurroundings()
    {
        switch (reader.Name)
        {
            case "sheetData":
                inData = true;
                break;
            case "sheetFormatPr":
                hidesRows = reader.IsTrue("zeroHeight");
                break;
            case "sheetViews":
                Each(() => hidesZeros |= reader.Attribute("showZeros") is "0" or "false");
                break;
            case "cols":
                Each(ReadColumns);
                break;
            case "mergeCells":
                Each(() => merged.Add(reader.Attribute("ref") ?? string.Empty));
                break;
        }
    }

    private void Each(Action take)
    {
        var depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            take();
            if (merged.Count > limits.MergedRanges)
            {
                throw new InvalidDataException();
            }
        }
    }

    private void ReadColumns()
    {
        if (reader.IsTrue("hidden") || IsNothing(reader.Attribute("width")))
        {
            var first = Math.Max(1, Number(reader.Attribute("min")));
            var last = Math.Min(limits.Columns, Number(reader.Attribute("max")));
            hiddenColumns.UnionWith(Enumerable.Range(first, Math.Max(0, last - first + 1)));
        }
    }

    private SheetRow ReadRow()
    {
        var number = reader.Attribute("r") is { } stated ? Number(stated) : row + 1;
        if (number <= row || number > LastRow)
        {
            throw new InvalidDataException();
        }

        (row, column) = (number, 0);
        var height = reader.Attribute("ht");
        var hidden = reader.IsTrue("hidden") || IsNothing(height) || (hidesRows && height is null);
        cells.Clear();
        var depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            if (reader.Name == "c")
            {
                ReadCell();
            }
            else if (reader.Name != "extLst")
            {
                throw new InvalidDataException();
            }
        }

        return new SheetRow(row, hidden, [.. cells]);
    }

    private void ReadCell()
    {
        var place = column + 1;
        if (reader.Attribute("r") is { } stated)
        {
            (place, var inRow) = CellAddress.Parse(stated);
            if (place <= column || inRow != row)
            {
                throw new InvalidDataException();
            }
        }

        column = place;
        if (++counted > limits.Cells)
        {
            throw new WorkbookRefusedException(new WorkbookError(null, null, null, $"一张工作表超过 {limits.Cells} 个单元格", "请删去不用的行和列"));
        }

        if (column > limits.Columns)
        {
            throw new WorkbookRefusedException(new WorkbookError(null, null, null, $"超过 {limits.Columns} 列", "请删去不用的列"));
        }

        var (type, style) = (reader.Attribute("t"), reader.Attribute("s"));
        string? value = null;
        SheetText? inline = null;
        var formula = false;
        var depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            switch (reader.Name)
            {
                case "v" when value is null:
                    value = reader.Text();
                    break;
                case "is" when inline is null:
                    inline = SharedTexts.Read(reader, limits);
                    break;
                case "f":
                    formula = true;
                    break;
                case "extLst":
                    break;
                default:
                    throw new InvalidDataException();
            }
        }

        if (formula || value is { Length: > 0 } || inline is { Text.Length: > 0 })
        {
            Add(type, style, value ?? string.Empty, inline, formula);
        }
    }

    private void Add(string? type, string? style, string value, SheetText? inline, bool formula)
    {
        var (format, struckStyle) = styles.Of(style);
        var (kind, text) = type switch
        {
            null or "n" => (format.Kind, new SheetText(value, false)),
            "s" when formula && value.Length == 0 => (CellKind.Text, default),
            "s" => (CellKind.Text, shared[value]),
            "inlineStr" => (CellKind.Text, inline ?? default),
            "str" => (CellKind.Text, new SheetText(SharedTexts.Decoded(value), false)),
            "b" => (CellKind.Boolean, new SheetText(value is "1" or "true" ? "TRUE" : "FALSE", false)),
            "e" => (CellKind.Error, new SheetText(value, false)),
            "d" => (CellKind.Date, new SheetText(value, false)),
            _ => throw new InvalidDataException(),
        };
        if (inline is not null && type != "inlineStr")
        {
            throw new InvalidDataException();
        }

        if (!string.IsNullOrEmpty(text.Text) || formula)
        {
            cells.Add(new SheetCell(column, row, kind, text.Text ?? string.Empty, formula, Trouble(kind, text, format, struckStyle || text.Struck)));
        }
    }

    private string? Trouble(CellKind kind, SheetText text, NumberFormat format, bool struck)
    {
        if (struck)
        {
            return "这一格划了删除线，看不出还算不算数";
        }

        if (kind is not (CellKind.Number or CellKind.Percent))
        {
            return null;
        }

        return hidesZeros && text.Text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? "这一格是 0，但工作表设成不显示零值" : format.Trouble(text.Text);
    }

    private static bool IsNothing(string? measure) => measure is not null && decimal.TryParse(measure, NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && size == 0;

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException();
}
