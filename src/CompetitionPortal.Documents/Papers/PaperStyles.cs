using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CompetitionPortal.Documents.Papers;

/// <summary>
/// The styles of an official paper, so that whoever goes on writing in it writes in its layout: 三号仿宋, 28 characters a
/// line, 22 lines a page, no blank between figures and Chinese characters, nothing beyond the type area.
/// </summary>
internal static class PaperStyles
{
    public const string Body = "PaperBody";
    public const string Heading = "Heading1";
    public const string Subheading = "Heading2";
    public const string Title = "PaperTitle";
    public const string DraftMark = "PaperDraftMark";
    public const string AnnexLabel = "PaperAnnexLabel";
    public const string PartHeading = "PaperPartHeading";
    public const string Cell = "PaperCell";
    public const string HeadCell = "PaperHeadCell";
    public const string Note = "PaperNote";
    public const string Colophon = "PaperColophon";
    public const string PageNumber = "PaperPageNumber";

    public static Styles Build() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle
            {
                RunFonts = Fonts(PaperFaces.FangSong),
                Spacing = new Spacing { Val = -5 },
                FontSize = new FontSize { Val = Text(PaperFaces.Size3) },
                FontSizeComplexScript = new FontSizeComplexScript { Val = Text(PaperFaces.Size3) },
                Languages = new Languages { Val = "en-US", EastAsia = "zh-CN" },
            }),
            new ParagraphPropertiesDefault()),
        new Style(
            new StyleName { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties
            {
                WidowControl = new WidowControl { Val = false },
                OverflowPunctuation = new OverflowPunctuation { Val = false },
                AutoSpaceDE = new AutoSpaceDE { Val = false },
                AutoSpaceDN = new AutoSpaceDN { Val = false },
                SnapToGrid = new SnapToGrid { Val = false },
                SpacingBetweenLines = Pitch(PaperFaces.LinePitch),
                Justification = new Justification { Val = JustificationValues.Both },
            }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Style(Body, "公文正文", new StyleParagraphProperties { Indentation = TwoCharacters() }),
        Style(Heading, "heading 1", new StyleParagraphProperties { KeepNext = new KeepNext(), Indentation = TwoCharacters(), OutlineLevel = new OutlineLevel { Val = 0 } }, PaperFaces.Hei),
        Style(Subheading, "heading 2", new StyleParagraphProperties { KeepNext = new KeepNext(), Indentation = TwoCharacters(), OutlineLevel = new OutlineLevel { Val = 1 } }, PaperFaces.Kai),
        Style(Title, "公文标题", Centred(640), PaperFaces.XiaoBiaoSong, PaperFaces.Size2),
        Style(DraftMark, "公文稿别", Centred(PaperFaces.LinePitch), PaperFaces.Kai),
        Style(AnnexLabel, "附件序号", new StyleParagraphProperties { KeepNext = new KeepNext() }, PaperFaces.Hei),
        Style(PartHeading, "附表标题", new StyleParagraphProperties { KeepNext = new KeepNext(), SpacingBetweenLines = Pitch(440, before: 120) }, PaperFaces.Hei, PaperFaces.Size4),
        Style(Cell, "表格文字", new StyleParagraphProperties { SpacingBetweenLines = Pitch(320) }, PaperFaces.FangSong, PaperFaces.Size5),
        Style(HeadCell, "表头文字", new StyleParagraphProperties { SpacingBetweenLines = Pitch(320), Justification = new Justification { Val = JustificationValues.Center } }, PaperFaces.Hei, PaperFaces.Size5),
        Style(Note, "表注", new StyleParagraphProperties { SpacingBetweenLines = Pitch(320) }, PaperFaces.FangSong, PaperFaces.Size5),
        Style(Colophon, "版记", new StyleParagraphProperties { SpacingBetweenLines = Pitch(540) }, PaperFaces.FangSong, PaperFaces.Size4),
        Style(PageNumber, "页码", new StyleParagraphProperties { SpacingBetweenLines = Pitch(360) }, PaperFaces.Song, PaperFaces.Size4));

    public static RunFonts Fonts(string face) => new() { EastAsia = face, Ascii = face, HighAnsi = face, Hint = FontTypeHintValues.EastAsia };

    public static SpacingBetweenLines Pitch(int pitch, int before = 0) => new() { Before = Text(before), After = "0", Line = Text(pitch), LineRule = LineSpacingRuleValues.Exact };

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Indentation TwoCharacters() => new() { FirstLine = Text(2 * PaperFaces.Character) };

    private static StyleParagraphProperties Centred(int pitch) => new()
    {
        KeepNext = new KeepNext(),
        SpacingBetweenLines = Pitch(pitch),
        Justification = new Justification { Val = JustificationValues.Center },
    };

    /// <summary>A style; another size than the text's has no narrower spacing.</summary>
    private static Style Style(string id, string name, StyleParagraphProperties paragraph, string? face = null, int size = PaperFaces.Size3)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph) { Type = StyleValues.Paragraph, StyleId = id };
        if (face is not null)
        {
            var run = new StyleRunProperties { RunFonts = Fonts(face) };
            if (size != PaperFaces.Size3)
            {
                run.Spacing = new Spacing { Val = 0 };
                run.FontSize = new FontSize { Val = Text(size) };
                run.FontSizeComplexScript = new FontSizeComplexScript { Val = Text(size) };
            }

            style.Append(run);
        }

        return style;
    }
}
