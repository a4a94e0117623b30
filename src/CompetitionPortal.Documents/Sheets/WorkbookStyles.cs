using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CompetitionPortal.Documents.Sheets;

/// <summary>Collects the looks that a workbook uses and writes them as its style sheet.</summary>
internal sealed class WorkbookStyles
{
    private const uint FirstOwnFormat = 164;
    private readonly Dictionary<(CellLook Look, bool Quoted), uint> looks = [];

    /// <summary>The number of a look; a quoted one shows text that begins like a formula as text.</summary>
    public uint Number(CellLook look, bool quoted)
    {
        if (!looks.TryGetValue((look, quoted), out var number))
        {
            looks[(look, quoted)] = number = (uint)looks.Count + 1;
        }

        return number;
    }

    public Stylesheet Build()
    {
        var formats = looks.Keys.Select(k => k.Look.Format).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var fills = looks.Keys.Select(k => k.Look.Fill).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new Stylesheet(
            new NumberingFormats(formats.Select((f, i) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = f })) { Count = (uint)formats.Count },
            new Fonts(Enum.GetValues<CellFace>().Select(Face)) { Count = 4 },
            new Fills((Fill[])[Pattern(PatternValues.None, null), Pattern(PatternValues.Gray125, null), .. fills.Select(f => Pattern(PatternValues.Solid, f))]),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), ThinBorder()),
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
            new CellFormats((CellFormat[])[new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 }, .. looks.Keys.Select(k => Format(k.Look, k.Quoted, formats, fills))]));
    }

    private static CellFormat Format(CellLook look, bool quoted, List<string> formats, List<string> fills) => new(
        new Alignment { Horizontal = new EnumValue<HorizontalAlignmentValues>(new HorizontalAlignmentValues(look.Align)), Vertical = VerticalAlignmentValues.Center, WrapText = look.Wrap })
    {
        NumberFormatId = look.Format is null ? 0 : FirstOwnFormat + (uint)formats.IndexOf(look.Format),
        FontId = (uint)look.Face,
        FillId = look.Fill is null ? 0 : 2 + (uint)fills.IndexOf(look.Fill),
        BorderId = look.Border ? 1u : 0u,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        QuotePrefix = quoted ? true : null,
    };

    private static Font Face(CellFace face) => face switch
    {
        CellFace.Head => new Font(new FontSize { Val = 11 }, new Color { Rgb = "FF1F2933" }, new FontName { Val = "黑体" }),
        CellFace.Title => new Font(new FontSize { Val = 18 }, new Color { Rgb = "FF000000" }, new FontName { Val = "黑体" }),
        CellFace.Note => new Font(new FontSize { Val = 10 }, new Color { Rgb = "FF4A5563" }, new FontName { Val = "宋体" }),
        _ => new Font(new FontSize { Val = 11 }, new Color { Rgb = "FF000000" }, new FontName { Val = "宋体" }),
    };

    private static Fill Pattern(PatternValues pattern, string? colour) => new(colour is null
        ? new PatternFill { PatternType = pattern }
        : new PatternFill(new ForegroundColor { Rgb = "FF" + colour }) { PatternType = pattern });

    private static Border ThinBorder() => new(
        new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
        new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
        new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
        new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static Color Grey() => new() { Rgb = "FF8A94A3" };
}
