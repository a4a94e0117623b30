using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CompetitionPortal.Documents.Papers;

/// <summary>
/// 版记 on the last page: copies, who prints, when; between rules as wide as the type area, the last one on its bottom edge. It
/// lies at the bottom of a cell as high as the page, so that it grows upwards when the office enters more.
/// </summary>
internal static class PaperColophon
{
    private const int Indent = 280;

    /// <summary>The height of the paragraph that a table needs behind it, and of what readers round away, in twips.</summary>
    private const int Rest = 20, Slack = 20;

    public static IEnumerable<OpenXmlElement> Build()
    {
        yield return new Table(
            new TableProperties
            {
                TableWidth = new TableWidth { Width = PaperStyles.Text(PaperFaces.AreaWidth), Type = TableWidthUnitValues.Dxa },
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableCellMarginDefault = new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa }),
            },
            new TableGrid(new GridColumn { Width = PaperStyles.Text(PaperFaces.AreaWidth) }),
            new TableRow(
                new TableRowProperties(new CantSplit(), new TableRowHeight { Val = PaperFaces.AreaHeight - Rest - Slack, HeightType = HeightRuleValues.Exact }),
                new TableCell(
                    new TableCellProperties
                    {
                        TableCellWidth = new TableCellWidth { Width = PaperStyles.Text(PaperFaces.AreaWidth), Type = TableWidthUnitValues.Dxa },
                        TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom },
                    },
                    Rule(8),
                    Copies(),
                    Rule(6),
                    Printer(),
                    Rule(8))));
        yield return PaperLines.Empty(1, Rest).First();
    }

    /// <summary>A rule as wide as the type area, whatever the indents of the lines above and below; its size in eighths of a point.</summary>
    private static Paragraph Rule(uint size) => PaperLines.Line(null, new ParagraphProperties
    {
        ParagraphBorders = new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = size, Space = 0 }),
        SpacingBetweenLines = PaperStyles.Pitch(40),
    });

    private static Paragraph Copies() => PaperLines.Line(
        PaperStyles.Colophon,
        $"抄送：{OfficialPaper.CopiesField}。",
        new ParagraphProperties { Indentation = new Indentation { Left = PaperStyles.Text(4 * Indent), Hanging = PaperStyles.Text(3 * Indent), Right = PaperStyles.Text(Indent) } });

    private static Paragraph Printer() => PaperLines.Line(
        PaperStyles.Colophon,
        new ParagraphProperties
        {
            Tabs = PaperLines.Stops(TabStopValues.Right, PaperFaces.AreaWidth - Indent),
            Indentation = new Indentation { Left = PaperStyles.Text(Indent) },
            Justification = new Justification { Val = JustificationValues.Left },
        },
        PaperLines.Run(OfficialPaper.PrinterField),
        PaperLines.Tab(),
        PaperLines.Run(OfficialPaper.PrintedField + "印发"));
}
