using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>
/// Reads an .xlsx row by row, so that memory does not grow with the sheet. It gives the stored text of every cell and says
/// what is computed, merged or hidden; it decides nothing.
/// </summary>
public sealed class StrictWorkbookReader : IDisposable
{
    private readonly SpreadsheetDocument document;
    private readonly WorkbookLimits limits;
    private readonly List<string> sharedStrings = [];
    private readonly List<CellKind> numberKinds = [];
    private readonly Dictionary<string, WorksheetPart> parts = new(StringComparer.Ordinal);
    private int rows;

    private StrictWorkbookReader(SpreadsheetDocument document, WorkbookLimits limits)
    {
        (this.document, this.limits) = (document, limits);
        var sheets = new List<SheetInfo>();
        var workbook = document.WorkbookPart ?? throw new InvalidDataException();
        foreach (var sheet in workbook.Workbook.Sheets?.Elements<Sheet>() ?? [])
        {
            var name = sheet.Name?.Value ?? string.Empty;
            if (workbook.GetPartById(sheet.Id?.Value ?? string.Empty) is WorksheetPart part && parts.TryAdd(name, part))
            {
                sheets.Add(new SheetInfo(name, sheet.State is not null && sheet.State.Value != SheetStateValues.Visible));
            }

            if (sheets.Count > limits.Sheets)
            {
                throw new WorkbookRefusedException(new WorkbookError(null, null, null, $"工作表超过 {limits.Sheets} 张", "请删去不用的工作表"));
            }
        }

        Sheets = sheets;
        Uses1904Dates = workbook.Workbook.WorkbookProperties?.Date1904?.Value == true;
        ReadSharedStrings(workbook);
        ReadStyles(workbook);
    }

    /// <summary>The sheets in their order.</summary>
    public IReadOnlyList<SheetInfo> Sheets { get; }

    /// <summary>Whether dates count from 1904.</summary>
    public bool Uses1904Dates { get; }

    /// <summary>Opens a file after looking it over (<see cref="WorkbookGuard"/>).</summary>
    /// <exception cref="WorkbookRefusedException">It may not or cannot be read.</exception>
    public static StrictWorkbookReader Open(Stream file, WorkbookLimits limits)
    {
        WorkbookGuard.Check(file, limits);
        return Guarded(() => new StrictWorkbookReader(SpreadsheetDocument.Open(file, false), limits));
    }

    /// <summary>Reads one sheet's rows in order.</summary>
    /// <exception cref="WorkbookRefusedException">There is no such sheet, or it cannot be read.</exception>
    public SheetFindings Read(string sheet, Action<SheetRow> take) => Guarded(() => ReadRows(parts[sheet], take));

    /// <inheritdoc/>
    public void Dispose() => document.Dispose();

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or OpenXmlPackageException or InvalidDataException or FormatException or FileFormatException
            or ArgumentException or InvalidOperationException or KeyNotFoundException or NotSupportedException or IOException or OverflowException or NullReferenceException or InvalidCastException)
        {
            throw new WorkbookRefusedException(new WorkbookError(null, null, null, "文件内容已损坏，读不出来", "请用 Excel 或 WPS 打开后另存为 .xlsx 再导入"));
        }
    }

    private void ReadSharedStrings(WorkbookPart workbook)
    {
        if (workbook.SharedStringTablePart is not { } part)
        {
            return;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement && reader.LoadCurrentElement() is SharedStringItem item)
            {
                sharedStrings.Add(PlainText(item));
            }
        }
    }

    /// <summary>Text and rich text runs; phonetic readings are left out.</summary>
    private static string PlainText(RstType item) =>
        string.Concat(item.ChildElements.Select(e => e switch { Text t => t.Text, Run r => r.Text?.Text, _ => null }));

    private void ReadStyles(WorkbookPart workbook)
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var codes = sheet?.NumberingFormats?.Elements<NumberingFormat>().GroupBy(f => f.NumberFormatId?.Value ?? 0).ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? string.Empty) ?? [];
        foreach (var format in sheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            numberKinds.Add(NumberFormats.Kind(id, codes.GetValueOrDefault(id)));
        }
    }

    private SheetFindings ReadRows(WorksheetPart part, Action<SheetRow> take)
    {
        var merged = new List<string>();
        var hiddenColumns = new HashSet<int>();
        var number = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(Row))
            {
                var stated = Attribute(reader, "r");
                number = stated is null ? number + 1 : int.Parse(stated, NumberStyles.None, CultureInfo.InvariantCulture);
                if (++rows > limits.Rows)
                {
                    throw new WorkbookRefusedException(new WorkbookError(null, null, null, $"超过 {limits.Rows} 行", "请删去不用的行"));
                }

                take(ReadRow(reader, number, IsTrue(Attribute(reader, "hidden"))));
            }
            else if (reader.ElementType == typeof(MergeCell))
            {
                merged.Add(Attribute(reader, "ref") ?? string.Empty);
            }
            else if (reader.ElementType == typeof(Column) && IsTrue(Attribute(reader, "hidden")))
            {
                var last = Math.Min(limits.Columns, int.Parse(Attribute(reader, "max") ?? "0", CultureInfo.InvariantCulture));
                hiddenColumns.UnionWith(Enumerable.Range(1, last).Where(c => c >= int.Parse(Attribute(reader, "min") ?? "1", CultureInfo.InvariantCulture)));
            }
        }

        return new SheetFindings(merged, hiddenColumns);
    }

    private SheetRow ReadRow(OpenXmlReader reader, int number, bool hidden)
    {
        var cells = new Dictionary<int, SheetCell>();
        if (!reader.ReadFirstChild())
        {
            return new SheetRow(number, hidden, cells);
        }

        var column = 0;
        do
        {
            if (reader.ElementType == typeof(Cell))
            {
                var stated = CellAddress.Parse(Attribute(reader, "r")).Column;
                column = stated == 0 ? column + 1 : stated;
                if (column > limits.Columns)
                {
                    throw new WorkbookRefusedException(new WorkbookError(null, CellAddress.Of(column, number), null, $"超过 {limits.Columns} 列", "请删去不用的列"));
                }

                if (ReadCell(reader, column, number) is { } cell)
                {
                    cells[column] = cell;
                }
            }
        }
        while (reader.ReadNextSibling());
        return new SheetRow(number, hidden, cells);
    }

    private SheetCell? ReadCell(OpenXmlReader reader, int column, int row)
    {
        var (type, style) = (Attribute(reader, "t"), Attribute(reader, "s"));
        string? text = null;
        var formula = false;
        if (reader.ReadFirstChild())
        {
            do
            {
                if (reader.ElementType == typeof(CellFormula))
                {
                    formula = true;
                }
                else if (reader.ElementType == typeof(CellValue))
                {
                    text = reader.GetText();
                }
                else if (reader.ElementType == typeof(InlineString) && reader.LoadCurrentElement() is InlineString inline)
                {
                    text = PlainText(inline);
                }
            }
            while (reader.ReadNextSibling());
        }

        if (string.IsNullOrEmpty(text) && !formula)
        {
            return null;
        }

        var kind = type switch
        {
            "s" or "str" or "inlineStr" => CellKind.Text,
            "b" => CellKind.Boolean,
            "e" => CellKind.Error,
            "d" => CellKind.Date,
            _ => style is not null && int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var s) && s < numberKinds.Count ? numberKinds[s] : CellKind.Number,
        };
        if (type == "s")
        {
            text = sharedStrings[int.Parse(text ?? string.Empty, NumberStyles.None, CultureInfo.InvariantCulture)];
        }

        return string.IsNullOrEmpty(text) && !formula ? null : new SheetCell(column, CellAddress.Of(column, row), kind, text ?? string.Empty, formula);
    }

    private static bool IsTrue(string? flag) => flag is "1" or "true";

    private static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }
}
