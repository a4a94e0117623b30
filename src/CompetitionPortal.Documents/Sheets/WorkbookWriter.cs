using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>
/// Writes .xlsx files in the office's look: thin rules, frozen heads, A4 landscape one page wide, page numbers. The same
/// sheets give the same bytes. Numbers are numbers, text is text: nothing that is written can become a formula.
/// </summary>
public static class WorkbookWriter
{
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>The file.</summary>
    public static byte[] Write(IReadOnlyList<WrittenSheet> sheets)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var styles = new WorkbookStyles();
            for (var i = 0; i < sheets.Count; i++)
            {
                WriteSheet(workbook.AddNewPart<WorksheetPart>(Id(i)), sheets[i], styles);
            }

            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Build();
            workbook.Workbook = new Workbook(
                new BookViews(new WorkbookView { ActiveTab = 0 }),
                new DocumentFormat.OpenXml.Spreadsheet.Sheets(sheets.Select((s, i) => new Sheet { Name = s.Name, SheetId = (uint)i + 1, Id = Id(i), State = s.Hidden ? SheetStateValues.Hidden : null })));
            if (PrintedHeads(sheets) is { } heads)
            {
                workbook.Workbook.Append(heads);
            }
        }

        return StablePackage.Rewrite(file);
    }

    private static string Id(int sheet) => string.Create(CultureInfo.InvariantCulture, $"rId{sheet + 1}");

    private static DefinedNames? PrintedHeads(IReadOnlyList<WrittenSheet> sheets)
    {
        var names = sheets.Select((s, i) => (s, i)).Where(x => x.s.PrintedHead.Last > 0).Select(x => new DefinedName(
            string.Create(CultureInfo.InvariantCulture, $"'{x.s.Name}'!${x.s.PrintedHead.First}:${x.s.PrintedHead.Last}")) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)x.i }).ToList();
        return names.Count == 0 ? null : new DefinedNames(names);
    }

    private static void WriteSheet(WorksheetPart part, WrittenSheet sheet, WorkbookStyles styles)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 20 });
        if (sheet.Widths.Count > 0)
        {
            writer.WriteElement(new Columns(sheet.Widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })));
        }

        writer.WriteStartElement(new SheetData());
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            var (cells, height) = sheet.Rows[r];
            writer.WriteStartElement(new Row { RowIndex = (uint)r + 1, Height = height, CustomHeight = true });
            for (var c = 0; c < cells.Count; c++)
            {
                WriteCell(writer, cells[c], CellAddress.Of(c + 1, r + 1), styles);
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        WriteTail(writer, sheet);
        writer.WriteEndElement();
    }

    private static void WriteTail(OpenXmlWriter writer, WrittenSheet sheet)
    {
        if (sheet.Merged.Count > 0)
        {
            writer.WriteElement(new MergeCells(sheet.Merged.Select(m => new MergeCell { Reference = m })) { Count = (uint)sheet.Merged.Count });
        }

        if (sheet.EntryRules.Count > 0)
        {
            writer.WriteElement(new DataValidations(sheet.EntryRules.Select(Validation)) { Count = (uint)sheet.EntryRules.Count });
        }

        writer.WriteElement(new PrintOptions { HorizontalCentered = true });
        writer.WriteElement(new PageMargins { Left = 0.59, Right = 0.59, Top = 0.59, Bottom = 0.59, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter("&C第 &P 页 共 &N 页")));
    }

    private static SheetView View(WrittenSheet sheet)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            view.Append(new Pane
            {
                HorizontalSplit = sheet.FrozenColumns > 0 ? sheet.FrozenColumns : null,
                VerticalSplit = sheet.FrozenRows > 0 ? sheet.FrozenRows : null,
                TopLeftCell = CellAddress.Of(sheet.FrozenColumns + 1, sheet.FrozenRows + 1),
                ActivePane = (sheet.FrozenRows > 0, sheet.FrozenColumns > 0) switch
                {
                    (true, true) => PaneValues.BottomRight,
                    (true, false) => PaneValues.BottomLeft,
                    _ => PaneValues.TopRight,
                },
                State = PaneStateValues.Frozen,
            });
        }

        return view;
    }

    private static DataValidation Validation(EntryRule rule)
    {
        var validation = new DataValidation
        {
            SequenceOfReferences = new ListValue<StringValue> { InnerText = rule.Range },
            AllowBlank = true,
            ShowInputMessage = rule.Prompt is not null,
            Prompt = rule.Prompt is { Length: > 250 } ? rule.Prompt[..250] : rule.Prompt,
            Type = rule.List is null ? null : DataValidationValues.List,
            ShowErrorMessage = rule.List is not null,
            ErrorStyle = rule.IsOpen ? DataValidationErrorStyleValues.Warning : null,
            ErrorTitle = rule.List is null ? null : "不在列表里",
            Error = rule.List is null ? null : rule.IsOpen ? "列表里没有它，导入时可能不收" : "请从下拉列表里选一个",
        };
        if (rule.List is not null)
        {
            validation.Append(new Formula1(rule.List));
        }

        return validation;
    }

    private static void WriteCell(OpenXmlWriter writer, WrittenCell cell, string address, WorkbookStyles styles)
    {
        var text = cell.Value as string is { } words ? Printable(words) : null;
        var attributes = new List<OpenXmlAttribute>
        {
            new("r", string.Empty, address),
            new("s", string.Empty, styles.Number(cell.Look, text is not null && text.AsSpan().IndexOfAny("=+-@") == 0).ToString(CultureInfo.InvariantCulture)),
        };
        if (text is { Length: > 0 })
        {
            attributes.Add(new OpenXmlAttribute("t", string.Empty, "inlineStr"));
            writer.WriteStartElement(new Cell(), attributes);
            writer.WriteElement(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        }
        else
        {
            writer.WriteStartElement(new Cell(), attributes);
            var number = cell.Value switch
            {
                decimal d => d.ToString("0.############################", CultureInfo.InvariantCulture),
                int i => i.ToString(CultureInfo.InvariantCulture),
                DateOnly day => (day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture),
                _ => null,
            };
            if (number is not null)
            {
                writer.WriteElement(new CellValue(number));
            }
        }

        writer.WriteEndElement();
    }

    /// <summary>Without the characters that XML has no place for, and what looks like an escape escaped.</summary>
    private static string Printable(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (System.Xml.XmlConvert.IsXmlChar(text[i]))
            {
                kept.Append(text[i]);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                kept.Append(text[i]).Append(text[++i]);
            }
        }

        return SharedTexts.Encoded(kept.ToString());
    }
}
