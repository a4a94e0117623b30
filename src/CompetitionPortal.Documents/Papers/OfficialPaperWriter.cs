using CompetitionPortal.Documents.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CompetitionPortal.Documents.Papers;

/// <summary>
/// Sets an official paper as .docx: A4, type area 156 × 225 mm, 22 lines of 28 characters, page numbers outside left and right,
/// wide annexes on landscape pages whose page number stands in a normal footer, the colophon on an even last page. The same
/// paper gives the same bytes.
/// </summary>
public static class OfficialPaperWriter
{
    private const string OddFooter = "rIdOdd", EvenFooter = "rIdEven", NoFooter = "rIdNone";

    private enum PageKind
    {
        Portrait,
        Landscape,
        Colophon,
    }

    /// <summary>The file.</summary>
    public static byte[] Write(OfficialPaper paper)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<FooterPart>(OddFooter).Footer = new Footer(PageNumber(JustificationValues.Right));
            main.AddNewPart<FooterPart>(EvenFooter).Footer = new Footer(PageNumber(JustificationValues.Left));
            main.AddNewPart<FooterPart>(NoFooter).Footer = new Footer(PaperLines.Line(PaperStyles.PageNumber, string.Empty));
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = PaperStyles.Build();
            main.AddNewPart<FontTablePart>("rIdFonts").Fonts = PaperFaces.Table();
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = new Settings(
                new EvenAndOddHeaders(),
                new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
                new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
            var body = new Body();
            body.Append(EndSection([.. PaperHead.Build(paper), .. Text(paper)], PageKind.Portrait));
            for (var i = 0; i < paper.Annexes.Count; i++)
            {
                var annex = paper.Annexes[i];
                body.Append(EndSection([.. Annex(annex, paper.Annexes.Count == 1 ? "附件" : $"附件{i + 1}")], annex.Landscape ? PageKind.Landscape : PageKind.Portrait));
            }

            body.Append(PaperColophon.Build());
            body.Append(Section(PageKind.Colophon));
            main.Document = new Document(body);
        }

        return StablePackage.Rewrite(file);
    }

    private static IEnumerable<OpenXmlElement> Text(OfficialPaper paper)
    {
        if (paper.Addressee is { } addressee)
        {
            yield return PaperLines.Line(null, addressee + "：", new ParagraphProperties { Justification = new Justification { Val = JustificationValues.Left } });
        }

        for (var i = 0; i < paper.Body.Count; i++)
        {
            var paragraph = paper.Body[i];
            var style = paragraph.Kind switch { ParagraphKind.Heading => PaperStyles.Heading, ParagraphKind.Subheading => PaperStyles.Subheading, _ => PaperStyles.Body };
            var properties = new ParagraphProperties { KeepNext = i == paper.Body.Count - 1 ? new KeepNext() : null };
            yield return PaperLines.Line(style, properties, paragraph.Lead is { } lead ? [PaperLines.Run(lead, bold: true), PaperLines.Run(paragraph.Text)] : [PaperLines.Run(paragraph.Text)]);
        }

        foreach (var line in AnnexNames(paper).Concat(PaperSignature.Build(paper.Issuers, paper.Date)))
        {
            yield return line;
        }
    }

    /// <summary>附件说明: one empty line below the text, in by two characters, further lines under the first character of the name.</summary>
    private static IEnumerable<Paragraph> AnnexNames(OfficialPaper paper)
    {
        var isNumbered = paper.Annexes.Count > 1;
        var name = (isNumbered ? 6.25m : 5) * PaperFaces.Character;
        for (var i = 0; i < paper.Annexes.Count; i++)
        {
            if (i == 0)
            {
                yield return PaperLines.Empty(1).First();
            }

            var hanging = name - ((i == 0 ? 2 : 5) * PaperFaces.Character);
            var properties = new ParagraphProperties
            {
                KeepNext = new KeepNext(),
                Tabs = PaperLines.Stops(TabStopValues.Left, (int)name),
                Indentation = new Indentation { Left = PaperStyles.Text((int)name), Hanging = PaperStyles.Text((int)hanging) },
                Justification = new Justification { Val = JustificationValues.Left },
            };
            var label = (i == 0 ? "附件：" : string.Empty) + (isNumbered ? $"{i + 1}." : string.Empty);
            yield return PaperLines.Line(null, properties, [PaperLines.Run(label), .. isNumbered ? [PaperLines.Tab()] : (Run[])[], PaperLines.Run(paper.Annexes[i].Title)]);
        }
    }

    private static IEnumerable<OpenXmlElement> Annex(PaperAnnex annex, string label)
    {
        yield return PaperLines.Line(PaperStyles.AnnexLabel, label);
        yield return PaperLines.Empty(1, annex.Landscape ? 300 : PaperFaces.LinePitch).First();
        foreach (var line in TitleLines.Set(annex.Words, annex.Landscape))
        {
            yield return PaperLines.Line(PaperStyles.Title, line);
        }

        foreach (var part in annex.Parts)
        {
            yield return part.Heading is null ? PaperLines.Empty(1, 240).First() : PaperLines.Line(PaperStyles.PartHeading, part.Heading);
            // Tables of the same columns stand under one another with the same widths.
            yield return PaperTables.Build(part, PaperTables.Fit([.. annex.Parts.Where(p => p.Columns.SequenceEqual(part.Columns))], annex.Landscape ? PaperFaces.AreaHeight : PaperFaces.AreaWidth));
        }

        for (var i = 0; i < annex.Notes.Count; i++)
        {
            yield return PaperLines.Line(PaperStyles.Note, Note(i), PaperLines.Run((i == 0 ? "注：" : string.Empty) + $"{i + 1}."), PaperLines.Tab(), PaperLines.Run(annex.Notes[i]));
        }

        if (annex.Notes.Count == 0)
        {
            yield return PaperLines.Empty(1, 20).First();
        }
    }

    /// <summary>Notes stay together, so that no page begins with their end.</summary>
    private static ParagraphProperties Note(int number)
    {
        const int character = PaperFaces.Size5 * 10, start = 2 * character, name = start + (2 * character);
        return new ParagraphProperties
        {
            KeepNext = new KeepNext(),
            KeepLines = new KeepLines(),
            Tabs = PaperLines.Stops(TabStopValues.Left, name),
            SpacingBetweenLines = PaperStyles.Pitch(320, before: number == 0 ? 80 : 0),
            Indentation = new Indentation { Left = PaperStyles.Text(name), Hanging = PaperStyles.Text(number == 0 ? name : name - start) },
            Justification = new Justification { Val = JustificationValues.Left },
        };
    }

    /// <summary>A section ends with its last paragraph: no paragraph of its own that could begin an empty page.</summary>
    private static List<OpenXmlElement> EndSection(List<OpenXmlElement> elements, PageKind kind)
    {
        var last = (Paragraph)elements[^1];
        last.ParagraphProperties!.KeepNext = null;
        last.ParagraphProperties.SectionProperties = Section(kind);
        return elements;
    }

    private static SectionProperties Section(PageKind kind) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = kind == PageKind.Colophon ? NoFooter : OddFooter },
        new FooterReference { Type = HeaderFooterValues.Even, Id = kind == PageKind.Colophon ? NoFooter : EvenFooter },
        new SectionType { Val = kind == PageKind.Colophon ? SectionMarkValues.EvenPage : SectionMarkValues.NextPage },
        kind == PageKind.Landscape
            ? new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = 11906, Height = 16838 },
        kind == PageKind.Landscape
            ? new PageMargin { Top = 1588, Right = 2098, Bottom = 1474, Left = 1984, Header = 851, Footer = 900, Gutter = 0 }
            : new PageMargin { Top = 2098, Right = 1474, Bottom = 1984, Left = 1588, Header = 851, Footer = 1429, Gutter = 0 });

    private static Paragraph PageNumber(JustificationValues align)
    {
        var isLeft = align == JustificationValues.Left;
        var field = new SimpleField(PaperLines.Run("1")) { Instruction = " PAGE " };
        return PaperLines.Line(
            PaperStyles.PageNumber,
            new ParagraphProperties
            {
                Indentation = new Indentation { Left = isLeft ? "280" : "0", Right = isLeft ? "0" : "280" },
                Justification = new Justification { Val = align },
            },
            PaperLines.Run("— "), field, PaperLines.Run(" —"));
    }
}
