using CompetitionPortal.Data;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using Microsoft.EntityFrameworkCore;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>An indicator that was scored before.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Use">How a class scored it.</param>
/// <param name="Source">Where.</param>
public sealed record LibraryEntry(Indicator Indicator, IndicatorUse Use, string Source)
{
    /// <summary>What names it in a form.</summary>
    public string Key => $"{Indicator.Name}/{Use.Class}/{Source}";
}

/// <summary>指标库: what the rulebooks of all years and the program's samples score, carried over the years.</summary>
public sealed class IndicatorLibrary(PortalDatabase database)
{
    /// <summary>The library as it is now, one entry for each way in which an indicator was scored.</summary>
    public async Task<LibraryShelf> OfAsync()
    {
        await using var db = database.Open();
        var rows = await db.Rulebooks.AsNoTracking().OrderByDescending(r => r.Year).ThenByDescending(r => r.Number).Select(r => new { r.Year, r.Document }).ToListAsync();
        var books = rows.Select(r => (Source: $"{r.Year}年办法", Rulebook: RulebookDocument.Read(r.Document))).Concat(SampleRulebooks.All.Select(s => (Source: s.Name, s.Rulebook)));
        return new LibraryShelf([.. books.SelectMany(b => b.Rulebook.Uses.Select(u => new LibraryEntry(b.Rulebook.Indicators.First(i => i.Name == u.Indicator), u, b.Source)))
            .DistinctBy(e => (e.Indicator.Name, CurveText.Kind(e.Use.Curve), CurveText.Parameters(e.Use.Curve)))]);
    }
}

/// <summary>The library at one moment.</summary>
/// <param name="Entries">Its entries, latest year first.</param>
public sealed record LibraryShelf(IReadOnlyList<LibraryEntry> Entries)
{
    /// <summary>A draft with an entry added to a class; an indicator that the draft has already is not added twice.</summary>
    public RulebookTables AddTo(RulebookTables tables, string participantClass, string key)
    {
        if (Entries.FirstOrDefault(e => e.Key == key) is not { } entry)
        {
            return tables;
        }

        var single = RulebookTables.Of(RulebookTables.Blank.Read([]).Rulebook with { Indicators = [entry.Indicator], Uses = [entry.Use with { Class = participantClass, Clause = null }] }, []);
        var indicators = tables.Rows(YearLayout.Indicators);
        return tables
            .With(YearLayout.Indicators, indicators.Any(r => r[0] == entry.Indicator.Name) ? indicators : [.. indicators, .. single.Rows(YearLayout.Indicators)])
            .With(YearLayout.Uses, [.. tables.Rows(YearLayout.Uses), .. single.Rows(YearLayout.Uses)]);
    }
}
