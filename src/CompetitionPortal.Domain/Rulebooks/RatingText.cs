using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>The written form of a rating: 评委组=领导0.2、职工0.8;票=优秀100、称职80;去高低=5. Whatever is written reads back as the same rule.</summary>
public static class RatingText
{
    private const string Form = "评委组=领导0.2、职工0.8;票=优秀100、称职80、基本称职60、不称职40";

    /// <summary>The rule in writing; what has its default is left out.</summary>
    public static string Write(RatingRule rule) => string.Join(';', new[]
    {
        "评委组=" + string.Join('、', rule.Groups.Select(g => g.Name + Text(g.Weight))),
        rule.Options.Count == 0 ? null : "票=" + string.Join('、', rule.Options.Select(o => o.Text + Text(o.Value))),
        rule.FirstPlace is { } first ? $"名次票={Text(first)}降{Text(rule.PlaceStep)}" : null,
        rule.ShareOf.Count == 0 ? null : "取率=" + string.Join('、', rule.ShareOf),
        rule.TrimAbove is { } above ? "去高低=" + Text(above) : null,
        rule.Limits.Count == 0 ? null : "票限=" + string.Join('、', rule.Limits.Select(Write)),
        rule.EveryGroup ? "缺组=未报" : null,
    }.OfType<string>());

    /// <summary>Reads a rule.</summary>
    /// <exception cref="FormatException">Not understood; the message says what is allowed, in Chinese.</exception>
    public static RatingRule Read(string text)
    {
        var p = new CurveParameters(text);
        var places = p.Text("名次票")?.Split('降', StringSplitOptions.TrimEntries);
        if (places is not null and not [_, _])
        {
            throw new FormatException("参数“名次票”要写成 100降3：第一名 100 分，每降一名少 3 分");
        }

        var rule = new RatingRule
        {
            Groups = [.. Worths(p.Text("评委组") ?? throw new FormatException($"测评要写“评委组=…”，如 {Form}")).Select(x => new RaterGroup(x.Name, x.Value))],
            Options = [.. Worths(p.Text("票") ?? string.Empty).Select(x => new RatingOption(x.Name, x.Value))],
            FirstPlace = places is null ? null : Number("名次票", places[0]),
            PlaceStep = places is null ? 0 : Number("名次票", places[1]),
            ShareOf = List(p.Text("取率") ?? string.Empty),
            TrimAbove = p.Number("去高低") is { } above ? (int)decimal.Clamp(above, -1, 100_000) : null,
            Limits = [.. List(p.Text("票限") ?? string.Empty).Select(Limit)],
            EveryGroup = p.Text("缺组") switch
            {
                null or "分摊" => false,
                "未报" => true,
                var other => throw new FormatException($"参数“缺组={other}”只能写：分摊、未报"),
            },
        };
        p.RefuseRest();
        return rule;
    }

    /// <summary>A limit of a ballot in writing: 90以上至多3, 70以下至少2, 优秀至多20%.</summary>
    public static string Write(BallotLimit limit) =>
        $"{limit.Option ?? Text(limit.Line ?? 0) + (limit.IsBelow ? "以下" : "以上")}至{(limit.IsLeast ? "少" : "多")}{(limit.IsShare ? Text(limit.Number * 100) + "%" : Text(limit.Number))}";

    private static BallotLimit Limit(string text)
    {
        var at = text.LastIndexOf('至');
        if (at < 1 || at + 2 >= text.Length || text[at + 1] is not ('多' or '少'))
        {
            throw new FormatException($"“票限”的“{text}”要写成 90以上至多3、70以下至少2 或 优秀至多20%");
        }

        var (what, number) = (text[..at].Trim(), text[(at + 2)..].Trim());
        var isShare = number.EndsWith('%') || number.EndsWith('％');
        var worth = isShare ? Number("票限", number[..^1]) / 100 : Number("票限", number);
        var isLine = what.EndsWith("以上", StringComparison.Ordinal) || what.EndsWith("以下", StringComparison.Ordinal);
        return isLine && decimal.TryParse(what[..^2], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var line)
            ? new BallotLimit(worth, null, line, what[^1] == '下', text[at + 1] == '少', isShare)
            : new BallotLimit(worth, what, null, false, text[at + 1] == '少', isShare);
    }

    /// <summary>Names, each followed by a number: 优秀100、称职80.</summary>
    private static IEnumerable<(string Name, decimal Value)> Worths(string text)
    {
        foreach (var part in List(text))
        {
            var at = part.Length;
            while (at > 0 && (char.IsAsciiDigit(part[at - 1]) || part[at - 1] is '.' or '-' or '%' or '％'))
            {
                at--;
            }

            yield return at > 0 && at < part.Length ? (part[..at].Trim(), Number(part, part[at..])) : throw new FormatException($"“{part}”要写成名称和数，如 {Form}");
        }
    }

    private static string[] List(string text) => text.Split(['、', ',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static decimal Number(string name, string text) => decimal.TryParse(text.TrimEnd('%', '％'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? text.AsSpan().IndexOfAny('%', '％') < 0 ? number : number / 100
        : throw new FormatException($"“{name}”要写一个数，现在是“{text}”");

    private static string Text(decimal value) => FractionText.Plain(value);
}
