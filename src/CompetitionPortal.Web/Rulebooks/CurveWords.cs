using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>The parameters of a curve as the fields of a form, and back as the written form.</summary>
/// <param name="Values">What stands in each field, by the parameter's name.</param>
/// <param name="Bands">Pairs of bound and points.</param>
/// <param name="Rest">What no field asks for, as written.</param>
public sealed record CurveWords(IReadOnlyDictionary<string, string> Values, IReadOnlyList<(string From, string Points)> Bands, string Rest)
{
    private const string Lowest = "以下";
    private const string Highest = "以上";

    /// <summary>Takes the written form apart, whether it means something or not.</summary>
    public static CurveWords Of(string kind, string parameters) => Of(CurveForm.Of(kind), parameters);

    /// <summary>Takes a written form apart by the form that asks for it; null for one of which nothing is known.</summary>
    public static CurveWords Of(IReadOnlyList<CurveParameter>? form, string parameters)
    {
        if (form is null)
        {
            return new CurveWords(new Dictionary<string, string>(StringComparer.Ordinal), [], parameters);
        }

        var names = form.Select(p => p.Name).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal);
        var hasBands = form.Any(p => p.Sort == ParameterSort.Bands);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var bands = new List<(string, string)>();
        var rest = new List<string>();
        foreach (var part in parameters.Replace('；', ';').Replace('＝', '=').Replace('：', '=').Replace(':', '=').Replace('（', '(').Replace('）', ')').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at > 0 ? (part[..at].Trim(), part[(at + 1)..].Trim()) : (part, string.Empty);
            if (at > 0 && names.Contains(name) && values.TryAdd(name, value))
            {
                continue;
            }

            if (at > 0 && hasBands && (name is Lowest or Highest || char.IsDigit(name[0]) || name[0] is '-' or '.' or '末'))
            {
                bands.Add((name, value));
            }
            else
            {
                rest.Add(part);
            }
        }

        return new CurveWords(values, bands, string.Join(';', rest));
    }

    /// <summary>The written form; what is blank is left out.</summary>
    public string Write(string kind) => Write(CurveForm.Of(kind));

    /// <summary>The written form by the form that asked for it.</summary>
    public string Write(IReadOnlyList<CurveParameter>? form) => form is null ? Rest : string.Join(';',
    [
        .. form.Where(p => p.Name.Length > 0 && Values.GetValueOrDefault(p.Name) is { Length: > 0 }).Select(p => $"{p.Name}={Clean(Values[p.Name])}"),
        .. form.Any(p => p.Sort == ParameterSort.Bands) ? Bands.Where(b => b.From.Length > 0 || b.Points.Length > 0).Select(b => $"{Clean(b.From)}={Clean(b.Points)}") : [],
        .. Rest.Length > 0 ? [Rest] : Array.Empty<string>(),
    ]);

    /// <summary>No field says more than its own value.</summary>
    private static string Clean(string text) => text.Replace(';', ' ').Replace('；', ' ').Replace('=', ' ').Trim();
}
