using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>Remembers in which row each record stood, so that what the domain finds wrong can be shown in its cell.</summary>
internal sealed class RowPlaces
{
    private readonly Dictionary<object, (SheetLayout Layout, int Row)> places = new(ReferenceEqualityComparer.Instance);

    public T Put<T>(T record, SheetLayout layout, int row)
        where T : class
    {
        places[record] = (layout, row);
        return record;
    }

    /// <summary>The finding as an error of the workbook.</summary>
    public WorkbookError Locate(Finding finding)
    {
        if (finding.Subject is null || !places.TryGetValue(finding.Subject, out var place))
        {
            return new WorkbookError(YearLayout.Year.Name, null, null, finding.Problem, finding.Cure);
        }

        var column = Math.Max(1, place.Layout.ColumnOf(finding.Field));
        return new WorkbookError(place.Layout.Name, CellAddress.Of(column, place.Row), null, finding.Problem, finding.Cure);
    }
}
