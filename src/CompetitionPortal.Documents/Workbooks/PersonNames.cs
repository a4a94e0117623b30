using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Participants;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>Persons as rows name them: by their code, or by a name that only one of them bears.</summary>
internal sealed class PersonNames(IReadOnlyList<Tenure> tenures)
{
    private readonly HashSet<string> codes = tenures.Select(t => t.Person.Code).ToHashSet(StringComparer.Ordinal);
    private readonly ILookup<string, string> byName = tenures.Select(t => t.Person).DistinctBy(p => (p.Code, p.Name)).ToLookup(p => p.Name, p => p.Code, StringComparer.Ordinal);

    /// <summary>The code of the person in the column 人员; where it is not understood the row is refused.</summary>
    public string Read(TableRow row)
    {
        var text = row.Required("人员");
        if (text.Length == 0 || codes.Contains(text))
        {
            return text;
        }

        var named = byName[text].ToList();
        if (named.Count != 1)
        {
            row.Refuse("人员", named.Count == 0 ? "《任职》表里没有这个人" : $"《任职》表里有 {named.Count} 个同名的人", named.Count == 0 ? "请改成《任职》表里的姓名或人员编码，或在《任职》表写上" : "请写人员编码");
            return text;
        }

        return named[0];
    }

    /// <summary>How a row names a person: by name where that is enough.</summary>
    public string Write(string code) => tenures.LastOrDefault(t => t.Person.Code == code)?.Person.Name is { } name && byName[name].Count() == 1 && (name == code || !codes.Contains(name)) ? name : code;
}
