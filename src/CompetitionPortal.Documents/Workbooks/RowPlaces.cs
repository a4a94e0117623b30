using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>Remembers in which row each record stood, so that what the domain finds wrong can be shown in its cell.</summary>
internal sealed class RowPlaces
{
    private readonly Dictionary<object, (SheetLayout Layout, int Row, bool Failed)> places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> settings = new(StringComparer.Ordinal);

    /// <summary>Remembers a record's row.</summary>
    public T Put<T>(T record, SheetLayout layout, TableRow row)
        where T : class
    {
        places[record] = (layout, row.Number, row.Failed);
        return record;
    }

    /// <summary>Remembers the row of a setting of the year.</summary>
    public void PutSetting(string name, int row) => settings.TryAdd(name, row);

    /// <summary>Whether the row of the record that a finding is about was refused already.</summary>
    public bool HasFailed(Finding finding) => finding.Subject is { } subject && places.TryGetValue(subject, out var place) && place.Failed;

    /// <summary>The findings as errors of the workbook, each with what stands in its cell.</summary>
    public IEnumerable<WorkbookError> Locate(IReadOnlyList<Finding> findings, IRowTables tables)
    {
        var located = findings.Select(f => (Finding: f, Place: Place(f))).ToList();
        var texts = located.Where(l => l.Place is not null).GroupBy(l => l.Place!.Value.Layout)
            .ToDictionary(g => g.Key.Name, g => tables.TextsAt(g.Key, g.Select(l => l.Place!.Value.Row).ToHashSet()));
        return located.Select(l => l.Place is not var (layout, row, column)
            ? new WorkbookError(Sheet(l.Finding), null, null, l.Finding.Problem, l.Finding.Cure)
            : new WorkbookError(layout.Name, CellAddress.Of(column, row), texts[layout.Name].GetValueOrDefault((row, column)), l.Finding.Problem, l.Finding.Cure));
    }

    private static string Sheet(Finding finding) => (YearLayout.All.FirstOrDefault(l => l.Name == finding.Field) ?? YearLayout.Year).Name;

    /// <summary>Where the record that a finding is about stood; null where that is not known.</summary>
    public (SheetLayout Layout, int Row, int Column)? Place(Finding finding) =>
        finding.Subject is not null && places.TryGetValue(finding.Subject, out var place) ? (place.Layout, place.Row, Math.Max(1, place.Layout.ColumnOf(finding.Field)))
        : settings.TryGetValue(finding.Field, out var row) ? (YearLayout.Year, row, YearLayout.Year.ColumnOf("内容"))
        : null;
}
