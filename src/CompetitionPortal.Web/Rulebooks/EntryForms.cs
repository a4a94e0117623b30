using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>Which cells of a draft are filled in as entries: lists of numbers and names, criteria of ties, the tolerance of verification.</summary>
public static class EntryForms
{
    private static readonly char[] Commas = ['、', ',', '，'];

    /// <summary>The form of a cell; null where it is a word, a number or a text.</summary>
    /// <param name="layout">The sheet.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="setting">On the sheet of settings: which one.</param>
    /// <param name="names">The names that can be chosen.</param>
    public static EntryForm? Of(SheetLayout layout, int column, string setting, RulebookNames names) => (layout.Name, layout == YearLayout.Year ? setting : layout.Columns[column].Heading) switch
    {
        ("排名规则", "并列时再比") or ("等次" or "奖惩规则", "并列再比") => Keys(names.Indicators),
        ("指标", "期次权重") => Numbers("权重"),
        ("期评加分", "名次加分") => Numbers("名次加分", "分"),
        ("年度", "轮次权重") when column == 1 => Numbers("权重"),
        ("指标", "核实差异") => Discrepancy,
        ("否决规则", "种类") => Names("种类"),
        ("否决规则", "及于") => Boxes(Words.Reaches.All),
        ("奖惩规则", "排名序列") => Boxes(names.Groups),
        _ => null,
    };

    /// <summary>Whether an amount of trouble is a case, and what follows (<see cref="DiscrepancyRule"/>).</summary>
    private static EntryForm Discrepancy { get; } = new(
        [
            new("容差", After: "% 以外，", IsFigure: true),
            new("办法", ["需复核", "每次扣", "单项计零"], Blank: "需复核"),
            new("每次扣几分", After: "分（每次扣才填）", IsFigure: true),
            new("只查", ["高报", "低报"], Blank: "高报、低报都查"),
        ],
        text =>
        {
            try
            {
                if (text.Length == 0)
                {
                    return [];
                }

                var rule = DiscrepancyRule.Read(text);
                var (effect, side) = (rule.Write().Split("办法=")[1].Split(';')[0], rule.Side);
                return [[FractionText.Plain(rule.Tolerance * 100), rule.PerCase is null ? effect : "每次扣", rule.PerCase is { } marks ? FractionText.Plain(marks) : string.Empty, side == DiscrepancySide.Both ? string.Empty : side == DiscrepancySide.Over ? "高报" : "低报"]];
            }
            catch (FormatException)
            {
                return null;
            }
        },
        entries => entries is not [var e, ..] ? string.Empty : string.Join(';', new[]
        {
            $"容差={e[0].TrimEnd('%', '％')}%",
            e[1].Length == 0 && e[2].Length == 0 ? null : $"办法={(e[1].Length == 0 ? "每次扣" : e[1])}{e[2]}",
            e[3].Length == 0 ? null : $"只查={e[3]}",
        }.OfType<string>())) { IsSingle = true, Empty = "没有：不查" };

    /// <summary>What is compared where a ranking or a quota is tied.</summary>
    private static EntryForm Keys(IReadOnlyList<string> indicators) => new(
        [new("比什么", Words.Measures.All, Blank: "（不比）"), new("指标", indicators, Blank: "（总的，不选指标）"), new("次序", [Words.Orders.Write(true)], Blank: Words.Orders.Write(false))],
        text => Written(text) ?? (text.Split(';', '；').Select(part => part.Trim()).Select(part => Half(part, indicators) ?? Written(part)?.SingleOrDefault()).ToList() is var parts && parts.TrueForAll(p => p is not null) ? [.. parts.OfType<IReadOnlyList<string>>()] : null),
        entries => string.Join(';', entries.Select(e => e[0] + (string.Join(',', e.Skip(1).Where(t => t.Length > 0)) is { Length: > 0 } inside ? $"({inside})" : string.Empty)))) { Empty = "没有写：并列就并列" };

    /// <summary>Criteria that are understood; null otherwise.</summary>
    private static IReadOnlyList<IReadOnlyList<string>>? Written(string text)
    {
        try
        {
            return [.. RankingKeyText.Read(text).Select(k => (IReadOnlyList<string>)[Words.Measures.Write(k.Measure), k.Indicator ?? string.Empty, k.LessIsBetter ? Words.Orders.Write(true) : string.Empty])];
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>A criterion of which is chosen only for which indicator, or in which order; null where it is none.</summary>
    private static IReadOnlyList<string>? Half(string text, IReadOnlyList<string> indicators)
    {
        if (text is not ['(', .., ')'])
        {
            return null;
        }

        var (inside, less) = (text[1..^1], Words.Orders.Write(true));
        var order = inside == less || inside.EndsWith("," + less, StringComparison.Ordinal) ? less : string.Empty;
        var indicator = order.Length == 0 ? inside : inside[..^order.Length].TrimEnd(',');
        return indicator.Length == 0 || indicators.Contains(indicator) ? [string.Empty, indicator, order] : null;
    }

    private static EntryForm Numbers(string label, string unit = "") => List(new EntryField(label, After: unit, IsFigure: true));

    private static EntryForm Names(string label) => List(new EntryField(label, List: label));

    private static EntryForm Boxes(IReadOnlyList<string> names) => List(new EntryField(string.Empty)) with { Boxes = names };

    private static EntryForm List(EntryField field) => new(
        [field],
        text => [.. text.Split(Commas, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => (IReadOnlyList<string>)[t])],
        entries => string.Join('、', entries.Select(e => e[0])));
}
