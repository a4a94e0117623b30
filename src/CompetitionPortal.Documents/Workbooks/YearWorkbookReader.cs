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
        var before = errors.Count;
        var settings = new YearSettings(tables, places);
        var rulebook = new RulebookSheets(tables, settings, places).Read(errors);
        var participants = new ParticipantRows(tables, places).Read();
        var isFramed = errors.Count == before;
        var (facts, plans) = new FactSheets(tables, rulebook, participants, places).Read(settings.Year);
        rulebook = rulebook with { Plans = plans };
        if (isFramed)
        {
            AddFindings(RulebookValidator.Check(rulebook).Concat(FactsValidator.Check(facts, rulebook)), places, tables, errors);
        }

        errors.Refuse();
        return new ReadYearBook(new YearBook(rulebook, facts), errors.Notes) { Places = places };
    }

    /// <summary>Adds what the domain finds in rows that could be read.</summary>
    private static void AddFindings(IEnumerable<Finding> findings, RowPlaces places, IRowTables tables, ErrorList errors)
    {
        var sound = findings.Where(f => !places.HasFailed(f)).ToLookup(f => f.IsHint);
        foreach (var error in places.Locate([.. sound[false]], tables))
        {
            errors.Add(error);
        }

        foreach (var note in places.Locate([.. sound[true]], tables))
        {
            errors.Note(note);
        }
    }
}
