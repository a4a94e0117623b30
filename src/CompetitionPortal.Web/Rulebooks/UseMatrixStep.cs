using System.Globalization;
using System.Text.Json;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Results;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>
/// A block pasted into the table of all classes, a value filled down in it, and names put on the sheet of indicators: shown
/// before they are saved. With a row of headings that names classes the block goes by its names, and otherwise from the cell on.
/// </summary>
public sealed class UseMatrixStep
{
    private const int MostHeads = 3;
    private const int MostSentences = 12;
    private static readonly string[] None = ["-", "--", "—", "——", "/", "／", "无", "×", "\\"];
    private static readonly string[] Sums = ["合计", "小计", "总计", "总分", "满分", "合计分"];

    private static readonly string[] Side = ["序号", "编号", "条款", "类别", "备注", "说明", "权重", "分值", "满分"];

    private readonly RulebookTables before;
    private readonly UseMatrix matrix;
    private readonly List<string> left = [];
    private readonly List<(string Indicator, string Class)> touched = [];

    private UseMatrixStep(RulebookTables tables) => (before, matrix) = (tables, new UseMatrix(tables));

    /// <summary>Does what was asked for; null where it is no step that is only shown.</summary>
    /// <param name="typed">The draft with what was typed.</param>
    /// <param name="unused">Indicators for which a way of scoring was chosen while no class has marks.</param>
    /// <param name="act">paste:3.2 and fill:3.2 with row and column, from 0; names; show.</param>
    /// <param name="field">Gives a field of the form; null where it is not there.</param>
    /// <param name="viewOf">Reads a draft.</param>
    public static DraftStep? Take(RulebookTables typed, IReadOnlyList<string> unused, string act, Func<string, string?> field, Func<RulebookTables, DraftView> viewOf)
    {
        var words = act.Split(':', '.');
        int At(int part) => int.TryParse(words.ElementAtOrDefault(part), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var step = new UseMatrixStep(typed);
        var (row, column) = (At(1), At(2));
        var isCell = row >= 0 && column >= 0 && row < step.matrix.Indicators.Count && column <= step.matrix.LastColumn;
        var done = words[0] switch
        {
            "paste" when isCell => step.Paste(row, column, field(DraftStep.BlockField), viewOf),
            "fill" when isCell => step.Fill(row, column),
            "names" => new DraftStep(UseMatrix.WithNames(typed), "已把新的名称写进“指标”，计量单位、频次等请到“指标”里补上，还没有保存。", []),
            "show" => new DraftStep(typed, "还没有保存。", []),
            _ => null,
        };
        return done is null ? null : done with { Problems = [.. done.Problems, .. Unused(unused)] };
    }

    /// <summary>What is said of ways of scoring that found no marks.</summary>
    public static IReadOnlyList<string> Unused(IReadOnlyList<string> names) =>
        names.Count == 0 ? [] : [$"{string.Join('、', names.Select(n => $"“{n}”"))}还没有哪一类写了分值，选的计分方式没有记下。请先写分值。"];

    private DraftStep Paste(int row, int column, string? json, Func<RulebookTables, DraftView> viewOf)
    {
        List<List<string>>? block = null;
        try
        {
            block = json is null ? null : JsonSerializer.Deserialize<List<List<string>>>(json);
        }
        catch (JsonException)
        {
            return Refused("粘贴的内容读不出来。请在 Excel 或 Word 里重新选中表格，复制以后再粘贴。");
        }

        if (block is not { Count: > 0 } || block.Count > DraftBlock.MostRows)
        {
            return Refused(block is { Count: > 0 } ? $"一次最多粘贴 {DraftBlock.MostRows} 行，这里有 {block.Count} 行。请分几次粘贴。" : "粘贴的内容是空的。请在 Excel 或 Word 里选中表格，复制以后再粘贴。");
        }

        var head = block.Take(MostHeads).ToList().FindIndex(IsHead);
        if (head < 0 && UnknownHead(block, column) is { } unknown)
        {
            return Refused($"第一行像是表头，但{Quoted(unknown)}不是类别的名称，没有粘贴。{Questions(unknown)}类别叫{Quoted(matrix.Classes)}，请把表头改成这样再粘贴；没有表头的，只复制分值。");
        }

        List<List<string>> body = [.. block.Skip(head + 1)];
        var places = head < 0 ? null : Places(block[head], body);
        var names = places?.IndexOf(0) ?? (column == 0 || body.Count(r => Find(r[0]) is not null) * 2 > body.Count ? 0 : -1);
        places ??= [.. Enumerable.Range(names == 0 ? 0 : column, Math.Max(0, matrix.LastColumn + 1 - (names == 0 ? 0 : column)))];
        if (names >= 0 && body.TrueForAll(r => names >= r.Count || r[names].Trim().Length == 0 || TypedFigure.Read(r[names]).Value is not null))
        {
            return Refused("粘贴的第一列应当是指标名称，这里都是数。请连指标名称一起复制，或者点要放第一个分值的那一格再粘贴。");
        }

        var count = 0;
        foreach (var (texts, n) in body.Select((texts, n) => (texts, n)))
        {
            count += names >= 0 ? Named(texts, n, names, places) : Plain(texts, row + n, places);
        }

        var lost = head >= 0 ? 0 : body.Sum(r => r.Skip(places.Count).Count(t => t.Trim().Length > 0));
        left.AddRange(lost == 0 ? [] : [$"右边有 {lost} 格超出了最后一列，没有采用。请少复制几列，或者连表头一起复制，按类别的名称放。"]);
        return new DraftStep(matrix.Tables, $"已放进 {count} 行，还没有保存。", Short([.. left, .. Problems(viewOf(matrix.Tables))]));
    }

    /// <summary>A row of texts of which one is a class and none a number.</summary>
    private bool IsHead(List<string> texts) => texts.Exists(t => ClassOf(t) >= 0) && texts.TrueForAll(t => TypedFigure.Read(t).Value is null);

    /// <summary>The headings of a block that names no class; null where its first rows are no headings.</summary>
    private List<string>? UnknownHead(List<List<string>> block, int column)
    {
        foreach (var texts in block.Take(MostHeads).TakeWhile(r => !r.Exists(IsMarks) && Find(r[0]) is null))
        {
            List<string> words = [.. texts.Select(CellText.Clean).Where(t => t.Length > 0 && !None.Contains(t) && !CurveText.Kinds.Contains(t))];
            List<string> other = [.. words.Where(t => !IsSide(t))];
            if (other.Count > 0 && !words.Exists(t => Find(t) is not null) && (words.Count > 1 || (column > 0 && texts.Count == 1)))
            {
                return other;
            }
        }

        return null;
    }

    private static bool IsMarks(string text) => TypedFigure.Read(CellText.Clean(text).TrimEnd('分')).Value is not null;

    /// <summary>What heads a column of a file's table that is none of a class.</summary>
    private static bool IsSide(string text) => Side.Contains(CellText.Folded(text)) || DraftBlock.Calls(text, "指标") || DraftBlock.Calls(text, DraftForm.Kind) || DraftBlock.Calls(text, "计量单位") || DraftBlock.Calls(text, "数据责任单位");

    private static string Quoted(IEnumerable<string> names) => string.Join('、', names.Select(n => $"“{n}”"));

    private string Questions(IEnumerable<string> headings) => string.Concat(headings.Select(h => NearestName.Question(h, matrix.Classes)));

    private int ClassOf(string text) => matrix.Classes.ToList().FindIndex(c => CellText.Folded(c) == CellText.Folded(text));

    private string? Find(string text) => matrix.Known.Union(matrix.Indicators).FirstOrDefault(n => CellText.Folded(n) == CellText.Folded(text));

    /// <summary>Where the columns of a block go by its headings: 0 names, then the classes and the way of scoring; -1 nowhere.</summary>
    private List<int> Places(List<string> head, List<List<string>> body)
    {
        List<int> places = [.. head.Select(t => ClassOf(t) is >= 0 and var c ? c + 1 : DraftBlock.Calls(t, DraftForm.Kind) ? matrix.LastColumn : DraftBlock.Calls(t, "指标") ? 0 : -1)];
        var first = places.FindIndex(p => p > 0);
        if (!places.Contains(0) && first > 0)
        {
            // Files have numbers and areas before the names: the column is taken that knows the most of ours, the last one of equals.
            places[Enumerable.Range(0, first).MaxBy(c => (body.Count(r => c < r.Count && Find(r[c]) is not null), c))] = 0;
        }

        List<string> other = [.. head.Where((t, c) => places[c] < 0 && t.Trim().Length > 0 && (c > first || (!IsSide(t) && body.Exists(r => c < r.Count && IsMarks(r[c]))))).Select(CellText.Clean)];
        left.AddRange(other.Count == 0 ? [] : [$"{Quoted(other)}不是类别的名称，这几列没有放进来。{Questions(other)}是类别的，请把表头改成和“类别”里一样，再粘贴。"]);
        return places;
    }

    private int Named(List<string> texts, int n, int names, List<int> places)
    {
        var typed = CellText.Clean(texts.ElementAtOrDefault(names) ?? string.Empty);
        typed = texts.Take(names).Select(CellText.Clean).FirstOrDefault(t => Sums.Contains(CellText.Folded(t))) ?? typed;
        List<(string Text, int Place)> others = [.. texts.Zip(places).Where(x => x.Second > 0)];
        var hasMarks = others.Exists(x => x.Place < matrix.LastColumn && Taken(x.Text).Length > 0);
        if (typed.Length == 0 || Sums.Contains(CellText.Folded(typed)))
        {
            left.AddRange(typed.Length > 0 ? [$"“{typed}”一行没有放进来，合计由这里算。"] : hasMarks ? [$"粘贴的第 {n + 1} 行没有指标名称，没有放进来。请补上名称再粘贴这一行。"] : []);
            return 0;
        }

        var known = Find(typed);
        if (known is null && !hasMarks)
        {
            left.Add($"“{typed}”不是“指标”里的名称，也没有分值，没有放进来。");
            return 0;
        }

        Write(known ?? typed, others);
        return 1;
    }

    private int Plain(List<string> texts, int row, List<int> places)
    {
        if (row >= matrix.Indicators.Count)
        {
            left.AddRange(texts.Exists(t => t.Trim().Length > 0) ? [$"“{texts.First(t => t.Trim().Length > 0)}”起的一行超出了最后一项指标，没有放进来。"] : []);
            return 0;
        }

        Write(matrix.Indicators[row], [.. texts.Zip(places).Where(x => x.Second > 0)]);
        return 1;
    }

    private void Write(string indicator, List<(string Text, int Place)> cells)
    {
        foreach (var (text, place) in cells.OrderBy(c => c.Place))
        {
            if (place < matrix.LastColumn)
            {
                matrix.SetMarks(indicator, matrix.Classes[place - 1], Taken(text));
                touched.Add((indicator, matrix.Classes[place - 1]));
            }
            else if (text.Trim().Length > 0)
            {
                left.AddRange(!CurveText.Kinds.Contains(CellText.Clean(text)) ? [$"“{indicator}”的计分方式“{CellText.Clean(text)}”不在列表里，没有采用。请从列表里选一个。"]
                    : matrix.SetKind(indicator, CellText.Clean(text)) ? [] : Unused([indicator]));
            }
        }
    }

    /// <summary>Full marks as they stand in a cell; what is no number stays as it was pasted.</summary>
    private static string Taken(string text)
    {
        var clean = CellText.Clean(text);
        return None.Contains(clean) ? string.Empty : TypedFigure.Read(clean.TrimEnd('分')).Value is { } figure && !clean.EndsWith('%') ? TypedFigure.Write(figure)
            : clean.Length > DraftForm.LongestField ? clean[..DraftForm.LongestField] : clean;
    }

    private DraftStep Fill(int row, int column)
    {
        if (column == 0)
        {
            return new DraftStep(before, "没有填充。", ["名称不能向下填充。请点一个分值或计分方式再按。"]);
        }

        string TextOf(int r) => column < matrix.LastColumn ? matrix.MarksOf(matrix.Indicators[r], matrix.Classes[column - 1]) : matrix.KindsOf(matrix.Indicators[r]) is [var kind] ? kind : string.Empty;
        bool IsBlank(int r) => column < matrix.LastColumn ? TextOf(r).Length == 0 : matrix.KindsOf(matrix.Indicators[r]) is [""];
        var heading = column < matrix.LastColumn ? matrix.Classes[column - 1] : DraftForm.Kind;
        var from = Enumerable.Range(0, row + 1).LastOrDefault(r => TextOf(r).Length > 0, -1);
        if (from < 0)
        {
            return new DraftStep(before, "没有填充。", [$"“{heading}”这一格和它上面都是空的。请先写好一格，再从它向下填充。"]);
        }

        var text = TextOf(from);
        List<int> to = [.. Enumerable.Range(from + 1, matrix.Indicators.Count - from - 1).Where(r => r >= row && IsBlank(r))];
        foreach (var r in to)
        {
            if (column < matrix.LastColumn)
            {
                matrix.SetMarks(matrix.Indicators[r], matrix.Classes[column - 1], text);
            }
            else
            {
                matrix.SetKind(matrix.Indicators[r], text);
            }
        }

        return new DraftStep(matrix.Tables, to.Count == 0 ? $"“{heading}”下面没有空格，没有改动。" : $"已把“{text}”填到“{heading}”下面的 {to.Count} 个空格，还没有保存。", []);
    }

    private IEnumerable<string> Problems(DraftView view)
    {
        var after = new UseMatrix(view.Tables);
        foreach (var (indicator, participantClass) in touched)
        {
            if (after.RowOf(indicator, participantClass) is >= 0 and var at && view.At(YearLayout.Uses, at, "满分").FirstOrDefault(f => f.IsUnread) is { } finding)
            {
                yield return $"“{indicator}”在“{participantClass}”写的是“{after.MarksOf(indicator, participantClass)}”：{finding}";
            }
        }

        foreach (var name in after.Indicators.Except(after.Known))
        {
            yield return $"“指标”里没有“{name}”。名称写错了的，改了再粘贴；是新的一项，点“写进指标”。";
        }
    }

    private DraftStep Refused(string why) => new(before, "没有粘贴。", [why]);

    private static IReadOnlyList<string> Short(List<string> said) => [.. said.Take(MostSentences), .. said.Count > MostSentences ? new[] { $"共 {said.Count} 处，其余的写在格子旁边。" } : []];
}
