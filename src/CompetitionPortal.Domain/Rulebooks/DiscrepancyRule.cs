using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>What follows where a reported figure and the verified one differ by more than the tolerance.</summary>
public enum DiscrepancyEffect
{
    /// <summary>需复核: it is only said.</summary>
    Flag,

    /// <summary>每次扣: marks off the indicator's points for each case, not below zero.</summary>
    Deduct,

    /// <summary>单项计零: the indicator's points become zero.</summary>
    Zero,
}

/// <summary>Which differences are cases.</summary>
public enum DiscrepancySide
{
    /// <summary>Both ways.</summary>
    Both,

    /// <summary>高报: only where more was reported than verified.</summary>
    Over,

    /// <summary>低报: only where less was reported than verified, as for an indicator where less is better.</summary>
    Under,
}

/// <summary>
/// Verification of what was reported (核实差异, rule B3): a period is a case where |verified − reported| &gt; tolerance × |reported|.
/// The verified figure counts in any case.
/// </summary>
/// <param name="Tolerance">The tolerance as a share of the reported figure, 0 or more.</param>
/// <param name="Effect">What follows.</param>
/// <param name="PerCase">For <see cref="DiscrepancyEffect.Deduct"/>: the marks for each case, above 0.</param>
/// <param name="Side">Which differences are cases.</param>
public sealed record DiscrepancyRule(decimal Tolerance, [property: OmittedWhenEmpty] DiscrepancyEffect Effect = DiscrepancyEffect.Flag, decimal? PerCase = null, [property: OmittedWhenEmpty] DiscrepancySide Side = DiscrepancySide.Both)
{
    /// <summary>Whether the two figures of a period are a case.</summary>
    public bool IsCase(Fraction reported, Fraction verified) => Side switch
    {
        DiscrepancySide.Over when reported <= verified => false,
        DiscrepancySide.Under when reported >= verified => false,
        _ => (verified - reported).Abs() > Tolerance * reported.Abs(),
    };

    /// <summary>The rule in writing: 容差=10%;办法=每次扣2;只查=高报.</summary>
    public string Write() => string.Join(';', new[]
    {
        $"容差={FractionText.Plain((Fraction)Tolerance * 100)}%",
        "办法=" + Effect switch { DiscrepancyEffect.Zero => "单项计零", DiscrepancyEffect.Deduct => "每次扣" + FractionText.Plain(PerCase ?? 0), _ => "需复核" },
        Side switch { DiscrepancySide.Over => "只查=高报", DiscrepancySide.Under => "只查=低报", _ => null },
    }.OfType<string>());

    /// <summary>Reads a rule.</summary>
    /// <exception cref="FormatException">Not understood; the message says what is allowed, in Chinese.</exception>
    public static DiscrepancyRule Read(string text)
    {
        var p = new CurveParameters(text);
        var tolerance = p.Text("容差") ?? throw new FormatException("核实差异要写“容差=…”，如 容差=10%;办法=单项计零");
        if (!tolerance.EndsWith('%') && !tolerance.EndsWith('％'))
        {
            throw new FormatException($"参数“容差={tolerance}”要写百分数，如 10%");
        }

        var effect = p.Text("办法") ?? "需复核";
        decimal? perCase = effect.StartsWith("每次扣", StringComparison.Ordinal) ? Number("办法", effect[3..]) : null;
        var rule = new DiscrepancyRule(
            Number("容差", tolerance[..^1]) / 100,
            perCase is not null ? DiscrepancyEffect.Deduct : effect switch
            {
                "单项计零" => DiscrepancyEffect.Zero,
                "需复核" => DiscrepancyEffect.Flag,
                _ => throw new FormatException($"参数“办法={effect}”只能写：需复核、每次扣几分（如 每次扣2）、单项计零"),
            },
            perCase,
            p.Text("只查") switch
            {
                null => DiscrepancySide.Both,
                "高报" => DiscrepancySide.Over,
                "低报" => DiscrepancySide.Under,
                var other => throw new FormatException($"参数“只查={other}”只能写：高报、低报；都查就不写"),
            });
        p.RefuseRest();
        return rule;
    }

    private static decimal Number(string name, string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException($"参数“{name}”要写一个数，现在是“{text}”");
}
