using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CompetitionPortal.Documents.Papers;

/// <summary>Tables of official papers: outer rules 1 pt, inner 0.5 pt, head 黑体, body 仿宋 五号.</summary>
internal static class PaperTables
{
    private const int Size5 = 21;
    private const int RowPitch = 320;

    public static Table Build(PaperTable table, int width)
    {
        var shares = table.Columns.Sum(c => c.Share);
        int[] widths = [.. table.Columns.Select(c => width * c.Share / shares)];
        var result = new Table(
            new TableProperties(
                new TableWidth { Width = PaperRuns.Number(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8 },
                    new LeftBorder { Val = BorderValues.Single, Size = 8 },
                    new BottomBorder { Val = BorderValues.Single, Size = 8 },
                    new RightBorder { Val = BorderValues.Single, Size = 8 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(w => new GridColumn { Width = PaperRuns.Number(w) })));
        result.Append(Row(table.Columns.Select((c, i) => Cell(c.Heading, PaperRuns.Hei, "center", widths[i])), isHead: true));
        foreach (var row in table.Rows)
        {
            result.Append(Row(row.Select((text, i) => Cell(text, PaperRuns.FangSong, table.Columns[i].Align, widths[i])), isHead: false));
        }

        return result;
    }

    private static TableRow Row(IEnumerable<TableCell> cells, bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
        {
            properties.Append(new TableHeader());
        }

        return new TableRow((OpenXmlElement[])[properties, .. cells]);
    }

    private static TableCell Cell(string text, string font, string align, int width) => new(
        new TableCellProperties(
            new TableCellWidth { Width = PaperRuns.Number(width), Type = TableWidthUnitValues.Dxa },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        PaperRuns.Line(PaperRuns.Text(text, font, Size5, spacing: 0), new JustificationValues(align), pitch: RowPitch));
}
