using CompetitionPortal.Documents.Workbooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>The scored indicators of a class written for other classes too; what those have already is left as it is.</summary>
/// <param name="Tables">The draft with the copies.</param>
/// <param name="Said">What was copied where and what was left, in one sentence.</param>
public sealed record UseCopy(RulebookTables Tables, string Said)
{
    /// <summary>What is asked for so that the classes that score an indicator already score it in the same way; with a row, for that one and all classes.</summary>
    public const string Curves = "curves";

    private const int MostLetters = 220;
    private static readonly string[] Ways = [DraftForm.Kind, DraftForm.Parameters, "缺项办法", "缺项分", "前提", "不符前提最多得分", "各期计分"];
    private static readonly string[] InMarks = ["双重目标", "分档", "折线", "按名次"];

    /// <summary>Asks that all classes score the indicator of a row as it does.</summary>
    public static string Everywhere(int row) => DraftForm.Of(Curves + ":", row);

    /// <summary>The field that says that an indicator is copied; its value is the indicator.</summary>
    public static string Indicator(int row) => DraftForm.Part(row, "copy");

    /// <summary>The field that says to which class; its value is the class.</summary>
    public static string Class(int number) => DraftForm.Of("copy.to", number);

    /// <summary>Copies what the fields of a form say.</summary>
    /// <param name="tables">The draft with what was typed.</param>
    /// <param name="from">The class whose indicators are copied.</param>
    /// <param name="field">Gives a field; null where it is not there.</param>
    public static UseCopy Take(RulebookTables tables, string from, Func<string, string?> field)
    {
        var (chosen, classes) = Chosen(tables, from, field);
        return To(tables, from, chosen, classes);
    }

    /// <summary>Has classes score what they score already as one class does; shown before it is saved.</summary>
    /// <param name="tables">The draft with what was typed.</param>
    /// <param name="from">The class whose ways are taken.</param>
    /// <param name="row">The row of one indicator, for all classes; -1 for what the fields choose.</param>
    /// <param name="field">Gives a field; null where it is not there.</param>
    public static DraftStep Step(RulebookTables tables, string from, int row, Func<string, string?> field)
    {
        var (chosen, classes) = row < 0 ? Chosen(tables, from, field)
            : (tables.Rows(YearLayout.Uses).Skip(row).Take(1).Select(r => r[1]).ToHashSet(StringComparer.Ordinal), [.. tables.Rows(YearLayout.Classes).Select(r => r[0]).Where(c => c.Length > 0 && c != from)]);
        return WaysTo(tables, from, chosen, classes);
    }

    /// <summary>Writes the ways of scoring of a class for others: curve, parameters, absence rule and condition, and the component where theirs is blank and they have one of the name. Full marks stay.</summary>
    /// <param name="tables">The draft.</param>
    /// <param name="from">The class whose ways are taken.</param>
    /// <param name="indicators">For which indicators.</param>
    /// <param name="to">The classes that get them, where they score the indicator already.</param>
    public static DraftStep WaysTo(RulebookTables tables, string from, IReadOnlySet<string> indicators, IReadOnlyList<string> to)
    {
        int[] columns = [.. Ways.Select(h => YearLayout.Uses.ColumnOf(h) - 1)];
        var rows = tables.Rows(YearLayout.Uses).Select(r => r.ToList()).ToList();
        var source = rows.Where(r => r[0] == from && r[1].Length > 0 && indicators.Contains(r[1])).DistinctBy(r => r[1]).ToDictionary(r => r[1], StringComparer.Ordinal);
        if (to.Count == 0 || source.Count == 0)
        {
            return new DraftStep(tables, "没有改动。", [to.Count == 0 ? "请先勾选要改哪几类。" : "请先勾选要改哪几项。"]);
        }

        var component = YearLayout.Uses.ColumnOf("组成") - 1;
        var components = tables.Rows(YearLayout.Components).Select(r => (r[0], r[1])).ToHashSet();
        var (changed, marks) = (new List<(string Class, string Name)>(), new List<string>());
        foreach (var row in rows.Where(r => to.Contains(r[0]) && source.ContainsKey(r[1])))
        {
            var like = source[row[1]];
            var joins = row[component].Length == 0 && components.Contains((row[0], like[component]));
            if (joins || Array.Exists(columns, c => row[c] != like[c]))
            {
                row[component] = joins ? like[component] : row[component];
                Array.ForEach(columns, c => row[c] = like[c]);
                changed.Add((row[0], row[1]));
                marks.AddRange(row[2] != like[2] && like[columns[1]].Length > 0 && InMarks.Contains(like[columns[0]]) ? [$"{row[0]} {row[1]}"] : []);
            }
        }

        return new DraftStep(
            tables.With(YearLayout.Uses, rows),
            changed.Count == 0 ? "没有要改的：那几类没有这一项，或者办法本来就一样。" : $"已改成和“{from}”一样的办法：{string.Join('、', changed.GroupBy(c => c.Class).Select(g => $"“{g.Key}”{g.Count()} 项"))}，分值没有动，还没有保存。",
            marks.Count == 0 ? [] : [$"满分和“{from}”不同，参数里的分数是照“{from}”写的，请到那一类核对：{string.Join('、', marks)}。"]);
    }

    /// <summary>The indicators and classes that fields choose.</summary>
    private static (HashSet<string> Indicators, IReadOnlyList<string> Classes) Chosen(RulebookTables tables, string from, Func<string, string?> field)
    {
        var classes = tables.Rows(YearLayout.Classes).Select(r => r[0]).Where(c => c.Length > 0 && c != from).Distinct(StringComparer.Ordinal).ToList();
        var chosen = Enumerable.Range(0, tables.Rows(YearLayout.Uses).Count).Select(r => field(Indicator(r))).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return (chosen, [.. classes.Where(c => Enumerable.Range(0, classes.Count + 1).Any(i => field(Class(i)) == c))]);
    }

    /// <summary>Copies indicators to classes, each with full marks, curve, absence rule, clause and condition.</summary>
    /// <param name="tables">The draft.</param>
    /// <param name="from">The class whose indicators are copied.</param>
    /// <param name="indicators">Which of them.</param>
    /// <param name="to">The classes that get them.</param>
    public static UseCopy To(RulebookTables tables, string from, IReadOnlySet<string> indicators, IReadOnlyList<string> to)
    {
        var component = YearLayout.Uses.ColumnOf("组成") - 1;
        var rows = tables.Rows(YearLayout.Uses).ToList();
        var source = rows.Where(r => r[0] == from && r[1].Length > 0 && indicators.Contains(r[1])).DistinctBy(r => r[1]).ToList();
        if (to.Count == 0 || source.Count == 0)
        {
            return new UseCopy(tables, to.Count == 0 ? "没有抄：请先勾选要抄到哪几类。" : "没有抄：请先勾选要抄哪几项。");
        }

        var (done, left, without) = (new List<(string Class, int Count)>(), new List<(string Class, IReadOnlyList<string> Names)>(), new List<string>());
        foreach (var name in to)
        {
            var has = rows.Where(r => r[0] == name).Select(r => r[1]).ToHashSet(StringComparer.Ordinal);
            var components = tables.Rows(YearLayout.Components).Where(r => r[0] == name).Select(r => r[1]).ToHashSet(StringComparer.Ordinal);
            var added = source.Where(r => !has.Contains(r[1])).ToList();
            rows.AddRange(added.Select(r => (IReadOnlyList<string>)[.. r.Select((text, c) => c == 0 ? name : c == component && !components.Contains(text) ? string.Empty : text)]));
            done.Add((name, added.Count));
            without.AddRange(added.Any(r => r[component].Length > 0 && !components.Contains(r[component])) ? [name] : []);
            left.AddRange(added.Count == source.Count ? [] : [(name, [.. source.Select(r => r[1]).Where(has.Contains)])]);
        }

        string Sentence(Func<(string Class, IReadOnlyList<string> Names), string> what) =>
            (done.All(d => d.Count == 0) ? "没有要抄的" : $"已抄到{string.Join('、', done.Where(d => d.Count > 0).Select(d => $"“{d.Class}”{d.Count} 项"))}")
            + (left.Count == 0 ? string.Empty : $"；原来就有的没有动：{string.Join('；', left.Select(what))}")
            + (without.Count == 0 ? string.Empty : $"；{string.Join('、', without)}没有同名的组成，“组成”空着，请补上") + "。";
        var full = Sentence(l => $"{l.Class} {string.Join('、', l.Names)}");
        return new UseCopy(tables.With(YearLayout.Uses, rows), full.Length <= MostLetters ? full : Sentence(l => $"{l.Class} {l.Names.Count} 项"));
    }
}
