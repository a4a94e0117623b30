using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CompetitionPortal.Documents.Papers;

/// <summary>The head of an official paper: red mark of the offices, document number, red rule, title.</summary>
internal static class PaperHead
{
    private const string Red = "FF0000";

    /// <summary>发文机关标志 begins 35 mm below the top of the type area.</summary>
    private const int MarkTop = 1984;

    /// <summary>The largest size of the mark in half points: 52 pt.</summary>
    private const int LargestMark = 104;

    public static IEnumerable<OpenXmlElement> Build(OfficialPaper paper)
    {
        foreach (var element in paper.Issuers.Count == 1 ? Mark(paper.Issuers[0]) : JointMark(paper.Issuers))
        {
            yield return element;
        }

        foreach (var line in PaperLines.Empty(2))
        {
            yield return line;
        }

        yield return PaperLines.Line(null, paper.DocumentNumber ?? OfficialPaper.NumberField, new ParagraphProperties
        {
            KeepNext = new KeepNext(),
            ParagraphBorders = new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 20, Space = 8, Color = Red }),
            Justification = new Justification { Val = JustificationValues.Center },
        });
        foreach (var line in PaperLines.Empty(2))
        {
            yield return line;
        }

        foreach (var line in TitleLines.Set(paper.Issuers, paper.Title))
        {
            yield return PaperLines.Line(PaperStyles.Title, line);
        }

        if (paper.DraftMark is { } mark)
        {
            yield return PaperLines.Line(PaperStyles.DraftMark, $"（{mark}）");
        }

        yield return PaperLines.Empty(1).First();
    }

    /// <summary>One office: its name and 文件 in one line.</summary>
    private static IEnumerable<OpenXmlElement> Mark(string issuer)
    {
        var size = MarkSize(PaperFaces.Width(issuer) + 2);
        yield return Spacer(size);
        yield return MarkLine(size, MarkRun(issuer + "文件", size, 0));
    }

    /// <summary>Several offices: one under the other, spread to the same width, with 文件 at the right in the middle of their height.</summary>
    private static IEnumerable<OpenXmlElement> JointMark(IReadOnlyList<string> issuers)
    {
        var longest = issuers.Max(i => i.Length);
        var size = MarkSize(longest + 2.5m);
        int[] widths = [(int)((longest + 0.25m) * size * 10), (int)(2.25m * size * 10)];
        var table = new Table(
            new TableProperties
            {
                TableWidth = new TableWidth { Width = PaperStyles.Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                TableJustification = new TableJustification { Val = TableRowAlignmentValues.Center },
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableCellMarginDefault = new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa }),
            },
            new TableGrid(widths.Select(w => new GridColumn { Width = PaperStyles.Text(w) })));
        for (var i = 0; i < issuers.Count; i++)
        {
            table.Append(new TableRow(
                new TableRowProperties(new CantSplit()),
                MarkCell(widths[0], null, MarkLine(size, [.. Spread(issuers[i], longest, size)])),
                MarkCell(widths[1], i == 0 ? MergedCellValues.Restart : MergedCellValues.Continue, MarkLine(size, MarkRun(i == 0 ? "文件" : string.Empty, size, 0)))));
        }

        yield return Spacer(size);
        yield return table;
    }

    private static TableCell MarkCell(int width, MergedCellValues? merge, Paragraph line) => new(
        new TableCellProperties
        {
            TableCellWidth = new TableCellWidth { Width = PaperStyles.Text(width), Type = TableWidthUnitValues.Dxa },
            VerticalMerge = merge is { } value ? new VerticalMerge { Val = value } : null,
            TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center },
        },
        line);

    /// <summary>A shorter name gets wider spaces between its characters, none behind the last one.</summary>
    private static IEnumerable<Run> Spread(string name, int longest, int size)
    {
        var spacing = name.Length > 1 ? (longest - name.Length) * size * 10 / (name.Length - 1) : 0;
        yield return MarkRun(name[..^1], size, spacing);
        yield return MarkRun(name[^1..], size, 0);
    }

    private static int MarkSize(decimal characters) => Math.Min(LargestMark, (int)(PaperFaces.AreaWidth / (characters * 10)));

    /// <summary>What stands above the mark. The sign itself begins a little below its line.</summary>
    private static Paragraph Spacer(int size) => PaperLines.Empty(1, MarkTop - (size / 2)).First();

    private static Paragraph MarkLine(int size, params IReadOnlyList<OpenXmlElement> runs) => PaperLines.Line(
        null,
        new ParagraphProperties { KeepNext = new KeepNext(), SpacingBetweenLines = PaperStyles.Pitch(size * 23 / 2), Justification = new Justification { Val = JustificationValues.Center } },
        runs);

    private static Run MarkRun(string text, int size, int spacing) => new(
        new RunProperties
        {
            RunFonts = PaperStyles.Fonts(PaperFaces.XiaoBiaoSong),
            Color = new Color { Val = Red },
            Spacing = new Spacing { Val = spacing },
            FontSize = new FontSize { Val = PaperStyles.Text(size) },
            FontSizeComplexScript = new FontSizeComplexScript { Val = PaperStyles.Text(size) },
        },
        new Text(text));
}
