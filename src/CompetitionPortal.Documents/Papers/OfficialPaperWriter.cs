using CompetitionPortal.Documents.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CompetitionPortal.Documents.Papers;

/// <summary>
/// Sets an official paper as .docx: A4, type area 156 × 225 mm, 22 lines of 28 characters, page numbers outside left and right,
/// annex tables on landscape pages whose page number stands in a normal footer. The same paper gives the same bytes.
/// </summary>
public static class OfficialPaperWriter
{
    private const int LandscapeWidth = 16838 - 2098 - 1984;
    private const string Red = "FF0000";

    /// <summary>The file.</summary>
    public static byte[] Write(OfficialPaper paper)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            AddFooter(main, "rIdOdd", JustificationValues.Right);
            AddFooter(main, "rIdEven", JustificationValues.Left);
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = new Settings(
                new EvenAndOddHeaders(),
                new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
                new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
            var body = new Body();
            body.Append(Head(paper));
            body.Append(Text(paper));
            if (paper.Annexes.Count == 0)
            {
                body.Append(Section(landscape: false));
            }

            for (var i = 0; i < paper.Annexes.Count; i++)
            {
                body.Append(new Paragraph(new ParagraphProperties(Pitch(20), Section(landscape: i > 0))));
                body.Append(Annex(paper.Annexes[i], paper.Annexes.Count == 1 ? "附件" : $"附件{i + 1}"));
            }

            if (paper.Annexes.Count > 0)
            {
                body.Append(Section(landscape: true));
            }

            main.Document = new Document(body);
        }

        return StablePackage.Rewrite(file);
    }

    private static IEnumerable<OpenXmlElement> Head(OfficialPaper paper)
    {
        var size = Math.Min(108, (int)(884 / PaperRuns.Width(paper.IssuerMark)));
        yield return PaperRuns.Line(PaperRuns.Text(paper.IssuerMark, PaperRuns.XiaoBiaoSong, size, Red, 0), JustificationValues.Center, before: 1984, pitch: (size * 10) + 120);
        foreach (var line in PaperRuns.Empty(2))
        {
            yield return line;
        }

        var rule = new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 18, Space = 11, Color = Red });
        yield return PaperRuns.Line(PaperRuns.Text(paper.DocumentNumber ?? OfficialPaper.NumberField), JustificationValues.Center, border: rule);
        foreach (var line in PaperRuns.Empty(2))
        {
            yield return line;
        }

        foreach (var line in paper.Title)
        {
            yield return PaperRuns.Line(PaperRuns.Text(line, PaperRuns.XiaoBiaoSong, 44, spacing: 0), JustificationValues.Center, pitch: 640, keepWithNext: true);
        }

        yield return PaperRuns.Line(PaperRuns.Text(string.Empty));
    }

    private static IEnumerable<OpenXmlElement> Text(OfficialPaper paper)
    {
        if (paper.Addressee is { } addressee)
        {
            yield return PaperRuns.Line(PaperRuns.Text(addressee + "："), JustificationValues.Left);
        }

        foreach (var paragraph in paper.Body)
        {
            var font = paragraph.Kind switch { ParagraphKind.Heading => PaperRuns.Hei, ParagraphKind.Subheading => PaperRuns.Kai, _ => PaperRuns.FangSong };
            yield return PaperRuns.Line(PaperRuns.Text(ChineseTypography.Typeset(paragraph.Text), font), firstLine: 2 * PaperRuns.Character, keepWithNext: paragraph.Kind != ParagraphKind.Body);
        }

        foreach (var line in AnnexNames(paper).Concat(Signature(paper)))
        {
            yield return line;
        }
    }

    private static IEnumerable<OpenXmlElement> AnnexNames(OfficialPaper paper)
    {
        if (paper.Annexes.Count == 0)
        {
            yield break;
        }

        yield return PaperRuns.Line(PaperRuns.Text(string.Empty));
        for (var i = 0; i < paper.Annexes.Count; i++)
        {
            var number = paper.Annexes.Count == 1 ? string.Empty : $"{i + 1}. ";
            var text = (i == 0 ? "附件：" : string.Empty) + number + paper.Annexes[i].Title;
            yield return PaperRuns.Line(PaperRuns.Text(text), left: (i == 0 ? 2 : 5) * PaperRuns.Character);
        }
    }

    /// <summary>Sealed: the date four characters from the right, names centred above it, with room for the seal.</summary>
    private static IEnumerable<OpenXmlElement> Signature(OfficialPaper paper)
    {
        foreach (var line in PaperRuns.Empty(3))
        {
            yield return line;
        }

        var date = paper.Date is { } day ? ChineseTypography.Date(day) : OfficialPaper.DateField;
        foreach (var name in paper.Signatories)
        {
            var indent = Math.Max(1, 4 + ((PaperRuns.Width(date) - PaperRuns.Width(name)) / 2));
            yield return PaperRuns.Line(PaperRuns.Text(name), JustificationValues.Right, right: (int)(indent * PaperRuns.Character), keepWithNext: true);
        }

        yield return PaperRuns.Line(PaperRuns.Text(date), JustificationValues.Right, right: 4 * PaperRuns.Character);
    }

    private static IEnumerable<OpenXmlElement> Annex(PaperAnnex annex, string label)
    {
        yield return PaperRuns.Line(PaperRuns.Text(label, PaperRuns.Hei), JustificationValues.Left);
        yield return PaperRuns.Line(PaperRuns.Text(string.Empty), pitch: 300);
        yield return PaperRuns.Line(PaperRuns.Text(annex.Title, PaperRuns.XiaoBiaoSong, 44, spacing: 0), JustificationValues.Center, pitch: 640);
        yield return PaperRuns.Line(PaperRuns.Text(string.Empty), pitch: 240);
        yield return PaperTables.Build(annex.Table, LandscapeWidth);
        for (var i = 0; i < annex.Notes.Count; i++)
        {
            yield return PaperRuns.Line(PaperRuns.Text((i == 0 ? "注：" : "　　") + ChineseTypography.Typeset(annex.Notes[i]), PaperRuns.FangSong, 21, spacing: 0), JustificationValues.Left, before: i == 0 ? 80 : 0, pitch: 320);
        }

        if (annex.Notes.Count == 0)
        {
            yield return new Paragraph(new ParagraphProperties(Pitch(20)));
        }
    }

    private static SpacingBetweenLines Pitch(int pitch) => new() { Before = "0", After = "0", Line = PaperRuns.Number(pitch), LineRule = LineSpacingRuleValues.Exact };

    private static SectionProperties Section(bool landscape) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdOdd" },
        new FooterReference { Type = HeaderFooterValues.Even, Id = "rIdEven" },
        landscape
            ? new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = 11906, Height = 16838 },
        landscape
            ? new PageMargin { Top = 1588, Right = 1984, Bottom = 1474, Left = 2098, Header = 851, Footer = 900, Gutter = 0 }
            : new PageMargin { Top = 2098, Right = 1474, Bottom = 1984, Left = 1588, Header = 851, Footer = 1429, Gutter = 0 });

    private static void AddFooter(MainDocumentPart main, string id, JustificationValues align)
    {
        var left = align == JustificationValues.Left ? 280 : 0;
        var number = PaperRuns.Line(PaperRuns.Text("— ", PaperRuns.Song, 28, spacing: 0), align, left: left, right: 280 - left, pitch: 360);
        number.Append(new SimpleField(PaperRuns.Text("1", PaperRuns.Song, 28, spacing: 0)) { Instruction = " PAGE " });
        number.Append(PaperRuns.Text(" —", PaperRuns.Song, 28, spacing: 0));
        main.AddNewPart<FooterPart>(id).Footer = new Footer(number);
    }
}
