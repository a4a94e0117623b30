using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>What a ballot must keep to (票限) as the fields of a form.</summary>
/// <param name="What">A mark or an option.</param>
/// <param name="Side">以上 or 以下 of the mark; empty for the option.</param>
/// <param name="Bound">多 or 少: at most, at least.</param>
/// <param name="Number">How many.</param>
/// <param name="Unit">% of the rater's votes, or empty for votes.</param>
public sealed record LimitWords(string What, string Side, string Bound, string Number, string Unit)
{
    /// <summary>The limit as fields.</summary>
    public static LimitWords Of(BallotLimit limit) => new(
        limit.Option ?? FractionText.Plain(limit.Line ?? 0), limit.Option is not null ? string.Empty : limit.IsBelow ? "以下" : "以上", limit.IsLeast ? "少" : "多",
        FractionText.Plain(limit.IsShare ? limit.Number * 100 : limit.Number), limit.IsShare ? "%" : string.Empty);

    /// <summary>Reads the fields of a form.</summary>
    /// <param name="number">Which limit, from 0.</param>
    /// <param name="field">Gives a field; null where it is not there.</param>
    public static LimitWords Read(int number, Func<string, string?> field)
    {
        string Text(string name) => field(Field(number, name)) ?? string.Empty;
        return new LimitWords(Text("what"), Text("side"), Text("bound") is "少" ? "少" : "多", Text("number").TrimEnd('%', '％'), Text("unit"));
    }

    /// <summary>The name of a field.</summary>
    public static string Field(int number, string name) => DraftForm.Of("limit", number) + "." + name;

    /// <summary>As it is written.</summary>
    public string Write() => $"{What}{Side}至{Bound}{Number}{Unit}";
}
