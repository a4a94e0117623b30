using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Results;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>
/// A block of cells from Excel, WPS or Word put into a sheet of a draft, to the right and downward from a cell. Nothing is
/// guessed: what a column cannot take stays in its cell as it was pasted and is said; figures and words are taken as the
/// workbook's reader takes them.
/// </summary>
/// <param name="Tables">The draft with the block.</param>
/// <param name="Rows">How many rows were pasted.</param>
/// <param name="Columns">How many columns were pasted.</param>
/// <param name="Left">What found no place, in sentences.</param>
/// <param name="Refusal">Why nothing was pasted; null otherwise.</param>
public sealed record DraftBlock(RulebookTables Tables, int Rows, int Columns, IReadOnlyList<string> Left, string? Refusal = null)
{
    /// <summary>The most rows of one block.</summary>
    public const int MostRows = 500;

    private const int MostSentences = 12;
    private const string Number = "序号";

    private static readonly (string Heading, string[] Names)[] OtherNames =
    [
        ("指标", ["指标名称", "考核指标", "考核内容", "考核项目"]), ("满分", ["分值", "权重", "标准分", "基本分"]), ("计量单位", ["单位", "单位名"]), ("数据责任单位", ["牵头单位", "责任单位", "数据来源", "考核单位", "牵头部门", "责任部门"]),
        ("单位", ["单位名称", "考核对象"]), ("类别", ["分类", "类别名称"]), ("条款", ["条款号", "编号"]), ("措施", ["奖惩措施"]),
    ];

    private IReadOnlyList<(int Row, int Column)> cells = [];
    private SheetLayout layout = YearLayout.Year;

    /// <summary>Puts a block into a sheet.</summary>
    /// <param name="tables">The draft.</param>
    /// <param name="layout">The sheet.</param>
    /// <param name="participantClass">The class whose rows are shown, for the sheet of curves.</param>
    /// <param name="row">The first row, from 0.</param>
    /// <param name="columns">The columns that are shown from the first cell on, from 0.</param>
    /// <param name="block">The texts, row by row.</param>
    /// <param name="wordsOf">The words of a column; null where it is typed freely.</param>
    public static DraftBlock Put(RulebookTables tables, SheetLayout layout, string? participantClass, int row, IReadOnlyList<int> columns, IReadOnlyList<IReadOnlyList<string>> block, Func<ColumnLayout, IReadOnlyList<string>?> wordsOf)
    {
        if (columns.Count == 0 || block.Count > MostRows)
        {
            return Refused(tables, columns.Count == 0 ? "这一格不能粘贴。请先点表里的一格。" : $"一次最多粘贴 {MostRows} 行，这里有 {block.Count} 行。请分几次粘贴。");
        }

        var (named, unknown) = Headings(layout, columns[0], block);
        if (unknown.Count > 0)
        {
            List<string> known = [.. layout.Columns.Where(DraftForm.IsOffered).Select(c => c.Heading)];
            return Refused(tables, $"第一行像是表头，但{string.Join('、', unknown.Select(u => $"“{u}”"))}不是这张表的列名。{string.Concat(unknown.Select(u => NearestName.Question(u, known)))}这张表的列名是：{string.Join('、', known)}。请把表头改成和这里一样，不要的列不复制；或者不要复制表头那一行。");
        }

        IReadOnlyList<int> places = named ?? columns;
        List<IReadOnlyList<string>> body = [.. named is null ? block : block.Skip(1)];
        var left = new List<string>();
        var otherClass = participantClass is null || named is null ? -1 : named.IndexOf(layout.ColumnOf("类别") - 1);
        if (otherClass >= 0)
        {
            var others = body.RemoveAll(r => CellText.Clean(r.ElementAtOrDefault(otherClass) ?? string.Empty) is { Length: > 0 } other && other != participantClass);
            left.AddRange(others == 0 ? [] : [$"有 {others} 行不是“{participantClass}”的，没有放进来。请点开那一类，再粘贴一次。"]);
        }

        var width = body.Select(r => r.Count).DefaultIfEmpty().Max();
        var lost = body.Sum(r => r.Skip(places.Count).Count(t => t.Trim().Length > 0));
        left.AddRange(lost == 0 ? [] : [$"右边有 {lost} 格超出了这张表的最后一列，没有采用。请从左边一些的一格开始粘贴，或者少复制几列。"]);
        var rows = tables.Rows(layout).Select(r => r.ToList()).ToList();
        List<int> targets = [.. Enumerable.Range(row, Math.Max(0, rows.Count - row)).Where(r => layout != YearLayout.Uses || rows[r][0] == participantClass)];
        var touched = new List<(List<string> Row, int Column)>();
        foreach (var (texts, n) in body.Select((texts, n) => (texts, n)))
        {
            if (n < targets.Count && DraftForm.IsOld(layout, rows[targets[n]]))
            {
                left.Add($"第 {targets[n] + 1} 行是旧办法的条款，不能改，这一行没有放进去。");
                continue;
            }

            if (n >= targets.Count)
            {
                rows.Add([.. layout.Columns.Select(_ => string.Empty)]);
            }

            var to = n < targets.Count ? rows[targets[n]] : rows[^1];
            foreach (var (text, column) in texts.Zip(places).Where(x => x.Second >= 0))
            {
                to[column] = Taken(layout.Columns[column], wordsOf(layout.Columns[column]), text);
                touched.Add((to, column));
            }

            if (layout == YearLayout.Uses && participantClass is not null && to.Any(t => t.Length > 0))
            {
                to[0] = participantClass;
            }
        }

        var put = tables.With(layout, rows);
        var rowOf = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var (kept, i) in put.Rows(layout).Select((r, i) => (r, i)))
        {
            rowOf[kept] = i;
        }

        return new DraftBlock(put, body.Count, Math.Min(width, places.Count), left)
        {
            layout = layout,
            cells = [.. touched.Where(t => rowOf.ContainsKey(t.Row) && t.Row[t.Column].Length > 0).Select(t => (rowOf[t.Row], t.Column))],
        };
    }

    /// <summary>What the pasted cells are told, each with its place and cure.</summary>
    /// <param name="view">The draft with the block.</param>
    public IReadOnlyList<string> Problems(DraftView view)
    {
        var said = new List<string>();
        foreach (var (row, column) in cells)
        {
            var (layoutColumn, text) = (layout.Columns[column], view.Tables.Rows(layout)[row][column]);
            var (words, isOpen) = view.Choices(layout, layoutColumn);
            var sentence = view.At(layout, row, layoutColumn.Heading).FirstOrDefault(f => f.IsUnread)?.ToString()
                ?? (words is null || isOpen || words.Contains(text) ? null : layoutColumn.ChoicesFrom is { } from ? $"《{from.Sheet}》里没有它。请先在《{from.Sheet}》里写上，或从列表里选一个。" : "它不在列表里。请从列表里选一个。");
            if (sentence is not null)
            {
                said.Add($"第 {row + 1} {(layout == YearLayout.Uses ? "项" : "行")}“{layoutColumn.Heading}”写的是“{Short(text)}”：{sentence}");
            }
        }

        return [.. said.Take(MostSentences), .. said.Count > MostSentences ? new[] { $"共 {said.Count} 处，其余的写在格子旁边。" } : []];
    }

    private static DraftBlock Refused(RulebookTables tables, string why) => new(tables, 0, 0, [], why);

    /// <summary>
    /// The columns that a first row of headings names, -1 where one is left out; what it names that is no column; neither where it is no
    /// row of headings.
    /// </summary>
    private static (List<int>? Columns, IReadOnlyList<string> Unknown) Headings(SheetLayout layout, int first, IReadOnlyList<IReadOnlyList<string>> block)
    {
        List<string> names = [.. block[0].Select(t => Called(layout, CellText.Folded(t)))];
        while (names.Count > 0 && names[^1].Length == 0)
        {
            names.RemoveAt(names.Count - 1);
        }

        List<int> places = [.. names.Select(n => layout.Columns.Select((c, i) => (c, i)).FirstOrDefault(x => DraftForm.IsOffered(x.c) && CellText.Folded(x.c.Heading) == n, (null!, -1)).i)];
        var isHead = names.Count > 0 && (places[0] == first || (places.Count > 1 && !places.Contains(-1)) || places.Where(p => p >= 0).Distinct().Count() > 1 || (names[0] == Number && places.Exists(p => p >= 0)));

        // Numbers of rows are those of the file, and a column without a heading says nothing.
        List<string> unknown = [.. names.Where((n, c) => places[c] < 0 && n != Number && (n.Length > 0 || block.Skip(1).Any(r => c < r.Count && r[c].Trim().Length > 0))).Select(n => n.Length == 0 ? "（空白）" : n)];
        return !isHead ? (null, []) : unknown.Count > 0 ? (null, unknown) : (places, []);
    }

    /// <summary>Whether a text of a file is a heading, or what files call it.</summary>
    internal static bool Calls(string text, string heading) =>
        CellText.Folded(text) is var folded && (folded == CellText.Folded(heading) || OtherNames.Any(o => o.Heading == heading && o.Names.Contains(folded)));

    /// <summary>A heading as the sheet calls it: files say 指标名称, 分值, 牵头单位.</summary>
    private static string Called(SheetLayout layout, string heading) =>
        OtherNames.FirstOrDefault(o => o.Names.Contains(heading) && !layout.Columns.Any(c => CellText.Folded(c.Heading) == heading) && layout.Columns.Any(c => c.Heading == o.Heading)).Heading is { } known ? CellText.Folded(known) : heading;

    /// <summary>A text as it stands in the cell: a word of the list, a figure without separators, a name without line ends; or as it was.</summary>
    private static string Taken(ColumnLayout column, IReadOnlyList<string>? words, string text)
    {
        var kept = TypedFigure.Keep(text);
        kept = column.Longest > ColumnLayout.ShortText ? kept : CellText.Clean(kept);
        kept = column.Heading == TypedPlaces.Term ? TypedPlaces.Months(kept) ?? kept : kept;
        return words?.FirstOrDefault(w => CellText.Clean(w) == CellText.Clean(text)) is { } word ? word
            : column.Look.Align == "right" && column.Look.Format?.EndsWith('%') != true && TypedFigure.Read(text).Value is { } figure ? TypedFigure.Write(figure)
            : kept.Length > DraftForm.LongestField ? kept[..DraftForm.LongestField] : kept;
    }

    private static string Short(string text) => text.Length > 24 ? text[..24] + "…" : text;
}
