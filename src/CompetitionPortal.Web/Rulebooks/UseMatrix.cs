using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Results;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>
/// What all classes score as one table: a row an indicator, a column a class, the full marks in the cell; a blank cell says that
/// the class is not assessed on it. It is another view of the sheet of curves: a cell is that sheet's row.
/// </summary>
public sealed class UseMatrix
{
    /// <summary>What stands for all classes in the address of the part; no class is called so.</summary>
    public const string AllClasses = "*";

    private static readonly int MarksColumn = YearLayout.Uses.ColumnOf("满分") - 1;
    private static readonly int KindColumn = YearLayout.Uses.ColumnOf(DraftForm.Kind) - 1;
    private static readonly int ParameterColumn = YearLayout.Uses.ColumnOf(DraftForm.Parameters) - 1;
    private static readonly int ComponentColumn = YearLayout.Uses.ColumnOf("组成") - 1;

    private readonly RulebookTables tables;
    private readonly List<List<string>> rows;
    private readonly Dictionary<string, int> order;

    /// <summary>The table of a draft.</summary>
    /// <param name="tables">The draft.</param>
    public UseMatrix(RulebookTables tables)
    {
        this.tables = tables;
        rows = [.. tables.Rows(YearLayout.Uses).Select(r => r.ToList())];
        Classes = [.. tables.Rows(YearLayout.Classes).Select(r => r[0]).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)];
        List<string> used = [.. rows.Select(r => r[1]).Where(n => n.Length > 0)];
        var parts = tables.Rows(YearLayout.Parts).Select(r => r[1]).Except(used).ToHashSet(StringComparer.Ordinal);
        Known = [.. tables.Rows(YearLayout.Indicators).Select(r => r[0]).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
        Indicators = [.. Known.Where(n => !parts.Contains(n)).Union(used)];
        order = Indicators.Select((n, i) => (n, i)).ToDictionary(x => x.n, x => x.i, StringComparer.Ordinal);
    }

    /// <summary>The classes, a column each.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>The names on the sheet of indicators.</summary>
    public IReadOnlyList<string> Known { get; }

    /// <summary>The rows: indicators but those of which others are composed, and what classes score besides.</summary>
    public IReadOnlyList<string> Indicators { get; }

    /// <summary>The number of the column with the ways of scoring; that of a class is one more than its place.</summary>
    public int LastColumn => Classes.Count + 1;

    /// <summary>The draft as the table says it.</summary>
    public RulebookTables Tables => tables.With(YearLayout.Uses, rows);

    /// <summary>The field of a row's name.</summary>
    public static string NameField(int row) => DraftForm.Of("m.name", row);

    /// <summary>The field of a column's class.</summary>
    public static string ClassField(int column) => DraftForm.Of("m.class", column);

    /// <summary>The field of a row's way of scoring.</summary>
    public static string KindField(int row) => DraftForm.Of("m.kind", row);

    /// <summary>The field of a cell.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="participantClass">The class's place, from 0.</param>
    public static string MarksField(int row, int participantClass) => DraftForm.Of(DraftForm.Of("m", row) + ".", participantClass);

    /// <summary>A draft with what was typed in the table; and the names for which a way of scoring was chosen while no class has marks.</summary>
    /// <param name="tables">The draft as the page showed it.</param>
    /// <param name="field">Gives a field of the form; null where it is not there.</param>
    public static (RulebookTables Tables, IReadOnlyList<string> Unused) Apply(RulebookTables tables, Func<string, string?> field)
    {
        var matrix = new UseMatrix(tables);
        var unused = new List<string>();
        List<string> classes = [.. Enumerable.Range(0, matrix.Classes.Count).Select(c => field(ClassField(c)) ?? string.Empty)];
        for (var r = 0; field(NameField(r)) is { Length: > 0 } name; r++)
        {
            for (var c = 0; c < classes.Count; c++)
            {
                if (matrix.Classes.Contains(classes[c]) && field(MarksField(r, c)) is { } typed)
                {
                    matrix.SetMarks(name, classes[c], TypedFigure.Keep(typed.Length > DraftForm.LongestField ? typed[..DraftForm.LongestField] : typed));
                }
            }

            if (field(KindField(r)) is { Length: > 0 } kind && !matrix.SetKind(name, kind))
            {
                unused.Add(name);
            }
        }

        return (matrix.Tables, unused);
    }

    /// <summary>What is kept when the table is saved: a cell that was emptied takes its row away. With what was taken away.</summary>
    /// <param name="typed">The draft with what was typed.</param>
    /// <param name="stored">The draft as it is stored.</param>
    public static (RulebookTables Tables, IReadOnlyList<string> Removed) WithoutEmptied(RulebookTables typed, RulebookTables stored)
    {
        // A card that was begun and has no marks yet is none of the table's.
        var begun = stored.Rows(YearLayout.Uses).Where(r => r[MarksColumn].Length == 0).Select(r => (r[0], r[1])).ToHashSet();
        bool IsEmptied(IReadOnlyList<string> r) => r[0].Length > 0 && r[1].Length > 0 && r[MarksColumn].Length == 0 && !begun.Contains((r[0], r[1]));
        var rows = typed.Rows(YearLayout.Uses);
        return (typed.With(YearLayout.Uses, rows.Where(r => !IsEmptied(r))), [.. rows.Where(IsEmptied).Select(r => $"{r[0]} {r[1]}")]);
    }

    /// <summary>The row of the sheet of curves in which a cell stands; -1 where the class does not score the indicator.</summary>
    public int RowOf(string indicator, string participantClass) => rows.FindIndex(r => r[0] == participantClass && r[1] == indicator);

    /// <summary>The full marks as typed; empty where there are none.</summary>
    public string MarksOf(string indicator, string participantClass) => RowOf(indicator, participantClass) is >= 0 and var at ? rows[at][MarksColumn] : string.Empty;

    /// <summary>How classes score an indicator: each way once, blank where none is chosen.</summary>
    public IReadOnlyList<string> KindsOf(string indicator) => [.. rows.Where(r => r[1] == indicator).Select(r => r[KindColumn]).Distinct(StringComparer.Ordinal)];

    /// <summary>The sum of a class's full marks as typed; what is no number counts nothing.</summary>
    public decimal SumOf(string participantClass) => rows.Where(r => r[0] == participantClass).Sum(r => TypedFigure.Read(r[MarksColumn]).Value ?? 0);

    /// <summary>Writes full marks; a cell that had none gets a row scored as another class scores the indicator, if one does.</summary>
    public void SetMarks(string indicator, string participantClass, string marks)
    {
        if (RowOf(indicator, participantClass) is >= 0 and var at)
        {
            rows[at][MarksColumn] = marks;
        }
        else if (marks.Length > 0)
        {
            var like = rows.Where(r => r[1] == indicator).OrderBy(r => r[KindColumn].Length == 0).FirstOrDefault();
            List<string> row = [.. YearLayout.Uses.Columns.Select((_, c) => like?[c] ?? string.Empty)];
            (row[0], row[1], row[MarksColumn]) = (participantClass, indicator, marks);
            if (!tables.Rows(YearLayout.Components).Any(r => r[0] == participantClass && r[1] == row[ComponentColumn]))
            {
                row[ComponentColumn] = string.Empty;
            }

            rows.Insert(PlaceOf(indicator, participantClass), row);
        }
    }

    /// <summary>Chooses a way of scoring for all classes that score an indicator; false where none does.</summary>
    public bool SetKind(string indicator, string kind)
    {
        foreach (var row in rows.Where(r => r[1] == indicator && r[KindColumn] != kind))
        {
            (row[KindColumn], row[ParameterColumn]) = (kind, string.Empty);
        }

        return rows.Any(r => r[1] == indicator);
    }

    /// <summary>Puts names that the sheet of indicators does not have on it; what else is asked of an indicator is written there.</summary>
    public static RulebookTables WithNames(RulebookTables tables)
    {
        var matrix = new UseMatrix(tables);
        var added = matrix.Indicators.Except(matrix.Known).Select(n => (IReadOnlyList<string>)[.. YearLayout.Indicators.Columns.Select((_, c) => c == 0 ? n : string.Empty)]);
        return tables.With(YearLayout.Indicators, [.. tables.Rows(YearLayout.Indicators), .. added]);
    }

    /// <summary>Where a new row of a class stands: after what comes before it in the table.</summary>
    private int PlaceOf(string indicator, string participantClass)
    {
        int Order(string name) => order.GetValueOrDefault(name, int.MaxValue);
        List<int> mine = [.. Enumerable.Range(0, rows.Count).Where(r => rows[r][0] == participantClass)];
        return mine.Count == 0 ? rows.Count : mine.Where(r => Order(rows[r][1]) <= Order(indicator)).Select(r => r + 1).LastOrDefault(mine[0]);
    }
}
