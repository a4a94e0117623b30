using System.Text.Encodings.Web;
using System.Text.Json;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>
/// A rulebook as texts under the headings of the workbook's sheets, whether they mean something yet or not: what a draft keeps,
/// so that nothing typed is lost. It is read by the workbook's own reader: a column that is added there is edited here too.
/// </summary>
/// <param name="Sheets">The rows of each sheet by its name; each row has one text a column.</param>
public sealed record RulebookTables(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Sheets)
{
    private static readonly string[] FactSettings = ["年度", "县名", "竞赛名称", "职责档", "期次"];
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The sheets that make a rulebook, in their order.</summary>
    public static IReadOnlyList<SheetLayout> Layouts { get; } =
        [YearLayout.Year, YearLayout.Classes, YearLayout.Indicators, YearLayout.Rates, YearLayout.Parts, YearLayout.Uses, YearLayout.Components, YearLayout.Plans, YearLayout.AdjustmentGroups, YearLayout.AdjustmentLevels, YearLayout.SeasonBonuses, YearLayout.VetoRules, YearLayout.Rankings, YearLayout.Grades, YearLayout.Outcomes];

    /// <summary>The settings of the year that belong to the rulebook: name and explanation.</summary>
    public static IReadOnlyList<(string Name, string Explanation)> Settings { get; } = [.. YearLayout.YearItems.Where(i => !FactSettings.Contains(i.Name))];

    /// <summary>A rulebook of which nothing is written yet but the two rankings of the total.</summary>
    public static RulebookTables Blank { get; } = Of(
        new Rulebook
        {
            Title = string.Empty,
            ClassRanking = new RankingRule { Name = "类别名次", Scope = RankingScope.EachClass, Key = new RankingKey(RankingMeasure.Total) },
            GroupRanking = new RankingRule { Name = "序列名次", Scope = RankingScope.EachGroup, Key = new RankingKey(RankingMeasure.TotalShare) },
        },
        []);

    /// <summary>The rows of a sheet.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(SheetLayout layout) => Sheets.GetValueOrDefault(layout.Name) ?? [];

    /// <summary>The same with other rows of one sheet; blank rows are left out.</summary>
    public RulebookTables With(SheetLayout layout, IEnumerable<IReadOnlyList<string>> rows) =>
        new(new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>(Sheets, StringComparer.Ordinal) { [layout.Name] = [.. rows.Where(r => r.Any(t => t.Length > 0))] });

    /// <summary>A text of a setting; empty where there is none.</summary>
    public string Setting(string name) => Rows(YearLayout.Year).FirstOrDefault(r => r[0] == name)?[1] ?? string.Empty;

    /// <summary>A rulebook as texts.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="participants">The units that plans name.</param>
    public static RulebookTables Of(Rulebook rulebook, IReadOnlyList<Participant> participants)
    {
        var rows = new YearRows(new YearBook(rulebook, new CompetitionFacts { Year = new CompetitionYear { Year = 1, County = string.Empty, Competition = string.Empty }, Participants = participants }));
        return new RulebookTables(Layouts.ToDictionary(
            l => l.Name,
            l => (IReadOnlyList<IReadOnlyList<string>>)[.. rows.Of(l).Where(r => l != YearLayout.Year || !FactSettings.Contains(r[0] as string)).Select(r => Texts(l, r))],
            StringComparer.Ordinal));
    }

    /// <summary>Reads it: the rulebook as far as it is understood, and everything that is wrong with it, each in its cell.</summary>
    /// <param name="participants">The units that plans may name.</param>
    public ReadTables Read(IReadOnlyList<Participant> participants)
    {
        var errors = new ErrorList();
        var tables = new TypedTables(this, errors);
        var places = new RowPlaces();
        var rulebook = new RulebookSheets(tables, new YearSettings(tables, places), places).Read(errors);
        var plans = new FactSheets(tables, rulebook, participants, places).ReadPlans();
        rulebook = rulebook with { Plans = plans };
        var found = new List<TableFinding>();
        foreach (var finding in RulebookValidator.Check(rulebook).Concat(SourceDepartments.Unknown(rulebook, participants)).Where(f => !places.HasFailed(f)))
        {
            found.Add(Located(places.Locate([finding], tables).Single(), finding.IsHint));
        }

        return new ReadTables(rulebook, [.. errors.Errors.Select(e => Located(e, false) with { IsUnread = true }), .. found, .. errors.Notes.Select(n => Located(n, true))]);
    }

    /// <summary>As it is stored.</summary>
    public string Write() => JsonSerializer.Serialize(Sheets, Json);

    /// <summary>As it was stored; columns that were added since are blank.</summary>
    public static RulebookTables Parse(string stored)
    {
        var sheets = JsonSerializer.Deserialize<Dictionary<string, List<List<string>>>>(stored, Json) ?? throw new JsonException("The draft is empty.");
        if (sheets.Values.Any(rows => rows is null || rows.Any(r => r is null || r.Contains(null!))))
        {
            throw new JsonException("The draft has a row or a cell that is null.");
        }

        return new RulebookTables(Layouts.ToDictionary(
            l => l.Name,
            l => (IReadOnlyList<IReadOnlyList<string>>)[.. (sheets.GetValueOrDefault(l.Name) ?? []).Select(r => (IReadOnlyList<string>)[.. r, .. Enumerable.Repeat(string.Empty, Math.Max(0, l.Columns.Count - r.Count))])],
            StringComparer.Ordinal));
    }

    private static string[] Texts(SheetLayout layout, IReadOnlyList<object?> row) => [.. layout.Columns.Select((_, c) => layout == YearLayout.Year && c == 2 ? string.Empty : YearBookComparison.Text(layout, c, row))];

    private static TableFinding Located(WorkbookError error, bool isHint)
    {
        var layout = Layouts.FirstOrDefault(l => l.Name == error.Sheet) ?? YearLayout.Year;
        if (error.Cell is null)
        {
            return new TableFinding(layout.Name, null, null, error.Problem, error.Cure, isHint);
        }

        var (column, row) = CellAddress.Parse(error.Cell);
        return new TableFinding(layout.Name, row - SheetLayout.FirstDataRow, layout.Columns[Math.Clamp(column, 1, layout.Columns.Count) - 1].Heading, error.Problem, error.Cure, isHint);
    }
}

/// <summary>A draft that was read.</summary>
/// <param name="Rulebook">The rulebook as far as it is understood; in force it can only be when there is no error.</param>
/// <param name="Findings">What is wrong, and what is worth a look.</param>
public sealed record ReadTables(Rulebook Rulebook, IReadOnlyList<TableFinding> Findings)
{
    /// <summary>What keeps it from being issued.</summary>
    public IReadOnlyList<TableFinding> Errors => [.. Findings.Where(f => !f.IsHint)];
}

/// <summary>What is wrong at one place of a draft.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The row, from 0; null for the sheet.</param>
/// <param name="Heading">The column; null for the sheet.</param>
/// <param name="Problem">What is wrong, in Chinese.</param>
/// <param name="Cure">How to mend it, in Chinese.</param>
/// <param name="IsHint">Whether it is only worth a look.</param>
public sealed record TableFinding(string Sheet, int? Row, string? Heading, string Problem, string Cure, bool IsHint)
{
    /// <summary>Whether the cell could not be read, whatever stands elsewhere.</summary>
    public bool IsUnread { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Problem}。{Cure}。";
}

/// <summary>The typed texts as rows.</summary>
internal sealed class TypedTables(RulebookTables tables, ErrorList errors) : IRowTables
{
    public void Read(SheetLayout layout, Action<TableRow> take)
    {
        var rows = tables.Rows(layout);
        for (var r = 0; r < rows.Count; r++)
        {
            var number = r + SheetLayout.FirstDataRow;
            SheetCell[] cells = [.. rows[r].Select((text, c) => new SheetCell(c + 1, number, CellKind.Text, text)).Where(c => c.Text.Trim().Length > 0 && c.Column <= layout.Columns.Count)];
            if (cells.Length > 0)
            {
                take(new TableRow(layout, new SheetRow(number, false, cells), errors));
            }
        }
    }

    public IReadOnlyDictionary<(int Row, int Column), string> TextsAt(SheetLayout layout, IReadOnlySet<int> rows) => new Dictionary<(int, int), string>();
}
