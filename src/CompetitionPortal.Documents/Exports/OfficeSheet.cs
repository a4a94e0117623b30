using CompetitionPortal.Documents.Papers;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Documents.Exports;

/// <summary>One column of a sheet in the office's look. Figures always fit; texts longer than the bound take more lines.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Least">The least width in half-width characters.</param>
/// <param name="Most">The most that a text widens it, in half-width characters.</param>
/// <param name="Over">The heading above, shared with its neighbours; or null.</param>
internal sealed record SheetColumn(string Heading, int Least, int Most, string? Over = null);

/// <summary>
/// A sheet as offices make them: title over all columns, a line with basis, date and unit, a head of one or two levels, blocks,
/// notes, and who made it. All its rows are as high as their texts need.
/// </summary>
internal sealed class OfficeSheet(string name, string title, Scoreboard board, IReadOnlyList<SheetColumn> columns)
{
    private const int LineHeight = 15, LeastHeight = 18;
    private static readonly CellLook Block = CellLook.Head with { Align = "left" };
    private static readonly CellLook Note = CellLook.Line with { Wrap = true };
    private readonly List<(IReadOnlyList<WrittenCell> Cells, bool IsBlock)> rows = [];

    /// <summary>Columns at the left that stay in sight.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The unit of measure of the figures, or null where a column says it.</summary>
    public string? Unit { get; init; }

    private bool IsTwoLevel => columns.Any(c => c.Over is not null);

    /// <summary>Begins a block: 一、乡镇.</summary>
    public void AddBlock(string heading) => rows.Add(([new WrittenCell($"{ChineseNumeral.Write(rows.Count(r => r.IsBlock) + 1)}、{heading}", Block), .. Enumerable.Repeat(new WrittenCell(null, Block), columns.Count - 1)], true));

    /// <summary>Appends a row.</summary>
    public void Add(params IReadOnlyList<WrittenCell> cells) => rows.Add((cells, false));

    /// <summary>A row of one text over all columns.</summary>
    public void AddSentence(string text) => rows.Add(([new WrittenCell(text, CellLook.Text), .. Enumerable.Repeat(new WrittenCell(null, CellLook.Text), columns.Count - 1)], true));

    /// <summary>The sheet.</summary>
    public WrittenSheet Build()
    {
        int[] widths = [.. columns.Select((c, i) => Width(c, rows.Where(r => !r.IsBlock).Select(r => r.Cells[i])))];
        var head = IsTwoLevel ? 4 : 3;
        var sheet = new WrittenSheet(name) { Widths = widths, FrozenRows = head, FrozenColumns = FrozenColumns, PrintedHead = (3, head) };
        sheet.Add([.. Enumerable.Range(0, columns.Count).Select(i => new WrittenCell(i == 0 ? title : null, CellLook.Title))], 36);
        Merge(sheet, 1, columns.Count);
        AddSecondLine(sheet, widths);
        AddHead(sheet, widths);
        foreach (var (cells, isBlock) in rows)
        {
            sheet.Add(cells, Math.Max(isBlock ? LeastHeight + 4 : LeastHeight, (cells.Select((c, i) => isBlock ? 1 : Lines(c, widths[i])).Max() * LineHeight) + 4));
            if (isBlock)
            {
                Merge(sheet, 1, columns.Count);
            }
        }

        AddFoot(sheet, widths.Sum());
        return sheet;
    }

    /// <summary>Row 2: basis and progress at the left, date in the middle, unit at the right, each on a third of the width.</summary>
    private void AddSecondLine(WrittenSheet sheet, int[] widths)
    {
        int Columns(int thirds) => Math.Clamp(Enumerable.Range(1, widths.Length).FirstOrDefault(n => widths[..n].Sum() * 3 >= widths.Sum() * thirds), thirds, widths.Length - 3 + thirds);
        var (middle, right) = (Columns(1), Columns(2));
        var cells = Enumerable.Repeat(new WrittenCell(null, CellLook.Line), columns.Count).ToArray();
        cells[0] = new WrittenCell($"{ScoreNotes.Basis(board.Standing)}，{ScoreNotes.Progress(board)}", CellLook.Line);
        cells[middle] = new WrittenCell($"数据截至{ChineseTypography.Date(board.Standing.Period.EndDate(board.Year.Year))}", CellLook.Line with { Align = "center" });
        cells[right] = new WrittenCell(Unit is null ? null : $"单位：{Unit}", CellLook.Line with { Align = "right" });
        sheet.Add(cells, LeastHeight);
        Merge(sheet, 1, middle);
        Merge(sheet, middle + 1, right);
        Merge(sheet, right + 1, columns.Count);
    }

    private void AddHead(WrittenSheet sheet, int[] widths)
    {
        var height = (columns.Select((c, i) => Lines(new WrittenCell(c.Heading, CellLook.Head), widths[i])).Max() * LineHeight) + 8;
        if (!IsTwoLevel)
        {
            sheet.Add([.. columns.Select(c => new WrittenCell(c.Heading, CellLook.Head))], height);
            return;
        }

        sheet.Add([.. columns.Select((c, i) => new WrittenCell(c.Over is null ? c.Heading : i > 0 && columns[i - 1].Over == c.Over ? null : c.Over, CellLook.Head))], LeastHeight + 2);
        sheet.Add([.. columns.Select(c => new WrittenCell(c.Over is null ? null : c.Heading, CellLook.Head))], height);
        for (var i = 0; i < columns.Count; i++)
        {
            var over = columns[i].Over;
            var last = i;
            while (over is not null && last + 1 < columns.Count && columns[last + 1].Over == over)
            {
                last++;
            }

            if (over is null)
            {
                sheet.Merged.Add($"{CellAddress.Of(i + 1, 3)}:{CellAddress.Of(i + 1, 4)}");
            }
            else if (last > i)
            {
                sheet.Merged.Add($"{CellAddress.Of(i + 1, 3)}:{CellAddress.Of(last + 1, 3)}");
                i = last;
            }
        }
    }

    /// <summary>Notes, and the line on which whoever made, checked and answers for the sheet signs.</summary>
    private void AddFoot(WrittenSheet sheet, int width)
    {
        var notes = ScoreNotes.Lines(board).Skip(1).SkipLast(1).ToList();
        for (var i = 0; i < notes.Count; i++)
        {
            var note = new WrittenCell($"{(i == 0 ? "注：" : "　　")}{i + 1}. {ChineseTypography.Typeset(notes[i])}。", Note);
            sheet.Add([note], (Lines(note, width) * LineHeight) + 3);
            Merge(sheet, 1, columns.Count);
        }

        sheet.Add([new WrittenCell("制表人：　　　　　　　审核人：　　　　　　　负责人：　　　　　　　联系电话：", CellLook.Line)], LeastHeight + 6);
        Merge(sheet, 1, columns.Count);
    }

    /// <summary>Merges columns of the last row.</summary>
    private static void Merge(WrittenSheet sheet, int first, int last)
    {
        if (last > first)
        {
            sheet.Merged.Add($"{CellAddress.Of(first, sheet.Rows.Count)}:{CellAddress.Of(last, sheet.Rows.Count)}");
        }
    }

    private static int Width(SheetColumn column, IEnumerable<WrittenCell> cells) =>
        cells.Select(c => c.Value is string text ? Math.Min(column.Most, Units(text) + 2) : Units(Shown(c)) + 3).Append(column.Least).Max();

    private static int Lines(WrittenCell cell, int width) => cell.Value is string text && cell.Look.Wrap ? Math.Max(1, (Units(text) + width - 2) / Math.Max(1, width - 1)) : 1;

    /// <summary>Width of a text in half-width characters.</summary>
    private static int Units(string text) => (int)(PaperFaces.Width(text) * 2);

    /// <summary>About how a figure is shown: with the separators and decimals of its format.</summary>
    private static string Shown(WrittenCell cell)
    {
        var format = cell.Look.Format?.Replace("@", string.Empty, StringComparison.Ordinal);
        return cell.Value is IFormattable number ? number.ToString(string.IsNullOrEmpty(format) ? "0.####" : format, System.Globalization.CultureInfo.InvariantCulture) : string.Empty;
    }
}
