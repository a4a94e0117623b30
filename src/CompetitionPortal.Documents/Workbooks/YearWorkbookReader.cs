using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>
/// Reads a year's workbook by the strict door: everything is checked before anything is used, and everything that is wrong is
/// said at once.
/// </summary>
public static class YearWorkbookReader
{
    /// <summary>Reads and checks a workbook.</summary>
    /// <param name="file">A seekable stream.</param>
    /// <param name="limits">What it may hold at most.</param>
    /// <exception cref="WorkbookRefusedException">Something is wrong; nothing was taken.</exception>
    public static ReadYearBook Read(Stream file, WorkbookLimits limits)
    {
        using var reader = StrictWorkbookReader.Open(file, limits);
        var errors = new ErrorList();
        var tables = new StrictTables(reader, errors);
        tables.CheckSheets();
        var places = new RowPlaces();
        var settings = new YearSettings(tables);
        places.Put(settings.Year, YearLayout.Year, SheetLayout.FirstDataRow);
        if (new RulebookSheets(tables, settings, places).Read(errors) is not { } rulebook)
        {
            errors.Refuse();
            throw new InvalidOperationException("A rulebook without rankings is an error.");
        }

        var (facts, plans) = new FactSheets(tables, rulebook, places).Read(settings.Year);
        errors.Refuse();
        rulebook = rulebook with { Plans = plans };
        foreach (var finding in RulebookValidator.Check(rulebook).Concat(FactsValidator.Check(facts, rulebook)))
        {
            if (finding.IsHint)
            {
                errors.Notes.Add(places.Locate(finding));
            }
            else
            {
                errors.Add(places.Locate(finding));
            }
        }

        errors.Refuse();
        return new ReadYearBook(new YearBook(rulebook, facts), errors.Notes);
    }
}
