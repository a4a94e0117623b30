using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>A sum of projects (项目) as the fields of a form, and back as the written form that <see cref="ProjectRule"/> reads.</summary>
/// <param name="IsSum">Whether the indicator is a sum of projects.</param>
/// <param name="MostUnits">Among how many units a project may be shared.</param>
/// <param name="Excluded">Kinds that are not recognised.</param>
/// <param name="LeastSize">The least size; empty for none.</param>
/// <param name="Months">The window in months; empty for none.</param>
/// <param name="Factors">Kinds and what their amounts are multiplied by.</param>
public sealed record ProjectWords(bool IsSum, string MostUnits, IReadOnlyList<string> Excluded, string LeastSize, string Months, IReadOnlyList<(string Kind, string Factor)> Factors)
{
    private const int Most = 40;

    /// <summary>Takes the written form apart; null where it is not understood.</summary>
    public static ProjectWords? Of(string text)
    {
        if (text.Length == 0)
        {
            return new ProjectWords(false, string.Empty, [], string.Empty, string.Empty, []);
        }

        try
        {
            var rule = ProjectRule.Read(text);
            return new ProjectWords(
                true, Whole(rule.MostUnits), rule.Excluded, rule.LeastSize is { } least ? FractionText.Plain(least) : string.Empty, rule.Months is { } months ? Whole(months) : string.Empty,
                [.. rule.Factors.Select(f => (f.Kind, FractionText.Plain(f.Factor)))]);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Reads the fields of a form.</summary>
    /// <param name="field">Gives a field; null where it is not there.</param>
    public static ProjectWords Read(Func<string, string?> field)
    {
        string Text(string name) => field("project." + name) ?? string.Empty;
        var words = new ProjectWords(
            Text("sum").Length > 0, Text("most"), [.. Enumerable.Range(0, Most).Select(i => Text(DraftForm.Of("not", i))).Where(t => t.Length > 0)], Text("least"), Text("months"),
            [.. Enumerable.Range(0, Most).Select(i => (Text(DraftForm.Of("kind", i)), Text(DraftForm.Of("factor", i)))).Where(p => p.Item1.Length > 0 || p.Item2.Length > 0)]);

        // Who fills in how projects count has said that the indicator is their sum; who takes the mark away again has not.
        var isFilled = words.MostUnits.Length + words.LeastSize.Length + words.Months.Length + words.Excluded.Count + words.Factors.Count > 0;
        return words with { IsSum = words.IsSum || (Text("was").Length == 0 && isFilled) };
    }

    /// <summary>The written form; nothing where the indicator is no sum of projects.</summary>
    public string Write() => !IsSum ? string.Empty : string.Join(';', new[]
    {
        $"最多单位={(MostUnits.Length > 0 ? MostUnits : "2")}",
        Excluded.Count == 0 ? null : "不认定=" + string.Join('、', Excluded),
        LeastSize.Length == 0 ? null : "最小规模=" + LeastSize,
        Months.Length == 0 ? null : "期限月=" + Months,
        Factors.Count == 0 ? null : "折算=" + string.Join('、', Factors.Select(f => f.Kind + f.Factor)),
    }.OfType<string>());

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
