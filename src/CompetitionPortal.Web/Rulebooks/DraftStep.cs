using System.Globalization;
using System.Text.Json;
using CompetitionPortal.Documents.Workbooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>
/// What was asked for of a part of a draft and is shown before it is saved: a pasted block, a value filled down, blank rows. The
/// page shows it with what was typed; it can be taken back until it is saved.
/// </summary>
/// <param name="Tables">The draft as it would be.</param>
/// <param name="Said">What was done, in one sentence; empty where there is nothing to say.</param>
/// <param name="Problems">What could not be taken, each with its place and cure.</param>
/// <param name="Blank">How many blank rows are asked for besides those that are always there.</param>
public sealed record DraftStep(RulebookTables Tables, string Said, IReadOnlyList<string> Problems, int Blank = 0)
{
    /// <summary>The most blank rows that are added at once.</summary>
    public const int MostRows = 200;

    /// <summary>The field with the number of blank rows asked for.</summary>
    public const string RowsField = "rows";

    /// <summary>The field with a pasted block: rows of texts in JSON.</summary>
    public const string BlockField = "block";

    /// <summary>The field with the columns that a pasted block may fill, the first one first.</summary>
    public const string ColumnsField = "columns";

    /// <summary>The field with the draft as the page shows it, where that is not saved yet.</summary>
    public const string UnsavedField = "Unsaved";

    /// <summary>The field that asks that a deed be shown and not saved: the page's script can take it back.</summary>
    public const string StepField = "step";

    private const string Unsaved = "还没有保存。";

    /// <summary>The draft as the page showed it, where that was not saved; null otherwise.</summary>
    /// <param name="field">Gives a field of the form; null where it is not there.</param>
    public static RulebookTables? Before(Func<string, string?> field)
    {
        try
        {
            return field(UnsavedField) is { Length: > 0 } json ? RulebookTables.Parse(json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Does what was asked for; null where it is no step that is only shown.</summary>
    /// <param name="typed">The draft with what was typed.</param>
    /// <param name="layout">The sheet that the form shows.</param>
    /// <param name="participantClass">The class whose rows the form shows, for the sheet of curves.</param>
    /// <param name="act">show; what is done with rows and conditions, which is done already; rows; paste:3.2 and fill:3.2 with row and column, from 0.</param>
    /// <param name="field">Gives a field of the form; null where it is not there.</param>
    /// <param name="viewOf">Reads a draft.</param>
    public static DraftStep? Take(RulebookTables typed, SheetLayout layout, string? participantClass, string act, Func<string, string?> field, Func<RulebookTables, DraftView> viewOf)
    {
        var words = act.Split(':', '.');
        int At(int part) => int.TryParse(words.ElementAtOrDefault(part), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        return words[0] switch
        {
            "show" => new DraftStep(typed, Unsaved, []),
            "delete" when field(StepField) is not null => new DraftStep(typed, $"已删去第 {At(1) + 1} {(layout == YearLayout.Uses ? "项" : "行")}，{Unsaved}", []),
            "again" when field(StepField) is not null => new DraftStep(typed, $"已照第 {At(1) + 1} 条再加一条，请改不同的地方，{Unsaved}", []),
            "up" or "down" or "add" or "wrap" or "unwrap" or "drop" when field(StepField) is not null => new DraftStep(typed, Unsaved, []),
            "rows" => Rows(typed, field(RowsField)),
            "fill" when At(1) >= 0 && At(2) >= 0 && At(2) < layout.Columns.Count => Fill(typed, layout, At(1), At(2)),
            UseCopy.Curves when participantClass is not null => UseCopy.Step(typed, participantClass, At(1), field),
            "paste" when At(1) >= 0 => Paste(typed, layout, participantClass, At(1), field, viewOf),
            _ => null,
        };
    }

    private static DraftStep Rows(RulebookTables typed, string? asked) =>
        int.TryParse(asked, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MostRows
            ? new DraftStep(typed, $"已增加 {count} 行空行。空行不用删，没有填的不保存。", [], count)
            : new DraftStep(typed, "没有增加空行。", [$"要加几行写得不对。请写 1 到 {MostRows} 的整数。"]);

    private static DraftStep Paste(RulebookTables typed, SheetLayout layout, string? participantClass, int row, Func<string, string?> field, Func<RulebookTables, DraftView> viewOf)
    {
        if (ReadBlock(field(BlockField)) is not { Count: > 0 } block)
        {
            return new DraftStep(typed, "没有粘贴。", ["粘贴的内容读不出来。请在 Excel 或 Word 里重新选中表格，复制以后再粘贴。"]);
        }

        List<int> columns = [.. (field(ColumnsField) ?? string.Empty).Split(',').Select(c => int.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).Where(c => c >= 0 && c < layout.Columns.Count && DraftForm.IsOffered(layout.Columns[c]))];
        var view = viewOf(typed);
        var placed = DraftBlock.Put(typed, layout, participantClass, row, columns, block, column => view.Choices(layout, column).Words);
        return placed.Refusal is { } refusal ? new DraftStep(typed, "没有粘贴。", [refusal])
            : new DraftStep(placed.Tables, $"已粘贴 {placed.Rows} 行 {placed.Columns} 列，{Unsaved}", [.. placed.Left, .. placed.Problems(viewOf(placed.Tables))]);
    }

    private static List<List<string>>? ReadBlock(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<List<List<string>>>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The value of a cell, or of the nearest filled one above a blank one, in every blank cell below it; a curve with its parameters.</summary>
    private static DraftStep Fill(RulebookTables typed, SheetLayout layout, int row, int column)
    {
        var rows = typed.Rows(layout).Select(r => r.ToList()).ToList();
        var isCurve = layout == YearLayout.Uses && layout.Columns[column].Heading is DraftForm.Kind or DraftForm.Parameters;
        int[] columns = isCurve ? [layout.ColumnOf(DraftForm.Kind) - 1, layout.ColumnOf(DraftForm.Parameters) - 1] : [column];
        var heading = layout.Columns[columns[0]].Heading;
        if (row >= rows.Count)
        {
            return new DraftStep(typed, "没有填充。", ["这一行还是空的。请先写一格，再从它向下填充。"]);
        }

        bool IsAlike(int other) => layout != YearLayout.Uses || rows[other][0] == rows[row][0];
        bool IsFilled(int other) => columns.Any(c => rows[other][c].Length > 0);
        var from = Enumerable.Range(0, row + 1).LastOrDefault(r => IsAlike(r) && IsFilled(r), -1);
        if (from < 0)
        {
            return new DraftStep(typed, "没有填充。", [$"“{heading}”这一格和它上面都是空的。请先写好一格，再从它向下填充。"]);
        }

        List<int> to = [.. Enumerable.Range(from + 1, rows.Count - from - 1).Where(r => r >= row && IsAlike(r) && !IsFilled(r) && !DraftForm.IsOld(layout, rows[r]))];
        foreach (var (r, c) in to.SelectMany(r => columns.Select(c => (r, c))))
        {
            rows[r][c] = rows[from][c];
        }

        return new DraftStep(typed.With(layout, rows), to.Count == 0 ? $"“{heading}”下面没有空格，没有改动。" : $"已把“{rows[from][columns[0]]}”填到“{heading}”下面的 {to.Count} 个空格，{Unsaved}", []);
    }
}
