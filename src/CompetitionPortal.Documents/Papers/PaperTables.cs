using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CompetitionPortal.Documents.Papers;

/// <summary>Tables of official papers: outer rules 1 pt, inner 0.5 pt, head 黑体, body 仿宋 五号, the head on each page.</summary>
internal static class PaperTables
{
    private const int Margin = 60;

    /// <summary>A table as wide as the type area.</summary>
    /// <param name="table">The table.</param>
    /// <param name="widths">The widths of its columns in twips.</param>
    public static Table Build(PaperTable table, IReadOnlyList<int> widths)
    {
        var result = new Table(
            new TableProperties(
                new TableWidth { Width = PaperStyles.Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
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
                    new TopMargin { Width = "30", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = Margin, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "30", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = Margin, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(w => new GridColumn { Width = PaperStyles.Text(w) })));
        result.Append(Row(table.Columns.Select((c, i) => Cell(c.Heading, PaperStyles.HeadCell, "center", widths[i])), isHead: true));
        foreach (var row in table.Rows)
        {
            result.Append(Row(row.Select((text, i) => Cell(text, PaperStyles.Cell, table.Columns[i].Align, widths[i])), isHead: false));
        }

        return result;
    }

    /// <summary>
    /// The widths of the columns that the tables of one annex share: what stands in a column, between its bounds; what is left
    /// goes first to columns that need little more, what is missing is taken from the widest.
    /// </summary>
    /// <param name="tables">Tables with the same columns.</param>
    /// <param name="width">The width of the type area in twips.</param>
    public static IReadOnlyList<int> Fit(IReadOnlyList<PaperTable> tables, int width)
    {
        var columns = tables[0].Columns;
        int[] wanted = [.. columns.Select((c, i) => Twips(tables.SelectMany(t => t.Rows).Select(r => Characters(r[i])).Append((Characters(c.Heading) + 1) / 2).Max()))];
        int[] widths = [.. columns.Select((c, i) => Math.Clamp(wanted[i], Twips(c.Least), Twips(c.Most)))];
        for (var left = width - widths.Sum(); left != 0; left = width - widths.Sum())
        {
            var longer = Enumerable.Range(0, widths.Length).Where(i => wanted[i] > widths[i]).ToList();
            var column = left < 0 ? Array.IndexOf(widths, widths.Max())
                : longer.Count > 0 ? longer.MinBy(i => wanted[i] - widths[i])
                : Enumerable.Range(0, widths.Length).MinBy(i => (decimal)widths[i] / Math.Max(wanted[i], Twips(columns[i].Least)));
            widths[column] += Math.Sign(left) * Math.Min(Math.Abs(left), 20);
        }

        return widths;
    }

    /// <summary>Narrow signs are set a little wider than half a character in many faces, and some readers space them out.</summary>
    private static decimal Characters(string text) =>
        PaperFaces.Width(text) + (text.Count(c => c < 0x2000) * 0.1m) + (text.Zip(text.Skip(1)).Count(p => p.First < 0x2000 != p.Second < 0x2000) * 0.25m);

    private static int Twips(decimal characters) => (int)(characters * PaperFaces.Size5 * 10) + (2 * Margin) + 20;

    private static TableRow Row(IEnumerable<TableCell> cells, bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
        {
            properties.Append(new TableHeader());
        }

        return new TableRow((OpenXmlElement[])[properties, .. cells]);
    }

    private static TableCell Cell(string text, string style, string align, int width) => new(
        new TableCellProperties
        {
            TableCellWidth = new TableCellWidth { Width = PaperStyles.Text(width), Type = TableWidthUnitValues.Dxa },
            TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center },
        },
        PaperLines.Line(style, text, new ParagraphProperties { Justification = new Justification { Val = new JustificationValues(align) } }));
}
