using System.Globalization;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Participants;

namespace CompetitionPortal.Documents.OfficeTables;

/// <summary>
/// Reads an office's own sheet: finds the column of units by their names, the head above the first of them, and leaves out
/// what is no unit. Computed cells give their last value. Nothing in it is changed.
/// </summary>
public static class OfficeTableReader
{
    private const int HeadLevels = 3;
    private const int FewestUnits = 2;

    /// <summary>What such a sheet may have.</summary>
    public static WorkbookLimits Limits { get; } = new() { Rows = 20_000 };

    /// <summary>Reads a sheet.</summary>
    /// <param name="file">The .xlsx file.</param>
    /// <param name="participants">The units whose names are looked for.</param>
    /// <param name="sheet">The sheet, or null for the visible one that names most units.</param>
    /// <exception cref="WorkbookRefusedException">It cannot be read, or no sheet has a column of units.</exception>
    public static OfficeTable Read(Stream file, IReadOnlyList<Participant> participants, string? sheet = null)
    {
        using var reader = StrictWorkbookReader.Open(file, Limits);
        var names = new UnitNames(participants);
        var visible = reader.Sheets.Where(s => !s.Hidden).Select(s => s.Name).ToList();
        var found = visible.Where(s => sheet is null || s == sheet).Select(s => Scanned.Of(reader, s, names)).MaxBy(s => s.Units);
        return found is { Units: >= FewestUnits }
            ? found.Table(visible, names)
            : throw new WorkbookRefusedException(new WorkbookError(sheet, null, null, "没有找到写着单位名称的一列", $"请选有单位名称的工作表；认得的名称在《单位》里，例如“{participants.FirstOrDefault()?.Names[^1].Name}”"));
    }

    /// <summary>A sheet with its rows and the column that names most units.</summary>
    private sealed record Scanned(string Sheet, IReadOnlyList<SheetRow> Rows, SheetFindings Findings, int Column, int Units)
    {
        public static Scanned Of(StrictWorkbookReader reader, string sheet, UnitNames names)
        {
            var rows = new List<SheetRow>();
            var findings = reader.Read(sheet, rows.Add);
            var (column, units) = rows.SelectMany(r => r.Cells).Where(c => c.Kind == CellKind.Text).GroupBy(c => c.Column)
                .Select(g => (Column: g.Key, Units: g.Select(c => names.Find(CellText.Clean(c.Text))).OfType<string>().Distinct().Count()))
                .OrderByDescending(c => c.Units).ThenBy(c => c.Column).FirstOrDefault();
            return new Scanned(sheet, rows, findings, column, units);
        }

        public OfficeTable Table(IReadOnlyList<string> sheets, UnitNames names)
        {
            var first = Rows.First(r => UnitOf(r, names) is not null).Number;
            var columns = Columns(first);
            var taken = new Dictionary<string, OfficeRow>(StringComparer.Ordinal);
            var notes = new List<string>();
            foreach (var row in Rows.Where(r => r.Number >= first))
            {
                var said = CellText.Clean(row.Cell(Column)?.Text ?? string.Empty);
                if (UnitOf(row, names) is not { } unit)
                {
                    if (said.Length > 0 && columns.Any(c => row.Cell(c.Number) is { } cell && IsFigure(cell)))
                    {
                        notes.Add(Row(row, $"“{said}”不是系统里的单位，没有比对{(names.Nearest(said) is { } near ? $"；是不是“{near}”？是的话请在《单位》里加为别名" : string.Empty)}"));
                    }
                }
                else if (row.Hidden)
                {
                    notes.Add(Row(row, $"“{said}”这一行是隐藏的，没有比对"));
                }
                else if (!taken.TryAdd(unit, new OfficeRow(row.Number, unit, row.Cells.ToDictionary(c => c.Column))))
                {
                    notes.Add(Row(row, $"“{said}”前面已有一行，没有比对"));
                }
            }

            var computed = taken.Values.SelectMany(r => r.Cells.Values).Count(c => c.HasFormula);
            if (computed > 0)
            {
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"有 {computed} 格是公式，取上一次算出的值"));
            }

            notes.AddRange(taken.Values.SelectMany(r => r.Cells.Values).Where(c => c.Kind == CellKind.Error).Select(c => $"单元格 {c.Address} 是公式错误 {c.Text}，没有比对"));
            return new OfficeTable(Sheet, sheets, columns, [.. taken.Values], notes);
        }

        /// <summary>Whether a cell holds a number, be it typed as text.</summary>
        private static bool IsFigure(SheetCell cell) => cell.Kind is CellKind.Number or CellKind.Percent
            || (cell.Kind == CellKind.Text && decimal.TryParse(CellText.Clean(cell.Text).TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out _));

        private static string Row(SheetRow row, string said) => string.Create(CultureInfo.InvariantCulture, $"第 {row.Number} 行{said}");

        private string? UnitOf(SheetRow row, UnitNames names) => row.Cell(Column) is { Kind: CellKind.Text } cell ? names.Find(CellText.Clean(cell.Text)) : null;

        /// <summary>The columns with a heading, but for the units' own: the head is what stands above the first unit, without the title and the line of 填报单位：and 单位：.</summary>
        private List<OfficeColumn> Columns(int first)
        {
            var merged = Findings.MergedRanges.Select(r => r.Split(':')).Where(r => r.Length == 2).Select(r => (From: CellAddress.Parse(r[0]), To: CellAddress.Parse(r[1]))).ToList();
            var last = Rows.Where(r => r.Number >= first).SelectMany(r => r.Cells).Max(c => c.Column);
            var head = Rows.Where(r => r.Number < first && r.Cells.Count(c => c.Text.Length > 0) > 1 && !r.Cells.Any(c => c.Text.AsSpan().IndexOfAny(":：") >= 0)).TakeLast(HeadLevels).ToList();
            var columns = new List<OfficeColumn>();
            for (var column = 1; column <= last; column++)
            {
                var path = head.Select(row => Heading(row, column)).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).ToList();
                if (column != Column && !Findings.HiddenColumns.Contains(column) && path.Count > 0)
                {
                    columns.Add(new OfficeColumn(column, string.Join('/', path)));
                }
            }

            return columns;

            string Heading(SheetRow row, int column)
            {
                var range = merged.Find(m => m.From.Row <= row.Number && row.Number <= m.To.Row && m.From.Column <= column && column <= m.To.Column);
                var cell = range.From.Row > 0 ? Rows.FirstOrDefault(r => r.Number == range.From.Row)?.Cell(range.From.Column) : row.Cell(column);
                return CellText.Clean((cell?.Text ?? string.Empty).ReplaceLineEndings(string.Empty));
            }
        }
    }
}
