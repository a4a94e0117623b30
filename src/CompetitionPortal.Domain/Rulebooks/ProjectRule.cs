using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>By what amounts of a kind of project are multiplied.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Factor">The factor, above 0.</param>
public sealed record ProjectFactor(string Kind, decimal Factor);

/// <summary>
/// An indicator that is the sum of projects (项目, rule B1): A = Σ amount × recognised share × factor of the kind, over the projects
/// that are recognised: not of an excluded kind, not below the least size, begun and not longer ago than the window.
/// </summary>
public sealed record ProjectRule
{
    /// <summary>The word for a unit that has no project in a period: its amount is 0.</summary>
    public const string None = "无";

    /// <summary>Kinds that are not recognised, such as 房地产.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>The least size of a project, in the indicator's unit; null for none.</summary>
    public decimal? LeastSize { get; init; }

    /// <summary>How many months after its start a project counts at most, the period's end included; null for ever.</summary>
    public int? Months { get; init; }

    /// <summary>Among how many units a project may be shared.</summary>
    public int MostUnits { get; init; } = 2;

    /// <summary>Factors of kinds; a kind that is not named has 1.</summary>
    [OmittedWhenEmpty]
    public IReadOnlyList<ProjectFactor> Factors { get; init; } = [];

    /// <summary>Why a project is not recognised at a period's end, in words; null where it is.</summary>
    public string? Refusal(string? kind, decimal? size, DateOnly startedOn, DateOnly end) =>
        kind is not null && Excluded.Contains(kind, StringComparer.Ordinal) ? $"{kind}不认定"
        : LeastSize is { } least && size < least ? $"规模 {FractionText.Plain(size ?? 0)} 不到 {FractionText.Plain(least)}"
        : startedOn > end ? "尚未开工"
        : Months is { } months && startedOn.AddMonths(months) < end ? $"开工已超过 {months} 个月"
        : null;

    /// <summary>The factor of a kind.</summary>
    public decimal FactorOf(string? kind) => Factors.FirstOrDefault(f => f.Kind == kind)?.Factor ?? 1;

    /// <summary>The rule in writing: 不认定=房地产;最小规模=1000;期限月=24;最多单位=2;折算=外资7.1.</summary>
    public string Write() => string.Join(';', new[]
    {
        $"最多单位={MostUnits}",
        Excluded.Count == 0 ? null : "不认定=" + string.Join('、', Excluded),
        LeastSize is { } least ? "最小规模=" + FractionText.Plain(least) : null,
        Months is { } months ? $"期限月={months}" : null,
        Factors.Count == 0 ? null : "折算=" + string.Join('、', Factors.Select(f => f.Kind + FractionText.Plain(f.Factor))),
    }.OfType<string>());

    /// <summary>Reads a rule.</summary>
    /// <exception cref="FormatException">Not understood; the message says what is allowed, in Chinese.</exception>
    public static ProjectRule Read(string text)
    {
        var p = new CurveParameters(text);
        var rule = new ProjectRule
        {
            MostUnits = Whole(p, "最多单位") ?? 2,
            Excluded = List(p.Text("不认定")),
            LeastSize = p.Number("最小规模"),
            Months = Whole(p, "期限月"),
            Factors = [.. List(p.Text("折算")).Select(Factor)],
        };
        p.RefuseRest();
        return rule;
    }

    /// <inheritdoc/>
    public bool Equals(ProjectRule? other) => other is not null && (LeastSize, Months, MostUnits) == (other.LeastSize, other.Months, other.MostUnits)
        && Excluded.SequenceEqual(other.Excluded, StringComparer.Ordinal) && Factors.SequenceEqual(other.Factors);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(LeastSize, Months, MostUnits, Excluded.Count, Factors.Count);

    private static int? Whole(CurveParameters p, string name) => p.Number(name) is not { } number ? null
        : number == decimal.Truncate(number) && number is > 0 and <= 1200 ? (int)number : throw new FormatException($"参数“{name}”要写 1 或更大的整数");

    private static string[] List(string? text) => text?.Split(['、', ',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static ProjectFactor Factor(string text)
    {
        var at = text.Length;
        while (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.'))
        {
            at--;
        }

        return at > 0 && decimal.TryParse(text.AsSpan(at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor > 0
            ? new ProjectFactor(text[..at].Trim(), factor)
            : throw new FormatException($"“折算”的“{text}”要写成种类和系数，如 外资7.1");
    }
}
