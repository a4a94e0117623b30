using System.Xml;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>
/// Reads an .xlsx row by row, so that memory does not grow with the sheet. It gives the stored text of every cell and says
/// what is computed, merged, hidden or seen otherwise than stored; it decides nothing.
/// </summary>
public sealed class StrictWorkbookReader : IDisposable
{
    private const string Repair = "请用 Excel 或 WPS 打开后另存为 .xlsx 再导入";
    private readonly WorkbookParts parts;
    private readonly WorkbookLimits limits;
    private readonly Dictionary<string, string> relationships = new(StringComparer.Ordinal);
    private readonly List<SheetInfo> sheets = [];
    private readonly SharedTexts shared;
    private readonly CellStyles styles;
    private readonly HashSet<string> counted = new(StringComparer.Ordinal);
    private int rows;

    private StrictWorkbookReader(WorkbookParts parts, WorkbookLimits limits)
    {
        (this.parts, this.limits) = (parts, limits);
        ReadWorkbook();
        shared = new SharedTexts(parts.OpenKind("sharedStrings"), limits);
        styles = new CellStyles(parts.OpenKind("styles"), limits);
    }

    /// <summary>The sheets in their order, with their names cleaned.</summary>
    public IReadOnlyList<SheetInfo> Sheets => sheets;

    /// <summary>Whether dates count from 1904.</summary>
    public bool Uses1904Dates { get; private set; }

    /// <summary>Opens a file after looking it over (<see cref="WorkbookGuard"/>).</summary>
    /// <exception cref="WorkbookRefusedException">It may not or cannot be read.</exception>
    public static StrictWorkbookReader Open(Stream file, WorkbookLimits limits)
    {
        WorkbookGuard.Check(file, limits);
        WorkbookParts? parts = null;
        try
        {
            parts = new WorkbookParts(file);
            return new StrictWorkbookReader(parts, limits);
        }
        catch (Exception e) when (IsDamage(e))
        {
            parts?.Dispose();
            throw new WorkbookRefusedException(new WorkbookError(null, null, null, "文件内容已损坏，读不出来", Repair));
        }
    }

    /// <summary>Whether there is a sheet of this name.</summary>
    public bool Has(string sheet) => relationships.ContainsKey(sheet);

    /// <summary>Reads one sheet's rows in order.</summary>
    /// <exception cref="WorkbookRefusedException">There is no such sheet, or it cannot be read.</exception>
    public SheetFindings Read(string sheet, Action<SheetRow> take)
    {
        SheetRows? open = null;
        var counts = counted.Add(sheet);
        try
        {
            while (Next(sheet, ref open) is { } row)
            {
                if (counts && ++rows > limits.Rows)
                {
                    throw new WorkbookRefusedException(new WorkbookError(sheet, null, null, $"全部工作表合计超过 {limits.Rows} 行", "请删去不用的行"));
                }

                take(row);
            }

            return open!.Findings;
        }
        finally
        {
            open?.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => parts.Dispose();

    private SheetRow? Next(string sheet, ref SheetRows? open)
    {
        try
        {
            open ??= new SheetRows(parts.Open(relationships[sheet]), limits, shared, styles);
            return open.Next();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new WorkbookRefusedException(new WorkbookError(sheet, open?.Address, null, "从这里起文件内容已损坏，读不出来", Repair));
        }
        catch (WorkbookRefusedException e) when (e.Errors is [{ Sheet: null } error])
        {
            throw new WorkbookRefusedException(error with { Sheet = sheet, Cell = open?.Address });
        }
    }

    /// <summary>What a file can do to its readers; anything else is a fault of the program and stays visible.</summary>
    private static bool IsDamage(Exception e) =>
        e is XmlException or InvalidDataException or FormatException or IOException or UriFormatException or ArgumentException or InvalidOperationException or NotSupportedException;

    private void ReadWorkbook()
    {
        using var reader = new PartReader(parts.OpenWorkbook(), limits);
        reader.Root("workbook");
        while (reader.NextChild(0))
        {
            if (reader.Name == "workbookPr")
            {
                Uses1904Dates = reader.IsTrue("date1904");
            }
            else if (reader.Name == "sheets")
            {
                var depth = reader.Depth;
                while (reader.NextChild(depth))
                {
                    AddSheet(reader);
                }
            }
        }
    }

    private void AddSheet(PartReader reader)
    {
        var name = CellText.Clean(reader.Attribute("name") ?? string.Empty);
        var id = reader.Relationship();
        if (!relationships.TryAdd(name, id ?? string.Empty))
        {
            throw new WorkbookRefusedException(new WorkbookError(name, null, null, "有两张工作表同名", "请删去其中一张"));
        }

        sheets.Add(new SheetInfo(name, reader.Attribute("state") is not (null or "visible")));
        if (sheets.Count > limits.Sheets)
        {
            throw new WorkbookRefusedException(new WorkbookError(null, null, null, $"工作表超过 {limits.Sheets} 张", "请删去不用的工作表"));
        }
    }
}
