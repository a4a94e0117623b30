using System.Xml.Linq;

namespace CompetitionPortal.Architecture;

/// <summary>What a project file says it needs.</summary>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["CompetitionPortal.Domain"] = [],
        ["CompetitionPortal.Data"] = ["CompetitionPortal.Domain"],
        ["CompetitionPortal.Documents"] = ["CompetitionPortal.Domain"],
        ["CompetitionPortal.Web"] = ["CompetitionPortal.Domain", "CompetitionPortal.Data", "CompetitionPortal.Documents"],
    };

    public static IEnumerable<string> Names => MayReference.Keys;

    /// <summary>Reads a project file; packages that end with the build, such as analyzers, are left out.</summary>
    public static ProjectFile Parse(string name, string xml)
    {
        var elements = XDocument.Parse(xml).Descendants().ToList();
        return new ProjectFile(
            name,
            [.. Includes(elements, "ProjectReference").Select(e => Path.GetFileNameWithoutExtension(e.Include.Replace('\\', '/')))],
            [.. Includes(elements, "PackageReference").Where(e => !EndsWithTheBuild(e.Element)).Select(e => e.Include)]);
    }

    /// <summary>References that point upwards or sideways.</summary>
    public IEnumerable<string> WrongDirections() => Projects.Except(MayReference[Name]).Select(p => $"{Name} references {p}");

    private static IEnumerable<(XElement Element, string Include)> Includes(IEnumerable<XElement> elements, string kind) =>
        elements.Where(e => e.Name.LocalName == kind).Select(e => (e, (string?)e.Attribute("Include") ?? string.Empty));

    private static bool EndsWithTheBuild(XElement package) =>
        string.Equals((string?)package.Attribute("PrivateAssets") ?? (string?)package.Element("PrivateAssets"), "all", StringComparison.OrdinalIgnoreCase);
}
