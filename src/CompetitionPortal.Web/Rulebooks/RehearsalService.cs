using CompetitionPortal.Documents.Exports;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>A rehearsal with what else its page shows.</summary>
/// <param name="DraftName">The draft.</param>
/// <param name="Year">The year of the facts.</param>
/// <param name="Period">The period.</param>
/// <param name="Choices">The years and periods there are.</param>
/// <param name="Rehearsal">The rehearsal; null while the draft has errors.</param>
/// <param name="Errors">What is wrong with the draft.</param>
public sealed record RehearsalSheet(string DraftName, int Year, Period Period, IReadOnlyList<(int Year, Period Period)> Choices, Rehearsal? Rehearsal, IReadOnlyList<TableFinding> Errors);

/// <summary>试算: a draft on the facts of any year, beside the rulebook in force there.</summary>
public sealed class RehearsalService(RulebookVersions versions, StandingService standings)
{
    /// <summary>A rehearsal; on the latest standing of the year, or of the year before while it has none, unless told.</summary>
    public async Task<RehearsalSheet?> OfAsync(Actor actor, int year, long id, int? on, string? periodCode)
    {
        if (await versions.DraftAsync(actor, year, id) is not { } draft || await standings.YearAsync(year) is not { } own)
        {
            return null;
        }

        var choices = new List<(int Year, Period Period)>();
        foreach (var known in (await standings.YearsAsync()).Select(y => y.Year).Order())
        {
            if (await standings.YearAsync(known) is { } stored && stored.Facts.Results.Any(r => r.Verified is not null))
            {
                choices.AddRange(YearPeriods.Of(stored).Select(p => (known, p)));
            }
        }

        var otherwise = choices.LastOrDefault(c => c.Year == year, choices.Count > 0 ? choices[^1] : (Year: year, Period: Period.Year));
        var wanted = Period.TryParse(periodCode ?? string.Empty, out var period) && choices.Contains((on ?? year, period)) ? (on ?? year, period) : on is { } only && choices.Any(c => c.Year == only) ? choices.Last(c => c.Year == only) : otherwise;
        var read = RulebookTables.Parse(draft.Tables).Read(own.Facts.Participants);
        var facts = await standings.YearAsync(wanted.Item1);
        return new RehearsalSheet(draft.Name, wanted.Item1, wanted.Item2, choices,
            read.Errors.Count > 0 || facts is null ? null : Rehearsal.Run(facts, read.Rulebook, new Standing(wanted.Item2, Basis.Verified)), read.Errors);
    }
}

/// <summary>A rehearsal as files.</summary>
public static class RehearsalFiles
{
    private static readonly string[] Headings = ["单位", "类别", "现行名次", "草案名次", "现行总分", "草案总分", "现行等次", "草案等次", "现行条款", "草案条款"];

    /// <summary>As .csv; the sentences stand above the table.</summary>
    public static byte[] Csv(RehearsalSheet sheet)
    {
        var file = new CsvFile(Headings);
        foreach (var unit in sheet.Rehearsal!.Units)
        {
            file.Add(Cells(unit).Select(c => c switch { decimal total => total.ToString(System.Globalization.CultureInfo.InvariantCulture), int place => place.ToString(System.Globalization.CultureInfo.InvariantCulture), var other => other?.ToString() }));
        }

        return file.ToBytes();
    }

    /// <summary>As .xlsx: title, the four sentences, the table.</summary>
    public static byte[] Workbook(RehearsalSheet sheet)
    {
        var written = new WrittenSheet("试算") { Widths = [18, 12, 10, 10, 12, 12, 10, 10, 18, 18], FrozenRows = 6 };
        written.Add([new WrittenCell($"试算：{sheet.DraftName}（{sheet.Year}年{sheet.Period.Name}）", CellLook.Title), .. Enumerable.Repeat(new WrittenCell(null, CellLook.Title), Headings.Length - 1)], 36);
        written.Merged.Add("A1:J1");
        foreach (var (sentence, row) in sheet.Rehearsal!.Sentences.Select((s, i) => (s, i + 2)))
        {
            written.Add([new WrittenCell(sentence, CellLook.Line with { Wrap = true }), .. Enumerable.Repeat(new WrittenCell(null, CellLook.Line), Headings.Length - 1)], sentence.Length > 60 ? 34 : 18);
            written.Merged.Add($"A{row}:J{row}");
        }

        written.Add([.. Headings.Select(h => new WrittenCell(h, CellLook.Head))], 24);
        foreach (var unit in sheet.Rehearsal.Units)
        {
            written.Add([.. Cells(unit).Select((c, i) => new WrittenCell(c, i is 2 or 3 ? CellLook.Centre : c is decimal ? CellLook.Number(2) : CellLook.Text))], 18);
        }

        return WorkbookWriter.Write([written]);
    }

    private static object?[] Cells(RehearsedUnit u) =>
        [u.Unit, u.Class, u.PlaceBefore, u.PlaceAfter, u.TotalBefore, u.TotalAfter, u.GradeBefore, u.GradeAfter, string.Join('、', u.ClausesBefore), string.Join('、', u.ClausesAfter)];
}
