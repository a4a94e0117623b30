using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CompetitionPortal.Documents.Papers;

/// <summary>Runs and paragraphs of official papers; all that is printed passes through their typography.</summary>
internal static class PaperLines
{
    /// <summary>A run in the look of its paragraph's style.</summary>
    public static Run Run(string text, bool bold = false)
    {
        var run = new Run();
        if (bold)
        {
            run.Append(new RunProperties { Bold = new Bold() });
        }

        run.Append(new Text(Printable(ChineseTypography.Typeset(text))) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>A paragraph in a style, or in the text's own.</summary>
    public static Paragraph Line(string? style, ParagraphProperties? properties, params IReadOnlyList<OpenXmlElement> runs)
    {
        properties ??= new ParagraphProperties();
        properties.ParagraphStyleId = style is null ? null : new ParagraphStyleId { Val = style };
        var line = new Paragraph(properties);
        line.Append(runs);
        return line;
    }

    /// <summary>A paragraph in a style, or in the text's own.</summary>
    public static Paragraph Line(string? style, string text, ParagraphProperties? properties = null) => Line(style, properties, [Run(text)]);

    /// <summary>Empty lines, as high as full ones, that stay with what follows.</summary>
    public static IEnumerable<Paragraph> Empty(int count, int pitch = PaperFaces.LinePitch) => Enumerable.Range(0, count).Select(_ => Line(
        null, new ParagraphProperties { KeepNext = new KeepNext(), SpacingBetweenLines = pitch == PaperFaces.LinePitch ? null : PaperStyles.Pitch(pitch) }));

    /// <summary>A jump to the next tab stop.</summary>
    public static Run Tab() => new(new TabChar());

    /// <summary>Tab stops at places in twips.</summary>
    public static Tabs Stops(TabStopValues kind, params IEnumerable<int> places) => new(places.Select(p => new TabStop { Val = kind, Position = p }));

    private static string Printable(string text) => string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
