using CompetitionPortal.Documents.Workbooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>The scored indicators of a class written for other classes too; what those have already is left as it is.</summary>
/// <param name="Tables">The draft with the copies.</param>
/// <param name="Said">What was copied where and what was left, in one sentence.</param>
public sealed record UseCopy(RulebookTables Tables, string Said)
{
    private const int MostLetters = 220;

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
        var classes = tables.Rows(YearLayout.Classes).Select(r => r[0]).Where(c => c.Length > 0 && c != from).Distinct(StringComparer.Ordinal).ToList();
        var chosen = Enumerable.Range(0, tables.Rows(YearLayout.Uses).Count).Select(r => field(Indicator(r))).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return To(tables, from, chosen, [.. classes.Where(c => Enumerable.Range(0, classes.Count + 1).Any(i => field(Class(i)) == c))]);
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
