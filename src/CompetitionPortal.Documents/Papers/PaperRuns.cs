using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CompetitionPortal.Documents.Papers;

/// <summary>The faces of official papers. A file only names the first choice; the reader's machine has the fonts.</summary>
internal static class PaperRuns
{
    public const string FangSong = "仿宋_GB2312";
    public const string XiaoBiaoSong = "方正小标宋简体";
    public const string Hei = "黑体";
    public const string Kai = "楷体_GB2312";
    public const string Song = "宋体";

    /// <summary>三号 in half points.</summary>
    public const int Size3 = 32;

    /// <summary>Exact line pitch: 22 lines a page.</summary>
    public const int LinePitch = 579;

    /// <summary>One character of 三号 in twips.</summary>
    public const int Character = 320;

    public static Run Text(string text, string font = FangSong, int size = Size3, string? colour = null, int spacing = -5) => new(
        new RunProperties(
            new RunFonts { EastAsia = font, Ascii = font, HighAnsi = font, Hint = FontTypeHintValues.EastAsia },
            colour is null ? new Color { Val = "000000" } : new Color { Val = colour },
            new Spacing { Val = spacing },
            new FontSize { Val = size.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            new FontSizeComplexScript { Val = size.ToString(System.Globalization.CultureInfo.InvariantCulture) }),
        new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve });

    public static Paragraph Line(Run? run, JustificationValues? align = null, int firstLine = 0, int left = 0, int right = 0, int before = 0, int pitch = LinePitch, OpenXmlElement? border = null, bool keepWithNext = false)
    {
        var properties = new ParagraphProperties();
        if (keepWithNext)
        {
            properties.Append(new KeepNext());
        }

        if (border is not null)
        {
            properties.Append(border);
        }

        properties.Append(new SnapToGrid { Val = false });
        properties.Append(new SpacingBetweenLines { Before = Number(before), After = "0", Line = Number(pitch), LineRule = LineSpacingRuleValues.Exact });
        properties.Append(new Indentation { Left = Number(left), Right = Number(right), FirstLine = Number(firstLine) });
        properties.Append(new Justification { Val = align ?? JustificationValues.Both });
        return run is null ? new Paragraph(properties) : new Paragraph(properties, run);
    }

    /// <summary>Empty lines, set so that they are as high as full ones.</summary>
    public static IEnumerable<Paragraph> Empty(int count) => Enumerable.Range(0, count).Select(_ => Line(Text(string.Empty)));

    /// <summary>Width in characters: half-width letters and digits count half.</summary>
    public static decimal Width(string text) => text.Sum(c => c < 0x2000 ? 0.5m : 1m);

    public static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Printable(string text) => string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
