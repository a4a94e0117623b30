namespace CompetitionPortal.Documents.Papers;

/// <summary>The two offices that issue a county's year-end papers, as papers name them; both follow from the county's name.</summary>
public sealed record IssuingOffices
{
    private const string Kinds = "县区市旗";

    /// <summary>Takes the names from the county's.</summary>
    public IssuingOffices(string county)
    {
        var kind = county.Length > 0 && Kinds.Contains(county[^1], StringComparison.Ordinal) ? county[^1].ToString() : null;
        Party = kind is null ? $"中共{county}委员会" : $"中共{county}委";
        Government = $"{county}人民政府";
        Short = kind is null ? $"{Party}、{Government}" : $"{kind}委、{kind}政府";
        Everywhere = kind is null ? county : "全" + kind;
    }

    /// <summary>The party committee: 中共示例县委.</summary>
    public string Party { get; }

    /// <summary>The government: 示例县人民政府.</summary>
    public string Government { get; }

    /// <summary>Both, short, as the text says it: 县委、县政府.</summary>
    public string Short { get; }

    /// <summary>The whole county as the text says it: 全县.</summary>
    public string Everywhere { get; }

    /// <summary>Both, the lead office first.</summary>
    public IReadOnlyList<string> Both => [Party, Government];
}
