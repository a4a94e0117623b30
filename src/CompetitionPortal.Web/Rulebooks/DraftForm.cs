using System.Globalization;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Results;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>
/// One part of a draft as a plain form: a field a cell, and where a cell is a curve or a condition the fields that compose it.
/// Reading it back gives the draft's tables with everything that was typed.
/// </summary>
public static class DraftForm
{
    /// <summary>Blank rows that are always there to be filled.</summary>
    public const int Spare = 2;

    /// <summary>The heading of curves' parameters.</summary>
    public const string Parameters = "参数";

    /// <summary>The heading of curves' kinds.</summary>
    public const string Kind = "计分方式";

    /// <summary>The headings of amounts: their kinds and their parameters.</summary>
    public const string AmountKind = "金额方式", AmountParameters = "金额参数";

    /// <summary>The heading of ratings.</summary>
    public const string Rating = "测评";

    /// <summary>The heading of sums of projects.</summary>
    public const string Project = "项目";

    /// <summary>What stands only in old rulebooks: fines and deposits of persons. It is read and recomputed, and never asked for.</summary>
    private static readonly string[] Old = ["个人承担", "保证金"];

    /// <summary>The headings under which conditions are written.</summary>
    private static readonly string[] Conditions = ["条件", "前提", "降档条件"];

    /// <summary>The longest text of a field that is kept.</summary>
    public const int LongestField = 4000;

    /// <summary>The most rows of a sheet that a form may add.</summary>
    private const int MostNew = 1000;

    private const int MostNumber = 100_000;

    private static readonly int RankingColumn = YearLayout.Outcomes.ColumnOf("排名") - 1;

    /// <summary>The field of a cell.</summary>
    public static string Cell(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"r{row}.{column}");

    /// <summary>A field that composes a curve or condition of a row.</summary>
    public static string Part(int row, string name) => string.Create(CultureInfo.InvariantCulture, $"p{row}.{name}");

    /// <summary>Whether a column holds conditions.</summary>
    public static bool IsCondition(ColumnLayout column) => Conditions.Contains(column.Heading);

    /// <summary>Whether a column is asked for; fines and deposits of persons are not.</summary>
    public static bool IsOffered(ColumnLayout column) => !Old.Contains(column.Heading);

    /// <summary>Whether a row is one that only old rulebooks have: it is shown, and kept as it is.</summary>
    public static bool IsOld(SheetLayout layout, IReadOnlyList<string> row) => layout == YearLayout.Outcomes && Old.Any(h => row.ElementAtOrDefault(layout.ColumnOf(h) - 1) == "是");

    /// <summary>The tables as they are after what was typed and asked for.</summary>
    /// <param name="tables">As they are.</param>
    /// <param name="layout">The sheet that the form shows.</param>
    /// <param name="participantClass">The class whose rows the form shows, for the sheet of curves.</param>
    /// <param name="names">The names that the parts of the draft use of one another.</param>
    /// <param name="field">Gives a field of the form; null where it is not there.</param>
    /// <param name="act">What was asked for besides: delete:2, again:2, up:2, down:2, or what <see cref="ConditionForm.Act"/> says; or else nothing.</param>
    public static RulebookTables Apply(RulebookTables tables, SheetLayout layout, string? participantClass, RulebookNames names, Func<string, string?> field, string act)
    {
        var rows = tables.Rows(layout).ToList();
        var known = rows.Count;
        for (var r = 0; r < known + MostNew && (r < known + Spare || layout.Columns.Select((_, c) => field(Cell(r, c))).Any(f => f is not null)); r++)
        {
            var typed = Row(layout, r, r < known ? rows[r] : null, participantClass, names, name => Kept(field(name)), act);
            if (r < known)
            {
                rows[r] = typed ?? rows[r];
            }
            else
            {
                // A blank one keeps its place until what was asked for in a row is done.
                rows.Add(typed ?? [.. layout.Columns.Select(_ => string.Empty)]);
            }
        }

        if (layout == YearLayout.Outcomes)
        {
            TypedPlaces.Read(rows);
        }

        Do(rows, layout, act);
        return tables.With(layout, rows);
    }

    /// <summary>The written parameters of a row's curve from its fields.</summary>
    public static string CurveOf(int row, string kind, Func<string, string?> field) => ReadCurve(row, kind, name => Kept(field(name))).Write(kind);

    private static List<string>? Row(SheetLayout layout, int r, IReadOnlyList<string>? old, string? participantClass, RulebookNames names, Func<string, string?> field, string act)
    {
        if (old is not null && IsOld(layout, old))
        {
            return null;
        }

        var cells = layout.Columns.Select((column, c) => IsOffered(column) ? field(Cell(r, c)) : null).ToList();
        if (cells.All(c => c is null))
        {
            return null;
        }

        List<string> row = [.. cells.Select((c, i) => c ?? old?.ElementAtOrDefault(i) ?? string.Empty)];
        Compose(row, layout.ColumnOf(Parameters) - 1, () => field(Part(r, "kind")) is null ? null : ReadCurve(r, row[layout.ColumnOf(Kind) - 1], field).Write(row[layout.ColumnOf(Kind) - 1]));
        foreach (var column in Enumerable.Range(0, layout.Columns.Count).Where(c => IsCondition(layout.Columns[c])))
        {
            Compose(row, column, () => ConditionForm.Read(r, column, names, field, act) ?? Typed(row[column], names));
        }

        Compose(row, layout.ColumnOf(TypedPlaces.Term) - 1, () => TypedPlaces.Months(row[layout.ColumnOf(TypedPlaces.Term) - 1]));
        for (var c = 0; c < row.Count; c++)
        {
            var column = c;
            Compose(row, column, () => EntryForms.Of(layout, column, row[0], names)?.Read(r, column, field));
        }

        if (layout == YearLayout.Outcomes && row[1] == "表彰" && row[RankingColumn].Length == 0)
        {
            row[RankingColumn] = names.OwnRanking;
        }

        Compose(row, layout.ColumnOf(AmountParameters) - 1, () => field(Part(r, "amount")) is null ? null : ReadAmount(r, row[layout.ColumnOf(AmountKind) - 1], names, field));
        Compose(row, layout.ColumnOf(Rating) - 1, () => field(Part(r, "rating")) is null ? null : RatingWords.Read(name => field(Part(r, name))).Write());
        Compose(row, layout == YearLayout.Indicators ? layout.ColumnOf(Project) - 1 : -1, () => field(Part(r, "project")) is null ? null : ProjectWords.Read(name => field(Part(r, name))).Write());
        if (old is null && layout == YearLayout.Uses && participantClass is not null && row.Any(t => t.Length > 0))
        {
            row[0] = participantClass;
        }

        return old is null && row.All(t => t.Length == 0) ? null : row;
    }

    /// <summary>A condition that was typed into its cell as papers write it; null where it is read as it stands, or not even so.</summary>
    private static string? Typed(string text, RulebookNames names) =>
        text.Length > 0 && ConditionWords.Of(text, names) is null && ConditionTyping.Read(text, names) is var read && ConditionWords.Of(read, names) is not null ? read : null;

    private static void Compose(List<string> row, int column, Func<string?> compose)
    {
        if (column >= 0 && compose() is { } text)
        {
            row[column] = text;
        }
    }

    private static string ReadAmount(int r, string kind, RulebookNames names, Func<string, string?> field)
    {
        var form = names.AmountForm(kind);
        return ReadParameters(r, form, field).Write(form);
    }

    private static CurveWords ReadCurve(int r, string kind, Func<string, string?> field) => ReadParameters(r, CurveForm.Of(kind), field);

    private static CurveWords ReadParameters(int r, IReadOnlyList<CurveParameter>? form, Func<string, string?> field)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in (form ?? []).Where(p => p.Name.Length > 0))
        {
            values[parameter.Name] = parameter.Sort == ParameterSort.Prices ? PriceWords.Read(name => field(Part(r, parameter.Name + name))) : Bare(field(Part(r, parameter.Name)), parameter.Unit);
        }

        var bands = new List<(string, string)>();
        var isOfPlaces = form?.Any(p => p.Name == "排名") == true;
        var unit = form?.FirstOrDefault(p => p.Sort == ParameterSort.Bands)?.Unit;
        for (var b = 0; field(Part(r, string.Create(CultureInfo.InvariantCulture, $"from{b}"))) is { } from; b++)
        {
            var points = field(Part(r, string.Create(CultureInfo.InvariantCulture, $"points{b}"))) ?? string.Empty;
            points = Bare(points, unit);
            bands.AddRange(isOfPlaces && ConditionTyping.Range(from) is var (first, last) ? Enumerable.Range(first, last - first + 1).Select(n => (n.ToString(CultureInfo.InvariantCulture), points)) : [(from, points)]);
        }

        return new CurveWords(values, bands, field(Part(r, "rest")) ?? string.Empty);
    }

    /// <summary>A number without the sign of the unit that stands beside its field.</summary>
    private static string Bare(string? typed, string? unit) => unit == "%" ? (typed ?? string.Empty).Trim().TrimEnd('%', '％') : typed ?? string.Empty;

    /// <summary>A field that stands several times.</summary>
    public static string Of(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number}");

    private static void Do(List<IReadOnlyList<string>> rows, SheetLayout layout, string act)
    {
        var at = act.IndexOf(':', StringComparison.Ordinal);
        if (at < 0 || !int.TryParse(act[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) || row >= rows.Count)
        {
            return;
        }

        switch (act[..at])
        {
            case "delete":
                rows.RemoveAt(row);
                break;
            case "again" when !IsOld(layout, rows[row]):
                rows.Insert(row + 1, Again(rows, row));
                break;
            case "up" or "down":
                var other = Neighbour(rows, layout, row, act[..at] == "up" ? -1 : 1);
                if (other >= 0)
                {
                    (rows[row], rows[other]) = (rows[other], rows[row]);
                }

                break;
        }
    }

    /// <summary>A row once more; a clause gets the next code that is free.</summary>
    private static List<string> Again(List<IReadOnlyList<string>> rows, int row)
    {
        List<string> again = [.. rows[row]];
        var letters = again[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (letters.Length < again[0].Length && int.TryParse(again[0].AsSpan(letters.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < MostNumber)
        {
            var used = rows.Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
            again[0] = Enumerable.Range(number + 1, rows.Count + 1).Select(n => Of(letters, n)).First(code => !used.Contains(code));
        }

        return again;
    }

    /// <summary>The row before or after; on the sheet of curves the next one of the same class.</summary>
    private static int Neighbour(List<IReadOnlyList<string>> rows, SheetLayout layout, int row, int step)
    {
        for (var other = row + step; other >= 0 && other < rows.Count; other += step)
        {
            if (layout != YearLayout.Uses || rows[other][0] == rows[row][0])
            {
                return other;
            }
        }

        return -1;
    }

    private static string? Kept(string? typed) => typed is null ? null : TypedFigure.Keep(typed.Length > LongestField ? typed[..LongestField] : typed);
}
